#pragma once
#include <optional>
#include <vector>

#include "common/dates/cells.h"
#include "common/dates/node.h"

namespace depeche::dates {

/// Where an expression that begins at some cell ends, and its node; end 0 where there is none.
struct Match {
    std::uint32_t end = 0;
    std::int32_t node = -1;
    explicit operator bool() const { return end != 0; }
};

/// A number as written: digits or words.
struct Count {
    std::uint32_t end = 0;
    std::int32_t value = 0;
    bool vague = false;
    explicit operator bool() const { return end != 0; }
};

/// The grammar: reads the expression that begins at a cell, longest first. Every rule looks at a bounded stretch.
/// `sole` is true where the text is nothing but a date (a query, a table's field): what needs a licence in prose has
/// it.
class Parser {
  public:
    Parser(Cells const& cells, bool english, bool sole);

    /// Adds the mentions of the longest expression that begins at `i`, and returns where it ends; `i` where there is
    /// none. An expression that is read but is no date («tous les lundis») adds none.
    std::uint32_t parse(std::uint32_t i, std::vector<Found>& found);
    Nodes const& nodes() const { return nodes_; }

  private:
    using Kind = Node::Kind;
    using Mod = Node::Mod;

    // parser.cpp: small steps
    Cell const& at(std::uint32_t i) const { return (*cells_)[i]; }
    Token const& token(std::uint32_t i) const { return cells_->token(i); }
    std::uint32_t next(std::uint32_t i) const { return i + at(i).length; }
    std::uint32_t skip(std::uint32_t i, Role role) const { return at(i).is(role) ? next(i) : i; }
    std::uint32_t skip_the(std::uint32_t i) const { return skip(i, Role::the); }
    std::uint32_t skip_of(std::uint32_t i) const;
    bool at_end(std::uint32_t i) const { return i >= cells_->size(); }
    bool clause_end(std::uint32_t i) const;
    bool before_is(std::uint32_t i, Sorts sorts) const { return i > 0 && at(i - 1).is(sorts); }
    bool before_is(std::uint32_t i, Sort sort) const { return i > 0 && at(i - 1).is(sort); }
    bool before_is(std::uint32_t i, Role role) const { return i > 0 && at(i - 1).is(role); }
    Match make(std::uint32_t end, Node const& node);
    Node& node_of(Match match) { return nodes_[static_cast<std::size_t>(match.node)]; }
    Match on(std::uint32_t end, Kind kind, Match base);
    Match longer(Match a, Match b) const { return b.end > a.end ? b : a; }
    bool set_mod(std::uint32_t& i, Node& node) const;
    std::uint32_t habit_end(std::uint32_t i) const;
    bool in_address(Found const& found) const;

    // parse_number.cpp
    Count number(std::uint32_t i) const;
    Count quantity(std::uint32_t i) const;
    Count day_number(std::uint32_t i) const;
    bool plural_noun(std::uint32_t i) const;

    // parse_year.cpp
    Match year(std::uint32_t i, bool licensed);
    bool year_licence(std::uint32_t i) const;
    bool year_after_name(std::uint32_t i) const;
    std::uint32_t era(std::uint32_t i, bool& before) const;
    bool take_year(std::uint32_t& i, Node& node);
    bool take_short_year(std::uint32_t& i, Node& node);
    bool take_relative_year(std::uint32_t& i, Match& match);
    Match year_range(std::uint32_t i);

    // parse_calendar.cpp
    Match calendar(std::uint32_t i);
    Match weekday(std::uint32_t i);
    Match weekday_modified(std::uint32_t i, Node node);
    Match month(std::uint32_t i);
    Match month_named(std::uint32_t i);
    bool month_licence(std::uint32_t i) const;
    std::int32_t month_at(std::uint32_t i, std::uint32_t& end, bool after_day) const;
    std::int32_t weekday_at(std::uint32_t i, std::uint32_t& end) const;
    Match day_of_month(std::uint32_t i, Node node);
    Match day_of_told_month(Count day, Node node);
    Match english_day(std::uint32_t i, Node node);
    Match lone_day(std::uint32_t i, Node node, Count day);
    Match numeric(std::uint32_t i);
    Match address_date(std::uint32_t i);
    Match finish_calendar(std::uint32_t i, Node node);
    Match republican(std::uint32_t i);

