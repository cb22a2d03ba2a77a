#pragma once
#include <string>

#include "common/entities/lexicon.h"
#include "common/entities/maintain/crf.h"

namespace depeche::maintain {

/// The model file's bytes: the `largest` heaviest features, their weights in sixteen levels.
std::string quantised(TrainingSet const& set, TrainedWeights const& weights, Lexicon const& lexicon,
                      std::size_t largest);

} // namespace depeche::maintain
