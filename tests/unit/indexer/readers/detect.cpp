#include "indexer/readers/detect.h"

#include <catch2/catch.hpp>

using namespace depeche;

namespace {

Content detected(std::string_view bytes, std::string_view name, InputFormat format = InputFormat::automatic) {
    return detect(bytes, true, name, format);
}

} // namespace

TEST_CASE("Bytes tell a format before the name does") {
    CHECK(detected("\x1F\x8B...", "a.txt") == Content::packed);
    CHECK(detected("PK\x03\x04...", "a.txt") == Content::packed);
    CHECK(detected("BZh91AY&SY...", "a") == Content::packed);
    CHECK(detected("BZh9 is no archive", "a") == Content::text);
    CHECK(detected("{\"text\": \"Un.\"}\n", "a.txt") == Content::json_lines);
    CHECK(detected("  \n{\"text\": \"Un.\"}\n", "a") == Content::json_lines);
    CHECK(detected(" \n", "a.jsonl") == Content::empty);
}

TEST_CASE("Braces and brackets alone make no JSON of a text") {
    CHECK(detected("{Alep} Les combats\n", "a.txt") == Content::text);
    CHECK(detected("[Alep] Les combats\n", "a.txt") == Content::text);
    CHECK(detected("{\"Alep\" Les combats\n", "a.txt") == Content::text);
    CHECK(detected("[{\"text\": \"Un.\"}]", "a.txt") == Content::text);
    CHECK(detected("{\"\xE9t\xE9\" en Syrie\n", "a.txt") == Content::text);
}

TEST_CASE("JSON in another charset is JSON too") {
    CHECK(detected("{\"text\": \"L'\xE9t\xE9.\"}\n{", "a.txt") == Content::json_lines);
    CHECK(detected("[{\"text\": \"L'\xE9t\xE9.\"}]", "a.json") == Content::json_document);
}

TEST_CASE("A file that opens with many blanks goes by its name") {
    std::string const blanks(1000, '\n');
    CHECK(detect(blanks, false, "a.jsonl", InputFormat::automatic) == Content::json_lines);
    CHECK(detect(blanks, false, "a.json", InputFormat::automatic) == Content::json_document);
    CHECK(detect(blanks, false, "a.txt", InputFormat::automatic) == Content::text);
}

TEST_CASE("A name in .json, .jsonl or .ndjson tells JSON") {
    CHECK(detected("[{\"text\": \"Un.\"}]", "a.json") == Content::json_document);
    CHECK(detected("{\n\"text\": \"Un.\"}", "a.JSON") == Content::json_document);
    CHECK(detected("{\"text\": \"Un.\"}\n{", "a.json") == Content::json_lines);
    CHECK(detected("{\"text\": \n", "a.ndjson") == Content::json_lines);
    CHECK(detected("{\"text\": \n", "dir.jsonl/a") == Content::text);
}

TEST_CASE("A format given is not put in question") {
    CHECK(detected("{\"text\": \"Un.\"}\n", "a.jsonl", InputFormat::text) == Content::text);
    CHECK(detected("[{\"text\": \"Un.\"}]", "a.txt", InputFormat::jsonl) == Content::json_document);
    CHECK(detected("{\"text\": \"Un.\"}\n", "a.txt", InputFormat::jsonl) == Content::json_lines);
}

TEST_CASE("An extension is what follows the last dot of the last name") {
    CHECK(extension_of("a/b.c/D.TXT") == "txt");
    CHECK(extension_of("a/b.c/d").empty());
    CHECK(extension_of("").empty());
}
