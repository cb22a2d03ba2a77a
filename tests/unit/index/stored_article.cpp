#include "common/index/stored_article.h"

#include <catch2/catch.hpp>

#include "tests/unit/index/sample.h"

using namespace depeche;

namespace {

StoredArticle full() {
    StoredArticle stored{sample::article("a-1", "Un accord a été signé à Genève mardi, en présence de John Kerry."),
                         {}};
    Article& article = stored.article;
    article.source = "Le Courrier";
    article.language = "fr";
    article.section = "monde";
    article.authors = {"Jeanne Martin", "Paul Durand"};
    article.url = "https://example.org/a-1";
    stored.analysis.entities = {{EntityKind::place, "Genève", "gn2660646", "gn2660646", {}, {}},
                                {EntityKind::person, "John Kerry", "", "john kerry", {}, {}},
                                {EntityKind::organisation, "ONU", "", "ONU", {}, {}}};
    stored.analysis.mentions = {{{0, 2}, 2, true}, {{30, 37}, 0, false}, {{60, 70}, 1, false}};
    stored.analysis.dates = {{{40, 45}, DateInterval::day(*make_day(2016, 10, 4)), Granularity::day, true, 128},
                             {{50, 52}, {std::nullopt, make_day(-51, 3, 15)}, Granularity::period, false, 255},
                             {{52, 54}, {make_day(1969, 12, 31), std::nullopt}, Granularity::year, false, 0}};
    return stored;
}

} // namespace

TEST_CASE("a stored article comes back with its spans, dates with open ends and all") {
    StoredArticle const stored = full();
    StoredArticle const back = decode_article(encode(stored));
    CHECK(back.article == stored.article);
    CHECK(back.analysis.entities == stored.analysis.entities);
    CHECK(back.analysis.mentions == stored.analysis.mentions);
    CHECK(back.analysis.dates == stored.analysis.dates);
    CHECK(back.text() == stored.text());
}

TEST_CASE("an article that says nothing but its id comes back too") {
    StoredArticle stored;
    stored.article.id = "x";
    CHECK(decode_article(encode(stored)).article == stored.article);
}

TEST_CASE("lookup keys and containers are not stored: they are terms") {
    StoredArticle stored = full();
    std::string const without = encode(stored);
    stored.analysis.entities[0].containers = {"CH", "EU"};
    stored.analysis.entities[1].lookup_keys = {"kerry"};
    CHECK(encode(stored) == without);
}

TEST_CASE("of damaged bytes there is what could be read") {
    std::string const bytes = encode(full());
    CHECK(decode_article("").article == Article{});
    StoredArticle const half = decode_article(bytes.substr(0, bytes.size() / 2));
    CHECK(half.article.id == "a-1");
    CHECK(half.article.title == "Le titre");
    CHECK(half.analysis.mentions.empty());
}

TEST_CASE("a span beyond the text, or before the one before it, is left out") {
    StoredArticle stored = full();
    stored.analysis.mentions = {{{0, 2}, 2, true}, {{30, 5000}, 0, false}};
    CHECK(decode_article(encode(stored)).analysis.mentions.size() == 1);
    stored.analysis.mentions = {{{0, 2}, 2, true}, {{30, 37}, 99, false}};
    CHECK(decode_article(encode(stored)).analysis.mentions.size() == 1);
    stored.analysis.mentions = {{{0, 9}, 2, true}, {{5, 12}, 0, false}};
    CHECK(decode_article(encode(stored)).analysis.mentions.size() == 1);
}
