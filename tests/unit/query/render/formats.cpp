#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "query/render/bars.h"
#include "query/render/render.h"
#include "query/render/width.h"
#include "tests/unit/query/render/sample.h"

namespace depeche {
namespace {

using Json = nlohmann::ordered_json;

RenderOptions in(Format format) {
    RenderOptions options;
    options.format = format;
    return options;
}

TEST_CASE("formats are known by the contract's names") {
    CHECK(format_named("text") == Format::text);
    CHECK(format_named("json") == Format::json);
    CHECK(format_named("jsonl") == Format::jsonl);
    CHECK(format_named("csv") == Format::csv);
    CHECK(format_named("ids") == Format::ids);
    CHECK(format_named("paths") == Format::paths);
    CHECK_FALSE(format_named("JSON"));
    CHECK_FALSE(format_named(""));
}

TEST_CASE("JSON has the contract's keys in the contract's order") {
    auto const json = Json::parse(render(sample_answer(), in(Format::json)));
    std::vector<std::string> keys, hit_keys;
    for (auto const& [key, value] : json.items()) keys.push_back(key);
    for (auto const& [key, value] : json["results"][0].items()) hit_keys.push_back(key);
    CHECK(keys == std::vector<std::string>{"total", "exact", "results", "facets", "suggestion"});
    CHECK(hit_keys == std::vector<std::string>{"id", "score", "published", "title", "source", "language", "path", "url",
                                               "snippet", "persons", "places", "organisations", "mentioned"});
    auto const& first = json["results"][0];
    CHECK(first["published"] == "2016-10-06");
    CHECK(first["persons"][0] == Json{{"name", "John Kerry"}, {"count", 3}});
    CHECK(first["mentioned"][1] == Json{{"from", "2011-03-01"}, {"to", nullptr}, {"text", "depuis mars 2011"}});
    CHECK(json["results"][1]["published"].is_null());
    CHECK(json["facets"]["person"][1] == Json{{"value", "Bachar el-Assad"}, {"count", 33}});
    CHECK(json["facets"]["year"] == Json::array());
}

TEST_CASE("an empty answer is JSON with empty lists, an empty object and null") {
    CHECK(render(Answer{}, in(Format::json)) ==
          "{\"total\":0,\"exact\":true,\"results\":[],\"facets\":{},\"suggestion\":null}\n");
    CHECK(render(Answer{}, in(Format::jsonl)).empty());
    CHECK(render(Answer{}, in(Format::ids)).empty());
    CHECK(render_facets({}, in(Format::json)) == "{}\n");
}

TEST_CASE("JSON keeps hostile text as its value but shows no control character") {
    auto const answer = sample_answer();
    auto const text = render(answer, in(Format::json));
    CHECK(Json::parse(text)["results"][1]["id"] == answer.hits[1].id);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\u009b") == std::string::npos);
    CHECK(text.find("\u202e") == std::string::npos);
    CHECK(text.find("\\u009b") != std::string::npos);
    CHECK(text.find("\\u202e") != std::string::npos);
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD in JSON") {
    Answer answer;
    answer.hits.resize(1);
    answer.hits[0].title = "caf\xe9!";
    CHECK(Json::parse(render(answer, in(Format::json)))["results"][0]["title"] == "caf\uFFFD!");
}

TEST_CASE("the explanation is given only to those who ask") {
    RenderOptions explain = in(Format::json);
    CHECK(render(sample_answer(), explain).find("explanation") == std::string::npos);
    explain.explain = true;
    CHECK(Json::parse(render(sample_answer(), explain))["results"][0]["explanation"] == "alep 7.25, hôpital 5.25");
}

TEST_CASE("CSV quotes commas, quotes and line ends, and ends lines with CRLF") {
    std::vector<Facet> const facets{{"source", {{"a,b", 1}, {"c \"d\"", 2}, {"e\nf", 3}, {"g", 4}}}};
    CHECK(render_facets(facets, in(Format::csv)) ==
          "field,value,count\r\nsource,\"a,b\",1\r\nsource,\"c \"\"d\"\"\",2\r\nsource,e f,3\r\nsource,g,4\r\n");
}

TEST_CASE("an id is one line whatever is in it") {
    auto const lines = render(sample_answer(), in(Format::ids));
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
    CHECK(lines.starts_with("2016/10/alep.txt\n"));
}

TEST_CASE("an estimated total says so, and one article is no articles") {
    Answer answer;
    answer.total = 1200;
    answer.exact = false;
    CHECK(render(answer, in(Format::text)) == "about 1200 articles\n");
    answer.total = 1;
    answer.exact = true;
    CHECK(render(answer, in(Format::text)) == "1 article\n");
    answer.total = 0;
    CHECK(render(answer, in(Format::text)) == "no article found\n");
}

TEST_CASE("an article without a title is headed by the words it is shown with, then by its id") {
    Answer answer;
    answer.total = 1;
    answer.hits.resize(1);
    answer.hits[0].id = "x.txt";
    CHECK(render(answer, in(Format::text)).find("1. x.txt\n") != std::string::npos);
    answer.hits[0].snippet = {"… les premiers mots", {}};
    CHECK(render(answer, in(Format::text)).find("1. les premiers mots\n") != std::string::npos);
}

TEST_CASE("a bar fills its columns for the largest count and shows the smallest") {
    CHECK(bar(10, 10, 3) == "███");
    CHECK(bar(5, 10, 3) == "█▌");
    CHECK(bar(1, 1'000'000, 3) == "▏");
    CHECK(bar(0, 10, 3).empty());
    CHECK(bar(0, 0, 3).empty());
    CHECK(bar(20, 10, 3) == "███");
}

TEST_CASE("charts keep to the terminal's width, however long a name or narrow the terminal") {
    std::vector<FacetValue> const values{{std::string(500, 'a'), 7}, {"日本語の新聞", 123'456}};
    for (unsigned const width : {20U, 40U, 80U, 200U}) {
        auto const chart = bar_chart(values, width, 2, false);
        for (std::size_t at = 0; at < chart.size(); at = chart.find('\n', at) + 1)
            CHECK(display_width(chart.substr(at, chart.find('\n', at) - at)) <= width);
    }
    CHECK_NOTHROW(bar_chart(values, 0, 2, false));
}

TEST_CASE("spans that lie outside an article's text are left alone") {
    auto view = sample_article();
    view.matches = {{4'000'000, 4'000'100}, {5, 4'000'000'000}};
    view.entities[0].where = {3'000'000, 2};
    CHECK_FALSE(render_article(view, in(Format::text)).empty());
    CHECK(Json::parse(render_article(view, in(Format::json)))["mentions"].size() == view.entities.size());
}

} // namespace

TEST_CASE("a tree of places is nested in JSON, indented as text, a path a row in CSV") {
    std::vector<Facet> const facets{
        {"place", {{"Asie", 3, {{"Syrie", 2, {{"Alep", 1}}}, {"Irak", 1}}}, {"Europe", 1}}}};
    CHECK(Json::parse(render_facets(facets, in(Format::json))) ==
          Json::parse(R"({"place":[{"value":"Asie","count":3,"children":[{"value":"Syrie","count":2,"children":)"
                      R"([{"value":"Alep","count":1}]},{"value":"Irak","count":1}]},{"value":"Europe","count":1}]})"));
    CHECK(render_facets(facets, in(Format::csv)) ==
          "field,value,count\r\nplace,Asie,3\r\nplace,Asie > Syrie,2\r\nplace,Asie > Syrie > Alep,1\r\n"
          "place,Asie > Irak,1\r\nplace,Europe,1\r\n");
    CHECK(render_facets(facets, in(Format::ids)) == "Asie\nSyrie\nAlep\nIrak\nEurope\n");
    std::string const text = render_facets(facets, in(Format::text));
    CHECK(text.find("\n  Asie      3") != std::string::npos);
    CHECK(text.find("\n    Syrie   2") != std::string::npos);
    CHECK(text.find("\n      Alep  1") != std::string::npos);
    std::string const lines = render_facets(facets, in(Format::jsonl));
    CHECK(lines.find(R"("value":"Alep","count":1,"in":["Asie","Syrie"])") != std::string::npos);
}

} // namespace depeche
