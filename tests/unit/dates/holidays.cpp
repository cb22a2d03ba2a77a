#include <catch2/catch.hpp>

#include "common/dates/holidays.h"
#include "reading.h"

using namespace depeche;
using namespace depeche::dates;
using namespace depeche::test;

namespace {

std::string in_year(std::string_view rule, int year) {
    auto const read = holiday_rule(rule);
    REQUIRE(read);
    auto const interval = holiday_in(*read, year);
    return interval ? written(*interval) : "nothing";
}

} // namespace

TEST_CASE("Easter Sunday is the church's", "[dates]") {
    CHECK(to_iso(easter(1818)) == "1818-03-22");
    CHECK(to_iso(easter(1943)) == "1943-04-25");
    CHECK(to_iso(easter(2000)) == "2000-04-23");
    CHECK(to_iso(easter(2016)) == "2016-03-27");
    CHECK(to_iso(easter(2024)) == "2024-03-31");
    CHECK(to_iso(easter(2038)) == "2038-04-25");
}

TEST_CASE("feasts that follow Easter move with it", "[dates]") {
    CHECK(in_year("easter -47", 2016) == "2016-02-09");
    CHECK(in_year("easter 39", 2016) == "2016-05-05");
    CHECK(in_year("easter 49", 2016) == "2016-05-15");
    CHECK(in_year("easter 39 +3", 2016) == "2016-05-05..2016-05-08");
}

TEST_CASE("Mothers' day gives way to Pentecost", "[dates]") {
    CHECK(in_year("mothers", 2016) == "2016-05-29");
    CHECK(in_year("mothers", 2009) == "2009-06-07");
    CHECK(in_year("mothers", 2012) == "2012-06-03");
}

TEST_CASE("the nth weekday of a month is found from either end", "[dates]") {
    CHECK(in_year("nth 11 4 4", 2016) == "2016-11-24");
    CHECK(in_year("nth 10 0 -1", 2016) == "2016-10-30");
    CHECK(in_year("nth 9 6 3 +1", 2016) == "2016-09-17..2016-09-18");
    CHECK(in_year("after 11 23 5", 2013) == "2013-11-29");
    CHECK_FALSE(nth_weekday(2016, 2, 2, 5));
    CHECK_FALSE(nth_weekday(2016, 2, 2, 0));
    CHECK_FALSE(nth_weekday(2016, 13, 2, 1));
}

TEST_CASE("feasts of other calendars are right to within two days", "[dates]") {
    CHECK(in_year("hebrew 0", 2016) == "2016-10-03");
    CHECK(in_year("hebrew 9", 2016) == "2016-10-12");
    CHECK(in_year("hebrew -163", 2016) == "2016-04-23");
    CHECK(in_year("hebrew 0", 2023) == "2023-09-16");
    CHECK(in_year("chinese", 2016) == "2016-02-08");
    CHECK(in_year("chinese", 2023) == "2023-01-22");
    CHECK(in_year("chinese", 2020) == "2020-01-25");
    CHECK(in_year("islamic 9 1 +29", 2016) == "2016-06-07..2016-07-06");
}

TEST_CASE("a day of the Republican calendar is found within its fourteen years", "[dates]") {
    CHECK(to_iso(*republican_day(1, 1, 1)) == "1792-09-22");
    CHECK(to_iso(*republican_day(2, 11, 9)) == "1794-07-27");
    CHECK(to_iso(*republican_day(8, 2, 18)) == "1799-11-09");
    CHECK_FALSE(republican_day(15, 1, 1));
    CHECK_FALSE(republican_day(1, 14, 1));
    CHECK_FALSE(republican_day(1, 1, 31));
}

TEST_CASE("a rule that the tables could not mean is none", "[dates]") {
    CHECK_FALSE(holiday_rule("sometimes 1 2"));
    CHECK_FALSE(holiday_rule(""));
}
