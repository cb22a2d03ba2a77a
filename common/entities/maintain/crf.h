#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "common/entities/viterbi.h"

namespace depeche::maintain {

/// One unit of a training chain.
struct Example {
    std::uint32_t first_feature = 0; ///< into the set's features, up to the next example's
    std::uint32_t identities = 0;    ///< so many of them tell which word it is
    Label gold = outside;
};

/// Chains of units with the features seen at each, features numbered densely.
struct TrainingSet {
    std::vector<std::uint32_t> features;
    std::vector<Example> examples;     ///< one more at the end as end mark
    std::vector<std::uint32_t> chains; ///< first example of each chain, and an end
    std::vector<std::uint32_t> hashes; ///< of each feature number
    std::vector<std::uint32_t> counts; ///< how often each is seen
    std::vector<Emission> given;       ///< for each example what is weighed already; empty: nothing
    Transitions transitions{};         ///< what training begins with
};

struct TrainingOptions {
    int epochs = 24;
    int averaged_epochs = 12; ///< the last so many are averaged
    float rate = 0.15F;
    float dropout = 0.5F;
    float blindness = 0.2F; ///< how often all that tells which word a unit is is left out
    float start = 0.1F;     ///< squared gradients each weight begins with: the more, the less rare features weigh
    std::uint32_t seed = 1;
};

using FloatRow = std::array<float, weighted_labels>;

/// Leaves out the features that are seen fewer than `least` times.
void drop_rare(TrainingSet& set, std::uint32_t least);

/// What training gives: a weight row for each feature number.
struct TrainedWeights {
    std::vector<FloatRow> rows;
    Transitions transitions{};
};

/// Adds the other weights of the same training set.
void add(TrainedWeights& to, TrainedWeights const& other);
/// Multiplies every weight.
void scale(TrainedWeights& weights, float factor);

/// A linear-chain conditional random field, maximum likelihood by AdaGrad with feature dropout. Deterministic.
TrainedWeights train(TrainingSet const& set, TrainingOptions const& options);

} // namespace depeche::maintain
