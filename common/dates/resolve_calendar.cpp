#include "common/dates/arithmetic.h"
#include "common/dates/resolve.h"

#include <cstdlib>

namespace depeche::dates {
namespace {

using std::chrono::days;

/// The latest such weekday strictly before a day, or the first strictly after.
Day weekday_before(Day day, int weekday) {
    int const back = ((weekday_of(day) - weekday) % 7 + 7) % 7;
    return day - days{back == 0 ? 7 : back};
}
Day weekday_after(Day day, int weekday) {
    int const ahead = ((weekday - weekday_of(day)) % 7 + 7) % 7;
    return day + days{ahead == 0 ? 7 : ahead};
}

int full_year(int two_digits, int around) {
    int year = around / 100 * 100 + two_digits;
    if (year > around + 19) year -= 100;
    if (year < around - 80) year += 100;
    return year;
}

constexpr long near_enough = 120;

} // namespace

std::optional<int> Resolver::year_of_node(Node const& node, Context const& context) const {
    if (node.base >= 0) {
        auto const base = resolve(node.base, context);
        if (!base || !base->interval.from) return std::nullopt;
        return year_of(*base->interval.from);
    }
    if (!node.has_year()) return std::nullopt;
    if (!node.two_digit_year) return node.year;
    return full_year(node.year, context.published ? year_of(*context.published) : 2000);
}

std::optional<Resolved> Resolver::calendar(Node const& node, Context const& context) const {
    if (node.named) {
        if (auto const found = eponym(node, context)) return found;
    }
    auto const year = year_of_node(node, context);
    if (node.base >= 0 && !year) return std::nullopt;
    if (year) {
        if (*year < -9999 || *year > 9999) return std::nullopt;
        if (node.day != 0 && node.month != 0) return full_date(node, *year);
        if (node.month != 0) return Resolved{month_in(*year, node.month), Unit::month, false, 250};
        if (node.day == 0 && node.weekday < 0) return Resolved{years(*year, *year), Unit::year, false, 200};
        return std::nullopt;
    }
    if (!context.published) return std::nullopt;
    if (node.month != 0) return node.day != 0 ? day_in_month(node, context) : month(node, context);
    if (node.day != 0) return weekday_and_day(node, context);
    return node.weekday >= 0 ? weekday(node, context) : Answer{};
}

std::optional<Resolved> Resolver::full_date(Node const& node, int year) const {
    auto const day = make_day(year, static_cast<unsigned>(node.month), static_cast<unsigned>(node.day));
    if (!day) return std::nullopt;
    bool const agrees = node.weekday < 0 || weekday_of(*day) == node.weekday;
    return Resolved{DateInterval::day(*day), Unit::day, false, static_cast<std::uint8_t>(agrees ? 255 : 120)};
}

std::optional<Resolved> Resolver::eponym(Node const& node, Context const& context) const {
    if (node.has_year() || node.base >= 0 || !context.published) return std::nullopt;
    for (auto const& eponym : lexicon_->eponyms()) {
        if (eponym.month != node.month || eponym.day != node.day) continue;
        if (eponym.stands_for <= *context.published)
            return Resolved{DateInterval::day(eponym.stands_for), Unit::day, false, 220};
    }
    return std::nullopt;
}

std::optional<Resolved> Resolver::weekday(Node const& node, Context const& context) const {
    auto const today = *context.published;
    auto const from = anchor(node, context).value_or(today);
    auto const answer = [](Day day, int confidence) {
        return Resolved{DateInterval::day(day), Unit::day, false, static_cast<std::uint8_t>(confidence)};
    };
    switch (node.mod) {
        case Mod::last:
            return answer(weekday_before(today, node.weekday), 240);
        case Mod::next:
            return answer(weekday_after(today - days{node.weeks > 0 ? 1 : 0}, node.weekday) + days{7 * node.weeks},
                          230);
        case Mod::following:
            return answer(weekday_after(from, node.weekday), 200);
        case Mod::preceding:
            return answer(weekday_before(from, node.weekday), 200);
        case Mod::current: {
            auto const centre = node.anchor == Node::Anchor::focus ? from : today;
            auto const near = weekday_after(centre - days{4}, node.weekday);
            if (context.direction == Direction::past && near > today) return answer(near - days{7}, 220);
            if (context.direction == Direction::future && near < today) return answer(near + days{7}, 220);
            return answer(near, 230);
        }
        case Mod::none:
            break;
    }
    bool const is_today = weekday_of(today) == node.weekday;
    if (is_today && context.today_told) return answer(today, 200);
    if (context.direction == Direction::past) return answer(weekday_before(today, node.weekday), 220);
    if (context.direction == Direction::future)
        return answer(is_today ? today : weekday_after(today, node.weekday), 220);
    if (is_today) return answer(today, 160);
    if (node.heads_entry) return answer(weekday_after(today, node.weekday), 180);
    auto const before = weekday_before(today, node.weekday);
    return answer((today - before).count() <= 4 ? before : weekday_after(today, node.weekday), 160);
}

std::optional<Resolved> Resolver::day_in_month(Node const& node, Context const& context) const {
    auto const today = *context.published;
    if (context.sentence_year && context.year_is_beside && node.mod == Mod::none) {
        if (auto const dated = full_date(node, *context.sentence_year)) return dated;
    }
    auto const occurs = [&](int year) -> std::optional<DateInterval> {
        auto const day = make_day(year, static_cast<unsigned>(node.month), static_cast<unsigned>(node.day));
        if (!day || (node.weekday >= 0 && weekday_of(*day) != node.weekday)) return std::nullopt;
        return DateInterval::day(*day);
    };
    auto direction = node.mod == Mod::last   ? Direction::past
                     : node.mod == Mod::next ? Direction::future
                                             : Direction::unknown;
    auto around = today;
    if (node.mod == Mod::following || node.mod == Mod::preceding) {
        around = anchor(node, context).value_or(today);
        direction = node.mod == Mod::following ? Direction::future : Direction::past;
    }
    auto found = nearest_year(year_of(around), around, direction, occurs);
    if (!found && node.weekday >= 0) {
        auto without = node;
        without.weekday = -1;
        auto answer = day_in_month(without, context);
        if (answer) answer->confidence = 120;
        return answer;
    }
    if (!found) return std::nullopt;
    bool const far = direction == Direction::unknown && std::labs((*found->from - today).count()) > near_enough;
    if ((far || context.sole) && context.direction != Direction::unknown && node.weekday < 0 && node.mod == Mod::none) {
        if (auto const told = nearest_year(year_of(today), today, context.direction, occurs)) found = told;
    }
    return Resolved{*found, Unit::day, false, static_cast<std::uint8_t>(far ? 180 : 235)};
}

std::optional<Resolved> Resolver::weekday_and_day(Node const& node, Context const& context) const {
    auto const today = *context.published;
    auto around = today;
    if (node.weekday < 0 && context.focus && context.focus->from) {
        if (std::labs((*context.focus->from - today).count()) <= 31) around = *context.focus->from;
    }
    std::optional<Day> best;
    int const centre = year_of(around) * 12 + month_of(around) - 1;
    for (int month = centre - 14; month <= centre + 14; ++month) {
        auto const day = make_day(month / 12, static_cast<unsigned>(month % 12 + 1), static_cast<unsigned>(node.day));
        if (!day || (node.weekday >= 0 && weekday_of(*day) != node.weekday)) continue;
        bool const wrong_way = (context.direction == Direction::past && *day > today) ||
                               (context.direction == Direction::future && *day < today);
        if (wrong_way && (node.weekday < 0 || std::labs((*day - today).count()) > 35)) continue;
        if (around != today && month == centre && !wrong_way) {
            best = day;
            break;
        }
        if (!best || std::labs((*day - today).count()) < std::labs((*best - today).count())) best = day;
    }
    if (!best) return std::nullopt;
    return Resolved{DateInterval::day(*best), Unit::day, false,
                    static_cast<std::uint8_t>(node.weekday >= 0 ? 220 : 150)};
}

std::optional<Resolved> Resolver::month(Node const& node, Context const& context) const {
    auto const today = *context.published;
    int const year = year_of(today), now = month_of(today);
    auto const answer = [&](int in, int confidence) {
        return Resolved{month_in(in, node.month), Unit::month, false, static_cast<std::uint8_t>(confidence)};
    };
    switch (node.mod) {
        case Mod::last:
            return answer(node.month < now ? year : year - 1, 240);
        case Mod::next:
            return answer(node.month > now ? year : year + 1, 240);
        case Mod::following:
        case Mod::preceding: {
            auto const from = anchor(node, context).value_or(today);
            bool const ahead = node.mod == Mod::following;
            int const shift = ahead ? (node.month > month_of(from) ? 0 : 1) : (node.month < month_of(from) ? 0 : -1);
            return answer(year_of(from) + shift, 200);
        }
        default:
            break;
    }
    if (context.sentence_year && context.direction != Direction::future) return answer(*context.sentence_year, 200);
    if (node.month == now) return answer(year, 200);
    if (context.direction == Direction::past) return answer(node.month < now ? year : year - 1, 200);
    if (context.direction == Direction::future) return answer(node.month > now ? year : year + 1, 200);
    int const ahead = ((node.month - now) % 12 + 12) % 12;
    if (ahead < 6) return answer(node.month > now ? year : year + 1, 150);
    return answer(node.month < now ? year : year - 1, 150);
}

} // namespace depeche::dates
