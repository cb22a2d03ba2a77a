#pragma once
#include <atomic>
#include <functional>
#include <memory>
#include <string>

#include "common/analysis/resources.h"
#include "indexer/pipeline/event.h"
#include "indexer/readers/reader.h"

namespace depeche {

/// Where a scan tells what it sees. Called from one thread. Each returns false once nobody listens any longer.
class ScanSink {
  public:
    virtual ~ScanSink() = default;
    virtual bool tell(Event event) = 0;
    /// An article to be analysed and put.
    virtual bool put(ReadArticle article, std::string id_if_taken) = 0;
};

/// Runs `scan` on a thread of its own, analyses its articles on `jobs` others, and applies every event on the calling
/// thread in the order it was told: the outcome does not depend on the number of threads. Ends when the scan has ended
/// and everything is applied. An exception of the scan or of `apply` stops all threads and is thrown on.
void run_pipeline(std::function<void(ScanSink&)> const& scan, std::shared_ptr<Resources const> resources, unsigned jobs,
                  EventSink& apply);

} // namespace depeche
