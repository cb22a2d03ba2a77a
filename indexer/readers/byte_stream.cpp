#include "indexer/readers/byte_stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace depeche {

void ByteStream::fill() {
    // A pull may give less than it could; what looks at the first bytes wants a whole chunk.
    chunk_.resize(chunk_bytes);
    filled_ = 0;
    while (!ended_ && filled_ < chunk_bytes) {
        std::ptrdiff_t const got = pull(std::span(chunk_).subspan(filled_));
        if (got <= 0) {
            ended_ = true;
        } else {
            filled_ += static_cast<std::size_t>(got);
        }
    }
}

std::string_view ByteStream::head() {
    if (!looked_ahead_) {
        fill();
        looked_ahead_ = true;
    }
    return {chunk_.data(), filled_};
}

std::string_view ByteStream::next() {
    if (!looked_ahead_) fill();
    looked_ahead_ = false;
    return {chunk_.data(), filled_};
}

namespace {

std::string reason(int error) { return std::generic_category().message(error); }

} // namespace

Result<std::unique_ptr<FileStream>> FileStream::open(std::filesystem::path const& file) {
    // Without O_NONBLOCK a named pipe nobody writes to would hold the run for ever.
    int const descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) return Error{{}, reason(errno)};
    std::unique_ptr<FileStream> stream(new FileStream(descriptor));
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) return Error{{}, reason(errno)};
    if (S_ISDIR(status.st_mode)) return Error{{}, "is a folder"};
    if (!S_ISREG(status.st_mode)) return Error{{}, "not a regular file"};
    return stream;
}

FileStream::~FileStream() { ::close(descriptor_); }

int FileStream::rewound() {
    ::lseek(descriptor_, 0, SEEK_SET);
    return descriptor_;
}

std::ptrdiff_t FileStream::pull(std::span<char> into) {
    for (;;) {
        ssize_t const got = ::read(descriptor_, into.data(), into.size());
        if (got >= 0) return got;
        if (errno == EINTR) continue;
        set_fault(reason(errno));
        return -1;
    }
}

std::ptrdiff_t MemoryStream::pull(std::span<char> into) {
    std::size_t const size = std::min(into.size(), rest_.size());
    std::copy_n(rest_.data(), size, into.data());
    rest_.remove_prefix(size);
    return static_cast<std::ptrdiff_t>(size);
}

std::optional<std::string> read_all(ByteStream& stream, std::size_t limit) {
    std::string bytes;
    for (std::string_view chunk = stream.next(); !chunk.empty(); chunk = stream.next()) {
        if (chunk.size() > limit - bytes.size()) return std::nullopt;
        bytes += chunk;
    }
    return bytes;
}

} // namespace depeche
