#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/index/stems.h"
#include "common/text/tokenise.h"

namespace depeche {

/// A word of a query as the index has it.
struct QueryWord {
    std::string folded;
    std::string accented;
    std::uint32_t position = 0;
    bool operator==(QueryWord const&) const = default;
};

/// The words of one index, asked while a query is compiled. One state of the database: not kept beyond it.
class Vocabulary {
  public:
    explicit Vocabulary(Xapian::Database const& database);

    /// The words of a piece of a query: folded as articles are, one a position.
    std::vector<QueryWord> words(std::string_view text);
    /// Every indexed word that shares a stem with the word, in some language of the archive; the word itself first.
    std::vector<std::string> same_stem(QueryWord const& word);
    /// Indexed words with this beginning.
    std::vector<std::string> beginning_with(std::string const& folded) const;
    /// Indexed words at most one edit away (two from six letters on), which begin with the same letter, commonest first.
    std::vector<std::string> spelt_like(std::string const& folded) const;
    bool has(std::string const& term) const { return database_.term_exists(term); }

  private:
    Xapian::Database const& database_;
    Tokeniser tokeniser_;
    Stemmer stemmer_;
    std::vector<std::string> languages_;
};

}  // namespace depeche
