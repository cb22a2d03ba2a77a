#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/span.h"

namespace depeche {

/// What a part of a text is, for its colour.
enum class Style : std::uint8_t { plain, title, match, faint, person, place, organisation, date, bar };

/// A text in its style; the text itself where no colour is asked for. `text` must be printable.
std::string paint(std::string_view text, Style style, bool colour);

/// A text and the style of each of its bytes.
class StyledText {
  public:
    /// `text` is an article's, of any bytes; control characters are made visible when it is painted.
    explicit StyledText(std::string_view text = {}) : text_(text), styles_(text.size(), Style::plain) {}

    void append(std::string_view text, Style style) {
        text_ += text;
        styles_.resize(text_.size(), style);
    }
    bool empty() const { return text_.empty(); }

    /// Gives a span its style, over the one it had. What lies outside the text is left alone.
    void set(ByteSpan where, Style style);

    /// The text as lines of at most `width` columns, each with `indent` spaces before it.
    /// `lead`, of at most `indent` ASCII characters and one style, takes the place of the first ones.
    std::string lines(std::size_t width, std::size_t indent, bool colour, std::string_view lead = {},
                      Style lead_style = Style::plain) const;

  private:
    StyledText printed() const;

    std::string text_;
    std::vector<Style> styles_;
};

} // namespace depeche
