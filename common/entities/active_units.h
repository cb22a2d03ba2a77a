#pragma once
#include <cstddef>
#include <span>

#include "common/entities/units.h"

namespace depeche {

/// May a name go on in unit `i`: is it on the same line as the one before, and no punctuation?
bool may_go_on(std::span<Unit const> units, std::size_t i);

/// Marks the units that may be part of a name: those near a capital that is more than a sentence's, and words that
/// open names with what follows them. All others are left alone by the tagger.
void mark_active(std::span<Unit> units);

} // namespace depeche
