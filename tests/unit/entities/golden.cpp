#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "common/names/names.h"
#include "resources.h"

namespace {

struct Case {
    std::string text, expected;
};

std::vector<Case> cases_in(std::string const& path) {
    std::ifstream in(path);
    std::vector<Case> cases;
    for (std::string line; std::getline(in, line);) {
        std::size_t const arrow = line.find(" => ");
        if (arrow != std::string::npos) cases.push_back({line.substr(0, arrow), line.substr(arrow + 4)});
    }
    return cases;
}

template <typename Show>
void check_golden(std::string const& file, std::size_t least, Show show) {
    std::string const path = std::string(DEPECHE_SOURCE_DIR) + "/tests/golden/entities/" + file;
    std::vector<Case> const cases = cases_in(path);
    REQUIRE(cases.size() >= least);
    bool const update = std::getenv("UPDATE_GOLDEN") != nullptr;
    std::string rewritten;
    for (Case const& wanted : cases) {
        std::string const found = show(wanted.text);
        rewritten.append(wanted.text).append(" => ").append(found).append("\n");
        INFO(wanted.text);
        if (!update) CHECK(found == wanted.expected);
    }
    if (update) std::ofstream(path) << rewritten;
}

std::string shown_entities(std::string const& text) {
    std::string shown;
    for (std::string const& line : tagged(text)) shown.append(shown.empty() ? "" : "; ").append(line);
    return shown.empty() ? "-" : shown;
}

} // namespace

TEST_CASE("the golden sentences hold the golden entities") { check_golden("tagged.txt", 20, shown_entities); }

TEST_CASE("the golden persons have the golden keys") {
    check_golden("person_keys.txt", 20,
                 [](std::string const& name) { return depeche::name_key(depeche::EntityKind::person, name); });
}
