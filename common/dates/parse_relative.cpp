#include "common/dates/parser.h"

namespace depeche::dates {
namespace {

Unit unit_of(Cell const& cell) { return static_cast<Unit>(cell.value(Sort::unit)); }

Node relative(Unit unit, std::int32_t count, Node::Anchor anchor = Node::Anchor::published) {
    Node node;
    node.kind = Node::Kind::relative;
    node.unit = unit;
    node.count = count;
    node.anchor = anchor;
    return node;
}

Node same_unit(Unit unit) {
    Node node;
    node.kind = Node::Kind::same;
    node.unit = unit;
    return node;
}

} // namespace

Match Parser::deictic(std::uint32_t i) {
    auto node = relative(Unit::day, at(i).value(Sort::deictic));
    auto const end = next(i);
    auto const j = skip_the(skip(end, Role::comma));
    if (at(j).is(bits(Sort::weekday, Sort::weekday_short, Sort::day, Sort::month))) {
        auto const named = calendar(j);
        if (named && named.node >= 0 && !node_of(named).lacks_month() && node_of(named).mod == Mod::none) {
            auto const& told = node_of(named);
            node.weekday = told.weekday;
            // A date written out beside «hier» is the surer of the two.
            if (told.month != 0 && told.day != 0) return named;
            if (told.month == 0) return make(named.end, node);
        }
    }
    return make(end, node);
}

Match Parser::demonstrative(std::uint32_t i) {
    if (!at(i).is(Sort::this_one)) return {};
    auto j = next(i);
    bool const again = at(j).is(Role::same);
    j = skip(j, Role::same);
    auto const& cell = at(j);
    if (cell.is(bits(Sort::last, Sort::next, Sort::numeral, Sort::number)) && at(i).value(Sort::this_one) == 1) {
        return longer(counted(j), modified_window(j));
    }
    if (cell.is(bits(Sort::weekday, Sort::weekday_short))) {
        auto const match = calendar(j);
        if (!match || match.node < 0) return match;
        auto& node = node_of(match);
        if (node.day == 0 && node.mod == Mod::none) node.mod = Mod::current;
        if (again) node.anchor = Node::Anchor::focus;
        return match;
    }
    if (cell.is(bits(Sort::day, Sort::month))) {
        auto const match = calendar(j);
        return match && match.node >= 0 && !node_of(match).lacks_month() ? match : Match{};
    }
    if (cell.is(Sort::season)) {
        auto const match = season(j);
        if (match && node_of(match).mod == Mod::none && !node_of(match).has_year()) node_of(match).mod = Mod::current;
        return match;
    }
    if (!cell.is(bits(Sort::moment, Sort::unit))) return {};
    return demonstrative_unit(j, again, at(i).value(Sort::this_one) == 1);
}

Match Parser::demonstrative_unit(std::uint32_t j, bool again, bool plural) {
    auto const& cell = at(j);
    auto const end = next(j);
    auto const marker = skip(end, Role::hyphen);
    bool const there = at(marker).is(Role::there);
    auto const closed = there || at(marker).is(Role::here) ? next(marker) : end;
    if (cell.is(Sort::moment)) {
        if (there || again) return make(closed, same_unit(Unit::day));
        if (cell.value(Sort::moment) > 10) return {};
        if (cell.value(Sort::moment) != 5) return make(end, relative(Unit::day, 0));
        return night(j);
    }
    if (plural || unit_of(cell) <= Unit::hour) return {};
    if (there || again) return make(closed, same_unit(unit_of(cell)));
    if (unit_of(cell) == Unit::month) {
        if (auto const match = month(j)) return match;
    }
    if (unit_of(cell) == Unit::weekend) {
        Node node;
        node.kind = Kind::weekend;
        node.mod = Mod::current;
        return make(closed, node);
    }
    return make(closed, relative(unit_of(cell), 0));
}

bool Parser::in_course(std::uint32_t i) const {
    return !english_ && at(i).is(Role::in) && !at_end(i + 1) && cells_->text().folded(token(i + 1)) == "cours";
}

Match Parser::focal(std::uint32_t i) {
    auto const j = skip_the(i);
    auto const count = at(j).value(Sort::focal);
    auto const end = skip(next(j), Role::same);
    if (at(end).is(Role::of) || at(end).is(Role::of_the) || at(end).is(Role::of_these)) {
        auto const base = endpoint(next(end), false);
        // The eve of an event that is no date tells no day.
        if (!base || base.node < 0) return {end, -1};
        auto const match = on(base.end, Kind::shift, base);
        node_of(match).unit = Unit::day;
        node_of(match).count = count;
        return match;
    }
    return make(end, relative(Unit::day, count, Node::Anchor::focus));
}

Match Parser::same(std::uint32_t i) {
    auto const j = next(i);
    auto const& cell = at(j);
    if (cell.is(Sort::moment)) return make(next(j), same_unit(Unit::day));
    if (!cell.is(Sort::unit) || unit_of(cell) <= Unit::hour) return {};
    return make(next(j), same_unit(unit_of(cell)));
}

Match Parser::night(std::uint32_t i) {
    Node node;
    node.kind = Kind::night;
    auto j = next(i);
    if (set_mod(j, node)) return make(j, node);
    if (before_is(i, Sort::this_one)) {
        node.mod = Mod::current;
        return make(j, node);
    }
    return {};
}

Match Parser::moment(std::uint32_t i) {
    bool const nocturnal = at(i).value(Sort::moment) == 5;
    auto const j = next(i);
    if (at(j).is(Role::same)) return make(next(j), same_unit(Unit::day));
    if (nocturnal) {
        if (auto const match = night(i)) return match;
    }
    if (!(at(j).is(Role::of) || at(j).is(Role::of_the))) return anaphoric_moment(i);
    if (auto const spread = range(j)) return spread;
    auto const base = endpoint(next(j), false);
    if (!base || base.node < 0) return {};
    if (nocturnal && node_of(base).is(Kind::holiday)) return on(base.end, Kind::night, base);
    auto const& node = node_of(base);
    bool const a_day = node.is(Kind::holiday) || node.is(Kind::shift) ||
                       (node.is(Kind::calendar) && (node.day || node.weekday >= 0)) ||
                       ((node.is(Kind::relative) || node.is(Kind::in_week)) && node.unit <= Unit::day);
    return a_day ? base : Match{};
}

Match Parser::anaphoric_moment(std::uint32_t i) {
    // «dans la soirée», «au cours de la nuit»: that of the day just told.
    if (i < 2 || english_ || !at(i - 1).is(Role::the)) return {};
    auto const& before = at(i - 2);
    bool const in_course = before.is(Role::of) && i >= 4 && at(i - 4).is(Role::during);
    if (!before.is(Role::within) && !before.is(Role::during) && !in_course) return {};
    auto node = same_unit(Unit::day);
    node.mod = Mod::current;
    return make(next(i), node);
}

Match Parser::week_phrase(std::uint32_t i) {
    auto node = relative(Unit::week, 0);
    auto j = next(i);
    if (set_mod(j, node)) {
        bool const back = node.mod == Mod::last || node.mod == Mod::preceding;
        auto const anchor =
            node.mod == Mod::last || node.mod == Mod::next ? Node::Anchor::published : Node::Anchor::focus;
        return make(j, relative(Unit::week, back ? -1 : 1, anchor));
    }
    if (in_course(j)) return make(j + 2, node);
    if (at(j).is(Sort::numeral) && at(j).number >= 1 && at(j).number <= 53 && (before_is(i, Role::in) || sole_)) {
        node.kind = Kind::week_number;
        node.index = at(j).number;
        auto end = next(j);
        take_year(end, node);
        return make(end, node);
    }
    if (!(at(j).is(Role::of) || at(j).is(Role::of_the))) return {};
    if (auto const spread = range(j)) return spread;
    auto const base = endpoint(next(j), false);
    if (!base || base.node < 0) return {};
    auto const& told = node_of(base);
    bool const a_day = told.is(Kind::holiday) || (told.is(Kind::calendar) && told.day != 0);
    auto const match = a_day ? on(base.end, Kind::week_of, base) : Match{};
    if (match) node_of(match).unit = Unit::week;
    return match;
}

Match Parser::unit_with_name(std::uint32_t i, Unit unit) {
    auto const j = next(i);
    if (unit == Unit::year) {
        auto k = j;
        bool const several = !english_ && cells_->text().folded(token(i)) == "annees";
        if (several) {
            if (auto const match = decade(i)) return match;
        }
        if (auto const spread = year_range(k)) return spread;
        Node node;
        if (take_year(k, node)) return make(k, node);
        auto const roman = at(j).second;
        if (roman >= 1 && roman <= 14 && !english_) {
            node.kind = Kind::republican;
            node.year = roman;
            return make(next(j), node);
        }
        return decade(i);
    }
    if (!(at(j).is(Role::of) || at(j).is(Role::of_the) || at(j).is(Role::of_these))) return {};
    if (unit == Unit::day) return moment(i);
    if (unit != Unit::weekend) return {};
    if (at(j).is(Role::of_these)) {
        std::vector<Found> days;
        auto const end = list(next(j), days);
        if (days.size() == 2) {
            Node node;
            node.kind = Kind::range;
            node.base = days[0].node;
            node.other = days[1].node;
            return make(end, node);
        }
    }
    if (auto const spread = range(j)) return spread;
    auto const base = endpoint(next(j), false);
    if (!base || base.node < 0 || node_of(base).day == 0) return {};
    auto const match = on(base.end, Kind::week_of, base);
    node_of(match).unit = Unit::weekend;
    return match;
}

Match Parser::unit_phrase(std::uint32_t i) {
    auto const unit = unit_of(at(i));
    if (unit == Unit::week && english_) return week_phrase(i);
    if (unit <= Unit::hour || english_) return english_ ? unit_with_name(i, unit) : Match{};
    if (unit == Unit::week) return week_phrase(i);
    auto j = next(i);
    if (at(j).is(Role::same)) return make(next(j), same_unit(unit));
    if (in_course(j)) return make(j + 2, relative(unit, 0));
    Node node;
    if (!set_mod(j, node)) return unit_with_name(i, unit);
    bool const focus = node.mod == Mod::following || node.mod == Mod::preceding;
    if (node.shared_mod || (unit == Unit::day && !focus)) return {};
    if (unit == Unit::weekend) {
        node.kind = Kind::weekend;
        return make(j, node);
    }
    bool const back = node.mod == Mod::last || node.mod == Mod::preceding;
    auto moved = relative(unit, back ? -1 : 1, focus ? Node::Anchor::focus : Node::Anchor::published);
    return make(j, moved);
}

} // namespace depeche::dates
