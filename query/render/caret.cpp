#include "query/render/caret.h"

#include <algorithm>

#include "query/render/width.h"

namespace depeche {
namespace {

constexpr std::size_t indent = 2;

/// As many of the last bytes of a text as take at most `columns`, whole glyphs.
std::string_view last_columns(std::string_view text, std::size_t columns) {
    std::size_t excess = display_width(text);
    std::size_t at = 0;
    while (at < text.size() && excess > columns) {
        Glyph const glyph = glyph_at(text, at);
        excess -= std::min(excess, glyph.columns);
        at += glyph.bytes;
    }
    return text.substr(at);
}

} // namespace

std::string caret_message(std::string_view message, std::string_view text, ByteSpan where, std::string_view hint,
                          unsigned width) {
    std::size_t const begin = std::min<std::size_t>(where.begin, text.size());
    std::size_t const end = std::clamp<std::size_t>(where.end, begin, text.size());
    std::size_t const room = std::max<std::size_t>(width, 20) - indent;
    std::string const before = one_line(text.substr(0, begin));
    std::string const after = one_line(text.substr(begin));
    std::string shown(last_columns(before, room / 2));
    if (shown.size() < before.size()) shown = "…" + std::string(last_columns(before, room / 2 - 1));
    std::size_t const column = display_width(shown);
    shown += shortened(after, room - column);
    std::size_t const fault = display_width(one_line(text.substr(begin, end - begin)));
    std::size_t const carets = std::clamp<std::size_t>(fault, 1, std::max<std::size_t>(room - column, 1));
    std::string result = one_line(message) + '\n';
    result.append(indent, ' ').append(shown).append("\n");
    result.append(indent + column, ' ').append(carets, '^').append("\n");
    return hint.empty() ? result : result.append(one_line(hint)).append("\n");
}

} // namespace depeche
