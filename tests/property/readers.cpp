#include <catch2/catch.hpp>

#include <random>

#include "common/text/normalise.h"
#include "indexer/readers/metadata.h"
#include "indexer/readers/record.h"
#include "indexer/readers/title.h"
#include "tests/unit/indexer/readers/collected.h"

using namespace depeche;
using namespace depeche::test;

namespace {

/// Texts put together at random from pieces that mean something to the readers.
class Texts {
  public:
    std::string next() {
        std::string text;
        for (std::size_t size = random_() % 12; size > 0; --size) text += pieces_[random_() % pieces_.size()];
        return text;
    }

  private:
    std::mt19937 random_{20161006};
    std::vector<std::string> pieces_{"Alep",    "é",     "e\u0301", " ",      "\n",
                                     "\n\n",    "# ",    ".",       "Par ",   "PARIS",
                                     ", 6 ",    "(AFP)", " – ",     "\"",     "\\",
                                     "\\ud83d", "NaN",   "{",       "}",      "\u00A0",
                                     "\x01",    "\t",    "\xFF",    "\u0085", "a b c d e f g h i j"};
};

constexpr int rounds = 20'000;

std::string json_string(std::string_view text) {
    std::string quoted = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        if (c == '\n') quoted += "\\n";
        if (static_cast<unsigned char>(c) >= 0x20) quoted += c;
    }
    return quoted + '"';
}

} // namespace

TEST_CASE("A text is its title, blanks and its body, and nothing else") {
    Texts texts;
    int titled = 0;
    for (int round = 0; round < rounds; ++round) {
        std::string const text = normalise(texts.next());
        TitledText const parts = split_title(text);
        if (parts.title.empty()) {
            REQUIRE(parts.body == text);
            continue;
        }
        ++titled;
        std::size_t const end = static_cast<std::size_t>(parts.title.data() - text.data()) + parts.title.size();
        std::size_t const body = text.size() - parts.body.size();
        REQUIRE(end < body);
        REQUIRE(parts.title.find('\n') == std::string_view::npos);
        REQUIRE(trimmed(parts.title) == parts.title);
        REQUIRE(text.substr(body) == parts.body);
        std::string_view const between = std::string_view(text).substr(end, body - end);
        REQUIRE(between.find_first_not_of("# \t\n\xC2\xA0") == std::string_view::npos);
    }
    CHECK(titled > rounds / 20);
}

TEST_CASE("Cleaning a line, an id or a path twice is cleaning it once") {
    Texts texts;
    for (int round = 0; round < rounds; ++round) {
        std::string const text = texts.next();
        std::string const line = clean_line(text, 20);
        REQUIRE(line.size() <= 20);
        REQUIRE(clean_line(line, 20) == line);
        REQUIRE(clean_id(clean_id(text)) == clean_id(text));
        REQUIRE(clean_path(clean_path(text)) == clean_path(text));
    }
}

TEST_CASE("Mending JSON twice is mending it once, and sound JSON stays") {
    Texts texts;
    for (int round = 0; round < rounds; ++round) {
        std::string const text = texts.next();
        REQUIRE(mended_json(mended_json(text)) == mended_json(text));
        std::string const sound = json_string(normalise(text));
        REQUIRE(mended_json(sound) == sound);
    }
}

TEST_CASE("A record's text comes out as it went in") {
    Texts texts;
    ArticleReader reader{ReadOptions{}};
    for (int round = 0; round < rounds; ++round) {
        std::string const text = clean_line(texts.next()) + "\n\n" + clean_line(texts.next()) + ".";
        Collected read;
        reader.read_bytes("{\"text\":" + json_string(text) + "}", "g.jsonl", read);
        REQUIRE(read.failures.empty());
        REQUIRE(read.bodies() == std::vector<std::string>{text});
    }
}
