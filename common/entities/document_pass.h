#pragma once
#include <span>
#include <vector>

#include "common/entities/found_span.h"
#include "common/entities/units.h"

namespace depeche {

/// Makes an article's spans agree with each other, in units: one name is of one kind, a surname follows its full name,
/// names found once are found wherever they stand. Spans stay ascending and disjoint. Linear time.
void document_pass(std::span<Unit const> units, std::vector<FoundSpan>& spans);

} // namespace depeche
