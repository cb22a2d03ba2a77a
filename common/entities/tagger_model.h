#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "common/entities/lexicon.h"
#include "common/entities/mapped_file.h"
#include "common/entities/viterbi.h"

namespace depeche {

/// The labels' weights of one feature, those of `outside` left out: two to a byte, the lower bits first, each a number
/// of the model's levels.
using WeightRow = std::array<std::uint8_t, weighted_labels / 2>;

/// A feature in its bucket: the low bits that tell it from its neighbours, and its weights.
struct FeatureEntry {
    std::array<std::uint8_t, 2> fingerprint;
    WeightRow weights;
};
static_assert(sizeof(FeatureEntry) == 10);

/// What the sixteen numbers of a weight stand for, in steps of the model's scale.
using Levels = std::array<std::int8_t, 16>;

/// What a model file holds; views into whatever holds it.
struct ModelParts {
    Transitions transitions{};
    float scale = 1; ///< what one step of a level weighs
    Levels levels{};
    Lexicon lexicon;
    std::span<std::uint32_t const> buckets; ///< by a feature's top bits, and an end
    std::span<FeatureEntry const> entries;
};

/// The file's bytes, header included: what TaggerModel::load reads.
std::string model_file(ModelParts const& parts);

/// Weights learnt from annotated articles, memory-mapped. Constant once loaded: safe for any number of threads.
class TaggerModel {
  public:
    static constexpr unsigned bucket_bits = 16;

    /// Throws Failure where the file is missing, damaged or of another version.
    static std::shared_ptr<TaggerModel const> load(std::filesystem::path const& file);
    explicit TaggerModel(std::filesystem::path const& file);

    Lexicon const& lexicon() const { return parts_.lexicon; }
    Transitions const& transitions() const { return parts_.transitions; }
    /// What the features of one unit weigh together.
    Emission emission(std::span<std::uint32_t const> features) const;

  private:
    MappedFile file_;
    ModelParts parts_;
    /// For each byte of a row its two weights, each moved up by 128, side by side.
    std::array<std::uint32_t, 256> pairs_{};
};

} // namespace depeche
