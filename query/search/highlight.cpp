#include "query/search/highlight.h"

#include <algorithm>

#include "common/entities/names.h"
#include "common/text/tokenise.h"

namespace depeche {
namespace {

bool names_word(HighlightRule const& rule, std::string_view folded) {
    if (rule.words.contains(folded)) return true;
    return std::any_of(rule.beginnings.begin(), rule.beginnings.end(),
                       [&](std::string const& beginning) { return folded.starts_with(beginning); });
}

void add_words(std::vector<ByteSpan>& spans, std::string_view text, HighlightRule const& rule) {
    if (rule.words.empty() && rule.beginnings.empty()) return;
    Tokeniser tokeniser;
    TokenisedText const tokens = tokeniser.tokenise(text);
    for (IndexWord const& word : index_words(tokens)) {
        if (names_word(rule, word.folded)) spans.push_back(word.where);
    }
}

bool names_entity(HighlightRule const& rule, Entity const& entity) {
    if (rule.entities.contains(entity.key) || rule.entities.contains(entity.id)) return true;
    std::vector<std::string> const keys = lookup_keys(entity.kind, entity.name);
    return std::any_of(keys.begin(), keys.end(), [&](std::string const& key) { return rule.entities.contains(key); });
}

void add_entities(std::vector<ByteSpan>& spans, Analysis const& analysis, HighlightRule const& rule) {
    if (rule.entities.empty()) return;
    std::vector<bool> named;
    for (Entity const& entity : analysis.entities) named.push_back(names_entity(rule, entity));
    for (EntityMention const& mention : analysis.mentions) {
        if (named[mention.entity]) spans.push_back(mention.where);
    }
}

bool overlap(DateInterval const& a, DateInterval const& b) {
    bool const starts_in_time = !a.from || !b.to || *a.from <= *b.to;
    bool const ends_in_time = !a.to || !b.from || *b.from <= *a.to;
    return starts_in_time && ends_in_time;
}

void add_dates(std::vector<ByteSpan>& spans, Analysis const& analysis, HighlightRule const& rule) {
    for (DateMention const& mention : analysis.dates) {
        bool const named = std::any_of(rule.mentioned.begin(), rule.mentioned.end(), [&](DateInterval const& interval) {
            return overlap(mention.interval, interval);
        });
        if (named) spans.push_back(mention.where);
    }
}

}  // namespace

std::vector<ByteSpan> matches_in(StoredArticle const& stored, std::string_view text, HighlightRule const& rule) {
    std::vector<ByteSpan> spans;
    add_words(spans, text, rule);
    add_entities(spans, stored.analysis, rule);
    add_dates(spans, stored.analysis, rule);
    std::sort(spans.begin(), spans.end(), [](ByteSpan a, ByteSpan b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::vector<ByteSpan> apart;
    for (ByteSpan const span : spans) {
        if (apart.empty() || span.begin >= apart.back().end) apart.push_back(span);
    }
    return apart;
}

}  // namespace depeche
