#include <catch2/catch.hpp>

#include "common/dates/arithmetic.h"
#include "reading.h"

using namespace depeche;
using namespace depeche::dates;
using namespace depeche::test;

TEST_CASE("moving by months keeps the day or takes the month's last", "[dates]") {
    CHECK(to_iso(moved(day("2016-01-31"), 1, Unit::month)) == "2016-02-29");
    CHECK(to_iso(moved(day("2016-03-31"), -1, Unit::month)) == "2016-02-29");
    CHECK(to_iso(moved(day("2016-02-29"), 1, Unit::year)) == "2017-02-28");
    CHECK(to_iso(moved(day("2016-01-15"), -13, Unit::month)) == "2014-12-15");
    CHECK(to_iso(moved(day("2016-10-06"), -2, Unit::week)) == "2016-09-22");
}

TEST_CASE("a unit around a day has its first and last day", "[dates]") {
    CHECK(written(unit_around(day("2016-10-06"), Unit::week)) == "2016-10-03..2016-10-09");
    CHECK(written(unit_around(day("2016-10-09"), Unit::week)) == "2016-10-03..2016-10-09");
    CHECK(written(unit_around(day("2016-10-06"), Unit::month, -10)) == "2015-12-01..2015-12-31");
    CHECK(written(unit_around(day("2016-10-06"), Unit::quarter, -1)) == "2016-07-01..2016-09-30");
    CHECK(written(unit_around(day("2016-10-06"), Unit::half, 1)) == "2017-01-01..2017-06-30");
    CHECK(written(unit_around(day("2016-10-06"), Unit::decade, -1)) == "2000-01-01..2009-12-31");
    CHECK(written(unit_around(day("2000-12-31"), Unit::century)) == "1901-01-01..2000-12-31");
}

TEST_CASE("the ISO week of a year begins on its Monday", "[dates]") {
    CHECK(to_iso(iso_week(2016, 1)) == "2016-01-04");
    CHECK(to_iso(iso_week(2015, 1)) == "2014-12-29");
    CHECK(to_iso(iso_week(2016, 42)) == "2016-10-17");
}

TEST_CASE("parts of a month are its thirds, of a year its quarters", "[dates]") {
    auto const february = month_in(2016, 2);
    CHECK(written(part_of(february, Unit::month, Part::start)) == "2016-02-01..2016-02-10");
    CHECK(written(part_of(february, Unit::month, Part::middle)) == "2016-02-11..2016-02-20");
    CHECK(written(part_of(february, Unit::month, Part::end)) == "2016-02-21..2016-02-29");
    CHECK(written(part_of(years(2016, 2016), Unit::year, Part::end)) == "2016-10-01..2016-12-31");
    CHECK(written(part_of(years(1990, 1999), Unit::decade, Part::middle)) == "1994-01-01..1996-12-31");
}

TEST_CASE("winter ends in the year after it begins", "[dates]") {
    CHECK(written(season_from(2015, 4)) == "2015-12-21..2016-03-19");
    CHECK(written(season_from(2015, 2)) == "2015-06-21..2015-09-22");
}
