#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "query/render/answer.h"

namespace depeche {

/// Where the words stand in a text, ascending.
std::vector<ByteSpan> places_of(std::string_view text, std::vector<std::string> const& words);

/// A page of two hits, the second without title and date and with a hostile id; facets and a suggestion.
Answer sample_answer();

Timeline sample_timeline();

/// An article whose entities, date and matches overlap.
ArticleView sample_article();

EntityView sample_entity();

} // namespace depeche
