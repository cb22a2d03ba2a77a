#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include <xapian.h>

namespace depeche {

/// The ids an article may get, the wished one first.
struct WishedIds {
    std::string_view own;       ///< its record's, or made of its path below the SOURCE
    std::string_view if_taken;  ///< where a file that still exists holds `own`
    std::string_view path;      ///< the article's; tells it apart where both are held
    std::uint64_t ordinal = 1;  ///< tells it apart where its own file has given an id twice
    std::uint64_t hash = 0;     ///< of its record: the last resort
};

/// The file being read and the documents it has given so far.
struct GivingFile {
    std::uint64_t hash = 0;
    std::unordered_set<Xapian::docid> given;
};

/// The document of an article's id.
std::optional<Xapian::docid> find_article(Xapian::Database const& database, std::string_view id);

/// The id an article gets: one that nobody holds, or that its own file or a file that is gone held before, so that the
/// article there is replaced. Never one that loses another article, except an equal one.
std::string settle_id(Xapian::Database const& database, GivingFile const& file, WishedIds const& wished);

}  // namespace depeche
