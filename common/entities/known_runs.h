#pragma once
#include <span>

#include "common/entities/units.h"

namespace depeche {

/// Marks the longest runs of units that begin with a capital and are whole names that the gazetteer or the lexicon
/// knows: places, organisations, persons, works. Linear time.
void mark_known_runs(TokenisedText const& text, Gazetteer const& gazetteer, Lexicon const& lexicon,
                     std::span<Unit> units);

} // namespace depeche
