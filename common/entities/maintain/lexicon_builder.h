#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <vector>

#include "common/entities/lexicon.h"
#include "common/entities/maintain/annotated.h"

namespace depeche::maintain {

/// A lexicon and what its views look into.
class BuiltLexicon {
  public:
    /// The words of data/names and data/gazetteer/demonyms-ours.tsv, and the words that begin lower-case names in
    /// `articles`.
    BuiltLexicon(std::filesystem::path const& data, std::span<Annotated const> articles);
    Lexicon view() const { return Lexicon(lines_); }

  private:
    void finish(std::map<std::uint32_t, std::uint16_t> const& words);

    std::vector<LexiconLine> lines_;
};

} // namespace depeche::maintain
