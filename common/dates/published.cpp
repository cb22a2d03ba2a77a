#include "common/dates/published.h"

#include <algorithm>
#include <array>

#include "common/dates/arithmetic.h"
#include "common/dates/lexicon.h"
#include "common/dates/numeric.h"
#include "common/text/fold.h"

namespace depeche {
namespace {

using namespace dates;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_byte(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || c < 0; }

std::optional<Day> plausible(int year, int month, int day) {
    if (year < 1600 || year > 2150 || month < 1 || day < 1) return std::nullopt;
    return make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

int value_of(std::string_view digits) {
    int value = 0;
    for (char c : digits.substr(0, 9)) value = value * 10 + (c - '0');
    return value;
}

/// A row of nothing but digits: 20161006, 20161006101200, seconds or milliseconds since 1970.
std::optional<Day> from_digits(std::string_view digits) {
    if (digits.size() == 8 || digits.size() == 12 || digits.size() == 14) {
        if (auto const day = plausible(value_of(digits.substr(0, 4)), value_of(digits.substr(4, 2)),
                                       value_of(digits.substr(6, 2)))) {
            return day;
        }
    }
    if (digits.size() < 9 || digits.size() > 13 || digits.size() == 11) return std::nullopt;
    long long seconds = 0;
    for (char c : digits) seconds = seconds * 10 + (c - '0');
    if (digits.size() >= 12) seconds /= 1000;
    return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{seconds}});
}

std::optional<int> month_named(std::string_view word) {
    for (auto language : {"fr", "en"}) {
        auto const* entry = Lexicon::of(language).find(word);
        if (!entry) continue;
        if (entry->word.is(bit(Sort::month))) return entry->word.value(Sort::month);
        if (entry->word.is(bit(Sort::month_short))) return entry->word.value(Sort::month_short);
    }
    return std::nullopt;
}

/// «6 octobre 2016», «Thu, 06 Oct 2016 10:12:00 +0200», «October 6, 2016», «Thu Oct  6 10:12:00 2016».
std::optional<Day> from_words(std::string_view folded) {
    int day = 0, month = 0, year = 0;
    for (std::size_t at = 0; at < folded.size();) {
        auto end = at;
        bool const number = is_digit(folded[at]);
        while (end < folded.size() &&
               (number ? is_digit(folded[end]) : is_word_byte(folded[end]) && !is_digit(folded[end])))
            ++end;
        if (end == at) {
            ++at;
            continue;
        }
        auto const word = folded.substr(at, end - at);
        bool const clock =
            (end < folded.size() && folded[end] == ':') || (at > 0 && (folded[at - 1] == ':' || folded[at - 1] == '+'));
        if (number && !clock) {
            if (word.size() == 4 && year == 0)
                year = value_of(word);
            else if (word.size() <= 2 && day == 0)
                day = value_of(word);
        } else if (!number) {
            if (auto const named = month_named(word); named && month == 0) month = *named;
        }
        at = end;
    }
    return plausible(year, month, day);
}

} // namespace

std::optional<Day> published_in_metadata(std::string_view value) {
    constexpr std::size_t longest = 100;
    auto const begin = value.find_first_not_of(" \t\r\n\"'");
    if (begin == std::string_view::npos) return std::nullopt;
    value = value.substr(begin, std::min(longest, value.find_last_not_of(" \t\r\n\"'") + 1 - begin));
    auto const digits =
        static_cast<std::size_t>(std::find_if_not(value.begin(), value.end(), is_digit) - value.begin());
    if (digits == value.size()) return from_digits(value);
    // 20161006T101200Z
    if (digits == 8 && value[8] == 'T') return from_digits(value.substr(0, 8));
    if (digits > 0) {
        auto const end = std::min(value.find_first_of("T ,;+"), value.size());
        if (auto const read = numeric_date(value.substr(0, end), 0); read && read->has_year && read->day != 0) {
            int const year = read->two_digit_year ? (read->year > 69 ? 1900 : 2000) + read->year : read->year;
            return plausible(year, read->month, read->day);
        }
    }
    return from_words(fold(value));
}

} // namespace depeche
