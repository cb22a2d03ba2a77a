#include <catch2/catch.hpp>
#include <sstream>

#include "common/index/reader.h"
#include "indexer/update.h"
#include "tests/support/temporary.h"

using namespace depeche;

namespace {

/// Updates an index from the sample archive; the summary's beginning.
std::string update_samples(std::filesystem::path const& index, unsigned jobs) {
    UpdateOptions options;
    options.sources = {DEPECHE_SOURCE_DIR "/data/samples"};
    options.jobs = jobs;
    options.apply.commit_every = 40;
    std::ostringstream out;
    Reporter reporter(out, false);
    std::atomic<int> const interrupted{0};
    CHECK(update(index, options, reporter, interrupted) == 0);
    return out.str().substr(0, out.str().find(" seconds"));
}

} // namespace

TEST_CASE("pipeline: the sample archive gives the same index with one thread and with four") {
    support::TemporaryDirectory const directory;
    std::string const first = update_samples(directory / "one", 1);
    CHECK(first.starts_with("added="));
    CHECK(first.ends_with("changed=0 removed=0 unchanged=0 failed=0"));
    CHECK(update_samples(directory / "four", 4) == first);
    CHECK(update_samples(directory / "four", 4).starts_with("added=0 changed=0 removed=0 unchanged="));
    IndexReader one(directory / "one");
    IndexReader four(directory / "four");
    CHECK(one.article_count() == four.article_count());
    auto const data = [](Xapian::Database const& database) {
        std::vector<std::string> all;
        for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
            all.push_back(database.get_document(*at).get_data());
        }
        return all;
    };
    CHECK(one.read(data) == four.read(data));
}

TEST_CASE("pipeline: a signal stops an update at the next article, committed") {
    support::TemporaryDirectory const directory;
    UpdateOptions options;
    options.sources = {DEPECHE_SOURCE_DIR "/data/samples"};
    options.jobs = 2;
    std::ostringstream out;
    Reporter reporter(out, false);
    std::atomic<int> const interrupted{2};
    CHECK(update(directory / "index", options, reporter, interrupted) == 130);
    CHECK(IndexReader(directory / "index").article_count() < 5);
}
