#pragma once
#include <cstdint>
#include <filesystem>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "common/places/gazetteer.h"

/// The compiled gazetteer. Payload: counts, then sections padded to 8 bytes: records (sorted by id, a last one as end
/// mark), offsets of further names, numbers of parents, hashes of keys (sorted; the bits below the bucket's), where each
/// key's candidates start (one more as end mark), candidates, buckets of the hashes' top bits, a bit
/// for the first word of every name of several, text (strings end in NUL). A demonym's key is hashed with another seed.
namespace depeche::place_file {

inline constexpr std::string_view magic = "DPCPLACE";
inline constexpr std::uint32_t version = 3;
inline constexpr unsigned bucket_bits = 13;

struct Counts {
    std::uint32_t places, names, parents, keys, candidates, text;
};

struct Record {
    std::uint32_t id_at, name_at, names_at, parents_at, population;
    PlaceKind kind;
    std::uint8_t fame;
    std::uint16_t reserved;
};

/// The top bit of a key's start: its name is risky.
inline constexpr std::uint32_t risky_bit = 0x8000'0000U;

/// What stands for a key: its bucket and 32 bits more, the rest zero. Two keys of a gazetteer meet once in some thousand
/// gazetteers.
struct KeyHash {
    std::uint64_t bits = 0;

    std::size_t bucket() const { return static_cast<std::size_t>(bits >> (64 - bucket_bits)); }
    std::uint32_t in_bucket() const { return static_cast<std::uint32_t>(bits >> (32 - bucket_bits)); }
    auto operator<=>(KeyHash const&) const = default;
};
KeyHash hash(std::string_view key);
KeyHash demonym_hash(std::string_view key);

/// Which bit stands for the first word of a name of several; words may share one.
inline constexpr unsigned first_word_bits = 16;
std::size_t first_word_bit(std::string_view word);

/// The rows of data/gazetteer, gathered from any number of files.
struct Rows {
    std::vector<Place> places;
    std::vector<std::pair<KeyHash, std::string>> demonyms; ///< key of a form (demonym_hash), place id
    std::vector<KeyHash> risky;                            ///< keys of names
};

/// Adds a file of places (id, kind, name, names, parents, population, tenths of fame; tab-separated, # begins a comment).
/// A row of kind + adds to the place of its id, one of kind - takes names from it. Throws std::runtime_error naming the
/// line of a malformed row.
void read_places(std::istream& in, Rows& rows);
void read_demonyms(std::istream& in, Rows& rows);
void read_risky(std::istream& in, Rows& rows);

/// What a compiled file was made of; the demonyms and risky names by their hashes. Throws Failure as Gazetteer::load.
Rows read_compiled(std::filesystem::path const& file);

/// The file's bytes, header included. Parents that no row names are dropped. Deterministic.
std::string compile(Rows rows);

} // namespace depeche::place_file
