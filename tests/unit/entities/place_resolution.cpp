#include "common/entities/place_resolution.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "resources.h"

using namespace depeche;

namespace {

/// The id of the first name's place and, if it has none, what contains it.
std::string resolved(std::vector<std::string> const& names, std::string const& text = "",
                     std::vector<std::string> const& home = {"FR", "BE", "CH", "LU"}) {
    Gazetteer const& gazetteer = *built_resources().gazetteer;
    Tokeniser tokeniser;
    TokenisedText const tokens = tokeniser.tokenise(text);
    ResolvedPlace const place = PlaceResolver(gazetteer, home, tokens).resolve(names).front();
    std::string shown = place.place ? std::string(gazetteer.facts(*place.place).id) : "?";
    for (PlaceNumber const container : place.containers) {
        std::string_view const id = gazetteer.facts(container).id;
        if (id.size() == 2) shown.append(" ").append(id);
    }
    return shown;
}

bool has(std::string const& shown, std::string const& word) {
    return (" " + shown + " ").find(" " + word + " ") != std::string::npos;
}

} // namespace

TEST_CASE("a country named in the article tells which town is meant") {
    CHECK(has(resolved({"Valence"}), "FR"));
    CHECK(has(resolved({"Valence", "Espagne"}), "ES"));
    CHECK(has(resolved({"Tripoli"}), "LY"));
    CHECK(has(resolved({"Tripoli", "Liban"}), "LB"));
    CHECK(has(resolved({"Brest"}), "FR"));
    CHECK(has(resolved({"Brest", "Biélorussie"}), "BY"));
}

TEST_CASE("a demonym tells it too, but weighs less") {
    CHECK(has(resolved({"Tripoli"}, "les soldats libanais"), "LB"));
    CHECK(has(resolved({"Tripoli", "Libye"}, "les soldats libanais"), "LY"));
}

TEST_CASE("home countries can be others") { CHECK(has(resolved({"Brest"}, "", {"BY"}), "BY")); }

TEST_CASE("candidates that disagree give what they share and no place") {
    std::string const shown = resolved({"Springfield"});
    CHECK(shown.starts_with("?"));
    CHECK(has(shown, "US"));
}

TEST_CASE("«au Havre» is Le Havre") { CHECK(has(resolved({"Havre"}), "FR")); }

TEST_CASE("an unknown name has neither place nor containers") { CHECK(resolved({"Trifouillis-les-Oies"}) == "?"); }
