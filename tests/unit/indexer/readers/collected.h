#pragma once
#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/reader.h"

namespace depeche::test {

/// What a reader delivered.
struct Collected : ArticleSink {
    std::vector<ReadArticle> articles;
    std::vector<std::string> failures;
    std::vector<std::string> warnings;
    std::size_t wanted = SIZE_MAX; ///< stops after as many articles
    bool result = false;

    bool article(ReadArticle article) override {
        articles.push_back(std::move(article));
        return articles.size() < wanted;
    }
    void failed(Error error) override { failures.push_back(error.text()); }
    void warning(Error warning) override { warnings.push_back(warning.text()); }

    std::vector<std::string> ids() const {
        std::vector<std::string> all;
        for (ReadArticle const& read : articles) all.push_back(read.article.id);
        return all;
    }
    std::vector<std::string> bodies() const {
        std::vector<std::string> all;
        for (ReadArticle const& read : articles) all.push_back(read.article.body);
        return all;
    }
};

inline Collected read_bytes(std::string_view bytes, std::string const& name, ReadOptions options = {}) {
    Collected collected;
    collected.result = ArticleReader(std::move(options)).read_bytes(bytes, name, collected);
    return collected;
}

/// The one article of some bytes; an empty one with the failures in its body where they hold none or several.
inline Article read_one(std::string_view bytes, std::string const& name, ReadOptions options = {}) {
    Collected const collected = read_bytes(bytes, name, std::move(options));
    if (collected.articles.size() == 1) return collected.articles[0].article;
    Article none;
    none.body = std::to_string(collected.articles.size()) + " articles";
    for (std::string const& failure : collected.failures) none.body += "; " + failure;
    return none;
}

/// A folder of its own that goes with it.
class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "depeche-readers-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = name;
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    std::filesystem::path const& path() const { return path_; }
    std::filesystem::path write(std::string const& name, std::string_view bytes) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << bytes;
        return path_ / name;
    }
    Collected read(std::string const& name, ReadOptions options = {}) const {
        Collected collected;
        collected.result = ArticleReader(std::move(options)).read_file(path_ / name, name, collected);
        return collected;
    }

  private:
    std::filesystem::path path_;
};

struct File {
    std::string name;
    std::string bytes;
};

/// Writes an archive with libarchive: `format` and `filter` are its codes; the raw format takes one file.
inline void pack(std::filesystem::path const& into, int format, int filter, std::vector<File> const& files) {
    archive* const packed = archive_write_new();
    archive_write_set_format(packed, format);
    archive_write_add_filter(packed, filter);
    archive_write_open_filename(packed, into.c_str());
    for (File const& file : files) {
        archive_entry* const entry = archive_entry_new();
        archive_entry_set_pathname(entry, file.name.c_str());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, static_cast<la_int64_t>(file.bytes.size()));
        archive_write_header(packed, entry);
        archive_write_data(packed, file.bytes.data(), file.bytes.size());
        archive_entry_free(entry);
    }
    archive_write_close(packed);
    archive_write_free(packed);
}

} // namespace depeche::test
