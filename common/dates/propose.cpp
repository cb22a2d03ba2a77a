#include "common/dates/propose.h"

#include <algorithm>
#include <cmath>

#include "common/dates/arithmetic.h"
#include "common/dates/evidence.h"

namespace depeche {
namespace {

using namespace dates;
using std::chrono::days;

constexpr std::size_t most_proposals = 20;
constexpr int years_after = 15;   ///< how long after its latest year a text may have been written
constexpr double impossible = -6; ///< nats that contradicted evidence costs

/// Days from an occurrence of a day and month to `day`, below zero where it lies ahead: the nearest on its side.
std::optional<long> gap(Evidence::NearDay const& near, Day day) {
    std::optional<long> best;
    for (int year = year_of(day) - 1; year <= year_of(day) + 1; ++year) {
        auto const found = make_day(year, static_cast<unsigned>(near.month), static_cast<unsigned>(near.day));
        if (!found || (near.weekday >= 0 && weekday_of(*found) != near.weekday)) continue;
        long const distance = (day - *found).count();
        if ((near.side < 0 && distance < 0) || (near.side > 0 && distance > 0)) continue;
        if (!best || std::labs(distance) < std::labs(*best)) best = distance;
    }
    return best;
}

double nearness(double gap_in_days) { return -std::log(1 + gap_in_days / 30); }

/// How well a day agrees with the evidence, in nats; 0 is full agreement.
double agreement(Evidence const& evidence, Day day) {
    double total = 0;
    for (int const weekday : evidence.weekdays) total += weekday_of(day) == weekday ? 0 : impossible;
    for (auto const& near : evidence.near_days) {
        auto const found = gap(near, day);
        total += found ? std::max(impossible, nearness(static_cast<double>(std::labs(*found)))) : impossible;
    }
    for (auto const& distance : evidence.distances) {
        auto const found = gap(distance.from, day);
        double const error = found ? static_cast<double>(*found - distance.days) / distance.slack : 100;
        total += std::max(impossible, -0.5 * error * error);
    }
    for (auto const past : evidence.past_days) {
        total += past > day ? impossible : std::max(-2.0, 0.3 * nearness(static_cast<double>((day - past).count())));
    }
    int const year = year_of(day);
    if (auto const latest = evidence.latest_past_year)
        total += year < *latest ? impossible : year == *latest ? -3 : -0.1 * (year - *latest);
    if (auto const future = evidence.first_future_year) total += year > *future ? impossible : 0;
    if (evidence.dateline && *evidence.dateline != day) total += 2 * impossible;
    return total;
}

/// The days that are weighed: from the latest year that the text tells of; around its dateline.
std::optional<DateInterval> candidates(Evidence const& evidence) {
    bool const tells_day = !evidence.weekdays.empty() || !evidence.near_days.empty() || !evidence.past_days.empty();
    if (evidence.dateline) return DateInterval{*evidence.dateline - days{30}, *evidence.dateline + days{30}};
    if (!evidence.latest_past_year || !tells_day) return std::nullopt;
    return years(*evidence.latest_past_year, *evidence.latest_past_year + years_after);
}

} // namespace

std::vector<DateProposal> propose_published(TokenisedText const& text, std::string_view language) {
    auto const evidence = evidence_in(text, language);
    auto const span = candidates(evidence);
    if (!span) return {};
    std::vector<DateProposal> all;
    for (auto day = *span->from; day <= *span->to; day += days{1})
        all.push_back({day, std::exp(agreement(evidence, day))});
    double total = 0;
    for (auto const& one : all) total += one.probability;
    if (total <= 0) return {};
    for (auto& one : all) one.probability /= total;
    std::stable_sort(all.begin(), all.end(),
                     [](auto const& a, auto const& b) { return a.probability > b.probability; });
    if (all.size() > most_proposals) all.resize(most_proposals);
    return all;
}

std::optional<Day> clear_answer(std::vector<DateProposal> const& proposals) {
    if (proposals.empty() || proposals.front().probability < 0.9) return std::nullopt;
    bool const alone = proposals.size() < 2 || proposals.front().probability >= 10 * proposals[1].probability;
    return alone ? std::optional{proposals.front().day} : std::nullopt;
}

} // namespace depeche
