#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "common/entities/lexicon.h"
#include "common/resource/mapped_file.h"
#include "common/entities/viterbi.h"

namespace depeche {

/// The labels' weights of one feature, those of `outside` left out: two to a byte, the lower bits first, each a number
/// of the model's levels.
using WeightRow = std::array<std::uint8_t, weighted_labels / 2>;

/// What features of one hash range share: one line of the processor's cache. A feature is told from its neighbours by
/// its fingerprint; 0 marks a place that is free.
struct FeatureLine {
    static constexpr std::size_t places = 6;
    std::array<std::uint16_t, places> fingerprints{};
    std::array<std::uint8_t, 4> unused{};
    std::array<WeightRow, places> weights{};
};
static_assert(sizeof(FeatureLine) == 64);

/// The line of a feature among so many, and its fingerprint there.
constexpr std::size_t line_of(std::uint32_t feature, std::size_t lines) {
    return static_cast<std::size_t>((std::uint64_t{feature} * lines) >> 32);
}
constexpr std::uint16_t fingerprint_of(std::uint32_t feature) {
    auto const low = static_cast<std::uint16_t>(feature);
    return low == 0 ? 1 : low;
}

/// What the sixteen numbers of a weight stand for, in steps of the model's scale.
using Levels = std::array<std::int8_t, 16>;

/// What a model file holds; views into whatever holds it.
struct ModelParts {
    Transitions transitions{};
    Transitions second_transitions{}; ///< of the second pass
    float scale = 1;                  ///< what one step of a level weighs
    Levels levels{};
    Lexicon lexicon;
    std::span<FeatureLine const> lines;
};

/// The file's bytes, header included: what TaggerModel::load reads.
std::string model_file(ModelParts const& parts);

/// Weights learnt from annotated articles, memory-mapped. Constant once loaded: safe for any number of threads.
class TaggerModel {
  public:
    /// Throws Failure where the file is missing, damaged or of another version.
    static std::shared_ptr<TaggerModel const> load(std::filesystem::path const& file);
    explicit TaggerModel(std::filesystem::path const& file);

    Lexicon const& lexicon() const { return parts_.lexicon; }
    Transitions const& transitions() const { return parts_.transitions; }
    Transitions const& second_transitions() const { return parts_.second_transitions; }
    /// Brings the lines of features that are asked for soon into the cache.
    void prefetch(std::span<std::uint32_t const> features) const;
    /// What the features of one unit weigh together.
    Emission emission(std::span<std::uint32_t const> features) const;

  private:
    MappedFile file_;
    ModelParts parts_;
    /// For each byte of a row its two weights side by side: the second 65536 times as much.
    std::array<std::int32_t, 256> pairs_{};
};

} // namespace depeche
