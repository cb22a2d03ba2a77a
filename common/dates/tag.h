#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "common/model/date_interval.h"
#include "common/text/tokenise.h"

namespace depeche {

/// The date mentions of a text, ascending and never overlapping. Relative ones («hier», «lundi») resolve against
/// `published`; without it only those that need no anchor are returned. `language` is an ISO 639-1 code; empty is
/// French.
std::vector<DateMention> tag_dates(TokenisedText const& text, std::optional<Day> published,
                                   std::string_view language = {});

} // namespace depeche
