#include <catch2/catch.hpp>
#include <string>

#include "shown.h"

using shown::sentence_starts;

TEST_CASE("a sentence starts after a full stop, a question, an exclamation, dots") {
    CHECK(sentence_starts("Un début. Une suite ! Et puis ? Ou bien… Enfin. 12 morts.") == "Un|Une|Et|Ou|Enfin|12");
    CHECK(sentence_starts("Alors... Elle part.") == "Alors|Elle");
}

TEST_CASE("no sentence starts with a small letter") { CHECK(sentence_starts("« Quoi ? » dit-il. voilà") == "Quoi"); }

TEST_CASE("the flag is on the first word, not on the mark before it") {
    CHECK(sentence_starts("Il part. « Jamais », dit-elle. – Ah bon ? L'eau.") == "Il|Jamais|Ah|L'");
    CHECK(sentence_starts("Il a dit : « Nous partons. »") == "Il|Nous");
    CHECK(sentence_starts("Il aime « Les Misérables ».") == "Il");
    CHECK(sentence_starts("(Il part.) Elle reste.") == "Il|Elle");
}

TEST_CASE("abbreviations end no sentence") {
    CHECK(sentence_starts("Ici M. Kerry et MM. Dupont, Mgr. Martin, le Dr. Petit, St. Denis.") == "Ici");
    CHECK(sentence_starts("Le 3 sept. 2016, art. 5, p. 12, n° 3, av. J.-C. Auguste") == "Le");
    CHECK(sentence_starts("Avec F. Hollande et J.-M. Aubry et J. R. Martin.") == "Avec");
    CHECK(sentence_starts("Avec M. Le Pen et J. Le Goff.") == "Avec");
}

TEST_CASE("an initial or an abbreviation may end a sentence where a sentence's word follows") {
    CHECK(sentence_starts("La vitamine C. Il en faut.") == "La|Il");
    CHECK(sentence_starts("Du pain, du vin, etc. Le reste suit.") == "Du|Le");
}

TEST_CASE("a heading's line and a blank line end a sentence") {
    CHECK(sentence_starts("Titre sans point\nLe texte.") == "Titre|Le");
    CHECK(sentence_starts("Titre sans point\n\nle texte.") == "Titre|le");
}

TEST_CASE("a wrapped line ends no sentence") {
    CHECK(sentence_starts("La ville a rouvert hier l'hôpital que dirige depuis mai\nJean Dupré, le médecin.") == "La");
}

TEST_CASE("a score's line above a paragraph is a heading, however long it is") {
    std::string const score = "Cercle Dijon Bourgogne - Toulon Saint-Cyr Var Handball : 27-22\n";
    std::string const paragraph =
        "Mal parties, les filles du club ont gagné dimanche au palais des sports, devant deux "
        "mille personnes venues de toute la région";
    CHECK(sentence_starts(score + paragraph) == "Cercle|Mal");
}
