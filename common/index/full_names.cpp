#include "common/index/full_names.h"

#include <algorithm>

namespace depeche {
namespace {

/// A full name in fewer articles takes no short one to itself; nor one with more articles for each of its own.
constexpr std::uint64_t fewest_articles = 2;
constexpr std::uint64_t most_alone = 4;

bool is_well_known(DictionaryEntry const& full, DictionaryEntry const& shorter) {
    std::uint64_t const articles = full.articles();
    return articles >= fewest_articles && articles * most_alone >= shorter.articles();
}

std::size_t word_count(std::string_view key) {
    return static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
}

/// «hilare klentun» for «hilare rudam klentun»; empty for a key of more or fewer words.
std::string without_middle(std::string_view key) {
    if (word_count(key) != 3) return {};
    return std::string(first_name_in(key)).append(key.substr(key.rfind(' ')));
}

} // namespace

/// Is each form of the shorter name a shortened one of some form of the full name?
bool FullNames::shortens(DictionaryEntry const& shorter, DictionaryEntry const& full) const {
    return may_shorten_ && std::all_of(shorter.forms.begin(), shorter.forms.end(), [&](auto const& form) {
        return std::any_of(full.forms.begin(), full.forms.end(),
                           [&](auto const& whole) { return may_shorten_(form.name, whole.name); });
    });
}

FullNames::Full FullNames::of_surname(std::string const& key, DictionaryEntry const& shorter) {
    ShortName const& name = short_names_.of(FacetKind::person, key);
    Full const full = name.only();
    if (!full || name.as_first > 0 || !is_surname_) return std::nullopt;
    bool const alone = std::all_of(shorter.forms.begin(), shorter.forms.end(),
                                   [&](DictionaryEntry::Form const& form) { return is_surname_(form.name); });
    bool const known = is_well_known(read_entry(database_, FacetKind::person, *full), shorter);
    return alone && known ? full : std::nullopt;
}

/// Initials, a family name that stands first, half a surname.
FullNames::Full FullNames::of_shortened(std::string const& key, DictionaryEntry const& shorter) {
    Full full;
    if (std::string const by_class = initials_class(key); !by_class.empty()) {
        ShortName const& by_all = short_names_.of(FacetKind::person, initials_class(key, true));
        full = by_all.names > 0 ? by_all.only() : short_names_.of(FacetKind::person, by_class).only();
    } else if (word_count(key) == 1) {
        ShortName const name = short_names_.of(FacetKind::person, key);
        if (name.names > 0) return std::nullopt;
        ShortName const& inner = short_names_.of(FacetKind::person, inner_key(key));
        if (name.as_first + inner.names == 1) full = name.as_first == 1 ? name.only_as_first() : inner.only();
    }
    if (!full) return std::nullopt;
    DictionaryEntry const entry = read_entry(database_, FacetKind::person, *full);
    return is_well_known(entry, shorter) && shortens(shorter, entry) ? full : std::nullopt;
}

/// With or without the middle name: the commoner of the two, of equals the shorter.
FullNames::Full FullNames::of_variant(std::string const& key, std::uint32_t number, DictionaryEntry const& one) {
    bool const is_longer = word_count(key) == 3;
    std::string const shorter_key = is_longer ? without_middle(key) : key;
    if (word_count(shorter_key) != 2 || !initials_class(key).empty()) return std::nullopt;
    Full const longer = short_names_.of(FacetKind::person, shorter_key).only();
    Full const shorter = is_longer ? read_number(database_, FacetKind::person, shorter_key) : Full(number);
    if (!longer || !shorter || (is_longer && *longer != number)) return std::nullopt;
    std::uint32_t const other = is_longer ? *shorter : *longer;
    DictionaryEntry const entry = read_entry(database_, FacetKind::person, other);
    bool const commoner = is_longer ? entry.articles() >= one.articles() : entry.articles() > one.articles();
    if (!commoner || entry.articles() < fewest_articles) return std::nullopt;
    bool const same = without_middle(is_longer ? key : entry.key) == shorter_key;
    return same && (is_longer ? shortens(entry, one) : shortens(one, entry)) ? Full(other) : std::nullopt;
}

FullNames::Full FullNames::person(std::string const& key, std::uint32_t number, DictionaryEntry const& shorter) {
    if (Full const full = of_surname(key, shorter)) return full;
    if (Full const full = of_shortened(key, shorter)) return full;
    return of_variant(key, number, shorter);
}

std::optional<std::uint32_t> FullNames::of(FacetKind kind, std::string const& key, std::uint32_t number) {
    DictionaryEntry const shorter = read_entry(database_, kind, number);
    if (shorter.articles() == 0) return std::nullopt;
    Full const full = kind == FacetKind::person ? person(key, number, shorter) : short_names_.of(kind, key).only();
    return full == number ? std::nullopt : full;
}

} // namespace depeche
