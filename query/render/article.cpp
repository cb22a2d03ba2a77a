#include <algorithm>
#include <map>

#include "query/render/formats.h"
#include "query/render/names.h"
#include "query/render/paint.h"
#include "query/render/width.h"

namespace depeche {
namespace {

constexpr std::size_t label_width = 11;

Style style_of(EntityKind kind) {
    if (kind == EntityKind::person) return Style::person;
    return kind == EntityKind::place ? Style::place : Style::organisation;
}

/// A line of the header; nothing for a value that is not known.
std::string row(std::string_view label, std::string const& value, RenderOptions const& options) {
    if (value.empty()) return {};
    StyledText line;
    line.append(one_line(value), Style::plain);
    return line.lines(options.width, label_width, options.colour, label, Style::faint);
}

std::string header(Article const& article, RenderOptions const& options) {
    std::string authors;
    for (auto const& author : article.authors) authors.append(authors.empty() ? "" : ", ").append(author);
    return row("id", article.id, options) +
           row("published", article.published ? to_iso(*article.published) : "", options) +
           row("source", article.source, options) + row("section", article.section, options) +
           row("authors", authors, options) + row("language", article.language, options) +
           row("url", article.url, options) + row("path", article.path, options);
}

/// The names of one kind, those named most often first.
std::vector<EntityCount> counted(std::vector<NamedSpan> const& entities, EntityKind kind) {
    std::vector<EntityCount> counts;
    std::map<std::string_view, std::size_t> places;
    for (auto const& entity : entities) {
        if (entity.kind != kind) continue;
        auto const [known, fresh] = places.try_emplace(entity.name, counts.size());
        if (fresh) counts.push_back({entity.name, 0});
        ++counts[known->second].count;
    }
    std::stable_sort(counts.begin(), counts.end(), [](auto const& a, auto const& b) { return a.count > b.count; });
    return counts;
}

} // namespace

std::string article_text(ArticleView const& view, RenderOptions const& options) {
    StyledText body(full_text(view.article));
    body.set({0, static_cast<std::uint32_t>(view.article.title.size())}, Style::title);
    for (auto const& date : view.dates) body.set(date.where, Style::date);
    for (auto const& entity : view.entities) body.set(entity.where, style_of(entity.kind));
    for (ByteSpan const match : view.matches) body.set(match, Style::match);
    std::string text = header(view.article, options) + '\n';
    if (!body.empty()) text += body.lines(options.width, 0, options.colour);
    auto const persons = counted(view.entities, EntityKind::person);
    auto const places = counted(view.entities, EntityKind::place);
    auto const organisations = counted(view.entities, EntityKind::organisation);
    std::string const names =
        names_paragraph({persons, places, organisations}, view.entities.size(), options.width, 0, options.colour);
    return names.empty() ? text : text + '\n' + names;
}

} // namespace depeche
