#include <ctime>

#include <catch2/catch.hpp>

#include "reading.h"

using namespace depeche;
using namespace depeche::test;

TEST_CASE("without a publication day only dates that need none are told", "[dates]") {
    CHECK(dates_in("Hier, lundi et le 3 mai, rien; le 3 mai 2015, en 2011 et au XXe siècle, tout.", "") ==
          "le 3 mai 2015 = 2015-05-03; 2011 = 2011-01-01..2011-12-31; XXe siècle = 1901-01-01..2000-12-31");
}

TEST_CASE("a language without tables has only its dates in digits", "[dates]") {
    CHECK(dates_in("Am 2016-09-22 und hier am 22.09.2016 war lundi.", "2016-10-06", "de") ==
          "2016-09-22 = 2016-09-22; 22.09.2016 = 2016-09-22");
}

TEST_CASE("an unknown language is French", "[dates]") {
    CHECK(dates_in("Il est parti hier.", "2016-10-06", "") == "hier = 2016-10-05");
}

TEST_CASE("each mention says in which grain it speaks and how sure it is", "[dates]") {
    auto const grain = [](std::string_view text) {
        auto const mentions = mentions_in(text, "2016-10-06");
        REQUIRE(mentions.size() == 1);
        return mentions.front();
    };
    CHECK(grain("Il est né le 3 mai 1998.").granularity == Granularity::day);
    CHECK(grain("La semaine dernière, il a plu.").granularity == Granularity::week);
    CHECK(grain("Le week-end dernier, il a plu.").granularity == Granularity::weekend);
    CHECK(grain("En mai 2015, il a plu.").granularity == Granularity::month);
    CHECK(grain("Au premier trimestre 2015, il a plu.").granularity == Granularity::quarter);
    CHECK(grain("L'été 2014 fut beau.").granularity == Granularity::season);
    CHECK(grain("En 2011, il a plu.").granularity == Granularity::year);
    CHECK(grain("Dans les années 90, il a plu.").granularity == Granularity::decade);
    CHECK(grain("Au XXe siècle, il a plu.").granularity == Granularity::century);
    CHECK(grain("La Belle Époque fut belle.").granularity == Granularity::period);
    CHECK(grain("Il est né il y a trois mois.").approximate);
    CHECK_FALSE(grain("Il est né il y a trois jours.").approximate);
    CHECK(grain("Il est né jeudi 6 octobre 2016.").confidence > grain("Il est né vendredi 6 octobre 2016.").confidence);
    CHECK(grain("Il est né le 3 mai 1998.").confidence > grain("Il vient lundi.").confidence);
}

TEST_CASE("spans are bytes of the text as written", "[dates]") {
    std::string const text = "Né à Évry, il est parti « hier » à l'aube.";
    auto const mentions = mentions_in(text, "2016-10-06");
    REQUIRE(mentions.size() == 1);
    CHECK(mentions.front().where.of(text) == "hier");
}

namespace {

double seconds_for(std::string const& text) {
    auto const begin = std::clock(); // of this process: other work on the machine does not count
    mentions_in(text, "2016-10-06");
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

std::string repeated(std::string_view part, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += part;
    return text;
}

} // namespace

TEST_CASE("a page of one word or number over and over takes a time in proportion", "[dates]") {
    for (auto part : {"2016 ", "31 ", "12/12 ", "le ", "le 3 ", "la veille de ", "du 3 au ", "lundi et ", "3, ", "mi-",
                      "de 2011 à ", "depuis ", "deux cent ", "la fin de ", "dans la nuit de lundi à ", "jusqu'à ",
                      "dernier ", "le 3 mai et "}) {
        INFO(part);
        auto const small = seconds_for(repeated(part, 20000));
        auto const large = seconds_for(repeated(part, 400000));
        CHECK(large < 0.5 + 80 * small);
    }
}
