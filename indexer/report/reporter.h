#pragma once
#include <chrono>
#include <ostream>
#include <string>
#include <string_view>

#include "common/model/result.h"
#include "indexer/report/tally.h"

namespace depeche {

/// Tells a run's troubles and its progress. One thread's.
class Reporter {
  public:
    /// `terminal`: progress is drawn on one line and wiped before other lines; else there is none.
    Reporter(std::ostream& out, bool terminal) : out_(out), terminal_(terminal) {}

    /// One line: `depeche-index: gazette.jsonl:812: no "text"; skipped`.
    void trouble(Error const& error);
    void line(std::string_view text);
    /// Draws the progress now and then.
    void progress(Tally const& tally, std::string_view path);
    void progress(std::string_view text);
    void summary(Tally const& tally);

  private:
    using Clock = std::chrono::steady_clock;
    void wipe();
    bool is_time_to_draw();
    void draw(std::string_view text);

    std::ostream& out_;
    bool terminal_;
    bool drawn_ = false;
    Clock::time_point const started_ = Clock::now();
    Clock::time_point last_drawn_ = started_;
};

} // namespace depeche
