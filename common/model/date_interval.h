#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/model/span.h"

namespace depeche {

/// A calendar day, proleptic Gregorian, as the publisher counts it (no time zone).
using Day = std::chrono::sys_days;

/// Days from..to, both inclusive; an absent end is open. from ≤ to where both are present.
struct DateInterval {
    std::optional<Day> from;
    std::optional<Day> to;

    static DateInterval day(Day d) { return {d, d}; }
    bool operator==(DateInterval const&) const = default;
};

/// The unit a date expression speaks in («en mai» is a month, whatever its days).
enum class Granularity : std::uint8_t { day, week, weekend, month, quarter, half, season, year, decade, century, period };

/// A span of text that names a date, and the days it stands for.
struct DateMention {
    ByteSpan where;
    DateInterval interval;
    Granularity granularity = Granularity::day;
    bool approximate = false;         ///< the ends are a tolerance («il y a trois mois»)
    std::uint8_t confidence = 255;    ///< 0 (a guess) to 255 (written out in full)

    bool operator==(DateMention const&) const = default;
};

/// "2016-10-06"; years outside 0..9999 as ISO 8601 has them ("-0051-03-15").
std::string to_iso(Day day);

/// The day of a string of exactly YYYY-MM-DD; nothing for another shape or a day the calendar lacks (2015-02-29).
std::optional<Day> day_from_iso(std::string_view text);

/// The day of a year, month 1-12 and day 1-31; nothing where the calendar has no such day.
std::optional<Day> make_day(int year, unsigned month, unsigned day);

}  // namespace depeche
