#include "common/entities/tagger_model.h"

namespace depeche {

namespace {

constexpr std::string_view magic = "DPCMODEL";
constexpr std::uint32_t version = 2;

struct Counts {
    std::uint32_t lexicon, features;
    float scale;
    std::uint32_t reserved;
    Levels levels;
};

}  // namespace

std::string model_file(ModelParts const& parts) {
    Counts const counts{static_cast<std::uint32_t>(parts.lexicon.hashes().size()),
                        static_cast<std::uint32_t>(parts.rows.size()), parts.scale, 0, parts.levels};
    std::string payload;
    append_section<Counts>(payload, {&counts, 1});
    append_section<Transitions>(payload, {&parts.transitions, 1});
    append_section(payload, parts.lexicon.hashes());
    append_section(payload, parts.lexicon.all_flags());
    append_section(payload, parts.lexicon.buckets());
    append_section(payload, parts.buckets);
    append_section(payload, parts.fingerprints);
    append_section(payload, parts.rows);
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
    parts_.fingerprints = section<std::uint16_t>(payload, at, counts.features);
    parts_.rows = section<WeightRow>(payload, at, counts.features);
}

std::shared_ptr<TaggerModel const> TaggerModel::load(std::filesystem::path const& file) {
    return std::make_shared<TaggerModel const>(file);
}

Emission TaggerModel::emission(std::span<std::uint32_t const> features) const {
    std::array<std::int16_t, weighted_labels> sums{};
    for (std::uint32_t const feature : features) {
        std::size_t const bucket = feature >> (32 - bucket_bits);
        auto const fingerprint = static_cast<std::uint16_t>(feature);
        for (std::uint32_t i = parts_.buckets[bucket]; i < parts_.buckets[bucket + 1]; ++i) {
            if (parts_.fingerprints[i] != fingerprint) continue;
            WeightRow const& row = parts_.rows[i];
            for (std::size_t k = 0; k < row.size(); ++k) {
                sums[2 * k] = static_cast<std::int16_t>(sums[2 * k] + parts_.levels[row[k] & 0xFU]);
                sums[2 * k + 1] = static_cast<std::int16_t>(sums[2 * k + 1] + parts_.levels[row[k] >> 4]);
            }
            break;
        }
    }
    Emission emission{};
    for (std::size_t k = 0; k < weighted_labels; ++k) emission[k + 1] = static_cast<float>(sums[k]) * parts_.scale;
    return emission;
}

}  // namespace depeche
