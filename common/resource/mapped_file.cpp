#include "common/resource/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <cerrno>
#include <cstring>

#include "common/model/failure.h"

namespace depeche {

namespace {

[[noreturn]] void unusable(std::filesystem::path const& file, std::string const& why) {
    throw Failure(Failure::Code::index_unusable, file.string() + ": " + why);
}

} // namespace

MappedFile::MappedFile(std::filesystem::path const& file) {
    int const descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) unusable(file, std::strerror(errno));
    struct stat status {};
    bool const known = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    size_ = known ? static_cast<std::size_t>(status.st_size) : 0;
    void* const mapped = size_ > 0 ? ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0) : MAP_FAILED;
    ::close(descriptor);
    if (mapped == MAP_FAILED) unusable(file, known ? "empty or cannot be mapped" : "not a file");
    data_ = static_cast<char const*>(mapped);
}

MappedFile::~MappedFile() { ::munmap(const_cast<char*>(data_), size_); }

std::string data_file(std::string_view magic, std::uint32_t version, std::string_view payload) {
    DataFileHeader header{};
    magic.copy(header.magic, sizeof header.magic);
    header.version = version;
    header.payload_size = payload.size();
    header.checksum = XXH3_64bits(payload.data(), payload.size());
    std::string bytes(reinterpret_cast<char const*>(&header), sizeof header);
    return bytes.append(payload);
}

std::string_view checked_payload(std::string_view bytes, std::string_view magic, std::uint32_t version,
                                 std::filesystem::path const& file) {
    DataFileHeader header{};
    if (bytes.size() < sizeof header) unusable(file, "cut short");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (std::string_view(header.magic, sizeof header.magic) != magic) unusable(file, "not a file of this kind");
    if (header.version != version) {
        unusable(file, "version " + std::to_string(header.version) + ", this program reads " + std::to_string(version));
    }
    std::string_view const payload = bytes.substr(sizeof header);
    if (payload.size() != header.payload_size) unusable(file, "cut short");
    if (XXH3_64bits(payload.data(), payload.size()) != header.checksum) unusable(file, "damaged (checksum differs)");
    return payload;
}

void throw_short_payload() {
    throw Failure(Failure::Code::index_unusable, "a data file's sections do not fit; reinstall it");
}

} // namespace depeche
