#include "common/entities/maintain/quantise.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "common/entities/tagger_model.h"

namespace depeche::maintain {

namespace {

constexpr std::size_t zero_level = 8;

struct Kept {
    std::uint32_t hash = 0;
    float heaviest = 0;
    FloatRow const* row = nullptr;
};

void add(TrainedPass const& pass, std::vector<Kept>& kept) {
    for (std::size_t f = 0; f < pass.hashes.size(); ++f) {
        Kept one{pass.hashes[f], 0, &pass.weights.rows[f]};
        for (float const weight : *one.row) one.heaviest = std::max(one.heaviest, std::fabs(weight));
        kept.push_back(one);
    }
}

/// The heaviest features first; of as many as fit, those that find no place in their line are left out.
std::vector<Kept> kept_features(TrainedPass const& first, TrainedPass const& second, std::size_t lines) {
    std::vector<Kept> all;
    add(first, all);
    add(second, all);
    std::sort(all.begin(), all.end(), [](Kept const& a, Kept const& b) {
        return a.heaviest != b.heaviest ? a.heaviest > b.heaviest : a.hash < b.hash;
    });
    std::vector<std::uint8_t> used(lines);
    std::vector<Kept> kept;
    for (Kept const& one : all) {
        std::uint8_t& places = used[line_of(one.hash, lines)];
        if (places == FeatureLine::places) continue;
        ++places;
        kept.push_back(one);
    }
    return kept;
}

std::size_t nearest(std::array<float, 16> const& levels, float weight) {
    std::size_t const above =
        static_cast<std::size_t>(std::lower_bound(levels.begin(), levels.end(), weight) - levels.begin());
    if (above == 0) return 0;
    if (above == levels.size()) return levels.size() - 1;
    return weight - levels[above - 1] < levels[above] - weight ? above - 1 : above;
}

/// Sixteen levels that the weights lie close to, ascending, one of them 0 (Lloyd's algorithm).
std::array<float, 16> levels_of(std::vector<Kept> const& kept) {
    std::array<float, 16> levels{-2.4F, -1.7F, -1.2F, -0.85F, -0.6F, -0.4F, -0.25F, -0.12F,
                                 0.0F,  0.12F, 0.25F, 0.4F,   0.65F, 1.0F,  1.6F,   2.4F};
    for (int round = 0; round < 20; ++round) {
        std::array<double, 16> sums{};
        std::array<double, 16> counts{};
        for (Kept const& one : kept) {
            for (float const weight : *one.row) {
                std::size_t const level = nearest(levels, weight);
                // Heavy weights are few but decide: they pull more than their number.
                double const pull = 1.0 + std::fabs(weight);
                sums[level] += pull * weight;
                counts[level] += pull;
            }
        }
        for (std::size_t i = 0; i < levels.size(); ++i) {
            if (i != zero_level && counts[i] > 0) levels[i] = static_cast<float>(sums[i] / counts[i]);
        }
        std::sort(levels.begin(), levels.end());
    }
    return levels;
}

WeightRow row_of(FloatRow const& weights, std::array<float, 16> const& levels) {
    WeightRow row{};
    for (std::size_t k = 0; k < row.size(); ++k) {
        std::size_t const low = nearest(levels, weights[2 * k]);
        std::size_t const high = nearest(levels, weights[2 * k + 1]);
        row[k] = static_cast<std::uint8_t>(low | (high << 4));
    }
    return row;
}

} // namespace

std::string quantised(TrainedPass const& first, TrainedPass const& second, Lexicon const& lexicon, std::size_t lines) {
    std::vector<Kept> const kept = kept_features(first, second, lines);
    std::array<float, 16> const levels = levels_of(kept);
    ModelParts parts;
    parts.transitions = first.weights.transitions;
    parts.second_transitions = second.weights.transitions;
    parts.lexicon = lexicon;
    parts.scale = std::max(-levels.front(), levels.back()) / 127.0F;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        parts.levels[i] = static_cast<std::int8_t>(std::lround(levels[i] / parts.scale));
    }
    std::vector<FeatureLine> filled(lines);
    for (Kept const& one : kept) {
        FeatureLine& line = filled[line_of(one.hash, lines)];
        auto const place = static_cast<std::size_t>(std::find(line.fingerprints.begin(), line.fingerprints.end(), 0) -
                                                    line.fingerprints.begin());
        line.fingerprints[place] = fingerprint_of(one.hash);
        line.weights[place] = row_of(*one.row, levels);
    }
    parts.lines = filled;
    std::fprintf(stderr, "%zu of %zu features kept\n", kept.size(), first.hashes.size() + second.hashes.size());
    return model_file(parts);
}

} // namespace depeche::maintain
