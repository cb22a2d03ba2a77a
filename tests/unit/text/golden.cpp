#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "shown.h"

namespace {

/// A case's text, in which \n stands for a line's end.
std::string unescaped(std::string_view text) {
    std::string made;
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const line_end = text.substr(at, 2) == "\\n";
        made += line_end ? '\n' : text[at];
        at += line_end ? 1U : 0U;
    }
    return made;
}

struct Case {
    std::string text;
    std::string expected;
};

std::vector<Case> cases_in(std::string const& path) {
    std::ifstream file(path);
    std::vector<Case> cases;
    for (std::string line; std::getline(file, line);) {
        std::size_t const arrow = line.find(" => ");
        if (arrow == std::string::npos) continue;
        cases.push_back({line.substr(0, arrow), line.substr(arrow + 4)});
    }
    return cases;
}

} // namespace

TEST_CASE("the golden texts are cut into the golden tokens") {
    std::string const path = DEPECHE_SOURCE_DIR "/tests/golden/text/tokens.txt";
    std::vector<Case> const cases = cases_in(path);
    REQUIRE(cases.size() > 50);
    std::string rewritten;
    bool const update = std::getenv("UPDATE_GOLDEN") != nullptr;
    for (Case const& wanted : cases) {
        std::string const found = shown::tokens(unescaped(wanted.text));
        rewritten.append(wanted.text).append(" => ").append(found).append("\n");
        INFO(wanted.text);
        if (!update) CHECK(found == wanted.expected);
    }
    if (update) std::ofstream(path) << rewritten;
}
