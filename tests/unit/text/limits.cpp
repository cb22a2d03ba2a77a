#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "common/text/fold.h"
#include "common/text/normalise.h"
#include "common/text/tokenise.h"

namespace {

std::string repeated(std::string_view what, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + what.size());
    while (text.size() < bytes) text += what;
    return text;
}

/// Tokens ascend and end inside the text; a scanner that looked back or ahead without bounds would not come to an end.
void check_hostile(std::string const& text) {
    depeche::Tokeniser tokeniser;
    depeche::TokenisedText const cut = tokeniser.tokenise(text);
    std::uint32_t end = 0;
    bool ascending = true;
    for (depeche::Token const& token : cut.tokens()) {
        ascending = ascending && token.where.begin >= end && token.where.end > token.where.begin;
        end = token.where.end;
    }
    CHECK(ascending);
    CHECK(end <= text.size());
    CHECK(depeche::index_words(cut).size() <= 3 * text.size());
}

} // namespace

TEST_CASE("a text of one endless word is cut into tokens of at most 240 bytes") {
    std::string const text = repeated("é", 5'000'000);
    depeche::Tokeniser tokeniser;
    depeche::TokenisedText const cut = tokeniser.tokenise(text);
    CHECK(cut.tokens().size() == (text.size() + 239) / 240);
    for (depeche::Token const& token : cut.tokens()) REQUIRE(token.where.size() <= 240);
}

TEST_CASE("hostile texts take linear time") {
    for (std::string_view const unit :
         {"@",    "a@",       "a.",      "a-\n",   "a'",        "l'",       "'",       "1 ",      "1.",  "1,",
          "100 ", "\u200D",   "a\u200D", "\u00AD", "a\u00AD\n", "\u0301",   "e\u0301", "👨‍", "🇫",   "http://",
          "www.", "http://a", "-\n",     " ",      "\n",        ".",        "?",       "« ",      "\" ", "中",
          "ไ",    "(",        "O'",      "n'n'",   "\xFF",      "\xE2\x80", "\uFDFA"}) {
        INFO(unit);
        check_hostile(repeated(unit, 300'000));
    }
}

TEST_CASE("any bytes are cut, folded, decoded and printed without harm") {
    std::string bytes;
    for (unsigned i = 0; i < 100'000; ++i) bytes.push_back(static_cast<char>((i * 2654435761U) >> 13));
    check_hostile(bytes);
    CHECK_FALSE(depeche::fold(bytes).empty());
    CHECK_FALSE(depeche::normalise(bytes).empty());
    CHECK(depeche::printable(bytes).find('\x1B') == std::string::npos);
}

TEST_CASE("a tokenised text can be used again") {
    depeche::Tokeniser tokeniser;
    depeche::TokenisedText text = tokeniser.tokenise("O'Brien et la ville");
    tokeniser.tokenise("Alep", text);
    REQUIRE(text.tokens().size() == 1);
    CHECK(text.folded(text.tokens()[0]) == "alep");
    CHECK(depeche::index_words(text).size() == 1);
    tokeniser.tokenise("", text);
    CHECK(text.tokens().empty());
}
