#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "../unit/entities/resources.h"
#include "common/names/names.h"
#include "common/entities/tag.h"

using namespace depeche;

namespace {

/// A text of words that names are made of, in any order.
std::string random_text(std::mt19937& random, std::size_t words) {
    static std::vector<std::string> const pieces{
        "M.",      "Mme", "Kerry", "John",  "ONU",    "(",        ")",      ",",     ".",     "«",  "»",     "-",
        "d'",      "l'",  "de",    "la",    "Alep",   "Saint-",   "Jean-",  "J.-M.", "Paris", "le", "PARIS", "\n",
        "Conseil", "des", "al-",   "Assad", "Élysée", "12",       "2016",   "à",     "É",     "Ж",  "中文",  "'",
        "II",      "VI",  "Ier",   "œuvre", "CGT",    "ministre", "Lavrov", "\n\n",  "…",     "X",  "O'",    "\t"};
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
        text += pieces[random() % pieces.size()];
        if (random() % 4 != 0) text += ' ';
    }
    return text;
}

} // namespace

TEST_CASE("spans ascend, never overlap and lie on token bounds") {
    std::mt19937 random(11);
    Tokeniser tokeniser;
    for (int trial = 0; trial < 300; ++trial) {
        std::string const text = random_text(random, 1 + random() % 80);
        INFO(text);
        TokenisedText const tokens = tokeniser.tokenise(text);
        TaggedEntities const found = tag_entities(tokens, {}, built_resources());
        std::uint32_t end = 0;
        for (EntityMention const& mention : found.mentions) {
            REQUIRE(mention.where.begin >= end);
            REQUIRE(mention.where.begin < mention.where.end);
            end = mention.where.end;
            auto const starts = [&](Token const& token) { return token.where.begin == mention.where.begin; };
            auto const ends = [&](Token const& token) { return token.where.end == mention.where.end; };
            CHECK(std::any_of(tokens.tokens().begin(), tokens.tokens().end(), starts));
            CHECK(std::any_of(tokens.tokens().begin(), tokens.tokens().end(), ends));
            REQUIRE(mention.entity < found.entities.size());
        }
    }
}

TEST_CASE("every entity is mentioned, in order of first mention, and can be looked up by its own key") {
    std::mt19937 random(12);
    Tokeniser tokeniser;
    for (int trial = 0; trial < 200; ++trial) {
        std::string const text = random_text(random, 60);
        TokenisedText const tokens = tokeniser.tokenise(text);
        TaggedEntities const found = tag_entities(tokens, {}, built_resources());
        std::uint32_t next = 0;
        for (EntityMention const& mention : found.mentions) {
            REQUIRE(mention.entity <= next);
            next = std::max(next, mention.entity + 1);
        }
        CHECK(next == found.entities.size());
        for (Entity const& entity : found.entities) {
            INFO(entity.name);
            CHECK(std::is_sorted(entity.lookup_keys.begin(), entity.lookup_keys.end()));
            bool const known = std::binary_search(entity.lookup_keys.begin(), entity.lookup_keys.end(), entity.key);
            CHECK((known || entity.key.empty()));
        }
    }
}

TEST_CASE("a name's key is among its lookup keys, and the same for its key twice") {
    std::mt19937 random(13);
    for (int trial = 0; trial < 500; ++trial) {
        std::string const name = random_text(random, 1 + random() % 6);
        for (EntityKind const kind : {EntityKind::person, EntityKind::place, EntityKind::organisation}) {
            INFO(name);
            std::string const key = name_key(kind, name);
            std::vector<std::string> const keys = lookup_keys(kind, name);
            CHECK(key.empty() == keys.empty());
            if (!key.empty()) CHECK(std::binary_search(keys.begin(), keys.end(), key));
            CHECK(name_key(kind, name) == key);
        }
    }
}

TEST_CASE("tagging the same text twice finds the same") {
    std::mt19937 random(14);
    Tokeniser tokeniser;
    std::string const text = random_text(random, 2000);
    TokenisedText const tokens = tokeniser.tokenise(text);
    TaggedEntities const first = tag_entities(tokens, {}, built_resources());
    TaggedEntities const second = tag_entities(tokens, {}, built_resources());
    CHECK(first.entities == second.entities);
    CHECK(first.mentions == second.mentions);
}
