#pragma once
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <unordered_map>

namespace depeche::maintain {

/// A file's bytes. Throws std::runtime_error where it cannot be opened.
std::string bytes_of(std::filesystem::path const& file);

/// The number that stands in `bytes` at an offset, in this machine's order. Throws std::runtime_error past the end.
template <typename Number>
Number number_at(std::string const& bytes, std::size_t at) {
    if (at > bytes.size() || bytes.size() - at < sizeof(Number)) throw std::runtime_error("a source is cut short");
    Number number{};
    std::memcpy(&number, bytes.data() + at, sizeof number);
    return number;
}

/// The translations of a compiled message catalogue (.mo); none where there is no such file.
std::unordered_map<std::string, std::string> read_catalogue(std::filesystem::path const& file);

} // namespace depeche::maintain
