#pragma once
#include <string_view>

#include "common/entities/lexicon.h"
#include "common/places/gazetteer.h"

namespace depeche {

/// May a hyphen between two words or runs of words, given as keys, join two names («Paris-Lyon», «CGT-CFDT») rather than
/// the parts of one («Clermont-Ferrand»)? So it may where both are well-known places, or both known organisations, and
/// the whole is neither. It may still be one name: «Paris-Roubaix».
bool may_join_names(std::string_view left, std::string_view right, Gazetteer const& gazetteer, Lexicon const& lexicon);

} // namespace depeche
