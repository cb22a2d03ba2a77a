#include "common/dates/parser.h"

namespace depeche::dates {
namespace {

Node of_kind(Node::Kind kind, std::int32_t index) {
    Node node;
    node.kind = kind;
    node.index = index;
    return node;
}

} // namespace

Match Parser::span_noun(std::uint32_t i) {
    auto const j = next(i);
    if (at(i).value(Sort::span_noun) == 3) {
        Node coming;
        coming.kind = Kind::relative;
        coming.unit = Unit::year;
        coming.mod = Mod::current;
        return make(j, coming);
    }
    if (auto const spread = year_range(j)) {
        auto node = of_kind(Kind::split_year, at(i).value(Sort::span_noun));
        node.year = at(j).number;
        return make(spread.end, node);
    }
    Node node;
    auto k = j;
    return take_year(k, node) ? make(k, node) : Match{};
}

Match Parser::named(std::uint32_t i) {
    auto const& cell = at(i);
    auto j = next(i);
    if (cell.is(Sort::period)) return make(j, of_kind(Kind::period, cell.value(Sort::period)));
    bool const soft = cell.is(Sort::soft_holiday);
    bool const surname = i > 0 && token(i - 1).capital && token(i - 1).kind == TokenKind::word && cell.length == 1 &&
                         !token(i - 1).sentence_start && at(i - 1).role == Role::none && !token(i).sentence_start;
    bool const name = cell.length == 1 && token(i).capital && !token(i).all_capitals && !at_end(j) &&
                      token(j).capital && token(j).kind == TokenKind::word && at(j).role == Role::none &&
                      !at(j).sorts && !token(j).line_start;
    bool const place = at(j).is(Role::hyphen) && !token(j).space_before;
    if (surname || name || place || (soft && !sole_ && !before_is(i, Role::the) && !before_is(i, Sort::this_one)))
        return {};
    auto node = of_kind(Kind::holiday, cell.value(soft ? Sort::soft_holiday : Sort::holiday));
    if (take_year(j, node)) return make(j, node);
    if (soft && at(j).is(Role::of) && at(next(j)).is(Sort::month)) return part_base(next(j));
    if ((at(j).is(Role::of) || at(j).is(Role::in)) && at(next(j)).is(Sort::year)) {
        auto k = next(j);
        if (take_year(k, node)) return make(k, node);
    }
    if (set_mod(j, node)) return make(j, node);
    auto match = make(j, node);
    take_relative_year(j, match);
    return match;
}

} // namespace depeche::dates
