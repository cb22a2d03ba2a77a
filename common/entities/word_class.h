#pragma once
#include <cstdint>

namespace depeche {

/// What a word in lower case says of the name beside it: «le village de», «soupire», «le fabricant».
enum class WordClass : std::uint8_t {
    none,
    speech,       ///< says, sighs
    role,         ///< president, plumber
    kin,          ///< mother, widow
    place,        ///< village, street
    organisation, ///< company, union
    event,        ///< cup, festival
    work          ///< film, ship
};

/// The class of a folded word, singular or plural, by its hash (word_hash); `none` for other words.
WordClass word_class(std::uint32_t word);

} // namespace depeche
