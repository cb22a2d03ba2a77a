// What the programs say of themselves and what their man pages say is the same.
#include <array>
#include <cstdio>
#include <sstream>

#include <catch2/catch.hpp>

#include "tests/docs/man_page.h"

using namespace depeche;

namespace {

struct Program {
    std::string name;
    std::string page;
};

Program const programs[] = {{"depeche", "query/depeche.1"}, {"depeche-index", "indexer/depeche-index.1"}};

/// What a program prints, in an environment that says nothing.
std::string output_of(std::string const& program, std::string const& arguments) {
    std::string const line = "env -i HOME=/nonexistent " DEPECHE_BINARY_DIR "/bin/" + program + ' ' + arguments + " 2>&1";
    std::FILE* const pipe = popen(line.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string text;
    std::array<char, 4096> chunk{};
    while (std::size_t const got = std::fread(chunk.data(), 1, chunk.size(), pipe)) text.append(chunk.data(), got);
    INFO(line << '\n' << text);
    REQUIRE(pclose(pipe) == 0);
    return text;
}

ManPage page_of(Program const& program) {
    ManPage page = read_man_page(DEPECHE_SOURCE_DIR "/" + program.page);
    REQUIRE_FALSE(page.sections.empty());
    return page;
}

std::string with_accents_as_roff(std::string text) {
    constexpr std::string_view acute_e = "\u00E9";
    for (std::size_t at = text.find(acute_e); at != std::string::npos; at = text.find(acute_e)) {
        text.replace(at, acute_e.size(), "\\('e");
    }
    return text;
}

/// The first column of `depeche fields`: the names of every field, in English and French.
Names field_names() {
    Names names;
    std::istringstream help(output_of("depeche", "fields"));
    for (std::string line; std::getline(help, line);) {
        if (!line.starts_with("  ") || line.starts_with("   ")) continue;
        std::istringstream words(line);
        for (std::string word; words >> word;) {
            bool const more = word.ends_with(',');
            names.insert(more ? word.substr(0, word.size() - 1) : word);
            if (!more) break;
        }
    }
    return names;
}

}  // namespace

TEST_CASE("a man page has the commands of --help and no others") {
    for (Program const& program : programs) {
        Names described;
        for (auto const& [command, options] : page_of(program).commands()) described.insert(command);
        CHECK(described == read_help(output_of(program.name, "--help")).commands);
    }
}

TEST_CASE("a man page has the global options of --help and no others") {
    for (Program const& program : programs) {
        CHECK(page_of(program).sections["Global options"].options == read_help(output_of(program.name, "--help")).options);
    }
}

TEST_CASE("a man page has the options of each command's --help and no others") {
    for (Program const& program : programs) {
        for (auto const& [command, described] : page_of(program).commands()) {
            Names options = read_help(output_of(program.name, command + " --help")).options;
            CHECK(options.erase("--help") == 1);
            options.erase("-h");
            INFO(program.name << ' ' << command);
            CHECK(described == options);
        }
    }
}

TEST_CASE("the help of each program and command has an example") {
    for (Program const& program : programs) {
        Names commands = read_help(output_of(program.name, "--help")).commands;
        REQUIRE_FALSE(commands.empty());
        commands.insert("");
        for (std::string const& command : commands) {
            INFO(program.name << ' ' << command);
            CHECK(output_of(program.name, command + " --help").find("Example: " + program.name) != std::string::npos);
        }
    }
}

TEST_CASE("the man page of depeche has every field of the query language") {
    std::string const described = page_of(programs[0]).sections["Fields"].source;
    Names const names = field_names();
    REQUIRE(names.size() > 10);
    for (std::string const& name : names) {
        INFO(name);
        CHECK(described.find(' ' + with_accents_as_roff(name) + ':') != std::string::npos);
    }
}

TEST_CASE("a man page refers to sections that it has") {
    for (Program const& program : programs) {
        ManPage const page = page_of(program);
        for (auto const& [name, section] : page.sections) {
            for (std::string const& link : section.links) {
                INFO(program.page << ", " << name << ": " << link);
                CHECK(page.sections.contains(link));
            }
        }
    }
}
