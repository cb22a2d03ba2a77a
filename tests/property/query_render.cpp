#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <random>
#include <sstream>
#include <string>

#include "query/render/render.h"
#include "query/render/snippet.h"
#include "query/render/width.h"

namespace depeche {
namespace {

std::mt19937& generator() {
    static std::mt19937 random(18700904);
    return random;
}

std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(generator()); }

/// A text of pieces that are hard on terminals, tables and cuts.
std::string hostile_text(std::size_t longest) {
    static constexpr std::array<char const*, 24> pieces{
        "a",  "Alep",     "hôpital", " ",      " ",        "\n",    "\t",   "\x1b[31m", "\x1b]0;t\x07",
        "\r", "\u009b2J", "\u202e",  "\u0301", "\u200d😀",  "新聞",  "\xff", ",",        "\"",
        ";",  "\u2066",   "\x7f",    "…",      "\xe2\x80", "«mot» "};
    std::string text;
    for (std::size_t left = below(longest + 1); left > 0; --left) text += pieces.at(below(pieces.size()));
    return text;
}

std::vector<ByteSpan> ascending_spans(std::size_t size) {
    std::vector<ByteSpan> spans;
    for (std::size_t at = below(4); at < size; at += below(12)) {
        std::size_t const end = std::min(size, at + 1 + below(8));
        spans.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
        at = end;
    }
    return spans;
}

Answer hostile_answer() {
    Answer answer;
    answer.total = below(1000);
    for (std::size_t left = below(4); left > 0; --left) {
        Hit hit;
        hit.id = hostile_text(6);
        hit.title = hostile_text(20);
        hit.source = hostile_text(3);
        hit.language = hostile_text(1);
        hit.path = hostile_text(4);
        hit.url = hostile_text(4);
        hit.snippet.text = hostile_text(60);
        hit.snippet.highlights = ascending_spans(hit.snippet.text.size());
        hit.persons = {{hostile_text(4), 2}};
        hit.mentioned = {{{}, hostile_text(3)}};
        hit.explanation = hostile_text(10);
        answer.hits.push_back(hit);
    }
    answer.facets = {{"person", {{hostile_text(5), below(100)}, {hostile_text(5), below(100)}}}};
    answer.suggestion = hostile_text(3);
    return answer;
}

/// Without the codes this program paints with.
std::string unpainted(std::string text) {
    for (std::string const code :
         {"\x1b[0m", "\x1b[1m", "\x1b[1;31m", "\x1b[2m", "\x1b[33m", "\x1b[32m", "\x1b[36m", "\x1b[35m", "\x1b[34m"})
        for (std::size_t at = text.find(code); at != std::string::npos; at = text.find(code, at))
            text.erase(at, code.size());
    return text;
}

bool drives_a_terminal(std::string const& text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const byte = static_cast<unsigned char>(text[at]);
        bool const crlf = byte == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if ((byte < 0x20 && byte != '\n' && byte != '\t' && !crlf) || byte == 0x7F) return true;
        if (byte == 0xC2 && static_cast<unsigned char>(text[at + 1]) < 0xA0) return true;
    }
    return text.find("\u202e") != std::string::npos || text.find("\u2066") != std::string::npos;
}

TEST_CASE("no text of an article drives the terminal, in any format or colour") {
    for (int round = 0; round < 400; ++round) {
        auto const answer = hostile_answer();
        for (auto const format : {Format::text, Format::json, Format::jsonl, Format::csv, Format::ids, Format::paths}) {
            RenderOptions const options{format, below(2) == 0, static_cast<unsigned>(below(120)), 1 + below(1000),
                                        below(2) == 0};
            auto const painted = render(answer, options);
            auto const text = options.colour ? unpainted(painted) : painted;
            INFO(text);
            REQUIRE_FALSE(drives_a_terminal(text));
            REQUIRE_FALSE(drives_a_terminal(render_facets(answer.facets, {format, false, options.width, 1, false})));
        }
    }
}

TEST_CASE("colour changes nothing but colour") {
    for (int round = 0; round < 400; ++round) {
        auto const answer = hostile_answer();
        unsigned const width = static_cast<unsigned>(20 + below(100));
        REQUIRE(unpainted(render(answer, {Format::text, true, width, 1, true})) ==
                render(answer, {Format::text, false, width, 1, true}));
    }
}

TEST_CASE("JSON of any answer can be read, one object a line") {
    for (int round = 0; round < 400; ++round) {
        auto const answer = hostile_answer();
        auto const whole = nlohmann::json::parse(render(answer, {Format::json, false, 80, 1, true}));
        REQUIRE(whole["results"].size() == answer.hits.size());
        std::istringstream lines(render(answer, {Format::jsonl, false, 80, 1, true}));
        std::size_t count = 0;
        for (std::string line; std::getline(lines, line); ++count)
            REQUIRE(nlohmann::json::parse(line) == whole["results"][count]);
        REQUIRE(count == answer.hits.size());
    }
}

TEST_CASE("an article of any text and spans is shown within the width") {
    for (int round = 0; round < 300; ++round) {
        ArticleView view;
        view.article.id = "x";
        view.article.title = hostile_text(5);
        view.article.body = hostile_text(300);
        std::size_t const size = full_text(view.article).size();
        view.matches = ascending_spans(size + 10);
        for (ByteSpan const where : ascending_spans(size + 10))
            view.entities.push_back({where, EntityKind::place, "Alep"});
        unsigned const width = static_cast<unsigned>(20 + below(80));
        auto const text = unpainted(render_article(view, {Format::text, true, width, 1, false}));
        REQUIRE_FALSE(drives_a_terminal(text));
        for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
            REQUIRE(display_width(text.substr(at, text.find('\n', at) - at)) <= width);
    }
}

TEST_CASE("a snippet of any text fits its width, and its highlights lie inside it") {
    for (int round = 0; round < 5'000; ++round) {
        auto const text = hostile_text(200);
        std::size_t const width = 10 + below(150);
        auto const snippet = make_snippet(text, ascending_spans(text.size()), width);
        INFO(text);
        REQUIRE(display_width(snippet.text) <= width + 8); // bytes that are no UTF-8 may be cut apart
        REQUIRE(snippet.text.find_first_of("\n\t\r") == std::string::npos);
        std::uint32_t last = 0;
        for (ByteSpan const highlight : snippet.highlights) {
            REQUIRE(highlight.begin >= last);
            REQUIRE(highlight.begin < highlight.end);
            REQUIRE(highlight.end <= snippet.text.size());
            last = highlight.end;
        }
    }
}

TEST_CASE("wrapping loses nothing but spaces and keeps to its columns") {
    for (int round = 0; round < 3'000; ++round) {
        auto const text = hostile_text(80);
        std::size_t const columns = 2 + below(40);
        std::string kept, all;
        for (ByteSpan const line : wrapped_lines(text, columns)) {
            REQUIRE(display_width(line.of(text)) <= columns);
            for (char const c : line.of(text))
                if (c != ' ') kept += c;
        }
        for (char const c : text)
            if (c != ' ' && c != '\n') all += c;
        REQUIRE(kept == all);
    }
}

} // namespace
} // namespace depeche
