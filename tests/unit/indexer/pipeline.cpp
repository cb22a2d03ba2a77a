#include "indexer/pipeline/pipeline.h"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "common/analysis/analyse.h"

using namespace depeche;

namespace {

std::shared_ptr<Resources const> resources() {
    static auto const loaded = load_resources(resource_directory());
    return loaded;
}

/// Writes down what it is told; may be told to fail.
class Scribe : public EventSink {
  public:
    void apply(Event event) override {
        if (auto const* begun = std::get_if<FileBegun>(&event)) seen.push_back("begin " + begun->path);
        if (auto const* put = std::get_if<ArticlePut>(&event)) {
            seen.push_back(put->article.stored.article.id + " or " + put->id_if_taken + " " +
                           std::to_string(put->article.postings.size()));
        }
        if (std::holds_alternative<ArticleKept>(event)) seen.emplace_back("kept");
        if (seen.size() == fail_at) throw std::runtime_error("the disk is full");
    }
    std::vector<std::string> seen;
    std::size_t fail_at = 0;
};

ReadArticle article(int number) {
    ReadArticle read;
    read.article.id = std::to_string(number);
    // Some take a hundred times as long as others.
    for (int i = 0; i < (number % 7 == 0 ? 200 : 2); ++i)
        read.article.body += "Un accord a été signé à Genève le 3 mai 2016. ";
    return read;
}

void scan(ScanSink& sink, int count) {
    for (int i = 0; i < count; ++i) {
        if (i % 10 == 0 && !sink.tell(FileBegun{"/f" + std::to_string(i)})) return;
        if (i % 3 == 0 && !sink.tell(ArticleKept{1})) return;
        if (!sink.put(article(i), "t")) return;
    }
}

std::vector<std::string> run(unsigned jobs, int count) {
    Scribe scribe;
    run_pipeline([&](ScanSink& sink) { scan(sink, count); }, resources(), jobs, scribe);
    return scribe.seen;
}

} // namespace

TEST_CASE("pipeline: events are applied in the order they were told, whatever the number of threads") {
    std::vector<std::string> const expected = run(1, 400);
    CHECK(expected.size() == 40 + 134 + 400);
    CHECK(expected[1] == "kept");
    for (unsigned const jobs : {2U, 4U, 9U}) CHECK(run(jobs, 400) == expected);
}

TEST_CASE("pipeline: nothing to do is done") { CHECK(run(3, 0).empty()); }

TEST_CASE("pipeline: an exception of the scan ends all threads and is thrown on") {
    for (unsigned const jobs : {1U, 4U}) {
        Scribe scribe;
        auto const failing = [](ScanSink& sink) {
            scan(sink, 100);
            throw std::runtime_error("the archive is gone");
        };
        CHECK_THROWS_WITH(run_pipeline(failing, resources(), jobs, scribe), "the archive is gone");
    }
}

TEST_CASE("pipeline: an exception of who applies stops the scan and is thrown on") {
    for (std::size_t const at : {std::size_t{1}, std::size_t{50}, std::size_t{500}}) {
        Scribe scribe;
        scribe.fail_at = at;
        bool stopped = false;
        auto const endless = [&](ScanSink& sink) {
            for (int i = 0; sink.put(article(i), "t"); ++i) {
            }
            stopped = true;
        };
        CHECK_THROWS_WITH(run_pipeline(endless, resources(), 3, scribe), "the disk is full");
        CHECK(stopped);
        CHECK(scribe.seen.size() == at);
    }
}
