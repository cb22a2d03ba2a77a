#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/render/answer.h"

namespace depeche {

enum class Format : std::uint8_t { text, json, jsonl, csv, ids, paths };

/// The format of a name as `--format` takes it; nothing for an unknown one.
std::optional<Format> format_named(std::string_view name);

struct RenderOptions {
    Format format = Format::text;
    bool colour = false;          ///< ANSI colours and bold; else plain text
    unsigned width = 80;          ///< columns of the terminal
    std::size_t first_number = 1; ///< the number of the first hit of this page (offset + 1)
    bool explain = false;         ///< show Hit::explanation
};

/// Each gives whole lines, the last ended too; nothing it gives makes a terminal do more than show text and colours.
/// Where a format has no sense of its own (ids of a facet), it gives one value a line.
std::string render(Answer const& answer, RenderOptions const& options);
std::string render_facets(std::vector<Facet> const& facets, RenderOptions const& options);
std::string render_timeline(Timeline const& timeline, RenderOptions const& options);
std::string render_article(ArticleView const& view, RenderOptions const& options);
std::string render_entity(EntityView const& view, RenderOptions const& options);

} // namespace depeche
