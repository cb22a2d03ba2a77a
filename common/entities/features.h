#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "common/entities/units.h"

namespace depeche {

/// The hashes of what is seen at one unit; the same when training and when tagging.
class FeatureList {
  public:
    void clear() { count_ = identities_ = 0; }
    void add(std::uint32_t feature) {
        if (count_ < features_.size()) features_[count_++] = feature;
    }
    /// What has been added so far tells which word the unit is; what is added later only what it is like.
    void end_identities() { identities_ = count_; }

    std::span<std::uint32_t const> all() const { return {features_.data(), count_}; }
    std::size_t identities() const { return identities_; }

  private:
    std::array<std::uint32_t, 64> features_;
    std::size_t count_ = 0;
    std::size_t identities_ = 0;
};

/// The hash of a feature: what kind of sight it is, and up to three things seen.
constexpr std::uint32_t feature_hash(std::uint32_t kind, std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    std::uint64_t const kc = (std::uint64_t{kind} << 32) | c;
    std::uint64_t x = ((std::uint64_t{a} << 32) | b) + 0x9E3779B97F4A7C15ULL * (kc + 1);
    x ^= x >> 33;
    x *= 0xFF51AFD7ED558CCDULL;
    x ^= x >> 33;
    x *= 0xC4CEB9FE1A85EC53ULL;
    return static_cast<std::uint32_t>((x ^ (x >> 33)) >> 32);
}

/// Whose conventions of annotation a text follows: ours when tagging.
enum class Corpus : std::uint8_t { ours, winer };

/// Fills `list` with the features of units[at].
void features_at(std::span<Unit const> units, std::size_t at, Corpus corpus, FeatureList& list);

} // namespace depeche
