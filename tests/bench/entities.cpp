// What tagging costs beside tokenising. Text: our annotated articles, marks taken out.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "common/places/gazetteer.h"
#include "common/entities/tag.h"
#include "common/entities/tagger_model.h"

namespace {

std::filesystem::path const shared_files = std::filesystem::path(DEPECHE_BINARY_DIR) / "share" / "depeche";

/// Every article of data/training without its header and marks.
std::vector<std::string> articles() {
    std::vector<std::string> texts;
    for (auto const& entry : std::filesystem::directory_iterator(DEPECHE_SOURCE_DIR "/data/training")) {
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);) {
            if (line.starts_with("# ")) {
                texts.emplace_back();
                continue;
            }
            for (std::size_t i = 0; i < line.size() && !texts.empty(); ++i) {
                if (line[i] == '{')
                    i += 2;
                else if (line[i] != '}')
                    texts.back().push_back(line[i]);
            }
            if (!texts.empty()) texts.back().push_back('\n');
        }
    }
    return texts;
}

void tokenise(benchmark::State& state) {
    std::vector<std::string> const texts = articles();
    depeche::Tokeniser tokeniser;
    depeche::TokenisedText tokens;
    std::int64_t count = 0;
    for (auto _ : state) {
        for (std::string const& text : texts) {
            tokeniser.tokenise(text, tokens);
            count += static_cast<std::int64_t>(tokens.tokens().size());
        }
    }
    state.SetItemsProcessed(count);
}

void tokenise_and_tag(benchmark::State& state) {
    std::vector<std::string> const texts = articles();
    depeche::EntityResources const resources = depeche::load_entity_resources(shared_files);
    depeche::Tokeniser tokeniser;
    depeche::TokenisedText tokens;
    std::int64_t count = 0;
    for (auto _ : state) {
        for (std::string const& text : texts) {
            tokeniser.tokenise(text, tokens);
            benchmark::DoNotOptimize(depeche::tag_entities(tokens, {}, resources));
            count += static_cast<std::int64_t>(tokens.tokens().size());
        }
    }
    state.SetItemsProcessed(count);
}

void load(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(depeche::load_entity_resources(shared_files));
}

BENCHMARK(tokenise)->Unit(benchmark::kMillisecond);
BENCHMARK(tokenise_and_tag)->Unit(benchmark::kMillisecond);
BENCHMARK(load)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
