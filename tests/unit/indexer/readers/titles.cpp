#include "indexer/readers/title.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>

using namespace depeche;

namespace {

std::string with_line_ends(std::string text) {
    for (std::size_t at = text.find("¶"); at != std::string::npos; at = text.find("¶")) text.replace(at, 2, "\n");
    return text;
}

} // namespace

TEST_CASE("Titles are told from first lines that are none, as the golden file says") {
    std::string const path = DEPECHE_SOURCE_DIR "/tests/golden/readers/titles.txt";
    bool const update = std::getenv("UPDATE_GOLDEN") != nullptr;
    std::ifstream golden(path);
    std::string rewritten;
    std::size_t cases = 0;
    for (std::string line; std::getline(golden, line);) {
        std::size_t const arrow = line.find(" =>");
        if (line.starts_with("// ") || arrow == std::string::npos) {
            rewritten += line + "\n";
            continue;
        }
        ++cases;
        std::string const text = with_line_ends(line.substr(0, arrow));
        std::string const title(split_title(text).title);
        std::string const now = line.substr(0, arrow) + " =>" + (title.empty() ? "" : " " + title);
        rewritten += now + "\n";
        if (!update) CHECK(now == line);
    }
    CHECK(cases > 30);
    if (update) std::ofstream(path) << rewritten;
}

TEST_CASE("Without a title the body is the whole text") {
    for (std::string_view const text : {"", "\n\n", "Un.\n\nDeux.\n", "\n  Un.", "Titre seul\n\n \n"}) {
        CHECK(split_title(text).body == text);
        CHECK(split_title(text).title.empty());
    }
}

TEST_CASE("With a title the body starts at the next line that is not blank") {
    CHECK(split_title("\n Titre \n\n \n  Un.\n").body == "  Un.\n");
    CHECK(split_title("\n Titre \n\n \n  Un.\n").title == "Titre");
}
