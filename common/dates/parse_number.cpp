#include "common/dates/parser.h"

namespace depeche::dates {
namespace {

constexpr int most_number_words = 8;

/// Adds the next number word to the number read so far; false where the two make no number («deux trois»).
bool compose(std::int32_t& thousands, std::int32_t& current, std::int32_t word) {
    if (word == 1000) {
        if (thousands != 0) return false;
        thousands = std::max(current, 1) * 1000;
        current = 0;
    } else if (word == 100) {
        if (current > 99 || (current > 9 && current != 11 && current < 12)) return false;
        current = std::max(current, 1) * 100;
    } else if (word == 20 && current % 100 == 4) {
        current += 76;
    } else {
        auto const tail = current % 100;
        bool const fits =
            tail == 0 || (tail == 10 && word >= 7 && word <= 9) || (tail >= 20 && tail % 10 == 0 && word < 10) ||
            ((tail == 60 || tail == 80 || tail == 70) && word < 20) || (tail >= 20 && tail % 10 == 0 && word == 11);
        if (!fits || (current != 0 && tail == 0 && word >= 100)) return false;
        current += word;
    }
    return true;
}

} // namespace

Count Parser::number(std::uint32_t i) const {
    if (at(i).is(Sort::numeral)) return {next(i), at(i).number, false};
    if (!at(i).is(Sort::number)) return {};
    std::int32_t thousands = 0, current = 0;
    std::uint32_t end = 0;
    for (int words = 0; words < most_number_words; ++words) {
        auto j = i;
        if (words > 0) {
            j = skip(end, Role::hyphen);
            auto const linked = skip(skip(j, Role::and_), Role::hyphen);
            bool const joins =
                linked != j && (at(linked).value(Sort::number) == 1 || at(linked).value(Sort::number) == 11 ||
                                (english_ && current % 100 == 0));
            if (joins) j = linked;
        }
        auto const& cell = at(j);
        if (!cell.is(Sort::number) || !compose(thousands, current, cell.value(Sort::number))) break;
        end = next(j);
    }
    return {end, thousands + current, false};
}

Count Parser::quantity(std::uint32_t i) const {
    bool vague = false;
    auto j = i;
    for (int words = 0; words < 2 && at(j).is(Role::about); ++words) {
        vague = true;
        j = skip_the(next(j));
    }
    auto const article = j;
    if (at(j).is(Role::a)) j = next(j);
    if (at(j).is(Sort::about)) {
        auto const end = at(next(j)).is(Role::of) ? next(next(j)) : next(j);
        if (at(end).is(Sort::unit)) return {end, at(j).value(Sort::about), true};
    }
    auto count = number(article);
    if (!count && at(article).is(Role::a)) count = {next(article), 1, false};
    count.vague = count.vague || vague;
    return count;
}

Count Parser::day_number(std::uint32_t i) const {
    auto const& cell = at(i);
    if (cell.is(Sort::day)) {
        auto end = next(i);
        if (cell.number == 1 && cell.is(Sort::numeral) && !at_end(end) && token(end).kind != TokenKind::number) {
            auto const mark = cells_->text().folded(token(end));
            if (mark == "er" || mark == "°" || mark == "o") end = next(end);
        }
        return {end, cell.number, false};
    }
    if (cell.is(Sort::ordinal) && cell.number == 1) return {next(i), 1, false};
    if (english_ && cell.is(Sort::ordinal) && cell.number >= 1 && cell.number <= 31)
        return {next(i), cell.number, false};
    if (!cell.is(Sort::number)) return {};
    auto const count = number(i);
    return count && count.value >= 1 && count.value <= 31 ? count : Count{};
}

bool Parser::plural_noun(std::uint32_t i) const {
    if (at_end(i) || clause_end(i)) return false;
    if (at(i).is(Sort::counted) || at(i).is(Role::percent)) return true;
    if (!at(i).plain || token(i).kind != TokenKind::word) return token(i).kind == TokenKind::symbol;
    auto const form = cells_->text().folded(token(i));
    return form.size() >= 5 && (form.back() == 's' || form.back() == 'x');
}

} // namespace depeche::dates
