#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "reading.h"

using namespace depeche::test;

namespace {

/// The reference article is kept beside the source tree, never in it; empty where it is not there.
std::string reference_article() {
    std::ifstream file{std::filesystem::path{DEPECHE_SOURCE_DIR} / "../shared/seed/alep-2016-10-06.txt"};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace

TEST_CASE("the reference article's dates are all told, and nothing else", "[dates]") {
    auto const text = reference_article();
    if (text.empty()) {
        WARN("the reference article is not here: skipped");
        return;
    }
    CHECK(dates_in(text, "2016-10-06") ==
          "il y a deux semaines = 2016-09-19..2016-09-25; le 22 septembre = 2016-09-22; lundi = 2016-10-03; "
          "hier mercredi = 2016-10-05; 48 heures après = 2016-10-05; depuis 2011 = 2011-01-01..2016-10-06; "
          "depuis la Seconde Guerre mondiale = 1945-09-02..2016-10-06");
}
