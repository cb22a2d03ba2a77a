#include "query/search/highlight.h"

#include <algorithm>
#include <span>

#include "common/names/names.h"
#include "common/text/tokenise.h"

namespace depeche {
namespace {

/// Alternatives of a broken word may stand so many positions behind their neighbours.
constexpr std::uint32_t most_broken = 4;

bool names_word(HighlightRule const& rule, std::string_view folded) {
    if (rule.words.contains(folded)) return true;
    return std::any_of(rule.beginnings.begin(), rule.beginnings.end(),
                       [&](std::string const& beginning) { return folded.starts_with(beginning); });
}

/// The word at a position with this folded form, at or after `from`; null where there is none.
IndexWord const* word_at(std::span<IndexWord const> from, std::uint32_t position, std::string_view folded) {
    for (IndexWord const& word : from) {
        if (word.position > position + most_broken) break;
        if (word.position == position && word.folded == folded) return &word;
    }
    return nullptr;
}

/// One span from the first word of the phrase to its last, wherever they stand side by side.
void add_phrase(std::vector<ByteSpan>& spans, std::span<IndexWord const> words, std::vector<std::string> const& phrase) {
    for (std::size_t first = 0; first < words.size(); ++first) {
        if (words[first].folded != phrase.front()) continue;
        IndexWord const* last = &words[first];
        std::uint32_t matched = 1;
        while (last != nullptr && matched < phrase.size()) {
            last = word_at(words.subspan(first), words[first].position + matched, phrase[matched]);
            ++matched;
        }
        if (last != nullptr) spans.push_back({words[first].where.begin, last->where.end});
    }
}

void add_words(std::vector<ByteSpan>& spans, std::string_view text, HighlightRule const& rule) {
    if (rule.words.empty() && rule.beginnings.empty() && rule.phrases.empty()) return;
    Tokeniser tokeniser;
    TokenisedText const tokens = tokeniser.tokenise(text);
    std::vector<IndexWord> const words = index_words(tokens);
    for (IndexWord const& word : words) {
        if (names_word(rule, word.folded)) spans.push_back(word.where);
    }
    for (std::vector<std::string> const& phrase : rule.phrases) add_phrase(spans, words, phrase);
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
