#pragma once
#include <string_view>

namespace depeche {

/// A text cut at its title. Views into it.
struct TitledText {
    std::string_view title; ///< without white space around it or a Markdown «# »; empty where the text has none
    std::string_view body;  ///< the rest, from its first line that is not blank; the whole text where there is no title
};

/// The title is the first line where it reads like one: short, not ending as a sentence does, no dateline («PARIS, 6
/// oct (AFP) – …»), date or signature, and followed by a blank line or a clearly longer paragraph. `text` is valid
/// UTF-8 with line ends \n.
TitledText split_title(std::string_view text);

} // namespace depeche
