#include <catch2/catch.hpp>

#include <array>
#include <random>
#include <string>

#include "query/language/parser.h"
#include "query/language/print.h"

namespace depeche {
namespace {

/// Queries such as the parser gives, at random.
class Trees {
  public:
    explicit Trees(unsigned seed) : random_(seed) {}

    Query query(std::size_t depth) {
        switch (depth == 0 ? 3 + below(6) : below(9)) {
            case 0:
                return {And{parts<And>(depth)}, {}, {}};
            case 1:
                return {Or{parts<Or>(depth)}, {}, {}};
            case 2:
                return {Not{{query(depth - 1)}}, {}, {}};
            case 3:
                return {Word{word()}, {}, {}};
            case 4:
                return {Phrase{phrase()}, {}, {}};
            case 5:
                return {Prefix{word()}, {}, {}};
            case 6:
                return {Fuzzy{word()}, {}, {}};
            case 7:
                return {near(), {}, {}};
            default:
                return {field_word(), {}, {}};
        }
    }

  private:
    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

    template <std::size_t size>
    std::string pick(std::array<char const*, size> const& from) {
        return from.at(below(size));
    }

    template <typename Group>
    std::vector<Query> parts(std::size_t depth) {
        std::vector<Query> parts;
        while (parts.size() < 2 || below(2) == 0) {
            auto part = query(depth - 1);
            if (!std::holds_alternative<Group>(part.node)) parts.push_back(std::move(part));
        }
        return parts;
    }

    std::string word() {
        static constexpr std::array<char const*, 14> first{"a", "Z",  "é", "œ",  "7",    "or",  "OR_",
                                                           "Ω", "日", "😀", "l'", "xnot", "NEA", "'"};
        static constexpr std::array<char const*, 12> middle{"-", "'", ".", "/", ":", ",", "&", "=", "é", "b", "~", "9"};
        std::string text = pick(first);
        while (below(3) != 0) text += pick(middle);
        return text + "b";
    }

    std::string phrase() {
        static constexpr std::array<char const*, 10> glue{" ", " OR ", " -",       " (", ") ",
                                                          "*", "~ ",   " person:", ", ", "\" "};
        std::string text = word();
        while (below(3) != 0) text += pick(glue) + word();
        return text;
    }

    Near near() {
        Near near{word(), {}};
        do near.then.push_back({static_cast<std::uint32_t>(1 + below(1000)), word()});
        while (below(2) == 0);
        return near;
    }

    FieldWord field_word() {
        auto const& row = fields()[below(fields().size())];
        FieldWord field{row.field, word(), false, false, row.value == FieldValue::name && below(3) == 0};
        switch (below(3)) {
            case 0:
                field.prefix = row.prefix;
                break;
            case 1:
                field.value = phrase();
                field.quoted = row.value == FieldValue::words;
                break;
            default:
                break;
        }
        return field;
    }

    std::mt19937 random_;
};

/// A Word that reads as a field would not be one: «b:b».
bool reads_as_word(std::string const& text) {
    auto const parsed = parse_query(text);
    return parsed && *parsed == Query{Word{text}, {}, {}};
}

bool words_are_words(Query const& query);

bool all_are_words(std::vector<Query> const& parts) {
    for (auto const& part : parts)
        if (!words_are_words(part)) return false;
    return true;
}

bool words_are_words(Query const& query) {
    if (auto const* all = std::get_if<And>(&query.node)) return all_are_words(all->parts);
    if (auto const* any = std::get_if<Or>(&query.node)) return all_are_words(any->parts);
    if (auto const* negated = std::get_if<Not>(&query.node)) return all_are_words(negated->parts);
    if (auto const* word = std::get_if<Word>(&query.node)) return reads_as_word(word->text);
    if (auto const* prefix = std::get_if<Prefix>(&query.node)) return reads_as_word(prefix->text);
    if (auto const* fuzzy = std::get_if<Fuzzy>(&query.node)) return reads_as_word(fuzzy->text);
    auto const* near = std::get_if<Near>(&query.node);
    if (near == nullptr) return true;
    bool good = reads_as_word(near->first);
    for (auto const& step : near->then) good = good && reads_as_word(step.word);
    return good;
}

TEST_CASE("a query printed and parsed is the same query") {
    Trees trees(20161006);
    std::size_t checked = 0;
    for (std::size_t round = 0; round < 20'000; ++round) {
        auto const query = trees.query(round % 5);
        if (!words_are_words(query)) continue;
        auto const text = print(query);
        auto const again = parse_query(text);
        INFO(text);
        REQUIRE(again);
        REQUIRE(*again == query);
        ++checked;
    }
    CHECK(checked > 5'000);
}

TEST_CASE("a query of any pieces prints as itself or errs inside its text") {
    static constexpr std::array<char const*, 47> pieces{
        " ",    " ",  " ",    "a",      "é",    "alep",   "(",       ")",       "(",     ")",         "\"",
        "«",    "»",  "“",    "”",      "-",    "-",      "*",       "~",       ":",     "OR",        "OU",
        "AND",  "ET", "NOT",  "SAUF",   "NEAR", "NEAR/5", "person:", "place:=", "date:", "title:",    "id:",
        "url:", "//", "foo:", "\u00a0", "’",    ",",      "?",       "=",       "\xff",  "2016-09..", "\xe2\x80",
        "250",  "000", "7,5"};
    std::mt19937 random(19450508);
    std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
    std::uniform_int_distribution<std::size_t> length(1, 14);
    std::size_t queries = 0;
    for (std::size_t round = 0; round < 60'000; ++round) {
        std::string text;
        for (std::size_t left = length(random); left > 0; --left) text += pieces.at(piece(random));
        auto const parsed = parse_query(text);
        INFO(text);
        if (!parsed) {
            REQUIRE(parsed.error().where.begin <= parsed.error().where.end);
            REQUIRE(parsed.error().where.end <= text.size());
            REQUIRE_FALSE(parsed.error().message.empty());
            continue;
        }
        auto const printed = print(*parsed);
        INFO(printed);
        auto const again = parse_query(printed);
        REQUIRE(again);
        REQUIRE(*again == *parsed);
        REQUIRE(print(*again) == printed);
        ++queries;
    }
    CHECK(queries > 2'000);
}

} // namespace
} // namespace depeche
