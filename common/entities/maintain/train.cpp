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
    std::size_t largest = 320'000;
    std::uint32_t models = 1;
    TrainingOptions training;
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

EntityResources train_on(std::span<Annotated const> articles, Options const& options, std::string const& out) {
    EntityResources resources;
    resources.gazetteer = Gazetteer::load(options.places);
    BuiltLexicon const lexicon(options.data, articles);
    TrainingSet const set = training_set(articles, *resources.gazetteer, lexicon.view());
    TrainedWeights const weights = train_several(set, options);
    std::string const bytes = quantised(set, weights, lexicon.view(), options.largest);
    std::ofstream(out, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
    std::fprintf(stderr, "%s: %zu bytes\n", out.c_str(), bytes.size());
    resources.model = TaggerModel::load(out);
    return resources;
}

/// Every article is tagged by a model that has not seen it.
void cross_validate(std::span<Annotated const> articles, Options const& options) {
    std::array<std::array<Counts, 4>, 2> sums{};
    for (std::size_t fold = 0; fold < options.folds; ++fold) {
        std::vector<Annotated> seen;
        std::array<std::vector<Annotated>, 2> unseen;
        for (std::size_t i = 0; i < articles.size(); ++i) {
            bool const held = i % options.folds == fold;
            (held ? unseen[static_cast<std::size_t>(articles[i].corpus)] : seen).push_back(articles[i]);
        }
        EntityResources const resources = train_on(seen, options, options.out + ".fold");
        for (std::size_t corpus = 0; corpus < 2; ++corpus) {
            std::array<Counts, 4> const counts = score(unseen[corpus], resources);
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
    for (std::string const& file : options.evaluate) {
        print(std::filesystem::path(file).filename().c_str(), score(read_annotated(file), resources));
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
    app.add_option("--largest", options.largest, "features kept at most");
    app.add_option("--models", options.models, "so many models are trained and averaged")->check(CLI::Range(1, 20));
    app.add_option("--blindness", options.training.blindness);
    app.add_option("--epochs", options.training.epochs);
    app.add_option("--averaged", options.training.averaged_epochs);
    app.add_option("--rate", options.training.rate);
    app.add_option("--dropout", options.training.dropout);
    app.add_option("--start", options.training.start);
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
