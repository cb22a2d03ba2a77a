#include <catch2/catch.hpp>
#include <string>

#include "common/text/tokenise.h"
#include "shown.h"

using shown::words;

TEST_CASE("elisions and punctuation take no position") {
    depeche::Tokeniser tokeniser;
    depeche::TokenisedText const text = tokeniser.tokenise("« L'armée, d'Alep ! »");
    auto const found = depeche::index_words(text);
    REQUIRE(found.size() == 2);
    CHECK((found[0].folded == "armee" && found[0].accented == "armée" && found[0].position == 0));
    CHECK((found[1].folded == "alep" && found[1].position == 1));
    CHECK(found[0].where == depeche::ByteSpan{5, 11});
}

TEST_CASE("searching either form of a word finds the other") {
    CHECK(words("l'État") == words("ETAT"));
    CHECK(words("œuvre") == words("oeuvre"));
    CHECK(words("O.N.U.") == words("ONU"));
    CHECK(words("250 000") == words("250000"));
    CHECK(words("Côte-d’Or") == words("côte d'or"));
    CHECK(words("E\u0301lyse\u0301e") == words("Élysée"));
    CHECK(words("#Alep") == words("Alep"));
}

TEST_CASE("an address is searched by its parts") {
    CHECK(words("https://www.lemonde.fr/a/b.html") == "www lemonde fr a b html");
    CHECK(words("jean.dupont@exemple.fr") == "jean dupont exemple fr");
    CHECK(words("lemonde.fr") == "lemonde fr");
    depeche::Tokeniser tokeniser;
    depeche::TokenisedText const text = tokeniser.tokenise("www.lemonde.fr suite");
    auto const found = depeche::index_words(text);
    REQUIRE(found.size() == 4);
    CHECK((found[1].position == 1 && found[2].position == 2 && found[3].position == 3));
    CHECK(found[1].where == depeche::ByteSpan{0, 14});
}

TEST_CASE("emoji are indexed, other signs are not") {
    CHECK(words("bravo 👍 5 € 3 % © n° 5") == "bravo 👍 5 3 n 5");
    CHECK(words("❤️") == words("❤"));
    CHECK(words("👨‍👩‍👧") != "");
}

TEST_CASE("accented forms keep accents for the stemmer") {
    CHECK(shown::accented_words("L'HÔPITAL a été ANNONCÉ") == "hôpital a été annoncé");
}

TEST_CASE("a long word is cut at 64 bytes, on a character's edge") {
    std::string const word = "a" + [] {
        std::string greek;
        for (int i = 0; i < 60; ++i) greek += "λ";
        return greek;
    }();
    depeche::Tokeniser tokeniser;
    depeche::TokenisedText const text = tokeniser.tokenise(word);
    auto const found = depeche::index_words(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].folded == std::string_view(word).substr(0, 63));
}
