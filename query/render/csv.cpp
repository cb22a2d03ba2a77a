#include <fmt/format.h>

#include "common/text/normalise.h"
#include "query/render/facet_tree.h"
#include "query/render/formats.h"
#include "query/render/width.h"

namespace depeche {
namespace {

/// A row of RFC 4180: fields quoted where they must be, CRLF at the end.
std::string row(std::vector<std::string> const& fields) {
    std::string line;
    for (auto const& field : fields) {
        if (&field != &fields.front()) line += ',';
        if (field.find_first_of(",\"\r\n") == std::string::npos) {
            line += field;
            continue;
        }
        line += '"';
        for (char const c : field) line.append(c == '"' ? 2 : 1, c);
        line += '"';
    }
    return line += "\r\n";
}

std::string iso(std::optional<Day> const& day) { return day ? to_iso(*day) : std::string(); }

std::string names(std::vector<EntityCount> const& entities) {
    std::string list;
    for (auto const& entity : entities) list.append(list.empty() ? "" : "; ").append(one_line(entity.name));
    return list;
}

/// 2016-09-22, 2016-09-01..2016-09-30, ..2015-12-31: what date: and mentioned: take.
std::string interval(DateInterval const& days) {
    return days.from && days.from == days.to ? iso(days.from) : iso(days.from) + ".." + iso(days.to);
}

std::string intervals(std::vector<MentionedDate> const& dates) {
    std::string list;
    for (auto const& date : dates) list.append(list.empty() ? "" : "; ").append(interval(date.interval));
    return list;
}

std::string value_row(std::string const& field, FacetValue const& value) {
    return row({field, one_line(value.value), std::to_string(value.count)});
}

} // namespace

std::string answer_csv(Answer const& answer) {
    std::string lines = row({"id", "score", "published", "title", "source", "language", "path", "url", "snippet",
                             "persons", "places", "organisations", "mentioned"});
    for (auto const& hit : answer.hits)
        lines += row({one_line(hit.id), fmt::format("{}", hit.score), iso(hit.published), one_line(hit.title),
                      one_line(hit.source), one_line(hit.language), one_line(hit.path), one_line(hit.url),
                      one_line(hit.snippet.text), names(hit.persons), names(hit.places), names(hit.organisations),
                      intervals(hit.mentioned)});
    return lines;
}

std::string facets_csv(std::vector<Facet> const& facets) {
    std::string lines = row({"field", "value", "count"});
    for (auto const& facet : facets) {
        for_each_value(facet.values, [&](FacetValue const& value, std::vector<std::string> const& above) {
            std::string path;
            for (std::string const& one : above) path += one + " > ";
            lines += value_row(facet.field, {path + value.value, value.count});
        });
    }
    return lines;
}

std::string timeline_csv(Timeline const& timeline) {
    std::string lines = row({"period", "count"});
    for (auto const& period : timeline.periods) lines += row({one_line(period.value), std::to_string(period.count)});
    return lines;
}

std::string article_csv(ArticleView const& view) {
    auto const& article = view.article;
    std::string authors;
    for (auto const& author : article.authors) authors.append(authors.empty() ? "" : "; ").append(one_line(author));
    return row({"id", "published", "title", "source", "language", "section", "authors", "path", "url", "text"}) +
           row({one_line(article.id), iso(article.published), one_line(article.title), one_line(article.source),
                one_line(article.language), one_line(article.section), authors, one_line(article.path),
                one_line(article.url), printable(full_text(article))});
}

std::string entity_csv(EntityView const& view) {
    std::string lines = row({"field", "value", "count"});
    for (auto const& variant : view.variants) lines += value_row("variant", variant);
    for (auto const& year : view.years.periods) lines += value_row("year", year);
    for (auto const& facet : view.companions)
        for (auto const& value : facet.values) lines += value_row(facet.field, value);
    return lines;
}

} // namespace depeche
