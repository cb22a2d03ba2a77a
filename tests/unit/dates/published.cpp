#include <catch2/catch.hpp>

#include "common/dates/published.h"
#include "reading.h"

using namespace depeche;
using namespace depeche::test;

namespace {

std::string shown(std::optional<Day> day) { return day ? to_iso(*day) : "nothing"; }
std::string in_metadata(std::string_view value) { return shown(published_in_metadata(value)); }
std::string in_path(std::string_view path) { return shown(published_in_path(path)); }
std::string in_text(std::string_view text, std::string_view hint = {}) {
    Tokeniser tokeniser;
    auto const tokens = tokeniser.tokenise(text);
    return shown(published_in_text(tokens, hint.empty() ? std::nullopt : std::optional{day(hint)}));
}

} // namespace

TEST_CASE("a record's date is read in every usual form", "[dates]") {
    for (auto value : {"2016-10-06",
                       "2016-10-06T10:12:00Z",
                       "2016-10-06T23:59:00-05:00",
                       "2016-10-06 10:12",
                       "20161006",
                       "20161006101200",
                       "20161006T101200Z",
                       "Thu, 06 Oct 2016 10:12:00 +0200",
                       "06 Oct 2016",
                       "06/10/2016",
                       "6.10.2016",
                       "06/10/16",
                       "2016/10/06",
                       "1475748720",
                       "1475748720000",
                       "6 octobre 2016",
                       "jeudi 6 octobre 2016",
                       "October 6, 2016",
                       "Thu Oct  6 10:12:00 2016",
                       "\"2016-10-06\"",
                       " 2016-10-06\n",
                       "6 oct. 2016 à 10h12",
                       "2016-10-06+02:00"}) {
        INFO(value);
        CHECK(in_metadata(value) == "2016-10-06");
    }
}

TEST_CASE("a record's value that is no date gives none", "[dates]") {
    for (auto value : {"", "  ", "hier", "2016", "2016-10", "31/02/2016", "2016-13-01", "abc", "12:30", "99999999",
                       "6 octobre", "article 6 du 12"}) {
        INFO(value);
        CHECK(in_metadata(value) == "nothing");
    }
}

TEST_CASE("a path tells the day by its folders or its file's name", "[dates]") {
    CHECK(in_path("archive/2016/10/06/alep.txt") == "2016-10-06");
    CHECK(in_path("alep-2016-10-06.txt") == "2016-10-06");
    CHECK(in_path("20161006-alep.txt") == "2016-10-06");
    CHECK(in_path("2016_10_06.txt") == "2016-10-06");
    CHECK(in_path("2016/10/06/alep-2016-10-06.txt") == "2016-10-06");
    CHECK(in_path("https://exemple.fr/2016/10/6/alep.html") == "2016-10-06");
}

TEST_CASE("a path whose dates disagree, or that has none, tells nothing", "[dates]") {
    CHECK(in_path("2016/10/06/alep-2016-10-07.txt") == "nothing");
    CHECK(in_path("alep.txt") == "nothing");
    CHECK(in_path("2016/alep.txt") == "nothing");
    CHECK(in_path("2016-13-06.txt") == "nothing");
    CHECK(in_path("99999999.txt") == "nothing");
    CHECK(in_path("") == "nothing");
}

TEST_CASE("a line that says when a text was published tells its day", "[dates]") {
    CHECK(in_text("Titre\nPublié le 6 octobre 2016\nLe texte commence.") == "2016-10-06");
    CHECK(in_text("Titre\n06/10/2016 à 10h12\nLe texte commence.") == "2016-10-06");
    CHECK(in_text("Titre\nPar Jean Martin, jeudi 6 octobre 2016\nLe texte commence.") == "2016-10-06");
    CHECK(in_text("PARIS, 6 oct 2016 (AFP) - Le président est attendu.") == "2016-10-06");
    CHECK(in_text("PARIS, 6 oct (AFP) - Le président est attendu.", "2016-11-01") == "2016-10-06");
    CHECK(in_text("Le texte.\nMis en ligne le 6 octobre 2016 à 10 h") == "2016-10-06");
    CHECK(in_text("Titre\n6 octobre 2016. – Le président a parlé hier.") == "2016-10-06");
    CHECK(in_text("Title\nPublished October 6, 2016\nThe text begins.") == "2016-10-06");
}

TEST_CASE("a date of the story, an update or a line without its year is no publication date", "[dates]") {
    CHECK(in_text("Le 22 septembre 2016, l'armée a annoncé une offensive contre les quartiers de la ville.") ==
          "nothing");
    CHECK(in_text("Titre\nMis à jour le 7 octobre 2016\nLe texte commence.") == "nothing");
    CHECK(in_text("PARIS, 6 oct (AFP) - Le président est attendu.") == "nothing");
    CHECK(in_text("") == "nothing");
}
