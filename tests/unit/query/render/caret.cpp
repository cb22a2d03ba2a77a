#include "query/render/caret.h"

#include <catch2/catch.hpp>

#include <string>

#include "query/render/width.h"

namespace depeche {
namespace {

TEST_CASE("carets stand under the fault, whatever the width of what lies before") {
    CHECK(caret_message("bad", "alep xyz:1", {5, 9}, "good") == "bad\n  alep xyz:1\n       ^^^^\ngood\n");
    CHECK(caret_message("bad", "évoque 新聞 x", {15, 16}, "") == "bad\n  évoque 新聞 x\n              ^\n");
}

TEST_CASE("a fault at the text's end, or beyond it, has one caret after the text") {
    CHECK(caret_message("bad", "alep", {4, 4}, "") == "bad\n  alep\n      ^\n");
    CHECK(caret_message("bad", "alep", {40, 50}, "") == "bad\n  alep\n      ^\n");
    CHECK(caret_message("bad", "alep", {2, 1}, "") == "bad\n  alep\n    ^\n");
}

TEST_CASE("a long text is shown around the fault, within the width") {
    std::string text(300, 'a');
    text += " foo:bar ";
    text += std::string(300, 'b');
    auto const message = caret_message("bad", text, {301, 305}, "", 60);
    auto const line_end = message.find('\n', 4);
    auto const shown = message.substr(4, line_end - 4);
    auto const carets = message.substr(line_end + 1);
    CHECK(display_width(shown) <= 60);
    CHECK(display_width(shown.substr(0, shown.find("foo:"))) == carets.find('^'));
    CHECK(carets.find("^^^^\n") != std::string::npos);
}

TEST_CASE("a query cannot drive the terminal through its error message") {
    auto const message = caret_message("unknown \x1b[2J", "a\x1b]0;x\x07\n\u009b b", {1, 3}, "hint\x1b");
    CHECK(message.find_first_of("\x1b\x07") == std::string::npos);
    CHECK(message.find("\u009b") == std::string::npos);
}

} // namespace
} // namespace depeche
