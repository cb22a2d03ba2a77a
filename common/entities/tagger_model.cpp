#include "common/entities/tagger_model.h"

#include <bit>
#include <cstddef>
#include <cstring>

namespace depeche {

namespace {

constexpr std::string_view magic = "DPCMODEL";
constexpr std::uint32_t version = 4;

struct Counts {
    std::uint32_t lexicon, lines;
    float scale;
    std::uint32_t reserved;
    Levels levels;
};

/// Where lines begin behind so many bytes of payload: no line of the mapped file lies across two of the cache.
std::size_t line_offset(std::size_t payload) {
    constexpr std::size_t header = sizeof(DataFileHeader);
    return (payload + header + sizeof(FeatureLine) - 1) / sizeof(FeatureLine) * sizeof(FeatureLine) - header;
}

} // namespace

std::string model_file(ModelParts const& parts) {
    Counts const counts{static_cast<std::uint32_t>(parts.lexicon.hashes().size()),
                        static_cast<std::uint32_t>(parts.lines.size()), parts.scale, 0, parts.levels};
    std::string payload;
    append_section<Counts>(payload, {&counts, 1});
    append_section<Transitions>(payload, {&parts.transitions, 1});
    append_section<Transitions>(payload, {&parts.second_transitions, 1});
    append_section(payload, parts.lexicon.hashes());
    append_section(payload, parts.lexicon.all_flags());
    append_section(payload, parts.lexicon.buckets());
    payload.resize(line_offset(payload.size()));
    append_section(payload, parts.lines);
    return data_file(magic, version, payload);
}

TaggerModel::TaggerModel(std::filesystem::path const& file) : file_(file) {
    std::string_view const payload = checked_payload(file_.bytes(), magic, version, file);
    std::size_t at = 0;
    Counts const counts = section<Counts>(payload, at, 1).front();
    parts_.scale = counts.scale;
    parts_.levels = counts.levels;
    parts_.transitions = section<Transitions>(payload, at, 1).front();
    parts_.second_transitions = section<Transitions>(payload, at, 1).front();
    auto const hashes = section<std::uint32_t>(payload, at, counts.lexicon);
    auto const flags = section<std::uint16_t>(payload, at, counts.lexicon);
    auto const words = section<std::uint32_t>(payload, at, (std::size_t{1} << Lexicon::bucket_bits) + 1);
    parts_.lexicon = Lexicon(hashes, flags, words);
    at = line_offset(at);
    if (counts.lines == 0) throw_short_payload();
    parts_.lines = section<FeatureLine>(payload, at, counts.lines);
    for (std::uint32_t byte = 0; byte < pairs_.size(); ++byte) {
        pairs_[byte] = parts_.levels[byte & 0xFU] + parts_.levels[byte >> 4] * 65536;
    }
}

std::shared_ptr<TaggerModel const> TaggerModel::load(std::filesystem::path const& file) {
    return std::make_shared<TaggerModel const>(file);
}

namespace {

/// The high bit of each 16 bits that are zero; above the lowest such bit there may be false ones.
constexpr std::uint64_t zero_lanes(std::uint64_t lanes) {
    return (lanes - 0x0001'0001'0001'0001U) & ~lanes & 0x8000'8000'8000'8000U;
}

/// The place of a fingerprint in a line; FeatureLine::places where it is not there. The unused bytes behind the
/// fingerprints are zero, and no fingerprint is.
std::size_t place_of(FeatureLine const& line, std::uint16_t fingerprint) {
    std::array<std::uint64_t, 2> lanes;
    static_assert(offsetof(FeatureLine, weights) == sizeof lanes);
    std::memcpy(lanes.data(), &line, sizeof lanes);
    std::uint64_t const wanted = fingerprint * std::uint64_t{0x0001'0001'0001'0001U};
    std::uint64_t const low = zero_lanes(lanes[0] ^ wanted);
    if (low != 0) return static_cast<std::size_t>(std::countr_zero(low)) / 16;
    std::uint64_t const high = zero_lanes(lanes[1] ^ wanted);
    return high != 0 ? 4 + static_cast<std::size_t>(std::countr_zero(high)) / 16 : FeatureLine::places;
}

} // namespace

void TaggerModel::prefetch(std::span<std::uint32_t const> features) const {
    for (std::uint32_t const feature : features) {
        __builtin_prefetch(&parts_.lines[line_of(feature, parts_.lines.size())]);
    }
}

Emission TaggerModel::emission(std::span<std::uint32_t const> features) const {
    // Two sums of 16 bits to a number: at most 64 weights of at most 127 keep them apart.
    std::array<std::int32_t, weighted_labels / 2> sums{};
    for (std::uint32_t const feature : features) {
        FeatureLine const& line = parts_.lines[line_of(feature, parts_.lines.size())];
        std::size_t const place = place_of(line, fingerprint_of(feature));
        if (place == FeatureLine::places) continue;
        WeightRow const& row = line.weights[place];
        for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += pairs_[row[k]];
    }
    Emission emission{};
    for (std::size_t k = 0; k < sums.size(); ++k) {
        auto const low = static_cast<std::int16_t>(sums[k] & 0xFFFF);
        emission[2 * k + 1] = low * parts_.scale;
        emission[2 * k + 2] = static_cast<float>((sums[k] - low) / 65536) * parts_.scale;
    }
    return emission;
}

} // namespace depeche
