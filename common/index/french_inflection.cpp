#include "common/index/french_inflection.h"

#include <algorithm>
#include <array>

namespace depeche {
namespace {

struct Irregular {
    std::string_view word;
    std::string_view key;
};

/// Plurals that no rule below gives (Grammar: nouns in -ail with -aux, -eu with -eux, -ou with -oux, and a few alone).
constexpr std::array irregulars{
    Irregular{"yeux", "oeil"},       Irregular{"cieux", "ciel"},     Irregular{"aieux", "aieul"},
    Irregular{"travail", "traval"},  Irregular{"vitrail", "vitral"}, Irregular{"bail", "bal"},
    Irregular{"corail", "coral"},    Irregular{"email", "emal"},     Irregular{"soupirail", "soupiral"},
    Irregular{"jeux", "jeu"},        Irregular{"enjeux", "enjeu"},   Irregular{"lieux", "lieu"},
    Irregular{"milieux", "milieu"},  Irregular{"feux", "feu"},       Irregular{"voeux", "voeu"},
    Irregular{"aveux", "aveu"},      Irregular{"neveux", "neveu"},   Irregular{"cheveux", "cheveu"},
    Irregular{"essieux", "essieu"},  Irregular{"pieux", "pieu"},     Irregular{"adieux", "adieu"},
    Irregular{"hebreux", "hebreu"},  Irregular{"bijoux", "bijou"},   Irregular{"cailloux", "caillou"},
    Irregular{"choux", "chou"},      Irregular{"genoux", "genou"},   Irregular{"hiboux", "hibou"},
    Irregular{"joujoux", "joujou"},  Irregular{"poux", "pou"},       Irregular{"fraiche", "frai"},
    Irregular{"seche", "sec"},       Irregular{"douce", "dou"},      Irregular{"rousse", "rou"},
    Irregular{"fausse", "fau"},      Irregular{"vieille", "vieux"},  Irregular{"vieil", "vieux"},
    Irregular{"folle", "fou"},       Irregular{"molle", "mou"},
};

struct Ending {
    std::string_view from;
    std::string_view to;
    std::size_t shortest;  ///< the whole word has at least so many bytes
};

/// Tried in order on the singular; the first that fits is applied.
constexpr std::array endings{
    Ending{"trice", "teu", 7}, Ending{"euse", "eu", 6}, Ending{"eur", "eu", 6}, Ending{"eux", "eu", 6},
    Ending{"cque", "c", 5},    Ending{"que", "c", 5},   Ending{"gue", "g", 5},  Ending{"nche", "nc", 6},
    Ending{"euve", "euf", 5},  Ending{"ive", "if", 4},  Ending{"eve", "ef", 5}, Ending{"eau", "el", 4},
};

void strip_while(std::string& word, char letter) {
    while (word.size() > 3 && word.back() == letter) word.pop_back();
}

void make_singular(std::string& word) {
    std::size_t const size = word.size();
    if (size >= 5 && word.ends_with("eaux")) {
        word.pop_back();
    } else if (size >= 5 && word.ends_with("aux")) {
        word.replace(size - 2, 2, "l");
    } else {
        strip_while(word, 's');
    }
}

bool apply_ending(std::string& word) {
    for (Ending const& ending : endings) {
        if (word.size() < ending.shortest || !word.ends_with(ending.from)) continue;
        word.replace(word.size() - ending.from.size(), ending.from.size(), ending.to);
        return true;
    }
    return false;
}

bool is_vowel(char letter) { return std::string_view{"aeiouy"}.find(letter) != std::string_view::npos; }

void strip_feminine(std::string& word) {
    std::size_t const before = word.size();
    strip_while(word, 'e');
    if (word.size() == before) return;
    std::size_t const size = word.size();
    bool const doubled = size > 3 && word[size - 1] == word[size - 2] && !is_vowel(word[size - 1]);
    if (doubled) word.pop_back();
}

}  // namespace

std::string without_inflection(std::string_view folded) {
    std::string word{folded};
    auto const irregular = std::find_if(irregulars.begin(), irregulars.end(), [&](Irregular const& entry) {
        return folded == entry.word || (folded.ends_with('s') && folded.substr(0, folded.size() - 1) == entry.word);
    });
    if (irregular != irregulars.end()) return std::string{irregular->key};
    make_singular(word);
    if (apply_ending(word)) return word;
    strip_feminine(word);
    strip_while(word, 's');
    return word;
}

}  // namespace depeche
