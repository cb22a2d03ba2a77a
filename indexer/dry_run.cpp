#include "indexer/dry_run.h"

namespace depeche {

void DryRun::apply(Event event) {
    std::visit([&](auto const& what) { on(what); }, event);
}

void DryRun::on(FileBegun const& event) {
    file_ = GivingFile(file_hash(event.path));
    if (known_ == nullptr) return;
    for (IndexReader::FileArticle const& article : known_->articles_of(event.path)) {
        file_.gave(article.hash, article.document);
    }
}

void DryRun::on(ArticlePut const& event) {
    std::optional<Xapian::docid> existing;
    if (known_ != nullptr) {
        Article const& about = event.article.stored.article;
        existing = known_->read([&](Xapian::Database const& database) {
            WishedIds const wished{about.id, event.id_if_taken, about.path, event.ordinal, event.article.hash};
            return find_article(database, settle_id(database, file_, wished));
        });
    }
    if (existing) {
        file_.gives(*existing);
        replaced_.insert(*existing);
    }
    ++(existing ? tally_.changed : tally_.added);
}

void DryRun::on(ArticleKept const& event) {
    ++tally_.unchanged;
    file_.keeps(event.hash);
}

void DryRun::on(FileEnded const& event) {
    if (!event.whole) return;
    for (Xapian::docid const document : file_.gone()) gone_.insert(document);
}

void DryRun::on(FileUnchanged const& event) { tally_.unchanged += event.record.articles; }

void DryRun::on(SourceEnded const& event) {
    for (FileRecord const& record : event.vanished) {
        for (IndexReader::FileArticle const& article : known_->articles_of(record.path)) gone_.insert(article.document);
    }
    std::erase_if(gone_, [&](Xapian::docid document) { return replaced_.contains(document); });
    Verdict const verdict = judge(removal_, event, gone_.size());
    if (!verdict.message.empty()) reporter_.line(verdict.message);
    if (verdict.incomplete) incomplete_ = true;
    if (verdict.fate == Verdict::Fate::removed) tally_.removed += gone_.size();
    gone_.clear();
}

void DryRun::on(Trouble const& event) {
    reporter_.trouble(event.error);
    if (!event.warning) ++tally_.failed;
}

} // namespace depeche
