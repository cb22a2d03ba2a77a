#pragma once
#include <cstdint>
#include <string>
#include <unordered_set>

#include "common/index/article_ids.h"
#include "common/index/reader.h"
#include "indexer/removal.h"
#include "indexer/report/reporter.h"

namespace depeche {

/// Counts what an update would do, and does nothing.
class DryRun : public EventSink {
  public:
    /// `known` is null where there is no index yet; nobody else may read with it.
    DryRun(IndexReader* known, RemovalPolicy removal, Reporter& reporter)
        : known_(known), removal_(removal), reporter_(reporter) {}

    void apply(Event event) override;
    Tally const& tally() const { return tally_; }
    /// Some SOURCE was missing or its removals were refused.
    bool incomplete() const { return incomplete_; }

  private:
    void on(FileBegun const& event);
    void on(ArticlePut const& event);
    void on(ArticleKept const& event);
    void on(FileEnded const& event);
    void on(FileUnchanged const& event);
    void on(SourceEnded const& event);
    void on(Trouble const& event);

    IndexReader* known_;
    RemovalPolicy removal_;
    Reporter& reporter_;
    Tally tally_;
    bool incomplete_ = false;
    GivingFile file_;
    std::unordered_set<Xapian::docid> replaced_; ///< documents that articles of this run take over
    std::unordered_set<Xapian::docid> gone_;     ///< of the SOURCE, in files that are still there
};

} // namespace depeche
