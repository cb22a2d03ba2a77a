#include "common/entities/surname_alone.h"

#include <catch2/catch.hpp>

#include "resources.h"

using namespace depeche;

TEST_CASE("a surname alone, with small words or a title before it") {
    for (char const* name : {"Kerry", "Le Pen", "M. Kerry", "Strauss-Kahn", "Ben Laden", "de Villepin",
                             "Giscard d'Estaing", "van der Bellen", "Lavrov", "Poutine"}) {
        INFO(name);
        CHECK(is_surname_alone(name, built_resources()));
    }
}

TEST_CASE("a given name, an initial or what may be either is no surname alone") {
    for (char const* name : {"John Kerry", "Jean-Paul", "Martin", "Jean-Paul II", "Charles de Gaulle", "J. Kerry",
                             "Marine Le Pen", "Valéry d'Estaing", "Sophie", "", "M.", "de", "Xi", "J.-M. Ayrault"}) {
        INFO(name);
        CHECK_FALSE(is_surname_alone(name, built_resources()));
    }
}
