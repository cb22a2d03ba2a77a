#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "query/language/print.h"
#include "tests/property/query_search_oracle.h"

namespace depeche {
namespace {

/// Articles at random and their index.
struct Sample {
    explicit Sample(unsigned seed) : random(seed), articles(random_articles(random, 40)), archive(articles) {}
    std::mt19937 random;
    std::vector<Given> articles;
    SmallArchive archive;

    /// Ids of the articles that hold by `test`, sorted as SmallArchive::ids gives them.
    template <typename Test>
    std::string ids(Test test) const {
        std::vector<std::string> ids;
        for (Given const& given : articles) {
            if (test(given)) ids.push_back(given.article.id);
        }
        std::sort(ids.begin(), ids.end());
        std::string text;
        for (std::string const& id : ids) text += (text.empty() ? "" : " ") + id;
        return text;
    }
};

TEST_CASE("a search finds exactly what looking through every article finds") {
    Sample sample(20161006);
    auto const reader = sample.archive.reader();
    std::size_t found_some = 0;
    for (std::size_t round = 0; round < 1500; ++round) {
        std::string const text = print(random_query(sample.random, round % 4));
        INFO(text);
        Search const wanted = asked(text);
        auto const answer = std::get<Answer>(search(*reader, wanted));
        std::vector<std::string> found;
        for (Hit const& hit : answer.hits) found.push_back(hit.id);
        std::sort(found.begin(), found.end());
        std::string ids;
        for (std::string const& id : found) ids += (ids.empty() ? "" : " ") + id;
        std::string const expected = sample.ids([&](Given const& given) { return matches(wanted.query, given); });
        REQUIRE(ids == expected);
        REQUIRE(answer.total == answer.hits.size());
        REQUIRE(std::get<std::uint64_t>(count(*reader, wanted)) == answer.total);
        if (answer.total > 0) ++found_some;
    }
    CHECK(found_some > 300);
}

TEST_CASE("filters hold beside the query, each of them") {
    Sample sample(19181111);
    for (std::size_t round = 0; round < 300; ++round) {
        Search wanted = asked(print(random_query(sample.random, 1)));
        DateInterval const published = random_interval(sample.random);
        DateInterval const mentioned = random_interval(sample.random);
        bool const dates = round % 3 != 0;
        if (dates) wanted.filters.published = published;
        if (round % 2 == 0) wanted.filters.mentioned.push_back(mentioned);
        if (round % 5 == 0) wanted.filters.places.emplace_back(round % 10 == 0 ? "=Syrie" : "Syrie");
        std::string const ids = sample.archive.ids("", [&](Search& search) { search = wanted; });
        std::string const expected = sample.ids([&](Given const& given) {
            return matches(wanted.query, given) && (!dates || published_in(published, given.article)) &&
                   (round % 2 != 0 || talks_about(mentioned, given.analysis)) &&
                   (round % 5 != 0 || names_place(given, "Syrie", round % 10 == 0));
        });
        REQUIRE(ids == expected);
    }
}

TEST_CASE("pages side by side are the whole list, in whatever order") {
    Sample sample(17890714);
    for (auto const order : {SortOrder::relevance, SortOrder::newest, SortOrder::oldest}) {
        for (std::string const query : {"", "tirku OR zendok OR lang:fr", "lomdur"}) {
            std::string const whole = sample.archive.ranked(query, [&](Search& search) { search.sort = order; });
            std::string pages;
            for (std::uint32_t offset = 0; offset < 42; offset += 7) {
                std::string const page = sample.archive.ranked(query, [&](Search& search) {
                    search.sort = order;
                    search.offset = offset;
                    search.limit = 7;
                });
                pages += (pages.empty() || page.empty() ? "" : " ") + page;
            }
            CHECK(pages == whole);
        }
    }
}

using Counts = std::map<std::string, std::uint64_t>;

Counts as_map(Facet const& facet) {
    Counts counts;
    for (FacetValue const& value : facet.values) counts[value.value] = value.count;
    return counts;
}

/// What a facet counts in one article.
std::vector<std::string> values_of(FacetField field, Given const& given) {
    std::string const day = given.article.published ? to_iso(*given.article.published) : "";
    auto const one = [](std::string value) { return value.empty() ? std::vector<std::string>{} : std::vector{std::move(value)}; };
    auto const entities = [&](EntityKind kind) {
        std::vector<std::string> names;
        for (Entity const& entity : given.analysis.entities) {
            if (entity.kind == kind) names.push_back(entity.name);
        }
        return names;
    };
    switch (field) {
        case FacetField::person: return entities(EntityKind::person);
        case FacetField::place: return entities(EntityKind::place);
        case FacetField::organisation: return entities(EntityKind::organisation);
        case FacetField::source: return one(given.article.source);
        case FacetField::language: return one(given.article.language);
        case FacetField::section: return one(given.article.section);
        case FacetField::year: return one(day.substr(0, 4));
        case FacetField::month: return one(day.substr(0, 7));
        default: return one(day);
    }
}

TEST_CASE("facets count every article that matches, not those of a page") {
    Sample sample(18150618);
    std::vector<FacetField> const fields{FacetField::person,   FacetField::place,   FacetField::organisation,
                                         FacetField::source,   FacetField::language, FacetField::section,
                                         FacetField::year,     FacetField::month,   FacetField::day};
    for (std::size_t round = 0; round < 60; ++round) {
        Search const wanted = asked(print(random_query(sample.random, round % 3)));
        Answer const answer = sample.archive.ask("", [&](Search& search) {
            search = wanted;
            search.limit = 1;
            search.facets = fields;
            search.facet_limit = 0;
        });
        REQUIRE(answer.facets.size() == fields.size());
        for (std::size_t i = 0; i < fields.size(); ++i) {
            Counts expected;
            for (Given const& given : sample.articles) {
                if (!matches(wanted.query, given)) continue;
                for (std::string const& value : values_of(fields[i], given)) ++expected[value];
            }
            INFO(print(wanted.query) << " by " << name_of(fields[i]));
            REQUIRE(as_map(answer.facets[i]) == expected);
        }
    }
}

}  // namespace
}  // namespace depeche
