#include "common/index/reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/index/article_ids.h"
#include "common/index/codec.h"
#include "common/index/schema.h"

namespace depeche {
namespace {

constexpr std::size_t longest_asked_prefix = 200;

} // namespace

IndexReader::IndexReader(std::filesystem::path const& directory) : layout_(directory), where_(directory.string()) {
    open();
}

void IndexReader::open() {
    std::filesystem::path const shard = layout_.shard();
    if (!std::filesystem::exists(shard)) {
        throw Failure(Failure::Code::index_unusable,
                      fmt::format("{}: the index is empty; run `depeche-index update FOLDER`", where_));
    }
    guarded(where_, [&] {
        database_ = Xapian::Database(shard.string());
        std::string const version = database_.get_metadata(std::string{schema::key::version});
        if (version == schema::version) return;
        throw Failure(Failure::Code::index_unusable,
                      fmt::format("{}: made by another version of depeche (schema {}, this one reads {}); "
                                  "`depeche-index update --rebuild` makes it anew",
                                  where_, version.empty() ? "unknown" : version, schema::version));
    });
}

void IndexReader::reopen() {
    // A rebuilt index is another shard; the same one is only reopened.
    guarded(where_, [&] {
        if (!database_.reopen()) open();
    });
}

std::uint64_t IndexReader::article_count() {
    return read([](Xapian::Database const& database) { return std::uint64_t{database.get_doccount()}; });
}

IndexSummary IndexReader::summary() {
    IndexSummary summary = read([](Xapian::Database const& database) {
        IndexSummary found;
        found.articles = database.get_doccount();
        found.undated = found.articles - database.get_value_freq(static_cast<Xapian::valueno>(schema::Slot::published));
        // The bounds of a value are not drawn in when articles are removed; the terms of days are.
        std::string const days{schema::prefix::published};
        for (auto at = database.allterms_begin(days); at != database.allterms_end(days); ++at) {
            auto const day = day_from_iso((*at).substr(days.size()));
            if (!day) continue;
            found.first = std::min(found.first.value_or(*day), *day);
            found.last = std::max(found.last.value_or(*day), *day);
        }
        return found;
    });
    for_each_file("", [&](FileRecord const& record) {
        ++summary.files;
        summary.failed += record.failed;
    });
    return summary;
}

std::optional<Xapian::docid> IndexReader::find(std::string_view id) {
    return read([&](Xapian::Database const& database) { return find_article(database, id); });
}

std::optional<StoredArticle> IndexReader::article(std::string_view id) {
    return read([&](Xapian::Database const& database) -> std::optional<StoredArticle> {
        auto const document = find_article(database, id);
        if (!document) return std::nullopt;
        return decode_article(database.get_document(*document).get_data());
    });
}

std::optional<FileRecord> IndexReader::file(std::string_view path) {
    std::string const key = file_record_key(path);
    std::string const bytes = read([&](Xapian::Database const& database) { return database.get_metadata(key); });
    if (bytes.empty()) return std::nullopt;
    return decode_file_record(bytes);
}

std::vector<IndexReader::FileArticle> IndexReader::articles_of(std::string_view path) {
    std::string const term = make_term(schema::prefix::file, hash_bytes(file_hash(path)));
    return read([&](Xapian::Database const& database) {
        std::vector<FileArticle> articles;
        for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
            Xapian::Document const document = database.get_document(*at, Xapian::DOC_ASSUME_VALID);
            std::string const hash = document.get_value(static_cast<Xapian::valueno>(schema::Slot::content_hash));
            articles.push_back({*at, hash_from_bytes(hash)});
        }
        return articles;
    });
}

void IndexReader::for_each_file(std::string_view prefix, std::function<void(FileRecord const&)> const& each) {
    // The keys of long paths end in a hash, so only their beginning can be asked for.
    std::string const key = file_record_key(prefix.substr(0, longest_asked_prefix));
    std::vector<FileRecord> const records = read([&](Xapian::Database const& database) {
        std::vector<FileRecord> found;
        for (auto at = database.metadata_keys_begin(key); at != database.metadata_keys_end(key); ++at) {
            FileRecord record = decode_file_record(database.get_metadata(*at));
            if (record.path.starts_with(prefix)) found.push_back(std::move(record));
        }
        return found;
    });
    for (FileRecord const& record : records) each(record);
}

std::vector<std::string> IndexReader::source_roots() {
    std::string const prefix{schema::key::source_root};
    return read([&](Xapian::Database const& database) {
        std::vector<std::string> roots;
        for (auto at = database.metadata_keys_begin(prefix); at != database.metadata_keys_end(prefix); ++at) {
            roots.push_back(database.get_metadata(*at));
        }
        return roots;
    });
}

} // namespace depeche
