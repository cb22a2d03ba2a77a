#include "common/entities/viterbi.h"

#include <catch2/catch.hpp>

#include <random>

using namespace depeche;

namespace {

Emission random_emission(std::mt19937& random) {
    std::uniform_real_distribution<float> weight(-3.0F, 3.0F);
    Emission emission{};
    for (float& one : emission) one = weight(random);
    return emission;
}

Transitions random_transitions(std::mt19937& random) {
    std::uniform_real_distribution<float> weight(-2.0F, 2.0F);
    Transitions transitions{};
    for (auto& row : transitions) {
        for (float& one : row) one = weight(random);
    }
    return transitions;
}

/// The weight of a path; nothing for one that leaves a name open or breaks one off.
std::optional<float> path_weight(std::vector<Label> const& path, std::vector<Emission> const& emissions,
                                 Transitions const& transitions, Beside beside) {
    if (goes_on(path.front()) || leaves_open(path.back())) return std::nullopt;
    float weight = emissions[0][path[0]];
    for (std::size_t i = 1; i < path.size(); ++i) {
        if (!may_follow(path[i - 1], path[i])) return std::nullopt;
        weight += transitions[path[i - 1]][path[i]] + emissions[i][path[i]];
    }
    if (beside.outside_before) weight += transitions[outside][path.front()];
    if (beside.outside_after) weight += transitions[path.back()][outside];
    return weight;
}

/// The weight of the best of all paths, by trying each.
float heaviest(std::vector<Emission> const& emissions, Transitions const& transitions, Beside beside) {
    std::vector<Label> path(emissions.size(), 0);
    std::optional<float> best;
    for (bool more = true; more;) {
        std::optional<float> const weight = path_weight(path, emissions, transitions, beside);
        if (weight && (!best || *weight > *best)) best = weight;
        std::size_t at = 0;
        while (at < path.size() && ++path[at] == label_count) path[at++] = 0;
        more = at < path.size();
    }
    return *best;
}

} // namespace

TEST_CASE("the best labels weigh as much as the best of all paths") {
    std::mt19937 random(7);
    for (int trial = 0; trial < 40; ++trial) {
        std::vector<Emission> emissions(1 + random() % 4);
        for (Emission& emission : emissions) emission = random_emission(random);
        Transitions const transitions = random_transitions(random);
        Beside const beside{random() % 2 == 0, random() % 2 == 0};
        Viterbi viterbi(transitions);
        std::span<Label const> const found = viterbi.best_labels(emissions, beside);
        std::vector<Label> const labels(found.begin(), found.end());
        std::optional<float> const weight = path_weight(labels, emissions, transitions, beside);
        REQUIRE(weight.has_value());
        CHECK(*weight == Approx(heaviest(emissions, transitions, beside)).margin(1e-4));
    }
}

TEST_CASE("no units have no labels") { CHECK(Viterbi(Transitions{}).best_labels({}).empty()); }

TEST_CASE("a name is never left open at the end of a chain") {
    Emission opens{};
    opens[label_of(SpanKind::person, Position::begin)] = 5.0F;
    std::vector<Emission> const emissions{opens};
    CHECK_FALSE(leaves_open(Viterbi(Transitions{}).best_labels(emissions).front()));
}
