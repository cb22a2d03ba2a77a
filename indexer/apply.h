#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "common/index/writer.h"
#include "indexer/removal.h"
#include "indexer/report/reporter.h"

namespace depeche {

/// Carries out an update on an index.
class Applier : public EventSink {
  public:
    struct Options {
        RemovalPolicy removal;
        std::uint64_t commit_every = 0;                   ///< articles; 0: 500 to 2000, more as the index grows
        std::uint64_t memory = std::uint64_t{256} << 20U; ///< bytes of articles not yet committed, about
    };
    Applier(IndexWriter& writer, Options const& options, Reporter& reporter)
        : writer_(writer), options_(options), reporter_(reporter) {}

    void apply(Event event) override;
    void commit();
    Tally const& tally() const { return tally_; }
    /// Some SOURCE was missing or its removals were refused.
    bool incomplete() const { return incomplete_; }

  private:
    /// A file whose old articles are not all there any more: settled when its SOURCE has ended.
    struct Loss {
        FileRecord record;
        std::vector<Xapian::docid> gone;
    };

    void on(FileBegun const& event);
    void on(ArticlePut& event);
    void on(ArticleKept const& event);
    void on(FileEnded const& event);
    void on(FileUnchanged const& event);
    void on(SourceEnded const& event);
    void on(Trouble const& event);
    void settle(std::vector<Loss> const& vanished, Verdict::Fate fate);
    void commit_when_due();

    IndexWriter& writer_;
    Options options_;
    Reporter& reporter_;
    Tally tally_;
    bool incomplete_ = false;
    std::string path_;
    std::vector<Loss> shrunk_;
    std::uint64_t puts_since_commit_ = 0;
    std::uint64_t bytes_since_commit_ = 0;
};

} // namespace depeche
