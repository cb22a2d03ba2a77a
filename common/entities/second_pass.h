#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "common/entities/by_word.h"
#include "common/entities/features.h"
#include "common/entities/labels.h"
#include "common/entities/units.h"

namespace depeche {

/// What the first pass found in a whole article, for a second look at each of its units: what the same word is
/// elsewhere in the article, which names stand beside it, what its line is about.
class ArticleEvidence {
  public:
    /// `labels`: the first pass's, one for each unit. Both must outlive the evidence. Linear time.
    ArticleEvidence(std::span<Unit const> units, std::span<Label const> labels);

    /// Fills `list` with what the evidence says of units[at].
    void features_at(std::size_t at, Corpus corpus, FeatureList& list) const;

  private:
    static constexpr std::size_t kinds = 4;

    /// How often a capitalised word is part of each kind of name, and of none; and where in names it stands.
    struct Votes {
        std::array<std::uint32_t, kinds + 1> of_kind{}; ///< by SpanKind; outside last
        std::array<std::uint32_t, 4> at_position{};     ///< by Position
    };

    /// A name as the first pass found it.
    struct Name {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        SpanKind kind = SpanKind::person;
    };

    void count_words();
    void find_names();
    void count_lines();
    bool is_counted(std::size_t at) const;
    std::uint32_t elsewhere(std::size_t at, Votes const& votes) const;
    std::uint32_t position_elsewhere(std::size_t at, Votes const& votes) const;
    std::uint32_t name_before(std::size_t at) const;
    std::uint32_t name_behind(std::size_t at) const;
    std::uint32_t connection(std::size_t begin, std::size_t end) const;

    std::span<Unit const> units_;
    std::span<Label const> labels_;
    ByWord<Votes> words_;
    std::vector<Name> names_;
    std::vector<std::uint32_t> names_so_far_; ///< for each unit, how many names begin at or before it
    std::vector<std::uint32_t> line_of_;
    std::vector<std::array<std::uint32_t, kinds>> lines_; ///< names of each kind
    std::array<std::uint32_t, kinds> all_{};
};

} // namespace depeche
