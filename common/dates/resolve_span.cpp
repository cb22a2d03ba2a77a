#include "common/dates/arithmetic.h"
#include "common/dates/resolve.h"

namespace depeche::dates {
namespace {

using std::chrono::days;

Direction direction_of(Node const& node, Context const& context) {
    if (node.mod == Node::Mod::last) return Direction::past;
    if (node.mod == Node::Mod::next) return Direction::future;
    return context.direction;
}

/// The whole unit is over (or not yet begun) on a day.
bool completed(DateInterval const& interval, Day day) { return *interval.to < day; }
bool to_come(DateInterval const& interval, Day day) { return *interval.from > day; }

} // namespace

std::optional<Resolved> Resolver::season(Node const& node, Context const& context) const {
    auto const answer = [&](DateInterval interval, int confidence) {
        return Resolved{interval, Unit::none, false, static_cast<std::uint8_t>(confidence)};
    };
    bool const winter = node.index == 4;
    if (auto const year = year_of_node(node, context)) {
        // «l'hiver 2015» is the winter that ends in 2015; «l'hiver 2015-2016» names both.
        bool const ending = winter && node.count == 0 && node.base < 0;
        return answer(season_from(ending ? *year - 1 : *year, node.index), ending ? 150 : 230);
    }
    if (!context.published || node.base >= 0) return std::nullopt;
    auto const today = *context.published;
    auto const occurs = [&](int year) -> std::optional<DateInterval> {
        auto const interval = season_from(year, node.index);
        if (node.mod == Node::Mod::last && !completed(interval, today)) return std::nullopt;
        if (node.mod == Node::Mod::next && !to_come(interval, today)) return std::nullopt;
        return interval;
    };
    auto around = today;
    if (node.mod == Node::Mod::following || node.mod == Node::Mod::preceding)
        around = anchor(node, context).value_or(today);
    auto const found = nearest_year(year_of(around), around, direction_of(node, context), occurs);
    return found ? Answer{answer(*found, node.mod == Node::Mod::none ? 150 : 220)} : Answer{};
}

std::optional<Resolved> Resolver::quarter(Node const& node, Context const& context) const {
    int const size = node.is(Kind::quarter) ? 3 : 6;
    auto const unit = node.is(Kind::quarter) ? Unit::quarter : Unit::half;
    auto const in = [&](int year) -> std::optional<DateInterval> {
        int const first = (node.index - 1) * size + 1;
        return DateInterval{month_in(year, first).from, month_in(year, first + size - 1).to};
    };
    if (auto const year = year_of_node(node, context)) return Resolved{*in(*year), unit, false, 250};
    if (!context.published || node.base >= 0) return std::nullopt;
    if (context.sentence_year && context.direction != Direction::future)
        return Resolved{*in(*context.sentence_year), unit, false, 180};
    // Without a verb, figures are told of the quarter that is over or running.
    auto const direction = context.direction == Direction::unknown ? Direction::past : context.direction;
    auto const found = nearest_year(year_of(*context.published), *context.published, direction, in);
    return found ? Answer{Resolved{*found, unit, false, 150}} : Answer{};
}

std::optional<Resolved> Resolver::decade(Node const& node, Context const& context) const {
    int first = node.year;
    if (node.two_digit_year) {
        int const now = context.published ? year_of(*context.published) : 2000;
        first += now / 100 * 100;
        if (first >= now) first -= 100;
    }
    bool const unsure = node.two_digit_year && node.year < 30;
    return Resolved{years(first, first + 9), Unit::decade, false, static_cast<std::uint8_t>(unsure ? 100 : 220)};
}

std::optional<Resolved> Resolver::century(Node const& node) const {
    int const n = node.index;
    int const size = node.unit == Unit::millennium ? 1000 : 100;
    auto const interval = n > 0 ? years((n - 1) * size + 1, n * size) : years(1 + n * size, (n + 1) * size);
    return Resolved{interval, Unit::century, false, 240};
}

std::optional<Resolved> Resolver::holiday(Node const& node, Context const& context) const {
    auto const& rule = lexicon_->holiday(node.index);
    auto const answer = [](DateInterval interval, int confidence) {
        return Resolved{interval, Unit::day, false, static_cast<std::uint8_t>(confidence)};
    };
    if (auto const year = year_of_node(node, context)) {
        auto const found = holiday_in(rule, *year);
        return found ? Answer{answer(*found, 245)} : Answer{};
    }
    if (!context.published || node.base >= 0) return std::nullopt;
    auto const today = *context.published;
    if (context.sentence_year && context.year_is_beside && node.mod == Mod::none) {
        if (auto const found = holiday_in(rule, *context.sentence_year)) return answer(*found, 180);
    }
    auto const occurs = [&](int year) { return holiday_in(rule, year); };
    auto const found = nearest_year(year_of(today), today, direction_of(node, context), occurs);
    return found ? Answer{answer(*found, node.mod == Mod::none ? 180 : 230)} : Answer{};
}

std::optional<Resolved> Resolver::weekend(Node const& node, Context const& context) const {
    auto const from = anchor(node, context);
    if (!context.published || !from) return std::nullopt;
    auto const today = *context.published;
    bool const in_weekend = weekday_of(today) == 0 || weekday_of(today) == 6;
    bool const early = weekday_of(today) >= 1 && weekday_of(today) <= 3;
    int shift = 0;
    switch (node.mod) {
        case Mod::last:
            shift = -1;
            break;
        case Mod::next:
            shift = in_weekend ? 1 : 0;
            break;
        case Mod::following:
            return Resolved{unit_around(*from, Unit::weekend, weekday_of(*from) == 6 ? 1 : 0), Unit::weekend, false,
                            200};
        case Mod::preceding:
            return Resolved{unit_around(*from, Unit::weekend, -1), Unit::weekend, false, 200};
        default:
            if (in_weekend) break;
            if (context.direction == Direction::past) shift = -1;
            if (context.direction == Direction::unknown && early) shift = -1;
            if (context.direction == Direction::past && weekday_of(today) > 3 && node.mod == Mod::current) shift = -1;
    }
    return Resolved{unit_around(today, Unit::weekend, shift), Unit::weekend, false, 220};
}

std::optional<Resolved> Resolver::night(Node const& node, Context const& context) const {
    if (node.base >= 0) {
        auto const base = resolve(node.base, context);
        if (!base || !base->interval.from) return std::nullopt;
        return Resolved{{base->interval.from, *base->interval.from + days{1}}, Unit::day, false, 200};
    }
    if (!context.published) return std::nullopt;
    auto const today = *context.published;
    bool const ahead = node.mod == Mod::next || (node.mod == Mod::current && context.direction == Direction::future);
    auto const interval = ahead ? DateInterval{today, today + days{1}} : DateInterval{today - days{1}, today};
    return Resolved{interval, Unit::day, false, 200};
}

std::optional<Resolved> Resolver::week_number(Node const& node, Context const& context) const {
    auto const in = [&](int year) -> std::optional<DateInterval> {
        auto const monday = iso_week(year, node.index);
        if (node.index == 53 && iso_week(year + 1, 1) <= monday) return std::nullopt;
        return DateInterval{monday, monday + days{6}};
    };
    if (node.has_year()) {
        auto const found = in(node.year);
        return found ? Answer{Resolved{*found, Unit::week, false, 240}} : Answer{};
    }
    if (!context.published) return std::nullopt;
    auto const found = nearest_year(year_of(*context.published), *context.published, context.direction, in);
    return found ? Answer{Resolved{*found, Unit::week, false, 180}} : Answer{};
}

} // namespace depeche::dates
