#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "query/render/answer.h"

namespace depeche {

/// The entities of an article, by kind.
struct NamesByKind {
    std::vector<EntityCount> const& persons;
    std::vector<EntityCount> const& places;
    std::vector<EntityCount> const& organisations;
};

/// A paragraph of who and what is named: «persons: John Kerry ×3, … · places: Alep»; the first `most` of each kind and
/// how many there are beyond. Nothing where there is no name.
std::string names_paragraph(NamesByKind const& names, std::size_t most, std::size_t width, std::size_t indent,
                            bool colour);

} // namespace depeche
