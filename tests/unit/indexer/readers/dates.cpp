#include <catch2/catch.hpp>

#include "common/model/date_interval.h"
#include "indexer/readers/dating.h"
#include "tests/unit/indexer/readers/collected.h"

using namespace depeche;
using namespace depeche::test;

namespace {

std::string published(std::string_view bytes, std::string const& name, ReadOptions options = {}) {
    Article const article = read_one(bytes, name, std::move(options));
    return article.published ? to_iso(*article.published) : "unknown: " + article.body.substr(0, 40);
}

constexpr std::string_view said = "Une trêve à Alep\n\nPublié le 6 octobre 2016\n\nLes combats ont cessé.\n";

} // namespace

TEST_CASE("The date a user gives wins over the record's, the text's and the path's") {
    ReadOptions options;
    options.published = day_from_iso("2001-02-03");
    CHECK(published(said, "2016/10/07/a.txt", options) == "2001-02-03");
    CHECK(published(R"({"date": "2016-10-05", "text": "Un."})", "2016/10/07/a.json", options) == "2001-02-03");
}

TEST_CASE("A record's date wins over its text's and its file's") {
    CHECK(published(R"({"date": "2016-10-05", "text": "Publié le 6 octobre 2016\n\nUn."})", "2016/10/07/a.json") ==
          "2016-10-05");
}

TEST_CASE("A line of the text wins over the path") { CHECK(published(said, "2016/10/07/a.txt") == "2016-10-06"); }

TEST_CASE("The path gives the date where nothing else does") {
    CHECK(published("Les combats ont cessé.", "2016/10/07/a.txt") == "2016-10-07");
    CHECK(published(R"({"text": "Un."})", "agence-2016-10-07.jsonl") == "2016-10-07");
}

TEST_CASE("Folders above the source give the date where those below it do not") {
    Folder const folder;
    auto const file = folder.write("2016/10/07/a.txt", "Les combats ont cessé.");
    Collected read;
    ArticleReader(ReadOptions{}).read_file(file, "a.txt", read);
    REQUIRE(read.articles.size() == 1);
    CHECK(read.articles[0].article.published == day_from_iso("2016-10-07"));
}

TEST_CASE("A file's own time is never its article's date") {
    Folder const folder;
    folder.write("a.txt", "Les combats ont cessé.");
    CHECK_FALSE(folder.read("a.txt").articles.at(0).article.published.has_value());
}

TEST_CASE("Dates of records are read as strings and numbers") {
    CHECK(published(R"({"date": 1475740800, "text": "Un."})", "a.json") == "2016-10-06");
    CHECK(published(R"({"date": 1475740800.25, "text": "Un."})", "a.json") == "2016-10-06");
    CHECK(published(R"({"date": {"$date": "2016-10-06T10:00:00Z"}, "text": "Un."})", "a.json") == "2016-10-06");
    CHECK(published(R"({"pubDate": "Thu, 06 Oct 2016 10:12:00 +0200", "text": "Un."})", "a.json") == "2016-10-06");
}

TEST_CASE("A record whose date is not understood is kept, with a warning") {
    Collected const read = read_bytes(R"({"date": "un jour", "text": "Un."})"
                                      "\n",
                                      "g.jsonl");
    REQUIRE(read.articles.size() == 1);
    CHECK_FALSE(read.articles[0].article.published.has_value());
    CHECK(read.warnings == std::vector<std::string>{"g.jsonl:1: date \"un jour\" not understood; kept without a date"});
    CHECK(read.failures.empty());
}

TEST_CASE("A warning on a date says which one stands in for it") {
    CHECK(read_bytes(R"({"date": "un jour", "text": "Un."})", "2016/10/07/g.jsonl").warnings ==
          std::vector<std::string>{
              "2016/10/07/g.jsonl:1: date \"un jour\" not understood; dated 2016-10-07 by its text or path"});
}

TEST_CASE("The ends of a long text are cut between lines") {
    CHECK(ends_of("a\nb\nc", 10, 10) == "a\nb\nc");
    CHECK(ends_of("un\ndeux\ntrois\nquatre\ncinq", 9, 8) == "un\ndeux\n\ncinq");
    CHECK(ends_of(std::string(100, 'a'), 3, 4) == "aaa\n\naaaa");
    CHECK(ends_of("ééééé", 3, 3) == "é\n\néé");
}
