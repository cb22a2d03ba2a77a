#include "query/render/width.h"

#include <catch2/catch.hpp>

#include <string>

namespace depeche {
namespace {

std::vector<std::string> lines_of(std::string const& text, std::size_t columns) {
    std::vector<std::string> lines;
    for (ByteSpan const line : wrapped_lines(text, columns)) lines.emplace_back(line.of(text));
    return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("accents take no column, ideographs and emoji two") {
    CHECK(display_width("élu") == 3);
    CHECK(display_width("e\u0301lu") == 3);
    CHECK(display_width("新聞") == 4);
    CHECK(display_width("😀") == 2);
    CHECK(display_width("한국") == 4);
    CHECK(display_width("ｗ") == 2);
    CHECK(display_width("\u200b\u200d\ufeff") == 0);
    CHECK(display_width("œ…—«»’") == 6);
    CHECK(display_width("\u00ad") == 1);
    CHECK(display_width("\xff\xc3") == 2);
    CHECK(display_width("שלום العربية") == 12);
}

TEST_CASE("a text is shortened to the columns it has, with a mark") {
    CHECK(shortened("élection", 8) == "élection");
    CHECK(shortened("élection", 5) == "élec…");
    CHECK(shortened("新聞社", 4) == "新…");
    CHECK(shortened("élection", 1) == "…");
    CHECK(shortened("élection", 0).empty());
}

TEST_CASE("padding counts columns, not bytes") {
    CHECK(padded_right("élu", 5) == "élu  ");
    CHECK(padded_left("新", 4) == "  新");
    CHECK(padded_left("12345", 3) == "12345");
}

TEST_CASE("lines are broken at spaces, which then belong to none") {
    CHECK(lines_of("un deux trois", 8) == Lines{"un deux", "trois"});
    CHECK(lines_of("un deux trois", 7) == Lines{"un deux", "trois"});
    CHECK(lines_of("un deux trois", 6) == Lines{"un", "deux", "trois"});
    CHECK(lines_of("un deux    trois  ", 8) == Lines{"un deux", "trois"});
}

TEST_CASE("line ends break, empty lines stay, and no-break spaces do not break") {
    CHECK(lines_of("un\n\ndeux", 10) == Lines{"un", "", "deux"});
    CHECK(lines_of("", 10) == Lines{""});
    CHECK(lines_of("un deux\u00a0trois", 10) == Lines{"un", "deux\u00a0trois"});
}

TEST_CASE("a word longer than the line is broken inside") {
    CHECK(lines_of("a abcdefghijkl", 5) == Lines{"a", "abcde", "fghij", "kl"});
    CHECK(lines_of("新聞社", 4) == Lines{"新聞", "社"});
}

TEST_CASE("a width of nothing still ends") { CHECK(lines_of("新聞 ab", 0).size() >= 3); }

TEST_CASE("one line has no control character") {
    CHECK(one_line("a\nb\tc\x1b[0m").find_first_of("\n\t\x1b") == std::string::npos);
}

} // namespace
} // namespace depeche
