#include "common/entities/viterbi.h"

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

} // namespace

std::vector<Label> best_labels(std::span<Emission const> emissions, Transitions const& transitions) {
    if (emissions.empty()) return {};
    std::vector<std::array<Label, label_count>> from(emissions.size());
    Emission scores = first_scores(emissions.front());
    for (std::size_t i = 1; i < emissions.size(); ++i) {
        Emission next{};
        for (Label label = 0; label < label_count; ++label) {
            float best = impossible;
            Label best_from = predecessors.of[label][0];
            for (std::size_t p = 0; p < predecessors.count[label]; ++p) {
                Label const before = predecessors.of[label][p];
                float const score = scores[before] + transitions[before][label];
                if (score > best) {
                    best = score;
                    best_from = before;
                }
            }
            next[label] = best + emissions[i][label];
            from[i][label] = best_from;
        }
        scores = next;
    }
    std::vector<Label> labels(emissions.size());
    labels.back() = best_end(scores);
    for (std::size_t i = emissions.size() - 1; i > 0; --i) labels[i - 1] = from[i][labels[i]];
    return labels;
}

} // namespace depeche
