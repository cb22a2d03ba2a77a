#include <array>
#include <random>
#include <string>

#include <catch2/catch.hpp>

#include "../unit/dates/reading.h"
#include "common/dates/expression.h"

using namespace depeche;
using namespace depeche::test;

namespace {

/// Texts made of the grammar's own words in any order: some of them dates, most of them nearly so.
class Babble {
  public:
    explicit Babble(unsigned seed) : random_(seed) {}

    std::string text(std::size_t words) {
        static constexpr std::array parts{
            "le",        "la",      "l'",     "du",       "de",       "d'",        "au",          "à",
            "en",        "dans",    "depuis", "dès",      "jusqu'au", "avant",     "après",       "entre",
            "et",        "lundi",   "mardi",  "mercredi", "dimanche", "janvier",   "mars",        "août",
            "décembre",  "3",       "31",     "1er",      "22",       "98",        "2016",        "1914",
            "-",         "/",       ",",      ".",        "hier",     "demain",    "aujourd'hui", "veille",
            "lendemain", "semaine", "mois",   "an",       "années",   "siècle",    "XXe",         "trimestre",
            "été",       "hiver",   "Noël",   "Pâques",   "dernier",  "prochaine", "suivant",     "premier",
            "trois",     "vingt",   "il y a", "jours",    "heures",   "soir",      "nuit",        "fin",
            "début",     "mi",      "ce",     "cette",    "même",     "Il a voté", "viendra"};
        std::string all;
        for (std::size_t i = 0; i < words; ++i) {
            all += parts[random_() % parts.size()];
            all += ' ';
        }
        return all;
    }
    int below(unsigned limit) { return static_cast<int>(random_() % limit); }

  private:
    std::mt19937 random_;
};

Day some_day(Babble& babble) { return day("1990-01-01") + std::chrono::days{babble.below(15000)}; }

} // namespace

TEST_CASE("mentions of any text ascend, lie inside it and have their ends in order", "[dates]") {
    Babble babble{20161006};
    for (int round = 0; round < 400; ++round) {
        auto const text = babble.text(60);
        auto const published = to_iso(some_day(babble));
        INFO(text << " @ " << published);
        std::uint32_t last = 0;
        for (auto const& mention : mentions_in(text, published)) {
            CHECK(mention.where.begin >= last);
            CHECK(mention.where.begin < mention.where.end);
            CHECK(mention.where.end <= text.size());
            CHECK((mention.interval.from || mention.interval.to));
            if (mention.interval.from && mention.interval.to) CHECK(*mention.interval.from <= *mention.interval.to);
            last = mention.where.end;
        }
    }
}

TEST_CASE("reading a text twice is reading it once", "[dates]") {
    Babble babble{42};
    for (int round = 0; round < 50; ++round) {
        auto const text = babble.text(40);
        CHECK(mentions_in(text, "2016-10-06") == mentions_in(text, "2016-10-06"));
    }
}

TEST_CASE("a paper of a week later means weekdays a week later", "[dates]") {
    Babble babble{7};
    for (auto text : {"Il a voté lundi.", "Il votera jeudi.", "Il vote ce samedi.", "Il est venu mardi dernier.",
                      "Il viendra vendredi prochain.", "Hier soir, il dormait.", "La semaine dernière, il dormait.",
                      "Il dormira demain.", "Le week-end dernier, il a plu.", "Il est né il y a trois jours.",
                      "Dans la nuit de lundi à mardi, il a plu.", "Il a plu de lundi à mercredi."}) {
        for (int round = 0; round < 20; ++round) {
            auto const published = some_day(babble);
            auto const now = mentions_in(text, to_iso(published));
            auto const later = mentions_in(text, to_iso(published + std::chrono::days{7}));
            INFO(text << " @ " << to_iso(published));
            REQUIRE(now.size() == 1);
            REQUIRE(later.size() == 1);
            CHECK(*later.front().interval.from - *now.front().interval.from == std::chrono::days{7});
            CHECK(*later.front().interval.to - *now.front().interval.to == std::chrono::days{7});
        }
    }
}

TEST_CASE("a full date means the same whenever it is printed", "[dates]") {
    Babble babble{99};
    for (int round = 0; round < 50; ++round) {
        auto const published = to_iso(some_day(babble));
        CHECK(dates_in("Né le 3 mai 1998, il vit ici.", published) == "le 3 mai 1998 = 1998-05-03");
    }
}

TEST_CASE("an expression that is written as ISO days is read as those days", "[dates]") {
    Babble babble{123};
    for (int round = 0; round < 100; ++round) {
        auto const from = some_day(babble), to = from + std::chrono::days{babble.below(1000)};
        CHECK(parse_date_expression(to_iso(from), to) == DateInterval::day(from));
        CHECK(parse_date_expression(to_iso(from) + ".." + to_iso(to), to) == DateInterval{from, to});
    }
}
