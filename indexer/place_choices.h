#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/entities/tag.h"
#include "common/model/analysis.h"

namespace depeche {

/// What a place name was taken for, among what, and why.
struct PlaceChoice {
    struct Candidate {
        std::string id, name;
        std::string where; ///< «Finistère, France»: its region and country
        double points = 0;
    };
    std::string written;
    std::string chosen; ///< an id; empty where none
    std::string why;
    std::vector<Candidate> candidates; ///< best first

    /// More than one candidate, or none chosen.
    bool is_doubtful() const { return candidates.size() > 1 || chosen.empty(); }
    /// «Brest → Brest (Finistère, France): home country; other: Brest-Litovsk (Biélorussie)»
    std::string text() const;
};

/// The choices behind the place names of an article that has been analysed with the same resources.
class PlaceChoices {
  public:
    PlaceChoices(Analysis const& analysis, std::string_view text, EntityResources const& resources);

    /// The choice behind a mention as written.
    PlaceChoice const* of(std::string_view written) const;
    /// In order of first mention.
    std::vector<PlaceChoice> doubtful() const;

  private:
    std::vector<PlaceChoice> choices_;
    std::map<std::string, std::size_t> by_key_;
};

} // namespace depeche
