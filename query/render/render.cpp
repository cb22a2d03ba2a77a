#include "query/render/render.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/normalise.h"
#include "query/render/facet_tree.h"
#include "query/render/formats.h"

namespace depeche {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 6> format_names{{{"text", Format::text},
                                                                           {"json", Format::json},
                                                                           {"jsonl", Format::jsonl},
                                                                           {"csv", Format::csv},
                                                                           {"ids", Format::ids},
                                                                           {"paths", Format::paths}}};

/// A value as a whole line: what would end the line early becomes visible.
std::string value_line(std::string_view value) {
    std::string line;
    for (char const c : printable(value)) {
        if (c == '\n')
            line += "\uFFFD";
        else
            line += c;
    }
    return line += '\n';
}

std::string facet_values(std::vector<Facet> const& facets) {
    std::string lines;
    for (auto const& facet : facets)
        for_each_value(facet.values, [&](FacetValue const& value, auto const&) { lines += value_line(value.value); });
    return lines;
}

} // namespace

std::optional<Format> format_named(std::string_view name) {
    for (auto const& [known, format] : format_names)
        if (known == name) return format;
    return std::nullopt;
}

std::string render(Answer const& answer, RenderOptions const& options) {
    std::string lines;
    switch (options.format) {
        case Format::text:
            return answer_text(answer, options);
        case Format::json:
            return answer_json(answer, options.explain);
        case Format::jsonl:
            return answer_json_lines(answer, options.explain);
        case Format::csv:
            return answer_csv(answer);
        case Format::ids:
            for (auto const& hit : answer.hits) lines += value_line(hit.id);
            return lines;
        case Format::paths:
            for (auto const& hit : answer.hits)
                if (!hit.path.empty()) lines += value_line(hit.path);
            return lines;
    }
    return lines;
}

std::string render_facets(std::vector<Facet> const& facets, RenderOptions const& options) {
    switch (options.format) {
        case Format::text:
            return facets_text(facets, options);
        case Format::json:
            return facets_json(facets);
        case Format::jsonl:
            return facets_json_lines(facets);
        case Format::csv:
            return facets_csv(facets);
        case Format::ids:
        case Format::paths:
            return facet_values(facets);
    }
    return {};
}

std::string render_timeline(Timeline const& timeline, RenderOptions const& options) {
    switch (options.format) {
        case Format::text:
            return timeline_text(timeline, options);
        case Format::json:
            return timeline_json(timeline);
        case Format::jsonl:
            return timeline_json_lines(timeline);
        case Format::csv:
            return timeline_csv(timeline);
        case Format::ids:
        case Format::paths:
            return facet_values({{timeline.on, timeline.periods}});
    }
    return {};
}

std::string render_article(ArticleView const& view, RenderOptions const& options) {
    switch (options.format) {
        case Format::text:
            return article_text(view, options);
        case Format::json:
        case Format::jsonl:
            return article_json(view);
        case Format::csv:
            return article_csv(view);
        case Format::ids:
            return value_line(view.article.id);
        case Format::paths:
            return view.article.path.empty() ? std::string() : value_line(view.article.path);
    }
    return {};
}

std::string render_entity(EntityView const& view, RenderOptions const& options) {
    switch (options.format) {
        case Format::text:
            return entity_text(view, options);
        case Format::json:
        case Format::jsonl:
            return entity_json(view);
        case Format::csv:
            return entity_csv(view);
        case Format::ids:
        case Format::paths:
            return value_line(view.name);
    }
    return {};
}

} // namespace depeche
