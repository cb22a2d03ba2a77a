#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace depeche {

/// What the index remembers of a file it has read, so that an unchanged one is not read again.
struct FileRecord {
    std::string path;           ///< absolute
    std::uint64_t size = 0;     ///< bytes
    std::int64_t modified = 0;  ///< nanoseconds since 1970
    std::uint64_t hash = 0;     ///< content_hash of its bytes
    std::uint64_t articles = 0; ///< that it gave
    std::uint64_t failed = 0;   ///< records in it that could not be read
    std::uint64_t reading = 0;  ///< hash of the options it was read with: other ones, another result

    bool operator==(FileRecord const&) const = default;
};

std::string encode(FileRecord const& record);
FileRecord decode_file_record(std::string_view bytes);

/// The metadata key of a file's record; sorted like paths, so that those below a folder are neighbours.
std::string file_record_key(std::string_view path);

/// What a document's Slot::file and its term for the file hold.
std::uint64_t file_hash(std::string_view path);

} // namespace depeche
