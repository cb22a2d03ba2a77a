#include "query/render/bars.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "query/render/facet_tree.h"
#include "query/render/formats.h"
#include "query/render/paint.h"
#include "query/render/width.h"

namespace depeche {

std::string bar(std::uint64_t count, std::uint64_t largest, std::size_t columns) {
    constexpr std::array<std::string_view, 8> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    if (largest == 0 || count == 0) return {};
    double const share = static_cast<double>(std::min(count, largest)) / static_cast<double>(largest);
    auto const eighths = std::max<std::size_t>(1, static_cast<std::size_t>(share * static_cast<double>(columns * 8)));
    std::string drawn;
    for (std::size_t full = 0; full < eighths / 8; ++full) drawn += "█";
    return drawn.append(parts.at(eighths % 8));
}

std::string bar_chart(std::vector<FacetValue> const& values, unsigned width, std::size_t indent, bool colour) {
    std::size_t name_width = 0;
    std::uint64_t largest = 0;
    for (auto const& value : values) {
        name_width = std::max(name_width, display_width(one_line(value.value)));
        largest = std::max(largest, value.count);
    }
    std::size_t const count_width = std::to_string(largest).size();
    std::size_t const taken = indent + count_width + 4;
    std::size_t const room = width > taken + 8 ? width - taken : 8;
    name_width = std::min(name_width, room / 2);
    std::size_t const bar_width = std::min<std::size_t>(room - name_width, 40);
    std::string chart;
    for (auto const& value : values) {
        chart.append(indent, ' ').append(padded_right(shortened(one_line(value.value), name_width), name_width));
        chart.append("  ").append(padded_left(std::to_string(value.count), count_width));
        if (value.count > 0) chart.append("  ").append(paint(bar(value.count, largest, bar_width), Style::bar, colour));
        chart += '\n';
    }
    return chart;
}

std::string facets_text(std::vector<Facet> const& facets, RenderOptions const& options) {
    std::string text;
    for (auto const& facet : facets) {
        if (!text.empty()) text += '\n';
        text += paint(one_line(facet.field), Style::title, options.colour) + '\n';
        text += facet.values.empty() ? "  none\n" : bar_chart(indented(facet.values), options.width, 2, options.colour);
    }
    return text;
}

std::string timeline_text(Timeline const& timeline, RenderOptions const& options) {
    std::string text = bar_chart(timeline.periods, options.width, 0, options.colour);
    if (timeline.undated > 0)
        text += paint("without a date: " + std::to_string(timeline.undated), Style::faint, options.colour) + '\n';
    return text;
}

} // namespace depeche
