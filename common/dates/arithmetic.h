#pragma once
#include "common/dates/word.h"
#include "common/model/date_interval.h"

namespace depeche::dates {

inline int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }
inline int month_of(Day day) {
    return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day{day}.month()));
}
inline int day_of(Day day) { return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day{day}.day())); }
/// 0 is Sunday.
inline int weekday_of(Day day) { return static_cast<int>(std::chrono::weekday{day}.c_encoding()); }

/// The days of a year, or of the years first..last; years beyond -9999..9999 are cut there.
DateInterval years(int first, int last);
/// The days of a month (1-12).
DateInterval month_in(int year, int month);
/// The day that is `count` units away: months and years keep the day of the month, or take the last one there is.
Day moved(Day day, int count, Unit unit);
/// The unit (ISO week, calendar month, quarter, decade …) that holds a day, moved by `count` of its kind.
DateInterval unit_around(Day day, Unit unit, int count = 0);
/// The season (1 spring to 4 winter) that begins in a year.
DateInterval season_from(int year, int season);
/// The start, middle or end of days that are a `unit` long.
DateInterval part_of(DateInterval const& whole, Unit unit, Part part);
/// The day of ISO week `week` of a year that is its Monday.
Day iso_week(int year, int week);

} // namespace depeche::dates
