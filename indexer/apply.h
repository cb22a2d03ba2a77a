#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

#include "common/index/reader.h"
#include "common/index/writer.h"
#include "indexer/pipeline/event.h"
#include "indexer/report/reporter.h"

namespace depeche {

/// What removes articles, and what does not.
struct RemovalPolicy {
    bool keep_missing = false;   ///< nothing vanished is removed
    bool allow_removal = false;  ///< nor does a SOURCE that lost more than half of its articles stop it
};

/// Is the loss such that the SOURCE may be an unmounted disk rather than an archive that shrank? More than half of its
/// articles are gone, or all of it is.
bool suspicious(std::uint64_t lost, std::uint64_t articles_before, bool missing);

/// Carries out an update on an index.
class Applier : public EventSink {
  public:
    struct Options {
        RemovalPolicy removal;
        std::uint64_t commit_every = 2000;               ///< articles
        std::uint64_t memory = std::uint64_t{256} << 20U;  ///< bytes of articles not yet committed, about
    };
    Applier(IndexWriter& writer, Options const& options, Reporter& reporter)
        : writer_(writer), options_(options), reporter_(reporter) {}

    void apply(Event event) override;
    void commit();
    Tally const& tally() const { return tally_; }
    /// Some SOURCE was missing or its removals were refused.
    bool incomplete() const { return incomplete_; }

  private:
    void on(FileBegun const& event);
    void on(ArticlePut& event);
    void on(ArticleKept const& event);
    void on(FileEnded const& event);
    void on(FileUnchanged const& event);
    void on(SourceEnded const& event);
    void on(Trouble const& event);
    void refuse(SourceEnded const& event, std::uint64_t lost);
    void commit_when_due();

    /// A file whose old articles are not all there any more: settled when its SOURCE has ended.
    struct Shrunk {
        FileRecord record;
        std::vector<Xapian::docid> gone;
    };

    IndexWriter& writer_;
    Options options_;
    Reporter& reporter_;
    Tally tally_;
    bool incomplete_ = false;
    std::string path_;
    std::vector<Shrunk> shrunk_;
    std::uint64_t puts_since_commit_ = 0;
    std::uint64_t bytes_since_commit_ = 0;
};

/// Counts what an update would do, and does nothing.
class DryRun : public EventSink {
  public:
    /// `known` is null where there is no index yet.
    DryRun(IndexReader* known, RemovalPolicy removal, Reporter& reporter)
        : known_(known), removal_(removal), reporter_(reporter) {}

    void apply(Event event) override;
    Tally const& tally() const { return tally_; }
    bool incomplete() const { return incomplete_; }

  private:
    void end_file(FileEnded const& event);
    void end_source(SourceEnded const& event);

    IndexReader* known_;
    RemovalPolicy removal_;
    Reporter& reporter_;
    Tally tally_;
    bool incomplete_ = false;
    std::uint64_t before_ = 0;     ///< articles of the file begun
    std::uint64_t accounted_ = 0;  ///< of those: kept or replaced
    std::uint64_t lost_ = 0;       ///< of the SOURCE, in files that are still there
};

}  // namespace depeche
