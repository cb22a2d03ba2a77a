#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

#include "indexer/readers/byte_stream.h"

namespace depeche {

/// Takes the records of a stream as they are cut, in order. Each answer is whether to go on.
class RecordTaker {
  public:
    virtual ~RecordTaker() = default;
    /// One record's bytes and the line (from 1) it starts on. It may be moved from.
    virtual bool record(std::string& json, std::uint64_t line) = 0;
    /// A record that could not be cut out: `reason` says why.
    virtual bool unusable(std::uint64_t line, std::string const& reason) = 0;
};

/// Each line that is not blank is a record. A line longer than `limit` bytes is passed over without being held.
void split_lines(ByteStream& stream, std::size_t limit, RecordTaker& taker);

/// Each JSON object outside any other is a record, be they in one array, apart or over many lines. Only brackets and
/// strings are looked at: what lies between is not checked. The reason where the stream holds something else: the rest
/// of it is not read; empty where all is well.
std::string split_objects(ByteStream& stream, std::size_t limit, RecordTaker& taker);

} // namespace depeche
