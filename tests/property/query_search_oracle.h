#pragma once
#include <random>
#include <string>
#include <vector>

#include "tests/unit/query/search/small_archive.h"

namespace depeche {

/// Articles of invented words, which share no stem, with entities and dates at random.
std::vector<Given> random_articles(std::mt19937& random, std::size_t count);

/// A query at random over what random_articles may hold.
Query random_query(std::mt19937& random, std::size_t depth);

/// Days at random, either end open now and then.
DateInterval random_interval(std::mt19937& random);

/// Whether an article matches, by looking through it word by word: the meaning of the query language, told plainly.
bool matches(Query const& query, Given const& given);

/// Whether the article was published in the interval; one without a date only where the interval is open at both ends.
bool published_in(DateInterval const& interval, Article const& article);
/// Whether it talks about some day of the interval.
bool talks_about(DateInterval const& interval, Analysis const& analysis);
/// Whether it names a place, or one inside it.
bool names_place(Given const& given, std::string const& name, bool itself);

}  // namespace depeche
