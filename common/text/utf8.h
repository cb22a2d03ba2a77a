#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace depeche {

/// One code point and the bytes it takes.
struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0;
};

/// The code point at `at`, which lies inside `text`. An invalid byte is U+FFFD, of size 1.
inline CodePoint code_point_at(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t i) -> std::uint32_t {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    auto const trails = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    std::uint32_t const lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead >= 0xC2 && lead < 0xE0 && trails(1)) return {(lead & 0x1FU) << 6 | (byte(1) & 0x3FU), 2};
    if (lead >= 0xE0 && lead < 0xF0 && trails(1) && trails(2)) {
        std::uint32_t const value = (lead & 0xFU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
        if (value >= 0x800 && (value < 0xD800 || value > 0xDFFF)) return {value, 3};
    }
    if (lead >= 0xF0 && lead < 0xF5 && trails(1) && trails(2) && trails(3)) {
        std::uint32_t const value =
            (lead & 7U) << 18 | (byte(1) & 0x3FU) << 12 | (byte(2) & 0x3FU) << 6 | (byte(3) & 0x3FU);
        if (value >= 0x10000 && value <= 0x10FFFF) return {value, 4};
    }
    return {0xFFFD, 1};
}

/// Appends the UTF-8 of a code point (no surrogate).
inline void append_utf8(std::string& to, char32_t value) {
    auto const put = [&](std::uint32_t byte) { to.push_back(static_cast<char>(byte)); };
    std::uint32_t const v = value;
    if (v < 0x80) {
        put(v);
    } else if (v < 0x800) {
        put(0xC0U | v >> 6);
        put(0x80U | (v & 0x3FU));
    } else if (v < 0x10000) {
        put(0xE0U | v >> 12);
        put(0x80U | (v >> 6 & 0x3FU));
        put(0x80U | (v & 0x3FU));
    } else {
        put(0xF0U | v >> 18);
        put(0x80U | (v >> 12 & 0x3FU));
        put(0x80U | (v >> 6 & 0x3FU));
        put(0x80U | (v & 0x3FU));
    }
}

/// The largest size ≤ `limit` at which `text` may be cut without splitting a code point.
inline std::size_t boundary_before(std::string_view text, std::size_t limit) {
    if (limit >= text.size()) return text.size();
    std::size_t cut = limit;
    while (cut > 0 && limit - cut < 4 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
    return limit - cut < 4 ? cut : limit;
}

} // namespace depeche
