#include "query/search/search.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/index/schema.h"
#include "query/language/print.h"
#include "query/search/compile.h"
#include "query/search/hit.h"
#include "query/search/place_tree.h"
#include "query/search/vocabulary.h"

namespace depeche {
namespace {

constexpr auto published = static_cast<Xapian::valueno>(schema::Slot::published);

/// Days ascending, what has none behind them all.
class OldestFirst : public Xapian::KeyMaker {
  public:
    std::string operator()(Xapian::Document const& document) const override {
        std::string const day = document.get_value(published);
        return day.empty() ? "\xff\xff\xff\xff\xff" : day;
    }
};

void set_order(Xapian::Enquire& enquire, OldestFirst& oldest_first, SortOrder order, bool ranked) {
    if (order == SortOrder::relevance && ranked) {
        enquire.set_sort_by_relevance_then_value(published, true);
    } else if (order == SortOrder::oldest) {
        enquire.set_sort_by_key_then_relevance(&oldest_first, false);
    } else {
        enquire.set_sort_by_value_then_relevance(published, true);
    }
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
}

/// A term as a person would write it: hôpital, title:hôpital, person:kerry.
std::string told(std::string const& term) {
    using namespace schema;
    constexpr std::pair<std::string_view, std::string_view> names[] = {
        {prefix::title, "title:"},          {prefix::language, "lang:"},      {prefix::published, "date:"},
        {prefix::undated, "undated"},       {prefix::person, "person:"},      {prefix::organisation, "org:"},
        {prefix::mention_covers, "mentioned:"}, {prefix::mention_within, "mentioned:"}, {prefix::place, "place:"},
        {prefix::place_itself, "place:="},  {prefix::source, "source:"},      {prefix::section, "section:"},
        {prefix::url, "url:"},              {prefix::id, "id:"}};
    for (auto const& [prefix, name] : names) {
        if (term.starts_with(prefix)) return std::string{name} + term.substr(prefix.size());
    }
    return term;
}

std::string explain(Xapian::Enquire const& enquire, Xapian::MSetIterator const& at) {
    std::vector<std::string> terms;
    for (auto term = enquire.get_matching_terms_begin(at); term != enquire.get_matching_terms_end(at); ++term) {
        terms.push_back(told(*term));
    }
    return fmt::format("weight {:.3f}, matches {}", at.get_weight(), fmt::join(terms, " "));
}

/// Whether any article matches.
bool finds_any(std::string const& text, Search const& asked, Xapian::Database const& database) {
    ParsedQuery const query = parse_query(text);
    if (!query) return false;
    Compiled const compiled = compile(*query, asked.filters, database, asked.today);
    auto const* good = std::get_if<CompiledQuery>(&compiled);
    if (good == nullptr) return false;
    Xapian::Enquire enquire(database);
    enquire.set_query(good->query);
    return !enquire.get_mset(0, 1).empty();
}

/// The query with each word that no article has replaced by the commonest one spelt like it, where that finds something.
std::optional<std::string> suggest(Search const& asked, CompiledQuery const& compiled, Xapian::Database const& database) {
    if (compiled.unknown_words.empty()) return std::nullopt;
    Vocabulary vocabulary(database);
    std::string text = print(asked.query);
    bool any = false;
    for (std::string const& word : compiled.unknown_words) {
        std::vector<std::string> const near = vocabulary.spelt_like(word);
        if (near.empty()) continue;
        for (std::size_t at = 0; (at = text.find_first_not_of(" ()\"", at)) != std::string::npos;) {
            std::size_t const end = std::min(text.find_first_of(" ()\"", at), text.size());
            std::vector<QueryWord> const written = vocabulary.words(std::string_view{text}.substr(at, end - at));
            bool const meant = written.size() == 1 && written.front().folded == word;
            if (meant) text.replace(at, end - at, near.front());
            any = any || meant;
            at = meant ? at + near.front().size() : end;
        }
    }
    if (!any || !finds_any(text, asked, database)) return std::nullopt;
    return text;
}

class Session {
  public:
    Session(Xapian::Database const& database, Search const& asked, CompiledQuery compiled)
        : database_(database), asked_(asked), compiled_(std::move(compiled)), enquire_(database) {
        enquire_.set_query(compiled_.query);
        set_order(enquire_, oldest_first_, asked.sort, compiled_.ranked);
    }

