#include "indexer/update.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "common/analysis/resources.h"
#include "common/places/gazetteer.h"
#include "common/names/known_organisations.h"
#include "common/entities/surname_alone.h"
#include "common/names/name_shortens.h"
#include "common/index/care.h"
#include "indexer/dry_run.h"
#include "indexer/places.h"
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
        for (std::string const& path : read_paths(std::cin, options.nul_separated))
            sources.push_back(listed_source(path));
    }
    if (options.sources.empty() && known != nullptr) {
        for (std::string const& root : known->source_roots()) sources.push_back(named_source(root));
    }
    if (options.sources.empty() && sources.empty()) {
        throw Failure(Failure::Code::usage,
                      "name a SOURCE: a file or folder of articles (none is known from an earlier run)");
    }
    return sources;
}

/// The index as it is, for the scan to compare with; nothing where there is none.
std::unique_ptr<IndexReader> open_known(IndexLayout const& layout) {
    if (!layout.exists() || !std::filesystem::exists(layout.shard())) return nullptr;
    return std::make_unique<IndexReader>(layout.directory());
}

PlaceLevel place_level(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::continent:
            return PlaceLevel::continent;
        case PlaceKind::country:
            return PlaceLevel::country;
        case PlaceKind::region:
            return PlaceLevel::region;
        case PlaceKind::city:
        case PlaceKind::quarter:
            return PlaceLevel::town;
        case PlaceKind::other:
            break;
    }
    return PlaceLevel::other;
}

DescribePlace describer(std::shared_ptr<Resources const> resources) {
    return [resources](std::string_view id) -> std::optional<PlaceNames> {
        auto place = resources->entities.gazetteer->place(id);
        if (!place) return std::nullopt;
        return PlaceNames{std::move(place->name), std::move(place->names), place_level(place->kind), std::move(place->parents)};
    };
}

NameKnowledge name_knowledge(std::shared_ptr<Resources const> resources) {
    auto const aliases = [resources](std::string_view key) -> std::optional<std::vector<std::string>> {
        auto const& known = *resources->entities.organisations;
        auto const number = known.find(key);
        return number && known.key(*number) == key ? std::optional(known.aliases(*number)) : std::nullopt;
    };
    return {[resources](std::string_view name) { return is_surname_alone(name, resources->entities); }, aliases, may_shorten};
}

/// The files of a shard in the making; they disappear unless it is kept.
class NewShard {
  public:
    explicit NewShard(std::filesystem::path path) : path_(std::move(path)) {}
    ~NewShard() {
        std::error_code ignored;
        if (!kept_) std::filesystem::remove_all(path_, ignored);
    }
    NewShard(NewShard const&) = delete;
    NewShard& operator=(NewShard const&) = delete;

    std::filesystem::path const& path() const { return path_; }
    void keep() { kept_ = true; }

  private:
    std::filesystem::path path_;
    bool kept_ = false;
};

/// One update of one index.
class Update {
  public:
    Update(std::filesystem::path const& index, UpdateOptions const& options, Reporter& reporter,
           std::atomic<int> const& interrupted)
        : layout_(index), options_(options), reporter_(reporter), interrupted_(interrupted) {}

    int run() {
        sources_ = sources_of(options_, open_roots().get());
        resources_ = load_resources(resource_directory(), places_in_use());
        if (options_.dry_run) return dry_run();
        if (none_exists() && !layout_.exists()) return none_there();
        if (options_.rebuild) return rebuild();
        auto writer = open_writer(layout_, writing(), describer(resources_));
        // Only now: whoever had the lock before may have changed the index.
        std::unique_ptr<IndexReader> const known = open_known(layout_);
        return finish(write(*writer, known.get()));
    }

  private:
    /// Outcome of the events' application.
    struct Outcome {
        Tally tally;
        bool incomplete = false;
    };

    /// For the SOURCEs of earlier runs, where none is named.
    std::unique_ptr<IndexReader> open_roots() const { return options_.sources.empty() ? open_known(layout_) : nullptr; }

    IndexWriter::Options writing() const { return {options_.wait, name_knowledge(resources_)}; }

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

    int dry_run() {
        // Two readers: the scan has a thread of its own.
        std::unique_ptr<IndexReader> const scanned = options_.rebuild ? nullptr : open_known(layout_);
        std::unique_ptr<IndexReader> const counted = options_.rebuild ? nullptr : open_known(layout_);
        DryRun counter(counted.get(), options_.apply.removal, reporter_);
        scan_all(scanned.get(), counter);
        return finish({counter.tally(), counter.incomplete()});
    }

    int rebuild() {
        layout_.create();
        ShardLock const lock(layout_, options_.wait);
        if (!options_.apply.removal.allow_removal) refuse_to_forget();
        NewShard shard(layout_.next_shard());
        Outcome outcome;
        std::uint64_t articles = 0;
        {
            IndexWriter writer(shard.path(), writing(), describer(resources_));
            outcome = write(writer, nullptr);
            articles = writer.article_count();
        }
        if (interrupted_.load() != 0) {
            reporter_.line("interrupted: the old index stays in use");
        } else if (std::uint64_t const before = articles_in_use(); loses_too_much(outcome, before, articles)) {
            reporter_.line(
                fmt::format("{} of {} articles found: the old index stays in use (--allow-removal puts the new one in "
                            "its place)",
                            articles, before));
            outcome.incomplete = true;
        } else {
            layout_.use(shard.path());
            shard.keep();
        }
        return finish(outcome);
    }

    /// Made anew, the index would lose what it has of a SOURCE that is there but not named.
    void refuse_to_forget() const {
        std::unordered_set<std::string> named;
        for (Source const& source : sources_) named.insert(source.path);
        std::error_code ignored;
        for (std::string const& root : roots_in_use()) {
            if (is_within(named, root) || !std::filesystem::exists(root, ignored)) continue;
            throw Failure(
                Failure::Code::usage,
                fmt::format(
                    "{} is in the index too: name it as well, or none to rebuild all (--allow-removal drops it)",
                    root));
        }
    }

    std::vector<std::string> roots_in_use() const {
        return ask_index([](IndexReader& known) { return known.source_roots(); });
    }

    bool loses_too_much(Outcome const& outcome, std::uint64_t before, std::uint64_t articles) const {
        if (options_.apply.removal.allow_removal || articles >= before) return false;
        return outcome.incomplete || suspicious(before - articles, before, false);
    }

    std::uint64_t articles_in_use() const {
        return ask_index([](IndexReader& known) { return known.article_count(); });
    }

    /// The index in use as far as it can be read: a damaged one is what rebuilding is for.
    template <typename Ask>
    auto ask_index(Ask ask) const -> decltype(ask(std::declval<IndexReader&>())) {
        try {
            if (std::unique_ptr<IndexReader> const known = open_known(layout_)) return ask(*known);
        } catch (Failure const&) {
        }
        return {};
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

} // namespace

int update(std::filesystem::path const& index, UpdateOptions const& options, Reporter& reporter,
           std::atomic<int> const& interrupted) {
    return Update(index, options, reporter, interrupted).run();
}

} // namespace depeche
