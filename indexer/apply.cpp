#include "indexer/apply.h"

#include <fmt/format.h>

#include "common/text/normalise.h"

namespace depeche {
namespace {

std::string refusal(SourceEnded const& event, std::uint64_t lost) {
    std::string const root = printable(event.root);
    if (event.missing) {
        return fmt::format("{}: its {} articles stay in the index (--allow-removal removes them)", root, lost);
    }
    return fmt::format("{}: {} of its {} articles are gone; is a disk not mounted? None is removed (--allow-removal removes them)",
                       root, lost, event.articles_before);
}

std::uint64_t articles_of(std::vector<FileRecord> const& records) {
    std::uint64_t sum = 0;
    for (FileRecord const& record : records) sum += record.articles;
    return sum;
}

}  // namespace

bool suspicious(std::uint64_t lost, std::uint64_t articles_before, bool missing) {
    return lost > 0 && (missing || lost * 2 > articles_before);
}

void Applier::apply(Event event) {
    std::visit([&](auto& what) { on(what); }, event);
    reporter_.progress(tally_, path_);
}

void Applier::on(FileBegun const& event) {
    path_ = event.path;
    writer_.begin_file(event.path);
}

void Applier::on(ArticlePut& event) {
    bytes_since_commit_ += event.article.arena.size() + event.article.postings.size() * sizeof(PreparedArticle::Posting);
    switch (writer_.put(event.article, event.id_if_taken, event.ordinal)) {
        case PutOutcome::added: ++tally_.added; break;
        case PutOutcome::changed: ++tally_.changed; break;
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
    std::uint64_t lost = articles_of(event.vanished);
    for (Shrunk const& file : shrunk_) lost += file.gone.size();
    if (event.missing) incomplete_ = true;
    bool const refused = suspicious(lost, event.articles_before, event.missing) && !options_.removal.allow_removal;
    if (options_.removal.keep_missing) {
        for (Shrunk const& file : shrunk_) writer_.remember(file.record);
    } else if (refused) {
        refuse(event, lost);
    } else {
        for (Shrunk const& file : shrunk_) {
            writer_.remove(file.gone);
            writer_.remember(file.record);
            tally_.removed += file.gone.size();
        }
        for (FileRecord const& record : event.vanished) {
            std::vector<Xapian::docid> const documents = writer_.documents_of(record.path);
            writer_.remove(documents);
            writer_.forget_file(record.path);
            tally_.removed += documents.size();
        }
    }
    shrunk_.clear();
    if (!event.missing) writer_.remember_root(event.root);
}

void Applier::refuse(SourceEnded const& event, std::uint64_t lost) {
    incomplete_ = true;
    reporter_.line(refusal(event, lost));
}

void Applier::on(Trouble const& event) {
    reporter_.trouble(event.error);
    if (!event.warning) ++tally_.failed;
}

void Applier::commit_when_due() {
    if (puts_since_commit_ >= options_.commit_every || bytes_since_commit_ >= options_.memory) commit();
}

void Applier::commit() {
    writer_.commit();
    puts_since_commit_ = 0;
    bytes_since_commit_ = 0;
}

void DryRun::apply(Event event) {
    if (auto const* begun = std::get_if<FileBegun>(&event)) {
        before_ = known_ != nullptr ? known_->article_hashes(begun->path).size() : 0;
        accounted_ = 0;
    } else if (auto const* put = std::get_if<ArticlePut>(&event)) {
        bool const changed = known_ != nullptr && known_->find(put->article.stored.article.id).has_value();
        ++(changed ? tally_.changed : tally_.added);
        if (changed) ++accounted_;
    } else if (std::holds_alternative<ArticleKept>(event)) {
        ++tally_.unchanged;
        ++accounted_;
    } else if (auto const* ended = std::get_if<FileEnded>(&event)) {
        end_file(*ended);
    } else if (auto const* unchanged = std::get_if<FileUnchanged>(&event)) {
        tally_.unchanged += unchanged->record.articles;
    } else if (auto const* source = std::get_if<SourceEnded>(&event)) {
        end_source(*source);
    } else if (auto const* trouble = std::get_if<Trouble>(&event)) {
        reporter_.trouble(trouble->error);
        if (!trouble->warning) ++tally_.failed;
    }
}

void DryRun::end_file(FileEnded const& event) {
    if (event.whole && before_ > accounted_) lost_ += before_ - accounted_;
}

void DryRun::end_source(SourceEnded const& event) {
    std::uint64_t const lost = lost_ + articles_of(event.vanished);
    lost_ = 0;
    if (event.missing) incomplete_ = true;
    if (removal_.keep_missing) return;
    if (suspicious(lost, event.articles_before, event.missing) && !removal_.allow_removal) {
        incomplete_ = true;
        reporter_.line(refusal(event, lost));
        return;
    }
    tally_.removed += lost;
}

}  // namespace depeche
