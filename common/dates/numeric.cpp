#include "common/dates/numeric.h"

#include <array>

namespace depeche::dates {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_byte(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c < 0; }

struct Row {
    std::array<int, 3> values{};
    std::array<std::size_t, 3> widths{};
    std::size_t count = 0;
    std::size_t end = 0;
    char separator = 0;
};

/// The separator at `at` («/», «.», «-» or a hyphen of another width) and the bytes it takes.
std::size_t separator_at(std::string_view text, std::size_t at, char& kind) {
    if (at >= text.size()) return 0;
    if (text[at] == '/' || text[at] == '.' || text[at] == '-') {
        kind = text[at];
        return 1;
    }
    if (text.substr(at, 2) == "\xE2\x80" && at + 2 < text.size() && text[at + 2] >= '\x90' && text[at + 2] <= '\x95') {
        kind = '-';
        return 3;
    }
    return 0;
}

bool read_row(std::string_view text, std::size_t at, Row& row) {
    while (row.count < 3) {
        auto const begin = at;
        int value = 0;
        while (at < text.size() && is_digit(text[at]) && at - begin < 5) value = value * 10 + (text[at++] - '0');
        if (at == begin || at - begin == 5 || at - begin == 3) return false;
        row.values[row.count] = value;
        row.widths[row.count++] = at - begin;
        row.end = at;
        char kind = 0;
        auto const size = separator_at(text, at, kind);
        if (size == 0 || at + size >= text.size() || !is_digit(text[at + size])) break;
        if (row.count == 3 || (row.separator != 0 && kind != row.separator)) return false;
        row.separator = kind;
        at += size;
    }
    return row.count >= 2 && !(row.end < text.size() && is_word_byte(text[row.end]) && text[row.end] != 'T');
}

bool stands_alone(std::string_view text, std::size_t begin) {
    if (begin == 0) return true;
    char const before = text[begin - 1];
    return !is_word_byte(before) && before != '/' && before != '-' && before != '.' && before != ',' && before != '+';
}

bool plausible_year(int year) { return year >= 1000 && year <= 2200; }

bool exists(int year, int month, int day) {
    return make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day)).has_value();
}

/// 22/09/2016, 22.9.16, 2016-09-22.
std::optional<NumericDate> full_date(Row const& row, NumericDate date) {
    std::size_t const year = date.year_first ? 0 : 2, day = date.year_first ? 2 : 0;
    if ((row.widths[year] != 4 && row.widths[year] != 2) || row.widths[1] > 2 || row.widths[day] > 2)
        return std::nullopt;
    date.year = row.values[year];
    date.two_digit_year = row.widths[year] == 2;
    date.month = row.values[1];
    date.day = row.values[day];
    date.has_year = true;
    // A year of two digits cannot tell whether there is a 29 February: a leap year is tried.
    if (!exists(date.two_digit_year ? 2000 : date.year, date.month, date.day)) return std::nullopt;
    return date.two_digit_year || plausible_year(date.year) ? std::optional{date} : std::nullopt;
}

/// 09/2016, 2016-09, 22/9.
std::optional<NumericDate> half_date(Row const& row, NumericDate date) {
    auto const is_month = [](int value) { return value >= 1 && value <= 12; };
    auto const first = row.values[0], second = row.values[1];
    if (row.widths[1] == 4 && row.widths[0] <= 2 && is_month(first) && row.separator != '.') {
        date.month = first;
        date.year = second;
    } else if (row.widths[0] == 4 && row.widths[1] == 2 && is_month(second) && row.separator == '-') {
        date.year = first;
        date.month = second;
    } else if (row.widths[0] <= 2 && row.widths[1] <= 2 && exists(2000, second, first)) {
        date.day = first;
        date.month = second;
        return date;
    } else {
        return std::nullopt;
    }
    date.has_year = true;
    return plausible_year(date.year) ? std::optional{date} : std::nullopt;
}

} // namespace

std::optional<NumericDate> numeric_date(std::string_view text, std::uint32_t begin) {
    Row row;
    bool const after_mark = begin > 0 && text[begin - 1] < 0; // a quotation mark, a wide space
    if ((!stands_alone(text, begin) && !after_mark) || !read_row(text, begin, row)) return std::nullopt;
    NumericDate date;
    date.end = static_cast<std::uint32_t>(row.end);
    date.separator = row.separator;
    date.year_first = row.widths[0] == 4;
    return row.count == 3 ? full_date(row, date) : half_date(row, date);
}

} // namespace depeche::dates
