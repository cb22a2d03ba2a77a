#include <catch2/catch.hpp>

#include <string>

#include "query/language/parser.h"
#include "query/language/print.h"

namespace depeche {
namespace {

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

std::string message_for(std::string_view text) {
    auto const parsed = parse_query(text);
    return parsed ? "no error" : parsed.error().message;
}

Query parsed(std::string_view text) {
    auto const query = parse_query(text);
    INFO(text.substr(0, 60));
    REQUIRE(query);
    return *query;
}

TEST_CASE("an empty text and white space ask for every article") {
    CHECK(parsed("").everything());
    CHECK(parsed(" \t\n\u00a0").everything());
    CHECK_FALSE(parsed("alep").everything());
    CHECK_FALSE(parsed("-alep").everything());
}

TEST_CASE("queries are equal whatever their spacing, operators' language and place in the text") {
    CHECK(parsed("alep   ET hôpital") == parsed("alep hôpital"));
    CHECK(parsed("Kerry OU Lavrov") == parsed("(Kerry OR Lavrov)"));
    CHECK(parsed("alep SAUF hôpital") == parsed("alep -hôpital"));
    CHECK(parsed("lieu:Alep") == parsed("place:\"Alep\""));
    CHECK(parsed("\"alep\"") != parsed("alep"));
    CHECK(parsed("titre:\"alep\"") != parsed("titre:alep"));
    CHECK(parsed("place:=Alep") != parsed("place:Alep"));
}

TEST_CASE("spans tell where each part was written") {
    std::string_view const text = "alep -(évoque:\"août 1914\" OR b*)";
    auto const query = parsed(text);
    CHECK(query.where.of(text) == "alep -(évoque:\"août 1914\" OR b*");
    auto const& negated = std::get<And>(query.node).parts.at(1);
    CHECK(negated.where.of(text) == "-(évoque:\"août 1914\" OR b*");
    auto const& either = std::get<Not>(negated.node).part();
    CHECK(either.where.of(text) == "évoque:\"août 1914\" OR b*");
    auto const& field = std::get<Or>(either.node).parts.at(0);
    CHECK(field.where.of(text) == "évoque:\"août 1914\"");
    CHECK(field.value_where.of(text) == "août 1914");
}

TEST_CASE("the span of a bare value is the value") {
    std::string_view const text = "alep date:2016-13 x";
    auto const query = parsed(text);
    CHECK(std::get<And>(query.node).parts.at(1).value_where.of(text) == "2016-13");
}

TEST_CASE("nesting of 100 is a query, of 101 an error, of a million an error too") {
    CHECK(parsed(repeated("(", 100) + 'a' + repeated(")", 100)) == parsed("a"));
    CHECK(message_for(repeated("(", 101) + 'a' + repeated(")", 101)) == "nested more than 100 deep");
    CHECK(message_for(repeated("(", 1'000'000)) == "nested more than 100 deep");
    CHECK(message_for(repeated("NOT ", 1'000'000) + 'a') == "nested more than 100 deep");
    CHECK(message_for(repeated("-(", 500'000)) == "nested more than 100 deep");
}

TEST_CASE("groups one after the other may be more than a hundred") {
    CHECK(std::get<And>(parsed(repeated("(a OR -b) ", 1000)).node).parts.size() == 1000);
}

TEST_CASE("a query printed at the deepest nesting can still be read") {
    auto const query = parsed(repeated("-(x ", 49) + "NOT NOT a NEAR/5 b" + repeated(")", 49));
    CHECK(parsed(print(query)) == query);
    auto const negated = parsed(repeated("NOT ", 100) + "a");
    CHECK(parsed(print(negated)) == negated);
}

TEST_CASE("long texts of any kind are read in linear time") {
    std::size_t const many = 200'000; // quadratic work would run into the test's time limit
    CHECK(std::get<And>(parsed(repeated("a ", many)).node).parts.size() == many);
    CHECK(std::get<Or>(parsed(repeated("a OR ", many) + 'a').node).parts.size() == many + 1);
    CHECK(std::get<Near>(parsed(repeated("a NEAR ", many) + 'a').node).then.size() == many);
    CHECK(std::get<And>(parsed(repeated("é\u00a0", many)).node).parts.size() == many);
    CHECK(std::get<Word>(parsed(repeated("é", many)).node).text.size() == 2 * many);
    CHECK(message_for(repeated("\"a\" \"", many)) != "no error");
    CHECK(message_for(repeated("id:a(", many)) == "unpaired parenthesis in the value of id:");
    CHECK(message_for(repeated("- ", many)) == "no word to search for");
    CHECK(message_for(repeated("a*", many)) == "a * inside a word");
    CHECK(std::get<And>(parsed(repeated("a: http://x ", 1) + repeated("x:// ", many)).node).parts.size() == many + 2);
}

TEST_CASE("bytes that are no UTF-8 and NUL do no harm") {
    CHECK(std::get<Word>(parsed("\xff\xfe").node).text == "\xff\xfe");
    CHECK(parsed(std::string_view("a\0b", 3)) == parsed("a b"));
    CHECK(message_for("\xc3(") == "parenthesis that is never closed");
}

} // namespace
} // namespace depeche
