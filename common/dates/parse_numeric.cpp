#include "common/dates/numeric.h"
#include "common/dates/parser.h"

namespace depeche::dates {

Match Parser::numeric(std::uint32_t i) {
    auto const text = cells_->text().text();
    auto const read = numeric_date(text, token(i).where.begin);
    if (!read) return {};
    auto end = i;
    while (end < cells_->size() && token(end).where.begin < read->end && end - i < 8) ++end;
    if (end == i || token(end - 1).where.end != read->end) return {};
    Node node;
    node.day = read->day;
    node.month = read->month;
    if (read->has_year) node.year = read->year;
    node.two_digit_year = read->two_digit_year;
    if (!read->has_year && read->day != 0) {
        // 6/4 is a score or a fraction as well: a date needs an article, or to stand alone.
        auto const& before = at(i - 1);
        bool const several = i > 0 && before.is(Role::the) && cells_->text().folded(token(i - 1)) == "les";
        bool const introduced = i > 0 && !several &&
                                (before.is(Role::the) || before.is(Role::of_the) || before.is(Role::to_the) ||
                                 before.is(Role::on) || before.is(bits(Sort::weekday, Sort::weekday_short)));
        if (!(sole_ || introduced) || read->separator != '/' || plural_noun(end) || at(end).is(Role::of_these))
            return {};
    }
    if (read->day == 0) {
        auto const& before = at(i - 1);
        bool const introduced = i > 0 && (before.is(Role::in) || before.is(Role::since) || before.is(Role::to_the) ||
                                          before.is(Role::from) || before.is(Role::until) || before.is(Role::before));
        if (!(sole_ || introduced)) return {};
    }
    if (read->year_first && read->day == 0 && !sole_) return {};
    return make(end, node);
}

Match Parser::address_date(std::uint32_t i) {
    auto const written = cells_->text().written(token(i));
    auto const read = date_in_address(written);
    if (!read) return {};
    Node node;
    std::chrono::year_month_day const date{*read};
    node.year = static_cast<int>(date.year());
    node.month = static_cast<std::int32_t>(static_cast<unsigned>(date.month()));
    node.day = static_cast<std::int32_t>(static_cast<unsigned>(date.day()));
    return make(i + 1, node);
}

} // namespace depeche::dates
