#include "common/index/prepared_article.h"

#include <algorithm>

#include "common/index/codec.h"
#include "common/index/date_terms.h"
#include "common/index/schema.h"

namespace depeche {
namespace {

/// Collects terms in an arena.
class TermCollector {
  public:
    explicit TermCollector(PreparedArticle& into) : into_(into) {}

    void word(std::string_view prefix, std::string_view value, std::uint32_t position) {
        if (value.empty()) return;
        std::size_t const at = into_.arena.size();
        if (prefix.size() + value.size() <= schema::longest_term) {
            into_.arena.append(prefix).append(value);
        } else {
            into_.arena.append(make_term(prefix, value));
        }
        into_.postings.push_back(
            {static_cast<std::uint32_t>(at), static_cast<std::uint16_t>(into_.arena.size() - at), position});
    }
    void flag(std::string_view prefix, std::string_view value) { word(prefix, value, 0); }

  private:
    PreparedArticle& into_;
};

void add_words(TermCollector& terms, std::span<IndexWord const> words, std::size_t title_size) {
    for (IndexWord const& word : words) {
        terms.word("", word.folded, word.position + 1);
        if (word.where.end <= title_size) terms.word(schema::prefix::title, word.folded, word.position + 1);
    }
}

void add_entities(TermCollector& terms, Analysis const& analysis) {
    for (Entity const& entity : analysis.entities) {
        if (entity.kind == EntityKind::place) {
            std::string const& itself = entity.id.empty() ? entity.key : entity.id;
            terms.flag(schema::prefix::place, itself);
            terms.flag(schema::prefix::place_itself, itself);
            for (std::string const& container : entity.containers) terms.flag(schema::prefix::place, container);
            continue;
        }
        bool const is_person = entity.kind == EntityKind::person;
        auto const prefix = is_person ? schema::prefix::person : schema::prefix::organisation;
        terms.flag(is_person ? schema::prefix::person_itself : schema::prefix::organisation_itself, entity.key);
        terms.flag(prefix, entity.key);
        for (std::string const& key : entity.lookup_keys) terms.flag(prefix, key);
    }
}

void add_dates(TermCollector& terms, Article const& article, Analysis const& analysis) {
    if (article.published) {
        std::vector<CalendarNode> const day{node_of(*article.published, CalendarLevel::day)};
        terms.flag(schema::prefix::published, to_text(day.front()));
        for (CalendarNode const node : ancestors_of(day)) terms.flag(schema::prefix::published, to_text(node));
    } else {
        terms.word(schema::prefix::undated, "?", 0);
    }
    for (DateMention const& mention : analysis.dates) {
        std::vector<CalendarNode> const nodes = cover(mention.interval);
        for (CalendarNode const node : nodes) terms.flag(schema::prefix::mention_covers, to_text(node));
        for (CalendarNode const node : ancestors_of(nodes)) terms.flag(schema::prefix::mention_within, to_text(node));
    }
}

void sort_postings(PreparedArticle& article) {
    auto const order = [&](PreparedArticle::Posting const& a, PreparedArticle::Posting const& b) {
        int const by_term = article.term(a).compare(article.term(b));
        return by_term != 0 ? by_term < 0 : a.position < b.position;
    };
    auto const equal = [&](PreparedArticle::Posting const& a, PreparedArticle::Posting const& b) {
        return a.position == b.position && article.term(a) == article.term(b);
    };
    std::sort(article.postings.begin(), article.postings.end(), order);
    auto const end = std::unique(article.postings.begin(), article.postings.end(), equal);
    article.postings.erase(end, article.postings.end());
}

std::vector<StemmedWord> distinct_words(std::span<IndexWord const> words) {
    std::vector<std::pair<std::string_view, std::string_view>> seen;
    seen.reserve(words.size());
    for (IndexWord const& word : words) seen.emplace_back(word.accented, word.folded);
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    std::vector<StemmedWord> distinct;
    distinct.reserve(seen.size());
    for (auto const& [accented, folded] : seen) distinct.push_back({std::string{folded}, std::string{accented}});
    return distinct;
}

} // namespace

std::uint64_t record_hash(Article const& article) {
    Encoder all;
    for (std::string const* field : {&article.id, &article.title, &article.body, &article.source, &article.language,
                                     &article.section, &article.url}) {
        all.text(*field);
    }
    for (std::string const& author : article.authors) all.text(author);
    all.text(article.published ? to_iso(*article.published) : "");
    return content_hash(all.take());
}

PreparedArticle prepare(Article article, Analysis analysis, std::span<IndexWord const> words) {
    PreparedArticle prepared;
    prepared.hash = record_hash(article);
    TermCollector terms(prepared);
    add_words(terms, words, article.title.size());
    add_entities(terms, analysis);
    add_dates(terms, article, analysis);
    std::string const language = article.language.empty() ? "fr" : article.language;
    terms.flag(schema::prefix::language, language);
    terms.flag(schema::prefix::url, article.url);
    prepared.words = distinct_words(words);
    sort_postings(prepared);
    prepared.stored = {std::move(article), std::move(analysis)};
    return prepared;
}

} // namespace depeche
