#include <catch2/catch.hpp>

#include "common/dates/lexicon.h"

using namespace depeche::dates;

TEST_CASE("a word of the tables is found with its accents and without", "[dates]") {
    auto const& french = Lexicon::of("fr");
    for (auto form : {"août", "aout", "décembre", "decembre"}) {
        INFO(form);
        auto const* entry = french.find(form);
        REQUIRE(entry);
        CHECK(entry->word.is(bit(Sort::month)));
    }
}

TEST_CASE("«dès» is no «des»", "[dates]") {
    auto const& french = Lexicon::of("fr");
    REQUIRE(french.find("dès"));
    REQUIRE(french.find("des"));
    CHECK(french.find("dès")->word.value(Sort::role) == static_cast<int>(Role::from));
    CHECK(french.find("des")->word.value(Sort::role) == static_cast<int>(Role::of_these));
}

TEST_CASE("a word may have several senses", "[dates]") {
    auto const* entry = Lexicon::of("fr").find("seconde");
    REQUIRE(entry);
    CHECK(entry->word.value(Sort::ordinal) == 2);
    CHECK(entry->word.value(Sort::unit) == static_cast<int>(Unit::second));
    CHECK(entry->word.value(Sort::month) == 0);
}

TEST_CASE("the longest phrase comes first", "[dates]") {
    auto const& french = Lexicon::of("fr");
    auto const* entry = french.find("réveillon");
    REQUIRE(entry);
    auto const phrases = french.phrases_from(*entry);
    REQUIRE(phrases.size() > 2);
    for (std::size_t i = 1; i < phrases.size(); ++i) CHECK(phrases[i - 1].words.size() >= phrases[i].words.size());
}

TEST_CASE("a language without tables has no words", "[dates]") {
    CHECK(Lexicon::of("xx").find("lundi") == nullptr);
    CHECK(Lexicon::of("en").find("lundi") == nullptr);
    CHECK(Lexicon::of("en").find("monday") != nullptr);
}
