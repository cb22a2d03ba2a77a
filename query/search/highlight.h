#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/stored_article.h"
#include "common/model/span.h"

namespace depeche {

/// What of an article's text a query speaks about.
struct HighlightRule {
    std::set<std::string, std::less<>> words;     ///< folded
    std::vector<std::vector<std::string>> phrases;  ///< folded words that must stand side by side
    std::vector<std::string> beginnings;          ///< of folded words
    std::set<std::string, std::less<>> entities;  ///< keys of persons and organisations, ids of places
    std::vector<DateInterval> mentioned;

    bool empty() const { return words.empty() && phrases.empty() && beginnings.empty() && entities.empty() && mentioned.empty(); }
};

/// The spans of full_text(stored.article) that the rule names, ascending and never overlapping.
std::vector<ByteSpan> matches_in(StoredArticle const& stored, std::string_view text, HighlightRule const& rule);

}  // namespace depeche
