#pragma once
#include <string_view>

#include "common/index/stored_article.h"
#include "query/render/answer.h"
#include "query/search/highlight.h"

namespace depeche {

/// A stored article as a result: its metadata, the entities and dates it names, a snippet of about `width` bytes (0: none).
Hit make_hit(StoredArticle stored, HighlightRule const& rule, std::size_t width);

/// A stored article as it is shown whole.
ArticleView make_view(StoredArticle stored, HighlightRule const& rule);

}  // namespace depeche
