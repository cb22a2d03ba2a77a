#include "common/entities/maintain/quantise.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "common/entities/tagger_model.h"

namespace depeche::maintain {

namespace {

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

/// The level that is nearest to so many steps.
std::uint8_t nearest(float steps) {
    std::uint8_t best = 0;
    auto const distance = [&](std::uint8_t level) { return std::fabs(steps - static_cast<float>(steps_of(int{level}))); };
    for (std::uint8_t level = 1; level < 16; ++level) {
        if (distance(level) < distance(best)) best = level;
    }
    return best;
}

/// What is lost at a scale; heavy weights are few but decide: they count more than their number.
double loss(std::vector<float> const& weights, float scale) {
    double sum = 0;
    for (float const weight : weights) {
        double const off = weight - static_cast<float>(steps_of(int{nearest(weight / scale)})) * scale;
        sum += (1.0 + std::fabs(weight)) * off * off;
    }
    return sum;
}

/// The scale at which a sample of the weights loses least.
float scale_of(std::vector<Kept> const& kept) {
    std::vector<float> sample;
    for (std::size_t i = 0; i < kept.size(); i += kept.size() / 5000 + 1) {
        sample.insert(sample.end(), kept[i].row->begin(), kept[i].row->end());
    }
    float best = 0.01F;
    for (float scale = 0.01F; scale < 0.1F; scale += 0.0005F) {
        if (loss(sample, scale) < loss(sample, best)) best = scale;
    }
    return best;
}

WeightRow row_of(FloatRow const& weights, float scale) {
    WeightRow row{};
    for (std::size_t k = 0; k < weights.size(); ++k) {
        unsigned const level = nearest(weights[k] / scale);
        row[k % 4] = static_cast<std::uint16_t>(row[k % 4] | level << (k / 4 * 4));
    }
    return row;
}

} // namespace

std::string quantised(TrainedPass const& first, TrainedPass const& second, Lexicon const& lexicon, std::size_t lines) {
    std::vector<Kept> const kept = kept_features(first, second, lines);
    ModelParts parts;
    parts.transitions = first.weights.transitions;
    parts.second_transitions = second.weights.transitions;
    parts.lexicon = lexicon;
    parts.scale = scale_of(kept);
    std::vector<FeatureLine> filled(lines);
    for (Kept const& one : kept) {
        FeatureLine& line = filled[line_of(one.hash, lines)];
        auto const place = static_cast<std::size_t>(std::find(line.fingerprints.begin(), line.fingerprints.end(), 0) -
                                                    line.fingerprints.begin());
        line.fingerprints[place] = fingerprint_of(one.hash);
        line.weights[place] = row_of(*one.row, parts.scale);
    }
    parts.lines = filled;
    std::fprintf(stderr, "%zu of %zu features kept\n", kept.size(), first.hashes.size() + second.hashes.size());
    return model_file(parts);
}

} // namespace depeche::maintain
