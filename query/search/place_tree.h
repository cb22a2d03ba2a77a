#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/render/answer.h"

namespace depeche {

/// Counts the articles of every place over all that a search matches, each once for a place that it names or that contains
/// what it names: give it to the match, then take the tree.
class PlaceTreeCounter : public Xapian::MatchSpy {
  public:
    void operator()(Xapian::Document const& document, double weight) override;

    /// Continents, countries, regions and towns as a tree: the `limit` places (0: all) with most articles, and what
    /// contains them; beside each other those with most articles first. A place that lies in several stands below each.
    /// A region that spans countries («Sahel») is there where articles name it, with nothing below it; one that lies in
    /// no continent («Union soviétique») behind the continents.
    std::vector<FacetValue> tree(Xapian::Database const& database, std::size_t limit) const;

  private:
    std::vector<std::uint64_t> nodes_; ///< articles by number of a place node
    std::vector<std::uint64_t> named_; ///< articles by number of a place named
};

} // namespace depeche
