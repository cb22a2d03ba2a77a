#include <catch2/catch.hpp>

#include <map>
#include <string>

#include "common/text/fold.h"
#include "query/language/fields.h"
#include "query/language/help.h"
#include "query/language/parser.h"

namespace depeche {
namespace {

TEST_CASE("no two fields share a name or alias") {
    std::map<std::string, Field> names;
    for (auto const& row : fields()) {
        CHECK(names.emplace(fold(row.name), row.field).second);
        for (auto const alias : row.aliases) {
            INFO(alias);
            CHECK(names.emplace(fold(alias), row.field).second);
        }
    }
}

TEST_CASE("the names the contract promises are those of their fields") {
    std::map<std::string, Field> const promised{
        {"person", Field::person},    {"personne", Field::person},  {"place", Field::place},
        {"lieu", Field::place},       {"org", Field::organisation}, {"organisation", Field::organisation},
        {"title", Field::title},      {"titre", Field::title},      {"source", Field::source},
        {"lang", Field::language},    {"langue", Field::language},  {"section", Field::section},
        {"rubrique", Field::section}, {"date", Field::published},   {"mentioned", Field::mentioned},
        {"évoque", Field::mentioned}, {"evoque", Field::mentioned}, {"e\u0301voque", Field::mentioned},
        {"ÉVOQUE", Field::mentioned}, {"Lieu", Field::place},       {"id", Field::id},
        {"url", Field::url}};
    for (auto const& [name, field] : promised) {
        INFO(name);
        CHECK(field_named(name) == field);
    }
    CHECK_FALSE(field_named("lieux"));
    CHECK_FALSE(field_named(""));
    CHECK_FALSE(field_named(std::string(1'000'000, 'a')));
}

TEST_CASE("a misspelt field's neighbour is named only when it is near") {
    CHECK(nearest_field("persone") == "person");
    CHECK(nearest_field("plcae") == "place");
    CHECK(nearest_field("titel") == "title");
    CHECK(nearest_field("evoqe") == "évoque");
    CHECK_FALSE(nearest_field("xyzzy"));
    CHECK_FALSE(nearest_field("http"));
}

TEST_CASE("every example of the table is a query of its field") {
    for (auto const& row : fields()) {
        auto const parsed = parse_query(row.example);
        INFO(row.example);
        REQUIRE(parsed);
        REQUIRE(std::holds_alternative<FieldWord>(parsed->node));
        CHECK(std::get<FieldWord>(parsed->node).field == row.field);
    }
}

TEST_CASE("every example of the syntax page is a query") {
    std::string const help = syntax_help();
    std::size_t examples = 0;
    for (std::size_t at = 0; at < help.size(); at = help.find('\n', at) + 1) {
        std::string const line = help.substr(at, help.find('\n', at) - at);
        if (!line.starts_with("  ") || line.starts_with("   ")) continue;
        std::string const example = line.substr(2, line.find("  ", 2) - 2);
        INFO(example);
        CHECK(parse_query(example));
        ++examples;
    }
    CHECK(examples >= 12);
}

TEST_CASE("help pages fit a terminal of 80 columns") {
    for (auto const& page : {syntax_help(), fields_help()}) {
        std::size_t column = 0;
        for (char const c : page) {
            if (c == '\n')
                column = 0;
            else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
                ++column;
            REQUIRE(column <= 80);
        }
    }
}

TEST_CASE("the page of fields names every field and alias") {
    std::string const help = fields_help();
    for (auto const& row : fields()) {
        CHECK(help.find(row.name) != std::string::npos);
        CHECK(help.find(row.example) != std::string::npos);
        for (auto const alias : row.aliases) CHECK(help.find(alias) != std::string::npos);
    }
}

} // namespace
} // namespace depeche
