#pragma once
#include <vector>

#include "common/entities/features.h"
#include "common/entities/found_span.h"
#include "common/entities/tagger_model.h"
#include "common/entities/units.h"

namespace depeche {

/// What the first pass makes of an article's units.
struct FirstPass {
    /// Units [first_unit, first_unit + size) of one chain, their emissions together in the order of the runs.
    struct Run {
        std::uint32_t first_unit = 0;
        std::uint32_t first_emission = 0;
        std::uint32_t size = 0;
        Beside beside;
    };
    std::vector<Run> runs;
    std::vector<Emission> emissions;
    std::vector<Label> labels; ///< one for each unit
};
FirstPass first_pass(std::span<Unit const> units, TaggerModel const& model, Corpus corpus);

/// The spans that the model finds in an article's units; in units, ascending and disjoint.
std::vector<FoundSpan> spans_by_model(std::span<Unit const> units, TaggerModel const& model,
                                      Corpus corpus = Corpus::ours);

/// The ends of the chains that are labelled on their own: lines, cut where they are very long; the last is the number
/// of units.
std::vector<std::size_t> chain_ends(std::span<Unit const> units);

} // namespace depeche
