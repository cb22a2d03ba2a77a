#pragma once
#include <optional>
#include <string_view>

#include "common/model/date_interval.h"

namespace depeche {

/// What a date expression of a query or an option means, read as a whole: `2016`, `2016-09`, `2016-09-22`, `..2015`,
/// `2016-09..2016-10`, «septembre 2016», «hier», «été 2014», «années 90», «il y a un mois», in French or English.
/// Nothing where any part of it is not understood: never a guess.
std::optional<DateInterval> parse_date_expression(std::string_view expression, Day today);

} // namespace depeche
