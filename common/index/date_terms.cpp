#include "common/index/date_terms.h"

#include <algorithm>

#include <fmt/format.h>

namespace depeche {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::int32_t floor_div(std::int32_t a, std::int32_t b) { return a / b - (a % b < 0 ? 1 : 0); }

/// Years in a unit of the level; 0 for days and months.
constexpr std::int32_t years_in(CalendarLevel level) {
    switch (level) {
        case CalendarLevel::year:
            return 1;
        case CalendarLevel::decade:
            return 10;
        case CalendarLevel::century:
            return 100;
        case CalendarLevel::millennium:
            return 1000;
        default:
            return 0;
    }
}

Day first_of_year(std::int32_t y) { return Day{year_month_day{year{y}, month{1}, day{1}}}; }

Day first_of_month(std::int32_t index) {
    std::int32_t const y = floor_div(index, 12);
    return Day{year_month_day{year{y}, month{static_cast<unsigned>(index - y * 12 + 1)}, day{1}}};
}

Day first_day(CalendarNode node) {
    if (node.level == CalendarLevel::day) return Day{days{node.index}};
    if (node.level == CalendarLevel::month) return first_of_month(node.index);
    return first_of_year(node.index * years_in(node.level));
}

Day last_day(CalendarNode node) { return first_day({node.level, node.index + 1}) - days{1}; }

Day const earliest = first_of_year(-9999);
Day const latest = first_of_year(10000) - days{1};

} // namespace

CalendarNode node_of(Day d, CalendarLevel level) {
    if (level == CalendarLevel::day) return {level, static_cast<std::int32_t>(d.time_since_epoch().count())};
    year_month_day const date{d};
    auto const y = static_cast<std::int32_t>(static_cast<int>(date.year()));
    if (level == CalendarLevel::month) {
        return {level, y * 12 + static_cast<std::int32_t>(static_cast<unsigned>(date.month())) - 1};
    }
    return {level, floor_div(y, years_in(level))};
}

DateInterval days_of(CalendarNode node) { return {first_day(node), last_day(node)}; }

CalendarNode parent_of(CalendarNode node) {
    if (node.level == CalendarLevel::millennium) return node;
    auto const level = static_cast<CalendarLevel>(static_cast<std::uint8_t>(node.level) + 1);
    return node_of(first_day(node), level);
}

std::vector<CalendarNode> cover(DateInterval const& interval) {
    Day at = std::max(interval.from.value_or(earliest), earliest);
    Day const end = std::min(interval.to.value_or(latest), latest);
    std::vector<CalendarNode> nodes;
    while (at <= end) {
        CalendarNode best = node_of(at, CalendarLevel::day);
        for (CalendarNode wider = parent_of(best); first_day(wider) == at && last_day(wider) <= end;) {
            best = wider;
            if (wider.level == CalendarLevel::millennium) break;
            wider = parent_of(wider);
        }
        nodes.push_back(best);
        at = last_day(best) + days{1};
    }
    return nodes;
}

std::vector<CalendarNode> ancestors_of(std::vector<CalendarNode> const& nodes) {
    std::vector<CalendarNode> found;
    for (CalendarNode node : nodes) {
        while (node.level != CalendarLevel::millennium) {
            node = parent_of(node);
            found.push_back(node);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::string to_text(CalendarNode node) {
    if (node.level == CalendarLevel::day) return to_iso(first_day(node));
    if (node.level == CalendarLevel::month)
        return to_iso(first_day(node)).substr(0, to_iso(first_day(node)).size() - 3);
    std::int32_t const y = node.index * years_in(node.level);
    constexpr std::string_view unit[] = {"", "", "", "s", "c", "k"};
    return fmt::format("{}{:04}{}", y < 0 ? "-" : "", std::abs(y), unit[static_cast<std::size_t>(node.level)]);
}

std::uint32_t pack(CalendarNode node) {
    return (static_cast<std::uint32_t>(node.level) << 28) |
           (static_cast<std::uint32_t>(node.index + (1 << 27)) & 0x0fffffffU);
}

CalendarNode unpack_node(std::uint32_t packed) {
    auto const level = static_cast<CalendarLevel>(packed >> 28);
    return {level, static_cast<std::int32_t>(packed & 0x0fffffffU) - (1 << 27)};
}

} // namespace depeche
