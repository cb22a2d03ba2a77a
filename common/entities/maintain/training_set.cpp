#include "common/entities/maintain/training_set.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "common/entities/statistical.h"
#include "common/entities/tagger_model.h"

namespace depeche::maintain {

namespace {

/// The gold label of every unit; marks that begin or end inside one are counted and left out.
std::vector<Label> gold_labels(Annotated const& article, TokenisedText const& text, std::span<Unit const> units,
                               int& misfits) {
    std::vector<Label> labels(units.size(), outside);
    std::size_t at = 0;
    for (GoldSpan const& span : article.spans) {
        auto const begin_of = [&](std::size_t i) { return text.tokens()[units[i].begin].where.begin; };
        auto const end_of = [&](std::size_t i) { return text.tokens()[units[i].end - 1].where.end; };
        while (at < units.size() && begin_of(at) < span.where.begin) ++at;
        std::size_t last = at;
        while (last < units.size() && end_of(last) < span.where.end) ++last;
        bool const fits = last < units.size() && begin_of(at) == span.where.begin && end_of(last) == span.where.end;
        if (!fits) {
            ++misfits;
            continue;
        }
        for (std::size_t i = at; i <= last; ++i) labels[i] = label_of(span.kind, Position::inside);
        labels[at] = label_of(span.kind, Position::begin);
        labels[last] = label_of(span.kind, at == last ? Position::single : Position::end);
    }
    return labels;
}

class SetBuilder {
  public:
    void add(std::span<Unit const> units, std::span<Label const> labels, Corpus corpus) {
        std::size_t begin = 0;
        for (std::size_t const end : chain_ends(units)) {
            // A mark across a chain's end would be an impossible path.
            bool const closed = !leaves_open(labels[end - 1]) && !goes_on(labels[begin]);
            if (closed) add_chain(units, labels, begin, end, corpus);
            begin = end;
        }
    }

    TrainingSet result() {
        set_.chains.push_back(static_cast<std::uint32_t>(set_.examples.size()));
        set_.examples.push_back({static_cast<std::uint32_t>(set_.features.size()), outside});
        return std::move(set_);
    }

  private:
    void add_chain(std::span<Unit const> units, std::span<Label const> labels, std::size_t begin, std::size_t end,
                   Corpus corpus) {
        set_.chains.push_back(static_cast<std::uint32_t>(set_.examples.size()));
        for (std::size_t i = begin; i < end; ++i) {
            set_.examples.push_back({static_cast<std::uint32_t>(set_.features.size()), labels[i]});
            features_at(units, i, corpus, list_);
            for (std::uint32_t const hash : list_.all()) set_.features.push_back(number(hash));
        }
    }

    std::uint32_t number(std::uint32_t hash) {
        auto const [at, is_new] = numbers_.emplace(hash, static_cast<std::uint32_t>(set_.hashes.size()));
        if (is_new) set_.hashes.push_back(hash);
        return at->second;
    }

    TrainingSet set_;
    std::unordered_map<std::uint32_t, std::uint32_t> numbers_;
    FeatureList list_;
};

float largest_weight(std::vector<FloatRow> const& rows) {
    std::vector<float> all;
    for (FloatRow const& row : rows) {
        float top = 0;
        for (float const weight : row) top = std::max(top, std::fabs(weight));
        all.push_back(top);
    }
    // The very few heaviest are clipped so that the others keep finer steps.
    auto const cut = all.begin() + static_cast<std::ptrdiff_t>(all.size() * 9999 / 10000);
    std::nth_element(all.begin(), cut, all.end());
    return std::max(*cut, 1e-6F);
}

WeightRow quantise(FloatRow const& row, float scale) {
    WeightRow steps{};
    for (std::size_t k = 0; k < weighted_labels; ++k) {
        steps[k] = static_cast<std::int8_t>(std::clamp(std::lround(row[k] / scale), -127L, 127L));
    }
    return steps;
}

}  // namespace

TrainingSet training_set(std::span<Annotated const> articles, Gazetteer const& gazetteer, Lexicon const& lexicon) {
    SetBuilder builder;
    Tokeniser tokeniser;
    int misfits = 0;
    for (Annotated const& article : articles) {
        TokenisedText const text = tokeniser.tokenise(article.text);
        std::vector<Unit> const units = units_of(text, gazetteer, lexicon);
        builder.add(units, gold_labels(article, text, units, misfits), article.corpus);
    }
    if (misfits > 0) std::fprintf(stderr, "%d marks fit no unit\n", misfits);
    return builder.result();
}

std::string quantised(TrainingSet const& set, TrainedWeights const& weights, Lexicon const& lexicon,
                      std::size_t largest) {
    float const scale = largest_weight(weights.rows) / 127.0F;
    struct Kept { std::uint32_t hash; int weight; WeightRow row; };
    std::vector<Kept> kept;
    for (std::size_t f = 0; f < weights.rows.size(); ++f) {
        Kept one{set.hashes[f], 0, quantise(weights.rows[f], scale)};
        for (std::int8_t const step : one.row) one.weight = std::max(one.weight, std::abs(int{step}));
        if (one.weight > 0) kept.push_back(one);
    }
    std::fprintf(stderr, "%zu features, %zu weigh\n", weights.rows.size(), kept.size());
    std::sort(kept.begin(), kept.end(), [](Kept const& a, Kept const& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.hash < b.hash;
    });
    if (kept.size() > largest) kept.resize(largest);
    std::sort(kept.begin(), kept.end(), [](Kept const& a, Kept const& b) { return a.hash < b.hash; });
    std::vector<std::uint32_t> buckets;
    std::vector<std::uint16_t> fingerprints;
    std::vector<WeightRow> rows;
    for (Kept const& one : kept) {
        while (buckets.size() <= one.hash >> (32 - TaggerModel::bucket_bits)) {
            buckets.push_back(static_cast<std::uint32_t>(rows.size()));
        }
        fingerprints.push_back(static_cast<std::uint16_t>(one.hash));
        rows.push_back(one.row);
    }
    buckets.resize((std::size_t{1} << TaggerModel::bucket_bits) + 1, static_cast<std::uint32_t>(rows.size()));
    return model_file({weights.transitions, scale, lexicon, buckets, fingerprints, rows});
}

}  // namespace depeche::maintain
