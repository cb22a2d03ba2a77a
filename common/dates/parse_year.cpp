#include "common/dates/parser.h"

namespace depeche::dates {

std::uint32_t Parser::era(std::uint32_t i, bool& before) const {
    // av. J.-C., avant Jésus-Christ, avant notre ère, après J.-C.; B.C. and A.D. are words of the English table.
    if (at(i).is(Role::era_before) || at(i).is(Role::era_after)) {
        before = at(i).is(Role::era_before);
        return next(i);
    }
    if (!at(i).is(Role::before) && !at(i).is(Role::after)) return i;
    before = at(i).is(Role::before);
    auto j = skip(next(i), Role::stop);
    std::string letters;
    for (int steps = 0; steps < 8 && !at_end(j) && letters.size() < 12; ++steps, ++j) {
        if (token(j).kind == TokenKind::word) letters += cells_->text().folded(token(j));
        if (letters == "jc" || letters == "jesuschrist" || letters == "notreere") {
            auto const end = j + 1;
            return letters == "jc" && at(end).is(Role::stop) ? end + 1 : end;
        }
    }
    return i;
}

bool Parser::year_after_name(std::uint32_t i) const {
    // «Rio 2016.», «le championnat du monde 2016,»: a plausible year that ends its clause after a name or noun.
    if (i == 0 || at(i).number < 1900 || at(i).number > 2050 || !clause_end(i + 1)) return false;
    auto const& before = at(i - 1);
    if (token(i - 1).kind != TokenKind::word || token(i).line_start || before.role != Role::none) return false;
    return !before.is(bits(Sort::labelled, Sort::counted, Sort::number, Sort::tense, Sort::unit, Sort::vague));
}

bool Parser::year_licence(std::uint32_t i) const {
    if (sole_ || year_after_name(i)) return true;
    if (year_end_ != 0 && i > year_end_ && i - year_end_ <= 3 && list_mark(year_end_) == i && !plural_noun(i + 1))
        return true;
    auto const& cell = at(i - 1);
    if (token(i).line_start && at(i).number >= 1900 && (at(i + 1).is(Role::colon) || at(i + 1).is(Role::comma)))
        return true;
    switch (cell.role) {
        case Role::in:
        case Role::since:
        case Role::from:
        case Role::until:
        case Role::before:
        case Role::after:
        case Role::towards:
        case Role::during:
        case Role::horizon:
        case Role::by:
        case Role::open:
            return true;
        case Role::to:
            return i > 1 && (at(i - 2).is(Role::until) || at(i - 2).is(Role::by));
        case Role::of:
            if (at(i).number < 1400 || english_) return i > 1 && at(i - 2).is(Sort::event_noun);
            return clause_end(i + 1) || at(i - 2).is(Sort::event_noun) ||
                   !(at(i + 1).plain || at(i + 1).is(Sort::unit));
        default:
            return cell.is(bits(Sort::part, Sort::season)) || cell.value(Sort::event_noun) == 2;
    }
}

Match Parser::year(std::uint32_t i, bool licensed) {
    auto const& cell = at(i);
    if (!cell.is(Sort::numeral)) return {};
    Node node;
    bool before = false;
    if (auto const end = era(next(i), before); end != next(i)) {
        node.year = before ? 1 - cell.number : cell.number;
        return make(end, node);
    }
    bool const dashed = i > 0 && at(i - 1).is(Role::hyphen) && !token(i).space_before &&
                        !(licensed && i > 1 && at(i - 2).is(Sort::part));
    bool const followed = at(i + 1).is(Role::hyphen) && !token(i + 1).space_before;
    if (dashed || (followed && !licensed)) return {};
    if (cell.is(Sort::year)) {
        if (!licensed && !year_licence(i)) return {};
        if (at(next(i)).is(bits(Sort::unit, Sort::counted)) || at(next(i)).is(Role::percent)) return {};
        bool const counting = cell.number < 1700 || before_is(i, Role::of) || before_is(i, Role::horizon);
        if (counting && plural_noun(next(i))) return {};
        if (cell.number > 2150) return {};
        node.year = cell.number;
        return make(next(i), node);
    }
    // «en 98», «depuis 95»: no unit, no thing counted after it.
    bool const short_licence = before_is(i, Role::in) || before_is(i, Role::since) || before_is(i, Role::from) ||
                               (before_is(i, Role::in) && i > 1 && at(i - 2).is(Role::until));
    if (cell.width != 2 || cell.number < 32 || !short_licence ||
        !(clause_end(next(i)) || at(next(i)).role != Role::none)) {
        return {};
    }
    auto const& after = at(next(i));
    bool const glued =
        !at_end(next(i)) && !token(next(i)).space_before && (after.is(Role::quote) || after.is(Role::other_mark));
    if (glued || after.is(Role::percent) || after.is(Role::hours) || after.is(Role::hyphen)) return {};
    node.year = cell.number;
    node.two_digit_year = true;
    return make(next(i), node);
}

bool Parser::take_year(std::uint32_t& i, Node& node) {
    auto j = i;
    if (at(j).is(Role::hyphen) || (english_ && at(j).is(Role::comma))) j = next(j);
    if (!at(j).is(Sort::year) && english_ && at(j).is(Role::of)) j = next(j);
    if (!at(j).is(Sort::year)) {
        bool before = false;
        if (!at(j).is(Sort::numeral) || at(j).width < 2 || at(j).width > 3) return false;
        auto const end = era(next(j), before);
        if (end == next(j)) return false;
        node.year = before ? 1 - at(j).number : at(j).number;
        i = end;
        return true;
    }
    if (at(next(j)).is(bits(Sort::counted, Sort::unit)) || at(next(j)).is(Role::percent)) return false;
    bool before = false;
    auto const end = era(next(j), before);
    node.year = before && end != next(j) ? 1 - at(j).number : at(j).number;
    i = end;
    return true;
}

bool Parser::take_short_year(std::uint32_t& i, Node& node) {
    auto const& cell = at(i);
    bool const marked = !at_end(i) && at(i).is(Role::other_mark) && at(i + 1).width == 2 && !token(i + 1).space_before;
    auto const j = marked ? i + 1 : i;
    if (!at(j).is(Sort::numeral) || at(j).width != 2) return false;
    auto const& after = at(next(j));
    bool const free = clause_end(next(j)) || (after.role != Role::none && !after.is(Role::hours));
    if (!marked && (!free || cell.number < 32) && !sole_) return false;
    if (after.is(Role::percent) || after.is(Role::hours) || after.is(Role::hyphen) || after.is(Sort::unit))
        return false;
    node.year = at(j).number;
    node.two_digit_year = true;
    i = next(j);
    return true;
}

bool Parser::take_relative_year(std::uint32_t& i, Match& match) {
    auto j = i;
    if (at(j).is(Role::of) || at(j).is(Role::of_the)) j = next(j);
    bool const linked = j != i;
    auto base = demonstrative(j);
    if (!base) {
        auto const k = skip_the(j);
        if (k == j && !at(j).is(bits(Sort::last, Sort::next))) return false;
        if (at(k).is(Role::same))
            base = same(k);
        else if (at(k).is(Sort::unit))
            base = unit_phrase(k);
        else if (english_ && at(k).is(bits(Sort::last, Sort::next)))
            base = ordinal(k);
    }
    if (!base || base.node < 0 || node_of(base).unit != Unit::year) return false;
    if (!linked && !node_of(base).is(Kind::relative)) return false;
    node_of(match).base = base.node;
    match.end = base.end;
    i = base.end;
    return true;
}

Match Parser::year_range(std::uint32_t i) {
    auto const& first = at(i);
    auto const dash = next(i);
    if (!first.is(Sort::year) || !(at(dash).is(Role::hyphen) || at(dash).is(Role::slash))) return {};
    auto const& second = at(dash + 1);
    if (!second.is(Sort::numeral) || (i > 0 && (at(i - 1).is(Role::hyphen) || at(i - 1).is(Role::slash)))) return {};
    if (at(dash + 2).is(Role::hyphen) || at(dash + 2).is(Role::slash)) return {};
    auto to = second.number;
    if (second.width == 2) to += first.number / 100 * 100;
    if ((second.width != 4 && second.width != 2) || to <= first.number || to > first.number + 300) return {};
    if (first.number < 1400 || to > 2150 || plural_noun(dash + 2) || at(dash + 2).is(Sort::unit)) return {};
    bool const season_split = at(dash).is(Role::slash);
    if (season_split && to != first.number + 1) return {};
    Node from_node, to_node, range_node;
    from_node.year = first.number;
    to_node.year = to;
    range_node.kind = Kind::range;
    range_node.base = make(dash, from_node).node;
    range_node.other = make(dash + 2, to_node).node;
    return make(dash + 2, range_node);
}

} // namespace depeche::dates
