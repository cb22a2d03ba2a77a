#include "indexer/scan.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <unordered_map>

#include <fmt/format.h>
#include <xxhash.h>

#include "common/index/codec.h"
#include "common/text/normalise.h"

namespace depeche {
namespace {

/// A change of what readers make of a file: raise it, and every file is read again.
constexpr std::string_view readers_version = "1";

std::uint64_t hash_of(ReadOptions const& options) {
    Encoder all;
    all.text(readers_version);
    all.number(static_cast<std::uint64_t>(options.format));
    all.text(options.source);
    all.text(options.published ? to_iso(*options.published) : "");
    all.text(options.language);
    for (auto const& [field, key] : options.field_map) {
        all.text(field);
        all.text(key);
    }
    return content_hash(all.take());
}

/// Closes a file descriptor.
struct OpenFile {
    int descriptor;
    explicit OpenFile(int opened) : descriptor(opened) {}
    ~OpenFile() {
        if (descriptor >= 0) ::close(descriptor);
    }
    OpenFile(OpenFile const&) = delete;
    OpenFile& operator=(OpenFile const&) = delete;
};

Error unreadable(std::string const& path) {
    return {printable(path), fmt::format("cannot be read: {}; skipped", std::strerror(errno))};
}

Result<FileRecord> look_at(std::string const& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return unreadable(path);
    // A pipe would be waited for, a device read for ever.
    if (!S_ISREG(status.st_mode)) return Error{printable(path), "not a file; skipped"};
    FileRecord record;
    record.path = path;
    record.size = static_cast<std::uint64_t>(status.st_size);
    record.modified = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
    return record;
}

Result<std::uint64_t> hash_file(std::string const& path) {
    OpenFile const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.descriptor < 0) return unreadable(path);
    std::array<char, 1 << 16> buffer{};
    auto const state =
        std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t*)>(XXH3_createState(), XXH3_freeState);
    XXH3_64bits_reset(state.get());
    for (;;) {
        ssize_t const count = ::read(file.descriptor, buffer.data(), buffer.size());
        if (count < 0) return unreadable(path);
        if (count == 0) return std::uint64_t{XXH3_64bits_digest(state.get())};
        XXH3_64bits_update(state.get(), buffer.data(), static_cast<std::size_t>(count));
    }
}

/// The id of an article where another file holds its own: what tells its file apart comes first.
std::string id_beside(SourceFile const& file, ReadArticle const& read) {
    if (read.own_id) return fmt::format("{}:{}", file.id_base, read.article.id);
    std::string const number = fmt::format("#{}", read.ordinal);
    return read.article.path + (read.article.id.ends_with(number) ? number : "");
}

/// How many articles have a record of a hash.
using Counts = std::unordered_map<std::uint64_t, std::uint32_t>;

bool same_but_time(FileRecord const& now, FileRecord const& before) {
    return now.size == before.size && now.hash == before.hash && now.reading == before.reading;
}

} // namespace

/// Tells which articles of a file are new.
class Scan::FileSink : public ArticleSink {
  public:
    FileSink(SourceFile const& file, Counts before, std::function<bool()> const& to_stop, ScanSink& sink)
        : file_(file), before_(std::move(before)), to_stop_(to_stop), sink_(sink) {}

    bool article(ReadArticle article) override {
        ++articles;
        std::uint64_t const hash = record_hash(article.article);
        // Each known article once: an equal one more is new.
        if (auto const known = before_.find(hash); known != before_.end() && known->second > 0) {
            --known->second;
            return more(sink_.tell(ArticleKept{hash}));
        }
        std::string id_if_taken = id_beside(file_, article);
        return more(sink_.put(std::move(article), std::move(id_if_taken)));
    }
    void failed(Error error) override {
        ++failures;
        sink_.tell(Trouble{std::move(error), false});
    }
    void warning(Error warning) override { sink_.tell(Trouble{std::move(warning), true}); }

    std::uint64_t articles = 0;
    std::uint64_t failures = 0;
    bool stopped = false;

  private:
    bool more(bool listening) {
        stopped = !listening || to_stop_();
        return !stopped;
    }

    SourceFile const& file_;
    Counts before_;
    std::function<bool()> const& to_stop_;
    ScanSink& sink_;
};

Scan::Scan(ReadOptions const& options, IndexReader* known, std::function<bool()> stopped)
    : reader_(options), reading_(hash_of(options)), known_(known), stopped_(std::move(stopped)) {}

void Scan::run(Source const& source, ScanSink& sink) {
    seen_.clear();
    unreadable_.clear();
    std::error_code ignored;
    bool const missing = !std::filesystem::exists(source.path, ignored);
    if (missing) {
        sink.tell(Trouble{{printable(source.path), "no such file or folder"}, false});
    } else {
        walk(
            source, [&](SourceFile const& file) { return visit(file, sink); },
            [&](std::string const& path, std::string const& reason) {
                unreadable_.insert(path);
                sink.tell(Trouble{{printable(path), fmt::format("cannot be read: {}; skipped", reason)}, false});
            });
    }
    if (!stopped_()) finish(source, missing, sink);
}

bool Scan::visit(SourceFile const& file, ScanSink& sink) {
    seen_.push_back(file_hash(file.path));
    // A file of two SOURCEs is the first one's.
    if (!visited_.insert(seen_.back()).second) return !stopped_();
    auto looked = look_at(file.path);
    if (!looked) return sink.tell(Trouble{looked.error(), false}) && !stopped_();
    FileRecord record = *looked;
    record.reading = reading_;
    auto const before = known_ != nullptr ? known_->file(file.path) : std::nullopt;
    if (before && before->modified == record.modified && before->size == record.size && before->reading == reading_) {
        return sink.tell(FileUnchanged{*before, false}) && !stopped_();
    }
    auto const hash = hash_file(file.path);
    if (!hash) return sink.tell(Trouble{hash.error(), false}) && !stopped_();
    record.hash = *hash;
    if (before && same_but_time(record, *before)) {
        record.articles = before->articles;
        record.failed = before->failed;
        return sink.tell(FileUnchanged{record, true}) && !stopped_();
    }
    return read(file, record, sink);
}

bool Scan::read(SourceFile const& file, FileRecord record, ScanSink& sink) {
    Counts before;
    if (known_ != nullptr) {
        for (IndexReader::FileArticle const& article : known_->articles_of(file.path)) ++before[article.hash];
    }
    if (!sink.tell(FileBegun{file.path})) return false;
    FileSink articles(file, std::move(before), stopped_, sink);
    bool const whole = reader_.read_file(file.path, file.id_base, articles);
    if (articles.stopped) return false;
    record.articles = articles.articles;
    record.failed = articles.failures;
    return sink.tell(FileEnded{record, whole}) && !stopped_();
}

void Scan::finish(Source const& source, bool missing, ScanSink& sink) {
    SourceEnded end{source.path, {}, 0, missing, !missing && seen_.empty()};
    std::sort(seen_.begin(), seen_.end());
    auto const compare = [&](FileRecord const& record) {
        end.articles_before += record.articles;
        bool const seen = std::binary_search(seen_.begin(), seen_.end(), file_hash(record.path));
        if (!seen && !is_within(unreadable_, record.path)) end.vanished.push_back(record);
    };
    if (known_ != nullptr) {
        if (auto const record = known_->file(source.path)) compare(*record);
        known_->for_each_file(source.path == "/" ? "/" : source.path + "/", compare);
    }
    sink.tell(std::move(end));
}

} // namespace depeche
