#pragma once
#include <chrono>
#include <cstdint>
#include <ostream>

#include <xapian.h>

#include "common/index/layout.h"

/// Looking after an index as a whole.
namespace depeche {

/// Keeps other writers off an index whose shard is about to be replaced. A damaged shard, or none, needs no keeping.
class ShardLock {
  public:
    /// Throws Failure (locked) where another writer holds it still after `wait`.
    ShardLock(IndexLayout const& layout, std::chrono::seconds wait);

  private:
    Xapian::WritableDatabase held_;
};

/// Writes the index in use anew, as small as it gets, and puts that in its place; readers go on meanwhile. Throws
/// Failure.
void compact(IndexLayout const& layout);

/// Checks every table; tells what is wrong on `report`. The number of errors.
std::uint64_t check(IndexLayout const& layout, std::ostream& report);

/// Bytes of all files of the index.
std::uint64_t size_on_disk(IndexLayout const& layout);

} // namespace depeche
