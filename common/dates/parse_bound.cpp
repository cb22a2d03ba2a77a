#include "common/dates/parser.h"

namespace depeche::dates {
namespace {

Unit unit_of(Cell const& cell) { return static_cast<Unit>(cell.value(Sort::unit)); }

} // namespace

Match Parser::endpoint(std::uint32_t i, bool licensed, bool ranged) {
    if (depth_ >= 4) return {};
    ++depth_;
    auto const j = skip_the(i);
    auto match = point_at(i);
    if (!match && licensed && at(j).is(Sort::year)) match = year(j, true);
    --depth_;
    if (!match || match.node < 0) return match;
    if (node_of(match).lacks_month() && node_of(match).weekday < 0) {
        bool const introduced =
            j != i || before_is(i, Role::of_the) || before_is(i, Role::to_the) || before_is(i, Role::hyphen);
        if (!introduced && !ranged) return {};
    }
    match.end = tail(match.end);
    return match;
}

Match Parser::since(std::uint32_t i) {
    auto const j = next(i);
    if (auto const span = distance(j, -1, Node::Anchor::published); span && span.node >= 0) {
        node_of(span).kind = Kind::window;
        return span;
    }
    auto const base = endpoint(j, true);
    return base && base.node >= 0 ? on(base.end, Kind::since, base) : Match{};
}

/// «une semaine» from the day of publication on, as what lies in it.
Match Parser::window_ahead(std::uint32_t i) {
    auto const span = distance(i, 1, Node::Anchor::published);
    if (!span || span.node < 0) return span;
    node_of(span).kind = Kind::window;
    node_of(span).mod = Mod::current;
    return span;
}

Match Parser::by(std::uint32_t i) {
    auto j = next(i);
    if (at(j).is(Role::to) || at(j).is(Role::to_the) || at(j).is(Role::within)) j = next(j);
    if (auto const span = window_ahead(j); span && span.node >= 0) return span;
    auto const base = endpoint(j, true);
    return base && base.node >= 0 ? on(base.end, Kind::by, base) : Match{};
}

Match Parser::within(std::uint32_t i) {
    auto const j = next(i);
    if (auto const far = distance(j, 1, Node::Anchor::published)) return far;
    auto const k = skip_the(j);
    if (k == j) return {};
    if (auto const span = window_ahead(k); span && span.node >= 0) return span;
    bool const unit = unit_of(at(k)) == Unit::week || unit_of(at(k)) == Unit::month || unit_of(at(k)) == Unit::year;
    if (!unit || !clause_end(next(k)) || english_) return {};
    Node node;
    node.kind = Kind::relative;
    node.unit = unit_of(at(k));
    return make(next(k), node);
}

/// «sous quinzaine», «sous huit jours»
Match Parser::under(std::uint32_t i) {
    auto const j = next(i);
    if (unit_of(at(j)) != Unit::fortnight) return window_ahead(j);
    Node node;
    node.kind = Kind::window;
    node.unit = Unit::day;
    node.count = 15;
    node.mod = Mod::current;
    return make(next(j), node);
}

/// «toute l'année», «toute la semaine dernière»
Match Parser::whole(std::uint32_t i) {
    auto const j = next(i);
    auto const k = skip_the(j);
    if (k == j || unit_of(at(k)) < Unit::week || !at(k).is(Sort::unit)) return {};
    if (auto const match = unit_phrase(k)) return match;
    Node node;
    node.kind = Kind::relative;
    node.unit = unit_of(at(k));
    return make(next(k), node);
}

/// A point as the bound of a time; what lasts is none.
Match Parser::bounded(Kind kind, std::uint32_t i) {
    auto const base = endpoint(i, true);
    if (!base || base.node < 0) return {};
    auto const& told = node_of(base);
    bool const lasting = told.is(Kind::window) || told.is(Kind::distance);
    return lasting ? Match{} : on(base.end, kind, base);
}

Match Parser::onwards(std::uint32_t i) {
    auto j = next(i);
    if (at(j).is(Role::of) || at(j).is(Role::of_the)) j = next(j);
    auto const match = bounded(Kind::onwards, j);
    // «dès 2017» names when something first is, «à partir de 2017» all the time since.
    if (match && !english_ && at(i).length == 1) node_of(match).mod = Mod::current;
    return match;
}

Match Parser::until(std::uint32_t i) {
    auto j = next(i);
    if (at(j).is(Role::to) || at(j).is(Role::to_the) || at(j).is(Role::in)) j = next(j);
    return bounded(Kind::until, j);
}

/// English «in two weeks».
Match Parser::in_distance(std::uint32_t i) {
    auto const far = distance(next(i), 1, Node::Anchor::published);
    if (far && far.node >= 0) node_of(far).mod = Mod::next;
    return far;
}

Match Parser::bound(std::uint32_t i) {
    switch (at(i).role) {
        case Role::since:
            return since(i);
        case Role::ago:
            return english_ ? Match{} : ago(i);
        case Role::by:
            return by(i);
        case Role::within:
            return within(i);
        case Role::in:
            return english_ ? in_distance(i) : Match{};
        case Role::under:
            return under(i);
        case Role::until:
            return until(i);
        case Role::before:
            return bounded(Kind::before, next(i));
        case Role::after:
            return bounded(Kind::after, next(i));
        case Role::from:
            return onwards(i);
        case Role::whole:
            return whole(i);
        default:
            return {};
    }
}

std::uint32_t Parser::range_mark(std::uint32_t i, Role lead) const {
    auto const& cell = at(i);
    bool const between = lead == Role::between;
    if (between) return cell.is(Role::and_) ? next(i) : i;
    if (cell.is(Role::until)) {
        auto const j = next(i);
        return at(j).is(Role::to_the) || at(j).is(Role::to) || at(j).is(Role::in) ? next(j) : j;
    }
    if (cell.is(Role::to_the) || cell.is(Role::to) || cell.is(Role::through)) return next(i);
    if (cell.is(Role::hyphen) && lead == Role::none) return next(i);
    return i;
}

void Parser::inherit(Node& from, Node const& to) const {
    if (!from.is(Kind::calendar) || !to.is(Kind::calendar)) return;
    bool const lacked_month = from.month == 0;
    if (from.day != 0 && from.month == 0) from.month = to.month;
    if (from.month == 0 || from.has_year() || from.base >= 0) return;
    if (to.has_year()) {
        bool const wraps = !lacked_month && (from.month > to.month || (from.month == to.month && from.day > to.day));
        from.year = wraps ? to.year - 1 : to.year;
        from.two_digit_year = to.two_digit_year;
    }
    if (from.mod == Mod::none && to.mod != Mod::none) from.mod = to.mod;
    from.base = from.has_year() ? -1 : to.base;
}

Match Parser::range(std::uint32_t i) {
    auto lead = at(i).role;
    bool const led =
        lead == Role::of || lead == Role::of_the || lead == Role::between || (english_ && lead == Role::from);
    if (!led) lead = Role::none;
    auto const j = led ? next(i) : i;
    auto const first = endpoint(j, true, true);
    if (!first || first.node < 0) return {};
    auto const k = range_mark(first.end, lead);
    if (k == first.end) return {};
    auto const second = endpoint(k, true, true);
    if (!second || second.node < 0) return {};
    auto& from = node_of(first);
    auto const& to = node_of(second);
    bool const both_calendar = from.is(Kind::calendar) && to.is(Kind::calendar);
    bool const hyphen = at(first.end).is(Role::hyphen);
    if (both_calendar) {
        bool const weekdays = from.weekday >= 0 && from.day == 0 && to.weekday >= 0 && to.day == 0;
        // «du lundi au vendredi» tells opening hours; «de lundi à vendredi» tells days.
        if (weekdays && lead == Role::of_the && from.mod == Mod::none && to.mod == Mod::none) return {second.end, -1};
        if (lead == Role::none && from.lacks_month() && from.weekday < 0 && at(first.end).is(Role::to)) return {};
        if (from.lacks_month() && to.lacks_month() && from.weekday < 0 &&
            !(lead == Role::of_the || lead == Role::between))
            return {};
        if (from.lacks_month() && to.lacks_month() && from.weekday < 0) {
            auto const& after = at(second.end);
            bool const free = clause_end(second.end) ||
                              (after.role != Role::none && !after.is(Role::hours) && !after.is(Role::percent));
            bool const dated = lead != Role::between || at(j).is(Role::the);
            if (!free || !dated || after.is(Sort::unit)) return {};
        }
        if (hyphen && from.has_year() && from.month == 0) return {};
        if (from.lacks_month() && !to.lacks_month() && to.day == 0) return {};
        inherit(from, to);
    } else if (hyphen || (from.lacks_month() && from.weekday < 0)) {
        return {};
    }
    Node node;
    node.kind = Kind::range;
    node.base = first.node;
    node.other = second.node;
    return make(second.end, node);
}

} // namespace depeche::dates
