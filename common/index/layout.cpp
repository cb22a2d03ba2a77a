#include "common/index/layout.h"

#include <charconv>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

#include "common/model/failure.h"

namespace depeche {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view stub_line = "auto ";
constexpr std::string_view shard_stem = "articles-";

}  // namespace

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
        throw Failure(Failure::Code::index_unusable,
                      fmt::format("{}: no index here; make one with `depeche-index update FOLDER`", directory_.string()));
    }
    throw Failure(Failure::Code::index_unusable, fmt::format("{}: cannot be read", stub().string()));
}

void IndexLayout::create() const {
    if (exists()) return;
    std::error_code error;
    fs::create_directories(directory_, error);
    if (error) {
        throw Failure(Failure::Code::index_unusable, fmt::format("{}: {}", directory_.string(), error.message()));
    }
    if (!fs::is_empty(directory_, error)) {
        throw Failure(Failure::Code::index_unusable,
                      fmt::format("{}: holds files but no index; name an empty or new directory", directory_.string()));
    }
    write_stub(fmt::format("{}1", shard_stem));
}

fs::path IndexLayout::next_shard() const {
    std::string const current = shard().filename().string();
    unsigned number = 0;
    if (current.starts_with(shard_stem)) {
        std::from_chars(current.data() + shard_stem.size(), current.data() + current.size(), number);
    }
    fs::path next;
    do {
        next = directory_ / fmt::format("{}{}", shard_stem, ++number);
    } while (fs::exists(next));
    return next;
}

void IndexLayout::use(fs::path const& new_shard) const {
    fs::path const old = shard();
    write_stub(new_shard.filename().string());
    std::error_code ignored;
    if (old != new_shard) fs::remove_all(old, ignored);
}

void IndexLayout::write_stub(std::string const& shard_name) const {
    fs::path const temporary = directory_ / "XAPIANDB.new";
    std::ofstream file(temporary, std::ios::trunc);
    file << stub_line << shard_name << '\n';
    file.close();
    std::error_code error;
    if (file) fs::rename(temporary, stub(), error);
    if (!file || error) {
        throw Failure(Failure::Code::resource, fmt::format("{}: cannot be written: {}", stub().string(), error.message()));
    }
}

}  // namespace depeche
