#include "common/places/maintain/region_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "common/text/fold.h"

namespace depeche::maintain {

namespace {

std::string_view trimmed(std::string_view text) {
    std::size_t const begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

/// GB-CYM, SE-01
bool is_code(std::string_view word) {
    auto const upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    return word.size() >= 4 && upper(word[0]) && upper(word[1]) && word[2] == '-' &&
           std::all_of(word.begin() + 3, word.end(), [&](char c) { return upper(c) || (c >= '0' && c <= '9'); });
}

std::string_view without_code(std::string_view name) {
    std::size_t const space = name.rfind(' ');
    std::string_view const last = name.substr(space == std::string_view::npos ? 0 : space + 1);
    return is_code(last) ? trimmed(name.substr(0, name.size() - last.size())) : name;
}

bool ends_in_particle(std::string_view text) {
    static constexpr std::array<std::string_view, 7> particles{" de", " du", " des", " d'", " of", " of the", " de la"};
    return std::any_of(particles.begin(), particles.end(), [&](std::string_view one) { return text.ends_with(one); });
}

/// What stands behind the comma of «Malouines, Îles», but belongs before the name.
bool opens_name(std::string_view text) {
    static std::set<std::string, std::less<>> const words{"ile", "iles",       "region",    "republique", "county",
                                                          "the", "respublika", "comunidad", "british",    "u.s."};
    return words.contains(fold(text.substr(0, text.find(' '))));
}

/// «Korea, Republic of» is Republic of Korea; «Newry, Mourne and Down» stays; of another comma nothing is known.
std::string in_order(std::string_view name) {
    std::size_t const comma = name.find(", ");
    if (comma == std::string_view::npos) return std::string(name);
    std::string_view const head = name.substr(0, comma);
    std::string_view const tail = trimmed(name.substr(comma + 2));
    if (ends_in_particle(tail)) return std::string(tail) + (tail.ends_with('\'') ? "" : " ") + std::string(head);
    if (opens_name(tail)) return std::string(tail) + ' ' + std::string(head);
    static constexpr std::array<std::string_view, 5> links{" and ", " et ", " y ", " e ", ", "};
    bool const list =
        std::any_of(links.begin(), links.end(), [&](std::string_view link) { return tail.find(link) != tail.npos; });
    return list ? std::string(name) : std::string();
}

bool opens_upper(std::string_view text) {
    if (text.empty()) return false;
    // «à» to «þ» are C3 A0 to C3 BE.
    bool const lower =
        (text[0] >= 'a' && text[0] <= 'z') || (text.size() > 1 && text[0] == '\xC3' && text[1] >= '\xA0');
    return !lower;
}

/// Words that tell a place only together with the word that was left out.
bool says_little(std::string_view name) {
    static std::set<std::string, std::less<>> const words{
        "nord",     "sud",      "est",       "ouest",      "centre",      "central",  "centrale", "capitale",
        "capital",  "north",    "south",     "east",       "west",        "northern", "southern", "eastern",
        "western",  "federal",  "federale",  "national",   "nationale",   "upper",    "lower",    "autonomous",
        "autonome", "oriental", "orientale", "occidental", "occidentale", "et",       "and"};
    std::string const key = fold_name(name);
    for (std::size_t begin = 0; begin < key.size();) {
        std::size_t const end = std::min(key.find(' ', begin), key.size());
        if (!words.contains(std::string_view(key).substr(begin, end - begin))) return false;
        begin = end + 1;
    }
    return true;
}

bool is_type(std::string_view word) {
    static std::set<std::string, std::less<>> const types{
        "province", "prefecture",  "region",       "gouvernorat", "district",   "departement", "etat",
        "oblast",   "voblast",     "municipalite", "wilaya",      "comte",      "canton",      "raion",
        "judet",    "comitat",     "paroisse",     "voivodie",    "krai",       "territoire",  "republique",
        "commune",  "subdivision", "division",     "borough",     "communaute", "principaute"};
    return types.contains(fold(word));
}

/// Where «de la », «d'» … end at an offset; the offset where there is none.
std::size_t past_particle(std::string_view name, std::size_t at) {
    static constexpr std::array<std::string_view, 6> particles{" de la ", " de l'", " de ", " du ", " des ", " d'"};
    for (std::string_view const particle : particles) {
        if (name.substr(at).starts_with(particle)) return at + particle.size();
    }
    return at;
}

/// «district métropolitain de Bury»: one adjective may stand between.
std::optional<std::string_view> without_french_type(std::string_view name) {
    std::size_t const first = std::min(name.find(' '), name.size());
    if (!is_type(name.substr(0, first))) return std::nullopt;
    std::size_t const second = std::min(name.find(' ', first + 1), name.size());
    for (std::size_t const end : {first, second}) {
        if (std::size_t const at = past_particle(name, std::min(end, name.size())); at > end) return name.substr(at);
    }
    return std::nullopt;
}

std::optional<std::string_view> without_english_type(std::string_view name) {
    static constexpr std::array<std::string_view, 13> types{
        " Province", " County",     " Governorate", " Region",  " District", " Municipality", " Oblast",
        " Krai",     " Prefecture", " Department",  " Emirate", " Parish",   " Raion"};
    for (std::string_view const type : types) {
        if (name.ends_with(type)) return name.substr(0, name.size() - type.size());
    }
    return std::nullopt;
}

/// «Pomeranian», «Northern» want a word after them.
bool is_adjective(std::string_view name) {
    return name.ends_with("ian") || name.ends_with("ern") || name.ends_with("al");
}

void add(std::vector<std::string>& names, std::string_view name) {
    std::string ordered = in_order(trimmed(name));
    if (!ordered.empty()) names.push_back(std::move(ordered));
}

} // namespace

std::vector<std::string> names_in(std::string_view written, bool keep_parentheses) {
    // «Ogres (commune)» is a Latvian genitive.
    if (written.ends_with(" (commune)")) return {};
    std::string text(written);
    for (auto const& [from, to] : {std::pair{"’", "'"},
                                   {"‘", "'"},
                                   {"ʻ", "'"},
                                   {"ʼ", "'"},
                                   {"²", ""},
                                   {"*", ""},
                                   {"†", ""},
                                   {"\u200B", ""},
                                   {"|", " "},
                                   {"\t", " "}}) {
        replace_all(text, from, to);
    }
    std::vector<std::string> names;
    std::string_view const all = text;
    add(names, all.substr(0, all.find_first_of(keep_parentheses ? "[" : "([", 1)).substr(0, all.find(" / ")));
    if (std::size_t const slash = all.find(" / "); slash != all.npos) add(names, all.substr(slash + 3));
    if (std::size_t const open = all.find('['); open != all.npos) {
        std::string_view const inside = without_code(trimmed(all.substr(open + 1, all.find(']', open) - open - 1)));
        if (opens_upper(inside)) add(names, inside);
    }
    return names;
}

std::string_view bare_name(std::string_view name) {
    if (auto const french = without_french_type(name)) return *french;
    return without_english_type(name).value_or(name);
}

std::optional<std::string> short_name(std::string_view name) {
    std::optional<std::string_view> french = without_french_type(name);
    // «municipalité du district de Kaunas»
    if (auto const inner = french ? without_french_type(*french) : std::nullopt) french = inner;
    std::optional<std::string_view> const found = french ? french : without_english_type(name);
    if (!found || !opens_upper(*found) || says_little(*found)) return std::nullopt;
    if (!french && is_adjective(*found)) return std::nullopt;
    return std::string(*found);
}

} // namespace depeche::maintain
