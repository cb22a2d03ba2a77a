#include "indexer/sources.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "tests/support/temporary.h"

using namespace depeche;

namespace {

/// The id bases a walk finds, and behind `!` what it cannot read.
std::vector<std::string> walked(Source const& source, std::size_t most = 100) {
    std::vector<std::string> found;
    walk(
        source,
        [&](SourceFile const& file) {
            found.push_back(file.id_base);
            return found.size() < most;
        },
        [&](std::string const& path, std::string const&) {
            found.push_back("!" + std::filesystem::path(path).filename().string());
        });
    return found;
}

using Found = std::vector<std::string>;

} // namespace

TEST_CASE("a SOURCE is an absolute path without dots or a slash at its end") {
    std::string const here = std::filesystem::current_path().string();
    CHECK(named_source("a/../b/./c/") == Source{here + "/b/c", "c"});
    CHECK(named_source("/a//b/") == Source{"/a/b", "b"});
    CHECK(named_source("/").path == "/");
    CHECK(listed_source("sub/x.txt") == Source{here + "/sub/x.txt", "sub/x.txt"});
}

TEST_CASE("a walk goes folder by folder in order, past dot files and indexes") {
    support::TemporaryDirectory const directory;
    for (char const* const file : {"b/2.txt", "b/1.txt", "a.txt", "c/d/e.txt", ".cache/x", "b/.hidden",
                                   "index/XAPIANDB", "index/x.txt", "shard/iamglass", "é.txt"}) {
        support::write_file(directory / file, "");
    }
    CHECK(walked(named_source(directory.path())) == Found{"a.txt", "b/1.txt", "b/2.txt", "c/d/e.txt", "é.txt"});
    CHECK(walked(named_source(directory.path()), 2) == Found{"a.txt", "b/1.txt"});
    CHECK(walked(named_source(directory / "b/2.txt")) == Found{"2.txt"});
}

TEST_CASE("links to files are followed, links to folders only where they are the SOURCE, links to nothing are told") {
    support::TemporaryDirectory const directory;
    support::write_file(directory / "real/x.txt", "");
    std::filesystem::create_directories(directory / "s");
    std::filesystem::create_symlink(directory / "real/x.txt", directory / "s/file");
    std::filesystem::create_symlink(directory / "real", directory / "s/folder");
    std::filesystem::create_symlink(directory / "nowhere", directory / "s/none");
    std::filesystem::create_symlink(directory / "s/loop", directory / "s/loop");
    CHECK(walked(named_source(directory / "s")) == Found{"file", "!loop", "!none"});
    CHECK(walked(named_source(directory / "s/folder")) == Found{"x.txt"});
}

TEST_CASE("paths are read by line or by NUL, empty ones left out") {
    std::istringstream lines("a\n\nb c\n\xff");
    CHECK(read_paths(lines, false) == Found{"a", "b c", "\xff"});
    std::istringstream zeroes(std::string("a\nb\0\0c\0", 7));
    CHECK(read_paths(zeroes, true) == Found{"a\nb", "c"});
}

TEST_CASE("a path is within a place where it is the place or below it") {
    CHECK(is_within({"/a/b"}, "/a/b"));
    CHECK(is_within({"/a/b"}, "/a/b/c/d"));
    CHECK_FALSE(is_within({"/a/b"}, "/a/bc"));
    CHECK_FALSE(is_within({"/a/b"}, "/a"));
    CHECK(is_within({"/"}, "/a"));
    CHECK_FALSE(is_within({}, "/a"));
}
