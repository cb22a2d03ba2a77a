#pragma once
#include <optional>
#include <string_view>

#include "common/model/date_interval.h"

namespace depeche::dates {

/// How a named day is found in a year.
struct HolidayRule {
    enum class Kind : std::uint8_t {
        fixed,
        easter,
        nth_weekday,
        mothers_day,
        islamic,
        hebrew,
        chinese,
        eve,
        on_or_after
    };
    Kind kind = Kind::fixed;
    int first = 0;  ///< the month; the offset from Easter; days after the Hebrew New Year
    int second = 0; ///< the day; of «nth», the weekday (0 is Sunday)
    int third = 0;  ///< of «nth», which one of the month (-1: the last); of «after», the weekday
    int longer = 0; ///< days that follow and belong to it
};

/// A rule as the tables write it: «fixed 12 25», «easter 39 +3», «nth 9 6 3 +1», «islamic 9 1 +29». Nothing where it is
/// none.
std::optional<HolidayRule> holiday_rule(std::string_view written);

/// Western Easter Sunday of a year (Gregorian computus).
Day easter(int year);

/// The nth (1-5; -1: the last) weekday (0 is Sunday) of a month; nothing where the month has no such day.
std::optional<Day> nth_weekday(int year, unsigned month, unsigned weekday, int nth);

/// The days a holiday covers in a year, if it occurs there.
std::optional<DateInterval> holiday_in(HolidayRule const& rule, int year);

/// The day of the French Republican calendar (month 1-12, and 13 for the five or six days that end the year); years
/// 1-14.
std::optional<Day> republican_day(int year, int month, int day);

} // namespace depeche::dates
