#pragma once
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "common/model/span.h"
#include "common/text/tokenise.h"

namespace depeche {

/// What a span names. `other` (products, events, works) is tagged so that it is not taken for something else.
enum class SpanKind : std::uint8_t { person, place, organisation, other };

/// Tokens [begin, end) that name something, before it is known which entity.
struct FoundSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    SpanKind kind = SpanKind::person;

    std::uint32_t size() const { return end - begin; }
    bool operator==(FoundSpan const&) const = default;
};

/// The bytes a found span covers.
inline ByteSpan bytes_of(TokenisedText const& text, FoundSpan const& span) {
    return {text.tokens()[span.begin].where.begin, text.tokens()[span.end - 1].where.end};
}

/// The name as written, any white space in it as one space.
inline std::string surface_of(TokenisedText const& text, FoundSpan const& span) {
    std::string surface;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
        Token const& token = text.tokens()[i];
        if (i > span.begin && token.space_before) surface.push_back(' ');
        surface.append(text.written(token));
    }
    return surface;
}

/// Ascending, and of overlapping spans the longer kept (the earlier where they are as long).
inline void keep_disjoint(std::vector<FoundSpan>& spans) {
    std::stable_sort(spans.begin(), spans.end(), [](FoundSpan const& a, FoundSpan const& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.size() > b.size();
    });
    std::vector<FoundSpan> kept;
    for (FoundSpan const& span : spans) {
        if (kept.empty() || kept.back().end <= span.begin) {
            kept.push_back(span);
        } else if (span.size() > kept.back().size()) {
            kept.back() = span;
        }
    }
    spans = std::move(kept);
}

} // namespace depeche
