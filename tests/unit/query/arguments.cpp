#include <catch2/catch.hpp>

#include <cstdlib>
#include <sstream>

#include "query/arguments.h"
#include "query/standard_input.h"

namespace depeche {
namespace {

Day const today = *day_from_iso("2016-10-06");

/// The arguments as the option parser sees them, each in brackets.
std::string prepared(std::vector<char const*> arguments, char const* index = "") {
    ::setenv("DEPECHE_INDEX", index, 1);
    arguments.insert(arguments.begin(), "depeche");
    std::string text;
    for (std::string const& argument : prepared_arguments(static_cast<int>(arguments.size()), arguments.data())) {
        text += '[' + argument + ']';
    }
    return text;
}

TEST_CASE("search is put where no command is named") {
    CHECK(prepared({"alep"}) == "[search][alep]");
    CHECK(prepared({"search", "alep"}) == "[search][alep]");
    CHECK(prepared({"--index", "show", "alep"}) == "[--index][show][search][alep]");
    CHECK(prepared({"--index=x", "--no-pager", "count", "alep"}) == "[--index=x][--no-pager][count][alep]");
    CHECK(prepared({"--place", "Syrie"}) == "[search][--place][Syrie]");
    CHECK(prepared({"--help"}) == "[--help]");
    CHECK(prepared({}) == "");
}

TEST_CASE("a word behind a hyphen is no option, an option is no such word") {
    CHECK(prepared({"alep", "-hôpital"}) == "[search][alep][ -hôpital]");
    CHECK(prepared({"-hôpital"}) == "[search][ -hôpital]");
    CHECK(prepared({"alep", "-cessez le feu"}) == "[search][alep][ -\"cessez le feu\"]");
    CHECK(prepared({"alep", "-(a OR b)"}) == "[search][alep][ -(a OR b)]");
    CHECK(prepared({"alep", "-n", "3", "-n3", "-", "--limit=3"}) == "[search][alep][-n][3][-n3][-][--limit=3]");
}

TEST_CASE("the index of the environment is given where none is on the command line") {
    CHECK(prepared({"alep"}, "/an/index") == "[--index][/an/index][search][alep]");
    CHECK(prepared({"--index", "x", "alep"}, "/an/index") == "[--index][x][search][alep]");
    CHECK(prepared({"alep", "--index=x"}, "/an/index") == "[search][alep][--index=x]");
}

TEST_CASE("a field's value of several words is one value where the shell has taken its quotes") {
    CHECK(query_text({"alep", "person:John Kerry"}, today) == "alep person:\"John Kerry\"");
    CHECK(query_text({"alep", " -person:John Kerry"}, today) == "alep  -person:\"John Kerry\"");
    CHECK(query_text({"alep", "person:\"John Kerry\""}, today) == "alep person:\"John Kerry\"");
    CHECK(query_text({"person:Kerry alep"}, today) == "person:Kerry alep");
    CHECK(query_text({"date:septembre 2016"}, today) == "date:\"septembre 2016\"");
    CHECK(query_text({"date:2016 alep"}, today) == "date:2016 alep");
    CHECK(query_text({"date:2016 person:Kerry", "alep"}, today) == "date:2016 person:Kerry alep");
    CHECK(query_text({"no:field here", "alep"}, today) == "no:field here alep");
    CHECK(query_text({":a b", "- -", " "}, today) == ":a b - -  ");
}

TEST_CASE("a query is in composed letters whatever was typed") { CHECK(query_text({"ho\u0302pital"}, today) == "hôpital"); }

TEST_CASE("a hyphen alone stands for what standard input says") {
    QueryOptions options;
    options.command = CountOptions{{{"-"}, {}}};
    std::istringstream query("alep\nhôpital\n");
    take_standard_input(options, query);
    CHECK(std::get<CountOptions>(options.command).asked.words == std::vector<std::string>{"alep\nhôpital\n"});
    ShowOptions show;
    show.ids = {"-"};
    options.command = show;
    std::istringstream ids("a b\r\n\nc");
    take_standard_input(options, ids);
    CHECK(std::get<ShowOptions>(options.command).ids == std::vector<std::string>{"a b", "c"});
    show.ids = {"a", "-"};
    options.command = show;
    take_standard_input(options, ids);
    CHECK(std::get<ShowOptions>(options.command).ids == show.ids);
}

}  // namespace
}  // namespace depeche
