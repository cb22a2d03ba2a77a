#include <catch2/catch.hpp>
#include <string>

#include "shown.h"
#include "tests/support/golden.h"

namespace {

/// A case's text, in which \n stands for a line's end.
std::string unescaped(std::string_view text) {
    std::string made;
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const line_end = text.substr(at, 2) == "\\n";
        made += line_end ? '\n' : text[at];
        at += line_end ? 1U : 0U;
    }
    return made;
}

} // namespace

TEST_CASE("the golden texts are cut into the golden tokens") {
    depeche::check_golden_lines("text/tokens.txt", 50,
                                [](std::string const& text) { return shown::tokens(unescaped(text)); });
}
