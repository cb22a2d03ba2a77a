// How fast texts are cut into tokens, folded, and turned into index words. Bytes a second are of the text.
#include <benchmark/benchmark.h>

#include <string>

#include "common/text/fold.h"
#include "common/text/normalise.h"
#include "common/text/tokenise.h"

namespace {

std::string repeated(std::string const& paragraph) {
    std::string text;
    while (text.size() < 1'000'000) text += paragraph;
    return text;
}

std::string french() {
    return repeated(
        "L'hôpital d'Étampes, fermé depuis le 3 août 1998, rouvrira « dans les prochains mois », a annoncé hier M. "
        "Jean "
        "Dupré, maire de la commune. « C’est une très bonne nouvelle pour nos 24 500 habitants », s'est-il réjoui, en "
        "rappelant qu'aujourd'hui encore il faut parcourir une cinquantaine de kilomètres jusqu'à la clinique la plus "
        "proche. Les travaux, évalués à 3,5 millions d'euros, dureront près d'un an.\n");
}

std::string russian() {
    return repeated("Сегодня в городе открылась новая больница, которую жители ждали более десяти лет. ");
}

void tokenise(benchmark::State& state, std::string const& text) {
    depeche::Tokeniser tokeniser;
    depeche::TokenisedText tokens;
    for (auto _ : state) {
        tokeniser.tokenise(text, tokens);
        benchmark::DoNotOptimize(tokens.tokens().data());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void index_words(benchmark::State& state, std::string const& text) {
    depeche::Tokeniser tokeniser;
    depeche::TokenisedText const tokens = tokeniser.tokenise(text);
    for (auto _ : state) benchmark::DoNotOptimize(depeche::index_words(tokens));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void fold(benchmark::State& state, std::string const& text) {
    for (auto _ : state) benchmark::DoNotOptimize(depeche::fold(text));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void decode(benchmark::State& state, std::string const& text) {
    for (auto _ : state) benchmark::DoNotOptimize(depeche::decode_text(text));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    benchmark::RegisterBenchmark("tokenise/french", tokenise, french());
    benchmark::RegisterBenchmark("tokenise/russian", tokenise, russian());
    benchmark::RegisterBenchmark("index_words/french", index_words, french());
    benchmark::RegisterBenchmark("fold/french", fold, french());
    benchmark::RegisterBenchmark("decode/french", decode, french());
    benchmark::RunSpecifiedBenchmarks();
}
