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

/// The labels of a chain of units that together weigh most; names are closed at both ends of it.
/// Of equal paths the one whose last labels are smaller. Empty for no units.
std::vector<Label> best_labels(std::span<Emission const> emissions, Transitions const& transitions);

} // namespace depeche
