#include <catch2/catch.hpp>

#include "tests/unit/indexer/readers/collected.h"

using namespace depeche;
using namespace depeche::test;

namespace {

/// ASCII, Latin-1 letters and € as UTF-16.
std::string utf16(std::u16string_view text, bool little, bool mark) {
    std::string bytes;
    auto const put = [&](char16_t unit) {
        char const low = static_cast<char>(unit & 0xFF);
        char const high = static_cast<char>(unit >> 8);
        bytes += little ? low : high;
        bytes += little ? high : low;
    };
    if (mark) put(0xFEFF);
    for (char16_t const unit : text) put(unit);
    return bytes;
}

constexpr std::u16string_view letter =
    u"L'été à Alep\n\nLe prix du pain a doublé, à 3 € le kilo, et l'hôpital est fermé.\n";
constexpr std::u16string_view record = u"{\"text\": \"L'été, 3 €.\"}\n{\"text\": \"Noël.\"}\n";

} // namespace

TEST_CASE("A text is read in whatever charset it comes") {
    std::string const rest = "Le prix du pain a doublé, à 3 € le kilo, et l'hôpital est fermé.\n";
    auto const check = [&](std::string_view bytes) {
        Article const article = read_one(bytes, "a.txt");
        CHECK(article.title == "L'été à Alep");
        CHECK(article.body == rest);
    };
    SECTION("UTF-8") { check("L'été à Alep\n\n" + rest); }
    SECTION("UTF-8 with a mark and CRLF") { check("\xEF\xBB\xBFL'été à Alep\r\n\r\n" + rest); }
    SECTION("UTF-16 LE") { check(utf16(letter, true, true)); }
    SECTION("UTF-16 BE") { check(utf16(letter, false, true)); }
    SECTION("UTF-16 LE without a mark") { check(utf16(letter, true, false)); }
    SECTION("Windows-1252") {
        check(
            "L'\xE9t\xE9 \xE0 Alep\n\nLe prix du pain a doubl\xE9, \xE0 3 \x80 le kilo, et l'h\xF4pital est "
            "ferm\xE9.\n");
    }
    SECTION("Latin-9") {
        check(
            "L'\xE9t\xE9 \xE0 Alep\n\nLe prix du pain a doubl\xE9, \xE0 3 \xA4 le kilo, et l'h\xF4pital est "
            "ferm\xE9.\n");
    }
}

TEST_CASE("Invalid bytes in a UTF-8 text become U+FFFD and nothing else changes") {
    std::string const text = "Été à l'hôpital, où la fièvre baisse. Déjà. " + std::string(200, 'a');
    CHECK(read_one(text + "\xFF" + text, "a.txt").body == text + "\uFFFD" + text);
}

TEST_CASE("Records in UTF-16 are read, lines or document") {
    for (bool const little : {true, false}) {
        for (bool const mark : {true, false}) {
            for (std::string const name : {"g.jsonl", "g.json", "g"}) {
                Collected const read = read_bytes(utf16(record, little, mark), name);
                CHECK(read.bodies() == std::vector<std::string>{"L'été, 3 €.", "Noël."});
            }
        }
    }
    CHECK(read_bytes(utf16(u"[{\"text\": \"L'été.\"}]", true, true), "g.json").bodies() ==
          std::vector<std::string>{"L'été."});
}

TEST_CASE("Records in Windows-1252 are read") {
    Collected const read = read_bytes(
        "{\"text\": \"L'\xE9t\xE9 \xE0 l'h\xF4pital, 3 \x80.\", \"titre\": \"No\xEBl\"}\n"
        "{\"text\": \"Deux.\"}\n",
        "g.jsonl");
    CHECK(read.bodies() == std::vector<std::string>{"L'été à l'hôpital, 3 €.", "Deux."});
    CHECK(read.articles.at(0).article.title == "Noël");
}
