#include "common/entities/maintain/training_set.h"

#include <cstdio>

#include "common/entities/second_pass.h"
#include "common/entities/statistical.h"

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

int times(Annotated const& article, int winer_times) { return article.corpus == Corpus::winer ? winer_times : 1; }

} // namespace

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
        set_.examples.push_back({static_cast<std::uint32_t>(set_.features.size()), 0, outside});
        return std::move(set_);
    }

  private:
    void add_chain(std::span<Unit const> units, std::span<Label const> labels, std::size_t begin, std::size_t end,
                   Corpus corpus) {
        set_.chains.push_back(static_cast<std::uint32_t>(set_.examples.size()));
        for (std::size_t i = begin; i < end; ++i) {
            features_at(units, i, corpus, list_);
            auto const identities = static_cast<std::uint32_t>(list_.identities());
            set_.examples.push_back({static_cast<std::uint32_t>(set_.features.size()), identities, labels[i]});
            for (std::uint32_t const hash : list_.all()) set_.features.push_back(number(hash));
        }
    }

  public:
    /// The runs of a first pass, with what it weighed and what the article says.
    void add(std::span<Unit const> units, std::span<Label const> gold, Corpus corpus, FirstPass const& pass) {
        ArticleEvidence const evidence(units, pass.labels);
        for (FirstPass::Run const& run : pass.runs) {
            std::uint32_t const end = run.first_unit + run.size;
            bool const closed = !goes_on(gold[run.first_unit]) && !leaves_open(gold[end - 1]);
            if (!closed) continue;
            set_.chains.push_back(static_cast<std::uint32_t>(set_.examples.size()));
            if (run.beside.outside_before) add_outside();
            for (std::uint32_t i = run.first_unit; i < end; ++i) {
                list_.clear();
                evidence.features_at(i, corpus, list_);
                set_.examples.push_back({static_cast<std::uint32_t>(set_.features.size()), 0, gold[i]});
                for (std::uint32_t const hash : list_.all()) set_.features.push_back(number(hash));
                set_.given.push_back(pass.emissions[run.first_emission + i - run.first_unit]);
            }
            if (run.beside.outside_after) add_outside();
        }
    }

  private:
    /// A unit that is surely no part of a name.
    void add_outside() {
        set_.examples.push_back({static_cast<std::uint32_t>(set_.features.size()), 0, outside});
        set_.given.emplace_back().fill(-1e6F);
        set_.given.back()[outside] = 0;
    }

  private:
    std::uint32_t number(std::uint32_t hash) {
        auto const [at, is_new] = numbers_.emplace(hash, static_cast<std::uint32_t>(set_.hashes.size()));
        if (is_new) set_.hashes.push_back(hash);
        return at->second;
    }

    TrainingSet set_;
    std::unordered_map<std::uint32_t, std::uint32_t> numbers_;
    FeatureList list_;
};

TrainingSet training_set(std::span<Annotated const> articles, Gazetteer const& gazetteer, Lexicon const& lexicon,
                         int winer_times) {
    SetBuilder builder;
    Tokeniser tokeniser;
    int misfits = 0;
    for (Annotated const& article : articles) {
        TokenisedText const text = tokeniser.tokenise(article.text);
        std::vector<Unit> const units = units_of(text, gazetteer, lexicon, true);
        std::vector<Label> const gold = gold_labels(article, text, units, misfits);
        for (int i = 0; i < times(article, winer_times); ++i) builder.add(units, gold, article.corpus);
    }
    if (misfits > 0) std::fprintf(stderr, "%d marks fit no unit\n", misfits);
    return builder.result();
}

void SecondTrainingSet::add(std::span<Annotated const> articles, EntityResources const& resources, int winer_times) {
    Tokeniser tokeniser;
    int misfits = 0;
    for (Annotated const& article : articles) {
        TokenisedText const text = tokeniser.tokenise(article.text);
        std::vector<Unit> const units = units_of(text, *resources.gazetteer, resources.model->lexicon());
        std::vector<Label> const gold = gold_labels(article, text, units, misfits);
        FirstPass const pass = first_pass(units, *resources.model, Corpus::ours);
        for (int i = 0; i < times(article, winer_times); ++i) builder_->add(units, gold, article.corpus, pass);
    }
}

SecondTrainingSet::SecondTrainingSet() : builder_(std::make_unique<SetBuilder>()) {}
SecondTrainingSet::~SecondTrainingSet() = default;
TrainingSet SecondTrainingSet::result() { return builder_->result(); }

} // namespace depeche::maintain
