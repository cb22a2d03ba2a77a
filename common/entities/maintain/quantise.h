#pragma once
#include <string>

#include "common/entities/lexicon.h"
#include "common/entities/maintain/crf.h"

namespace depeche::maintain {

/// What one pass has learnt.
struct TrainedPass {
    std::vector<std::uint32_t> hashes; ///< of its features
    TrainedWeights weights;
};

/// The model file's bytes: so many lines of the heaviest features of both passes, their weights in sixteen levels.
std::string quantised(TrainedPass const& first, TrainedPass const& second, Lexicon const& lexicon, std::size_t lines);

} // namespace depeche::maintain
