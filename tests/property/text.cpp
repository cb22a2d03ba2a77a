// What holds for any text. Texts are put together at random, always the same ones, from pieces that have troubled
// tokenisers.
#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/fold.h"
#include "common/text/normalise.h"
#include "common/text/tokenise.h"

namespace {

/// A piece as it is, decomposed, and in capitals.
struct Spelling {
    std::string_view composed;
    std::string_view decomposed;
    std::string_view capitals;
};

constexpr std::array spellings = {Spelling{"é", "e\u0301", "É"},
                                  Spelling{"à", "a\u0300", "À"},
                                  Spelling{"ç", "c\u0327", "Ç"},
                                  Spelling{"ï", "i\u0308", "Ï"},
                                  Spelling{"ô", "o\u0302", "Ô"},
                                  Spelling{"œ", "œ", "Œ"},
                                  Spelling{"ö", "o\u0308", "Ö"},
                                  Spelling{"ё", "е\u0308", "Ё"},
                                  Spelling{"й", "и\u0306", "Й"},
                                  Spelling{"ά", "α\u0301", "Ά"},
                                  Spelling{"ab", "ab", "AB"},
                                  Spelling{"hui", "hui", "HUI"},
                                  Spelling{"aujourd", "aujourd", "AUJOURD"},
                                  Spelling{"l", "l", "L"},
                                  Spelling{"qu", "qu", "QU"},
                                  Spelling{"n", "n", "N"},
                                  Spelling{"s", "s", "S"},
                                  Spelling{"o", "o", "O"},
                                  Spelling{"'", "'", "'"},
                                  Spelling{"’", "’", "’"},
                                  Spelling{"-", "-", "-"},
                                  Spelling{" ", " ", " "},
                                  Spelling{" ", " ", " "},
                                  Spelling{". ", ". ", ". "},
                                  Spelling{"12", "12", "12"},
                                  Spelling{"250 000", "250 000", "250 000"},
                                  Spelling{",5", ",5", ",5"},
                                  Spelling{"«", "«", "«"},
                                  Spelling{"\u00A0", "\u00A0", "\u00A0"},
                                  Spelling{"@", "@", "@"},
                                  Spelling{"#", "#", "#"},
                                  Spelling{"www.", "www.", "WWW."},
                                  Spelling{"👍🏽", "👍🏽", "👍🏽"},
                                  Spelling{"中国", "中国", "中国"},
                                  Spelling{"\u00AD", "\u00AD", "\u00AD"},
                                  Spelling{"한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8", "한국"}};

/// More pieces, for properties that need no second spelling.
constexpr std::array oddities = {
    std::string_view("\n"),        std::string_view("-\n"),    std::string_view("\u200D"), std::string_view("\u0301"),
    std::string_view("\xFF"),      std::string_view("ﷺ"),      std::string_view("İ"),      std::string_view("ŉ"),
    std::string_view("½"),         std::string_view("ǆ"),      std::string_view("\u0345"), std::string_view("ᾳ"),
    std::string_view("が"),        std::string_view("ภาษา"),   std::string_view("َ"),       std::string_view("ſ"),
    std::string_view("ẛ\u0323"),   std::string_view("\u2044"), std::string_view("¨"),      std::string_view("ㅎ"),
    std::string_view("\U0001F1EB")};

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t bound) { return random() % bound; }

struct Texts {
    std::string composed, decomposed, capitals;
};

Texts some_texts(Random& random) {
    Texts made;
    for (std::size_t pieces = 1 + below(random, 24); pieces > 0; --pieces) {
        Spelling const& piece = spellings[below(random, spellings.size())];
        made.composed += piece.composed;
        made.decomposed += piece.decomposed;
        made.capitals += piece.capitals;
    }
    return made;
}

std::string odd_text(Random& random) {
    std::string text;
    for (std::size_t pieces = 1 + below(random, 16); pieces > 0; --pieces) {
        if (below(random, 3) == 0) {
            text += spellings[below(random, spellings.size())].decomposed;
        } else {
            text += oddities[below(random, oddities.size())];
        }
    }
    return text;
}

