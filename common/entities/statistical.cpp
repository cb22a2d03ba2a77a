#include "common/entities/statistical.h"

#include <algorithm>
#include <array>
#include <cstdint>

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

namespace {

/// Adds the spans that labels mark, the first label standing at unit `offset`.
void add_spans(std::span<Label const> labels, std::uint32_t offset, std::vector<FoundSpan>& spans) {
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
        if (labels[i] == outside) continue;
        if (!goes_on(labels[i])) begin = i;
        if (!leaves_open(labels[i])) spans.push_back({offset + begin, offset + i + 1, kind_of(labels[i])});
    }
}

/// Does a unit look as if a name went on behind it?
bool looks_open(Emission const& emission) {
    constexpr float doubt = 0.5F;
    float open = emission[label_of(SpanKind::person, Position::begin)];
    float closed = emission[outside];
    for (Label label = 1; label < label_count; ++label) {
        float& best = leaves_open(label) ? open : closed;
        best = std::max(best, emission[label]);
    }
    return open > closed - doubt;
}

/// Weighs units one after the other; the features of the next are made, and their weights fetched from memory, before
/// those of the present one are added up. `features_at(i, list)` fills the list.
template <typename FeaturesAt>
class Scorer {
  public:
    Scorer(TaggerModel const& model, FeaturesAt features_at) : model_(model), features_at_(features_at) {}

    /// Of unit i; unit i+1 is next if `goes_on`.
    Emission emission(std::size_t i, bool goes_on) {
        if (ready_ != i) make(i);
        if (goes_on) make(i + 1);
        return model_.emission(lists_[i % 2].all());
    }

  private:
    void make(std::size_t i) {
        FeatureList& list = lists_[i % 2];
        list.clear();
        features_at_(i, list);
        model_.prefetch(list.all());
        ready_ = i;
    }

    TaggerModel const& model_;
    FeaturesAt features_at_;
    std::array<FeatureList, 2> lists_;
    std::size_t ready_ = SIZE_MAX; ///< the unit whose features were made last
};

/// Weighs the units of a run that begins at `first`; where it ends.
template <typename FeaturesAt>
std::size_t weigh_run(std::span<Unit const> units, std::size_t first, std::size_t end, Scorer<FeaturesAt>& scorer,
                      FirstPass& pass) {
    std::size_t i = first;
    // A long name may reach beyond what its capitals made active.
    for (; i < end && (units[i].active || looks_open(pass.emissions.back())); ++i) {
        pass.emissions.push_back(scorer.emission(i, i + 1 < end && units[i + 1].active));
    }
    return i;
}

/// Finds the runs of one chain [begin, end).
template <typename FeaturesAt>
void add_runs(std::span<Unit const> units, std::size_t begin, std::size_t end, Scorer<FeaturesAt>& scorer,
              FirstPass& pass) {
    for (std::size_t first = begin; first < end;) {
        if (!units[first].active) {
            ++first;
            continue;
        }
        FirstPass::Run run;
        run.first_unit = static_cast<std::uint32_t>(first);
        run.first_emission = static_cast<std::uint32_t>(pass.emissions.size());
        std::size_t const i = weigh_run(units, first, end, scorer, pass);
        run.size = static_cast<std::uint32_t>(i - first);
        run.beside = {first > begin, i < end};
        pass.runs.push_back(run);
        first = i;
    }
}

std::span<Emission> emissions_of(FirstPass& pass, FirstPass::Run const& run) {
    return std::span(pass.emissions).subspan(run.first_emission, run.size);
}

/// Adds what the article says to the emissions of a run.
template <typename FeaturesAt>
void look_again(Scorer<FeaturesAt>& scorer, FirstPass::Run const& run, FirstPass& pass) {
    for (std::uint32_t k = 0; k < run.size; ++k) {
        Emission const more = scorer.emission(run.first_unit + k, k + 1 < run.size);
        Emission& emission = pass.emissions[run.first_emission + k];
        for (Label label = 0; label < label_count; ++label) emission[label] += more[label];
    }
}

} // namespace

FirstPass first_pass(std::span<Unit const> units, TaggerModel const& model, Corpus corpus) {
    FirstPass pass;
    Scorer scorer(model, [&](std::size_t i, FeatureList& list) { features_at(units, i, corpus, list); });
    std::size_t begin = 0;
    for (std::size_t const end : chain_ends(units)) {
        add_runs(units, begin, end, scorer, pass);
        begin = end;
    }
    pass.labels.assign(units.size(), outside);
    Viterbi viterbi(model.transitions());
    for (FirstPass::Run const& run : pass.runs) {
        std::span<Label const> const labels = viterbi.best_labels(emissions_of(pass, run), run.beside);
        std::copy(labels.begin(), labels.end(), pass.labels.begin() + run.first_unit);
    }
    return pass;
}

std::vector<FoundSpan> spans_by_model(std::span<Unit const> units, TaggerModel const& model, Corpus corpus) {
    FirstPass pass = first_pass(units, model, corpus);
    ArticleEvidence const evidence(units, pass.labels);
    Scorer scorer(model, [&](std::size_t i, FeatureList& list) { evidence.features_at(i, corpus, list); });
    Viterbi viterbi(model.second_transitions());
    std::vector<FoundSpan> spans;
    for (FirstPass::Run const& run : pass.runs) {
        look_again(scorer, run, pass);
        add_spans(viterbi.best_labels(emissions_of(pass, run), run.beside), run.first_unit, spans);
    }
    return spans;
}

} // namespace depeche
