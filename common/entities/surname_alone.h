#pragma once
#include <string_view>

#include "common/entities/tag.h"

namespace depeche {

/// Is a person's name a surname with neither given name nor initial («Kerry», «Le Pen», «Strauss-Kahn», «M. Valls»)?
/// False where that is uncertain: a given name may be a surname too, and so may an ordinary word.
bool is_surname_alone(std::string_view name, EntityResources const& resources);

} // namespace depeche