std::string words_of(depeche::Tokeniser& tokeniser, std::string const& text) {
    depeche::TokenisedText const cut = tokeniser.tokenise(text);
    std::string line;
    for (depeche::IndexWord const& word : depeche::index_words(cut)) {
        line += std::string(word.folded) + "@" + std::to_string(word.position) + " ";
    }
    return line;
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

} // namespace

TEST_CASE("folding twice is folding once") {
    Random random(1);
    for (int i = 0; i < 3000; ++i) {
        std::string const text = odd_text(random);
        INFO(text);
        REQUIRE(depeche::fold(depeche::fold(text)) == depeche::fold(text));
        REQUIRE(depeche::fold_case(depeche::fold_case(text)) == depeche::fold_case(text));
    }
}

TEST_CASE("every code point folds to what folds to itself") {
    for (char32_t c = 1; c < 0x20000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        std::string text;
        if (c < 0x80) {
            text = static_cast<char>(c);
        } else if (c < 0x800) {
            text = {static_cast<char>(0xC0U | c >> 6), static_cast<char>(0x80U | (c & 0x3FU))};
        } else if (c < 0x10000) {
            text = {static_cast<char>(0xE0U | c >> 12), static_cast<char>(0x80U | (c >> 6 & 0x3FU)),
                    static_cast<char>(0x80U | (c & 0x3FU))};
        } else {
            text = {static_cast<char>(0xF0U | c >> 18), static_cast<char>(0x80U | (c >> 12 & 0x3FU)),
                    static_cast<char>(0x80U | (c >> 6 & 0x3FU)), static_cast<char>(0x80U | (c & 0x3FU))};
        }
        std::string const once = depeche::fold(text);
        if (depeche::fold(once) != once || depeche::fold(depeche::fold_case(text)) != once) {
            CAPTURE(static_cast<unsigned>(c), once);
            CHECK(depeche::fold(once) == once);
            CHECK(depeche::fold(depeche::fold_case(text)) == once);
        }
    }
}

TEST_CASE("tokens ascend, never overlap, and begin and end between characters") {
    Random random(2);
    depeche::Tokeniser tokeniser;
    for (int i = 0; i < 3000; ++i) {
        std::string const text = depeche::normalise(odd_text(random));
        INFO(text);
        depeche::TokenisedText const cut = tokeniser.tokenise(text);
        std::uint32_t end = 0;
        for (depeche::Token const& token : cut.tokens()) {
            REQUIRE(token.where.begin >= end);
            REQUIRE(token.where.end > token.where.begin);
            end = token.where.end;
            REQUIRE(end <= text.size());
            REQUIRE_FALSE(continues(text[token.where.begin]));
            REQUIRE((end == text.size() || !continues(text[end])));
        }
    }
}

TEST_CASE("a composed and a decomposed text have the same index words") {
    Random random(3);
    depeche::Tokeniser tokeniser;
    for (int i = 0; i < 3000; ++i) {
        Texts const texts = some_texts(random);
        INFO(texts.composed);
        REQUIRE(words_of(tokeniser, texts.composed) == words_of(tokeniser, texts.decomposed));
    }
}

TEST_CASE("a text and the same in capitals have the same index words") {
    Random random(4);
    depeche::Tokeniser tokeniser;
    for (int i = 0; i < 3000; ++i) {
        Texts const texts = some_texts(random);
        INFO(texts.composed);
        REQUIRE(words_of(tokeniser, texts.composed) == words_of(tokeniser, texts.capitals));
    }
}

TEST_CASE("normalising and making printable are done once") {
    Random random(5);
    for (int i = 0; i < 1000; ++i) {
        std::string const text = depeche::normalise(odd_text(random));
        INFO(text);
        REQUIRE(depeche::normalise(text) == text);
        REQUIRE(depeche::printable(depeche::printable(text)) == depeche::printable(text));
        REQUIRE(depeche::decode_text(text).value_or("binary") == text);
    }
}
