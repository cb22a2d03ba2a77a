#include "common/dates/arithmetic.h"

#include <algorithm>

namespace depeche::dates {
namespace {

using std::chrono::days;

int bounded(int year) { return std::clamp(year, -9999, 9999); }

/// Rounds towards minus infinity.
int floor_to(int value, int step) { return (value - ((value % step) + step) % step); }

} // namespace

DateInterval years(int first, int last) { return {make_day(bounded(first), 1, 1), make_day(bounded(last), 12, 31)}; }

DateInterval month_in(int year, int month) {
    auto const first = *make_day(bounded(year), static_cast<unsigned>(month), 1);
    std::chrono::year_month_day const date{first};
    return {first, Day{std::chrono::year_month_day_last{date.year(), std::chrono::month_day_last{date.month()}}}};
}

Day moved(Day day, int count, Unit unit) {
    switch (unit) {
        case Unit::week:
            return day + days{7 * count};
        case Unit::fortnight:
            return day + days{14 * count};
        case Unit::month: {
            int const months = year_of(day) * 12 + month_of(day) - 1 + count;
            auto const target = month_in(floor_to(months, 12) / 12, months - floor_to(months, 12) + 1);
            return std::min(*target.from + days{day_of(day) - 1}, *target.to);
        }
        case Unit::quarter:
            return moved(day, 3 * count, Unit::month);
        case Unit::half:
            return moved(day, 6 * count, Unit::month);
        case Unit::year:
            return moved(day, 12 * count, Unit::month);
        case Unit::decade:
            return moved(day, 120 * count, Unit::month);
        case Unit::century:
            return moved(day, 1200 * count, Unit::month);
        default:
            return day + days{count};
    }
}

DateInterval unit_around(Day day, Unit unit, int count) {
    int const year = year_of(day);
    int const month = month_of(day);
    switch (unit) {
        case Unit::week: {
            auto const monday = day - days{(weekday_of(day) + 6) % 7} + days{7 * count};
            return {monday, monday + days{6}};
        }
        case Unit::weekend: {
            auto const monday = day - days{(weekday_of(day) + 6) % 7} + days{7 * count};
            return {monday + days{5}, monday + days{6}};
        }
        case Unit::month: {
            auto const target = moved(*month_in(year, month).from, count, Unit::month);
            return month_in(year_of(target), month_of(target));
        }
        case Unit::quarter:
        case Unit::half: {
            int const size = unit == Unit::quarter ? 3 : 6;
            auto const first = moved(*month_in(year, (month - 1) / size * size + 1).from, size * count, Unit::month);
            auto const last = moved(first, size - 1, Unit::month);
            return {first, month_in(year_of(last), month_of(last)).to};
        }
        case Unit::year:
            return years(year + count, year + count);
        case Unit::decade:
            return years(floor_to(year, 10) + 10 * count, floor_to(year, 10) + 10 * count + 9);
        case Unit::century:
            return years(floor_to(year - 1, 100) + 1 + 100 * count, floor_to(year - 1, 100) + 100 + 100 * count);
        case Unit::millennium:
            return years(floor_to(year - 1, 1000) + 1 + 1000 * count, floor_to(year - 1, 1000) + 1000 + 1000 * count);
        default:
            return DateInterval::day(day + days{count});
    }
}

DateInterval season_from(int year, int season) {
    struct Bounds {
        unsigned first_month, first_day, last_month, last_day;
    };
    static constexpr Bounds bounds[] = {{3, 20, 6, 20}, {6, 21, 9, 22}, {9, 23, 12, 20}, {12, 21, 3, 19}};
    auto const& b = bounds[season - 1];
    int const start = bounded(year);
    return {make_day(start, b.first_month, b.first_day),
            make_day(season == 4 ? start + 1 : start, b.last_month, b.last_day)};
}

DateInterval part_of(DateInterval const& whole, Unit unit, Part part) {
    if (!whole.from || !whole.to || part == Part::whole) return whole;
    auto const from = *whole.from, to = *whole.to;
    bool const start = part == Part::start, middle = part == Part::middle;
    switch (unit) {
        case Unit::week:
            if (start) return {from, from + days{1}};
            return middle ? DateInterval{from + days{2}, from + days{3}} : DateInterval{from + days{3}, to};
        case Unit::month:
            if (start) return {from, from + days{9}};
            return middle ? DateInterval{from + days{10}, from + days{19}} : DateInterval{from + days{20}, to};
        case Unit::year:
            if (start) return {from, month_in(year_of(from), 3).to};
            if (middle) return {month_in(year_of(from), 5).from, month_in(year_of(from), 8).to};
            return {month_in(year_of(from), 10).from, to};
        case Unit::decade: {
            int const first = year_of(from);
            if (start) return years(first, first + 3);
            return middle ? years(first + 4, first + 6) : years(first + 7, first + 9);
        }
        case Unit::century: {
            int const first = year_of(from);
            if (start) return years(first, first + 32);
            return middle ? years(first + 33, first + 65) : years(first + 66, first + 99);
        }
        default:
            break;
    }
    auto const third = (to - from + days{1}) / 3;
    if (start) return {from, from + std::max(third, days{1}) - days{1}};
    return middle ? DateInterval{from + third, to - third} : DateInterval{to - std::max(third, days{1}) + days{1}, to};
}

Day iso_week(int year, int week) {
    // 4 January is always in week 1.
    return *unit_around(*make_day(bounded(year), 1, 4), Unit::week).from + days{7 * (week - 1)};
}

} // namespace depeche::dates
