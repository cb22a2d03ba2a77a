#pragma once
#include <vector>

#include "common/entities/found_span.h"
#include "common/entities/gazetteer.h"

namespace depeche {

/// Names found by capitals, titles, trigger words and the gazetteer alone; ascending and disjoint.
std::vector<FoundSpan> spans_by_rule(TokenisedText const& text, Gazetteer const& gazetteer);

}  // namespace depeche
