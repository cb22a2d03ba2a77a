#include "common/text/elision.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text/scan.h"

namespace depeche {
namespace {

using namespace std::string_view_literals;

constexpr std::array elided_words = {"l"sv,      "d"sv,      "j"sv,      "m"sv,      "t"sv,
                                     "s"sv,      "n"sv,      "c"sv,      "qu"sv,     "jusqu"sv,
                                     "lorsqu"sv, "puisqu"sv, "quoiqu"sv, "quelqu"sv, "presqu"sv};

/// Italian articles and saints: dell'arte is found by arte, but a name they begin stays whole.
constexpr std::array italian_words = {"dell"sv, "all"sv, "nell"sv, "sull"sv, "dall"sv, "sant"sv, "un"sv, "quest"sv};

bool is_any_of(std::string_view word, auto const& words) { return std::ranges::find(words, word) != words.end(); }

/// Letters folded without ICU, as far as they are Latin, Greek or Cyrillic; at most 16 bytes.
struct FoldedStart {
    std::string letters;
    std::size_t end = 0; ///< where the reading stopped
};

FoldedStart folded_start(std::string_view text, std::size_t at) {
    FoldedStart start;
    QuickCharacters const& table = QuickCharacters::table();
    for (start.end = at; start.end < text.size() && start.letters.size() < 12;) {
        CodePoint const c = code_point_at(text, start.end);
        QuickCharacter const* const quick = table.find(c.value);
        bool const ignored =
            quick != nullptr && (quick->kind == CharacterClass::mark || quick->kind == CharacterClass::ignorable);
        bool const letter = quick != nullptr && quick->kind == CharacterClass::letter && quick->folded_size <= 4;
        if (!ignored && !letter) break;
        if (letter) start.letters.append(quick->folded.data(), quick->folded_size);
        start.end += c.size;
    }
    return start;
}

std::string letters_from(std::string_view text, std::size_t at) { return folded_start(text, at).letters; }

/// Empty where the word is longer than any that elides, or of another script.
std::string whole_word(std::string_view written) {
    FoldedStart const start = folded_start(written, 0);
    return start.end == written.size() ? start.letters : std::string();
}

bool is_name_with_m(std::string_view word, std::string_view text, std::size_t next) {
    if (word != "M"sv && word != "N"sv) return false;
    return text[next] == 'H' && next + 1 < text.size() && is_lower(code_point_at(text, next + 1).value);
}

bool is_acronym(std::string_view text, std::size_t at) {
    for (int letters = 0; letters < 2; ++letters) {
        if (at >= text.size()) return false;
        CodePoint const c = code_point_at(text, at);
        if (!is_upper(c.value)) return false;
        at += c.size;
    }
    return true;
}

bool is_vowel(char c) { return "aeiouyh"sv.find(c) != std::string_view::npos; }

/// N'Djamena, M'Bappé: after an elided article they are names of their own.
bool starts_with_african_prefix(std::string const& following, std::string_view text, std::size_t next) {
    return (following == "n" || following == "m") && class_at(text, next + 1) == CharacterClass::apostrophe;
}

Apostrophe before_letters(std::string_view written, std::string const& word, std::string_view text, std::size_t next) {
    std::string const following = letters_from(text, next);
    if (word == "grand" || word == "y") return Apostrophe::separates;
    if (word == "quelqu" && (following == "un" || following == "une")) return Apostrophe::joins;
    if (word == "presqu" && (following == "ile" || following == "iles")) return Apostrophe::joins;
    if (word == "o" || word == "entr" || is_name_with_m(written, text, next)) return Apostrophe::joins_a_name;
    if (is_any_of(word, elided_words)) {
        bool const elides = following.empty() || is_vowel(following[0]) ||
                            starts_with_african_prefix(following, text, next) ||
                            (!is_upper(code_point_at(written, 0).value) && is_acronym(text, next));
        return elides ? Apostrophe::elides : Apostrophe::joins_a_name;
    }
    if (following == "s" && written.size() > 1) return Apostrophe::possesses;
    bool const two_words = written.size() == 1 || is_any_of(word, italian_words);
    return two_words ? Apostrophe::joins_a_name : Apostrophe::joins;
}

/// l'«État», "d'1 million", "l' armée": what follows is no letter.
bool elides_before_others(std::string_view written, std::string const& word, std::string_view text, std::size_t next) {
    if (!is_any_of(word, elided_words) || next >= text.size()) return false;
    CodePoint const c = code_point_at(text, next);
    switch (class_of(c.value)) {
        case CharacterClass::digit:
        case CharacterClass::ideographic:
            return true;
        case CharacterClass::punctuation:
            return c.value == 0xAB || c.value == 0x201C || c.value == 0x201E || c.value == U'"' || c.value == U'(' ||
                   c.value == U'[';
        case CharacterClass::space: {
            bool const capital = is_upper(code_point_at(written, 0).value);
            if (capital && word != "l" && word != "d" && word.size() == 1) return false;
            std::string const following = letters_from(text, next + c.size);
            return !following.empty() && is_vowel(following[0]);
        }
        default:
            return false;
    }
}

} // namespace

Apostrophe apostrophe_after(std::string_view written, std::string_view text, std::size_t next) {
    std::string const word = whole_word(written);
    if (class_at(text, next) == CharacterClass::letter) return before_letters(written, word, text, next);
    return elides_before_others(written, word, text, next) ? Apostrophe::elides : Apostrophe::separates;
}

} // namespace depeche
