#include "common/entities/tagger_model.h"

namespace depeche {

namespace {

constexpr std::string_view magic = "DPCMODEL";
constexpr std::uint32_t version = 3;

struct Counts {
    std::uint32_t lexicon, features;
    float scale;
    std::uint32_t reserved;
    Levels levels;
};

} // namespace

std::string model_file(ModelParts const& parts) {
    Counts const counts{static_cast<std::uint32_t>(parts.lexicon.hashes().size()),
                        static_cast<std::uint32_t>(parts.entries.size()), parts.scale, 0, parts.levels};
    std::string payload;
    append_section<Counts>(payload, {&counts, 1});
    append_section<Transitions>(payload, {&parts.transitions, 1});
    append_section(payload, parts.lexicon.hashes());
    append_section(payload, parts.lexicon.all_flags());
    append_section(payload, parts.lexicon.buckets());
    append_section(payload, parts.buckets);
    append_section(payload, parts.entries);
    return data_file(magic, version, payload);
}

TaggerModel::TaggerModel(std::filesystem::path const& file) : file_(file) {
    std::string_view const payload = checked_payload(file_.bytes(), magic, version, file);
    std::size_t at = 0;
    Counts const counts = section<Counts>(payload, at, 1).front();
    parts_.scale = counts.scale;
    parts_.levels = counts.levels;
    parts_.transitions = section<Transitions>(payload, at, 1).front();
    auto const hashes = section<std::uint32_t>(payload, at, counts.lexicon);
    auto const flags = section<std::uint8_t>(payload, at, counts.lexicon);
    auto const words = section<std::uint32_t>(payload, at, (std::size_t{1} << Lexicon::bucket_bits) + 1);
    parts_.lexicon = Lexicon(hashes, flags, words);
    parts_.buckets = section<std::uint32_t>(payload, at, (std::size_t{1} << bucket_bits) + 1);
    parts_.entries = section<FeatureEntry>(payload, at, counts.features);
    for (std::uint32_t byte = 0; byte < pairs_.size(); ++byte) {
        auto const moved = [&](std::uint32_t level) { return static_cast<std::uint32_t>(parts_.levels[level] + 128); };
        pairs_[byte] = moved(byte & 0xFU) | (moved(byte >> 4) << 16);
    }
}

std::shared_ptr<TaggerModel const> TaggerModel::load(std::filesystem::path const& file) {
    return std::make_shared<TaggerModel const>(file);
}

Emission TaggerModel::emission(std::span<std::uint32_t const> features) const {
    for (std::uint32_t const feature : features) {
        __builtin_prefetch(parts_.entries.data() + parts_.buckets[feature >> (32 - bucket_bits)]);
    }
    // Two sums of 16 bits to a word: at most 80 features of at most 255 keep them apart.
    std::array<std::uint32_t, weighted_labels / 2> sums{};
    int hits = 0;
    for (std::uint32_t const feature : features) {
        std::size_t const bucket = feature >> (32 - bucket_bits);
        auto const wanted = static_cast<std::uint16_t>(feature);
        for (std::uint32_t i = parts_.buckets[bucket]; i < parts_.buckets[bucket + 1]; ++i) {
            FeatureEntry const& entry = parts_.entries[i];
            auto const found = static_cast<std::uint16_t>(entry.fingerprint[0] | (entry.fingerprint[1] << 8));
            if (found < wanted) continue;  // they ascend
            if (found > wanted) break;
            for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += pairs_[entry.weights[k]];
            ++hits;
            break;
        }
    }
    Emission emission{};
    for (std::size_t k = 0; k < sums.size(); ++k) {
        emission[2 * k + 1] = static_cast<float>(static_cast<int>(sums[k] & 0xFFFFU) - 128 * hits) * parts_.scale;
        emission[2 * k + 2] = static_cast<float>(static_cast<int>(sums[k] >> 16) - 128 * hits) * parts_.scale;
    }
    return emission;
}

} // namespace depeche
