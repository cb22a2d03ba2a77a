#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/result.h"

namespace depeche {

/// Bytes read in order, whose first can be looked at before. Holds two chunks at most.
class ByteStream {
  public:
    static constexpr std::size_t chunk_bytes = std::size_t{64} << 10U;

    virtual ~ByteStream() = default;
    /// The first bytes: a chunk, or all there are. To be called before next().
    std::string_view head();
    /// The bytes that follow, at most a chunk, from the first one; empty at the end or at a fault. The view holds until
    /// the next call.
    std::string_view next();
    /// Why the bytes end early; empty where they do not.
    std::string const& fault() const { return fault_; }

  protected:
    /// Puts bytes into `into` and says how many; 0 at the end; less than 0 after set_fault().
    virtual std::ptrdiff_t pull(std::span<char> into) = 0;
    void set_fault(std::string fault) { fault_ = std::move(fault); }

  private:
    void fill();

    std::vector<char> chunk_;
    std::size_t filled_ = 0;
    bool looked_ahead_ = false;
    bool ended_ = false;
    std::string fault_;
};

/// The bytes of a regular file.
class FileStream : public ByteStream {
  public:
    /// The reason where the file cannot be opened or is not a regular one; never blocks.
    static Result<std::unique_ptr<FileStream>> open(std::filesystem::path const& file);
    ~FileStream() override;
    FileStream(FileStream const&) = delete;
    FileStream& operator=(FileStream const&) = delete;

    /// Its descriptor, wound back to the start: for a library that reads the file itself. Ends the use of the stream.
    int rewound();

  protected:
    std::ptrdiff_t pull(std::span<char> into) override;

  private:
    explicit FileStream(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

/// Bytes in memory, which must outlive the stream.
class MemoryStream : public ByteStream {
  public:
    explicit MemoryStream(std::string_view bytes) : rest_(bytes) {}

  protected:
    std::ptrdiff_t pull(std::span<char> into) override;

  private:
    std::string_view rest_;
};

/// Everything a stream holds; nothing where it is longer than `limit` bytes. A fault leaves what came before it.
std::optional<std::string> read_all(ByteStream& stream, std::size_t limit);

} // namespace depeche
