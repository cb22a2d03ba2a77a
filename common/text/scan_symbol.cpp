#include "common/text/scan.h"

namespace depeche {
namespace {

constexpr char32_t zero_width_joiner = 0x200D;

/// The end of an emoji's first element: a flag, or a pictograph with what modifies it.
std::size_t element_end(std::string_view text, std::size_t begin, std::size_t limit) {
    CodePoint const first = code_point_at(text, begin);
    std::size_t end = begin + first.size;
    if (is_regional_indicator(first.value) && end < text.size()) {
        CodePoint const second = code_point_at(text, end);
        if (is_regional_indicator(second.value)) end += second.size;
    }
    while (end < text.size() && end < limit) {
        CodePoint const c = code_point_at(text, end);
        if (!extends_emoji(c.value)) break;
        end += c.size;
    }
    return end;
}

std::size_t emoji_end(std::string_view text, std::size_t begin) {
    std::size_t const limit = begin + longest_word;
    std::size_t end = element_end(text, begin, limit);
    while (end < text.size() && end < limit) {
        CodePoint const joiner = code_point_at(text, end);
        std::size_t const next = end + joiner.size;
        if (joiner.value != zero_width_joiner || next >= text.size()) break;
        char32_t const joined = code_point_at(text, next).value;
        if (!is_emoji(joined) && joined != 0x2640 && joined != 0x2642) break;
        end = element_end(text, next, limit);
    }
    return end;
}

} // namespace

Scan scan_symbol(std::string_view text, std::size_t begin) {
    CodePoint const c = code_point_at(text, begin);
    Scan scan;
    scan.kind = TokenKind::symbol;
    scan.end = is_emoji(c.value) ? emoji_end(text, begin) : begin + c.size;
    scan.add({begin, scan.end});
    return scan;
}

} // namespace depeche
