#include "common/dates/holidays.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace depeche::dates {
namespace {

using std::chrono::days;

std::string_view next_word(std::string_view& text) {
    auto const begin = std::min(text.find_first_not_of(' '), text.size());
    auto const end = std::min(text.find(' ', begin), text.size());
    auto const word = text.substr(begin, end - begin);
    text.remove_prefix(end);
    return word;
}

int next_number(std::string_view& text) {
    auto word = next_word(text);
    if (!word.empty() && word.front() == '+') word.remove_prefix(1);
    int value = 0;
    std::from_chars(word.data(), word.data() + word.size(), value);
    return value;
}

DateInterval spread(Day first, int longer) { return {first, first + days{longer}}; }

/// The tabular Islamic calendar (civil epoch); sightings differ by a day or two.
Day islamic_day(int year, int month, int day) {
    long const y = year;
    long const julian = (11 * y + 3) / 30 + 354 * y + 30L * month - (month - 1) / 2 + day + 1948440 - 385;
    return Day{days{julian - 2440588}};
}

std::optional<DateInterval> islamic_in(HolidayRule const& rule, int year) {
    if (year < 622) return std::nullopt;
    int const guess = (year - 622) * 33 / 32;
    for (int hijri = guess; hijri <= guess + 2; ++hijri) {
        auto const day = islamic_day(hijri, rule.first, rule.second);
        if (static_cast<int>(std::chrono::year_month_day{day}.year()) == year) return spread(day, rule.longer);
    }
    return std::nullopt;
}

/// The Hebrew New Year's day that falls in a Gregorian year, by its molad and the four postponements.
Day hebrew_new_year(int year) {
    long const hebrew = year + 3761;
    auto const elapsed = [](long y) {
        long const months = (235 * y - 234) / 19;
        long const parts = 12084 + 13753 * months;
        long const day = 29 * months + parts / 25920;
        return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
    };
    long const before = elapsed(hebrew - 1), here = elapsed(hebrew), after = elapsed(hebrew + 1);
    long const delay = after - here == 356 ? 2 : here - before == 382 ? 1 : 0;
    return Day{days{here + delay - 2092590}};
}

/// Julian day number of the new moon number `k` since 2000, by the mean period with its largest periodic terms.
double new_moon(double k) {
    double const t = k / 1236.85;
    double const radian = 3.14159265358979323846 / 180;
    double const mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t;
    double const sun = (2.5534 + 29.10535670 * k) * radian;
    double const moon = (201.5643 + 385.81693528 * k) * radian;
    double const node = (160.7108 + 390.67050284 * k) * radian;
    return mean - 0.40720 * std::sin(moon) + 0.17241 * std::sin(sun) + 0.01608 * std::sin(2 * moon) +
           0.01039 * std::sin(2 * node) + 0.00739 * std::sin(moon - sun) - 0.00514 * std::sin(moon + sun);
}

/// The Chinese New Year: the new moon, in Beijing's day, between 21 January and 20 February.
Day chinese_new_year(int year) {
    auto const earliest = *make_day(year, 1, 21);
    double k = std::floor((year - 2000) * 12.3685) - 1;
    for (int tries = 0; tries < 4; ++tries, ++k) {
        auto const julian = static_cast<long>(std::floor(new_moon(k) + 0.5 + 8.0 / 24));
        Day const day{days{julian - 2440588}};
        if (day >= earliest) return day;
    }
    return earliest;
}

std::optional<Day> mothers_day(int year) {
    auto const sunday = nth_weekday(year, 5, 0, -1);
    if (sunday && *sunday == easter(year) + days{49}) return nth_weekday(year, 6, 0, 1);
    return sunday;
}

std::optional<Day> weekday_after(HolidayRule const& rule, int year) {
    auto const day = make_day(year, static_cast<unsigned>(rule.first), static_cast<unsigned>(rule.second));
    if (!day) return std::nullopt;
    return *day + (std::chrono::weekday{static_cast<unsigned>(rule.third)} - std::chrono::weekday{*day});
}

} // namespace

std::optional<HolidayRule> holiday_rule(std::string_view written) {
    static constexpr std::array<std::string_view, 9> names{"fixed",  "easter",  "nth", "mothers", "islamic",
                                                           "hebrew", "chinese", "eve", "after"};
    auto const name = next_word(written);
    auto const at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) return std::nullopt;
    HolidayRule rule;
    rule.kind = static_cast<HolidayRule::Kind>(at - names.begin());
    rule.first = next_number(written);
    bool const two = rule.kind == HolidayRule::Kind::fixed || rule.kind == HolidayRule::Kind::islamic;
    bool const three = rule.kind == HolidayRule::Kind::nth_weekday || rule.kind == HolidayRule::Kind::on_or_after;
    if (two || three) rule.second = next_number(written);
    if (three) rule.third = next_number(written);
    rule.longer = next_number(written);
    return rule;
}

Day easter(int year) {
    int const a = year % 19, b = year / 100, c = year % 100;
    int const d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int const e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int const f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return *make_day(year, static_cast<unsigned>(f / 31), static_cast<unsigned>(f % 31 + 1));
}

std::optional<Day> nth_weekday(int year, unsigned month, unsigned weekday, int nth) {
    auto const first = make_day(year, month, 1);
    if (!first || nth == 0) return std::nullopt;
    std::chrono::year_month_day const date{*first};
    if (nth < 0) {
        auto const last = Day{std::chrono::year_month_day{date.year() / date.month() / std::chrono::last}};
        auto const back = (std::chrono::weekday{last} - std::chrono::weekday{weekday}) + days{7 * (-nth - 1)};
        return last - back;
    }
    auto const day = *first + (std::chrono::weekday{weekday} - std::chrono::weekday{*first}) + days{7 * (nth - 1)};
    if (std::chrono::year_month_day{day}.month() != date.month()) return std::nullopt;
    return day;
}

std::optional<DateInterval> holiday_in(HolidayRule const& rule, int year) {
    using Kind = HolidayRule::Kind;
    if (year < 1 || year > 9999) return std::nullopt;
    std::optional<Day> day;
    switch (rule.kind) {
        case Kind::fixed:
            day = make_day(year, static_cast<unsigned>(rule.first), static_cast<unsigned>(rule.second));
            break;
        case Kind::easter:
            day = easter(year) + days{rule.first};
            break;
        case Kind::nth_weekday:
            day = nth_weekday(year, static_cast<unsigned>(rule.first), static_cast<unsigned>(rule.second), rule.third);
            break;
        case Kind::mothers_day:
            day = mothers_day(year);
            break;
        case Kind::islamic:
            return islamic_in(rule, year);
        case Kind::hebrew:
            day = hebrew_new_year(year) + days{rule.first};
            break;
        case Kind::chinese:
            day = chinese_new_year(year);
            break;
        case Kind::on_or_after:
            day = weekday_after(rule, year);
            break;
        case Kind::eve:
            day = make_day(year, 12, 31);
            break;
    }
    if (!day) return std::nullopt;
    return spread(*day, rule.longer);
}

std::optional<Day> republican_day(int year, int month, int day) {
    // The September day on which each year from I (1792) to XIV (1805) began.
    static constexpr std::array<unsigned, 14> new_years{22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23};
    if (year < 1 || year > 14 || month < 1 || month > 13 || day < 1 || day > (month == 13 ? 6 : 30))
        return std::nullopt;
    auto const first = make_day(1791 + year, 9, new_years[static_cast<std::size_t>(year - 1)]);
    return *first + days{30 * (month - 1) + day - 1};
}

} // namespace depeche::dates
