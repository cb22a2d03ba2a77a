#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace depeche {

/// A file's bytes, mapped read-only for as long as the value lives.
class MappedFile {
  public:
    /// Throws Failure (index_unusable) where the file cannot be opened, read or mapped.
    explicit MappedFile(std::filesystem::path const& file);
    ~MappedFile();
    MappedFile(MappedFile const&) = delete;
    MappedFile& operator=(MappedFile const&) = delete;

    std::string_view bytes() const { return {data_, size_}; }

  private:
    char const* data_ = nullptr;
    std::size_t size_ = 0;
};

/// What every data file of ours begins with; the rest of the file is its payload.
struct DataFileHeader {
    char magic[8];
    std::uint32_t version;
    std::uint32_t reserved;
    std::uint64_t payload_size;
    std::uint64_t checksum; ///< XXH3 of the payload
};

/// A header and the payload, ready to be written to a file.
std::string data_file(std::string_view magic, std::uint32_t version, std::string_view payload);

/// The payload of a data file. Throws Failure (index_unusable) naming `file` where it is of another kind or version,
/// cut short or damaged.
std::string_view checked_payload(std::string_view bytes, std::string_view magic, std::uint32_t version,
                                 std::filesystem::path const& file);

/// `count` values of T at byte `offset` of the payload, and the offset moved behind them, rounded up to 8.
/// Throws Failure (index_unusable) where they do not lie inside.
template <typename T>
std::span<T const> section(std::string_view payload, std::size_t& offset, std::size_t count);

/// Appends the values to a payload, padded to 8 bytes: what `section` reads.
template <typename T>
void append_section(std::string& payload, std::span<T const> values) {
    payload.append(reinterpret_cast<char const*>(values.data()), values.size_bytes());
    payload.resize((payload.size() + 7) / 8 * 8);
}

/// Throws the Failure of a payload whose sections do not fit.
[[noreturn]] void throw_short_payload();

template <typename T>
std::span<T const> section(std::string_view payload, std::size_t& offset, std::size_t count) {
    if (offset > payload.size() || count > (payload.size() - offset) / sizeof(T)) throw_short_payload();
    std::span<T const> values(reinterpret_cast<T const*>(payload.data() + offset), count);
    offset = (offset + values.size_bytes() + 7) / 8 * 8;
    return values;
}

} // namespace depeche
