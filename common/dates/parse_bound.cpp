#include "common/dates/parser.h"

namespace depeche::dates {
namespace {

Unit unit_of(Cell const& cell) { return static_cast<Unit>(cell.value(Sort::unit)); }

constexpr int most_listed = 31;

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

Match Parser::by(std::uint32_t i) {
    auto j = next(i);
    if (at(j).is(Role::to) || at(j).is(Role::to_the) || at(j).is(Role::within)) j = next(j);
    if (auto const span = distance(j, 1, Node::Anchor::published); span && span.node >= 0) {
        node_of(span).kind = Kind::window;
        node_of(span).mod = Mod::current;
        return span;
    }
    auto const base = endpoint(j, true);
    return base && base.node >= 0 ? on(base.end, Kind::by, base) : Match{};
}

Match Parser::within(std::uint32_t i) {
    auto const j = next(i);
    if (auto const far = distance(j, 1, Node::Anchor::published)) return far;
    auto const k = skip_the(j);
    if (k == j) return {};
    if (auto const span = distance(k, 1, Node::Anchor::published); span && span.node >= 0) {
        node_of(span).kind = Kind::window;
        node_of(span).mod = Mod::current;
        return span;
    }
    bool const unit = unit_of(at(k)) == Unit::week || unit_of(at(k)) == Unit::month || unit_of(at(k)) == Unit::year;
    if (!unit || !clause_end(next(k)) || english_) return {};
    Node node;
    node.kind = Kind::relative;
    node.unit = unit_of(at(k));
    return make(next(k), node);
}

Match Parser::bound(std::uint32_t i) {
    auto const bounded = [&](Kind kind, std::uint32_t from, bool licensed) {
        auto const base = endpoint(from, licensed);
        if (!base || base.node < 0) return Match{};
        auto const& told = node_of(base);
        bool const lasting = told.is(Kind::window) || told.is(Kind::distance);
        return lasting ? Match{} : on(base.end, kind, base);
    };
    auto j = next(i);
    switch (at(i).role) {
        case Role::since:
            return since(i);
        case Role::ago:
            return english_ ? Match{} : ago(i);
        case Role::by:
            return by(i);
        case Role::within:
            return within(i);
        case Role::in: {
            if (!english_) return {};
            auto const far = distance(j, 1, Node::Anchor::published);
            if (far && far.node >= 0) node_of(far).mod = Mod::next;
            return far;
        }
        case Role::under: {
            if (unit_of(at(j)) == Unit::fortnight) {
                Node node;
                node.kind = Kind::window;
                node.unit = Unit::day;
                node.count = 15;
                node.mod = Mod::current;
                return make(next(j), node);
            }
            auto const span = distance(j, 1, Node::Anchor::published);
            if (span && span.node >= 0) node_of(span).kind = Kind::window;
            if (span && span.node >= 0) node_of(span).mod = Mod::current;
            return span;
        }
        case Role::until:
            if (at(j).is(Role::to) || at(j).is(Role::to_the) || at(j).is(Role::in)) j = next(j);
            return bounded(Kind::until, j, true);
        case Role::before:
            return bounded(Kind::before, j, true);
        case Role::after:
            return bounded(Kind::after, j, true);
        case Role::from:
            if (at(j).is(Role::of) || at(j).is(Role::of_the)) j = next(j);
            {
                auto const match = bounded(Kind::onwards, j, true);
                // «dès 2017» names when something first is, «à partir de 2017» all the time since.
                if (match && !english_ && at(i).length == 1) node_of(match).mod = Mod::current;
                return match;
            }
        case Role::whole: {
            auto const k = skip_the(j);
            if (k == j || unit_of(at(k)) < Unit::week || !at(k).is(Sort::unit)) return {};
            if (auto const match = unit_phrase(k)) return match;
            Node node;
            node.kind = Kind::relative;
            node.unit = unit_of(at(k));
            return make(next(k), node);
        }
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

std::uint32_t Parser::list_mark(std::uint32_t i) const {
    auto j = skip(i, Role::comma);
    if (at(j).is(Role::and_) || at(j).is(Role::or_) || at(j).is(Role::then)) j = next(j);
    if (j == i) return i;
    if (at(j).is(Role::in) || at(j).is(Role::of) || at(j).is(Role::of_the) || at(j).is(Role::to_the)) j = next(j);
    return j;
}

std::uint32_t Parser::list(std::uint32_t i, std::vector<Found>& found) {
    auto const first = point(i);
    if (!first) return i;
    if (first.node < 0) return first.end;
    std::vector<Found> items{{i, first.end, first.node}};
    auto const open = [&](Node const& node) {
        return node.is(Kind::calendar) && !node.has_year() && node.mod == Mod::none && node.base < 0;
    };
    auto const mark = list_mark(first.end) != first.end ? skip(first.end, Role::comma) : first.end;
    bool const lone = node_of(first).lacks_month() && node_of(first).weekday < 0;
    bool const introduced = at(i).is(Role::the) || before_is(i, Role::of_the) || before_is(i, Role::of_these) ||
                            before_is(i, Role::to_the) || (mark == first.end && at(mark).is(Role::and_));
    bool const listable = !lone || introduced;
    while (listable && open(nodes_[static_cast<std::size_t>(items.back().node)]) && items.size() < most_listed) {
        auto const j = list_mark(items.back().end);
        if (j == items.back().end) break;
        auto const item = point(j);
        if (!item || item.node < 0 || !node_of(item).is(Kind::calendar)) break;
        items.push_back({j, item.end, item.node});
    }
    for (std::size_t k = items.size() - 1; k-- > 0;) {
        auto& node = nodes_[static_cast<std::size_t>(items[k].node)];
        auto const& after = nodes_[static_cast<std::size_t>(items[k + 1].node)];
        bool const shares = node.mod == Mod::none && after.shared_mod;
        inherit(node, after);
        if (!node.has_year() && !(shares || node.mod == Mod::none)) node.mod = Mod::none;
        if (shares) {
            node.mod = after.mod;
            node.shared_mod = true;
        }
    }
    if (lone && items.size() == 1 && follows_date(items.front())) {
        auto const& dated = nodes_[static_cast<std::size_t>(dated_node_)];
        node_of(first).month = dated.month;
        node_of(first).year = dated.year;
        node_of(first).two_digit_year = dated.two_digit_year;
    }
    while (!items.empty() && unlicensed(items.back())) items.pop_back();
    // What is read but is no date («le lundi») is passed over whole.
    if (items.empty()) return first.end;
    for (auto const& item : items) {
        if (!unlicensed(item)) found.push_back(item);
    }
    return items.back().end;
}

bool Parser::follows_date(Found const& item) const {
    return dated_ != 0 && item.begin - dated_ <= 15 && clause_end(item.end) && at(item.begin).is(Role::the);
}

bool Parser::unlicensed(Found const& item) const {
    auto const& node = nodes_[static_cast<std::size_t>(item.node)];
    if (!node.is(Kind::calendar)) return false;
    if (node.lacks_month() && node.weekday < 0) {
        // «le 15 au soir», «le 2 à 5h»; otherwise a day's number alone is no date.
        bool const introduced = at(item.begin).is(Role::the) || before_is(item.begin, Role::of_the);
        return !sole_ && !(introduced && tail(item.begin + 2) != item.begin + 2);
    }
    bool const bare_weekday = node.weekday >= 0 && node.day == 0 && node.mod == Mod::none && node.weeks == 0;
    if (bare_weekday && !sole_ && !english_) {
        auto const& before = at(item.begin - 1);
        bool const habit =
            at(item.begin).is(Role::the) ||
            (item.begin > 0 && (before.is(Role::a) || before.is(Role::of_the) || before.is(Role::to_the)));
        return habit;
    }
    return false;
}

} // namespace depeche::dates
