#pragma once
#include <string>
#include <string_view>

#include "common/model/analysis.h"
#include "common/model/article.h"

namespace depeche {

/// An article as the index keeps it: enough to show it, cut snippets and mark entities without its file.
struct StoredArticle {
    Article article;
    Analysis analysis;

    std::string text() const { return full_text(article); }
};

/// As bytes for a document's data (Xapian compresses them). Lookup keys and containers are not kept: they are terms.
std::string encode(StoredArticle const& stored);

/// Nothing is lost but what encode leaves out. Damaged bytes give an article with what could be read.
StoredArticle decode_article(std::string_view bytes);

} // namespace depeche
