#pragma once
#include <array>
#include <cstdint>
#include <string_view>

/// What the date grammar knows about a word: its senses, read from data/dates/LANGUAGE/*.tsv.
namespace depeche::dates {

/// A sense's sort; `sort_names` has them as the tables write them, in this order.
enum class Sort : std::uint8_t {
    role,
    number,
    about,
    ordinal,
    month,
    month_short,
    weekday,
    weekday_short,
    weekdays,
    season,
    republican_month,
    unit,
    moment,
    deictic,
    focal,
    part,
    split,
    half,
    this_one,
    last,
    next,
    following,
    preceding,
    vague,
    holiday,
    soft_holiday,
    period,
    eponym,
    decade_word,
    september,
    span_noun,
    event_noun,
    tragedy,
    address,
    labelled,
    counted,
    tense,
    reporting,
    subject,
    agency,
    /// Found in the form of a token rather than in a table.
    day,
    year,
    quarter_code,
    half_code,
    clock,
    numeral,
};
inline constexpr std::size_t table_sorts = static_cast<std::size_t>(Sort::day);
inline constexpr std::array<std::string_view, table_sorts> sort_names{"role",
                                                                      "number",
                                                                      "about",
                                                                      "ordinal",
                                                                      "month",
                                                                      "month_short",
                                                                      "weekday",
                                                                      "weekday_short",
                                                                      "weekdays",
                                                                      "season",
                                                                      "republican_month",
                                                                      "unit",
                                                                      "moment",
                                                                      "deictic",
                                                                      "focal",
                                                                      "part",
                                                                      "split",
                                                                      "half",
                                                                      "this",
                                                                      "last",
                                                                      "next",
                                                                      "following",
                                                                      "preceding",
                                                                      "vague",
                                                                      "holiday",
                                                                      "soft_holiday",
                                                                      "period",
                                                                      "eponym",
                                                                      "decade_word",
                                                                      "september",
                                                                      "span_noun",
                                                                      "event_noun",
                                                                      "tragedy",
                                                                      "address",
                                                                      "labelled",
                                                                      "counted",
                                                                      "tense",
                                                                      "reporting",
                                                                      "subject",
                                                                      "agency"};

using Sorts = std::uint64_t;
constexpr Sorts bit(Sort sort) { return Sorts{1} << static_cast<unsigned>(sort); }
template <typename... Other>
constexpr Sorts bits(Other... sorts) {
    return (bit(sorts) | ...);
}

/// Words that shape an expression («depuis», «et», «il y a»), and the punctuation that does.
enum class Role : std::uint8_t {
    none,
    the,
    a,
    of,
    of_the,
    of_these,
    to,
    to_the,
    in,
    within,
    since,
    from,
    until,
    before,
    after,
    between,
    during,
    towards,
    and_,
    or_,
    then,
    under,
    by,
    ago,
    earlier,
    later,
    every,
    per,
    whole,
    same,
    there,
    here,
    which,
    exactly,
    about,
    hours,
    holidays,
    horizon,
    inclusive,
    on,
    at,
    through,
    era_before,
    era_after,
    hyphen,
    comma,
    stop,
    slash,
    colon,
    open,
    close,
    quote,
    percent,
    other_mark,
};
inline constexpr std::array<std::string_view, static_cast<std::size_t>(Role::hyphen)> role_names{
    "none",     "the",     "a",         "of",    "of_the", "of_these", "to",         "to_the",   "in",
    "within",   "since",   "from",      "until", "before", "after",    "between",    "during",   "towards",
    "and",      "or",      "then",      "under", "by",     "ago",      "earlier",    "later",    "every",
    "per",      "whole",   "same",      "there", "here",   "which",    "exactly",    "about",    "hours",
    "holidays", "horizon", "inclusive", "on",    "at",     "through",  "era_before", "era_after"};

enum class Unit : std::uint8_t {
    none,
    second,
    minute,
    hour,
    day,
    weekend,
    week,
    fortnight,
    month,
    quarter,
    half,
    year,
    decade,
    century,
    millennium,
};
inline constexpr std::array<std::string_view, 15> unit_names{"none",    "second", "minute",    "hour",    "day",
                                                             "weekend", "week",   "fortnight", "month",   "quarter",
                                                             "half",    "year",   "decade",    "century", "millennium"};

enum class Part : std::uint8_t { whole, start, middle, end };
inline constexpr std::array<std::string_view, 4> part_names{"whole", "start", "middle", "end"};

/// What a verb form tells about when its event takes place, or which construction it opens.
enum class Tense : std::uint8_t {
    none,
    past,
    future,
    present,
    auxiliary,
    being,
    planned,
    intention,
    infinitive,
    state
};
inline constexpr std::array<std::string_view, 10> tense_names{
    "none", "past", "future", "present", "auxiliary", "being", "planned", "intention", "infinitive", "state"};

/// A word or phrase of a table. `value` of a sense is a number, a code of the enumerations above, or an index into the
/// lexicon's holidays or periods.
struct Word {
    struct Sense {
        Sort sort;
        std::int32_t value;
    };
    Sorts sorts = 0;
    std::array<Sense, 4> senses{};
    std::uint8_t count = 0;

    bool is(Sorts any) const { return (sorts & any) != 0; }
    /// The value of that sense; 0 where the word has it not.
    std::int32_t value(Sort sort) const {
        for (std::size_t i = 0; i < count; ++i) {
            if (senses[i].sort == sort) return senses[i].value;
        }
        return 0;
    }
};

} // namespace depeche::dates
