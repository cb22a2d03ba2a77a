#include "common/places/place_resolution.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "built_gazetteer.h"
#include "tests/support/golden.h"

using namespace depeche;

namespace {

std::vector<std::string_view> const french_readers{"FR", "BE", "CH", "LU"};

/// The id of the first name's place and, if it has none, what contains it.
std::string resolved(std::vector<std::string> const& names, std::string const& text = "",
                     std::vector<std::string_view> const& home = french_readers) {
    Gazetteer const& gazetteer = built_gazetteer();
    Tokeniser tokeniser;
    TokenisedText const tokens = tokeniser.tokenise(text);
    std::vector<PlaceNumber> const home_places = numbers_of(gazetteer, home);
    ResolvedPlace const place = PlaceResolver(gazetteer, home_places, tokens).resolve(names).front();
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

/// Takes the braces out of «{Brest}, en {Biélorussie}» and gives what stood in them.
std::vector<std::string> unbraced(std::string& sentence) {
    std::vector<std::string> names;
    std::string plain;
    std::size_t begin = 0;
    for (char const c : sentence) {
        if (c == '{') begin = plain.size();
        if (c == '}') names.push_back(plain.substr(begin));
        if (c != '{' && c != '}') plain.push_back(c);
    }
    sentence = plain;
    return names;
}

/// For the names in braces «Brest [gn3030300] home country; Brest-Litovsk [gn629634] only one», or without the reasons.
std::string chosen(std::string sentence, bool reasons) {
    Gazetteer const& gazetteer = built_gazetteer();
    std::vector<std::string> names = unbraced(sentence);
    std::vector<std::string> distinct;
    for (std::string const& name : names) {
        if (std::find(distinct.begin(), distinct.end(), name) == distinct.end()) distinct.push_back(name);
    }
    Tokeniser tokeniser;
    TokenisedText const tokens = tokeniser.tokenise(sentence);
    std::vector<PlaceNumber> const home = numbers_of(gazetteer, french_readers);
    PlaceResolver const resolver(gazetteer, home, tokens);
    std::string shown;
    for (ResolvedPlace const& place : resolver.resolve(distinct)) {
        if (!shown.empty()) shown += "; ";
        if (place.place) {
            PlaceFacts const facts = gazetteer.facts(*place.place);
            shown.append(facts.name).append(" [").append(facts.id).append("]");
        } else {
            for (PlaceNumber const one : place.containers) shown.append(gazetteer.facts(one).id) += ' ';
        }
        if (reasons || !place.place) shown.append(place.place ? " " : "").append(to_text(place.why));
    }
    return shown;
}

} // namespace

TEST_CASE("the golden sentences name the golden places") {
    std::string const file = GENERATE("places.txt", "place_contexts.txt");
    bool const reasons = file == "places.txt";
    check_golden_lines("places/" + file, 60, [&](std::string const& sentence) { return chosen(sentence, reasons); });
}

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

TEST_CASE("the place named beside it tells which town is meant, whatever else the article names") {
    for (char const* text : {"À Paris (Texas), les Français", "de Paris, au Texas", "Paris, dans l'est du Texas",
                             "Paris, ville du Texas", "Paris, dans l'État du Texas"}) {
        INFO(text);
        CHECK(has(resolved({"Paris", "Texas", "France", "Lyon"}, text), "US"));
    }
}

TEST_CASE("what is listed with a place or lies beyond it is not inside it") {
    for (char const* text : {"Paris et le Texas", "Paris ou le Texas", "de Paris au nord du Texas", "Paris. Au Texas",
                             "Paris; le Texas", "à Paris, à Rome et au Texas"}) {
        INFO(text);
        CHECK(has(resolved({"Paris", "Texas", "Rome"}, text), "FR"));
    }
}

TEST_CASE("a town the gazetteer has not is no other of its name, but lies in the region beside it") {
    for (char const* text : {"Carthage (Texas)", "à Carthage, au Texas", "Carthage, dans le Texas"}) {
        INFO(text);
        CHECK(resolved({"Carthage", "Texas"}, text) == "? US");
    }
    CHECK(resolved({"Carthage", "Texas"}, "Carthage et le Texas") != "? US");
}

TEST_CASE("a well-known town stays what it is unless the region stands in parentheses") {
    CHECK(has(resolved({"Berlin", "Californie"}, "à Berlin, en Californie et ailleurs"), "DE"));
    CHECK_FALSE(has(resolved({"Berlin", "Californie"}, "à Berlin (Californie)"), "DE"));
}

TEST_CASE("another name of one candidate speaks less than the region of another") {
    CHECK(has(resolved({"Brest", "Brest-Litovsk"}, "Brest"), "BY"));
    CHECK(has(resolved({"Brest", "Brest-Litovsk", "Finistère"}, "Brest"), "FR"));
    CHECK(has(resolved({"Brest", "Brest-Litovsk", "Quimper"}, "Brest"), "FR"));
}

TEST_CASE("the readers' own country, named, moves no town into it") {
    CHECK(has(resolved({"Vienne"}, "Vienne"), "AT"));
    CHECK(has(resolved({"Vienne", "France"}, "Vienne"), "AT"));
    CHECK(has(resolved({"Vienne", "Isère"}, "Vienne"), "FR"));
}

TEST_CASE("many towns of one region speak as loudly as a few, and none for itself") {
    std::vector<std::string> const towns{"Grenoble",    "Voiron",     "Bourgoin-Jallieu", "Échirolles",     "Fontaine",
                                         "Meylan",      "Crémieu",    "La Côte-Saint-André", "Saint-Marcellin", "Vizille",
                                         "Villard-de-Lans", "Pontcharra"};
    std::vector<std::string> names{"Vienne"};
    CHECK(has(resolved(names, "Vienne"), "AT"));
    names.insert(names.end(), towns.begin(), towns.end());
    CHECK(has(resolved(names, "Vienne"), "FR"));
    CHECK(has(resolved({"Vienne", "Grenoble"}, "Vienne"), "FR"));
}
