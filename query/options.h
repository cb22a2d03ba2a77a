#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/model/entity.h"
#include "query/render/render.h"
#include "query/search/search.h"

namespace depeche {

/// What a command asks of an index: the query's words as typed, and the filters beside them.
struct Asked {
    std::vector<std::string> words;
    Filters filters;
};

struct SearchOptions {
    Asked asked;
    std::uint32_t limit = 10;
    std::uint32_t offset = 0;
    SortOrder sort = SortOrder::relevance;
    Format format = Format::text;
    std::vector<FacetField> facets;
    bool explain = false;
};
struct CountOptions {
    Asked asked;
};
struct FacetsOptions {
    std::vector<FacetField> fields;
    bool tree = false; ///< places below what contains them
    Asked asked;
    std::uint32_t limit = 20;
    Format format = Format::text;
};
struct TimelineOptions {
    Asked asked;
    TimelineCounter::Period by = TimelineCounter::Period::year;
    TimelineCounter::On on = TimelineCounter::On::published;
    Format format = Format::text;
};
struct ShowOptions {
    std::vector<std::string> ids;
    std::string query;  ///< whose words are marked
    Format format = Format::text;
};
struct EntityOptions {
    std::vector<std::string> words;    ///< the name
    std::optional<EntityKind> kind;
    std::uint32_t limit = 10;
    Format format = Format::text;
};
struct DateOptions {
    std::vector<std::string> words;
};
struct FieldsOptions {};
struct SyntaxOptions {};

enum class ColourChoice : std::uint8_t { automatic, always, never };

/// What the command line asks for.
struct QueryOptions {
    std::filesystem::path index;
    ColourChoice colour = ColourChoice::automatic;
    bool pager = true;
    std::variant<SearchOptions, CountOptions, FacetsOptions, TimelineOptions, ShowOptions, EntityOptions, DateOptions, FieldsOptions,
                 SyntaxOptions>
        command;
};

/// A command line that is answered by parsing it: --help, --version, or a mistake.
struct Answered {
    int exit_code = 0;
};

/// Parses; prints help to stdout and mistakes to stderr itself. `today` is what relative dates of options count from.
std::variant<QueryOptions, Answered> parse_query_options(int argc, char const* const* argv, Day today);

}  // namespace depeche
