#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/unit/indexer/readers/collected.h"

using namespace depeche;
using namespace depeche::test;
using Messages = std::vector<std::string>;

TEST_CASE("An empty file is a failure that says so") {
    for (std::string const bytes : {"", " \n\t\n", "\xEF\xBB\xBF"}) {
        Collected const read = read_bytes(bytes, "vide.txt");
        CHECK(read.failures == Messages{"vide.txt: empty; skipped"});
        CHECK_FALSE(read.result);
    }
    CHECK(read_bytes("", "vide.jsonl").failures == Messages{"vide.jsonl: empty; skipped"});
}

TEST_CASE("A binary file is no text") {
    std::string picture = "\x89PNG\r\n\x1A\n";
    for (int i = 0; i < 200'000; ++i) picture += static_cast<char>((i * 7919) >> 3);
    for (std::string const name : {"photo.png", "photo.txt", "photo.jsonl", "photo.json"}) {
        Collected const read = read_bytes(picture, name);
        CHECK(read.failures == Messages{name + ": not a text file; skipped"});
        CHECK_FALSE(read.result);
    }
    CHECK(read_bytes(std::string_view("\x7F"
                                      "ELF\0\0\0\0\0\0\0\0",
                                      12),
                     "a.out")
              .failures == Messages{"a.out: not a text file; skipped"});
}

TEST_CASE("A folder, a dangling link and a missing file are failures that say why") {
    Folder const folder;
    std::filesystem::create_directory(folder.path() / "dossier.txt");
    std::filesystem::create_symlink("nulle-part", folder.path() / "lien.txt");
    CHECK(folder.read("dossier.txt").failures ==
          Messages{(folder.path() / "dossier.txt").string() + ": is a folder; skipped"});
    for (std::string const name : {"lien.txt", "absent.txt"}) {
        Collected const read = folder.read(name);
        CHECK(read.failures == Messages{(folder.path() / name).string() + ": No such file or directory; skipped"});
        CHECK_FALSE(read.result);
    }
}

TEST_CASE("A named pipe is refused, not waited for") {
    Folder const folder;
    REQUIRE(mkfifo((folder.path() / "tuyau").c_str(), 0600) == 0);
    CHECK(folder.read("tuyau").failures ==
          Messages{(folder.path() / "tuyau").string() + ": not a regular file; skipped"});
}

TEST_CASE("Control characters of a file name reach no message") {
    CHECK(read_bytes("", "a\x1B[31m\n.txt").failures == Messages{"a\\x1B[31m\\x0A.txt: empty; skipped"});
}

TEST_CASE("A text longer than 64 MB is skipped") {
    std::string const text(ArticleReader::max_article_bytes + 1, 'a');
    Collected const read = read_bytes(text, "long.txt");
    CHECK(read.failures == Messages{"long.txt: larger than 64 MB; skipped"});
    CHECK_FALSE(read.result);
}

TEST_CASE("A line longer than 64 MB is skipped and the run goes on") {
    std::string bytes = "{\"text\": \"Un.\"}\n{\"text\": \"";
    bytes.append(std::size_t{70} << 20U, 'a');
    bytes += "\"}\n{\"text\": \"Trois.\"}";
    Collected const read = read_bytes(bytes, "g.jsonl");
    CHECK(read.ids() == std::vector<std::string>{"g.jsonl#1", "g.jsonl#3"});
    CHECK(read.failures == Messages{"g.jsonl:2: line longer than 64 MB; skipped"});
    CHECK(read.result);
}

TEST_CASE("Broken records in the middle cost no other") {
    Collected const read = read_bytes(
        "{\"id\": 1, \"text\": \"Un.\"}\n"
        "{\"id\": 2, \"text\": \"Deux\n"
        "[3]\n"
        "null\n"
        "{\"id\": 5, \"title\": \"Sans texte\"}\n"
        "{\"id\": 6, \"text\": 6}\n"
        "{\"id\": 7, \"body\": \"  \"}\n"
        "{\"id\": 8, \"text\": \"Huit.\"}\n",
        "gazette.jsonl");
    CHECK(read.ids() == std::vector<std::string>{"1", "8"});
    CHECK(read.articles.back().ordinal == 8);
    CHECK(read.failures ==
          Messages{"gazette.jsonl:2: broken JSON; skipped", "gazette.jsonl:3: not a JSON object; skipped",
                   "gazette.jsonl:4: not a JSON object; skipped", "gazette.jsonl:5: no \"text\"; skipped",
                   "gazette.jsonl:6: \"text\" is neither a string nor an array of strings; skipped",
                   "gazette.jsonl:7: \"body\" is empty; skipped"});
    CHECK(read.result);
}

TEST_CASE("A text of NUL characters is none") {
    CHECK(read_bytes("{\"text\": \"\\u0000\"}", "g.jsonl").failures ==
          Messages{"g.jsonl:1: \"text\" is empty; skipped"});
}

TEST_CASE("Deep nesting is refused, not followed") {
    std::string const deep =
        "{\"text\": \"Un.\", \"x\": " + std::string(100'000, '[') + std::string(100'000, ']') + "}";
    CHECK(read_bytes(deep, "g.jsonl").failures == Messages{"g.jsonl:1: nested too deep; skipped"});
}

TEST_CASE("Faults that programs write into JSON are mended") {
    Collected const read = read_bytes(
        "{\"text\": \"Un\tdeux.\", \"author\": NaN, \"x\": [-Infinity]}\n"
        "{\"text\": \"Demi \\ud83d et entier \\ud83d\\ude00.\"}\n"
        "{\"text\": \"Zéro\\u0000.\"}\n",
        "g.jsonl");
    CHECK(read.failures.empty());
    CHECK(read.bodies() == std::vector<std::string>{"Un deux.", "Demi \uFFFD et entier \U0001F600.", "Zéro."});
}

TEST_CASE("A sink that has enough stops the reading") {
    ArticleReader reader{ReadOptions{}};
    Collected sink;
    sink.wanted = 2;
    CHECK(reader.read_bytes("{\"text\":\"1\"}\n{\"text\":\"2\"}\n{\"text\":\"3\"}\n{", "g.jsonl", sink));
    CHECK(sink.articles.size() == 2);
    CHECK(sink.failures.empty());
}
