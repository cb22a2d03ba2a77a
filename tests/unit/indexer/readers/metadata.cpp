#include "indexer/readers/metadata.h"

#include <catch2/catch.hpp>

#include "indexer/readers/record.h"

using namespace depeche;

TEST_CASE("A language is known by its tag or its name") {
    for (std::string const name :
         {"fr", "FR", "fr-FR", "fr_BE", "fra", "fre", "French", "français", " Français ", "fr;q=1"}) {
        CHECK(language_code(name) == "fr");
    }
    CHECK(language_code("Deutsch") == "de");
    CHECK(language_code("nb-NO") == "nb");
    CHECK(language_code("klingon").empty());
    CHECK(language_code("").empty());
    CHECK(language_code("42").empty());
}

TEST_CASE("A line has no control characters, no space at its ends and at most so many bytes") {
    CHECK(clean_line("  Un\r\n\x1B[1mdeux\u0085\u2028 \u00A0") == "Un  [1mdeux");
    CHECK(clean_line("abc\u00E9", 4) == "abc");
    CHECK(clean_line("ab cd", 3) == "ab");
    CHECK(clean_line("\xFF") == "\uFFFD");
    CHECK(clean_line("").empty());
}

TEST_CASE("A cut falls between characters") {
    CHECK(cut("aé", 2) == "a");
    CHECK(cut("aé", 3) == "aé");
    CHECK(cut("\U0001F600", 3).empty());
}

TEST_CASE("Long ids are cut to 500 bytes and stay distinct") {
    std::string const start(499, 'a');
    CHECK(clean_id(start + "b") == start + "b");
    CHECK(clean_id(start + "bc").size() == 500);
    CHECK(clean_id(start + "bc") != clean_id(start + "bd"));
    CHECK(clean_id(std::string(800, 'a')) != clean_id(std::string(801, 'a')));
}

TEST_CASE("A path shows bytes that are no UTF-8") {
    CHECK(clean_path("2016/\xE9t\xE9.txt") == "2016/\\xE9t\\xE9.txt");
    CHECK(clean_path("été \U0001F600.txt") == "été \U0001F600.txt");
    CHECK(clean_path("a\tb\u0085") == "a\\x09b\\xC2\\x85");
}

TEST_CASE("JSON without faults is left as it is") {
    std::string const json = R"({"NaN": "NaN \\ \" \u00e9 \ud83d\ude00", "x": [1, null]})";
    CHECK(mended_json(json) == json);
    CHECK(mended_json(R"(["\ud83d\ud83d\ude00", "\ude00", "\ud83)") == R"(["\ufffd\ud83d\ude00", "\ufffd", "\ud83)");
    CHECK(mended_json("[NaN,-Infinity,Infinity]") == "[null,null,null]");
    CHECK(mended_json("[\"a\nb\\") == "[\"a b\\");
}
