#pragma once
#include <array>
#include <cstddef>
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

/// The words of one range of hashes, one line of the processor's cache: of each the low bits of its hash and its flags;
/// 0 marks a place that is free, behind all others.
struct LexiconLine {
    static constexpr std::size_t places = 16;
    static constexpr unsigned flag_bits = 10;
    std::array<std::uint32_t, places> words{};

    static constexpr std::uint32_t word(std::uint32_t hash, std::uint16_t flags) { return hash << flag_bits | flags; }
};
static_assert(sizeof(LexiconLine) == 64 && WordFlags::begins_name < 1U << LexiconLine::flag_bits);

/// Words and runs of words by the hash of their key; inside a mapped model file, valid as long as it.
class Lexicon {
  public:
    Lexicon() = default;
    /// Each word lies in the line of its hash or, where that is full, in the first behind it that was not.
    explicit Lexicon(std::span<LexiconLine const> lines) : lines_(lines) {}

    /// The line of a hash among so many. As long as a word lies less than a thousandth of all lines further on, the
    /// bits of its hash that a line keeps tell it from every other.
    static constexpr std::size_t line_of(std::uint32_t hash, std::size_t lines) {
        return static_cast<std::size_t>((std::uint64_t{hash} * lines) >> 32);
    }

    /// The flags of a hash (word_hash of a key); 0 for an unknown one.
    std::uint16_t flags(std::uint32_t hash) const {
        std::uint32_t const low_bits = LexiconLine::word(hash, 0) >> LexiconLine::flag_bits;
        for (std::size_t at = line_of(hash, lines_.size()); at < lines_.size(); ++at) {
            std::uint32_t found = 0;
            for (std::uint32_t const word : lines_[at].words) {
                found |= (word >> LexiconLine::flag_bits) == low_bits ? word : 0;
            }
            if (found != 0) return found & ((1U << LexiconLine::flag_bits) - 1);
            if (lines_[at].words.back() == 0) break;
        }
        return 0;
    }

    /// Brings the line of a hash that is asked for soon into the cache.
    void prefetch(std::uint32_t hash) const { __builtin_prefetch(lines_.data() + line_of(hash, lines_.size())); }

    std::span<LexiconLine const> lines() const { return lines_; }

  private:
    std::span<LexiconLine const> lines_;
};

/// The hash of a folded word, or of several joined by single spaces.
std::uint32_t word_hash(std::string_view key);

} // namespace depeche
