#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace depeche {

/// What a part of a person's name is to its key.
enum class NamePartKind { word, initial, numeral };

/// A part of a person's name that its key keeps.
struct NamePart {
    NamePartKind kind = NamePartKind::word;
    std::string key;    ///< its skeleton; "#6" for VI
    std::string inner;  ///< the skeleton behind a joined «abdel»; empty elsewhere
    char letter = '\0'; ///< the first letter as written, folded: what it is abbreviated to
};

/// The parts of a person's name in order: titles and particles left out, «abdel» joined to what follows it.
std::vector<NamePart> name_parts(std::string_view name);

/// The key of a whole name from its parts.
std::string person_key(std::vector<NamePart> const& parts);

/// Adds every key a search may name the person by, neither sorted nor distinct.
void add_person_lookups(std::vector<NamePart> const& parts, std::vector<std::string>& keys);

/// The keys of parts [begin, end) joined by spaces; an initial between others is left out if `without_initials`.
std::string joined_key(std::vector<NamePart> const& parts, std::size_t begin, std::size_t end, bool without_initials);

} // namespace depeche
