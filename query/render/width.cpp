#include "query/render/width.h"

#include <algorithm>

#include "common/text/normalise.h"
#include "common/text/utf8.h"
#include "query/render/width_table.h"

namespace depeche {
namespace {

template <std::size_t size>
bool contains(std::array<CodePointRange, size> const& ranges, char32_t code) {
    auto const after = std::upper_bound(ranges.begin(), ranges.end(), code,
                                        [](char32_t c, CodePointRange const& range) { return c < range.first; });
    return after != ranges.begin() && code <= std::prev(after)->last;
}

std::size_t columns_of(char32_t code) {
    if (code < wide_ranges.front().first && code < zero_width_ranges.front().first) return 1;
    if (contains(zero_width_ranges, code)) return 0;
    return contains(wide_ranges, code) ? 2 : 1;
}

ByteSpan span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Breaks one line, without line ends, into those that fit.
class LineBreaker {
  public:
    LineBreaker(std::string_view text, std::size_t columns, std::vector<ByteSpan>& lines)
        : text_(text), limit_(std::max<std::size_t>(columns, 2)), lines_(lines) {}

    void add(std::size_t begin, std::size_t end) {
        start_ = begin;
        forget_space();
        std::size_t column = 0;
        for (std::size_t at = begin; at < end;) {
            Glyph const glyph = glyph_at(text_, at);
            if (text_[at] == ' ') {
                remember_space(at, column);
            } else {
                while (column + glyph.columns > limit_) column = break_before(at, column);
            }
            column += glyph.columns;
            at += glyph.bytes;
        }
        lines_.push_back(span(start_, has_space_ && space_end_ == end ? space_begin_ : end));
    }

  private:
    void forget_space() { has_space_ = false; }
    void remember_space(std::size_t at, std::size_t column) {
        if (!has_space_ || space_end_ != at) space_begin_ = at;
        has_space_ = true;
        space_end_ = at + 1;
        column_after_space_ = column + 1;
    }
    /// Ends the line at its last space, or here where it has none; gives the column in the new line.
    std::size_t break_before(std::size_t at, std::size_t column) {
        bool const only_spaces = has_space_ && space_begin_ == start_ && space_end_ == at;
        if (only_spaces) {
            start_ = at;
            return 0;
        }
        bool const at_space = has_space_ && space_begin_ > start_;
        lines_.push_back(span(start_, at_space ? space_begin_ : at));
        start_ = at_space ? space_end_ : at;
        column = at_space ? column - column_after_space_ : 0;
        forget_space();
        return column;
    }

    std::string_view text_;
    std::size_t limit_;
    std::vector<ByteSpan>& lines_;
    std::size_t start_ = 0;
    bool has_space_ = false;
    std::size_t space_begin_ = 0, space_end_ = 0, column_after_space_ = 0;
};

std::string_view const ellipsis = "…";

} // namespace

Glyph glyph_at(std::string_view text, std::size_t at) {
    CodePoint const point = code_point_at(text, at);
    return {point.size, columns_of(point.value)};
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        Glyph const glyph = glyph_at(text, at);
        width += glyph.columns;
        at += glyph.bytes;
    }
    return width;
}

std::size_t bytes_within(std::string_view text, std::size_t columns) {
    std::size_t at = 0;
    for (std::size_t width = 0; at < text.size();) {
        Glyph const glyph = glyph_at(text, at);
        width += glyph.columns;
        if (width > columns) break;
        at += glyph.bytes;
    }
    return at;
}

std::string shortened(std::string_view text, std::size_t columns) {
    if (bytes_within(text, columns) == text.size()) return std::string(text);
    if (columns == 0) return {};
    return std::string(text.substr(0, bytes_within(text, columns - 1))).append(ellipsis);
}

std::string padded_right(std::string_view text, std::size_t columns) {
    return std::string(text).append(columns - std::min(columns, display_width(text)), ' ');
}

std::string padded_left(std::string_view text, std::size_t columns) {
    return std::string(columns - std::min(columns, display_width(text)), ' ').append(text);
}

std::vector<ByteSpan> wrapped_lines(std::string_view text, std::size_t columns) {
    std::vector<ByteSpan> lines;
    LineBreaker breaker(text, columns, lines);
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        breaker.add(begin, end);
        begin = end + 1;
    }
    return lines;
}

std::string one_line(std::string_view text) {
    std::string line = printable(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return line;
}

} // namespace depeche
