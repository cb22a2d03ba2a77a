#include <catch2/catch.hpp>

#include "common/model/article.h"
#include "common/model/failure.h"
#include "common/model/result.h"
#include "common/model/span.h"

using namespace depeche;

TEST_CASE("a day is written as ISO 8601 has it, before the year 0 and after 9999 too") {
    CHECK(to_iso(*make_day(2016, 10, 6)) == "2016-10-06");
    CHECK(to_iso(*make_day(800, 12, 25)) == "0800-12-25");
    CHECK(to_iso(*make_day(0, 1, 1)) == "0000-01-01");
    CHECK(to_iso(*make_day(-51, 3, 15)) == "-0051-03-15");
    CHECK(to_iso(*make_day(12345, 1, 2)) == "12345-01-02");
}

TEST_CASE("only YYYY-MM-DD of a day in the calendar is read as a day") {
    CHECK(day_from_iso("2016-02-29") == make_day(2016, 2, 29));
    for (char const* const wrong :
         {"2015-02-29", "2016-13-01", "2016-00-10", "2016-01-00", "2016-1-01", "2016-01-1", "2016/01/01", "2016-01-01 ",
          " 2016-01-01", "+016-01-01", "2016-0a-01", "-051-03-15", "", "2016-01"}) {
        CAPTURE(wrong);
        CHECK_FALSE(day_from_iso(wrong));
    }
}

TEST_CASE("every day of four centuries reads back from what is written") {
    for (Day day = *make_day(1800, 1, 1); day < *make_day(2200, 1, 1); day += std::chrono::days{1}) {
        if (day_from_iso(to_iso(day)) != day) FAIL(to_iso(day));
    }
}

TEST_CASE("the calendar is proleptic Gregorian") {
    CHECK_FALSE(make_day(1900, 2, 29));
    CHECK(make_day(2000, 2, 29));
    CHECK(make_day(1582, 10, 10));
    CHECK_FALSE(make_day(2016, 4, 31));
}

TEST_CASE("the text of an article is title, blank line, body; or what there is of them") {
    Article article;
    CHECK(full_text(article).empty());
    article.body = "Le texte.";
    CHECK(full_text(article) == "Le texte.");
    article.title = "Le titre";
    CHECK(full_text(article) == "Le titre\n\nLe texte.");
    article.body.clear();
    CHECK(full_text(article) == "Le titre");
}

TEST_CASE("spans overlap where they share a byte") {
    CHECK(ByteSpan{0, 3}.overlaps({2, 5}));
    CHECK_FALSE(ByteSpan{0, 3}.overlaps({3, 5}));
    CHECK(ByteSpan{1, 2}.overlaps({0, 9}));
    CHECK(ByteSpan{2, 5}.of("abcdefg") == "cde");
    CHECK(ByteSpan{2, 5}.size() == 3);
}

TEST_CASE("a result is a value or the reason there is none") {
    Result<int> const good = 7;
    REQUIRE(good);
    CHECK(*good == 7);
    Result<int> const bad = Error{"gazette.jsonl:812", "no \"text\"; skipped"};
    REQUIRE_FALSE(bad);
    CHECK(bad.error().text() == "gazette.jsonl:812: no \"text\"; skipped");
    CHECK(Error{"", "nothing to do"}.text() == "nothing to do");
}

TEST_CASE("failures carry the exit codes of the contract") {
    CHECK(Failure(Failure::Code::usage, "").exit_code() == 2);
    CHECK(Failure(Failure::Code::index_unusable, "").exit_code() == 3);
    CHECK(Failure(Failure::Code::resource, "").exit_code() == 5);
    CHECK(Failure(Failure::Code::locked, "").exit_code() == 75);
}