    Answer answer() {
        FacetCounter facets(database_, asked_.facets);
        if (!asked_.facets.empty()) enquire_.add_matchspy(&facets);
        PlaceTreeCounter places;
        if (asked_.place_tree) enquire_.add_matchspy(&places);
        // Only a match that looks at every article counts exactly.
        Xapian::doccount const all = database_.get_doccount();
        Xapian::doccount const limit = asked_.limit == 0 ? all : asked_.limit;
        Xapian::MSet const found = enquire_.get_mset(asked_.offset, limit, all);
        Answer answer;
        answer.total = found.get_matches_estimated();
        for (auto at = found.begin(); at != found.end(); ++at) answer.hits.push_back(hit(at));
        if (!asked_.facets.empty()) answer.facets = facets.facets(database_, asked_.facet_limit);
        for (Facet& facet : answer.facets) {
            bool const is_tree = asked_.place_tree && facet.field == name_of(FacetField::place);
            if (is_tree) facet.values = places.tree(database_, asked_.facet_limit);
        }
        if (answer.total == 0) answer.suggestion = suggest(asked_, compiled_, database_);
        return answer;
    }

    std::uint64_t count() { return enquire_.get_mset(0, 0, database_.get_doccount()).get_matches_estimated(); }

    Timeline timeline(TimelineCounter& counter) {
        enquire_.add_matchspy(&counter);
        count();
        return counter.timeline();
    }

  private:
    Hit hit(Xapian::MSetIterator const& at) {
        std::size_t const width = asked_.snippets ? asked_.snippet_width : 0;
        Hit hit = make_hit(decode_article(at.get_document().get_data()), compiled_.highlight, width);
        hit.score = at.get_weight();
        if (asked_.explain) hit.explanation = explain(enquire_, at);
        return hit;
    }

    Xapian::Database const& database_;
    Search const& asked_;
    CompiledQuery compiled_;
    OldestFirst oldest_first_;
    Xapian::Enquire enquire_;
};

/// Compiles and runs `work(session)` on one state of the index.
template <typename Value, typename Work>
std::variant<Value, QuerySyntaxError> in_session(IndexReader& reader, Search const& asked, Work work) {
    return reader.read([&](Xapian::Database const& database) -> std::variant<Value, QuerySyntaxError> {
        Compiled compiled = compile(asked.query, asked.filters, database, asked.today);
        if (auto* error = std::get_if<QuerySyntaxError>(&compiled)) return *error;
        Session session(database, asked, std::get<CompiledQuery>(std::move(compiled)));
        return work(session);
    });
}

}  // namespace

std::variant<Answer, QuerySyntaxError> search(IndexReader& reader, Search const& asked) {
    return in_session<Answer>(reader, asked, [](Session& session) { return session.answer(); });
}

std::variant<std::uint64_t, QuerySyntaxError> count(IndexReader& reader, Search const& asked) {
    return in_session<std::uint64_t>(reader, asked, [](Session& session) { return session.count(); });
}

std::variant<Timeline, QuerySyntaxError> timeline(IndexReader& reader, Search const& asked, TimelineCounter::Period by,
                                                  TimelineCounter::On on) {
    return in_session<Timeline>(reader, asked, [&](Session& session) {
        TimelineCounter counter(by, on);
        return session.timeline(counter);
    });
}

std::optional<ArticleView> show(IndexReader& reader, std::string_view id, Search const& asked) {
    auto stored = reader.article(id);
    if (!stored) return std::nullopt;
    HighlightRule const rule = reader.read([&](Xapian::Database const& database) {
        Compiled compiled = compile(asked.query, asked.filters, database, asked.today);
        auto* good = std::get_if<CompiledQuery>(&compiled);
        return good == nullptr ? HighlightRule{} : std::move(good->highlight);
    });
    return make_view(std::move(*stored), rule);
}

}  // namespace depeche
