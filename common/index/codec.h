#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/date_interval.h"

/// Bytes in the index: small numbers as varints, texts with their length before them.
namespace depeche {

/// Appends values to a string of bytes.
class Encoder {
  public:
    void number(std::uint64_t value);
    void signed_number(std::int64_t value);
    void text(std::string_view value);
    std::string take() { return std::move(bytes_); }

  private:
    std::string bytes_;
};

/// Reads them back in the same order. Damaged bytes read as zeroes and empty texts, and ok() turns false: never beyond
/// the end.
class Decoder {
  public:
    explicit Decoder(std::string_view bytes) : rest_(bytes) {}
    std::uint64_t number();
    std::int64_t signed_number();
    std::string_view text();
    bool at_end() const { return rest_.empty(); }
    bool ok() const { return ok_; }

  private:
    std::string_view rest_;
    bool ok_ = true;
};

/// Numbers in ascending order as the varints of their differences.
std::string pack_ascending(std::span<std::uint32_t const> numbers);

/// Calls `each` for every number of a packed list.
template <typename Each>
void for_each_packed(std::string_view packed, Each each) {
    std::uint32_t value = 0;
    std::uint32_t delta = 0;
    unsigned shift = 0;
    for (char byte : packed) {
        auto const bits = static_cast<std::uint8_t>(byte);
        delta |= static_cast<std::uint32_t>(bits & 0x7fU) << shift;
        if ((bits & 0x80U) != 0 && shift < 28) {
            shift += 7;
            continue;
        }
        value += delta;
        each(value);
        delta = 0;
        shift = 0;
    }
}

/// Four bytes whose order is the order of days.
std::string sortable(Day day);
std::optional<Day> day_from_sortable(std::string_view bytes);

/// Eight bytes, and back (0 for another size).
std::string hash_bytes(std::uint64_t hash);
std::uint64_t hash_from_bytes(std::string_view bytes);

/// XXH3 of the bytes.
std::uint64_t content_hash(std::string_view bytes);

/// prefix + value; where that is longer than a term may be, its beginning and a hash of the whole.
std::string make_term(std::string_view prefix, std::string_view value);

} // namespace depeche
