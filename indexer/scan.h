#pragma once
#include <functional>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "common/index/reader.h"
#include "indexer/pipeline/pipeline.h"
#include "indexer/readers/reader.h"
#include "indexer/sources.h"

namespace depeche {

/// Compares an archive with what the index remembers of it, and tells the difference.
class Scan {
  public:
    /// `known` is the index as it is; null where there is none yet. `stopped` is asked often.
    Scan(ReadOptions const& options, IndexReader* known, std::function<bool()> stopped);

    /// Tells everything of one SOURCE, its end last; its end is left out when the scan is stopped.
    void run(Source const& source, ScanSink& sink);

  private:
    class FileSink;
    bool visit(SourceFile const& file, ScanSink& sink);
    bool read(SourceFile const& file, FileRecord record, ScanSink& sink);
    void finish(Source const& source, bool missing, ScanSink& sink);

    ArticleReader reader_;
    std::uint64_t reading_; ///< hash of the options
    IndexReader* known_;
    std::function<bool()> stopped_;
    std::vector<std::uint64_t> seen_;            ///< hashes of the paths seen of the SOURCE
    std::unordered_set<std::uint64_t> visited_;  ///< of those of every SOURCE
    std::unordered_set<std::string> unreadable_; ///< what is below these is not known to be gone
};

} // namespace depeche
