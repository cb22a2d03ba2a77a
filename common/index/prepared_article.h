#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/stored_article.h"
#include "common/model/analysis.h"

namespace depeche {

/// A distinct word of an article as the stem table needs it.
struct StemmedWord {
    std::string folded;
    std::string accented;
};

/// An article ready to be written: plain values, made on any thread, written by one.
struct PreparedArticle {
    /// Term and position; position 0 is a boolean term's. Sorted by term, then position.
    struct Posting {
        std::uint32_t term_at = 0;
        std::uint16_t term_size = 0;
        std::uint32_t position = 0;
    };
    std::string arena; ///< the bytes of every term
    std::vector<Posting> postings;
    std::vector<StemmedWord> words; ///< distinct
    std::uint64_t hash = 0;         ///< of all that the article's record says
    StoredArticle stored;           ///< its id is settled by the writer: it is not yet in the terms

    std::string_view term(Posting const& posting) const {
        return std::string_view{arena}.substr(posting.term_at, posting.term_size);
    }
};

/// A hash of all that an article's record says but its path, so that an unchanged record need not be indexed again.
std::uint64_t record_hash(Article const& article);

/// Everything the index holds of an article. `words` are the words of full_text(article).
PreparedArticle prepare(Article article, Analysis analysis, std::span<IndexWord const> words);

} // namespace depeche
