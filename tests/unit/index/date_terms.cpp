#include "common/index/date_terms.h"

#include <catch2/catch.hpp>

using namespace depeche;

namespace {

std::string texts(std::vector<CalendarNode> const& nodes) {
    std::string joined;
    for (CalendarNode const node : nodes) joined += (joined.empty() ? "" : " ") + to_text(node);
    return joined;
}

std::string covered(DateInterval const& interval) { return texts(cover(interval)); }

DateInterval between(Day from, Day to) { return {from, to}; }

} // namespace

TEST_CASE("an interval is covered by the fewest nodes") {
    CHECK(covered(between(*make_day(2016, 1, 1), *make_day(2016, 12, 31))) == "2016");
    CHECK(covered(between(*make_day(2016, 10, 6), *make_day(2016, 10, 6))) == "2016-10-06");
    CHECK(covered(between(*make_day(2016, 2, 1), *make_day(2016, 2, 29))) == "2016-02");
    CHECK(covered(between(*make_day(2016, 2, 1), *make_day(2016, 2, 28))).starts_with("2016-02-01 "));
    CHECK(covered(between(*make_day(2015, 12, 31), *make_day(2018, 1, 1))) == "2015-12-31 2016 2017 2018-01-01");
    CHECK(covered(between(*make_day(1980, 1, 1), *make_day(2020, 12, 31))) == "1980s 1990s 2000s 2010s 2020");
    CHECK(covered(between(*make_day(1900, 1, 1), *make_day(2099, 12, 31))) == "1900c 2000c");
    CHECK(covered(between(*make_day(-9, 1, 1), *make_day(0, 12, 31))) ==
          "-0009 -0008 -0007 -0006 -0005 -0004 -0003 -0002 -0001 0000");
}

TEST_CASE("open ends reach over all the years there are") {
    CHECK(covered({}) ==
          "-9999 -9998 -9997 -9996 -9995 -9994 -9993 -9992 -9991 -9990s -9980s -9970s -9960s -9950s -9940s -9930s "
          "-9920s -9910s -9900c -9800c -9700c -9600c -9500c -9400c -9300c -9200c -9100c -9000k -8000k -7000k -6000k "
          "-5000k -4000k -3000k -2000k -1000k 0000k 1000k 2000k 3000k 4000k 5000k 6000k 7000k 8000k 9000k");
    CHECK(covered({make_day(9990, 1, 1), std::nullopt}) == "9990s");
    CHECK(covered({make_day(2020, 1, 1), make_day(2019, 1, 1)}).empty());
    CHECK(covered({make_day(12000, 1, 1), std::nullopt}).empty());
    CHECK(cover({make_day(-20000, 1, 1), make_day(30000, 1, 1)}) == cover({}));
}

TEST_CASE("the nodes around a day are its month, year, decade, century and millennium") {
    CHECK(texts(ancestors_of({node_of(*make_day(2016, 10, 6), CalendarLevel::day)})) ==
          "2016-10 2016 2010s 2000c 2000k");
    CHECK(texts(ancestors_of({node_of(*make_day(-51, 3, 15), CalendarLevel::day)})) ==
          "-0051-03 -0051 -0060s -0100c -1000k");
    CHECK(texts(ancestors_of(cover(between(*make_day(2016, 1, 1), *make_day(2016, 2, 29))))) ==
          "2016 2010s 2000c 2000k");
    CHECK(ancestors_of({}).empty());
}

TEST_CASE("the days of a node are the ones its name says") {
    DateInterval const year = days_of(node_of(*make_day(2016, 10, 6), CalendarLevel::year));
    CHECK(year == between(*make_day(2016, 1, 1), *make_day(2016, 12, 31)));
    CHECK(days_of(node_of(*make_day(-1, 10, 6), CalendarLevel::decade)) ==
          between(*make_day(-10, 1, 1), *make_day(-1, 12, 31)));
    CHECK(days_of(node_of(*make_day(1900, 2, 3), CalendarLevel::month)) ==
          between(*make_day(1900, 2, 1), *make_day(1900, 2, 28)));
}

TEST_CASE("a packed node keeps level and order, before the year 0 too") {
    std::vector<CalendarNode> const nodes{
        {CalendarLevel::day, -4'000'000}, {CalendarLevel::day, 0},      {CalendarLevel::day, 2'900'000},
        {CalendarLevel::month, -120'000}, {CalendarLevel::year, -9999}, {CalendarLevel::year, 9999},
        {CalendarLevel::decade, -1000},   {CalendarLevel::century, 20}, {CalendarLevel::millennium, -10}};
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        CHECK(unpack_node(pack(nodes[i])) == nodes[i]);
        if (i > 0) CHECK(pack(nodes[i - 1]) < pack(nodes[i]));
    }
}
