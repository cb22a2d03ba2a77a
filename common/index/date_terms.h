#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "common/model/date_interval.h"

/// Days as a tree: day, month, year, decade, century, millennium. An interval is the few largest nodes that make it up,
/// so a range of years is a handful of terms, and whether two intervals overlap is a question about equal nodes.
namespace depeche {

enum class CalendarLevel : std::uint8_t { day, month, year, decade, century, millennium };

/// A day, a month … a millennium. `index` counts its unit from year 0 (days: from 1970-01-01).
struct CalendarNode {
    CalendarLevel level = CalendarLevel::day;
    std::int32_t index = 0;

    auto operator<=>(CalendarNode const&) const = default;
};

/// The node of a level that holds the day.
CalendarNode node_of(Day day, CalendarLevel level);

/// The days of a node.
DateInterval days_of(CalendarNode node);

/// The next larger node around it; a millennium is its own.
CalendarNode parent_of(CalendarNode node);

/// The fewest nodes whose days are exactly the interval's, ascending by time. Open ends reach to the years -9999 and
/// 9999, and so do days beyond them; empty for an interval that is out of order.
std::vector<CalendarNode> cover(DateInterval const& interval);

/// Every larger node around the nodes given, each once.
std::vector<CalendarNode> ancestors_of(std::vector<CalendarNode> const& nodes);

/// As terms and labels have it: 2016-10-06, 2016-10, 2016, 2010s, 2000c, 2000k (the first year of the unit).
std::string to_text(CalendarNode node);

/// One number for a node, by level and then by time; and back.
std::uint32_t pack(CalendarNode node);
CalendarNode unpack_node(std::uint32_t packed);

} // namespace depeche
