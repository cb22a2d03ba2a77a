#include "query/search/edit_distance.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace depeche {
namespace {

std::u32string code_points(std::string_view text) {
    std::u32string points;
    for (char const byte : text) {
        auto const bits = static_cast<unsigned char>(byte);
        if ((bits & 0xc0U) != 0x80U) {
            points += bits;
        } else if (!points.empty()) {
            points.back() = (points.back() << 6U) | (bits & 0x3fU);
        }
    }
    return points;
}

}  // namespace

std::size_t edit_distance(std::string_view first, std::string_view second, std::size_t most) {
    std::u32string const a = code_points(first);
    std::u32string const b = code_points(second);
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return most + 1;
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, above[j] + 1, row[j - 1] + 1});
            bool const swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        if (*std::min_element(row.begin(), row.end()) > most) return most + 1;
        std::swap(before, above);
        std::swap(above, row);
    }
    return std::min(above[b.size()], most + 1);
}

}  // namespace depeche
