#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/dictionary.h"

namespace depeche {

/// Which dictionary numbers of a kind are counted under others: the lone «Kerry» of articles that never say John under
/// John Kerry, where the archive leaves no doubt. The writer decides at every commit, readers load it where they need
/// it.
class Merges {
  public:
    Merges() = default;
    /// `full_of`: the number that each short one is counted under; never a short one itself.
    explicit Merges(std::map<std::uint32_t, std::uint32_t> const& full_of);
    static Merges read(Xapian::Database const& database, FacetKind kind);

    /// The number that `number` is counted under: most often itself.
    std::uint32_t operator()(std::uint32_t number) const {
        return number < full_of_.size() ? full_of_[number] : number;
    }
    bool empty() const { return full_of_.empty(); }

    /// Every number that is counted under `number`, itself first.
    std::vector<std::uint32_t> counted_under(std::uint32_t number) const;

  private:
    std::vector<std::uint32_t> full_of_; ///< by number, up to the last that is merged
};

/// For the writer: the merges of a kind as they are stored, and storing them.
std::map<std::uint32_t, std::uint32_t> read_merges(Xapian::Database const& database, FacetKind kind);
void write_merges(Xapian::WritableDatabase& database, FacetKind kind,
                  std::map<std::uint32_t, std::uint32_t> const& full_of);

} // namespace depeche
