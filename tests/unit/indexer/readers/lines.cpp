#include <catch2/catch.hpp>

#include "tests/unit/indexer/readers/collected.h"

using namespace depeche;
using namespace depeche::test;

TEST_CASE("Each JSON line is an article with its own id, or its file's name and number") {
    Collected const read = read_bytes("{\"id\": \"a-1\", \"text\": \"Un.\"}\n{\"text\": \"Deux.\"}\n", "g.jsonl");
    REQUIRE(read.articles.size() == 2);
    CHECK(read.ids() == std::vector<std::string>{"a-1", "g.jsonl#2"});
    CHECK(read.articles[0].own_id);
    CHECK_FALSE(read.articles[1].own_id);
    CHECK(read.articles[1].ordinal == 2);
    CHECK(read.articles[1].article.path == "g.jsonl");
}

TEST_CASE("Blank lines, a byte order mark, CRLF and a missing last line end are of no account") {
    Collected const read =
        read_bytes("\xEF\xBB\xBF\r\n{\"text\": \"Un.\"}\r\n \t\r\n\n{\"text\": \"Deux.\"}", "g.jsonl");
    CHECK(read.bodies() == std::vector<std::string>{"Un.", "Deux."});
    CHECK(read.articles.at(1).ordinal == 2);
    CHECK(read.failures.empty());
}

TEST_CASE("A failure names the line, blank ones counted") {
    CHECK(read_bytes("\n\n{\"text\": \"Un.\"}\n\n{}\n", "g.jsonl").failures ==
          std::vector<std::string>{"g.jsonl:5: no \"text\"; skipped"});
}

TEST_CASE("Records are found whatever chunk they end in") {
    std::string bytes;
    std::vector<std::string> texts;
    for (std::size_t size = 1; bytes.size() < 600'000; size = size * 5 / 3 + 1) {
        for (std::size_t extra = 0; extra < 4; ++extra) {
            texts.emplace_back(size % 90'000 + extra, static_cast<char>('a' + texts.size() % 26));
            bytes += "{\"text\": \"" + texts.back() + "\"}\n";
        }
    }
    CHECK(read_bytes(bytes, "g.jsonl").bodies() == texts);
    CHECK(read_bytes("[" + bytes + "]", "g.json").bodies() == texts);
}

TEST_CASE("Text in a record is normalised, and otherwise as given") {
    CHECK(read_one("{\"text\": \" e\\u0301te\\u0301\\r\\n\\r\\n<b>Deux</b> \"}", "g.jsonl").body ==
          " été\n\n<b>Deux</b> ");
}

TEST_CASE("Paragraphs in an array are one text") {
    CHECK(read_one("{\"text\": [\"Un.\", \"Deux.\"]}", "g.jsonl").body == "Un.\n\nDeux.");
}

TEST_CASE("A title is one line, and one of more than 2000 bytes is cut and heads the text whole") {
    CHECK(read_one("{\"title\": \" Un\\ntitre\\u0007 \", \"text\": \"Un.\"}", "g.jsonl").title == "Un titre");
    std::string const title = std::string(1999, 'a') + "é et la suite";
    Article const article = read_one("{\"title\": \"" + title + "\", \"text\": \"Un.\"}", "g.jsonl");
    CHECK(article.title == std::string(1999, 'a'));
    CHECK(article.body == title + "\n\nUn.");
}

TEST_CASE("A reader reads file after file and forgets the one before") {
    ArticleReader reader{ReadOptions{}};
    Collected all;
    CHECK(reader.read_bytes("{\"text\": \"Caf\xE9.\", \"title\": \"A\"}", "1.jsonl", all));
    CHECK(reader.read_bytes("{\"text\": \"Deux.\", \"x\": NaN}", "2.jsonl", all));
    CHECK(reader.read_bytes("{\"text\": \"Trois.\"}", "3.jsonl", all));
    CHECK(all.bodies() == std::vector<std::string>{"Café.", "Deux.", "Trois."});
    CHECK(all.articles.at(2).article.title.empty());
}
