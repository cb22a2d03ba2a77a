#include <catch2/catch.hpp>

#include "common/dates/expression.h"
#include "reading.h"

using namespace depeche;
using namespace depeche::test;

namespace {

std::string meaning(std::string_view expression) {
    auto const interval = parse_date_expression(expression, day("2016-10-06"));
    return interval ? written(*interval) : "nothing";
}

} // namespace

TEST_CASE("an ISO year, month or day is that year, month or day", "[dates]") {
    CHECK(meaning("2016") == "2016-01-01..2016-12-31");
    CHECK(meaning("2016-09") == "2016-09-01..2016-09-30");
    CHECK(meaning("2016-09-22") == "2016-09-22");
    CHECK(meaning("  2016-09-22 ") == "2016-09-22");
    CHECK(meaning("1945") == "1945-01-01..1945-12-31");
}

TEST_CASE("two dots span from the start of the first to the end of the second", "[dates]") {
    CHECK(meaning("2016-09..2016-10") == "2016-09-01..2016-10-31");
    CHECK(meaning("..2015") == "..2015-12-31");
    CHECK(meaning("2015..") == "2015-01-01..");
    CHECK(meaning("2015 .. 2016") == "2015-01-01..2016-12-31");
    CHECK(meaning("septembre 2016..hier") == "2016-09-01..2016-10-05");
}

TEST_CASE("a reversed or empty range means nothing", "[dates]") {
    CHECK(meaning("2016..2015") == "nothing");
    CHECK(meaning("..") == "nothing");
    CHECK(meaning("2015...2016") == "nothing");
    CHECK(meaning("") == "nothing");
    CHECK(meaning(" ") == "nothing");
}

TEST_CASE("a date expression of the grammar is read in French or English", "[dates]") {
    CHECK(meaning("septembre 2016") == "2016-09-01..2016-09-30");
    CHECK(meaning("hier") == "2016-10-05");
    CHECK(meaning("été 2014") == "2014-06-21..2014-09-22");
    CHECK(meaning("années 90") == "1990-01-01..1999-12-31");
    CHECK(meaning("il y a un mois") == "2016-09-01..2016-09-30");
    CHECK(meaning("le 22 septembre 2016") == "2016-09-22");
    CHECK(meaning("06/10/2016") == "2016-10-06");
    CHECK(meaning("Noël 2015") == "2015-12-25");
    CHECK(meaning("XXe siècle") == "1901-01-01..2000-12-31");
    CHECK(meaning("1er trimestre 2016") == "2016-01-01..2016-03-31");
    CHECK(meaning("depuis 2011") == "2011-01-01..2016-10-06");
    CHECK(meaning("avant 2000") == "..1999-12-31");
    CHECK(meaning("last month") == "2016-09-01..2016-09-30");
    CHECK(meaning("summer 2014") == "2014-06-21..2014-09-22");
    CHECK(meaning("October 6, 2016") == "2016-10-06");
    CHECK(meaning("the 1990s") == "1990-01-01..1999-12-31");
}

TEST_CASE("a month, weekday or day without a year is the latest, for an archive tells of the past", "[dates]") {
    CHECK(meaning("mars") == "2016-03-01..2016-03-31");
    CHECK(meaning("lundi") == "2016-10-03");
    CHECK(meaning("vendredi") == "2016-09-30");
    CHECK(meaning("Noël") == "2015-12-25");
    CHECK(meaning("le 3 décembre") == "2015-12-03");
}

TEST_CASE("what is not understood as a whole means nothing", "[dates]") {
    CHECK(meaning("foo") == "nothing");
    CHECK(meaning("hier soir peut-être") == "nothing");
    CHECK(meaning("hier et demain") == "nothing");
    CHECK(meaning("2016-13") == "nothing");
    CHECK(meaning("2016-02-30") == "nothing");
    CHECK(meaning("31 février 2016") == "nothing");
    CHECK(meaning("0000") == "nothing");
    CHECK(meaning("99999") == "nothing");
    CHECK(meaning("74") == "nothing");
    CHECK(meaning("2016-09..n'importe quoi") == "nothing");
    CHECK(meaning(std::string(100000, '1')) == "nothing");
}
