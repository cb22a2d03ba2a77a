#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace depeche {

/// What is known of a word or a run of words; bits.
struct WordFlags {
    static constexpr std::uint16_t given_name = 1;
    static constexpr std::uint16_t surname = 2;
    static constexpr std::uint16_t common = 4; ///< an ordinary French word
    static constexpr std::uint16_t demonym = 8;
    static constexpr std::uint16_t opens_lower = 16;  ///< begins names written without a capital («armée syrienne»)
    static constexpr std::uint16_t organisation = 32; ///< a known organisation's whole name
    static constexpr std::uint16_t known_person = 64; ///< a well-known person's surname
    static constexpr std::uint16_t person_name = 128; ///< a well-known person's whole name
    static constexpr std::uint16_t work = 256;        ///< a known work's, product's or event's whole name
    static constexpr std::uint16_t begins_name = 512; ///< is the first word of a known name of several
};

/// Words and runs of words by the hash of their key; inside a mapped model file, valid as long as it.
class Lexicon {
  public:
    Lexicon() = default;
    /// `hashes` ascend; `buckets` has one start for each value of the hash's top bits and an end.
    Lexicon(std::span<std::uint32_t const> hashes, std::span<std::uint16_t const> flags,
            std::span<std::uint32_t const> buckets)
        : hashes_(hashes), flags_(flags), buckets_(buckets) {}

    static constexpr unsigned bucket_bits = 15;

    /// The flags of a hash (word_hash of a key); 0 for an unknown one.
    std::uint16_t flags(std::uint32_t hash) const {
        if (buckets_.empty()) return 0;
        std::size_t const bucket = hash >> (32 - bucket_bits);
        for (std::uint32_t i = buckets_[bucket]; i < buckets_[bucket + 1]; ++i) {
            if (hashes_[i] == hash) return flags_[i];
        }
        return 0;
    }

    std::span<std::uint32_t const> hashes() const { return hashes_; }
    std::span<std::uint16_t const> all_flags() const { return flags_; }
    std::span<std::uint32_t const> buckets() const { return buckets_; }

  private:
    std::span<std::uint32_t const> hashes_;
    std::span<std::uint16_t const> flags_;
    std::span<std::uint32_t const> buckets_;
};

/// The hash of a folded word, or of several joined by single spaces.
std::uint32_t word_hash(std::string_view key);

} // namespace depeche
