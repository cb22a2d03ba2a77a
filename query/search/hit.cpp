#include "query/search/hit.h"

#include <algorithm>

#include "query/render/snippet.h"

namespace depeche {
namespace {

/// Entities of a kind, those named most often first, else in the order of the text; a demonym names nothing.
std::vector<EntityCount> counts_of(Analysis const& analysis, EntityKind kind) {
    std::vector<std::uint32_t> mentions(analysis.entities.size());
    for (EntityMention const& mention : analysis.mentions) mentions[mention.entity] += mention.demonym ? 0U : 1U;
    std::vector<EntityCount> counts;
    for (std::size_t i = 0; i < analysis.entities.size(); ++i) {
        bool const named = analysis.entities[i].kind == kind && mentions[i] > 0;
        if (named) counts.push_back({analysis.entities[i].name, mentions[i]});
    }
    std::stable_sort(counts.begin(), counts.end(), [](auto const& a, auto const& b) { return a.count > b.count; });
    return counts;
}

}  // namespace

Hit make_hit(StoredArticle stored, HighlightRule const& rule, std::size_t width) {
    std::string const text = stored.text();
    Hit hit;
    if (width > 0) {
        std::vector<ByteSpan> matches = matches_in(stored, text, rule);
        // The title is shown of itself: the snippet is cut from the body.
        std::size_t const body_at = text.size() - stored.article.body.size();
        std::erase_if(matches, [&](ByteSpan span) { return span.begin < body_at; });
        for (ByteSpan& span : matches) {
            span.begin -= static_cast<std::uint32_t>(body_at);
            span.end -= static_cast<std::uint32_t>(body_at);
        }
        hit.snippet = make_snippet(stored.article.body, matches, width);
    }
    hit.persons = counts_of(stored.analysis, EntityKind::person);
    hit.places = counts_of(stored.analysis, EntityKind::place);
    hit.organisations = counts_of(stored.analysis, EntityKind::organisation);
    for (DateMention const& mention : stored.analysis.dates) {
        hit.mentioned.push_back({mention.interval, std::string{mention.where.of(text)}});
    }
    Article& article = stored.article;
    hit.id = std::move(article.id);
    hit.published = article.published;
    hit.title = std::move(article.title);
    hit.source = std::move(article.source);
    hit.language = article.language.empty() ? "fr" : std::move(article.language);
    hit.path = std::move(article.path);
    hit.url = std::move(article.url);
    return hit;
}

ArticleView make_view(StoredArticle stored, HighlightRule const& rule) {
    ArticleView view;
    view.matches = matches_in(stored, stored.text(), rule);
    for (EntityMention const& mention : stored.analysis.mentions) {
        Entity const& entity = stored.analysis.entities[mention.entity];
        view.entities.push_back({mention.where, entity.kind, entity.name});
    }
    for (DateMention const& mention : stored.analysis.dates) view.dates.push_back({mention.where, mention.interval});
    view.article = std::move(stored.article);
    if (view.article.language.empty()) view.article.language = "fr";
    return view;
}

}  // namespace depeche
