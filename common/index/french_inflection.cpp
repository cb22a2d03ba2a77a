#include "common/index/french_inflection.h"

#include <algorithm>
#include <array>

namespace depeche {
namespace {

struct Irregular {
    std::string_view word;
    std::string_view key;
};

/// What no rule below gives, and what one would give wrongly. Plurals in s need no row of their own.
/// (Grammar: plurals of -ail, -eu, -ou and -au; feminines of -c, -g, -x, of -eau, -ou, and of short words.)
constexpr std::array irregulars{
    Irregular{"yeux", "oeil"},       Irregular{"cieux", "ciel"},       Irregular{"aieux", "aieul"},
    Irregular{"travaux", "travail"}, Irregular{"vitraux", "vitrail"},  Irregular{"baux", "bail"},
    Irregular{"coraux", "corail"},   Irregular{"emaux", "email"},      Irregular{"soupiraux", "soupirail"},
    Irregular{"eaux", "eau"},        Irregular{"chaux", "chaux"},      Irregular{"tuyaux", "tuyau"},
    Irregular{"noyaux", "noyau"},    Irregular{"joyaux", "joyau"},     Irregular{"jeux", "jeu"},
    Irregular{"enjeux", "enjeu"},    Irregular{"lieux", "lieu"},       Irregular{"milieux", "milieu"},
    Irregular{"feux", "feu"},        Irregular{"voeux", "voeu"},       Irregular{"aveux", "aveu"},
    Irregular{"neveux", "neveu"},    Irregular{"cheveux", "cheveu"},   Irregular{"essieux", "essieu"},
    Irregular{"pieux", "pieu"},      Irregular{"adieux", "adieu"},     Irregular{"hebreux", "hebreu"},
    Irregular{"bijoux", "bijou"},    Irregular{"cailloux", "caillou"}, Irregular{"choux", "chou"},
    Irregular{"genoux", "genou"},    Irregular{"hiboux", "hibou"},     Irregular{"joujoux", "joujou"},
    Irregular{"poux", "pou"},        Irregular{"creuse", "creux"},     Irregular{"vieille", "vieux"},
    Irregular{"vieil", "vieux"},     Irregular{"jalouse", "jaloux"},   Irregular{"nouveau", "nouvel"},
    Irregular{"nouveaux", "nouvel"}, Irregular{"nouvelle", "nouvel"},  Irregular{"beau", "bel"},
    Irregular{"beaux", "bel"},       Irregular{"belle", "bel"},        Irregular{"jumeau", "jumel"},
    Irregular{"jumeaux", "jumel"},   Irregular{"jumelle", "jumel"},    Irregular{"folle", "fou"},
    Irregular{"molle", "mou"},       Irregular{"douce", "doux"},       Irregular{"fausse", "faux"},
    Irregular{"rousse", "roux"},     Irregular{"fraiche", "frais"},    Irregular{"frais", "frais"},
    Irregular{"seche", "sec"},       Irregular{"publique", "public"},  Irregular{"turque", "turc"},
    Irregular{"grecque", "grec"},    Irregular{"laique", "laic"},      Irregular{"caduque", "caduc"},
    Irregular{"longue", "long"},     Irregular{"blanche", "blanc"},    Irregular{"franche", "franc"},
    Irregular{"breve", "bref"},      Irregular{"vive", "vif"},         Irregular{"bonne", "bon"},
    Irregular{"crise", "crise"},     Irregular{"pause", "pause"},      Irregular{"propos", "propos"},
    Irregular{"lasse", "las"},       Irregular{"las", "las"},          Irregular{"grosse", "gros"},
    Irregular{"gros", "gros"},       Irregular{"grasse", "gras"},      Irregular{"gras", "gras"},
    Irregular{"epaisse", "epais"},   Irregular{"epais", "epais"},      Irregular{"nette", "net"},
    Irregular{"sotte", "sot"},       Irregular{"nulle", "nul"},        Irregular{"sienne", "sien"},
    Irregular{"fois", "fois"},       Irregular{"mois", "mois"},        Irregular{"bois", "bois"},
    Irregular{"avis", "avis"},       Irregular{"bras", "bras"},        Irregular{"puis", "puis"},
    Irregular{"repas", "repas"},     Irregular{"corps", "corps"},      Irregular{"temps", "temps"},
    Irregular{"sens", "sens"},       Irregular{"plus", "plus"},        Irregular{"pres", "pres"},
    Irregular{"apres", "apres"},     Irregular{"course", "course"},    Irregular{"poids", "poids"},
};

/// Words that a stemmer, or a rule below, confuses with a common other one, and the key under which they meet instead.
constexpr std::array lone_words{
    Irregular{"anne", "anne"},
    Irregular{"annee", "annee"},
    Irregular{"appartement", "appartement"},
    Irregular{"armee", "armee"},
    Irregular{"bas", "bas"},
    Irregular{"basse", "bas"},
    Irregular{"coup", "coup"},
    Irregular{"coupe", "coupe"},
    Irregular{"cour", "cour"},
    Irregular{"departement", "departement"},
    Irregular{"entre", "entre"},
    Irregular{"entree", "entree"},
    Irregular{"fils", "fils"},
    Irregular{"fond", "fond"},
    Irregular{"francais", "francais"},
    Irregular{"francaise", "francais"},
    Irregular{"france", "france"},
    Irregular{"grece", "grece"},
    Irregular{"jean", "jean"},
    Irregular{"jeanne", "jeanne"},
    Irregular{"mai", "mai"},
    Irregular{"mais", "mais"},
    Irregular{"mal", "mal"},
    Irregular{"maux", "mal"},
    Irregular{"mari", "mari"},
    Irregular{"marie", "marie"},
    Irregular{"mars", "mars"},
    Irregular{"mer", "mer"},
    Irregular{"mere", "mere"},
    Irregular{"michel", "michel"},
    Irregular{"michelle", "michelle"},
    Irregular{"mont", "mont"},
    Irregular{"opera", "opera"},
    Irregular{"paris", "paris"},
    Irregular{"parlement", "parlement"},
    Irregular{"part", "part"},
    Irregular{"parti", "parti"},
    Irregular{"partie", "partie"},
    Irregular{"pays", "pays"},
    Irregular{"port", "port"},
    Irregular{"russie", "russie"},
    Irregular{"sein", "sein"},
    Irregular{"seine", "seine"},
    Irregular{"serie", "serie"},
    Irregular{"univers", "univers"},
    Irregular{"universite", "universite"},
    Irregular{"villa", "villa"},
    Irregular{"visa", "visa"},
};

struct Ending {
    std::string_view from;
    std::string_view to;
    std::size_t shortest; ///< the whole word has at least so many bytes
};

/// Tried in order on the singular; the first that fits is applied.
constexpr std::array endings{
    Ending{"trice", "teu", 7}, Ending{"euse", "eu", 6},  Ending{"eur", "eu", 6},
    Ending{"eux", "eu", 6},    Ending{"euve", "euf", 5}, Ending{"ive", "if", 5},
};

constexpr std::size_t shortest_plural = 4;
constexpr std::size_t shortest_feminine = 5;

/// The plural's letter, where the word ends in one; not that of «stress».
void strip_s(std::string& word) {
    if (word.size() >= shortest_plural && word.ends_with('s') && !word.ends_with("ss")) word.pop_back();
}

void make_singular(std::string& word) {
    std::size_t const size = word.size();
    if (size >= 6 && word.ends_with("eaux")) {
        word.pop_back();
    } else if (size >= 5 && word.ends_with("aux")) {
        word.replace(size - 2, 2, "l");
    } else {
        strip_s(word);
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

/// The letters that a feminine doubles: cruelle, ancienne, muette.
bool is_doubled(std::string_view word) { return word.ends_with("ll") || word.ends_with("nn") || word.ends_with("tt"); }

void strip_feminine(std::string& word) {
    if (word.size() < shortest_feminine || !word.ends_with('e')) return;
    word.pop_back();
    if (word.size() >= shortest_feminine && word.ends_with('e')) word.pop_back();
    if (word.size() > 4 && is_doubled(word)) word.pop_back();
    strip_s(word);
}

/// The row of a word or of its plural in s.
template <std::size_t Size>
std::optional<std::string> key_in(std::array<Irregular, Size> const& rows, std::string_view folded) {
    auto const is_form = [&](std::string_view word) {
        return folded == word ||
               (folded.size() == word.size() + 1 && folded.ends_with('s') && folded.starts_with(word));
    };
    // «mais» is no plural of «mai»: the word itself goes first.
    auto row = std::find_if(rows.begin(), rows.end(), [&](Irregular const& entry) { return entry.word == folded; });
    if (row == rows.end())
        row = std::find_if(rows.begin(), rows.end(), [&](auto const& entry) { return is_form(entry.word); });
    if (row == rows.end()) return std::nullopt;
    return std::string{row->key};
}

} // namespace

std::string without_inflection(std::string_view folded) {
    if (auto key = key_in(irregulars, folded)) return *std::move(key);
    std::string word{folded};
    make_singular(word);
    if (!apply_ending(word)) strip_feminine(word);
    return word;
}

std::optional<std::string> lone_word(std::string_view folded) { return key_in(lone_words, folded); }

} // namespace depeche
