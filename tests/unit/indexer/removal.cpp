#include "indexer/removal.h"

#include <catch2/catch.hpp>

using namespace depeche;
using Fate = Verdict::Fate;

namespace {

SourceEnded source(std::uint64_t articles, bool missing = false, bool empty = false) {
    return {"/archive", {}, articles, missing, empty};
}

} // namespace

TEST_CASE("losing more than half of the articles, or a whole SOURCE, is suspicious") {
    CHECK_FALSE(suspicious(0, 10, false));
    CHECK_FALSE(suspicious(5, 10, false));
    CHECK(suspicious(6, 10, false));
    CHECK(suspicious(1, 1, false));
    CHECK(suspicious(1, 10, true));
    CHECK_FALSE(suspicious(0, 0, true));
}

TEST_CASE("a loss is removed, kept or refused as the options say") {
    CHECK(judge({}, source(10), 5).fate == Fate::removed);
    CHECK_FALSE(judge({}, source(10), 5).incomplete);
    CHECK(judge({}, source(10), 6).fate == Fate::refused);
    CHECK(judge({}, source(10), 6).incomplete);
    CHECK(judge({false, true}, source(10), 10).fate == Fate::removed);
    CHECK_FALSE(judge({false, true}, source(10), 10).incomplete);
    CHECK(judge({true, false}, source(10), 10).fate == Fate::kept);
    CHECK_FALSE(judge({true, false}, source(10), 10).incomplete);
}

TEST_CASE("a SOURCE that is missing or empty makes the run incomplete, unless its removal is allowed") {
    CHECK(judge({}, source(10, true), 10).fate == Fate::refused);
    CHECK(judge({}, source(0, true), 0).incomplete);
    CHECK(judge({}, source(0, false, true), 0).incomplete);
    CHECK_FALSE(judge({false, true}, source(10, true), 10).incomplete);
    CHECK(judge({false, true}, source(0, true), 0).incomplete);
    CHECK_THAT(judge({}, source(10, true), 10).message, Catch::Matchers::Contains("--allow-removal"));
}
