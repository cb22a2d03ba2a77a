#pragma once
#include <optional>

#include "common/dates/lexicon.h"
#include "common/dates/node.h"
#include "common/model/date_interval.h"

namespace depeche::dates {

/// Whether the text speaks of what was or of what will be.
enum class Direction : std::uint8_t { unknown, past, future };

/// What a text has spoken of before an expression.
struct Context {
    std::optional<Day> published;
    std::optional<DateInterval> focus; ///< the last dated event
    std::uint32_t sentences_since_focus = 0;
    std::optional<int> sentence_year; ///< «en 1997», told in this sentence of what is over
    bool year_is_beside = false;      ///< and just before this expression
    bool today_told = false; ///< the day of publication was written out: the text was written on it, not before
    Direction direction = Direction::unknown;
    bool sole = false; ///< nothing but the date is written
};

/// The days an expression stands for.
struct Resolved {
    DateInterval interval;
    Unit unit = Unit::day;
    bool vague = false;
    std::uint8_t confidence = 255;
};

/// Tells the days of expressions. Refers to what it is given.
class Resolver {
  public:
    Resolver(Nodes const& nodes, Lexicon const& lexicon) : nodes_(&nodes), lexicon_(&lexicon) {}

    /// Nothing where the calendar has no such day, or where what it depends on is unknown.
    std::optional<Resolved> resolve(std::int32_t node, Context const& context) const;
    /// True where the days depend on whether past or future is spoken of.
    bool depends_on_direction(std::int32_t node) const;

  private:
    using Kind = Node::Kind;
    using Mod = Node::Mod;
    using Answer = std::optional<Resolved>;

    Node const& node(std::int32_t i) const { return (*nodes_)[static_cast<std::size_t>(i)]; }
    std::optional<Day> anchor(Node const& node, Context const& context) const;

    // resolve_calendar.cpp
    Answer calendar(Node const& node, Context const& context) const;
    std::optional<int> year_of_node(Node const& node, Context const& context) const;
    Answer weekday(Node const& node, Context const& context) const;
    Answer day_in_month(Node const& node, Context const& context) const;
    Answer weekday_and_day(Node const& node, Context const& context) const;
    Answer month(Node const& node, Context const& context) const;
    Answer full_date(Node const& node, int year) const;
    Answer eponym(Node const& node, Context const& context) const;

    // resolve_span.cpp
    Answer season(Node const& node, Context const& context) const;
    Answer quarter(Node const& node, Context const& context) const;
    Answer decade(Node const& node, Context const& context) const;
    Answer century(Node const& node) const;
    Answer holiday(Node const& node, Context const& context) const;
    Answer weekend(Node const& node, Context const& context) const;
    Answer night(Node const& node, Context const& context) const;
    Answer week_number(Node const& node, Context const& context) const;

    // resolve_base.cpp: what is told of another expression
    Answer part(Node const& node, Context const& context) const;
    Answer fraction(Node const& node, Context const& context) const;
    Answer nth(Node const& node, Context const& context) const;
    Answer slice(Node const& node, Context const& context) const;
    Answer shift(Node const& node, Context const& context) const;
    bool tells_year(std::int32_t index) const;
    Answer range(Node const& node, Context const& context) const;
    Answer bound(Node const& node, Context const& context) const;

    // resolve.cpp
    Answer relative(Node const& node, Context const& context) const;
    Answer distance(Node const& node, Context const& context) const;
    Answer window(Node const& node, Context const& context) const;
    Answer same(Node const& told, Context const& context) const;
    Answer republican(Node const& told) const;
    Answer of_base(Node const& told, Context const& context) const;

    Nodes const* nodes_;
    Lexicon const* lexicon_;
};

/// Of occurrences one before and one after a day (or on it), the one a text means: by direction, else the nearer, past
/// where they are equally far.
template <typename Occurs>
std::optional<DateInterval> nearest_year(int around, Day day, Direction direction, Occurs occurs) {
    std::optional<DateInterval> best;
    long best_distance = 0;
    for (int year = around - 8; year <= around + 8; ++year) {
        std::optional<DateInterval> const found = occurs(year);
        if (!found) continue;
        if (direction == Direction::past && *found->from > day) continue;
        if (direction == Direction::future && *found->to < day) continue;
        long const distance = *found->from > day ? (*found->from - day).count()
                              : *found->to < day ? (day - *found->to).count()
                                                 : 0;
        if (!best || distance < best_distance) {
            best = found;
            best_distance = distance;
        }
    }
    return best;
}

} // namespace depeche::dates
