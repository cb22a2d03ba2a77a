#include "common/dates/parser.h"

namespace depeche::dates {
namespace {

Unit unit_of(Cell const& cell) { return static_cast<Unit>(cell.value(Sort::unit)); }

/// Hours become days; «huit jours» are seven, «quinze jours» fourteen; longer units become years, shorter ones nothing.
bool in_calendar_units(Node& node, bool words) {
    switch (node.unit) {
        case Unit::hour:
            if (node.count < 24 || node.count > 100000) return false;
            node.count = (node.count + 12) / 24;
            node.unit = Unit::day;
            return true;
        case Unit::day:
            if (words && !node.vague && (node.count == 8 || node.count == 15)) node.count -= 1;
            return true;
        case Unit::weekend:
            return false;
        case Unit::fortnight:
            node.count *= 14;
            node.unit = Unit::day;
            return true;
        case Unit::quarter:
            node.count *= 3;
            node.unit = Unit::month;
            return true;
        case Unit::half:
            node.count *= 6;
            node.unit = Unit::month;
            return true;
        case Unit::decade:
            node.count *= 10;
            node.unit = Unit::year;
            return true;
        case Unit::century:
            node.count *= 100;
            node.unit = Unit::year;
            return true;
        default:
            return node.unit == Unit::week || node.unit == Unit::month || node.unit == Unit::year;
    }
}

} // namespace

Match Parser::distance(std::uint32_t i, std::int32_t sign, Node::Anchor anchor) {
    auto const count = quantity(i);
    if (!count || count.value > 5000 || !at(count.end).is(Sort::unit)) return {};
    Node node;
    node.kind = Kind::distance;
    node.anchor = anchor;
    node.unit = unit_of(at(count.end));
    node.count = count.value;
    node.vague = count.vague;
    auto const end = next(count.end);
    if (!in_calendar_units(node, !english_ && !at(i).is(Sort::numeral))) return {end, -1};
    node.count *= sign;
    return make(end, node);
}

Match Parser::ago(std::uint32_t i) {
    auto match = distance(next(i), -1, Node::Anchor::published);
    if (!match || match.node < 0) return match;
    if (at(match.end).is(Role::exactly)) {
        node_of(match).mod = Mod::current;
        match.end = next(match.end);
    }
    return match;
}

Match Parser::counted(std::uint32_t i) {
    auto const count = quantity(i);
    if (!count || count.value > 5000) return {};
    auto const& after = at(count.end);
    if (after.is(bits(Sort::last, Sort::next, Sort::following, Sort::preceding, Sort::ordinal))) {
        return counted_window(count.end, count);
    }
    auto const far = distance(i, 1, Node::Anchor::focus);
    if (!far || far.node < 0) return {};
    auto j = far.end;
    Node node = node_of(far);
    Node mod;
    if (auto k = j; set_mod(k, mod) && unit_of(at(count.end)) >= Unit::day && node.count > 1) {
        node.kind = Kind::window;
        bool const back = mod.mod == Mod::last || mod.mod == Mod::preceding;
        node.anchor = mod.mod == Mod::last || mod.mod == Mod::next ? Node::Anchor::published : Node::Anchor::focus;
        if (back) node.count = -node.count;
        return make(k, node);
    }
    bool const back = at(j).is(Role::earlier) || at(j).is(Role::before) || at(j).is(Role::ago);
    if (!back && !at(j).is(Role::later) && !at(j).is(Role::after)) return {};
    if (back) node.count = -node.count;
    if (at(j).is(Role::ago)) {
        if (!english_) return {};
        node.anchor = Node::Anchor::published;
        return make(next(j), node);
    }
    if (at(j).is(Role::earlier) || at(j).is(Role::later)) return make(next(j), node);
    return away_from(next(j), node);
}

/// «trois jours après le 3 mai», «deux ans avant»: `end` is after the word that tells the way.
Match Parser::away_from(std::uint32_t end, Node node) {
    if (at(end).is(Role::of)) return {};
    if (!at_end(end)) {
        // «48 heures après que …» tells when the event took place that was just told.
        auto const word = cells_->text().folded(token(end));
        if (word == "que" || word == "qu") {
            node.kind = Kind::same;
            node.unit = Unit::day;
            return make(end, node);
        }
    }
    auto const base = endpoint(end, true);
    if (base && base.node >= 0) {
        auto const match = on(base.end, Kind::shift, base);
        node_of(match).unit = node.unit;
        node_of(match).count = node.count;
        return match;
    }
    // After something that is no date: no day is told.
    bool const alone = clause_end(end) || at(end).is(Sort::subject) || at(end).is(Role::and_);
    return alone ? make(end, node) : Match{end, -1};
}

Match Parser::counted_window(std::uint32_t i, Count count) {
    auto const& cell = at(i);
    auto j = english_ && count.end > i ? count.end : next(i);
    if (!at(j).is(Sort::unit)) return {};
    Node node;
    node.unit = unit_of(at(j));
    node.count = count.value;
    j = next(j);
    if (node.unit < Unit::hour || node.count < 1) return {};
    bool const back = cell.is(bits(Sort::last, Sort::preceding));
    if (cell.is(bits(Sort::ordinal, Sort::last)) && node.unit != Unit::hour) {
        if (auto const base = base_after_of(j); base && base.node >= 0) {
            auto const match = on(base.end, Kind::slice, base);
            node_of(match).unit = node.unit;
            node_of(match).count = back ? -node.count : node.count;
            return match;
        }
    }
    if (cell.is(Sort::ordinal)) {
        // «les six premiers mois» are those of the year that is spoken of.
        if (node.unit != Unit::month || cell.number != 1 || node.count > 11 || node.count < 2) return {};
        Node this_year;
        this_year.kind = Kind::relative;
        this_year.unit = Unit::year;
        auto const match = on(j, Kind::slice, make(j, this_year));
        node_of(match).unit = node.unit;
        node_of(match).count = node.count;
        return match;
    }
    if (!in_calendar_units(node, false)) return {};
    node.kind = Kind::window;
    node.anchor = cell.is(bits(Sort::last, Sort::next)) ? Node::Anchor::published : Node::Anchor::focus;
    if (back) node.count = -node.count;
    return make(j, node);
}

Match Parser::modified_window(std::uint32_t i) {
    auto const& cell = at(i);
    if (!cell.is(bits(Sort::last, Sort::next))) return {};
    auto const& noun = at(next(i));
    auto const unit = unit_of(noun);
    bool const plural = cell.value(cell.is(Sort::last) ? Sort::last : Sort::next) == 2 || english_;
    bool const decade = unit == Unit::decade && !english_;
    bool const vague_days = plural && !english_ && (unit == Unit::day || unit == Unit::week);
    bool const hours = plural && unit == Unit::hour;
    if (!noun.is(Sort::unit) || hours || !(vague_days || decade)) return {};
    Node node;
    node.kind = Kind::window;
    node.unit = decade ? Unit::year : Unit::day;
    node.count = decade ? 10 : unit == Unit::week ? 28 : 7;
    node.vague = !decade;
    if (cell.is(Sort::last)) node.count = -node.count;
    return make(next(next(i)), node);
}

} // namespace depeche::dates
