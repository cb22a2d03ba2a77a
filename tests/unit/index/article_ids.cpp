#include "common/index/article_ids.h"

#include <catch2/catch.hpp>

#include "common/index/reader.h"
#include "tests/unit/index/sample.h"

using namespace depeche;
using Ids = std::vector<std::string>;

TEST_CASE("an id that a file that is there holds is left to it; one of a file that is gone moves on") {
    support::TemporaryDirectory const directory;
    std::string const a = directory / "a";
    std::string const b = directory / "b";
    support::write_file(a, "");
    support::write_file(b, "");
    auto const writer = sample::open(directory / "index");
    CHECK(sample::put_file(*writer, a, {{"x", "Un"}}) == Ids{"x"});
    CHECK(sample::put_file(*writer, b, {{"x", "Deux"}}) == Ids{b + ":x"});
    std::filesystem::remove(a);
    CHECK(sample::put_file(*writer, directory / "c", {{"x", "Trois"}}) == Ids{"x"});
    CHECK(writer->article_count() == 2);
    CHECK(writer->documents_of(a).empty());
}

TEST_CASE("an id of an archive's member is its archive's as long as that is there") {
    support::TemporaryDirectory const directory;
    support::write_file(directory / "a.zip", "");
    auto const writer = sample::open(directory / "index");
    writer->begin_file((directory / "a.zip").string());
    PreparedArticle member = sample::prepare(sample::article("x", "Un", directory / "a.zip/m.jsonl"));
    writer->put(member, "a.zip:x", 1);
    CHECK(sample::put_file(*writer, directory / "b", {{"x", "Deux"}}) == Ids{(directory / "b").string() + ":x"});
}

TEST_CASE("members of an archive that all give one id, one number and different texts lose nothing") {
    support::TemporaryDirectory const directory;
    auto const writer = sample::open(directory / "index");
    writer->begin_file("/archive/a.zip");
    for (int i = 0; i < 6; ++i) {
        PreparedArticle member =
            sample::prepare(sample::article("x", "Texte " + std::to_string(i), "/archive/a.zip/m"));
        CHECK(writer->put(member, "a.zip:x", 1) == PutOutcome::added);
    }
    CHECK(writer->article_count() == 6);
}

TEST_CASE("equal ids of three files with one relative path are told apart by the whole path") {
    support::TemporaryDirectory const directory;
    auto const writer = sample::open(directory / "index");
    Ids ids;
    for (char const* const name : {"s1/n", "s2/n", "s3/n"}) {
        std::string const path = directory / name;
        support::write_file(path, "");
        writer->begin_file(path);
        PreparedArticle article = sample::prepare(sample::article("x", "Texte", path));
        writer->put(article, "n:x", 1);
        ids.push_back(article.stored.article.id);
    }
    CHECK(ids == Ids{"x", "n:x", (directory / "s3/n").string() + ":x"});
}

TEST_CASE("a path that was no UTF-8 is taken to be there: its ids are not stolen") {
    support::TemporaryDirectory const directory;
    auto const writer = sample::open(directory / "index");
    writer->begin_file(std::string_view("/archive/\xff"));
    PreparedArticle first = sample::prepare(sample::article("x", "Un", "/archive/\uFFFD"));
    writer->put(first, "x2", 1);
    CHECK(sample::put_file(*writer, "/archive/b", {{"x", "Deux"}}) == Ids{"/archive/b:x"});
}

TEST_CASE("ids longer than a term are told apart") {
    support::TemporaryDirectory const directory;
    auto const writer = sample::open(directory / "index");
    std::string const id(1000, 'i');
    CHECK(sample::put_file(*writer, "/archive/a", {{id + "a", "Un"}, {id + "b", "Deux"}}) == Ids{id + "a", id + "b"});
    writer->commit();
    IndexReader reader(directory / "index");
    CHECK(reader.article(id + "b")->article.body == "Deux");
}
