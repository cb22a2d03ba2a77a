#pragma once
#include <span>

#include "common/entities/units.h"

namespace depeche {

/// Tells every capitalised unit what stands before its word anywhere in the article. Linear time.
void mark_evidence(TokenisedText const& text, std::span<Unit> units);

} // namespace depeche
