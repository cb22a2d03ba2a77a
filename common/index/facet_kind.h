#pragma once
#include "common/model/entity.h"

namespace depeche {

/// What facets count. Each kind numbers its entries from 0; documents hold the numbers, the dictionary the names.
enum class FacetKind : char {
    person = 'p',
    place = 'g',
    place_node = 'G', ///< a place of the gazetteer, named or containing one that is
    organisation = 'o',
    source = 's',
    section = 'c',
    language = 'l'
};

FacetKind facet_kind(EntityKind kind);

} // namespace depeche
