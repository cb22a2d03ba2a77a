#include "common/entities/statistical.h"

#include <algorithm>

#include "common/entities/second_pass.h"

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
    constexpr float doubt = 1.5F;
    for (Label label = 1; label < label_count; ++label) {
        if (goes_on(label) && emission[label] > emission[outside] - doubt) return true;
    }
    return false;
}

} // namespace

namespace {

/// Finds the runs of one chain [begin, end).
void add_runs(std::span<Unit const> units, std::size_t begin, std::size_t end, TaggerModel const& model, Corpus corpus,
              FirstPass& pass) {
    FeatureList features;
    for (std::size_t first = begin; first < end;) {
        if (!units[first].active) {
            ++first;
            continue;
        }
        FirstPass::Run run;
        run.guarded_before = first > begin;
        run.first_unit = static_cast<std::uint32_t>(first - (run.guarded_before ? 1 : 0));
        run.first_emission = static_cast<std::uint32_t>(pass.emissions.size());
        if (run.guarded_before) pass.emissions.push_back(surely_outside());
        std::size_t i = first;
        // A long name may reach beyond what its capitals made active.
        for (; i < end && (units[i].active || looks_inside(pass.emissions.back())); ++i) {
            features_at(units, i, corpus, features);
            pass.emissions.push_back(model.emission(features.all()));
        }
        run.guarded_after = i < end;
        if (run.guarded_after) pass.emissions.push_back(surely_outside());
        run.size = static_cast<std::uint32_t>(pass.emissions.size()) - run.first_emission;
        pass.runs.push_back(run);
        first = i;
    }
}

std::span<Emission> emissions_of(FirstPass& pass, FirstPass::Run const& run) {
    return std::span(pass.emissions).subspan(run.first_emission, run.size);
}

/// Adds what the article says to the emissions of a run.
void look_again(ArticleEvidence const& evidence, TaggerModel const& model, Corpus corpus, FirstPass::Run const& run,
                FirstPass& pass) {
    FeatureList features;
    for (std::uint32_t k = run.guarded_before ? 1 : 0; k < run.size - (run.guarded_after ? 1 : 0); ++k) {
        features.clear();
        evidence.features_at(run.first_unit + k, corpus, features);
        Emission const more = model.emission(features.all());
        Emission& emission = pass.emissions[run.first_emission + k];
        for (Label label = 0; label < label_count; ++label) emission[label] += more[label];
    }
}

} // namespace

FirstPass first_pass(std::span<Unit const> units, TaggerModel const& model, Corpus corpus) {
    FirstPass pass;
    std::size_t begin = 0;
    for (std::size_t const end : chain_ends(units)) {
        add_runs(units, begin, end, model, corpus, pass);
        begin = end;
    }
    pass.labels.assign(units.size(), outside);
    for (FirstPass::Run const& run : pass.runs) {
        std::vector<Label> const labels = best_labels(emissions_of(pass, run), model.transitions());
        std::copy(labels.begin(), labels.end(), pass.labels.begin() + run.first_unit);
    }
    return pass;
}

std::vector<FoundSpan> spans_by_model(std::span<Unit const> units, TaggerModel const& model, Corpus corpus) {
    FirstPass pass = first_pass(units, model, corpus);
    ArticleEvidence const evidence(units, pass.labels);
    std::vector<FoundSpan> spans;
    for (FirstPass::Run const& run : pass.runs) {
        look_again(evidence, model, corpus, run, pass);
        std::vector<Label> const labels = best_labels(emissions_of(pass, run), model.second_transitions());
        std::vector<FoundSpan> const found = spans_of(labels, run.first_unit);
        spans.insert(spans.end(), found.begin(), found.end());
    }
    return spans;
}

} // namespace depeche
