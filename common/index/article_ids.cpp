#include "common/index/article_ids.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include <fmt/format.h>

#include "common/index/codec.h"
#include "common/index/schema.h"
#include "common/index/stored_article.h"

namespace depeche {
namespace {

enum class Holder { none_that_counts, same_file, other_file };

/// Is there still the file an article was read from? A member's path goes on below its archive's. Paths that were no
/// UTF-8 are kept mended, and cannot be asked for: they count as there.
bool file_exists(std::string const& path) {
    if (path.find("\uFFFD") != std::string::npos) return true;
    std::error_code ignored;
    std::filesystem::path file = path;
    while (!std::filesystem::exists(file, ignored) && file.has_relative_path()) file = file.parent_path();
    return std::filesystem::is_regular_file(file, ignored);
}

/// Who keeps an article of this file from taking the id.
Holder holder_of(Xapian::Database const& database, GivingFile const& file, std::string_view id) {
    auto const document = find_article(database, id);
    if (!document) return Holder::none_that_counts;
    if (file.has_given(*document)) return Holder::same_file;
    Xapian::Document const held = database.get_document(*document);
    if (hash_from_bytes(held.get_value(static_cast<Xapian::valueno>(schema::Slot::file))) == file.hash()) {
        return Holder::none_that_counts;
    }
    return file_exists(decode_article(held.get_data()).article.path) ? Holder::other_file : Holder::none_that_counts;
}

} // namespace

void GivingFile::keeps(std::uint64_t record_hash) {
    auto const equals = earlier_.find(record_hash);
    if (equals == earlier_.end()) return;
    auto& [documents, next] = equals->second;
    while (next < documents.size()) {
        if (given_.insert(documents[next++]).second) return;
    }
}

std::vector<Xapian::docid> GivingFile::gone() const {
    std::vector<Xapian::docid> gone;
    for (auto const& [hash, equals] : earlier_) {
        std::copy_if(equals.documents.begin(), equals.documents.end(), std::back_inserter(gone),
                     [&](Xapian::docid document) { return !has_given(document); });
    }
    std::sort(gone.begin(), gone.end());
    return gone;
}

std::optional<Xapian::docid> find_article(Xapian::Database const& database, std::string_view id) {
    std::string const term = make_term(schema::prefix::id, id);
    auto const at = database.postlist_begin(term);
    if (at == database.postlist_end(term)) return std::nullopt;
    return *at;
}

std::string settle_id(Xapian::Database const& database, GivingFile const& file, WishedIds const& wished) {
    std::string const with_path = fmt::format("{}:{}", wished.path, wished.own);
    std::string id{wished.own};
    Holder holder = holder_of(database, file, id);
    for (std::string_view const other : {wished.if_taken, std::string_view{with_path}}) {
        if (holder != Holder::other_file) break;
        id = other;
        holder = holder_of(database, file, id);
    }
    for (std::string const& other :
         {fmt::format("{}#{}", id, wished.ordinal), fmt::format("{}#{}", with_path, wished.ordinal)}) {
        if (holder == Holder::none_that_counts) return id;
        id = other;
        holder = holder_of(database, file, id);
    }
    return holder == Holder::none_that_counts ? id : fmt::format("{}~{:016x}", id, wished.hash);
}

} // namespace depeche
