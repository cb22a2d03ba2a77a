#pragma once
#include <cstddef>
#include <string_view>

namespace depeche {

/// What an apostrophe after a word does.
enum class Apostrophe {
    elides,       ///< ends an elided word: l'armée
    joins,        ///< is part of the word: aujourd'hui
    joins_a_name, ///< the same, and what follows is a word too: O'Brien, N'Djamena
    possesses,    ///< with its s is left away: Moody's
    separates     ///< ends the word and is a mark: grand'mère, a closing quote
};

/// `word` is what was read up to the apostrophe at `at`; `next` is where the apostrophe ends.
Apostrophe apostrophe_after(std::string_view word, std::string_view text, std::size_t next);

} // namespace depeche
