#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "reading.h"

namespace {

using namespace depeche::test;

/// Each line is `text @ publication day => mentions`; those that begin with # are headings.
void check_golden(std::string const& language) {
    auto const path = std::string{DEPECHE_SOURCE_DIR} + "/tests/golden/dates/" + language + ".txt";
    bool const update = std::getenv("UPDATE_GOLDEN") != nullptr;
    std::vector<std::string> lines;
    std::ifstream file{path};
    REQUIRE(file);
    std::size_t cases = 0;
    for (std::string line; std::getline(file, line);) {
        auto const arrow = line.rfind(" => "), at = line.rfind(" @ ", arrow);
        if (line.empty() || line.front() == '#') {
            lines.push_back(line);
            continue;
        }
        REQUIRE(arrow != std::string::npos);
        REQUIRE(at != std::string::npos);
        auto const text = line.substr(0, at);
        auto const found =
            line.substr(0, arrow) + " => " + dates_in(text, line.substr(at + 3, arrow - at - 3), language);
        if (!update) CHECK(found == line);
        lines.push_back(found);
        ++cases;
    }
    CHECK(cases > 50);
    if (!update) return;
    std::ofstream out{path};
    for (auto const& line : lines) out << line << '\n';
}

} // namespace

TEST_CASE("French dates are found and told as the golden file has them", "[dates]") { check_golden("fr"); }

TEST_CASE("English dates are found and told as the golden file has them", "[dates]") { check_golden("en"); }
