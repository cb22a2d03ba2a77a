#pragma once
#include <memory>
#include <string>
#include <vector>

#include "common/analysis/resources.h"
#include "common/model/analysis.h"
#include "common/model/article.h"
#include "common/text/tokenise.h"

namespace depeche {

/// Finds what an article talks about. The outcome depends on the article and the resources alone: no clock, no locale.
/// Keeps its buffers between articles: one per thread.
class Analyser {
  public:
    explicit Analyser(std::shared_ptr<Resources const> resources) : resources_(std::move(resources)) {}

    /// The entities and dates of an article; spans count in text().
    Analysis analyse(Article const& article);

    /// full_text of the article analysed last.
    std::string const& text() const { return text_; }
    /// Its words, as they are indexed; views that the next analysis ends.
    std::vector<IndexWord> const& words() const { return words_; }

  private:
    std::shared_ptr<Resources const> resources_;
    Tokeniser tokeniser_;
    std::string text_;
    TokenisedText tokens_;
    std::vector<IndexWord> words_;
};

/// The same for one article.
Analysis analyse(Article const& article, std::shared_ptr<Resources const> resources);

}  // namespace depeche
