#include "query/render/bars.h"
#include "query/render/formats.h"
#include "query/render/paint.h"
#include "query/render/width.h"

namespace depeche {
namespace {

std::string_view kind_name(EntityKind kind) {
    if (kind == EntityKind::person) return "person";
    return kind == EntityKind::place ? "place" : "organisation";
}

StyledText variants_paragraph(std::vector<FacetValue> const& variants) {
    StyledText paragraph;
    paragraph.append("written: ", Style::faint);
    for (auto const& variant : variants) {
        if (&variant != &variants.front()) paragraph.append(", ", Style::faint);
        paragraph.append(one_line(variant.value), Style::plain);
        paragraph.append(" ×" + std::to_string(variant.count), Style::faint);
    }
    return paragraph;
}

} // namespace

std::string entity_text(EntityView const& view, RenderOptions const& options) {
    StyledText heading;
    heading.append(one_line(view.name), Style::title);
    heading.append(std::string(", ").append(kind_name(view.kind)), Style::plain);
    heading.append(", in " + std::to_string(view.articles) + (view.articles == 1 ? " article" : " articles"),
                   Style::plain);
    std::string text = heading.lines(options.width, 0, options.colour);
    if (!view.variants.empty()) text += variants_paragraph(view.variants).lines(options.width, 0, options.colour);
    if (!view.years.periods.empty()) text += '\n' + timeline_text(view.years, options);
    if (!view.companions.empty()) text += '\n' + facets_text(view.companions, options);
    return text;
}

} // namespace depeche
