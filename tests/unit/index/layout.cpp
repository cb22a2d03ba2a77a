#include "common/index/layout.h"

#include <catch2/catch.hpp>

#include "common/index/care.h"
#include "common/index/reader.h"
#include "tests/unit/index/sample.h"

using namespace depeche;

namespace {

int code_of(std::function<void()> const& work) {
    try {
        work();
    } catch (Failure const& failure) {
        return failure.exit_code();
    }
    return 0;
}

} // namespace

TEST_CASE("an index is made where nothing is, and found where it is") {
    support::TemporaryDirectory const directory;
    IndexLayout const layout(directory / "a/b/index");
    CHECK_FALSE(layout.exists());
    CHECK(code_of([&] { static_cast<void>(layout.shard()); }) == 3);
    layout.create();
    CHECK(layout.exists());
    CHECK(layout.shard() == directory / "a/b/index/articles-1");
    layout.create();
    CHECK(layout.shard() == directory / "a/b/index/articles-1");
}

TEST_CASE("what a run cut short left behind does not keep an index from being made") {
    support::TemporaryDirectory const directory;
    support::write_file(directory / "index/XAPIANDB.new", "auto");
    IndexLayout(directory / "index").create();
    CHECK(IndexLayout(directory / "index").exists());
}

TEST_CASE("a directory of other files, or a file, is refused") {
    support::TemporaryDirectory const directory;
    support::write_file(directory / "full/lettre", "");
    CHECK(code_of([&] { IndexLayout(directory / "full").create(); }) == 3);
    CHECK(code_of([&] { IndexLayout(directory / "full/lettre").create(); }) == 3);
}

TEST_CASE("Xapian opens the directory as a database") {
    support::TemporaryDirectory const directory;
    sample::put_file(*sample::open(directory / "index"), "/a", {{"x", "Un"}});
    auto const writer = sample::open(directory / "index");
    sample::put_file(*writer, "/a", {{"x", "Un"}});
    writer->commit();
    CHECK(Xapian::Database((directory / "index").string()).get_doccount() == 1);
}

TEST_CASE("a new shard takes the old one's place, and every other shard goes") {
    support::TemporaryDirectory const directory;
    IndexLayout const layout(directory / "index");
    layout.create();
    for (char const* const left : {"index/articles-1/x", "index/articles-7/x"})
        support::write_file(directory / left, "");
    CHECK(layout.next_shard() == directory / "index/articles-8");
    support::write_file(directory / "index/articles-8/x", "");
    layout.use(directory / "index/articles-8");
    CHECK(layout.shard() == directory / "index/articles-8");
    CHECK_FALSE(std::filesystem::exists(directory / "index/articles-1"));
    CHECK_FALSE(std::filesystem::exists(directory / "index/articles-7"));
}

TEST_CASE("compaction loses nothing, and a reader that has the old shard open goes on") {
    support::TemporaryDirectory const directory;
    auto writer = sample::open(directory / "index");
    sample::put_file(*writer, "/a", {{"x", "Un texte"}, {"y", "Deux"}});
    writer->remember({"/a", 1, 2, 3, 2, 0, 4});
    writer->commit();
    IndexReader before(directory / "index");
    CHECK(code_of([&] { compact(IndexLayout(directory / "index")); }) == 75);
    writer.reset();
    compact(IndexLayout(directory / "index"));
    CHECK(before.article("x")->article.body == "Un texte");
    IndexReader after(directory / "index");
    CHECK(after.article("y")->article.body == "Deux");
    CHECK(after.file("/a")->articles == 2);
    CHECK(size_on_disk(IndexLayout(directory / "index")) > 0);
}
