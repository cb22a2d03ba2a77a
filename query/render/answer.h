#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/model/article.h"
#include "common/model/date_interval.h"
#include "common/model/entity.h"
#include "common/model/span.h"

namespace depeche {

/// A few lines of an article around the words asked for, on one line.
struct Snippet {
    std::string text;
    std::vector<ByteSpan> highlights; ///< in `text`, ascending and never overlapping
    bool operator==(Snippet const&) const = default;
};

/// An entity and how often the article names it.
struct EntityCount {
    std::string name;
    std::uint32_t count = 0;
    bool operator==(EntityCount const&) const = default;
};

/// Days an article speaks of, and how it says so.
struct MentionedDate {
    DateInterval interval;
    std::string text;
    bool operator==(MentionedDate const&) const = default;
};

/// One article found.
struct Hit {
    std::string id;
    double score = 0;
    std::optional<Day> published;
    std::string title, source, language, path, url; ///< empty where unknown
    Snippet snippet;
    std::vector<EntityCount> persons, places, organisations; ///< in the order they are to be shown
    std::vector<MentionedDate> mentioned;
    std::string explanation; ///< why it ranks where it does; empty unless asked for
    bool operator==(Hit const&) const = default;
};

struct FacetValue {
    std::string value;
    std::uint64_t count = 0;
    std::vector<FacetValue> children = {}; ///< in a tree of places: what lies in it, in the order to be shown
    bool operator==(FacetValue const&) const = default;
};

/// The values of a field over all the articles that match, in the order they are to be shown.
struct Facet {
    std::string field; ///< as the command names it: person place org source …
    std::vector<FacetValue> values;
    bool operator==(Facet const&) const = default;
};

/// What a search found.
struct Answer {
    std::uint64_t total = 0; ///< articles that match, of which `hits` is a page
    bool exact = true;       ///< `total` and the facets are counted, not estimated
    std::vector<Hit> hits;
    std::vector<Facet> facets;
    std::optional<std::string> suggestion; ///< another query that finds something
    bool operator==(Answer const&) const = default;
};

/// How many articles fall in each period.
struct Timeline {
    std::string by;                  ///< day week month year decade
    std::string on;                  ///< published mentioned
    std::vector<FacetValue> periods; ///< ascending: every period from first to last, those without an article too
    std::uint64_t undated = 0;       ///< articles that match but fall in no period
    bool operator==(Timeline const&) const = default;
};

/// A span of an article's text that names an entity.
struct NamedSpan {
    ByteSpan where;
    EntityKind kind = EntityKind::person;
    std::string name; ///< canonical
    bool operator==(NamedSpan const&) const = default;
};

/// A span of an article's text that names a date.
struct DatedSpan {
    ByteSpan where;
    DateInterval interval;
    bool operator==(DatedSpan const&) const = default;
};

/// A whole article to be shown. Spans count in full_text(article); each list ascends and never overlaps itself.
struct ArticleView {
    Article article;
    std::vector<NamedSpan> entities;
    std::vector<DatedSpan> dates;
    std::vector<ByteSpan> matches; ///< words of the query
    bool operator==(ArticleView const&) const = default;
};

/// Who or what an entity is in this archive.
struct EntityView {
    EntityKind kind = EntityKind::person;
    std::string name;
    std::uint64_t articles = 0;
    std::vector<FacetValue> variants; ///< spellings, with the articles that use each
    Timeline years;
    std::vector<Facet> companions; ///< who and what appears with it, by kind
    bool operator==(EntityView const&) const = default;
};

} // namespace depeche
