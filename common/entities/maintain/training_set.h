#pragma once
#include <span>

#include "common/entities/gazetteer.h"
#include "common/entities/maintain/annotated.h"
#include "common/entities/maintain/crf.h"

namespace depeche::maintain {

/// The chains of all articles. Marks whose bounds no unit has are told on stderr and left out.
TrainingSet training_set(std::span<Annotated const> articles, Gazetteer const& gazetteer, Lexicon const& lexicon);

/// The model file's bytes: int8 weights, rows that weigh nothing left out, at most `largest` rows.
std::string quantised(TrainingSet const& set, TrainedWeights const& weights, Lexicon const& lexicon,
                      std::size_t largest);

}  // namespace depeche::maintain
