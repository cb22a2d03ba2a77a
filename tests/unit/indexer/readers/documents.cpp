#include <catch2/catch.hpp>

#include "tests/unit/indexer/readers/collected.h"

using namespace depeche;
using namespace depeche::test;
using Texts = std::vector<std::string>;

TEST_CASE("A .json file may hold one array of records") {
    Collected const read = read_bytes("[\n  {\"text\": \"Un {[\\\"\"},\n  {\n\"text\": \"Deux.\"}\n]\n", "g.json");
    CHECK(read.bodies() == Texts{"Un {[\"", "Deux."});
    CHECK(read.ids() == Texts{"g.json#1", "g.json#2"});
    CHECK(read.result);
}

TEST_CASE("A .json file may hold one object, on one line or many") {
    CHECK(read_one("{\"id\": \"a\", \"text\": \"Un.\"}", "g.json").id == "a");
    CHECK(read_one("\xEF\xBB\xBF{\n  \"id\": \"a\",\n  \"text\": \"Un.\"\n}\n", "g.json").id == "a");
}

TEST_CASE("A .json file may hold JSON lines") {
    CHECK(read_bytes("{\"text\": \"Un.\"}\n{\"text\": \"Deux\n{\"text\": \"Trois.\"}\n", "g.json").bodies() ==
          Texts{"Un.", "Trois."});
}

TEST_CASE("A broken record in an array costs no other") {
    Collected const read = read_bytes("[{\"text\": \"Un.\"},\n{\"text\" 2},\n{\"text\": \"Trois.\"}]", "g.json");
    CHECK(read.bodies() == Texts{"Un.", "Trois."});
    CHECK(read.failures == Texts{"g.json:2: broken JSON; skipped"});
}

TEST_CASE("An array cut short gives what came before") {
    Collected const inside = read_bytes("[{\"text\": \"Un.\"},\n{\"text\": \"De", "g.json");
    CHECK(inside.bodies() == Texts{"Un."});
    CHECK(inside.failures == Texts{"g.json:2: the file ends inside this record; skipped"});
    Collected const between = read_bytes("[{\"text\": \"Un.\"},\n", "g.json");
    CHECK(between.bodies() == Texts{"Un."});
    CHECK(between.failures == Texts{"g.json: the file ends inside its array; read no further"});
    CHECK_FALSE(between.result);
}

TEST_CASE("A .json file of anything else is one failure") {
    Collected const text = read_bytes("Une trêve à Alep\n\nLes combats ont cessé.\n", "g.json");
    CHECK(text.failures ==
          Texts{"g.json: line 1 holds something other than JSON objects; what follows is not read; read no further"});
    CHECK_FALSE(text.result);
    CHECK(read_bytes("[]", "g.json").failures == Texts{"g.json: holds no record; skipped"});
    CHECK(read_bytes("[[{\"text\": \"Un.\"}]]", "g.json").articles.empty());
}

TEST_CASE("An array may stand in a .jsonl file too") {
    CHECK(read_bytes("[{\"text\": \"Un.\"}]", "g.jsonl").bodies() == Texts{"Un."});
}
