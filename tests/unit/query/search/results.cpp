#include <catch2/catch.hpp>

#include "tests/unit/query/search/small_archive.h"

namespace depeche {
namespace {

SmallArchive of_words() {
    return SmallArchive({given("a", "Un hôpital d'Alep a été bombardé. Le feu, le feu.", "2016-10-01", "Alep"),
                         given("b", "Un cessez-le-feu tient à Alep, le ministre l'a dit.", "2016-10-02", "Syrie : le calme"),
                         given("c", "Rien de neuf, le ministre l'a dit aussi.", "2016-10-03")});
}

/// What is marked in an article's text for a query.
std::string marked(SmallArchive const& archive, std::string const& id, std::string const& query) {
    auto const reader = archive.reader();
    auto const view = show(*reader, id, asked(query));
    if (!view) return "no article";
    std::string const text = full_text(view->article);
    std::string marks;
    for (ByteSpan const span : view->matches) marks += '[' + std::string{span.of(text)} + ']';
    return marks;
}

TEST_CASE("what matched is marked in the article") {
    SmallArchive const archive = of_words();
    CHECK(marked(archive, "a", "hopital alep") == "[Alep][hôpital][Alep]");
    CHECK(marked(archive, "a", "bombard*") == "[bombardé]");
    CHECK(marked(archive, "a", "hopitla~") == "[hôpital]");
    CHECK(marked(archive, "a", "alep -hopital") == "[Alep][Alep]");
    CHECK(marked(archive, "a", "") == "");
    CHECK(marked(archive, "none", "alep") == "no article");
}

TEST_CASE("a phrase is marked where its words stand together, not where one of them does") {
    SmallArchive const archive = of_words();
    CHECK(marked(archive, "b", "\"cessez le feu\"") == "[cessez-le-feu]");
    CHECK(marked(archive, "b", "cessez-le-feu") == "[cessez-le-feu]");
    CHECK(marked(archive, "b", "\"le ministre\"") == "[le ministre]");
    CHECK(marked(archive, "b", "\"le ministre\" feu") == "[feu][le ministre]");
}

TEST_CASE("a snippet is cut where the words stand") {
    std::string long_text;
    for (int i = 0; i < 200; ++i) long_text += "Une phrase quelconque sans intérêt. ";
    SmallArchive const archive({given("a", long_text + "Ici un hôpital d'Alep. " + long_text)});
    Hit const hit = archive.ask("hopital alep").hits.at(0);
    CHECK(hit.snippet.text.find("hôpital d'Alep") != std::string::npos);
    REQUIRE(hit.snippet.highlights.size() == 2);
    CHECK(hit.snippet.highlights[0].of(hit.snippet.text) == "hôpital");
    CHECK(hit.snippet.text.size() < 400);
}

TEST_CASE("a word that no article has is answered with one spelt like it") {
    SmallArchive const archive = of_words();
    CHECK(archive.ask("hopitla alep").suggestion == "hopital alep");
    CHECK(archive.ask("\"hopitla d'alep\"").suggestion == "\"hopital d'alep\"");
    CHECK(archive.ask("minisre OR hopitla").suggestion == "ministre OR hopital");
    CHECK_FALSE(archive.ask("xyzzy").suggestion.has_value());
    CHECK_FALSE(archive.ask("hopital").suggestion.has_value());
    CHECK_FALSE(archive.ask("hopital -alep").suggestion.has_value());
}

TEST_CASE("a suggestion finds something") {
    SmallArchive const archive = of_words();
    for (std::string const query : {"hopitla", "minisre aleep", "(hopitla) date:2016", "bombardr~ xalep OR cessee"}) {
        Answer const answer = archive.ask(query);
        if (answer.total == 0 && answer.suggestion) CHECK(archive.ask(*answer.suggestion).total > 0);
    }
}

TEST_CASE("fuzzy words allow one edit, two from six letters on, behind the same first letter") {
    SmallArchive const archive({given("a", "Lavrov parle."), given("b", "Un pont."), given("c", "Un mont.")});
    CHECK(archive.ids("lavorv~") == "a");
    CHECK(archive.ids("lavroff~") == "a");
    CHECK(archive.ids("lafroff~") == "");
    CHECK(archive.ids("pomt~") == "b");
    CHECK(archive.ids("ponte~") == "b");
    CHECK(archive.ids("pimt~") == "");
    CHECK(archive.ids("ont~") == "");
}

TEST_CASE("near words stand within the distance, in either order, stemmed") {
    SmallArchive const archive({given("a", "un deux trois quatre cinq six")});
    CHECK(archive.ids("un NEAR/1 deux") == "a");
    CHECK(archive.ids("deux NEAR/1 un") == "a");
    CHECK(archive.ids("un NEAR/1 trois") == "");
    CHECK(archive.ids("un NEAR/2 trois") == "a");
    CHECK(archive.ids("un NEAR/4 six") == "");
    CHECK(archive.ids("un NEAR/5 six") == "a");
    CHECK(archive.ids("un NEAR/1 deux NEAR/1 trois") == "a");
    SmallArchive const stems({given("a", "les hôpitaux de la ville"), given("b", "une ville et, bien plus loin d'ici, un hôpital")});
    CHECK(stems.ids("hôpital NEAR/3 ville") == "a");
    CHECK(stems.ids("hôpital NEAR/9 villes") == "a b");
}

TEST_CASE("a compound near a word is near as a whole") {
    SmallArchive const archive({given("a", "le vin de Côte-d'Or"), given("b", "de l'or et du vin")});
    CHECK(archive.ids("vin NEAR/3 côte-d'or") == "a");
    CHECK(archive.ids("côte-d'or NEAR/3 vin") == "a");
    CHECK(archive.ids("or NEAR/3 vin") == "a b");
}

TEST_CASE("a beginning may follow whole parts of a compound") {
    SmallArchive const archive({given("a", "à Saint-Denis"), given("b", "un saint près du delta"), given("c", "Denis")});
    CHECK(archive.ids("saint-de*") == "a");
    CHECK(archive.ids("de*") == "a b c");
    CHECK(archive.ids("saint-xy*") == "");
}

TEST_CASE("the best answer to words has them in its title") {
    SmallArchive const archive({given("corps", "Un long texte parle de la paix et de bien d'autres choses encore.", "", "Titre"),
                                given("titre", "Un long texte parle de bien d'autres choses encore, et de tout.", "", "La paix")});
    CHECK(archive.ranked("paix") == "titre corps");
}

TEST_CASE("a page beyond the end is empty, and the total is still told") {
    SmallArchive const archive = of_words();
    Answer const answer = archive.ask("alep", [](Search& search) {
        search.offset = 1000;
        search.limit = 10;
    });
    CHECK(answer.total == 2);
    CHECK(answer.hits.empty());
}

TEST_CASE("an explanation names the words that counted") {
    SmallArchive const archive = of_words();
    Hit const hit = archive.ask("hopital", [](Search& search) { search.explain = true; }).hits.at(0);
    CHECK(hit.explanation.find("hopital") != std::string::npos);
    CHECK(hit.score > 0);
}

TEST_CASE("an empty index answers with nothing") {
    SmallArchive const archive(std::vector<Given>{});
    CHECK(archive.ask("alep").total == 0);
    CHECK(archive.ask("").total == 0);
}

}  // namespace
}  // namespace depeche
