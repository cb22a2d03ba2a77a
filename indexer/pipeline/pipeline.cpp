#include "indexer/pipeline/pipeline.h"

#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "common/analysis/analyse.h"
#include "indexer/pipeline/bounded_queue.h"
#include "indexer/pipeline/byte_budget.h"
#include "indexer/pipeline/ordered_queue.h"

namespace depeche {
namespace {

/// Articles on their way at once: enough to keep every worker busy, few enough to bound memory.
constexpr std::size_t most_waiting = 64;
constexpr std::size_t most_ahead = 256;
/// And so many bytes of text: an analysed article takes a dozen times as much.
constexpr std::size_t most_bytes = std::size_t{16} << 20U;

struct Job {
    std::uint64_t number = 0;
    std::size_t bytes = 0;
    ReadArticle article;
    std::string id_if_taken;
};

/// An event on its way and what it weighs.
struct Delivered {
    Event event;
    std::size_t bytes = 0;
};

/// The queues between the threads and what went wrong first in one of them.
class Lines {
  public:
    BoundedQueue<Job> jobs{most_waiting};
    OrderedQueue<Delivered> events{most_ahead};
    ByteBudget budget{most_bytes};

    /// Stops every thread.
    void close() {
        budget.close();
        jobs.close();
        events.close();
    }
    void fail(std::exception_ptr error) {
        {
            std::lock_guard const lock(mutex_);
            if (!error_) error_ = std::move(error);
        }
        close();
    }
    /// For when the threads have ended.
    void rethrow() const {
        if (error_) std::rethrow_exception(error_);
    }

  private:
    std::mutex mutex_;
    std::exception_ptr error_;
};

class NumberingSink : public ScanSink {
  public:
    explicit NumberingSink(Lines& lines) : lines_(lines) {}
    bool tell(Event event) override { return lines_.events.give(count_++, {std::move(event)}); }
    bool put(ReadArticle article, std::string id_if_taken) override {
        std::size_t const bytes = article.article.title.size() + article.article.body.size();
        if (!lines_.budget.take(bytes)) return false;
        return lines_.jobs.give({count_++, bytes, std::move(article), std::move(id_if_taken)});
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
    try {
        Analyser analyser(std::move(resources));
        while (auto job = lines.jobs.take()) {
            std::uint64_t const number = job->number;
            std::size_t const bytes = job->bytes;
            if (!lines.events.give(number, {prepared(analyser, std::move(*job)), bytes})) return;
        }
    } catch (...) {
        lines.fail(std::current_exception());
    }
}

void scan_into(Lines& lines, std::function<void(ScanSink&)> const& scan) {
    NumberingSink sink(lines);
    try {
        scan(sink);
    } catch (...) {
        lines.fail(std::current_exception());
    }
    lines.jobs.close();
    lines.events.end(sink.count());
}

void apply_all(Lines& lines, EventSink& apply) {
    while (auto delivered = lines.events.take()) {
        apply.apply(std::move(delivered->event));
        lines.budget.give_back(delivered->bytes);
    }
}

} // namespace

void run_pipeline(std::function<void(ScanSink&)> const& scan, std::shared_ptr<Resources const> resources, unsigned jobs,
                  EventSink& apply) {
    Lines lines;
    {
        std::vector<std::jthread> threads;
        try {
            threads.emplace_back([&] { scan_into(lines, scan); });
            for (unsigned i = 0; i < jobs; ++i) threads.emplace_back([&] { work(lines, resources); });
            apply_all(lines, apply);
        } catch (...) {
            lines.fail(std::current_exception());
        }
    }
    lines.rethrow();
}

} // namespace depeche
