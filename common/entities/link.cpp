#include "common/entities/link.h"

#include <algorithm>
#include <array>

namespace depeche {

namespace {

/// Places are linked before organisations: they tell which PS is meant.
constexpr std::array kinds{EntityKind::person, EntityKind::place, EntityKind::organisation};

EntityKind entity_kind(SpanKind kind) {
    if (kind == SpanKind::person) return EntityKind::person;
    return kind == SpanKind::place ? EntityKind::place : EntityKind::organisation;
}

/// Do only an opening parenthesis and quotes lie between two spans, and does one close behind the second?
bool is_parenthesised(TokenisedText const& text, FoundSpan const& first, FoundSpan const& second) {
    std::vector<Token> const& tokens = text.tokens();
    bool opened = false;
    for (std::uint32_t i = first.end; i < second.begin; ++i) {
        std::string_view const mark = text.written(tokens[i]);
        if (i > first.end + 2 || tokens[i].kind == TokenKind::word || tokens[i].kind == TokenKind::number) return false;
        opened = opened || mark == "(";
    }
    return opened && second.end < tokens.size() && text.written(tokens[second.end]) == ")";
}

struct OfKind {
    std::vector<std::uint32_t> spans; ///< indices into all spans
    std::vector<std::string> names;
    std::vector<Gender> titles; ///< before each, one for each name
    AcronymPairs pairs;
};

/// The gender of the title before a span, or of the one it begins with.
Gender title_of(TokenisedText const& text, FoundSpan const& span) {
    std::vector<Token> const& tokens = text.tokens();
    Gender const inside = gender_of_title(text.folded(tokens[span.begin]));
    if (inside != Gender::unknown || span.begin == 0) return inside;
    bool const dot = span.begin > 1 && text.written(tokens[span.begin - 1]) == ".";
    return gender_of_title(text.folded(tokens[span.begin - (dot ? 2 : 1)]));
}

OfKind gather(TokenisedText const& text, std::vector<FoundSpan> const& spans, EntityKind kind) {
    OfKind found;
    for (std::uint32_t i = 0; i < spans.size(); ++i) {
        if (spans[i].kind == SpanKind::other || entity_kind(spans[i].kind) != kind) continue;
        bool const adjacent = !found.spans.empty() && found.spans.back() + 1 == i;
        if (adjacent && is_parenthesised(text, spans[i - 1], spans[i])) {
            auto const at = static_cast<std::uint32_t>(found.spans.size());
            found.pairs.emplace_back(at - 1, at);
        }
        found.spans.push_back(i);
        found.names.push_back(surface_of(text, spans[i]));
        if (kind == EntityKind::person) found.titles.push_back(title_of(text, spans[i]));
    }
    return found;
}

/// Brings all kinds into the order of first mention.
class Gatherer {
  public:
    explicit Gatherer(std::size_t spans) : linked_(spans, {0, nullptr}) {}

    /// `linked` gives its entities away when the result is taken.
    void add(OfKind const& mentions, Linked& linked) {
        for (std::size_t i = 0; i < mentions.spans.size(); ++i) {
            linked_[mentions.spans[i]] = {linked.entity_of[i], &linked};
        }
    }

    TaggedEntities result(TokenisedText const& text, std::vector<FoundSpan> const& spans) {
        TaggedEntities tagged;
        for (std::size_t i = 0; i < spans.size(); ++i) {
            auto const [entity, linked] = linked_[i];
            if (linked == nullptr) continue;
            auto& known = numbers_of(linked);
            if (known.empty()) known.resize(linked->entities.size(), none);
            if (known[entity] == none) {
                known[entity] = static_cast<std::uint32_t>(tagged.entities.size());
                tagged.entities.push_back(std::move(linked->entities[entity]));
            }
            tagged.mentions.push_back({bytes_of(text, spans[i]), known[entity], false});
        }
        return tagged;
    }

  private:
    static constexpr std::uint32_t none = 0xFFFF'FFFFU;

    std::vector<std::uint32_t>& numbers_of(Linked* linked) {
        auto const at = std::find(seen_.begin(), seen_.end(), linked);
        if (at != seen_.end()) return numbers_[static_cast<std::size_t>(at - seen_.begin())];
        seen_.push_back(linked);
        return numbers_.emplace_back();
    }

    std::vector<std::pair<std::uint32_t, Linked*>> linked_;
    std::vector<Linked*> seen_;
    std::vector<std::vector<std::uint32_t>> numbers_;
};

} // namespace

void add_keys(Entity& entity, std::vector<std::string> const& keys) {
    entity.lookup_keys.insert(entity.lookup_keys.end(), keys.begin(), keys.end());
    std::sort(entity.lookup_keys.begin(), entity.lookup_keys.end());
    entity.lookup_keys.erase(std::unique(entity.lookup_keys.begin(), entity.lookup_keys.end()),
                             entity.lookup_keys.end());
    if (!entity.lookup_keys.empty() && entity.lookup_keys.front().empty()) {
        entity.lookup_keys.erase(entity.lookup_keys.begin());
    }
}

TaggedEntities link(TokenisedText const& text, std::vector<FoundSpan> const& spans, EntityResources const& resources) {
    std::array<Linked, kinds.size()> linked;
    Gatherer gatherer(spans.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        OfKind const mentions = gather(text, spans, kinds[i]);
        if (kinds[i] == EntityKind::person) linked[i] = link_persons(mentions.names, mentions.titles);
        if (kinds[i] == EntityKind::place) linked[i] = link_places(mentions.names, text, resources);
        if (kinds[i] == EntityKind::organisation) {
            linked[i] = link_organisations(mentions.names, mentions.pairs, resources.organisations.get(),
                                           countries_of(linked[1].entities));
        }
        gatherer.add(mentions, linked[i]);
    }
    return gatherer.result(text, spans);
}

} // namespace depeche
