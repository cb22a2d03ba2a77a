#pragma once
#include <array>
#include <span>
#include <vector>

#include "common/entities/labels.h"

namespace depeche {

/// Weights of one unit's labels.
using Emission = std::array<float, label_count>;

/// Weights of one label behind another; pairs that may not follow each other are never taken, whatever they weigh.
using Transitions = std::array<std::array<float, label_count>, label_count>;

/// What stands beside a chain of units: the end of the line, or a unit that is surely no part of a name.
struct Beside {
    bool outside_before = false;
    bool outside_after = false;
};

/// Finds the heaviest labels of chains of units, one chain after the other, with the same memory.
class Viterbi {
  public:
    explicit Viterbi(Transitions const& transitions);

    /// The labels that together weigh most; names are closed at both ends. Of equal paths the one whose last labels
    /// are smaller. Valid until the next call; empty for no units.
    std::span<Label const> best_labels(std::span<Emission const> emissions, Beside beside = {});

  private:
    /// The best path that ends in each label.
    using Scores = std::array<float, label_count>;

    Scores first_scores(Emission const& emission, bool outside_before) const;
    Scores next_scores(Scores const& scores, Emission const& emission) const;
    Label best_end(Scores const& scores, bool outside_after) const;
    Label best_before(Label label, Scores const& scores) const;

    Transitions behind_; ///< by the label before; -infinity for what may not follow
    /// Of a name that goes on, by its position before and now: one number for each kind.
    std::array<float, 4> begin_inside_, begin_end_, inside_inside_, inside_end_;
    std::vector<Scores> scores_; ///< for each unit
    std::vector<Label> labels_;
};

} // namespace depeche
