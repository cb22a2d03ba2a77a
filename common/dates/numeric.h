#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "common/model/date_interval.h"

namespace depeche::dates {

/// A date in digits: 22/09/2016, 22.9.16, 2016-09-22, 22/9, 09/2016.
struct NumericDate {
    std::uint32_t end = 0; ///< byte after it
    int day = 0;           ///< 0 where only month and year are written
    int month = 0;
    int year = 0;
    bool has_year = false;
    bool two_digit_year = false;
    bool year_first = false;
    char separator = '/';
};

/// The date that begins with the digit at `begin`, if all of the digits and marks there make one (day first; the year
/// first where it has four digits). Never part of a longer row of numbers.
std::optional<NumericDate> numeric_date(std::string_view text, std::uint32_t begin);

/// The day in a URL or path: /2016/10/06/, /2016-10-06-…, /20161006-…. Nothing where there is none or two disagree.
std::optional<Day> date_in_address(std::string_view address);

} // namespace depeche::dates
