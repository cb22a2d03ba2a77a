#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "common/dates/arithmetic.h"
#include "common/dates/propose.h"
#include "reading.h"

using namespace depeche;
using namespace depeche::test;

namespace {

std::vector<DateProposal> proposals(std::string const& text) {
    Tokeniser tokeniser;
    auto const tokens = tokeniser.tokenise(text);
    return propose_published(tokens);
}

bool among_first(std::vector<DateProposal> const& all, std::size_t count, std::string_view iso) {
    for (std::size_t i = 0; i < all.size() && i < count; ++i) {
        if (all[i].day == day(iso)) return true;
    }
    return false;
}

} // namespace

TEST_CASE("«hier mercredi» proposes Thursdays", "[dates]") {
    auto const all =
        proposals("Le ministre est venu hier mercredi. Il gouverne depuis 2011. Le 22 septembre, il était parti.");
    REQUIRE(all.size() > 5);
    for (std::size_t i = 0; i < 5; ++i) CHECK(dates::weekday_of(all[i].day) == 4);
}

TEST_CASE("an offset and a date of one event fix the day between them", "[dates]") {
    auto const all = proposals(
        "La grande offensive a été lancée il y a quatorze jours. Annoncée le 22 septembre, l'offensive piétine depuis "
        "2011. "
        "Le ministre est venu hier mercredi.");
    CHECK(among_first(all, 3, "2016-10-06"));
}

TEST_CASE("a date line is a clear answer", "[dates]") {
    auto const all = proposals("Titre\nPublié le 6 octobre 2016\nLe ministre est venu hier.");
    REQUIRE(clear_answer(all));
    CHECK(to_iso(*clear_answer(all)) == "2016-10-06");
}

TEST_CASE("a text that tells too little has no proposal, and several likely days are no clear answer", "[dates]") {
    CHECK(proposals("Le ministre est venu.").empty());
    CHECK(proposals("").empty());
    CHECK_FALSE(clear_answer(proposals("Le ministre est venu hier mercredi. Il gouverne depuis 2011.")));
    CHECK_FALSE(clear_answer({}));
}

TEST_CASE("the probabilities of the proposals fall and add up to one at most", "[dates]") {
    auto const all =
        proposals("Le ministre est venu hier mercredi. Il gouverne depuis 2011. Le 22 septembre, il était parti.");
    double total = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        total += all[i].probability;
        if (i > 0) CHECK(all[i - 1].probability >= all[i].probability);
    }
    CHECK(total <= 1.000001);
}

TEST_CASE("the reference article proposes Thursdays of early October, its own day among the first", "[dates]") {
    std::ifstream file{std::filesystem::path{DEPECHE_SOURCE_DIR} / "../shared/seed/alep-2016-10-06.txt"};
    std::ostringstream text;
    text << file.rdbuf();
    if (text.str().empty()) {
        WARN("the reference article is not here: skipped");
        return;
    }
    auto const all = proposals(text.str());
    REQUIRE(all.size() >= 5);
    CHECK(among_first(all, 3, "2016-10-06"));
    for (std::size_t i = 0; i < 5; ++i) {
        INFO(to_iso(all[i].day));
        CHECK(dates::weekday_of(all[i].day) == 4);
        CHECK(dates::month_of(all[i].day) == 10);
        CHECK(dates::day_of(all[i].day) <= 10);
    }
    CHECK_FALSE(clear_answer(all));
}
