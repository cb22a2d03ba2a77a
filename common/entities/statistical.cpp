#include "common/entities/statistical.h"

namespace depeche {

namespace {

constexpr std::size_t longest_chain = 400;

} // namespace

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

namespace {

/// A unit that is surely no part of a name: what an inactive neighbour is to a run of active ones.
Emission surely_outside() {
    Emission emission;
    emission.fill(-1e6F);
    emission[outside] = 0;
    return emission;
}

/// Does a unit look as if a name went on in it?
bool looks_inside(Emission const& emission) {
    constexpr float doubt = 0.5F;
    for (Label label = 1; label < label_count; ++label) {
        if (goes_on(label) && emission[label] > emission[outside] - doubt) return true;
    }
    return false;
}

} // namespace

std::vector<FoundSpan> spans_by_model(std::span<Unit const> units, TaggerModel const& model, Corpus corpus) {
    std::vector<FoundSpan> spans;
    std::vector<Emission> emissions;
    FeatureList features;
    std::size_t begin = 0;
    for (std::size_t const end : chain_ends(units)) {
        for (std::size_t first = begin; first < end;) {
            if (!units[first].active) {
                ++first;
                continue;
            }
            bool const inside = first > begin;
            emissions.assign(inside ? 1 : 0, surely_outside());
            std::size_t i = first;
            // A long name may reach beyond what its capitals made active.
            for (; i < end && (units[i].active || looks_inside(emissions.back())); ++i) {
                features_at(units, i, corpus, features);
                emissions.push_back(model.emission(features.all()));
            }
            if (i < end) emissions.push_back(surely_outside());
            std::vector<Label> const labels = best_labels(emissions, model.transitions());
            std::vector<FoundSpan> const found = spans_of(labels, static_cast<std::uint32_t>(first - (inside ? 1 : 0)));
            spans.insert(spans.end(), found.begin(), found.end());
            first = i;
        }
        begin = end;
    }
    return spans;
}

} // namespace depeche
