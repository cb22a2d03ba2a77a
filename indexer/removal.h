#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/pipeline/event.h"

namespace depeche {

/// What removes articles, and what does not.
struct RemovalPolicy {
    bool keep_missing = false;  ///< nothing vanished is removed
    bool allow_removal = false; ///< not even where a SOURCE is missing, empty or lost more than half of its articles
};

/// Is the loss such that the SOURCE may be an unmounted disk rather than an archive that shrank? More than half of its
/// articles are gone, or all of it is.
bool suspicious(std::uint64_t lost, std::uint64_t articles_before, bool missing);

/// What becomes of the articles a SOURCE no longer has.
struct Verdict {
    enum class Fate { removed, kept, refused };
    Fate fate = Fate::removed;
    bool incomplete = false; ///< the run exits 1
    std::string message;     ///< to be told; may be empty
};

/// Judges a SOURCE that has lost `lost` articles, moved ones not counted.
Verdict judge(RemovalPolicy policy, SourceEnded const& event, std::uint64_t lost);

} // namespace depeche
