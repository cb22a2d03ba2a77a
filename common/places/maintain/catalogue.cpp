#include "common/places/maintain/catalogue.h"

#include <cstdint>
#include <fstream>

namespace depeche::maintain {

std::string bytes_of(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error(file.string() + ": cannot be opened");
    return {std::istreambuf_iterator<char>(in), {}};
}

std::unordered_map<std::string, std::string> read_catalogue(std::filesystem::path const& file) {
    std::unordered_map<std::string, std::string> found;
    if (!std::filesystem::exists(file)) return found;
    std::string const bytes = bytes_of(file);
    auto const text_at = [&](std::size_t at) {
        std::size_t const begin = number_at<std::uint32_t>(bytes, at + 4);
        if (begin > bytes.size()) throw std::runtime_error(file.string() + ": cut short");
        return bytes.substr(begin, number_at<std::uint32_t>(bytes, at));
    };
    std::size_t const count = number_at<std::uint32_t>(bytes, 8);
    std::size_t const ids = number_at<std::uint32_t>(bytes, 12);
    std::size_t const texts = number_at<std::uint32_t>(bytes, 16);
    for (std::size_t i = 0; i < count; ++i) found.emplace(text_at(ids + 8 * i), text_at(texts + 8 * i));
    return found;
}

} // namespace depeche::maintain
