#include "common/index/merges.h"

#include <numeric>

#include "common/index/codec.h"
#include "common/index/schema.h"

namespace depeche {
namespace {

std::string key_of(FacetKind kind) { return std::string(schema::key::merges) + static_cast<char>(kind); }

/// Dictionaries number from 0 upwards; a higher number is damage.
constexpr std::uint64_t highest_number = 1U << 28;

} // namespace

Merges::Merges(std::map<std::uint32_t, std::uint32_t> const& full_of) {
    if (full_of.empty()) return;
    full_of_.resize(std::size_t{full_of.rbegin()->first} + 1);
    std::iota(full_of_.begin(), full_of_.end(), 0U);
    for (auto const& [shorter, full] : full_of) full_of_[shorter] = full;
}

Merges Merges::read(Xapian::Database const& database, FacetKind kind) { return Merges(read_merges(database, kind)); }

std::vector<std::uint32_t> Merges::counted_under(std::uint32_t number) const {
    std::vector<std::uint32_t> numbers{number};
    for (std::uint32_t other = 0; other < full_of_.size(); ++other) {
        if (other != number && full_of_[other] == number) numbers.push_back(other);
    }
    return numbers;
}

std::map<std::uint32_t, std::uint32_t> read_merges(Xapian::Database const& database, FacetKind kind) {
    std::map<std::uint32_t, std::uint32_t> full_of;
    std::string const bytes = database.get_metadata(key_of(kind));
    Decoder in(bytes);
    std::uint64_t shorter = 0;
    while (!in.at_end()) {
        shorter += in.number();
        std::uint64_t const full = in.number();
        if (!in.ok() || shorter > highest_number || full > highest_number) break;
        full_of.emplace_hint(full_of.end(), static_cast<std::uint32_t>(shorter), static_cast<std::uint32_t>(full));
    }
    return full_of;
}

void write_merges(Xapian::WritableDatabase& database, FacetKind kind,
                  std::map<std::uint32_t, std::uint32_t> const& full_of) {
    Encoder out;
    std::uint32_t before = 0;
    for (auto const& [shorter, full] : full_of) {
        out.number(shorter - before);
        out.number(full);
        before = shorter;
    }
    database.set_metadata(key_of(kind), out.take());
}

} // namespace depeche
