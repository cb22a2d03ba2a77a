#pragma once
#include <cstdint>
#include <vector>

#include "common/dates/word.h"

namespace depeche::dates {

/// What a date expression says, before it is known on which day it was said.
struct Node {
    enum class Kind : std::uint8_t {
        calendar,    ///< any of weekday, day, month, year
        relative,    ///< the unit `count` units from the anchor's: hier, la semaine dernière, ce mois
        distance,    ///< the point `count` units from the anchor: il y a trois mois
        window,      ///< the `count` units up to the anchor, or from it: ces dix derniers jours
        weekend,     ///< by `mod`
        night,       ///< by `mod`; of one weekday or day to the next where it has a base
        season,      ///< `index` 1 (spring) to 4, by year or `mod`
        quarter,     ///< `index` 1-4
        half,        ///< `index` 1-2
        months,      ///< from the `index`-th to the `count`-th of a year
        decade,      ///< `year` is its first
        century,     ///< `index` 19 is 1801-1900; below zero before our era
        holiday,     ///< `index` into the lexicon
        period,      ///< `index` into the lexicon
        fixed,       ///< `index` into the lexicon's eponyms
        split_year,  ///< the season, school year or winter that begins in `year`; `index` 0 sport, 1 school
        part,        ///< the start, middle or end of the base
        fraction,    ///< the `index`-th of `count` equal parts of the base
        nth,         ///< the `count`-th unit (or weekday) in the base, -1 the last
        slice,       ///< the first `count` units of the base, or the last where below zero
        in_week,     ///< the weekday in the base's week
        week_of,     ///< the week (or weekend) that holds the base
        week_number, ///< ISO week `index`
        shift,       ///< the base moved by `count` units
        same,        ///< the focus, or the unit that holds it
        republican,  ///< `day` of `month` of the Republican `year`
        range,
        since,
        until,
        before,
        after,
        onwards,
        by,
    };
    enum class Mod : std::uint8_t { none, last, next, current, following, preceding };
    enum class Anchor : std::uint8_t { published, focus };

    static constexpr std::int32_t no_year = INT32_MIN;

    Kind kind = Kind::calendar;
    Mod mod = Mod::none;
    Anchor anchor = Anchor::published;
    Unit unit = Unit::none;
    Part part = Part::whole;
    bool two_digit_year = false;
    bool shared_mod = false;  ///< a plural «prochains» that earlier members of a list share
    bool vague = false;       ///< the ends are a tolerance
    bool heads_entry = false; ///< «Jeudi. 18 h, salle des fêtes …»: an agenda's
    bool named = false; ///< «le 11-Septembre», «les attentats du …»: the day that bears the name, once it has been
    std::int8_t weekday = -1; ///< 0 is Sunday
    std::int8_t weeks = 0;    ///< «en huit»: one more
    std::int32_t day = 0;
    std::int32_t month = 0;
    std::int32_t year = no_year;
    std::int32_t index = 0;
    std::int32_t count = 0;
    std::int32_t base = -1;  ///< another node
    std::int32_t other = -1; ///< the end of a range

    bool has_year() const { return year != no_year; }
    bool is(Kind other_kind) const { return kind == other_kind; }
    /// A day of a month without its month, or a weekday with one.
    bool lacks_month() const { return kind == Kind::calendar && day != 0 && month == 0; }
};

using Nodes = std::vector<Node>;

/// An expression found in a text: its tokens [begin, end) and what it says.
struct Found {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::int32_t node = -1;
};

} // namespace depeche::dates
