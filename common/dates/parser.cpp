#include "common/dates/parser.h"

#include <algorithm>

namespace depeche::dates {
namespace {

constexpr int deepest = 4;

bool opens_tail(Cell const& cell) {
    switch (cell.role) {
        case Role::in:
        case Role::within:
        case Role::the:
        case Role::to:
        case Role::to_the:
        case Role::from:
        case Role::during:
        case Role::of:
        case Role::towards:
        case Role::about:
        case Role::until:
        case Role::at:
            return true;
        default:
            return cell.is(Sort::part);
    }
}

/// How far before a word that names a date its expression may begin.
constexpr std::uint32_t look_back = 9;

bool may_begin(Cells const& cells, std::uint32_t i) {
    auto const& cell = cells[i];
    bool const shapes = cell.role != Role::none && cell.role < Role::hyphen;
    return cell.sorts != 0 || shapes || cells.token(i).kind == TokenKind::address;
}

} // namespace

std::vector<Found> find_expressions(Cells const& cells, Parser& parser) {
    std::vector<Found> found;
    std::uint32_t position = 0;
    for (auto const trigger : cells.triggers()) {
        position = std::max(position, trigger > look_back ? trigger - look_back : 0);
        while (position <= trigger) {
            auto const end = may_begin(cells, position) ? parser.parse(position, found) : position;
            position = std::max(end, position + 1);
        }
    }
    return found;
}

Parser::Parser(Cells const& cells, bool english, bool sole) : cells_(&cells), english_(english), sole_(sole) {
    nodes_.reserve(64);
}

std::uint32_t Parser::skip_of(std::uint32_t i) const {
    if (at(i).is(Role::of) || at(i).is(Role::of_the) || at(i).is(Role::of_these)) return skip_the(next(i));
    return i;
}

bool Parser::clause_end(std::uint32_t i) const {
    if (at_end(i) || token(i).line_start) return true;
    switch (at(i).role) {
        case Role::stop:
        case Role::comma:
        case Role::colon:
        case Role::close:
        case Role::quote:
            return true;
        default:
            return false;
    }
}

Match Parser::make(std::uint32_t end, Node const& node) {
    nodes_.push_back(node);
    return {end, static_cast<std::int32_t>(nodes_.size() - 1)};
}

Match Parser::on(std::uint32_t end, Kind kind, Match base) {
    if (base.node < 0) return {};
    Node node;
    node.kind = kind;
    node.base = base.node;
    return make(end, node);
}

bool Parser::set_mod(std::uint32_t& i, Node& node) const {
    auto const& cell = at(i);
    if (!cell.is(bits(Sort::last, Sort::next, Sort::following, Sort::preceding))) return false;
    auto const sort = cell.is(Sort::last)        ? Sort::last
                      : cell.is(Sort::next)      ? Sort::next
                      : cell.is(Sort::following) ? Sort::following
                                                 : Sort::preceding;
    node.mod = sort == Sort::last        ? Mod::last
               : sort == Sort::next      ? Mod::next
               : sort == Sort::following ? Mod::following
                                         : Mod::preceding;
    node.shared_mod = cell.value(sort) == 2;
    i = next(i);
    return true;
}

std::uint32_t Parser::clock(std::uint32_t i) const {
    auto const hours = number(i);
    if (!hours || hours.value > 24) return i;
    auto end = hours.end;
    if (!at(end).is(Role::hours) && at(end).value(Sort::unit) != static_cast<std::int32_t>(Unit::hour)) return i;
    end = next(end);
    if (auto const minutes = number(end); minutes && minutes.value < 60 && at(end).width == 2) end = minutes.end;
    return end;
}

std::uint32_t Parser::tail(std::uint32_t i) const {
    auto end = i;
    for (int parts = 0; parts < 3; ++parts) {
        auto j = skip(end, Role::comma);
        bool const apart = j != end;
        int steps = 0;
        while (steps < 4 && opens_tail(at(j))) {
            j = next(j);
            ++steps;
        }
        if (apart && steps == 0) break;
        auto const told = clock(j);
        if (told != j) {
            end = told;
        } else if (at(j).is(Sort::moment) && !token(j).capital && !(apart && skip_of(next(j)) != next(j))) {
            end = next(j);
        } else {
            break;
        }
    }
    return end;
}

Match Parser::point(std::uint32_t i) {
    if (depth_ >= deepest) return {};
    ++depth_;
    auto match = point_at(i);
    --depth_;
    if (match && match.node >= 0) match.end = tail(match.end);
    return match;
}

Match Parser::point_at(std::uint32_t i) {
    auto const j = skip_the(i);
    auto const& cell = at(j);
    Match best = demonstrative(i);
    if (cell.is(bits(Sort::numeral, Sort::year))) best = longer(best, numeric(j));
    if (at_end(j)) return best;
    best = longer(best, calendar(i));
    if (cell.is(bits(Sort::deictic))) best = longer(best, deictic(j));
    if (cell.is(Sort::focal)) best = longer(best, focal(i));
    if (cell.is(Role::same)) best = longer(best, same(j));
    if (cell.is(Sort::moment)) best = longer(best, moment(j));
    if (cell.is(bits(Sort::unit, Sort::september, Sort::half))) best = longer(best, unit_phrase(j));
    if (cell.is(Sort::part)) best = longer(best, part(j));
    if (cell.is(bits(Sort::ordinal, Sort::last, Sort::next))) best = longer(best, ordinal(j));
    if (cell.is(Sort::season)) best = longer(best, season(j));
    if (cell.is(bits(Sort::quarter_code, Sort::half_code))) best = longer(best, quarter(j));
    if (cell.is(Sort::decade_word)) best = longer(best, decade(j));
    if (cell.is(Sort::span_noun)) best = longer(best, span_noun(j));
    if (cell.is(bits(Sort::holiday, Sort::soft_holiday, Sort::period))) best = longer(best, named(j));
    if (cell.is(bits(Sort::numeral, Sort::number, Sort::about)) || cell.is(Role::about))
        best = longer(best, counted(j));
    if (cell.is(Sort::numeral)) best = longer(best, longer(year_range(j), year(j, false)));
    if (token(j).kind == TokenKind::address) best = longer(best, address_date(j));
    return best;
}

std::uint32_t Parser::parse(std::uint32_t i, std::vector<Found>& found) {
    if (at_end(i)) return i;
    if (at(i).is(Role::every)) {
        if (auto const end = habit_end(i); end != i) return end;
    }
    std::vector<Found> listed;
    auto const list_end = list(i, listed);
    auto const match = longer(range(i), bound(i));
    bool const listed_wins = list_end > match.end || (list_end == match.end && !listed.empty());
    if (list_end > i && listed_wins) {
        for (auto const& item : listed) {
            if (in_address(item)) continue;
            found.push_back(item);
            auto const& node = nodes_[static_cast<std::size_t>(item.node)];
            if (node.is(Kind::calendar) && node.day != 0 && node.month != 0) {
                dated_ = item.end;
                dated_node_ = item.node;
            }
            if (at(item.end - 1).is(Sort::year)) year_end_ = item.end;
        }
        return list_end;
    }
    if (!match) return i;
    Found const one{i, match.end, match.node};
    if (match.node >= 0 && !in_address(one)) found.push_back(one);
    return match.end;
}

std::uint32_t Parser::habit_end(std::uint32_t i) const {
    auto j = skip_the(next(i));
    if (auto const count = number(j)) j = count.end;
    if (at(j).is(Sort::ordinal)) j = next(j);
    constexpr Sorts recurring =
        bits(Sort::weekday, Sort::weekdays, Sort::unit, Sort::season, Sort::month, Sort::moment);
    if (!at(j).is(recurring)) return i;
    // «toute la semaine» is one week; «toutes les semaines» are many.
    if (at(i).is(Role::whole)) return i;
    j = next(j);
    return at(j).is(Sort::moment) ? next(j) : j;
}

bool Parser::in_address(Found const& found) const {
    auto const i = found.begin;
    auto const& node = nodes_[static_cast<std::size_t>(found.node)];
    if (!node.is(Kind::calendar) || node.day == 0) return false;
    if (i < 2 || token(i - 1).kind != TokenKind::word) return false;
    auto const place = at(i).is(Role::of_the) ? i - 1 : i - 2;
    bool const linked = place == i - 1 || at(i - 1).is(Role::of_the) || at(i - 1).is(Role::of);
    return linked && at(place).is(Sort::address);
}

} // namespace depeche::dates
