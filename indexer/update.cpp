#include "indexer/update.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "common/analysis/resources.h"
#include "common/entities/gazetteer.h"
#include "common/index/care.h"
#include "indexer/scan.h"
#include "indexer/sources.h"

namespace depeche {
namespace {

std::vector<Source> sources_of(UpdateOptions const& options, IndexReader* known) {
    std::vector<Source> sources;
    for (std::string const& named : options.sources) {
        if (named != "-") {
            sources.push_back(named_source(named));
            continue;
        }
        for (std::string const& path : read_paths(std::cin, options.nul_separated)) sources.push_back(listed_source(path));
    }
    if (options.sources.empty() && known != nullptr) {
        for (std::string const& root : known->source_roots()) sources.push_back(named_source(root));
    }
    if (options.sources.empty() && sources.empty()) {
        throw Failure(Failure::Code::usage, "name a SOURCE: a file or folder of articles (none is known from an earlier run)");
    }
    return sources;
}

/// The index as it is, for the scan to compare with; nothing where there is none.
std::unique_ptr<IndexReader> open_known(IndexLayout const& layout) {
    if (!layout.exists() || !std::filesystem::exists(layout.shard())) return nullptr;
    return std::make_unique<IndexReader>(layout.directory());
}

DescribePlace describer(std::shared_ptr<Resources const> resources) {
    return [resources](std::string_view id) -> std::optional<PlaceNames> {
        auto place = resources->entities.gazetteer->place(id);
        if (!place) return std::nullopt;
        return PlaceNames{std::move(place->name), std::move(place->names)};
    };
}

/// One update of one index.
class Update {
  public:
    Update(std::filesystem::path const& index, UpdateOptions const& options, Reporter& reporter,
           std::atomic<int> const& interrupted)
        : layout_(index), options_(options), reporter_(reporter), interrupted_(interrupted) {}

    int run() {
        std::unique_ptr<IndexReader> known = options_.rebuild ? nullptr : open_known(layout_);
        sources_ = sources_of(options_, options_.rebuild ? open_known_roots().get() : known.get());
        resources_ = load_resources(resource_directory());
        if (options_.dry_run) return dry_run(known.get());
        if (!known && none_exists()) return none_there();
        if (options_.rebuild) return rebuild();
        auto writer = open_writer(layout_, {options_.wait}, describer(resources_));
        return finish(write(*writer, known.get()));
    }

  private:
    /// Outcome of the events' application.
    struct Outcome {
        Tally tally;
        bool incomplete = false;
    };

    std::unique_ptr<IndexReader> open_known_roots() {
        if (!options_.sources.empty()) return nullptr;
        return open_known(layout_);
    }

    bool none_exists() const {
        std::error_code ignored;
        return std::none_of(sources_.begin(), sources_.end(),
                            [&](Source const& source) { return std::filesystem::exists(source.path, ignored); });
    }

    /// Nothing to read and nothing to compare it with: no index is made.
    int none_there() {
        Outcome outcome{{}, true};
        for (Source const& source : sources_) {
            reporter_.trouble({source.path, "no such file or folder"});
            ++outcome.tally.failed;
        }
        return finish(outcome);
    }

    void scan_all(IndexReader* known, EventSink& sink) {
        Scan scan(options_.read, known, [this] { return interrupted_.load() != 0; });
        auto const all = [&](ScanSink& told) {
            for (Source const& source : sources_) scan.run(source, told);
        };
        run_pipeline(all, resources_, options_.jobs, sink);
    }

    Outcome write(IndexWriter& writer, IndexReader* known) {
        Applier applier(writer, options_.apply, reporter_);
        scan_all(known, applier);
        applier.commit();
        return {applier.tally(), applier.incomplete()};
    }

    int dry_run(IndexReader* known) {
        DryRun counter(known, options_.apply.removal, reporter_);
        scan_all(known, counter);
        return finish({counter.tally(), counter.incomplete()});
    }

    int rebuild() {
        layout_.create();
        std::filesystem::path const shard = layout_.next_shard();
        ShardLock const lock(layout_.shard(), options_.wait);
        Outcome outcome;
        {
            IndexWriter writer(shard, {options_.wait}, describer(resources_));
            outcome = write(writer, nullptr);
        }
        if (interrupted_.load() != 0) {
            std::filesystem::remove_all(shard);
            reporter_.line("interrupted: the old index stays in use");
        } else {
            layout_.use(shard);
        }
        return finish(outcome);
    }

    int finish(Outcome const& outcome) {
        reporter_.summary(outcome.tally);
        if (int const signal = interrupted_.load(); signal != 0) return 128 + signal;
        bool const too_many = options_.max_errors > 0 && outcome.tally.failed > options_.max_errors;
        return outcome.incomplete || too_many ? 1 : 0;
    }

    IndexLayout layout_;
    UpdateOptions const& options_;
    Reporter& reporter_;
    std::atomic<int> const& interrupted_;
    std::vector<Source> sources_;
    std::shared_ptr<Resources const> resources_;
};

}  // namespace

int update(std::filesystem::path const& index, UpdateOptions const& options, Reporter& reporter,
           std::atomic<int> const& interrupted) {
    return Update(index, options, reporter, interrupted).run();
}

}  // namespace depeche
