#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "common/places/gazetteer.h"
#include "common/entities/lexicon.h"
#include "common/entities/word_class.h"
#include "common/text/tokenise.h"

namespace depeche {

/// How a unit is written.
enum class Shape : std::uint8_t { lower, capital, capitals, letter, number, mixed, elision, punctuation, symbol };

/// Where a unit lies in a run of words that the gazetteer or the lexicon knows whole.
enum class InRun : std::uint8_t { no, begin, inside, end, single };

/// What the tagger labels: a word, a hyphened compound, an initial with its dot, a mark.
struct Unit {
    std::uint32_t begin = 0; ///< tokens [begin, end)
    std::uint32_t end = 0;
    std::uint32_t word = 0; ///< hash of the folded unit
    // What follows is set in words that are active or stand close behind such.
    std::uint32_t first_part = 0; ///< of a compound's first and last words; the same as `word` elsewhere
    std::uint32_t last_part = 0;
    std::uint32_t inner_part = 0;   ///< of a compound, the word behind its first hyphen: sur, en, d'
    std::uint32_t prefixes[2] = {}; ///< the first 2 and 4 bytes of the last part as numbers; 0 where it is no longer
    std::uint32_t suffixes[2] = {};
    Shape shape = Shape::lower;
    std::uint16_t flags = 0; ///< WordFlags
    std::uint8_t size = 0;   ///< bytes of the folded first token, 255 at most
    InRun place = InRun::no;
    bool risky_place = false;
    InRun organisation = InRun::no;
    InRun person = InRun::no;
    InRun work = InRun::no;
    bool begins_name = false;               ///< the first word of a known name of several
    WordClass word_class = WordClass::none; ///< of a word in lower case
    std::uint8_t evidence = 0;              ///< what the whole article says of the word: bits of Evidence
    bool upper = false;                     ///< its first letter is
    bool active = false; ///< near enough to a capital, or to a word that opens names, to be part of a name
    bool starts_sentence = false;
    bool starts_line = false;

    bool is_word() const { return shape <= Shape::letter || shape == Shape::mixed; }
    bool is_capital() const { return shape == Shape::capital || shape == Shape::capitals || shape == Shape::letter; }
};

/// What is seen of a capitalised word anywhere in its article.
struct Evidence {
    static constexpr std::uint8_t after_title = 1;      ///< «M. Kerry»
    static constexpr std::uint8_t after_given_name = 2; ///< «John Kerry»
    static constexpr std::uint8_t after_in = 4;         ///< «à Alep», «en Syrie»
    static constexpr std::uint8_t acronym = 8;          ///< «(OSDH)» behind words
};

/// Cuts an article's tokens into units and looks them up; `all_active` for training. Linear time.
std::vector<Unit> units_of(TokenisedText const& text, Gazetteer const& gazetteer, Lexicon const& lexicon,
                           bool all_active = false);

} // namespace depeche
