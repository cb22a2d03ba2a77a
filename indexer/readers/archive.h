#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "indexer/readers/byte_stream.h"

namespace depeche {

/// A file inside another: a member of a zip or tar archive, or the one thing a compressed file holds.
struct Member {
    std::string name;  ///< its path in the archive, in valid UTF-8; empty for the content of a compressed file
    ByteStream& bytes; ///< its fault() tells where they cannot be had (encrypted, damaged)
};

/// Takes the members in their order; false stops.
using MemberTaker = std::function<bool(Member)>;

/// Unpacks the archive or compressed file and gives each member that is a regular, unhidden file. The reason it could
/// not be unpacked to its end; empty where it could. Memory does not depend on sizes.
std::string unpack(FileStream& file, MemberTaker const& take);
std::string unpack(std::string_view bytes, MemberTaker const& take);

} // namespace depeche
