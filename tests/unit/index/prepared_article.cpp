#include "common/index/prepared_article.h"

#include <catch2/catch.hpp>
#include <set>

#include "common/index/schema.h"
#include "tests/unit/index/sample.h"

using namespace depeche;

namespace {

/// Terms with their positions: `accord@5`, booleans without.
std::set<std::string> terms(PreparedArticle const& article) {
    std::set<std::string> found;
    for (auto const& posting : article.postings) {
        std::string term{article.term(posting)};
        if (posting.position > 0) term += "@" + std::to_string(posting.position);
        CHECK(found.insert(term).second);
    }
    return found;
}

} // namespace

TEST_CASE("words are folded, with positions from 1, those of the title also under its prefix") {
    auto const found = terms(sample::prepare(sample::article("x", "L'élection de l'été")));
    for (char const* const term : {"le@1", "titre@2", "Sle@1", "Stitre@2"}) CHECK(found.contains(term));
    CHECK(std::any_of(found.begin(), found.end(), [](auto const& term) { return term.starts_with("election@"); }));
    CHECK_FALSE(
        std::any_of(found.begin(), found.end(), [](auto const& term) { return term.starts_with("Selection@"); }));
}

TEST_CASE(
    "the publication day is found by its month, year, decade, century and millennium; an unknown one by a term of its "
    "own") {
    auto const dated = terms(sample::prepare(sample::article("x", "Texte")));
    for (char const* const term : {"D2016-10-06", "D2016-10", "D2016", "D2010s", "D2000c", "D2000k"})
        CHECK(dated.contains(term));
    Article undated = sample::article("x", "Texte");
    undated.published.reset();
    auto const found = terms(sample::prepare(undated));
    CHECK(found.contains("XU?"));
    CHECK_FALSE(dated.contains("XU?"));
}

TEST_CASE("mentioned dates are another axis than the published one") {
    Analysis analysis;
    analysis.dates.push_back({{0, 2}, {make_day(1945, 5, 1), make_day(1945, 5, 31)}, Granularity::month, false, 255});
    auto const found = terms(sample::prepare(sample::article("x", "Texte"), analysis));
    CHECK(found.contains("XMC1945-05"));
    CHECK(found.contains("XMW1945"));
    CHECK(found.contains("XMW1940s"));
    CHECK_FALSE(found.contains("D1945"));
}

TEST_CASE("a place is found by itself and by what contains it, a person by each of its keys") {
    Analysis analysis;
    analysis.entities = {{EntityKind::place, "Alep", "gn170063", "gn170063", {}, {"AS", "SY"}},
                         {EntityKind::person, "John Kerry", "", "john kerry", {"kerry"}, {}},
                         {EntityKind::organisation, "Nations unies", "", "nations unies", {"onu"}, {}},
                         {EntityKind::place, "Trifouillis", "", "trifouillis", {}, {}}};
    auto const found = terms(sample::prepare(sample::article("x", "Texte"), analysis));
    for (char const* const term :
         {"XGAgn170063", "XGSgn170063", "XGASY", "XGAAS", "XPjohn kerry", "XPkerry", "XOonu", "XGStrifouillis"}) {
        CAPTURE(term);
        CHECK(found.contains(term));
    }
    CHECK_FALSE(found.contains("XGSSY"));
}

TEST_CASE("a hash changes with every field but the path") {
    Article const base = sample::article("x", "Texte");
    std::set<std::uint64_t> hashes{record_hash(base)};
    auto const differs = [&](auto change) {
        Article other = base;
        change(other);
        CHECK(hashes.insert(record_hash(other)).second);
    };
    differs([](Article& a) { a.id = "y"; });
    differs([](Article& a) { a.title = "Autre"; });
    differs([](Article& a) { a.body = "Autre"; });
    differs([](Article& a) { a.source = "S"; });
    differs([](Article& a) { a.section = "S"; });
    differs([](Article& a) { a.language = "S"; });
    differs([](Article& a) { a.url = "S"; });
    differs([](Article& a) { a.authors = {"S"}; });
    differs([](Article& a) { a.authors = {"S", ""}; });
    differs([](Article& a) { a.published.reset(); });
    Article moved = base;
    moved.path = "/ailleurs";
    CHECK(record_hash(moved) == record_hash(base));
}

TEST_CASE("no term is longer than Xapian takes, whatever the article holds") {
    std::string const word(3000, 'a');
    Article article = sample::article("x", word + " " + word + "b");
    article.url = "https://example.org/" + word;
    Analysis const analysis = sample::person(word, word);
    PreparedArticle const prepared = sample::prepare(article, analysis);
    for (auto const& posting : prepared.postings) CHECK(posting.term_size <= schema::longest_term);
}
