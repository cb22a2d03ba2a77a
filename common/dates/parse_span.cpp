#include "common/dates/parser.h"

namespace depeche::dates {
namespace {

Unit unit_of(Cell const& cell) { return static_cast<Unit>(cell.value(Sort::unit)); }

Node of_kind(Node::Kind kind, std::int32_t index) {
    Node node;
    node.kind = kind;
    node.index = index;
    return node;
}

} // namespace

Match Parser::base_after_of(std::uint32_t i) {
    auto j = i;
    if (at(j).is(Role::of) || at(j).is(Role::of_the) || (english_ && at(j).is(Role::in))) j = next(j);
    if (j == i) return {};
    return part_base(j);
}

Match Parser::part_base(std::uint32_t i) {
    if (auto const match = demonstrative(i)) return match;
    auto const j = skip_the(i);
    auto const& cell = at(j);
    if (cell.is(bits(Sort::month, Sort::month_short))) {
        std::uint32_t end = 0;
        Node node;
        node.month = month_at(j, end, true);
        return finish_calendar(end, node);
    }
    if (cell.is(Sort::numeral)) return longer(year_range(j), year(j, true));
    if (cell.is(Role::same)) return same(j);
    if (cell.is(Sort::unit)) {
        if (auto const match = longer(unit_phrase(j), month(j))) return match;
        if (unit_of(cell) < Unit::weekend || unit_of(cell) == Unit::fortnight) return {};
        Node node;
        node.kind = unit_of(cell) == Unit::weekend ? Kind::weekend : Kind::relative;
        node.unit = unit_of(cell);
        return make(next(j), node);
    }
    if (cell.is(bits(Sort::ordinal, Sort::last, Sort::next))) return ordinal(j);
    if (cell.is(Sort::season)) return season(j);
    if (cell.is(bits(Sort::quarter_code, Sort::half_code))) return quarter(j);
    if (cell.is(Sort::decade_word)) return decade(j);
    if (cell.is(Sort::span_noun)) return span_noun(j);
    if (cell.is(bits(Sort::holiday, Sort::soft_holiday, Sort::period))) return named(j);
    return {};
}

Match Parser::part(std::uint32_t i) {
    auto j = skip(next(i), Role::hyphen);
    if (at(j).is(Role::of) || at(j).is(Role::of_the) || at(j).is(Role::of_these)) j = next(j);
    auto const base = part_base(j);
    if (!base || base.node < 0) return {};
    auto const match = on(base.end, Kind::part, base);
    node_of(match).part = static_cast<Part>(at(i).value(Sort::part));
    return match;
}

/// XVIIe-XVIIIe siècles, XVIIe et XVIIIe siècles: `i` is after the first ordinal.
Match Parser::linked_centuries(std::uint32_t i, std::int32_t nth) {
    auto const linked = skip(skip(i, Role::hyphen), Role::and_);
    if (nth < 1 || linked == i || !at(linked).is(Sort::ordinal) || unit_of(at(next(linked))) != Unit::century)
        return {};
    auto const other = century(next(linked), at(linked).number);
    if (!other) return {};
    Node node;
    node.kind = Kind::range;
    node.base = make(i, of_kind(Kind::century, nth)).node;
    node.other = other.node;
    return make(other.end, node);
}

/// «last Monday», «le prochain hiver»: `i` is at the noun.
Match Parser::last_or_next(std::uint32_t i, bool last) {
    auto const& noun = at(i);
    auto const match = noun.is(Sort::weekday)  ? weekday_modified(next(i), Node{})
                       : noun.is(Sort::season) ? season(i)
                                               : month_named(i);
    if (!match || match.node < 0) return {};
    if (noun.is(Sort::weekday)) node_of(match).weekday = static_cast<std::int8_t>(noun.value(Sort::weekday));
    node_of(match).mod = last ? Mod::last : Mod::next;
    return match;
}

Match Parser::ordinal(std::uint32_t i) {
    auto const& cell = at(i);
    auto const nth = cell.is(Sort::last) ? -1 : cell.is(Sort::next) ? 0 : cell.number;
    auto const j = next(i);
    auto const& noun = at(j);
    if (auto const centuries = linked_centuries(j, nth)) return centuries;
    if (noun.is(Sort::weekday)) {
        auto const base = base_after_of(next(j));
        if (base && base.node >= 0 && nth != 0) {
            auto const match = on(base.end, Kind::nth, base);
            node_of(match).weekday = static_cast<std::int8_t>(noun.value(Sort::weekday));
            node_of(match).count = nth;
            return match;
        }
        if (!english_ || cell.is(Sort::ordinal)) return {};
    }
    if (noun.is(bits(Sort::weekday, Sort::month, Sort::season)) && nth <= 0) return last_or_next(j, nth == -1);
    if (english_ && nth == -1 && noun.value(Sort::moment) >= 4) {
        Node night_node;
        night_node.kind = Kind::night;
        night_node.mod = Mod::last;
        return make(next(j), night_node);
    }
    if (noun.is(Sort::split) && nth != 0) {
        auto const base = base_after_of(next(j));
        if (!base || base.node < 0) return {};
        auto const match = on(base.end, Kind::fraction, base);
        node_of(match).count = noun.value(Sort::split);
        node_of(match).index = nth < 0 ? noun.value(Sort::split) : nth;
        return match;
    }
    if (cell.is(bits(Sort::last, Sort::next)) && noun.is(bits(Sort::numeral, Sort::number))) {
        auto const count = number(j);
        return counted_window(i, Count{count.end, count.value, false});
    }
    if (!noun.is(Sort::unit)) return {};
    return ordinal_unit(j, nth);
}

Match Parser::month_named(std::uint32_t i) {
    Node node;
    std::uint32_t end = 0;
    node.month = month_at(i, end, true);
    return make(end, node);
}

Match Parser::ordinal_unit(std::uint32_t i, std::int32_t nth) {
    auto const unit = unit_of(at(i));
    auto j = next(i);
    if ((unit == Unit::century || unit == Unit::millennium) && nth > 0) return century(i, nth);
    if (unit == Unit::quarter || unit == Unit::half) {
        auto node = of_kind(unit == Unit::quarter ? Kind::quarter : Kind::half, nth);
        bool const last = nth == -1;
        if (last) node.index = unit == Unit::quarter ? 4 : 2;
        if (nth > (unit == Unit::quarter ? 4 : 2)) return {};
        if (nth == 0) {
            node.kind = Kind::relative;
            node.unit = unit;
            node.count = 1;
            return make(j, node);
        }
        auto k = at(j).is(Role::of) || at(j).is(Role::of_the) ? next(j) : j;
        if (take_year(k, node)) return make(k, node);
        auto const match = make(j, node);
        auto taken = match;
        if (take_relative_year(j, taken)) return taken;
        if (last) {
            node_of(match).kind = Kind::relative;
            node_of(match).unit = unit;
            node_of(match).count = -1;
        }
        return match;
    }
    if (auto const base = base_after_of(j); base && base.node >= 0 && nth != 0) {
        auto const match = on(base.end, Kind::nth, base);
        node_of(match).unit = unit;
        node_of(match).count = nth;
        return match;
    }
    if (nth > 0) return {};
    return longer(modified_window(i - 1), english_relative(i, nth == -1 ? -1 : 1));
}

Match Parser::season(std::uint32_t i) {
    auto node = of_kind(Kind::season, at(i).value(Sort::season));
    auto j = next(i);
    auto const& before = at(i - 1);
    bool const determined = i > 0 && (before.is(Role::the) || before.is(Role::to_the) ||
                                      before.is(bits(Sort::this_one, Sort::last, Sort::next)));
    bool const dated = at(j).is(Sort::year) && (english_ || node.index != 2);
    bool const introduced = determined || sole_ || dated ||
                            (i > 0 && (before.is(Role::in) || before.is(Role::of) || before.is(Sort::part)));
    // «L'Été des passeurs» is a title.
    bool const title = i > 1 && token(i).capital && !token(i).all_capitals && !token(i).sentence_start &&
                       before_is(i, Role::the) && !token(i - 1).sentence_start && !dated &&
                       !at(j).is(bits(Sort::last, Sort::next));
    if (!introduced || title) return {};
    if (auto const spread = year_range(j)) {
        if (node.index == 4) {
            node.year = at(j).number;
            node.count = 1;
            return make(spread.end, node);
        }
    }
    if (take_year(j, node) || take_short_year(j, node)) return make(j, node);
    if ((at(j).is(Role::of) || english_) && at(skip_of(j)).is(Sort::year)) {
        auto k = skip_of(j);
        if (take_year(k, node)) return make(k, node);
    }
    if (set_mod(j, node)) return make(j, node);
    auto match = make(j, node);
    if (take_relative_year(j, match)) return match;
    return determined || sole_ ? match : Match{};
}

Match Parser::quarter(std::uint32_t i) {
    auto node = of_kind(at(i).is(Sort::quarter_code) ? Kind::quarter : Kind::half, at(i).number);
    if (at(i).second != 0) {
        node.year = at(i).second;
        node.two_digit_year = true;
        return make(next(i), node);
    }
    auto j = next(i);
    return take_year(j, node) ? make(j, node) : Match{};
}

Match Parser::decade(std::uint32_t i) {
    Node node;
    node.kind = Kind::decade;
    auto const read = [&](std::uint32_t j, std::uint32_t& end, Node& into) {
        auto const count = number(j);
        if (!count || count.value % 10 != 0 || (count.value >= 100 && at(j).width != 4) || count.value < 10)
            return false;
        into.year = count.value;
        into.two_digit_year = count.value < 100;
        end = count.end;
        return true;
    };
    if (at(i).is(Sort::decade_word)) {
        node.year = at(i).word ? at(i).value(Sort::decade_word) : at(i).number;
        node.two_digit_year = node.year < 100;
        return make(next(i), node);
    }
    std::uint32_t end = 0;
    if (unit_of(at(i)) != Unit::year || !read(next(i), end, node)) return {};
    std::uint32_t other_end = 0;
    Node other = node;
    if ((at(end).is(Role::hyphen) || at(end).is(Role::and_)) && read(next(end), other_end, other)) {
        Node spread;
        spread.kind = Kind::range;
        spread.base = make(end, node).node;
        spread.other = make(other_end, other).node;
        return make(other_end, spread);
    }
    return make(end, node);
}

Match Parser::century(std::uint32_t i, std::int32_t nth) {
    auto node = of_kind(Kind::century, nth);
    node.unit = unit_of(at(i));
    bool const millennium = node.unit == Unit::millennium;
    if (nth < 1 || nth > (millennium ? 9 : 30)) return {};
    bool before = false;
    auto const end = era(next(i), before);
    if (before && end != next(i)) node.index = -nth;
    if (!before && nth > (millennium ? 3 : 21)) return {};
    return make(end, node);
}

} // namespace depeche::dates
