#pragma once
#include <string>
#include <vector>

#include "query/render/answer.h"
#include "query/render/render.h"

namespace depeche {

// What render.h promises, format by format. Private to this folder.

std::string answer_text(Answer const& answer, RenderOptions const& options);
std::string facets_text(std::vector<Facet> const& facets, RenderOptions const& options);
std::string timeline_text(Timeline const& timeline, RenderOptions const& options);
std::string article_text(ArticleView const& view, RenderOptions const& options);
std::string entity_text(EntityView const& view, RenderOptions const& options);

std::string answer_json(Answer const& answer, bool explain);
std::string answer_json_lines(Answer const& answer, bool explain);
std::string facets_json(std::vector<Facet> const& facets);
std::string facets_json_lines(std::vector<Facet> const& facets);
std::string timeline_json(Timeline const& timeline);
std::string timeline_json_lines(Timeline const& timeline);
std::string article_json(ArticleView const& view);
std::string entity_json(EntityView const& view);

std::string answer_csv(Answer const& answer);
std::string facets_csv(std::vector<Facet> const& facets);
std::string timeline_csv(Timeline const& timeline);
std::string article_csv(ArticleView const& view);
std::string entity_csv(EntityView const& view);

} // namespace depeche
