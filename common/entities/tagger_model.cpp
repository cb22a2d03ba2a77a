#include "common/entities/tagger_model.h"

#include <bit>
#include <cstddef>
#include <cstring>

namespace depeche {

namespace {

constexpr std::string_view magic = "DPCMODEL";
constexpr std::uint32_t version = 5;

struct Counts {
    std::uint32_t lexicon, lines; ///< lines of each
    float scale;
    std::uint32_t reserved;
};

/// Where lines begin behind so many bytes of payload: no line of the mapped file lies across two of the cache.
std::size_t line_offset(std::size_t payload) {
    constexpr std::size_t header = sizeof(DataFileHeader);
    return (payload + header + sizeof(FeatureLine) - 1) / sizeof(FeatureLine) * sizeof(FeatureLine) - header;
}

} // namespace

std::string model_file(ModelParts const& parts) {
    Counts const counts{static_cast<std::uint32_t>(parts.lexicon.lines().size()),
                        static_cast<std::uint32_t>(parts.lines.size()), parts.scale, 0};
    std::string payload;
    append_section<Counts>(payload, {&counts, 1});
    append_section<Transitions>(payload, {&parts.transitions, 1});
    append_section<Transitions>(payload, {&parts.second_transitions, 1});
    payload.resize(line_offset(payload.size()));
    append_section(payload, parts.lexicon.lines());
    append_section(payload, parts.lines);
    return data_file(magic, version, payload);
}

TaggerModel::TaggerModel(std::filesystem::path const& file) : file_(file) {
    std::string_view const payload = checked_payload(file_.bytes(), magic, version, file);
    std::size_t at = 0;
    Counts const counts = section<Counts>(payload, at, 1).front();
    parts_.scale = counts.scale;
    parts_.transitions = section<Transitions>(payload, at, 1).front();
    parts_.second_transitions = section<Transitions>(payload, at, 1).front();
    at = line_offset(at);
    parts_.lexicon = Lexicon(section<LexiconLine>(payload, at, counts.lexicon));
    if (counts.lines == 0) throw_short_payload();
    parts_.lines = section<FeatureLine>(payload, at, counts.lines);
}

std::shared_ptr<TaggerModel const> TaggerModel::load(std::filesystem::path const& file) {
    return std::make_shared<TaggerModel const>(file);
}

namespace {

/// Eight numbers that the processor handles at once.
using Eight = std::int16_t __attribute__((vector_size(16)));
using Two = std::uint64_t __attribute__((vector_size(16)));

/// The high bit of each 16 bits that are zero; above the lowest such bit there may be false ones.
constexpr std::uint64_t zero_lanes(std::uint64_t lanes) {
    return (lanes - 0x0001'0001'0001'0001U) & ~lanes & 0x8000'8000'8000'8000U;
}

/// The weights of a feature, or zeros where its line does not have it. The unused bytes behind the fingerprints are
/// zero, and no fingerprint is. Whether a feature is there cannot be foretold: no branch depends on it.
std::uint64_t row_of(FeatureLine const& line, std::uint16_t fingerprint) {
    std::array<std::uint64_t, 2> lanes;
    static_assert(offsetof(FeatureLine, weights) == sizeof lanes);
    std::memcpy(lanes.data(), &line, sizeof lanes);
    std::uint64_t const wanted = fingerprint * std::uint64_t{0x0001'0001'0001'0001U};
    std::uint64_t const low = zero_lanes(lanes[0] ^ wanted);
    std::uint64_t const high = zero_lanes(lanes[1] ^ wanted);
    auto const in_half = static_cast<std::size_t>(std::countr_zero(low != 0 ? low : high) / 16);
    std::uint64_t const found = (low | high) != 0 ? ~std::uint64_t{0} : 0;
    std::size_t const place = (in_half + (low != 0 ? 0U : 4U)) & found;
    auto const row = std::bit_cast<std::uint64_t>(line.weights[place]);
    return (row & found) | (std::bit_cast<std::uint64_t>(zero_row) & ~found);
}

} // namespace

void TaggerModel::prefetch(std::span<std::uint32_t const> features) const {
    for (std::uint32_t const feature : features) {
        __builtin_prefetch(&parts_.lines[line_of(feature, parts_.lines.size())]);
    }
}

Emission TaggerModel::emission(std::span<std::uint32_t const> features) const {
    Eight first{}; // 64 features of 80 steps stay in range
    Eight last{};
    for (std::uint32_t const feature : features) {
        FeatureLine const& line = parts_.lines[line_of(feature, parts_.lines.size())];
        std::uint64_t const row = row_of(line, fingerprint_of(feature));
        Two const levels{row, row >> 4};
        first += steps_of(std::bit_cast<Eight>(levels & 0x000F'000F'000F'000FU));
        last += steps_of(std::bit_cast<Eight>(levels >> 8 & 0x000F'000F'000F'000FU));
    }
    Emission emission{};
    for (std::size_t k = 0; k < 8; ++k) {
        emission[1 + k] = first[k] * parts_.scale;
        emission[9 + k] = last[k] * parts_.scale;
    }
    return emission;
}

} // namespace depeche
