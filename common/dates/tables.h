#pragma once
#include <span>
#include <string_view>

namespace depeche::dates {

/// A file of data/dates, built into the program.
struct Table {
    std::string_view language;
    std::string_view text;
};

/// Every table, in the order of their paths.
std::span<Table const> tables();

} // namespace depeche::dates
