#pragma once
#include <vector>

#include "common/entities/features.h"
#include "common/entities/found_span.h"
#include "common/entities/tagger_model.h"
#include "common/entities/units.h"

namespace depeche {

/// The spans that the model finds in an article's units; in units, ascending and disjoint.
std::vector<FoundSpan> spans_by_model(std::span<Unit const> units, TaggerModel const& model,
                                      Corpus corpus = Corpus::ours);

/// The spans that labels mark, the first label standing at unit `offset`.
std::vector<FoundSpan> spans_of(std::span<Label const> labels, std::uint32_t offset);

/// The ends of the chains that are labelled on their own: lines, cut where they are very long; the last is the number
/// of units.
std::vector<std::size_t> chain_ends(std::span<Unit const> units);

} // namespace depeche
