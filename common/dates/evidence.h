#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "common/model/date_interval.h"
#include "common/text/tokenise.h"

namespace depeche::dates {

/// What a text says about the day on which it was written.
struct Evidence {
    /// «hier mercredi»: that day was a Thursday (0 is Sunday).
    std::vector<int> weekdays;

    /// «le 22 septembre», «samedi 12 juin»: a day near the text's own, in no year that is told.
    struct NearDay {
        int month = 0;
        int day = 0;
        int weekday = -1; ///< where it is told
        int side = 0;     ///< -1: before the text's day, 1: after it, 0: unknown
    };
    std::vector<NearDay> near_days;

    /// «il y a deux semaines», said of what also happened «le 22 septembre».
    struct Distance {
        NearDay from;
        int days = 0;
        double slack = 1; ///< days by which such expressions usually err
    };
    std::vector<Distance> distances;

    std::vector<Day> past_days;           ///< written out with their year, and over
    std::optional<int> latest_past_year;  ///< the last year that had begun
    std::optional<int> first_future_year; ///< the first that had not ended
    std::optional<Day> dateline;          ///< what a line says outright
};

/// Reads a text's evidence; at most a few dozen pieces of each kind.
Evidence evidence_in(TokenisedText const& text, std::string_view language);

} // namespace depeche::dates