    // parse_relative.cpp
    Match deictic(std::uint32_t i);
    Match demonstrative(std::uint32_t i);
    Match demonstrative_unit(std::uint32_t j, bool again, bool plural);
    Match focal(std::uint32_t i);
    bool in_course(std::uint32_t i) const;
    Match same(std::uint32_t i);
    Match night(std::uint32_t i);
    Match moment(std::uint32_t i);
    Match anaphoric_moment(std::uint32_t i);
    Match unit_phrase(std::uint32_t i);
    Match unit_with_name(std::uint32_t i, Unit unit);
    Match week_phrase(std::uint32_t i);

    // parse_span.cpp: parts, ordinals, seasons, quarters, decades, centuries
    Match part(std::uint32_t i);
    Match part_base(std::uint32_t i);
    Match ordinal(std::uint32_t i);
    Match linked_centuries(std::uint32_t i, std::int32_t nth);
    Match last_or_next(std::uint32_t i, bool last);
    Match ordinal_unit(std::uint32_t i, std::int32_t nth);
    Match english_relative(std::uint32_t i, std::int32_t count);
    Match base_after_of(std::uint32_t i);
    Match season(std::uint32_t i);
    Match quarter(std::uint32_t i);
    Match decade(std::uint32_t i);
    Match century(std::uint32_t i, std::int32_t nth);
    Match span_noun(std::uint32_t i);
    Match named(std::uint32_t i);

    // parse_offset.cpp: distances and windows
    Match distance(std::uint32_t i, std::int32_t sign, Node::Anchor anchor);
    Match ago(std::uint32_t i);
    Match counted(std::uint32_t i);
    Match away_from(std::uint32_t end, Node node);
    Match counted_window(std::uint32_t i, Count count);
    Match modified_window(std::uint32_t i);

    // parse_bound.cpp: bounds, ranges
    Match bound(std::uint32_t i);
    Match since(std::uint32_t i);
    Match by(std::uint32_t i);
    Match within(std::uint32_t i);
    Match under(std::uint32_t i);
    Match whole(std::uint32_t i);
    Match onwards(std::uint32_t i);
    Match until(std::uint32_t i);
    Match in_distance(std::uint32_t i);
    Match window_ahead(std::uint32_t i);
    Match bounded(Kind kind, std::uint32_t i);
    Match range(std::uint32_t i);
    Match endpoint(std::uint32_t i, bool licensed, bool ranged = false);
    std::uint32_t range_mark(std::uint32_t i, Role lead) const;
    void inherit(Node& from, Node const& to) const;

    // parse_list.cpp
    std::uint32_t list(std::uint32_t i, std::vector<Found>& found);
    std::uint32_t list_mark(std::uint32_t i) const;
    /// «le 7 juillet … puis le 9»: a day's number soon after a date of the same month.
    bool follows_date(Found const& item) const;
    bool unlicensed(Found const& item) const;

    Match point(std::uint32_t i);
    Match point_at(std::uint32_t i);
    std::uint32_t tail(std::uint32_t i) const;
    std::uint32_t clock(std::uint32_t i) const;

    Cells const* cells_;
    bool english_;
    bool sole_;
    int depth_ = 0;
    std::uint32_t dated_ = 0; ///< where the last day of a month ended; 0: none yet
    std::int32_t dated_node_ = -1;
    std::uint32_t year_end_ = 0; ///< where the last year ended; 0: none yet
    Nodes nodes_;
};

/// Every expression of a text, from left to right, never overlapping.
std::vector<Found> find_expressions(Cells const& cells, Parser& parser);

} // namespace depeche::dates
