#include "common/entities/maintain/score.h"

#include <algorithm>
#include <cstdio>

namespace depeche::maintain {

namespace {

SpanKind span_kind(EntityKind kind) {
    if (kind == EntityKind::person) return SpanKind::person;
    return kind == EntityKind::place ? SpanKind::place : SpanKind::organisation;
}

std::vector<GoldSpan> found_in(Annotated const& article, EntityResources const& resources) {
    Tokeniser tokeniser;
    TokenisedText const text = tokeniser.tokenise(article.text);
    TaggedEntities const tagged = tag_entities(text, {}, resources);
    std::vector<GoldSpan> found;
    for (EntityMention const& mention : tagged.mentions) {
        found.push_back({mention.where, span_kind(tagged.entities[mention.entity].kind)});
    }
    return found;
}

/// The span in its surroundings: sign, article, kind, text with the span in brackets.
void tell(Annotated const& article, GoldSpan const& span, std::string_view sign, std::ostream& to) {
    constexpr std::size_t around = 60;
    std::string_view const text = article.text;
    std::size_t const from = span.where.begin < around ? 0 : span.where.begin - around;
    std::string line{text.substr(from, span.where.begin - from)};
    line.append("[").append(text.substr(span.where.begin, span.where.size())).append("]");
    line.append(text.substr(span.where.end, around));
    std::replace(line.begin(), line.end(), '\n', ' ');
    to << sign << '\t' << article.id << '\t' << "plox"[static_cast<std::size_t>(span.kind)] << '\t' << line << '\n';
}

} // namespace

double Counts::f1() const {
    int const all = 2 * right + wrong + missed;
    return all == 0 ? 0.0 : 200.0 * right / all;
}

std::array<Counts, 4> score(std::span<Annotated const> articles, EntityResources const& resources,
                            std::ostream& errors) {
    std::array<Counts, 4> counts{};
    for (Annotated const& article : articles) {
        std::vector<GoldSpan> const found = found_in(article, resources);
        auto const count = [&](std::vector<GoldSpan> const& these, std::vector<GoldSpan> const& those, int Counts::*hit,
                               int Counts::*miss, std::string_view sign) {
            for (GoldSpan const& span : these) {
                if (span.kind == SpanKind::other) continue;
                bool const both = std::find(those.begin(), those.end(), span) != those.end();
                if (both && hit != nullptr) ++(counts[static_cast<std::size_t>(span.kind)].*hit);
                if (both) continue;
                ++(counts[static_cast<std::size_t>(span.kind)].*miss);
                tell(article, span, sign, errors);
            }
        };
        count(found, article.spans, &Counts::right, &Counts::wrong, "wrong");
        count(article.spans, found, nullptr, &Counts::missed, "missed");
    }
    for (std::size_t i = 0; i < 3; ++i) {
        counts[3].right += counts[i].right;
        counts[3].wrong += counts[i].wrong;
        counts[3].missed += counts[i].missed;
    }
    return counts;
}

void print(char const* title, std::array<Counts, 4> const& counts) {
    std::printf("%-28s", title);
    char const* names[] = {"person", "place", "organisation", "ALL"};
    for (std::size_t i = 0; i < 4; ++i) {
        Counts const& c = counts[i];
        std::printf("  %s %.1f (P %.1f R %.1f)", names[i], c.f1(), 100.0 * c.right / std::max(c.right + c.wrong, 1),
                    100.0 * c.right / std::max(c.right + c.missed, 1));
    }
    std::printf("\n");
    std::fflush(stdout);
}

} // namespace depeche::maintain
