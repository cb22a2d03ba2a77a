#include <algorithm>

#include "query/render/formats.h"
#include "query/render/names.h"
#include "query/render/paint.h"
#include "query/render/width.h"

namespace depeche {
namespace {

constexpr std::size_t names_shown = 5;

void append_names(StyledText& paragraph, std::string_view label, std::vector<EntityCount> const& names,
                  std::size_t most, Style style) {
    if (names.empty()) return;
    paragraph.append(paragraph.empty() ? "" : " · ", Style::faint);
    paragraph.append(std::string(label) + ": ", Style::faint);
    for (std::size_t i = 0; i < std::min(most, names.size()); ++i) {
        if (i > 0) paragraph.append(", ", Style::faint);
        paragraph.append(one_line(names[i].name), style);
        if (names[i].count > 1) paragraph.append(" ×" + std::to_string(names[i].count), Style::faint);
    }
    if (names.size() > most) paragraph.append(", +" + std::to_string(names.size() - most), Style::faint);
}

/// What stands for the title: itself, or the article's opening words.
std::string heading(Hit const& hit, std::size_t columns) {
    if (!hit.title.empty()) return one_line(hit.title);
    std::string_view opening = hit.snippet.text;
    if (opening.starts_with("… ")) opening.remove_prefix(std::string_view("… ").size());
    return opening.empty() ? one_line(hit.id) : shortened(one_line(opening), columns);
}

/// «2016-10-06 · Le Courrier · 2016/10/alep.txt»
std::string origin(Hit const& hit) {
    std::string line = hit.published ? to_iso(*hit.published) : "undated";
    auto add = [&](std::string const& part) { line.append(" · ").append(one_line(part)); };
    if (!hit.source.empty()) add(hit.source);
    if (!hit.language.empty() && hit.language != "fr") add(hit.language);
    add(hit.id);
    return line;
}

std::string hit_text(Hit const& hit, std::size_t number, std::size_t indent, RenderOptions const& options) {
    StyledText title;
    title.append(heading(hit, options.width > indent ? options.width - indent : 1), Style::title);
    std::string text = title.lines(options.width, indent, options.colour,
                                   padded_left(std::to_string(number) + ". ", indent), Style::faint);
    StyledText line;
    line.append(origin(hit), Style::faint);
    text += line.lines(options.width, indent, options.colour);
    StyledText snippet(hit.snippet.text);
    for (ByteSpan const highlight : hit.snippet.highlights) snippet.set(highlight, Style::match);
    if (!snippet.empty()) text += snippet.lines(options.width, indent, options.colour);
    text += names_paragraph({hit.persons, hit.places, hit.organisations}, names_shown, options.width, indent,
                            options.colour);
    if (!options.explain || hit.explanation.empty()) return text;
    StyledText explanation;
    explanation.append(hit.explanation, Style::faint);
    return text += explanation.lines(options.width, indent, options.colour);
}

/// «1-10 of 234 articles»
std::string summary(Answer const& answer, std::size_t first, std::size_t last) {
    std::string const total = (answer.exact ? "" : "about ") + std::to_string(answer.total);
    std::string const articles = answer.total == 1 ? " article" : " articles";
    if (answer.total == 0) return "no article found";
    if (answer.hits.empty() || answer.hits.size() == answer.total) return total + articles;
    return std::to_string(first) + '-' + std::to_string(last) + " of " + total + articles;
}

} // namespace

std::string names_paragraph(NamesByKind const& names, std::size_t most, std::size_t width, std::size_t indent,
                            bool colour) {
    StyledText paragraph;
    append_names(paragraph, "persons", names.persons, most, Style::person);
    append_names(paragraph, "places", names.places, most, Style::place);
    append_names(paragraph, "organisations", names.organisations, most, Style::organisation);
    return paragraph.empty() ? std::string() : paragraph.lines(width, indent, colour);
}

std::string answer_text(Answer const& answer, RenderOptions const& options) {
    std::size_t const first = options.first_number;
    std::size_t const last = first + answer.hits.size() - (answer.hits.empty() ? 0 : 1);
    std::string text = paint(summary(answer, first, last), Style::faint, options.colour) + '\n';
    std::size_t const indent = std::max<std::size_t>(4, std::to_string(last).size() + 2);
    for (std::size_t i = 0; i < answer.hits.size(); ++i)
        text += '\n' + hit_text(answer.hits[i], first + i, indent, options);
    if (!answer.facets.empty()) text += '\n' + facets_text(answer.facets, options);
    if (answer.suggestion)
        text += "did you mean: " + paint(one_line(*answer.suggestion), Style::title, options.colour) + '\n';
    return text;
}

} // namespace depeche
