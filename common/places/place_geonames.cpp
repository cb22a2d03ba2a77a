#include "common/places/place_geonames.h"

#include <algorithm>
#include <charconv>

namespace depeche::geonames {

namespace {

/// The columns of a line; those beyond `most` are counted only.
struct Columns {
    static constexpr std::size_t most = 19;

    explicit Columns(std::string_view line) {
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        while (true) {
            std::size_t const end = line.find('\t');
            if (count < most) at[count] = line.substr(0, end);
            ++count;
            if (end == std::string_view::npos) return;
            line.remove_prefix(end + 1);
        }
    }
    std::string_view operator[](std::size_t i) const { return at[i]; }

    std::array<std::string_view, most> at;
    std::size_t count = 0;
};

template <typename Number>
std::optional<Number> number(std::string_view text) {
    Number value{};
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

bool is_id(std::string_view text) { return number<std::uint32_t>(text).value_or(0) > 0; }

bool is_capitals(std::string_view text, std::size_t size) {
    return text.size() == size && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// 48.85341, -2
bool is_degrees(std::string_view text) {
    return !text.empty() && text.find_first_not_of("-.0123456789") == std::string_view::npos;
}

bool is_place(Columns const& row) {
    return row.count == 19 && is_id(row[0]) && !row[1].empty() && is_degrees(row[4]) && is_degrees(row[5]) &&
           row[6].size() <= 1 && (row[8].empty() || is_capitals(row[8], 2));
}

// The older alternateNames.txt has no columns for the years.
bool is_alternate_name(Columns const& row) {
    return (row.count == 8 || row.count == 10) && is_id(row[0]) && is_id(row[1]);
}

bool is_admin(Columns const& row, std::ptrdiff_t dots) {
    return row.count == 4 && is_id(row[3]) && row[0].size() > 3 && row[0][2] == '.' &&
           std::count(row[0].begin(), row[0].end(), '.') == dots;
}

bool is_country(Columns const& row) {
    return row.count >= 18 && row.count <= 19 && is_capitals(row[0], 2) && is_capitals(row[1], 3);
}

bool is_hierarchy(Columns const& row) {
    return (row.count == 2 || row.count == 3) && is_id(row[0]) && is_id(row[1]);
}

} // namespace

std::optional<Table> table_of(std::string_view line) {
    Columns const row(line);
    if (is_place(row)) return Table::places;
    if (is_country(row)) return Table::countries;
    if (is_alternate_name(row)) return Table::alternate_names;
    if (is_admin(row, 1)) return Table::admin1;
    if (is_admin(row, 2)) return Table::admin2;
    if (is_hierarchy(row)) return Table::hierarchy;
    return std::nullopt;
}

std::optional<PlaceRow> place_row(std::string_view line) {
    Columns const row(line);
    if (!is_place(row)) return std::nullopt;
    PlaceRow place;
    place.id = *number<std::uint32_t>(row[0]);
    place.name = row[1];
    place.ascii_name = row[2];
    place.alternate_names = row[3];
    if (!row[6].empty()) place.feature_class = row[6].front();
    place.code = row[7];
    place.country = row[8];
    for (std::size_t i = 0; i < place.admin.size(); ++i) place.admin[i] = row[10 + i];
    place.population = number<std::uint64_t>(row[14]).value_or(0);
    return place;
}

std::optional<AlternateName> alternate_name(std::string_view line) {
    Columns const row(line);
    if (!is_alternate_name(row) || row[3].empty()) return std::nullopt;
    return AlternateName{*number<std::uint32_t>(row[1]), row[2], row[3], row[4] == "1", row[5] == "1", row[7] == "1"};
}

std::optional<AdminRow> admin_row(std::string_view line) {
    Columns const row(line);
    if (!is_admin(row, 1) && !is_admin(row, 2)) return std::nullopt;
    return AdminRow{row[0], row[1], row[2], *number<std::uint32_t>(row[3])};
}

std::optional<CountryRow> country_row(std::string_view line) {
    Columns const row(line);
    if (!is_country(row)) return std::nullopt;
    return CountryRow{row[0], row[8], number<std::uint32_t>(row[16]).value_or(0),
                      number<std::uint64_t>(row[7]).value_or(0)};
}

std::optional<HierarchyRow> hierarchy_row(std::string_view line) {
    Columns const row(line);
    if (!is_hierarchy(row)) return std::nullopt;
    return HierarchyRow{*number<std::uint32_t>(row[0]), *number<std::uint32_t>(row[1])};
}

namespace {

/// Is a letter, a space or a mark of a name in Latin script, given its first byte and the one behind it?
bool is_latin(unsigned char first, unsigned char second) {
    if (first < 0x80) {
        return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == ' ' || first == '-' ||
               first == '\'' || first == '.';
    }
    if (first >= 0xC3 && first <= 0xC9) return true;                                    // U+00C0 to U+027F
    return (first == 0xE1 && second >= 0xB8 && second <= 0xBB) || first == 0xE2;        // U+1E00 to U+1EFF; ’
}

/// «L'Aquila», «Val d'Isère»: elsewhere an apostrophe stands for a sound of another script.
bool is_elision(std::string_view name, std::size_t apostrophe) {
    if (apostrophe == 0 || apostrophe + 1 == name.size()) return false;
    char const before = name[apostrophe - 1];
    bool const article = before == 'l' || before == 'd' || before == 'L' || before == 'D';
    return article && (apostrophe == 1 || name[apostrophe - 2] == ' ' || name[apostrophe - 2] == '-');
}

} // namespace

bool is_latin_name(std::string_view name) {
    if (name.size() < 3 || name.size() > 60 || (name.front() >= 'a' && name.front() <= 'z')) return false;
    bool any_small = false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        auto const byte = static_cast<unsigned char>(name[i]);
        any_small = any_small || (byte >= 'a' && byte <= 'z');
        if ((byte & 0xC0U) == 0x80U) continue;
        if (!is_latin(byte, i + 1 < name.size() ? static_cast<unsigned char>(name[i + 1]) : 0)) return false;
        if (byte == '\'' && !is_elision(name, i)) return false;
    }
    std::size_t const last = name.find_last_of(' ');
    bool const marked = last != std::string_view::npos && name.size() - last == 3 && name.back() >= 'A' && name.back() <= 'Z';
    return any_small && !marked; // «Zell LU»: a canton's letters
}

} // namespace depeche::geonames
