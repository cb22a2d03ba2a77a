#include <benchmark/benchmark.h>

#include <string>

#include "common/dates/tag.h"

namespace {

using namespace depeche;

/// A megabyte of news prose with the share of dates that news has.
std::string prose() {
    constexpr std::string_view paragraph =
        "Le conseil municipal a voté lundi soir le budget de la ville, après un débat qui a duré plusieurs heures. Les "
        "élus de "
        "l'opposition ont regretté que les dépenses de fonctionnement augmentent alors que les recettes stagnent. "
        "Depuis 2011, la "
        "commune a perdu près de mille habitants et deux de ses écoles ont fermé leurs portes. Le maire a répondu que "
        "les travaux "
        "de la gare, annoncés le 22 septembre, commenceront au printemps prochain et qu'ils seront terminés avant la "
        "fin de "
        "l'année. Une réunion publique est prévue jeudi 13 octobre à la salle des fêtes. Les habitants du quartier "
        "demandent de "
        "leur côté que la rue soit rendue aux piétons et que le marché retrouve sa place sous les halles.\n\n";
    std::string text;
    while (text.size() < 1'000'000) text += paragraph;
    return text;
}

void tag(benchmark::State& state) {
    auto const text = prose();
    Tokeniser tokeniser;
    auto const tokens = tokeniser.tokenise(text);
    auto const published = make_day(2016, 10, 6);
    for (auto _ : state) benchmark::DoNotOptimize(tag_dates(tokens, published, "fr"));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}

void tokenise_and_tag(benchmark::State& state) {
    auto const text = prose();
    Tokeniser tokeniser;
    TokenisedText tokens;
    auto const published = make_day(2016, 10, 6);
    for (auto _ : state) {
        tokeniser.tokenise(text, tokens);
        benchmark::DoNotOptimize(tag_dates(tokens, published, "fr"));
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}

} // namespace

BENCHMARK(tag)->Unit(benchmark::kMillisecond);
BENCHMARK(tokenise_and_tag)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
