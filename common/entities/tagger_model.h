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

/// The labels' weights of one feature, those of `outside` left out: for each kind of name four levels of 0 to 15, that
/// of the first position in the lowest bits.
using WeightRow = std::array<std::uint16_t, 4>;

inline constexpr std::int16_t zero_level = 8;
inline constexpr WeightRow zero_row{0x8888, 0x8888, 0x8888, 0x8888};

/// What levels weigh, in steps of the model's scale: -80 to 63, closer together where most weights are. For one number
/// or for several at once.
template <typename Numbers>
constexpr Numbers steps_of(Numbers levels) {
    Numbers const n = levels - zero_level;
    return n * (2 + (n > -n ? n : -n));
}

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

/// What a model file holds; views into whatever holds it.
struct ModelParts {
    Transitions transitions{};
    Transitions second_transitions{}; ///< of the second pass
    float scale = 1;                  ///< what one step weighs
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
};

} // namespace depeche
