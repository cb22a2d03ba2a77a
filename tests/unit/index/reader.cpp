#include "common/index/reader.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "common/index/codec.h"
#include "common/index/schema.h"
#include "tests/unit/index/sample.h"

using namespace depeche;

namespace {

std::string failure_of(std::function<void()> const& work) {
    try {
        work();
    } catch (Failure const& failure) {
        return std::to_string(failure.exit_code());
    }
    return "none";
}

} // namespace

TEST_CASE("threads: a reader goes on while a writer commits, always on one whole state") {
    support::TemporaryDirectory const directory;
    auto const writer = sample::open(directory / "index");
    // Every commit holds as many articles of file a as of file b.
    auto const write = [&](int round) {
        std::string const text = "Texte " + std::to_string(round);
        sample::put_file(*writer, "/a", {{"a" + std::to_string(round), text}});
        sample::put_file(*writer, "/b", {{"b" + std::to_string(round), text}});
        writer->commit();
    };
    write(0);
    std::atomic<bool> done{false};
    std::atomic<int> reads{0};
    std::atomic<int> uneven{0};
    std::jthread const reading([&] {
        IndexReader reader(directory / "index");
        while (!done) {
            auto const [a, b] = reader.read([](Xapian::Database const& database) {
                std::string const of_a = make_term(schema::prefix::file, hash_bytes(file_hash("/a")));
                std::string const of_b = make_term(schema::prefix::file, hash_bytes(file_hash("/b")));
                return std::pair(database.get_termfreq(of_a), database.get_termfreq(of_b));
            });
            if (a != b || a == 0 || !reader.article("a0")) ++uneven;
            ++reads;
        }
    });
    for (int round = 1; round < 60; ++round) write(round);
    while (reads < 5) std::this_thread::yield();
    done = true;
    CHECK(uneven == 0);
    CHECK(reads > 0);
}

TEST_CASE("a reader opened before a rebuild reads the new index where the old one is gone from it") {
    support::TemporaryDirectory const directory;
    auto writer = sample::open(directory / "index");
    sample::put_file(*writer, "/a", {{"x", "Un"}});
    writer->commit();
    writer.reset();
    IndexReader reader(directory / "index");
    IndexLayout const layout(directory / "index");
    {
        IndexWriter rebuilt(layout.next_shard(), {}, nullptr);
        sample::put_file(rebuilt, "/a", {{"y", "Deux"}});
        rebuilt.commit();
        layout.use(layout.next_shard().parent_path() / "articles-2");
    }
    CHECK(reader.article_count() == 1);
    CHECK(IndexReader(directory / "index").find("y"));
}

TEST_CASE("the summary counts articles, undated ones, files and failures") {
    support::TemporaryDirectory const directory;
    auto const writer = sample::open(directory / "index");
    sample::put_file(*writer, "/a", {{"x", "Un"}});
    writer->begin_file("/b");
    Article undated = sample::article("y", "Deux", "/b");
    undated.published.reset();
    PreparedArticle article = sample::prepare(undated);
    writer->put(article, "t", 1);
    writer->remember({"/a", 1, 2, 3, 1, 5, 6});
    writer->remember({"/b", 1, 2, 3, 1, 2, 6});
    writer->commit();
    IndexSummary const summary = IndexReader(directory / "index").summary();
    CHECK(summary.articles == 2);
    CHECK(summary.undated == 1);
    CHECK(summary.files == 2);
    CHECK(summary.failed == 7);
    CHECK(summary.first == make_day(2016, 10, 6));
    CHECK(summary.last == make_day(2016, 10, 6));
}

TEST_CASE("an empty index, none, and a damaged one are failures with a code, not crashes") {
    support::TemporaryDirectory const directory;
    std::string const index = directory / "index";
    CHECK(failure_of([&] { IndexReader{index}; }) == "3");
    IndexLayout(index).create();
    CHECK(failure_of([&] { IndexReader{index}; }) == "3");
    sample::open(index).reset();
    CHECK(failure_of([&] { IndexReader{index}; }) == "none");
    auto writer = sample::open(index);
    sample::put_file(*writer, "/a", {{"x", "Un"}});
    writer->commit();
    writer.reset();
    for (char const* const table : {"postlist.glass", "docdata.glass", "iamglass"}) {
        support::write_file(std::filesystem::path(index) / "articles-1" / table, std::string(100, 'x'));
    }
    CHECK(failure_of([&] { IndexReader(index).article("x"); }) == "3");
    CHECK(failure_of([&] { sample::open(index); }) == "3");
}

TEST_CASE("an id nobody has, and one of any bytes, finds nothing") {
    support::TemporaryDirectory const directory;
    auto const writer = sample::open(directory / "index");
    sample::put_file(*writer, "/a", {{"x", "Un"}});
    writer->commit();
    IndexReader reader(directory / "index");
    for (std::string const& id : {std::string(), std::string("y"), std::string(5000, 'x'), std::string("\0\xff", 2)}) {
        CHECK_FALSE(reader.find(id));
        CHECK_FALSE(reader.article(id));
    }
    CHECK(reader.articles_of("/a").size() == 1);
    CHECK(reader.articles_of("/b").empty());
}
