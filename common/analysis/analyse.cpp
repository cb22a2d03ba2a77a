#include "common/analysis/analyse.h"

#include "common/dates/tag.h"
#include "common/entities/tag.h"

namespace depeche {

Analysis Analyser::analyse(Article const& article) {
    text_ = full_text(article);
    tokeniser_.tokenise(text_, tokens_);
    words_ = index_words(tokens_);
    Analysis analysis;
    analysis.dates = tag_dates(tokens_, article.published, article.language);
    TaggedEntities tagged = tag_entities(tokens_, analysis.dates, resources_->entities);
    analysis.entities = std::move(tagged.entities);
    analysis.mentions = std::move(tagged.mentions);
    return analysis;
}

Analysis analyse(Article const& article, std::shared_ptr<Resources const> resources) {
    return Analyser(std::move(resources)).analyse(article);
}

}  // namespace depeche
