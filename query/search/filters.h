#pragma once
#include <string>
#include <vector>

#include "common/model/date_interval.h"

namespace depeche {

/// The filters of the command line: all of them must hold.
struct Filters {
    std::vector<std::string> persons; ///< `=John Kerry`: who is called so as a whole, as facets count; organisations too
    std::vector<std::string> places;  ///< `=Syrie`: the name itself, not what lies inside it
    std::vector<std::string> organisations;
    std::vector<std::string> sources;
    std::vector<std::string> languages;
    DateInterval published;               ///< open at both ends: any, undated ones too
    std::vector<DateInterval> mentioned;  ///< the article talks of some day of each
    bool undated = false;                 ///< only articles without a publication date

    bool operator==(Filters const&) const = default;
};

}  // namespace depeche
