#include "common/dates/numeric.h"
#include "common/dates/published.h"

namespace depeche {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool separates(char c) { return c == '/' || c == '\\' || c == '-' || c == '_' || c == '.'; }

int value_of(std::string_view digits) {
    int value = 0;
    for (char c : digits) value = value * 10 + (c - '0');
    return value;
}

std::size_t run(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - at;
}

std::optional<Day> plausible(int year, int month, int day) {
    if (year < 1600 || year > 2150) return std::nullopt;
    return make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

/// The day whose year begins the run of digits at `at`: 20161006, 2016/10/06, 2016-10-6.
std::optional<Day> day_at(std::string_view text, std::size_t at, std::size_t length) {
    auto const part = [&](std::size_t from, std::size_t size) { return value_of(text.substr(from, size)); };
    if (length == 8 || length == 12 || length == 14) return plausible(part(at, 4), part(at + 4, 2), part(at + 6, 2));
    if (length != 4) return std::nullopt;
    auto const month = at + 5;
    if (month >= text.size() || !separates(text[month - 1])) return std::nullopt;
    auto const month_length = run(text, month);
    auto const day = month + month_length + 1;
    if (month_length < 1 || month_length > 2 || day >= text.size() || !separates(text[day - 1])) return std::nullopt;
    auto const day_length = run(text, day);
    if (day_length < 1 || day_length > 2) return std::nullopt;
    return plausible(part(at, 4), part(month, month_length), part(day, day_length));
}

} // namespace

std::optional<Day> published_in_path(std::string_view path) {
    std::optional<Day> found;
    for (std::size_t at = 0; at < path.size();) {
        auto const length = run(path, at);
        if (length == 0) {
            ++at;
            continue;
        }
        if (auto const day = day_at(path, at, length)) {
            if (found && *found != *day) return std::nullopt;
            found = day;
        }
        at += length;
    }
    return found;
}

} // namespace depeche

namespace depeche::dates {

std::optional<Day> date_in_address(std::string_view address) { return published_in_path(address); }

} // namespace depeche::dates
