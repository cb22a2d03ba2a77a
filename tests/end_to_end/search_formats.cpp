#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "tests/end_to_end/searched.h"

namespace {

using namespace support;
using Json = nlohmann::ordered_json;

std::string keys_of(Json const& object) {
    std::string keys;
    for (auto const& [key, value] : object.items()) keys += key + ' ';
    return keys;
}

constexpr auto result_keys = "id score published title source language path url snippet persons places organisations mentioned ";

TEST_CASE("search --format json keeps its contract, key by key") {
    Searched const depeche;
    auto const outcome = depeche.run({"hôpital", "alep", "--format", "json", "--facets", "person,month"});
    Json const answer = Json::parse(outcome.out);
    CHECK(keys_of(answer) == "total exact results facets suggestion ");
    CHECK(answer["total"] == 1);
    CHECK(answer["exact"] == true);
    CHECK(answer["suggestion"].is_null());
    CHECK(keys_of(answer["facets"]) == "person month ");
    CHECK(answer["facets"]["month"] == Json::parse(R"([{"value":"2016-10","count":1}])"));
    Json const& result = answer["results"].at(0);
    CHECK(keys_of(result) == result_keys);
    CHECK(result["id"] == "alep");
    CHECK(result["score"].get<double>() > 0);
    CHECK(result["published"] == "2016-10-06");
    CHECK(result["title"] == "Alep bombardée");
    CHECK(result["source"] == "Le Courrier");
    CHECK(result["language"] == "fr");
    CHECK(result["path"].get<std::string>().ends_with("archive/records.jsonl"));
    CHECK(result["url"] == "https://www.example.org/alep");
    CHECK(result["snippet"].get<std::string>().find("hôpital") != std::string::npos);
    CHECK(result["persons"] == Json::parse(R"([{"name":"John Kerry","count":1}])"));
    CHECK(keys_of(result["places"].at(0)) == "name count ");
    Json const day = Json::parse(R"({"from":"2016-09-22","to":"2016-09-22","text":"le 22 septembre"})");
    CHECK(std::find(result["mentioned"].begin(), result["mentioned"].end(), day) != result["mentioned"].end());
}

TEST_CASE("json tells what is unknown as null or empty, and suggests") {
    Searched const depeche;
    Json const undated = Json::parse(depeche.run({"recette", "--format", "json"}).out)["results"].at(0);
    CHECK(undated["published"].is_null());
    CHECK(undated["url"] == "");
    Json const nothing = Json::parse(depeche.run({"hopitla", "--format", "json"}).out);
    CHECK(nothing["total"] == 0);
    CHECK(nothing["results"].empty());
    CHECK(nothing["suggestion"] == "hopital");
}

TEST_CASE("jsonl is one result a line, csv a head and one, ids and paths one value") {
    Searched const depeche;
    auto const jsonl = lines_of(depeche.run({"kerry", "--sort", "newest", "--format", "jsonl"}).out);
    REQUIRE(jsonl.size() == 2);
    CHECK(keys_of(Json::parse(jsonl[0])) == result_keys);
    CHECK(Json::parse(jsonl[1])["id"] == "geneve");
    auto const csv = lines_of(depeche.run({"kerry", "--sort", "newest", "--format", "csv"}).out);
    REQUIRE(csv.size() == 3);
    CHECK(csv[0].starts_with("id,"));
    CHECK(csv[1].starts_with("alep,"));
    CHECK(depeche.run({"kerry", "--sort", "newest", "--format", "ids"}).out == "alep\ngeneve\n");
    std::string const path = (depeche / "archive/records.jsonl").string();
    CHECK(depeche.run({"peloton", "--format", "paths"}).out == path + "\n");
}

TEST_CASE("facets in every format") {
    Searched const depeche;
    Json const facets = Json::parse(depeche.run({"facets", "source,section,year", "kerry", "--format", "json"}).out);
    CHECK(facets == Json::parse(R"({"source":[{"value":"Agence","count":1},{"value":"Le Courrier","count":1}],)"
                                R"("section":[{"value":"Monde","count":2}],"year":[{"value":"2016","count":2}]})"));
    CHECK(depeche.run({"facets", "section", "kerry", "--format", "jsonl"}).out == "{\"field\":\"section\",\"value\":\"Monde\",\"count\":2}\n");
    CHECK(depeche.run({"facets", "section", "kerry"}).out.find("Monde") != std::string::npos);
    auto const with_search = depeche.run({"kerry", "--facets", "section"}).out;
    CHECK(with_search.find("Monde") != std::string::npos);
}

TEST_CASE("a facet counts all that match, not the page shown") {
    Searched const depeche;
    Json const answer = Json::parse(depeche.run({"kerry", "-n", "1", "--facets", "section", "--format", "json"}).out);
    CHECK(answer["results"].size() == 1);
    CHECK(answer["total"] == 2);
    CHECK(answer["facets"]["section"].at(0)["count"] == 2);
}

TEST_CASE("a timeline in text and json") {
    Searched const depeche;
    Json const years = Json::parse(depeche.run({"timeline", "lang:fr", "-malandrin", "--by", "year", "--format", "json"}).out);
    CHECK(years == Json::parse(R"({"by":"year","on":"published","periods":[{"period":"2015","count":1},{"period":"2016","count":2}],"undated":1})"));
    auto const text = depeche.run({"timeline", "kerry", "--by", "month"}).out;
    CHECK(text.find("2016-09") < text.find("2016-10"));
}

TEST_CASE("show prints the whole article, and marks what is asked") {
    Searched const depeche;
    auto const plain = depeche.run({"show", "alep"}).out;
    CHECK(plain.find("Alep bombardée") != std::string::npos);
    CHECK(plain.find("L'armée syrienne a bombardé un hôpital d'Alep") != std::string::npos);
    auto const coloured = depeche.run({"--color", "always", "show", "alep", "--query", "hopital"}).out;
    CHECK(coloured.find("hôpital\x1b") != std::string::npos);
    Json const article = Json::parse(depeche.run({"show", "alep", "--format", "json"}).out);
    CHECK(article["id"] == "alep");
    CHECK(article["text"].get<std::string>().starts_with("Alep bombardée\n\nL'armée"));
}

TEST_CASE("colours come when asked for, and never by themselves where there is no terminal") {
    Searched const depeche;
    auto const has_escape = [](Outcome const& outcome) { return outcome.out.find('\x1b') != std::string::npos; };
    CHECK_FALSE(has_escape(depeche.run({"kerry"})));
    CHECK(has_escape(depeche.run({"--color", "always", "kerry"})));
    CHECK(has_escape(depeche.run({"kerry", "--color=always"}, {"NO_COLOR=1"})));
    CHECK_FALSE(has_escape(depeche.run({"--color", "never", "kerry"})));
    CHECK_FALSE(has_escape(depeche.run({"--color", "always", "kerry", "--format", "json"})));
    CHECK_FALSE(has_escape(depeche.run({"--color", "always", "kerry", "--format", "csv"})));
}

TEST_CASE("the option --explain says what counted, in words of the query language") {
    Searched const depeche;
    auto const text = depeche.run({"hôpital", "person:Kerry", "--explain", "-n", "1"}).out;
    CHECK(text.find("weight ") != std::string::npos);
    CHECK(text.find("hopital") != std::string::npos);
    CHECK(text.find("person:") != std::string::npos);
    CHECK(Json::parse(depeche.run({"hôpital", "--explain", "--format", "json"}).out)["results"].at(0).contains("explanation"));
}

}  // namespace
