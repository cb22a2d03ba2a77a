#pragma once
#include <cstdint>
#include <string>

namespace depeche {

/// What an update has done, in articles; `failed` counts files and records that gave none.
struct Tally {
    std::uint64_t added = 0;
    std::uint64_t changed = 0;
    std::uint64_t removed = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t failed = 0;

    std::uint64_t seen() const { return added + changed + unchanged; }
    bool operator==(Tally const&) const = default;
};

/// The summary line of the contract, without line end: `added=3 changed=0 removed=0 unchanged=12 failed=0 seconds=0.4`.
std::string summary(Tally const& tally, double seconds);

} // namespace depeche
