#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "query/search/compile.h"
#include "query/search/vocabulary.h"

namespace depeche {

/// Translates the words of a query. What of them is to be marked, and what no article has, it notes in `result`.
class WordCompiler {
  public:
    WordCompiler(Xapian::Database const& database, CompiledQuery& result) : vocabulary_(database), result_(result) {}

    /// Words as typed, stemmed; a compound as its parts side by side. `prefix` names what they are looked for in.
    Xapian::Query words(std::string_view text, std::string_view prefix);
    /// Exactly these words in this order.
    Xapian::Query exactly(std::string_view text, std::string_view prefix);
    /// Every word that starts so.
    Xapian::Query beginning(std::string_view text, std::string_view prefix);
    /// Every word spelt nearly so.
    Xapian::Query fuzzy(std::string_view text);
    Xapian::Query near(Near const& near);

    bool negated = false;  ///< inside a NOT: nothing is noted

  private:
    Xapian::Query one_word(QueryWord const& word, std::string_view prefix);
    Xapian::Query near_operand(std::string_view text, std::vector<Xapian::Query>& all);
    void show(std::string const& word) {
        if (!negated) result_.highlight.words.insert(word);
    }
    void show_phrase(std::vector<QueryWord> const& parts);

    Vocabulary vocabulary_;
    CompiledQuery& result_;
};

}  // namespace depeche
