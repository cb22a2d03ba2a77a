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
    std::array<std::uint32_t, 80> features_;
    std::size_t count_ = 0;
    std::size_t identities_ = 0;
};

/// Whose conventions of annotation a text follows: ours when tagging.
enum class Corpus : std::uint8_t { ours, winer };

/// Fills `list` with the features of units[at].
void features_at(std::span<Unit const> units, std::size_t at, Corpus corpus, FeatureList& list);

} // namespace depeche
