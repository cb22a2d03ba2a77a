#include "common/entities/viterbi.h"

#include <algorithm>
#include <limits>

namespace depeche {

namespace {

constexpr float impossible = -std::numeric_limits<float>::infinity();

/// The labels that may stand before each label.
struct Predecessors {
    std::array<std::array<Label, label_count>, label_count> of{};
    std::array<std::uint8_t, label_count> count{};
};

constexpr Predecessors find_predecessors() {
    Predecessors found;
    for (Label next = 0; next < label_count; ++next) {
        for (Label label = 0; label < label_count; ++label) {
            if (may_follow(label, next)) found.of[next][found.count[next]++] = label;
        }
    }
    return found;
}

constexpr Predecessors predecessors = find_predecessors();

Emission first_scores(Emission const& emission) {
    Emission scores{};
    for (Label label = 0; label < label_count; ++label) scores[label] = goes_on(label) ? impossible : emission[label];
    return scores;
}

Label best_end(Emission const& scores) {
    Label best = outside;
    for (Label label = 1; label < label_count; ++label) {
        if (!leaves_open(label) && scores[label] > scores[best]) best = label;
    }
    return best;
}

/// The best score of a path that ends in each label, a unit further on.
Emission next_scores(Emission const& scores, Emission const& emission, Transitions const& transitions) {
    Emission next{};
    for (Label label = 0; label < label_count; ++label) {
        float best = impossible;
        for (std::size_t p = 0; p < predecessors.count[label]; ++p) {
            Label const before = predecessors.of[label][p];
            best = std::max(best, scores[before] + transitions[before][label]);
        }
        next[label] = best + emission[label];
    }
    return next;
}

/// The label before `label` on the best path.
Label best_before(Label label, Emission const& scores, Transitions const& transitions) {
    Label best = predecessors.of[label][0];
    for (std::size_t p = 1; p < predecessors.count[label]; ++p) {
        Label const before = predecessors.of[label][p];
        if (scores[before] + transitions[before][label] > scores[best] + transitions[best][label]) best = before;
    }
    return best;
}

} // namespace

std::vector<Label> best_labels(std::span<Emission const> emissions, Transitions const& transitions) {
    if (emissions.empty()) return {};
    std::vector<Emission> scores(emissions.size());
    scores.front() = first_scores(emissions.front());
    for (std::size_t i = 1; i < emissions.size(); ++i) {
        scores[i] = next_scores(scores[i - 1], emissions[i], transitions);
    }
    std::vector<Label> labels(emissions.size());
    labels.back() = best_end(scores.back());
    for (std::size_t i = emissions.size() - 1; i > 0; --i) {
        labels[i - 1] = best_before(labels[i], scores[i - 1], transitions);
    }
    return labels;
}

} // namespace depeche
