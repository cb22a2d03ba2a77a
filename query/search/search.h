#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "common/index/reader.h"
#include "query/language/ast.h"
#include "query/language/parser.h"
#include "query/render/answer.h"
#include "query/search/facets.h"
#include "query/search/filters.h"

namespace depeche {

enum class SortOrder : std::uint8_t { relevance, newest, oldest };

/// What is asked of an index.
struct Search {
    Query query;
    Filters filters;
    std::uint32_t offset = 0;
    std::uint32_t limit = 10;            ///< 0: all
    SortOrder sort = SortOrder::relevance;  ///< without words relevance says nothing: newest first
    std::vector<FacetField> facets;
    std::uint32_t facet_limit = 10;      ///< values a facet; 0: all
    bool place_tree = false;             ///< the facet of places as a tree
    std::size_t snippet_width = 240;     ///< bytes of text, about
    bool explain = false;
    bool snippets = true;
    Day today;
};

/// The answer, or what of the query cannot be read. Every count is exact. Throws Failure.
std::variant<Answer, QuerySyntaxError> search(IndexReader& reader, Search const& asked);

/// How many articles match.
std::variant<std::uint64_t, QuerySyntaxError> count(IndexReader& reader, Search const& asked);

std::variant<Timeline, QuerySyntaxError> timeline(IndexReader& reader, Search const& asked, TimelineCounter::Period by,
                                                  TimelineCounter::On on);

/// The article of an id with the query's words marked; nothing where there is none.
std::optional<ArticleView> show(IndexReader& reader, std::string_view id, Search const& asked);

}  // namespace depeche
