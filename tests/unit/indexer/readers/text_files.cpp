#include <catch2/catch.hpp>

#include "tests/unit/indexer/readers/collected.h"

using namespace depeche;
using namespace depeche::test;

TEST_CASE("A text file is one article, named by its path below the source") {
    Folder const folder;
    auto const file = folder.write("2016/10/07/treve.txt", "Une trêve à Alep\n\nLes combats ont cessé vendredi.\n");
    Collected const read = folder.read("2016/10/07/treve.txt");
    REQUIRE(read.articles.size() == 1);
    Article const& article = read.articles[0].article;
    CHECK(read.result);
    CHECK(article.id == "2016/10/07/treve.txt");
    CHECK(article.path == file.string());
    CHECK(article.title == "Une trêve à Alep");
    CHECK(article.body == "Les combats ont cessé vendredi.\n");
    CHECK(full_text(article) == "Une trêve à Alep\n\nLes combats ont cessé vendredi.\n");
    CHECK_FALSE(read.articles[0].own_id);
    CHECK(read.articles[0].ordinal == 1);
    CHECK(read.failures.empty());
}

TEST_CASE("Lines on the article itself stay in its text") {
    Article const article = read_one(
        "Une trêve à Alep\n\nPublié le 6 octobre 2016\nPar Jeanne Martin\n\nLes combats ont cessé.\n", "a.txt");
    CHECK(article.title == "Une trêve à Alep");
    CHECK(article.body == "Publié le 6 octobre 2016\nPar Jeanne Martin\n\nLes combats ont cessé.\n");
}

TEST_CASE("A file with one long line has no title") {
    std::string const line = "Conflit n L'armée a annoncé une pause " + std::string(400, 'a') + ".";
    Article const article = read_one(line, "a.txt");
    CHECK(article.title.empty());
    CHECK(article.body == line);
}

TEST_CASE("Paragraphs, indents and blank lines of a body stay as they are") {
    Article const article = read_one("Titre\n\n  Un.\n\n\n\tDeux.\nTrois.", "a.txt");
    CHECK(article.body == "  Un.\n\n\n\tDeux.\nTrois.");
}

TEST_CASE("Source and language come from the options") {
    ReadOptions options;
    options.source = " Le  Courrier\n";
    options.language = "fr-BE";
    Article const article = read_one("Texte.", "a.txt", options);
    CHECK(article.source == "Le  Courrier");
    CHECK(article.language == "fr");
}

TEST_CASE("An id longer than 500 bytes is cut and stays its own") {
    std::string const deep = std::string(600, 'x');
    std::string const first = read_one("Texte.", deep + "1.txt").id;
    std::string const second = read_one("Texte.", deep + "2.txt").id;
    CHECK(first.size() == 500);
    CHECK(first != second);
    CHECK(first == read_one("Texte.", deep + "1.txt").id);
}

TEST_CASE("A file name that is no UTF-8 or holds control characters is written out") {
    CHECK(read_one("Texte.", "caf\xE9\n.txt").id == "caf\\xE9\\x0A.txt");
    CHECK(read_one("Texte.", "cafe\u0301.txt").id == "café.txt");
}

TEST_CASE("Read as text, a JSON record is an article like any other") {
    ReadOptions options;
    options.format = InputFormat::text;
    CHECK(read_one("{\"text\": \"Un.\"}", "a.json", options).body == "{\"text\": \"Un.\"}");
}

TEST_CASE("HTML, XML, PDF and RTF are told apart from plain text") {
    CHECK(read_bytes("<!DOCTYPE html><p>Un.</p>", "a.txt").failures ==
          std::vector<std::string>{"a.txt: is HTML, not plain text; skipped"});
    CHECK(read_bytes("\xEF\xBB\xBF <?xml version='1.0'?><p/>", "a").failures ==
          std::vector<std::string>{"a: is XML, not plain text; skipped"});
    CHECK(read_bytes("%PDF-1.4 and so on", "a.pdf").failures ==
          std::vector<std::string>{"a.pdf: is PDF, not plain text; skipped"});
    CHECK(read_bytes("{\\rtf1 Un.}", "a.rtf").failures ==
          std::vector<std::string>{"a.rtf: is RTF, not plain text; skipped"});
    CHECK(read_one("<p>5 < 6</p>", "a.txt").body == "<p>5 < 6</p>");
}
