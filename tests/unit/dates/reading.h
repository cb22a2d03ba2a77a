#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "common/dates/tag.h"

namespace depeche::test {

/// A day that the test's author knows to exist.
Day day(std::string_view iso);

/// The date mentions of a text that was published on a day; none given: on no known day.
std::vector<DateMention> mentions_in(std::string_view text, std::string_view published,
                                     std::string_view language = "fr");

/// "2016-10-05", "2016-10-03..2016-10-05", "..1999-12-31", "2016-03-08..".
std::string written(DateInterval const& interval);

/// "hier mercredi = 2016-10-05; lundi = 2016-10-03", or "none".
std::string dates_in(std::string_view text, std::string_view published, std::string_view language = "fr");

} // namespace depeche::test
