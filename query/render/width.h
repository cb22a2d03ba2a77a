#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/span.h"

namespace depeche {

/// A code point of a text on a terminal.
struct Glyph {
    std::size_t bytes = 1;
    std::size_t columns = 1; ///< 0 for a combining mark, 2 for an ideograph or emoji
};

/// The glyph at `at`, which lies inside `text`. An invalid byte or control character counts one column.
Glyph glyph_at(std::string_view text, std::size_t at);

/// Columns a text takes on a terminal.
std::size_t display_width(std::string_view text);

/// The bytes of the longest start of a text that takes at most `columns`.
std::size_t bytes_within(std::string_view text, std::size_t columns);

/// The text itself, or its start and … where it takes more than `columns`.
std::string shortened(std::string_view text, std::size_t columns);

/// The text with spaces after it (before it), up to `columns`.
std::string padded_right(std::string_view text, std::size_t columns);
std::string padded_left(std::string_view text, std::size_t columns);

/// The lines a text is shown in: broken at its line ends, and at spaces where it would pass `columns`; inside a word
/// only where the word alone is longer. The spaces at a break belong to no line. Linear time.
std::vector<ByteSpan> wrapped_lines(std::string_view text, std::size_t columns);

/// A text on one line: line ends and tabs as spaces, control characters made visible.
std::string one_line(std::string_view text);

} // namespace depeche
