// Trains the tagger's model from annotated articles.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "common/entities/maintain/lexicon_builder.h"
#include "common/entities/maintain/quantise.h"
#include "common/entities/maintain/score.h"
#include "common/entities/maintain/training_set.h"
#include "common/entities/tagger_model.h"

namespace {

using namespace depeche;
using namespace depeche::maintain;

struct Options {
    std::vector<std::string> articles;
    std::vector<std::string> evaluate;
    std::string data = "data";
    std::string places;
    std::string out;
    std::size_t folds = 0;
    std::size_t first_folds = 100;
    std::string errors;
    std::size_t lines = 45'500;
    std::uint32_t models = 1;
    std::size_t parts = 4;
    std::uint32_t least = 2;
    TrainingOptions training;
    TrainingOptions second{.epochs = 6, .averaged_epochs = 4, .dropout = 0.6F, .blindness = 0, .start = 10};
    std::uint32_t second_least = 4;
    float trust = 0.6F;
    int winer_times = 3; ///< they are few beside ours, and of another kind
};

std::vector<Annotated> read_all(std::vector<std::string> const& files) {
    std::vector<Annotated> articles;
    for (std::string const& file : files) {
        std::vector<Annotated> more = read_annotated(file);
        articles.insert(articles.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return articles;
}

/// The mean of models that differ in the order of articles and in what they do not see.
TrainedWeights train_several(TrainingSet const& set, Options const& options) {
    TrainedWeights sum;
    for (std::uint32_t model = 0; model < options.models; ++model) {
        TrainingOptions training = options.training;
        training.seed += model;
        TrainedWeights one = train(set, training);
        if (model == 0) {
            sum = std::move(one);
        } else {
            add(sum, one);
        }
    }
    scale(sum, 1.0F / static_cast<float>(options.models));
    return sum;
}

EntityResources written(std::string const& bytes, std::shared_ptr<Gazetteer const> const& gazetteer,
                        std::string const& out) {
    std::ofstream(out, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
    std::fprintf(stderr, "%s: %zu bytes\n", out.c_str(), bytes.size());
    EntityResources resources;
    resources.use(gazetteer);
    resources.model = TaggerModel::load(out);
    return resources;
}

struct First {
    TrainedPass pass;
    std::unique_ptr<BuiltLexicon> lexicon;
};

First train_first(std::span<Annotated const> articles, Options const& options, Gazetteer const& gazetteer) {
    First first;
    first.lexicon = std::make_unique<BuiltLexicon>(options.data, articles);
    TrainingSet set = training_set(articles, gazetteer, first.lexicon->view(), options.winer_times);
    drop_rare(set, options.least);
    first.pass = {set.hashes, train_several(set, options)};
    return first;
}

/// The articles whose number leaves one of these remainders, and the others.
std::array<std::vector<Annotated>, 2> divided(std::span<Annotated const> articles, std::size_t folds,
                                              std::size_t fold) {
    std::array<std::vector<Annotated>, 2> parts;
    for (std::size_t i = 0; i < articles.size(); ++i) parts[i % folds == fold ? 0 : 1].push_back(articles[i]);
    return parts;
}

/// The second pass learns from what the first makes of articles it has not seen.
TrainingSet second_set(std::span<Annotated const> articles, Options const& options,
                       std::shared_ptr<Gazetteer const> const& gazetteer) {
    SecondTrainingSet second;
    Options fewer = options;
    fewer.models = 1;
    for (std::size_t fold = 0; fold < options.parts; ++fold) {
        auto const [unseen, seen] = divided(articles, options.parts, fold);
        First const first = train_first(seen, fewer, *gazetteer);
        second.add(unseen, written(quantised(first.pass, {}, first.lexicon->view(), options.lines), gazetteer,
                                   options.out + ".part"),
                   options.winer_times);
    }
    std::filesystem::remove(options.out + ".part");
    return second.result();
}

/// The second pass's weights between those that change nothing (trust 0) and as learnt (1).
TrainedWeights trusted(TrainedWeights second, TrainedWeights const& first, float trust) {
    scale(second, trust);
    for (std::size_t a = 0; a < label_count; ++a) {
        for (std::size_t b = 0; b < label_count; ++b) second.transitions[a][b] += (1 - trust) * first.transitions[a][b];
    }
    return second;
}

EntityResources train_on(std::span<Annotated const> articles, Options const& options, std::string const& out) {
    std::shared_ptr<Gazetteer const> const gazetteer = Gazetteer::load(options.places);
    First const first = train_first(articles, options, *gazetteer);
    TrainingSet second;
    if (options.parts < 2) {
        TrainedPass none;
        none.weights.transitions = first.pass.weights.transitions;
        return written(quantised(first.pass, none, first.lexicon->view(), options.lines), gazetteer, out);
    }
    second = second_set(articles, options, gazetteer);
    drop_rare(second, options.second_least);
    second.transitions = first.pass.weights.transitions;
    TrainedPass const second_pass{second.hashes,
                                  trusted(train(second, options.second), first.pass.weights, options.trust)};
    return written(quantised(first.pass, second_pass, first.lexicon->view(), options.lines), gazetteer, out);
}

/// Every article is tagged by a model that has not seen it.
void cross_validate(std::span<Annotated const> articles, Options const& options) {
    std::array<std::array<Counts, 4>, 2> sums{};
    std::ofstream errors;
    if (!options.errors.empty()) errors.open(options.errors);
    for (std::size_t fold = 0; fold < std::min(options.folds, options.first_folds); ++fold) {
        auto const [held, seen] = divided(articles, options.folds, fold);
        std::array<std::vector<Annotated>, 2> unseen;
        for (Annotated const& article : held) unseen[static_cast<std::size_t>(article.corpus)].push_back(article);
        EntityResources const resources = train_on(seen, options, options.out + ".fold");
        for (std::size_t corpus = 0; corpus < 2; ++corpus) {
            std::array<Counts, 4> const counts = score(unseen[corpus], resources, errors);
            for (std::size_t i = 0; i < 4; ++i) {
                sums[corpus][i].right += counts[i].right;
                sums[corpus][i].wrong += counts[i].wrong;
                sums[corpus][i].missed += counts[i].missed;
            }
        }
    }
    print("cross-validated, ours", sums[0]);
    print("cross-validated, winer", sums[1]);
}

void run(Options const& options) {
    std::vector<Annotated> const articles = read_all(options.articles);
    std::fprintf(stderr, "%zu articles\n", articles.size());
    if (options.folds > 1) return cross_validate(articles, options);
    EntityResources const resources = train_on(articles, options, options.out);
    std::ofstream errors;
    if (!options.errors.empty()) errors.open(options.errors);
    for (std::string const& file : options.evaluate) {
        print(std::filesystem::path(file).filename().c_str(), score(read_annotated(file), resources, errors));
    }
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app(
        "Trains the tagger's model. Example: train --places places.depeche --out fr-news.depeche a.txt b.jsonl");
    app.add_option("articles", options.articles, "annotated articles (.txt with marks, .jsonl)")->required();
    app.add_option("--evaluate", options.evaluate, "files to score the model on");
    app.add_option("--data", options.data, "the data folder");
    app.add_option("--places", options.places, "the compiled gazetteer")->required();
    app.add_option("--out", options.out, "the model file to write")->required();
    app.add_option("--folds", options.folds, "cross-validate instead");
    app.add_option("--first-folds", options.first_folds, "of these folds, validate so many");
    app.add_option("--errors", options.errors, "file to write the wrong and missed spans of validated articles to");
    app.add_option("--lines", options.lines, "lines of six features that the model has");
    app.add_option("--models", options.models, "so many models are trained and averaged")->check(CLI::Range(1, 20));
    app.add_option("--blindness", options.training.blindness);
    app.add_option("--epochs", options.training.epochs);
    app.add_option("--averaged", options.training.averaged_epochs);
    app.add_option("--rate", options.training.rate);
    app.add_option("--dropout", options.training.dropout);
    app.add_option("--start", options.training.start);
    app.add_option("--least", options.least, "features seen less often are left out");
    app.add_option("--parts", options.parts, "parts that the second pass learns from; 0: no second pass")
        ->check(CLI::Range(0, 20));
    app.add_option("--second-epochs", options.second.epochs);
    app.add_option("--second-rate", options.second.rate);
    app.add_option("--second-dropout", options.second.dropout);
    app.add_option("--second-least", options.second_least);
    app.add_option("--trust", options.trust, "how far the second pass is followed");
    app.add_option("--second-start", options.second.start);
    app.add_option("--winer-times", options.winer_times, "each article of WiNER is learnt from so many times")
        ->check(CLI::Range(1, 10));
    app.add_option("--seed", options.training.seed);
    CLI11_PARSE(app, argc, argv);
    try {
        run(options);
        return 0;
    } catch (std::exception const& fault) {
        std::fprintf(stderr, "train: %s\n", fault.what());
        return 1;
    }
}
