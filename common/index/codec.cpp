#include "common/index/codec.h"

#include <xxhash.h>

#include <fmt/format.h>

#include "common/index/schema.h"

namespace depeche {

void Encoder::number(std::uint64_t value) {
    while (value >= 0x80) {
        bytes_ += static_cast<char>(value | 0x80U);
        value >>= 7;
    }
    bytes_ += static_cast<char>(value);
}

void Encoder::signed_number(std::int64_t value) {
    number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

void Encoder::text(std::string_view value) {
    number(value.size());
    bytes_ += value;
}

std::uint64_t Decoder::number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
        auto const bits = static_cast<std::uint8_t>(rest_.front());
        rest_.remove_prefix(1);
        value |= static_cast<std::uint64_t>(bits & 0x7fU) << shift;
        if ((bits & 0x80U) == 0) return value;
    }
    ok_ = false;
    return 0;
}

std::int64_t Decoder::signed_number() {
    std::uint64_t const zigzag = number();
    return static_cast<std::int64_t>(zigzag >> 1) ^ -static_cast<std::int64_t>(zigzag & 1U);
}

std::string_view Decoder::text() {
    std::uint64_t const size = number();
    if (size > rest_.size()) {
        ok_ = false;
        rest_ = {};
        return {};
    }
    std::string_view const value = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return value;
}

std::string pack_ascending(std::span<std::uint32_t const> numbers) {
    Encoder encoder;
    std::uint32_t before = 0;
    for (std::uint32_t const value : numbers) {
        encoder.number(value - before);
        before = value;
    }
    return encoder.take();
}

std::string sortable(Day day) {
    auto const biased = static_cast<std::uint32_t>(day.time_since_epoch().count()) ^ 0x80000000U;
    std::string bytes(4, '\0');
    for (unsigned i = 0; i < 4; ++i) bytes[i] = static_cast<char>(biased >> (24 - 8 * i));
    return bytes;
}

std::optional<Day> day_from_sortable(std::string_view bytes) {
    if (bytes.size() != 4) return std::nullopt;
    std::uint32_t biased = 0;
    for (char byte : bytes) biased = (biased << 8) | static_cast<std::uint8_t>(byte);
    return Day{std::chrono::days{static_cast<std::int32_t>(biased ^ 0x80000000U)}};
}

std::string hash_bytes(std::uint64_t hash) {
    std::string bytes(8, '\0');
    for (unsigned i = 0; i < 8; ++i) bytes[i] = static_cast<char>(hash >> (56 - 8 * i));
    return bytes;
}

std::uint64_t hash_from_bytes(std::string_view bytes) {
    if (bytes.size() != 8) return 0;
    std::uint64_t hash = 0;
    for (char byte : bytes) hash = (hash << 8) | static_cast<std::uint8_t>(byte);
    return hash;
}

std::uint64_t content_hash(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string make_term(std::string_view prefix, std::string_view value) {
    std::string term{prefix};
    if (prefix.size() + value.size() <= schema::longest_term) return term.append(value);
    std::string const hash = fmt::format("~{:016x}", content_hash(value));
    return term.append(value.substr(0, schema::longest_term - prefix.size() - hash.size())).append(hash);
}

} // namespace depeche
