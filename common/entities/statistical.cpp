#include "common/entities/statistical.h"

namespace depeche {

namespace {

constexpr std::size_t longest_chain = 400;

}  // namespace

std::vector<std::size_t> chain_ends(std::span<Unit const> units) {
    std::vector<std::size_t> ends;
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= units.size(); ++i) {
        bool const sentence = i < units.size() && units[i].starts_sentence;
        bool const ends_here = i == units.size() || units[i].starts_line || sentence || i - begin >= longest_chain;
        if (!ends_here) continue;
        ends.push_back(i);
        begin = i;
    }
    return ends;
}

std::vector<FoundSpan> spans_of(std::span<Label const> labels, std::uint32_t offset) {
    std::vector<FoundSpan> spans;
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
        if (labels[i] == outside) continue;
        if (!goes_on(labels[i])) begin = i;
        if (!leaves_open(labels[i])) spans.push_back({offset + begin, offset + i + 1, kind_of(labels[i])});
    }
    return spans;
}

std::vector<FoundSpan> spans_by_model(std::span<Unit const> units, TaggerModel const& model, Corpus corpus) {
    std::vector<FoundSpan> spans;
    std::vector<Emission> emissions;
    FeatureList features;
    std::size_t begin = 0;
    for (std::size_t const end : chain_ends(units)) {
        // Runs of active units are chains of their own: between them nothing is named.
        for (std::size_t first = begin; first < end;) {
            if (!units[first].active) {
                ++first;
                continue;
            }
            emissions.clear();
            std::size_t i = first;
            for (; i < end && units[i].active; ++i) {
                features_at(units, i, corpus, features);
                emissions.push_back(model.emission(features.all()));
            }
            std::vector<Label> const labels = best_labels(emissions, model.transitions());
            std::vector<FoundSpan> const found = spans_of(labels, static_cast<std::uint32_t>(first));
            spans.insert(spans.end(), found.begin(), found.end());
            first = i;
        }
        begin = end;
    }
    return spans;
}

}  // namespace depeche
