#include "common/dates/arithmetic.h"
#include "common/dates/resolve.h"

#include <algorithm>

namespace depeche::dates {
namespace {

using std::chrono::days;

bool whole(std::optional<Resolved> const& base) { return base && base->interval.from && base->interval.to; }

/// «depuis lundi» is the Monday past, «jusqu'à lundi» and «d'ici lundi» the one to come.
Context inside(Node const& bound, Context context) {
    bool const ahead = bound.is(Node::Kind::until) || bound.is(Node::Kind::by);
    if (bound.is(Node::Kind::since)) context.direction = Direction::past;
    if (ahead && context.direction == Direction::unknown) context.direction = Direction::future;
    return context;
}

/// «à partir de ce matin», «dès hier» tell of that day, «dès 2017» of that year, and not of all that follows.
bool names_its_start(Node const& node, Node const& told, Resolved const& base) {
    bool const past_day = told.is(Node::Kind::relative) && told.unit == Unit::day && told.count <= 0;
    return past_day || (node.mod == Node::Mod::current && base.unit >= Unit::month);
}

} // namespace

std::optional<Resolved> Resolver::part(Node const& node, Context const& context) const {
    auto base = resolve(node.base, context);
    if (!whole(base)) return std::nullopt;
    auto const& told = this->node(node.base);
    auto interval = part_of(base->interval, base->unit, node.part);
    bool const open = told.is(Kind::relative) && told.count == 0 && told.mod == Mod::none && context.published;
    if (open && context.direction != Direction::unknown && base->unit <= Unit::year) {
        // «à la fin du mois» with a past verb is the month before where this one's end is yet to come.
        auto const today = *context.published;
        int const step = context.direction == Direction::past && *interval.from > today   ? -1
                         : context.direction == Direction::future && *interval.to < today ? 1
                                                                                          : 0;
        if (step != 0) interval = part_of(unit_around(today, base->unit, step), base->unit, node.part);
    }
    return Resolved{interval, base->unit, true, static_cast<std::uint8_t>(std::min<int>(base->confidence, 220))};
}

std::optional<Resolved> Resolver::fraction(Node const& node, Context const& context) const {
    auto const base = resolve(node.base, context);
    if (!whole(base)) return std::nullopt;
    auto const from = *base->interval.from, to = *base->interval.to;
    int const n = node.index, of = node.count;
    if (n < 1 || n > of) return std::nullopt;
    if (base->unit == Unit::year && 12 % of == 0) {
        int const size = 12 / of, year = year_of(from);
        return Resolved{{month_in(year, size * (n - 1) + 1).from, month_in(year, size * n).to}, Unit::half, true, 220};
    }
    if (base->unit >= Unit::decade) {
        int const count = year_of(to) - year_of(from) + 1, first = year_of(from);
        return Resolved{years(first + count * (n - 1) / of, first + count * n / of - 1), base->unit, true, 220};
    }
    if (base->unit == Unit::month && of == 2) {
        return Resolved{n == 1 ? DateInterval{from, from + days{14}} : DateInterval{from + days{15}, to}, Unit::week,
                        true, 220};
    }
    auto const count = (to - from).count() + 1;
    return Resolved{{from + days{count * (n - 1) / of}, from + days{count * n / of - 1}}, base->unit, true, 180};
}

std::optional<Resolved> Resolver::nth(Node const& node, Context const& context) const {
    auto const base = resolve(node.base, context);
    if (!whole(base)) return std::nullopt;
    auto const from = *base->interval.from, to = *base->interval.to;
    int const n = node.count;
    auto const inside = [&](DateInterval interval, Unit unit) -> Answer {
        if (*interval.from < from || *interval.to > to + days{1} || *interval.to < *interval.from) return std::nullopt;
        return Resolved{interval, unit, false, 230};
    };
    bool const weekend = node.unit == Unit::weekend;
    if (node.weekday >= 0 || weekend) {
        int const weekday = weekend ? 6 : node.weekday;
        auto day = n > 0 ? from + days{(weekday - weekday_of(from) + 7) % 7 + 7 * (n - 1)}
                         : to - days{(weekday_of(to) - weekday + 7) % 7 + 7 * (-n - 1)};
        return inside({day, weekend ? day + days{1} : day}, weekend ? Unit::weekend : Unit::day);
    }
    switch (node.unit) {
        case Unit::day:
            return inside(DateInterval::day(n > 0 ? from + days{n - 1} : to + days{n + 1}), Unit::day);
        case Unit::week: {
            auto const first = n > 0 ? from + days{7 * (n - 1)} : to + days{7 * n + 1};
            return inside({first, std::min(first + days{6}, to)}, Unit::week);
        }
        case Unit::fortnight: {
            if (base->unit != Unit::month || n > 2) return std::nullopt;
            return inside(n == 1 ? DateInterval{from, from + days{14}} : DateInterval{from + days{15}, to}, Unit::week);
        }
        case Unit::month: {
            auto const day = n > 0 ? moved(from, n - 1, Unit::month)
                                   : moved(unit_around(to, Unit::month).from.value(), n + 1, Unit::month);
            return inside(unit_around(day, Unit::month), Unit::month);
        }
        case Unit::decade: {
            int const first = n > 0 ? year_of(from) - 1 + 10 * (n - 1) : year_of(to) + 10 * n;
            return Resolved{years(first, first + 9), Unit::decade, false, 200};
        }
        default:
            return std::nullopt;
    }
}

std::optional<Resolved> Resolver::slice(Node const& node, Context const& context) const {
    auto const base = resolve(node.base, context);
    if (!whole(base)) return std::nullopt;
    auto const from = *base->interval.from, to = *base->interval.to;
    auto const end = node.count > 0 ? moved(from, node.count, node.unit) - days{1} : to;
    auto const begin = node.count > 0 ? from : moved(to + days{1}, node.count, node.unit);
    if (end > to || begin < from) return std::nullopt;
    return Resolved{{begin, end}, node.unit, false, 220};
}

std::optional<Resolved> Resolver::shift(Node const& node, Context const& context) const {
    auto const base = resolve(node.base, context);
    if (!whole(base)) return std::nullopt;
    auto const edge = node.count < 0 ? *base->interval.from : *base->interval.to;
    auto const day = moved(edge, node.count, node.unit);
    if (node.unit == Unit::day || node.unit == Unit::week) {
        return Resolved{DateInterval::day(day), Unit::day, false, base->confidence};
    }
    return Resolved{unit_around(day, node.unit), node.unit, true, 200};
}

std::optional<Resolved> Resolver::range(Node const& node, Context const& context) const {
    auto const& first = this->node(node.base);
    auto const& last = this->node(node.other);
    auto const to = resolve(node.other, context);
    auto from = resolve(node.base, context);
    if (!whole(from) || !whole(to)) return std::nullopt;
    auto begin = *from->interval.from, end = *to->interval.to;
    bool const calendars = first.is(Kind::calendar) && last.is(Kind::calendar);
    bool const weekdays = calendars && last.weekday >= 0 && last.day == 0;
    if (weekdays) end = begin + days{((last.weekday - weekday_of(begin)) % 7 + 7) % 7};
    if (begin > end && calendars && last.lacks_month()) {
        auto const later =
            make_day(year_of(moved(begin, 1, Unit::month)),
                     static_cast<unsigned>(month_of(moved(begin, 1, Unit::month))), static_cast<unsigned>(last.day));
        bool const same_month =
            make_day(year_of(begin), static_cast<unsigned>(month_of(begin)), static_cast<unsigned>(last.day)) >= begin;
        if (same_month)
            end = *make_day(year_of(begin), static_cast<unsigned>(month_of(begin)), static_cast<unsigned>(last.day));
        else if (later)
            end = *later;
    }
    if (begin > end && !tells_year(node.base)) begin = moved(begin, -1, Unit::year);
    bool const too_long = calendars && !first.has_year() && !last.has_year() && (end - begin).count() > 366;
    if (too_long) begin = moved(begin, 1, Unit::year);
    if (begin > end) return std::nullopt;
    auto const confidence = std::min(from->confidence, to->confidence);
    return Resolved{{begin, end}, std::max(from->unit, to->unit), from->vague || to->vague, confidence};
}

bool Resolver::tells_year(std::int32_t index) const {
    if (index < 0) return false;
    auto const& told = node(index);
    return told.has_year() || told.is(Kind::period) || told.is(Kind::century) || told.is(Kind::relative) ||
           tells_year(told.base);
}

std::optional<Resolved> Resolver::bound(Node const& node, Context const& context) const {
    auto base = resolve(node.base, inside(node, context));
    if (!base) return std::nullopt;
    auto& interval = base->interval;
    auto const& told = this->node(node.base);
    auto const today = context.published;
    switch (node.kind) {
        case Kind::since: {
            auto const from = told.is(Kind::period) ? interval.to : interval.from;
            if (today && from && *from > *today) return base;
            interval = {from, today};
            break;
        }
        case Kind::until:
        case Kind::by: {
            if (!today || !interval.to || *interval.to < *today) return base;
            auto start = *today;
            if (node.is(Kind::until) && context.focus && context.focus->from && context.sentences_since_focus <= 1) {
                start = std::min(start, *context.focus->from);
            }
            interval = {start, interval.to};
            break;
        }
        case Kind::before: {
            if (!interval.from) return std::nullopt;
            // «avant la fin de l'année» sets a term; «avant le 3 mai» tells of all that was before.
            bool const ending = told.is(Kind::part) && told.part == Part::end && today;
            auto const before = DateInterval{std::nullopt, *interval.from - days{1}};
            interval = ending && interval.to >= today ? DateInterval{today, interval.to} : before;
            break;
        }
        case Kind::after:
            if (!interval.to) return std::nullopt;
            interval = {*interval.to + days{1}, std::nullopt};
            break;
        default:
            if (context.direction == Direction::past || names_its_start(node, told, *base)) return base;
            interval.to = std::nullopt;
    }
    return base;
}

} // namespace depeche::dates
