#include "query/render/snippet.h"

#include <catch2/catch.hpp>

#include <string>

#include "query/render/width.h"
#include "tests/unit/query/render/sample.h"

namespace depeche {
namespace {

std::string const text =
    "Alep dort. Alep encore, Alep toujours. La mairie a voté le budget de la culture sans débat, et les élus sont "
    "rentrés "
    "chez eux avant la nuit.\nUn hôpital d'Alep a été touché. Rien d'autre à signaler dans le reste du pays ce "
    "jour-là.";

TEST_CASE("the window with the most different words wins over the one with the most words") {
    auto const snippet = make_snippet(text, places_of(text, {"Alep", "hôpital"}), 60);
    CHECK(snippet.text == "… Un hôpital d'Alep a été touché. Rien d'autre à signaler …");
    REQUIRE(snippet.highlights.size() == 2);
    CHECK(snippet.highlights[0].of(snippet.text) == "hôpital");
    CHECK(snippet.highlights[1].of(snippet.text) == "Alep");
}

TEST_CASE("forms of one word count as one") {
    std::string const forms =
        "un hôpital, deux hôpitaux, trois HÔPITAUX; au loin, tout au loin, très loin d'ici, hôpital et Alep";
    auto const snippet = make_snippet(forms, places_of(forms, {"hôpital", "hôpitaux", "HÔPITAUX", "Alep"}), 50);
    CHECK(snippet.text.ends_with("hôpital et Alep"));
}

TEST_CASE("without a match the snippet is the text's opening") {
    CHECK(make_snippet(text, {}, 30).text == "Alep dort. Alep encore, …");
    CHECK(make_snippet("Court.", {}, 30).text == "Court.");
    CHECK(make_snippet("", {}, 30).text.empty());
    CHECK(make_snippet(" \n ", {}, 30).text.empty());
}

TEST_CASE("line ends and runs of spaces are one space, and highlights follow") {
    std::string const lines = "un  deux\n\n\ttrois quatre";
    auto const snippet = make_snippet(lines, places_of(lines, {"trois"}), 80);
    CHECK(snippet.text == "un deux trois quatre");
    REQUIRE(snippet.highlights.size() == 1);
    CHECK(snippet.highlights[0].of(snippet.text) == "trois");
}

TEST_CASE("a match over a line end is highlighted whole") {
    std::string const lines = "cessez le\nfeu à Alep";
    auto const snippet = make_snippet(lines, {{0, 13}}, 80);
    REQUIRE(snippet.highlights.size() == 1);
    CHECK(snippet.highlights[0].of(snippet.text) == "cessez le feu");
}

TEST_CASE("a text without spaces is cut between its characters") {
    std::string ideographs;
    for (int i = 0; i < 100; ++i) ideographs += "新聞";
    auto const snippet = make_snippet(ideographs, {{300, 306}}, 20);
    CHECK(display_width(snippet.text) <= 20);
    REQUIRE(snippet.highlights.size() == 1);
    CHECK(snippet.highlights[0].of(snippet.text) == "新聞");
}

TEST_CASE("spans outside the text or out of order are passed over") {
    auto const snippet = make_snippet("un deux trois", {{3, 7}, {0, 2}, {5, 6}, {9, 9}, {100, 200}}, 80);
    CHECK(snippet == Snippet{"un deux trois", {{3, 7}}});
}

TEST_CASE("a match longer than the snippet is cut") {
    std::string const word(1000, 'a');
    auto const snippet = make_snippet(word, {{0, 1000}}, 20);
    CHECK(display_width(snippet.text) <= 20);
    REQUIRE(snippet.highlights.size() == 1);
    CHECK(snippet.highlights[0].end <= snippet.text.size());
}

TEST_CASE("a megabyte of combining marks or of matches gives a short snippet in linear time") {
    std::string marks = "a";
    for (int i = 0; i < 500'000; ++i) marks += "\u0301";
    CHECK(make_snippet(marks, {{0, 1}}, 80).text.size() < 1000);
    std::string many;
    std::vector<ByteSpan> matches;
    for (std::uint32_t i = 0; i < 300'000; ++i) {
        matches.push_back({3 * i, 3 * i + 2});
        many += "ab ";
    }
    CHECK(display_width(make_snippet(many, matches, 80).text) <= 80);
}

} // namespace
} // namespace depeche
