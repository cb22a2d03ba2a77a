#include <catch2/catch.hpp>

#include "tests/unit/query/search/small_archive.h"

namespace depeche {
namespace {

DateMention mention(std::string const& from, std::string const& to) {
    return {{}, {day_from_iso(from), day_from_iso(to)}, Granularity::day, false, 255};
}

Given mentioning(std::string id, std::vector<DateMention> dates, std::string const& published = "") {
    Given made = given(std::move(id), "Un texte.", published);
    made.analysis.dates = std::move(dates);
    return made;
}

SmallArchive by_day() {
    return SmallArchive({given("a", "Un texte.", "2015-12-31"), given("b", "Un texte.", "2016-09-01"), given("c", "Un texte.", "2016-09-30"),
                         given("d", "Un texte.", "2016-10-06"), given("sans", "Un texte sans date.")});
}

TEST_CASE("date: takes days, months, years and ranges open at either end") {
    SmallArchive const archive = by_day();
    CHECK(archive.ids("date:2016-09-30") == "c");
    CHECK(archive.ids("date:2016-09") == "b c");
    CHECK(archive.ids("date:2016") == "b c d");
    CHECK(archive.ids("date:..2015") == "a");
    CHECK(archive.ids("date:2016-09-30..") == "c d");
    CHECK(archive.ids("date:2016-09..2016-10") == "b c d");
    CHECK(archive.ids("date:2010..2015-12-31") == "a");
    CHECK(archive.ids("date:\"septembre 2016\"") == "b c");
    CHECK(archive.ids("date:\"années 2010\"") == "a b c d");
    CHECK(archive.ids("texte -date:2016") == "a sans");
}

TEST_CASE("today is what relative dates of a query count from") {
    SmallArchive const archive = by_day();
    CHECK(archive.ids("date:\"aujourd'hui\"") == "d");
    CHECK(archive.ids("date:\"le mois dernier\"") == "b c");
}

TEST_CASE("articles without a date are found by words, by no date, and by asking for them") {
    SmallArchive const archive = by_day();
    CHECK(archive.ids("sans") == "sans");
    CHECK(archive.ids("date:1000..2999") == "a b c d");
    CHECK(archive.ids("", [](Search& search) { search.filters.undated = true; }) == "sans");
}

TEST_CASE("newest and oldest first, articles without a date last both times") {
    SmallArchive const archive = by_day();
    CHECK(archive.ranked("texte", [](Search& search) { search.sort = SortOrder::newest; }) == "d c b a sans");
    CHECK(archive.ranked("texte", [](Search& search) { search.sort = SortOrder::oldest; }) == "a b c d sans");
    CHECK(archive.ranked("") == "d c b a sans");
    CHECK(archive.ranked("lang:fr") == "d c b a sans");
}

TEST_CASE("articles of one day keep the order in which they came") {
    SmallArchive const archive({given("b", "Un texte.", "2016-01-01"), given("a", "Un texte.", "2016-01-01"), given("c", "Un texte.", "2016-01-01")});
    CHECK(archive.ranked("", [](Search& search) { search.sort = SortOrder::newest; }) == "b a c");
    CHECK(archive.ranked("", [](Search& search) { search.sort = SortOrder::oldest; }) == "b a c");
}

TEST_CASE("mentioned: finds what talks of any day of the interval") {
    SmallArchive const archive({mentioning("jour", {mention("2016-09-22", "2016-09-22")}), mentioning("mois", {mention("2016-09-01", "2016-09-30")}),
                                mentioning("guerre", {mention("1939-09-01", "1945-05-08")}), mentioning("depuis", {mention("2011-01-01", "")}),
                                mentioning("jusque", {mention("", "1958-12-31")}), mentioning("rien", {})});
    CHECK(archive.ids("mentioned:2016-09-22") == "depuis jour mois");
    CHECK(archive.ids("mentioned:2016-09-23") == "depuis mois");
    CHECK(archive.ids("mentioned:2016-09") == "depuis jour mois");
    CHECK(archive.ids("mentioned:1945") == "guerre jusque");
    CHECK(archive.ids("mentioned:1945-05-09") == "jusque");
    CHECK(archive.ids("évoque:1900") == "jusque");
    CHECK(archive.ids("evoque:2030") == "depuis");
    CHECK(archive.ids("mentioned:2016-09-22..2016-09-25") == "depuis jour mois");
    CHECK(archive.ids("mentioned:1960..2010") == "");
}

TEST_CASE("published and mentioned are two axes") {
    SmallArchive const archive({mentioning("a", {mention("1914-08-04", "1914-08-04")}, "2014-08-05"), mentioning("b", {}, "1914-08-04")});
    CHECK(archive.ids("date:1914") == "b");
    CHECK(archive.ids("mentioned:1914") == "a");
    CHECK(archive.ids("mentioned:2014") == "");
    CHECK(archive.ids("", [](Search& search) {
              search.filters.published = {day_from_iso("2014-01-01"), std::nullopt};
              search.filters.mentioned.push_back({day_from_iso("1914-08-01"), day_from_iso("1914-08-31")});
          }) == "a");
}

TEST_CASE("a date that cannot be read is an error at its place") {
    SmallArchive const archive = by_day();
    IndexReader reader(archive.index());
    auto const found = search(reader, asked("texte date:2016-13"));
    auto const* error = std::get_if<QuerySyntaxError>(&found);
    REQUIRE(error != nullptr);
    CHECK(error->where == ByteSpan{11, 18});
    CHECK(error->message.find("2016-13") != std::string::npos);
}

TEST_CASE("a timeline has every period from first to last, and counts what has no date") {
    SmallArchive const archive = by_day();
    IndexReader reader(archive.index());
    auto const months = std::get<Timeline>(timeline(reader, asked("texte"), TimelineCounter::Period::month, TimelineCounter::On::published));
    REQUIRE(months.periods.size() == 11);
    CHECK(months.periods.front() == FacetValue{"2015-12", 1});
    CHECK(months.periods[1] == FacetValue{"2016-01", 0});
    CHECK(months.periods[9] == FacetValue{"2016-09", 2});
    CHECK(months.periods.back() == FacetValue{"2016-10", 1});
    CHECK(months.undated == 1);
    auto const weeks = std::get<Timeline>(timeline(reader, asked("date:2016-10-06"), TimelineCounter::Period::week, TimelineCounter::On::published));
    CHECK(weeks.periods == std::vector<FacetValue>{{"2016-10-03", 1}});
    auto const decades = std::get<Timeline>(timeline(reader, asked(""), TimelineCounter::Period::decade, TimelineCounter::On::published));
    CHECK(decades.periods == std::vector<FacetValue>{{"2010s", 4}});
}

TEST_CASE("a timeline of mentions counts an article once a period, and a long mention nowhere") {
    SmallArchive const archive({mentioning("a", {mention("2016-09-22", "2016-09-22"), mention("2016-09-03", "2016-09-03")}),
                                mentioning("b", {mention("2016-09-01", "2016-10-31")}), mentioning("c", {mention("1800-01-01", "1999-12-31")})});
    IndexReader reader(archive.index());
    auto const months = std::get<Timeline>(timeline(reader, asked(""), TimelineCounter::Period::month, TimelineCounter::On::mentioned));
    CHECK(months.periods == std::vector<FacetValue>{{"2016-09", 2}, {"2016-10", 1}});
    CHECK(months.undated == 1);
}

TEST_CASE("the facet of days mentioned counts months, and longer units as they are") {
    SmallArchive const archive({mentioning("a", {mention("2016-09-22", "2016-09-22"), mention("2016-09-03", "2016-09-03")}),
                                mentioning("b", {mention("2016-09-01", "2016-09-30")}), mentioning("c", {mention("1945-01-01", "1945-12-31")})});
    Answer const answer = archive.ask("", [](Search& search) { search.facets = {FacetField::mentioned}; });
    REQUIRE(answer.facets.size() == 1);
    CHECK(answer.facets[0].values == std::vector<FacetValue>{{"2016-09", 2}, {"1945", 1}});
}

}  // namespace
}  // namespace depeche
