#pragma once
#include <cstdint>
#include <string_view>

namespace depeche {

/// Bytes [begin, end) of an article's UTF-8 text.
struct ByteSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    std::uint32_t size() const { return end - begin; }
    bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
    /// The text the span covers; the span must lie inside `text`.
    std::string_view of(std::string_view text) const { return text.substr(begin, size()); }
    bool operator==(ByteSpan const&) const = default;
};

}  // namespace depeche
