#include "common/places/maintain/region_names.h"

#include <catch2/catch.hpp>

namespace depeche::maintain {

using Names = std::vector<std::string>;

TEST_CASE("what ISO writes behind a comma stands before the name") {
    CHECK(names_in("Iran, Islamic Republic of") == Names{"Islamic Republic of Iran"});
    CHECK(names_in("Iran, République islamique d’") == Names{"République islamique d'Iran"});
    CHECK(names_in("Malouines, Îles (Falkland)") == Names{"Îles Malouines"});
    CHECK(names_in("Newry, Mourne and Down") == Names{"Newry, Mourne and Down"});
    CHECK(names_in("Praha, Hlavní město").empty());
}

TEST_CASE("names in brackets are names, codes and footnotes are none") {
    CHECK(names_in("Wales [Cymru GB-CYM]") == Names{"Wales", "Cymru"});
    CHECK(names_in("Blekinge län [SE-10]") == Names{"Blekinge län"});
    CHECK(names_in("Haute-Sangha / Mambéré-Kadéï") == Names{"Haute-Sangha", "Mambéré-Kadéï"});
    CHECK(names_in("Dhaka²") == Names{"Dhaka"});
    CHECK(names_in("Ogres (commune)").empty());
}

TEST_CASE("what tells two places apart is no part of a region's name, but of a country's") {
    CHECK(names_in("Riyad (province)") == Names{"Riyad"});
    CHECK(names_in("Congo (RDC)", true) == Names{"Congo (RDC)"});
}

TEST_CASE("names hold no mark that divides fields") { CHECK(names_in("a|b\tc") == Names{"a b c"}); }

TEST_CASE("no name is in nothing") {
    CHECK(names_in("").empty());
    CHECK(names_in(" ").empty());
    CHECK(names_in("²").empty());
}

TEST_CASE("the word for what a region is can be left out") {
    CHECK(short_name("préfecture de Berat") == "Berat");
    CHECK(short_name("wilaya d'Alger") == "Alger");
    CHECK(short_name("district métropolitain de Bury") == "Bury");
    CHECK(short_name("municipalité du district de Kaunas") == "Kaunas");
    CHECK(short_name("département de La Paz") == "La Paz");
    CHECK(short_name("Salta Province") == "Salta");
}

TEST_CASE("a name that says nothing without that word has no short form") {
    CHECK_FALSE(short_name("Territoire du Nord"));
    CHECK_FALSE(short_name("Province du Centre-Nord"));
    CHECK_FALSE(short_name("Northern Region"));
    CHECK_FALSE(short_name("Pomeranian District"));
    CHECK_FALSE(short_name("Région autonome juive"));
    CHECK_FALSE(short_name("Bretagne"));
    CHECK_FALSE(short_name("province"));
}

TEST_CASE("divisions are compared by what is left whatever it says") {
    CHECK(bare_name("Centre Region") == "Centre");
    CHECK(bare_name("Région du Nord") == "Nord");
    CHECK(bare_name("Bretagne") == "Bretagne");
}

} // namespace depeche::maintain
