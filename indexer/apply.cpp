#include "indexer/apply.h"

#include <algorithm>

namespace depeche {
namespace {

/// Articles between two commits: few while the index is small, since what waits in memory soon outgrows the processor's
/// cache; more later, since each commit then writes more blocks.
std::uint64_t best_interval(std::uint64_t articles) { return std::clamp<std::uint64_t>(articles / 50, 500, 2000); }

} // namespace

void Applier::apply(Event event) {
    std::visit([&](auto& what) { on(what); }, event);
    reporter_.progress(tally_, path_);
}

void Applier::on(FileBegun const& event) {
    path_ = event.path;
    writer_.begin_file(event.path);
}

void Applier::on(ArticlePut& event) {
    bytes_since_commit_ +=
        event.article.arena.size() + event.article.postings.size() * sizeof(PreparedArticle::Posting);
    switch (writer_.put(event.article, event.id_if_taken, event.ordinal)) {
        case PutOutcome::added:
            ++tally_.added;
            break;
        case PutOutcome::changed:
            ++tally_.changed;
            break;
    }
    ++puts_since_commit_;
    commit_when_due();
}

void Applier::on(ArticleKept const& event) {
    writer_.keep(event.hash);
    ++tally_.unchanged;
}

void Applier::on(FileEnded const& event) {
    // A file that could not be read to its end keeps its old articles, and is read again next time.
    if (!event.whole) return;
    std::vector<Xapian::docid> gone = writer_.end_file();
    if (gone.empty()) {
        writer_.remember(event.record);
    } else {
        shrunk_.push_back({event.record, std::move(gone)});
    }
}

void Applier::on(FileUnchanged const& event) {
    path_ = event.record.path;
    tally_.unchanged += event.record.articles;
    if (event.touched) writer_.remember(event.record);
}

void Applier::on(SourceEnded const& event) {
    std::vector<Loss> vanished;
    std::uint64_t lost = 0;
    for (FileRecord const& record : event.vanished) {
        // Articles that have moved to another file are no longer its own.
        vanished.push_back({record, writer_.documents_of(record.path)});
        lost += vanished.back().gone.size();
    }
    for (Loss const& file : shrunk_) lost += file.gone.size();
    Verdict const verdict = judge(options_.removal, event, lost);
    if (!verdict.message.empty()) reporter_.line(verdict.message);
    if (verdict.incomplete) incomplete_ = true;
    settle(vanished, verdict.fate);
    shrunk_.clear();
    if (!event.missing) {
        writer_.remember_root(event.root);
    } else if (verdict.fate == Verdict::Fate::removed) {
        writer_.forget_root(event.root);
    }
}

void Applier::settle(std::vector<Loss> const& vanished, Verdict::Fate fate) {
    bool const removed = fate == Verdict::Fate::removed;
    for (Loss const& file : shrunk_) {
        if (removed) writer_.remove(file.gone);
        if (removed) tally_.removed += file.gone.size();
        if (fate != Verdict::Fate::refused) writer_.remember(file.record);
    }
    for (Loss const& file : vanished) {
        if (!removed && !file.gone.empty()) continue;
        writer_.remove(file.gone);
        writer_.forget_file(file.record.path);
        tally_.removed += file.gone.size();
    }
}

void Applier::on(Trouble const& event) {
    reporter_.trouble(event.error);
    if (!event.warning) ++tally_.failed;
}

void Applier::commit_when_due() {
    std::uint64_t const every =
        options_.commit_every > 0 ? options_.commit_every : best_interval(writer_.article_count());
    if (puts_since_commit_ >= every || bytes_since_commit_ >= options_.memory) commit();
}

void Applier::commit() {
    writer_.commit();
    puts_since_commit_ = 0;
    bytes_since_commit_ = 0;
}

} // namespace depeche
