#pragma once
#include <span>

#include "common/entities/gazetteer.h"
#include "common/entities/maintain/annotated.h"
#include "common/entities/maintain/crf.h"

namespace depeche::maintain {

/// The chains of all articles. Marks whose bounds no unit has are told on stderr and left out.
TrainingSet training_set(std::span<Annotated const> articles, Gazetteer const& gazetteer, Lexicon const& lexicon);

} // namespace depeche::maintain
