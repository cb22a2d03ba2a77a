#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "common/model/date_interval.h"
#include "common/text/tokenise.h"

namespace depeche {

/// A day on which a text may have been published.
struct DateProposal {
    Day day;
    double probability = 0; ///< among the days proposed, all of which add up to 1

    bool operator==(DateProposal const&) const = default;
};

/// When an undated text was published, by what it says itself: «hier mercredi» fixes the weekday, «le 22 septembre» and
/// «il y a deux semaines» the day, years written out the earliest year. Best first, at most twenty; none where the text
/// tells too little. Depends on the text alone. `language` as in tag_dates.
std::vector<DateProposal> propose_published(TokenisedText const& text, std::string_view language = {});

/// The first of them where there is one clear answer: nine times in ten, and ten times as likely as the next.
std::optional<Day> clear_answer(std::vector<DateProposal> const& proposals);

} // namespace depeche
