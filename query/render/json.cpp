#include <nlohmann/json.hpp>

#include "query/render/facet_tree.h"
#include "query/render/formats.h"

namespace depeche {
namespace {

using Json = nlohmann::ordered_json;

/// C1 controls, DEL and the marks that turn the direction of text around mean nothing to JSON but much to a terminal:
/// escaped, the value stays the same.
std::string escaped(std::string const& json) {
    constexpr auto digits = "0123456789abcdef";
    std::string result;
    result.reserve(json.size());
    auto byte = [&](std::size_t at) { return at < json.size() ? static_cast<unsigned char>(json[at]) : 0U; };
    auto escape = [&](unsigned code) {
        result += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4) result += digits[(code >> shift) & 0xFU];
    };
    for (std::size_t at = 0; at < json.size();) {
        bool const c1 = byte(at) == 0xC2 && byte(at + 1) < 0xA0;
        bool const direction =
            byte(at) == 0xE2 && ((byte(at + 1) == 0x80 && byte(at + 2) >= 0xAA && byte(at + 2) <= 0xAE) ||
                                 (byte(at + 1) == 0x81 && byte(at + 2) >= 0xA6 && byte(at + 2) <= 0xA9));
        if (c1)
            escape(byte(at + 1));
        else if (direction)
            escape((byte(at + 1) == 0x80 ? 0x2000U : 0x2040U) + (byte(at + 2) & 0x3FU));
        else if (byte(at) == 0x7F)
            escape(0x7F);
        else
            result += json[at];
        at += c1 ? 2 : direction ? 3 : 1;
    }
    return result;
}

std::string line_of(Json const& json) {
    return escaped(json.dump(-1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

Json day(std::optional<Day> const& value) { return value ? Json(to_iso(*value)) : Json(nullptr); }

Json counts(std::vector<EntityCount> const& entities) {
    Json list = Json::array();
    for (auto const& entity : entities) list.push_back({{"name", entity.name}, {"count", entity.count}});
    return list;
}

Json values(std::vector<FacetValue> const& facet, char const* key) {
    Json list = Json::array();
    for (auto const& value : facet) {
        Json one{{key, value.value}, {"count", value.count}};
        if (!value.children.empty()) one["children"] = values(value.children, key);
        list.push_back(std::move(one));
    }
    return list;
}

Json facets_object(std::vector<Facet> const& facets) {
    Json object = Json::object();
    for (auto const& facet : facets) object[facet.field] = values(facet.values, "value");
    return object;
}

Json hit_object(Hit const& hit, bool explain) {
    Json mentioned = Json::array();
    for (auto const& date : hit.mentioned)
        mentioned.push_back({{"from", day(date.interval.from)}, {"to", day(date.interval.to)}, {"text", date.text}});
    Json object{{"id", hit.id},
                {"score", hit.score},
                {"published", day(hit.published)},
                {"title", hit.title},
                {"source", hit.source},
                {"language", hit.language},
                {"path", hit.path},
                {"url", hit.url},
                {"snippet", hit.snippet.text},
                {"persons", counts(hit.persons)},
                {"places", counts(hit.places)},
                {"organisations", counts(hit.organisations)},
                {"mentioned", std::move(mentioned)}};
    if (explain) object["explanation"] = hit.explanation;
    return object;
}

char const* kind_name(EntityKind kind) {
    if (kind == EntityKind::person) return "person";
    return kind == EntityKind::place ? "place" : "organisation";
}

} // namespace

std::string answer_json(Answer const& answer, bool explain) {
    Json results = Json::array();
    for (auto const& hit : answer.hits) results.push_back(hit_object(hit, explain));
    return line_of({{"total", answer.total},
                    {"exact", answer.exact},
                    {"results", std::move(results)},
                    {"facets", facets_object(answer.facets)},
                    {"suggestion", answer.suggestion ? Json(*answer.suggestion) : Json(nullptr)}});
}

std::string answer_json_lines(Answer const& answer, bool explain) {
    std::string lines;
    for (auto const& hit : answer.hits) lines += line_of(hit_object(hit, explain));
    return lines;
}

std::string facets_json(std::vector<Facet> const& facets) { return line_of(facets_object(facets)); }

std::string facets_json_lines(std::vector<Facet> const& facets) {
    std::string lines;
    for (auto const& facet : facets) {
        bool const tree = is_tree(facet);
        for_each_value(facet.values, [&](FacetValue const& value, std::vector<std::string> const& above) {
            Json line{{"field", facet.field}, {"value", value.value}, {"count", value.count}};
            if (tree) line["in"] = above;
            lines += line_of(line);
        });
    }
    return lines;
}

std::string timeline_json(Timeline const& timeline) {
    return line_of({{"by", timeline.by},
                    {"on", timeline.on},
                    {"periods", values(timeline.periods, "period")},
                    {"undated", timeline.undated}});
}

std::string timeline_json_lines(Timeline const& timeline) {
    std::string lines;
    for (auto const& period : timeline.periods) lines += line_of({{"period", period.value}, {"count", period.count}});
    return lines;
}

std::string article_json(ArticleView const& view) {
    auto const& article = view.article;
    std::string const text = full_text(article);
    auto const written = [&](ByteSpan where) {
        bool const inside = where.begin <= where.end && where.end <= text.size();
        return inside ? std::string(where.of(text)) : std::string();
    };
    Json mentions = Json::array();
    for (auto const& entity : view.entities)
        mentions.push_back({{"kind", kind_name(entity.kind)},
                            {"text", written(entity.where)},
                            {"start", entity.where.begin},
                            {"end", entity.where.end},
                            {"name", entity.name}});
    Json dates = Json::array();
    for (auto const& date : view.dates)
        dates.push_back({{"text", written(date.where)},
                         {"start", date.where.begin},
                         {"end", date.where.end},
                         {"from", day(date.interval.from)},
                         {"to", day(date.interval.to)}});
    return line_of({{"id", article.id},
                    {"title", article.title},
                    {"published", day(article.published)},
                    {"source", article.source},
                    {"language", article.language},
                    {"section", article.section},
                    {"authors", article.authors},
                    {"path", article.path},
                    {"url", article.url},
                    {"text", text},
                    {"mentions", std::move(mentions)},
                    {"dates", std::move(dates)}});
}

std::string entity_json(EntityView const& view) {
    return line_of({{"kind", kind_name(view.kind)},
                    {"name", view.name},
                    {"articles", view.articles},
                    {"variants", values(view.variants, "value")},
                    {"years", values(view.years.periods, "period")},
                    {"with", facets_object(view.companions)}});
}

} // namespace depeche
