#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/date_interval.h"
#include "common/model/entity.h"
#include "common/model/span.h"

namespace depeche {

/// A word as it is indexed and searched.
struct IndexWord {
    std::string_view folded;   ///< NFKC, lower case, no accents, no elided article: `election` for «l'Élection»
    std::string_view accented; ///< the same with its accents (`élection`): what a stemmer must see
    std::uint32_t position = 0;  ///< words at consecutive positions are neighbours; alternatives share a position
    ByteSpan where;
};

/// What is found in one article. Depends on the article and the resources alone.
struct Analysis {
    std::vector<Entity> entities;          ///< each once, in order of first mention
    std::vector<EntityMention> mentions;   ///< ascending, never overlapping
    std::vector<DateMention> dates;        ///< ascending, never overlapping
};

}  // namespace depeche
