#include "common/index/layout.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "common/model/failure.h"

namespace depeche {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view stub_line = "auto ";
constexpr std::string_view shard_stem = "articles-";
constexpr char const* unfinished_stub = "XAPIANDB.new";

Failure cannot_write(fs::path const& path, int error) {
    bool const full = error == ENOSPC || error == EDQUOT;
    return {full ? Failure::Code::resource : Failure::Code::index_unusable,
            fmt::format("{}: cannot be written: {}", path.string(), std::strerror(error))};
}

/// Writes all bytes to the disk itself. 0, or what went wrong.
int write_through(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t const count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return ::fsync(descriptor) == 0 ? 0 : errno;
}

/// Makes a rename inside the directory last; where that is not possible it still holds until a power cut.
void sync_directory(fs::path const& directory) {
    int const descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

/// What a run cut short leaves in a directory is nothing.
bool is_empty_but_for_us(fs::path const& directory) {
    std::error_code ignored;
    for (auto const& entry : fs::directory_iterator(directory, ignored)) {
        if (entry.path().filename() != unfinished_stub) return false;
    }
    return true;
}

} // namespace

bool IndexLayout::exists() const {
    std::error_code ignored;
    return fs::exists(stub(), ignored);
}

fs::path IndexLayout::shard() const {
    std::ifstream file(stub());
    std::string line;
    while (std::getline(file, line)) {
        if (line.starts_with(stub_line)) return directory_ / line.substr(stub_line.size());
    }
    if (!exists()) {
        throw Failure(
            Failure::Code::index_unusable,
            fmt::format("{}: no index here; make one with `depeche-index update FOLDER`", directory_.string()));
    }
    throw Failure(Failure::Code::index_unusable, fmt::format("{}: cannot be read", stub().string()));
}

void IndexLayout::create() const {
    if (exists()) return;
    std::error_code error;
    fs::create_directories(directory_, error);
    if (error) throw cannot_write(directory_, error.value());
    if (!is_empty_but_for_us(directory_)) {
        throw Failure(Failure::Code::index_unusable,
                      fmt::format("{}: holds files but no index; name an empty or new directory", directory_.string()));
    }
    write_stub(fmt::format("{}1", shard_stem));
}

fs::path IndexLayout::next_shard() const {
    unsigned number = 0;
    std::error_code ignored;
    for (auto const& entry : fs::directory_iterator(directory_, ignored)) {
        std::string const name = entry.path().filename().string();
        unsigned used = 0;
        if (name.starts_with(shard_stem))
            std::from_chars(name.data() + shard_stem.size(), name.data() + name.size(), used);
        number = std::max(number, used);
    }
    return directory_ / fmt::format("{}{}", shard_stem, number + 1);
}

void IndexLayout::use(fs::path const& new_shard) const {
    write_stub(new_shard.filename().string());
    remove_unused();
}

void IndexLayout::remove_unused() const {
    fs::path const used = shard();
    std::error_code ignored;
    std::vector<fs::path> unused;
    for (auto const& entry : fs::directory_iterator(directory_, ignored)) {
        bool const is_shard = entry.path().filename().string().starts_with(shard_stem);
        if (is_shard && entry.path() != used) unused.push_back(entry.path());
    }
    for (fs::path const& path : unused) fs::remove_all(path, ignored);
}

void IndexLayout::write_stub(std::string const& shard_name) const {
    fs::path const temporary = directory_ / unfinished_stub;
    int const descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0) throw cannot_write(stub(), errno);
    int const fault = write_through(descriptor, fmt::format("{}{}\n", stub_line, shard_name));
    ::close(descriptor);
    if (fault != 0) throw cannot_write(stub(), fault);
    std::error_code error;
    fs::rename(temporary, stub(), error);
    if (error) throw cannot_write(stub(), error.value());
    sync_directory(directory_);
}

} // namespace depeche
