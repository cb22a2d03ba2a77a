#include "indexer/pipeline/pipeline.h"

#include <exception>
#include <thread>
#include <vector>

#include "common/analysis/analyse.h"
#include "indexer/pipeline/bounded_queue.h"
#include "indexer/pipeline/ordered_queue.h"

namespace depeche {
namespace {

/// Articles on their way at once: enough to keep every worker busy, few enough to bound memory.
constexpr std::size_t most_waiting = 64;
constexpr std::size_t most_ahead = 256;

struct Job {
    std::uint64_t number = 0;
    ReadArticle article;
    std::string id_if_taken;
};

/// The queues between the threads and what went wrong in one of them.
struct Lines {
    BoundedQueue<Job> jobs{most_waiting};
    OrderedQueue<Event> events{most_ahead};
    std::exception_ptr scan_error;

    void close() {
        jobs.close();
        events.close();
    }
};

class NumberingSink : public ScanSink {
  public:
    explicit NumberingSink(Lines& lines) : lines_(lines) {}
    bool tell(Event event) override { return lines_.events.give(count_++, std::move(event)); }
    bool put(ReadArticle article, std::string id_if_taken) override {
        return lines_.jobs.give({count_++, std::move(article), std::move(id_if_taken)});
    }
    std::uint64_t count() const { return count_; }

  private:
    Lines& lines_;
    std::uint64_t count_ = 0;
};

Event prepared(Analyser& analyser, Job job) {
    std::string const path = job.article.article.path;
    try {
        Analysis analysis = analyser.analyse(job.article.article);
        PreparedArticle article = prepare(std::move(job.article.article), std::move(analysis), analyser.words());
        return ArticlePut{std::move(article), std::move(job.id_if_taken), job.article.ordinal};
    } catch (std::bad_alloc const&) {
        return Trouble{{path, "too large for the memory there is; skipped"}, false};
    }
}

void work(Lines& lines, std::shared_ptr<Resources const> resources) {
    Analyser analyser(std::move(resources));
    while (auto job = lines.jobs.take()) {
        std::uint64_t const number = job->number;
        if (!lines.events.give(number, prepared(analyser, std::move(*job)))) return;
    }
}

void scan_into(Lines& lines, std::function<void(ScanSink&)> const& scan) {
    NumberingSink sink(lines);
    try {
        scan(sink);
    } catch (...) {
        lines.scan_error = std::current_exception();
    }
    lines.jobs.close();
    lines.events.end(sink.count());
}

}  // namespace

void run_pipeline(std::function<void(ScanSink&)> const& scan, std::shared_ptr<Resources const> resources, unsigned jobs,
                  EventSink& apply) {
    Lines lines;
    {
        std::jthread const scanner([&] { scan_into(lines, scan); });
        std::vector<std::jthread> workers;
        for (unsigned i = 0; i < jobs; ++i) workers.emplace_back([&] { work(lines, resources); });
        try {
            while (auto event = lines.events.take()) apply.apply(std::move(*event));
        } catch (...) {
            lines.close();
            throw;
        }
    }
    if (lines.scan_error) std::rethrow_exception(lines.scan_error);
}

}  // namespace depeche
