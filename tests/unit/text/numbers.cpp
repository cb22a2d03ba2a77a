#include <catch2/catch.hpp>

#include "shown.h"

using shown::kinds;
using shown::tokens;

TEST_CASE("thousands may be grouped by spaces of any width, dots or apostrophes") {
    for (char const* number :
         {"250 000", "250\u00A0000", "250\u202F000", "250\u2009000", "250.000", "250'000", "250’000"}) {
        INFO(number);
        CHECK(tokens(number) == "250000");
    }
    CHECK(tokens("1 250 000,50 1.250.000,5 1,250,000.5") == "1250000.50|1250000.5|1250000.5");
    CHECK(tokens("1.998") == "1998");
}

TEST_CASE("a decimal comma is a decimal point") {
    CHECK(tokens("3,5 3.5") == "3.5|3.5");
    CHECK(tokens("1,998") == "1.998");
    CHECK(tokens("0.500") == "0.500");
}

TEST_CASE("figures that stand side by side are not thousands") {
    CHECK(tokens("03 83 59 80 54") == "03|83|59|80|54");
    CHECK(tokens("en 2016 250 civils") == "en|2016|250|civils");
    CHECK(tokens("le 22 250.000 civils") == "le|22|250000|civils");
    CHECK(tokens("48 heures, 12 3456") == "48|heures|,|12|3456");
}

TEST_CASE("numeric dates are three numbers and their marks") {
    CHECK(kinds("22/09/2016") == "npnpn");
    CHECK(kinds("2016-09-22") == "npnpn");
    CHECK(tokens("22.09.2016") == "22|.|09|.|2016");
    CHECK(tokens("192.168.1.1") == "192|.|168|.|1|.|1");
    CHECK(tokens("1,2,3") == "1|,|2|,|3");
}

TEST_CASE("the h of an hour is a word of its own") {
    CHECK(tokens("10h30 14h 9H00") == "10|h|30|14|h|9|h|00");
    CHECK(kinds("10h30") == "nwn");
    CHECK(tokens("3hommes") == "3hommes");
}

TEST_CASE("a number's end at a sentence's end is not part of it") {
    CHECK(tokens("en 2016.") == "en|2016|.");
    CHECK(tokens("en 2016, puis") == "en|2016|,|puis");
}

TEST_CASE("fractions are searched by their parts") {
    CHECK(kinds("½") == "n");
    CHECK(shown::words("½") == shown::words("1/2"));
}

TEST_CASE("digits of other scripts are the same numbers") { CHECK(tokens("٢٠١٦ ２０１６") == "2016|2016"); }

TEST_CASE("a long row of digits is cut, not lost") {
    CHECK(tokens(std::string(500, '7')) ==
          std::string(240, '7') + "|" + std::string(240, '7') + "|" + std::string(20, '7'));
}
