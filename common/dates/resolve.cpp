#include "common/dates/resolve.h"

#include <algorithm>

#include "common/dates/arithmetic.h"

namespace depeche::dates {
namespace {

using std::chrono::days;

DateInterval tolerance(Day day, Node const& node) {
    int const count = std::abs(node.count);
    if (node.unit == Unit::day) {
        int const slack = node.vague ? std::max(1, count / 5) : 0;
        return {day - days{slack}, day + days{slack}};
    }
    auto interval = unit_around(day, node.unit);
    if (node.vague && count >= 5) {
        int const slack = count / 5;
        interval = {unit_around(day, node.unit, -slack).from, unit_around(day, node.unit, slack).to};
    }
    return interval;
}

bool is_short(DateInterval const& interval) {
    return interval.from && interval.to && (*interval.to - *interval.from).count() <= 3;
}

/// «dans la soirée» is that of a day told a few sentences before, not of a month or of another story.
bool of_focus_day(Context const& context) {
    constexpr std::uint32_t few_sentences = 6;
    return context.focus->from == context.focus->to && context.sentences_since_focus <= few_sentences;
}

} // namespace

std::optional<Day> Resolver::anchor(Node const& node, Context const& context) const {
    bool const focus = node.anchor == Node::Anchor::focus || node.mod == Mod::following || node.mod == Mod::preceding;
    if (!focus || !context.focus) return context.published;
    bool const back = node.count < 0 || node.mod == Mod::preceding;
    auto const edge = back || !context.focus->to ? context.focus->from : context.focus->to;
    return edge ? edge : context.published;
}

std::optional<Resolved> Resolver::relative(Node const& node, Context const& context) const {
    bool const focal = node.anchor == Node::Anchor::focus;
    // «la veille» is that of a day, not of a month that was told.
    bool const of_day = focal && node.unit == Unit::day && context.focus && !is_short(*context.focus);
    auto const from = of_day ? context.published : anchor(node, context);
    if (!from || (focal && !context.published && !context.focus)) return std::nullopt;
    // «le lendemain» of nothing told is no day; «la veille» is the day before the paper's.
    if (focal && node.unit == Unit::day && node.count >= 0 && (!context.focus || of_day) && !context.sole)
        return std::nullopt;
    // «la nouvelle année» is the one that has just begun or is about to.
    bool const about_to = node.unit == Unit::year && node.mod == Mod::current && month_of(*from) > 6;
    bool const mismatch = node.weekday >= 0 && weekday_of(*from + days{node.count}) != node.weekday;
    auto const confidence = mismatch ? 120 : focal ? 190 : 240;
    return Resolved{unit_around(*from, node.unit, node.count + (about_to ? 1 : 0)), node.unit, false,
                    static_cast<std::uint8_t>(confidence)};
}

std::optional<Resolved> Resolver::distance(Node const& node, Context const& context) const {
    auto const from = anchor(node, context);
    // English «in three days» is a date where the verb is in the future, a duration otherwise.
    bool const lasting = node.mod == Mod::next && context.direction != Direction::future && !context.sole;
    // «deux jours plus tard» of nothing told is no day.
    bool const loose = node.anchor == Node::Anchor::focus && node.count > 0 && !context.focus && !context.sole;
    if (!from || lasting || loose) return std::nullopt;
    auto const day = moved(*from, node.count, node.unit);
    if (node.mod == Mod::current) return Resolved{DateInterval::day(day), Unit::day, false, 240};
    bool const exact = node.unit == Unit::day && !node.vague;
    return Resolved{tolerance(day, node), node.unit, !exact, static_cast<std::uint8_t>(exact ? 230 : 180)};
}

std::optional<Resolved> Resolver::window(Node const& node, Context const& context) const {
    auto const from = anchor(node, context);
    if (!from) return std::nullopt;
    auto const far = moved(*from, node.count, node.unit);
    DateInterval interval{far, *from};
    if (node.count > 0) interval = {node.mod == Mod::current ? *from : *from + days{1}, far};
    return Resolved{interval, node.unit, true, static_cast<std::uint8_t>(node.vague ? 150 : 200)};
}

std::optional<Resolved> Resolver::resolve(std::int32_t index, Context const& context) const {
    if (index < 0) return std::nullopt;
    auto const& told = node(index);
    auto const fixed = [](DateInterval interval, Unit unit) { return Resolved{interval, unit, false, 240}; };
    switch (told.kind) {
        case Kind::calendar:
            return calendar(told, context);
        case Kind::relative:
            return relative(told, context);
        case Kind::distance:
            return distance(told, context);
        case Kind::window:
            return window(told, context);
        case Kind::weekend:
            return weekend(told, context);
        case Kind::night:
            return night(told, context);
        case Kind::season:
            return season(told, context);
        case Kind::quarter:
        case Kind::half:
            return quarter(told, context);
        case Kind::decade:
            return decade(told, context);
        case Kind::century:
            return century(told);
        case Kind::holiday:
            return holiday(told, context);
        case Kind::period:
            return fixed(lexicon_->period(told.index), Unit::none);
        case Kind::split_year: {
            int const month = told.index == 1 ? 9 : 7;
            return fixed({month_in(told.year, month).from, month_in(told.year + 1, month - 1).to}, Unit::year);
        }
        case Kind::week_number:
            return week_number(told, context);
        case Kind::same:
            return same(told, context);
        case Kind::republican:
            return republican(told);
        default:
            return of_base(told, context);
    }
}

std::optional<Resolved> Resolver::of_base(Node const& told, Context const& context) const {
    auto const fixed = [](DateInterval interval, Unit unit) { return Resolved{interval, unit, false, 240}; };
    switch (told.kind) {
        case Kind::part:
            return part(told, context);
        case Kind::fraction:
            return fraction(told, context);
        case Kind::nth:
            return nth(told, context);
        case Kind::slice:
            return slice(told, context);
        case Kind::in_week: {
            auto const week = resolve(told.base, context);
            if (!week || !week->interval.from) return std::nullopt;
            return fixed(DateInterval::day(*week->interval.from + days{(told.weekday + 6) % 7}), Unit::day);
        }
        case Kind::week_of: {
            auto const base = resolve(told.base, context);
            if (!base || !base->interval.from) return std::nullopt;
            return fixed(unit_around(*base->interval.from, told.unit), told.unit);
        }
        case Kind::shift:
            return shift(told, context);
        case Kind::range:
            return range(told, context);
        default:
            return bound(told, context);
    }
}

std::optional<Resolved> Resolver::same(Node const& told, Context const& context) const {
    if (!context.focus || !context.focus->from) return std::nullopt;
    if (told.mod == Mod::current && !of_focus_day(context)) return std::nullopt;
    return Resolved{unit_around(*context.focus->from, told.unit), told.unit, false, 190};
}

std::optional<Resolved> Resolver::republican(Node const& told) const {
    auto const day = republican_day(told.year, std::max(told.month, 1), std::max(told.day, 1));
    if (!day) return std::nullopt;
    if (told.day != 0) return Resolved{DateInterval::day(*day), Unit::day, false, 240};
    return Resolved{{*day, *day + days{364}}, Unit::year, false, 240};
}

bool Resolver::depends_on_direction(std::int32_t index) const {
    if (index < 0) return false;
    auto const& told = node(index);
    bool const modified = told.mod != Mod::none && told.mod != Mod::current;
    switch (told.kind) {
        case Kind::calendar:
            return !told.has_year() && told.base < 0 && !modified;
        case Kind::weekend:
        case Kind::night:
        case Kind::season:
        case Kind::quarter:
        case Kind::half:
        case Kind::holiday:
            return !told.has_year() && !modified;
        case Kind::onwards:
        case Kind::until:
        case Kind::by:
            return true;
        case Kind::distance:
            return told.mod == Mod::next;
        case Kind::week_number:
            return !told.has_year();
        case Kind::part:
            return true;
        case Kind::range:
            return depends_on_direction(told.base) || depends_on_direction(told.other);
        default:
            return depends_on_direction(told.base);
    }
}

} // namespace depeche::dates
