#pragma once
#include <array>
#include <cstdint>
#include <string_view>

/// Every term prefix, value slot and metadata key of an index. Nothing else names one. Both programs agree through this
/// page; a change of meaning raises schema_version, and an index of another version is refused.
namespace depeche::schema {

/// Stored under Key::version. Raise it whenever a term, slot, key or the stored article changes.
inline constexpr std::string_view version = "2";

/// What the terms of a document begin with. Words themselves carry none: they are folded and never begin with A-Z.
namespace prefix {
inline constexpr std::string_view id = "Q";        ///< the article's id (hashed where it is long)
inline constexpr std::string_view title = "S";     ///< a word of the title, with its position
inline constexpr std::string_view language = "L";  ///< ISO 639-1 code
inline constexpr std::string_view published = "D"; ///< a node of the calendar that holds the day; see date_terms.h
inline constexpr std::string_view undated = "XU";  ///< alone: the publication date is unknown
inline constexpr std::string_view mention_covers = "XMC"; ///< a calendar node that a mention covers whole
inline constexpr std::string_view mention_within = "XMW"; ///< a calendar node that a mention covers in part
inline constexpr std::string_view person = "XP";          ///< a lookup key of a person
inline constexpr std::string_view organisation = "XO";    ///< a lookup key of an organisation
inline constexpr std::string_view person_itself = "XIP";  ///< the key of a person: whom facets count
inline constexpr std::string_view organisation_itself = "XIO"; ///< the key of an organisation
inline constexpr std::string_view place = "XGA";          ///< a place named, or one that contains it
inline constexpr std::string_view place_itself = "XGS";   ///< a place named itself
inline constexpr std::string_view source = "XS";          ///< the folded name of the publication
inline constexpr std::string_view section = "XC";         ///< the folded name of the section
inline constexpr std::string_view url = "U";              ///< the article's address
inline constexpr std::string_view file = "XF";            ///< hash of the file the article was read from
inline constexpr std::array all{id,
                                title,
                                language,
                                published,
                                undated,
                                mention_covers,
                                mention_within,
                                person,
                                organisation,
                                person_itself,
                                organisation_itself,
                                place,
                                place_itself,
                                source,
                                section,
                                url,
                                file};
} // namespace prefix

/// Value slots of a document. Never renumbered.
enum class Slot : std::uint32_t {
    published = 0,    ///< sortable day, 4 bytes big-endian; absent when unknown
    content_hash = 1, ///< 8 bytes: has the article changed since?
    file = 2,         ///< 8 bytes: hash of the path of its file
    persons = 3,      ///< packed ascending dictionary numbers, as are the next five
    places = 4,
    organisations = 5,
    source = 6,
    section = 7,
    language = 8,
    mentioned = 9, ///< packed ascending calendar nodes of the days it talks about
    place_nodes = 10, ///< packed ascending numbers of the places it names and of all that contain them
};

/// Keys of the database's metadata, each followed by what it is about.
namespace key {
inline constexpr std::string_view version = "version";
inline constexpr std::string_view file = "f";        ///< + path: FileRecord
inline constexpr std::string_view source_root = "r"; ///< + path of a SOURCE once named to update
inline constexpr std::string_view entry = "e";       ///< + kind + number: DictionaryEntry
inline constexpr std::string_view number = "n";      ///< + kind + key: dictionary number
inline constexpr std::string_view next_number = "c"; ///< + kind: numbers given so far
inline constexpr std::string_view short_name = "h";  ///< + kind + short key: ShortName, who it may stand for
inline constexpr std::string_view definition = "d";  ///< + kind + number + short key: articles that define it so
inline constexpr std::string_view place = "g";       ///< + id of a place: PlaceNode
inline constexpr std::string_view merges = "m";      ///< + kind: Merges, numbers counted under others
} // namespace key

/// Keys of the database's synonym table.
namespace synonym {
inline constexpr std::string_view stem = "s:";  ///< + stem: every indexed word that has it
inline constexpr std::string_view place = "g:"; ///< + fold_name of a name: ids of the places it may mean
inline constexpr std::string_view organisation = "o:"; ///< + key of a known organisation's name: its own key
} // namespace synonym

consteval bool distinct(auto const& prefixes) {
    for (std::size_t i = 0; i < prefixes.size(); ++i) {
        for (std::size_t j = 0; j < prefixes.size(); ++j) {
            if (i != j && prefixes[j].starts_with(prefixes[i])) return false;
        }
    }
    return true;
}
static_assert(distinct(prefix::all), "no prefix may begin another: their terms would mix");

/// Xapian's limit is 245 bytes; longer ones are cut and end in a hash of the whole.
inline constexpr std::size_t longest_term = 240;

} // namespace depeche::schema
