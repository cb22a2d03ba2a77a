#include "common/entities/tagger_model.h"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "common/model/failure.h"

using namespace depeche;

namespace {

/// A model of so many lines that knows some features, each of which weighs 8 steps for label 1 and -3 for label 5.
class ModelFile {
  public:
    ModelFile(std::size_t line_count, std::vector<std::uint32_t> const& features) {
        std::vector<FeatureLine> lines(line_count);
        std::vector<std::size_t> used(line_count);
        for (std::uint32_t const feature : features) {
            std::size_t const line = line_of(feature, line_count);
            lines[line].fingerprints[used[line]] = fingerprint_of(feature);
            lines[line].weights[used[line]]= zero_row;
            lines[line].weights[used[line]][0] = 0x887A;
            ++used[line];
        }
        ModelParts parts;
        parts.scale = 0.5F;
        parts.lines = lines;
        std::ofstream(path_, std::ios::binary) << model_file(parts);
    }
    ~ModelFile() { std::filesystem::remove(path_); }

    std::filesystem::path const& path() const { return path_; }

  private:
    std::filesystem::path path_ =
        std::filesystem::temp_directory_path() / ("depeche-model-" + std::to_string(::getpid()));
};

} // namespace

TEST_CASE("known features add their weights, unknown ones nothing") {
    std::vector<std::uint32_t> const known{0x10000001U, 0x10000002U, 0xFFFF0000U, 0U};
    ModelFile const file(3, known);
    TaggerModel const model(file.path());
    CHECK(model.emission({})[1] == 0.0F);
    std::vector<std::uint32_t> const unknown{0x10000003U, 0xFFFF0001U + 1U};
    CHECK(model.emission(unknown)[1] == 0.0F);
    Emission const all = model.emission(known);
    CHECK(all[outside] == 0.0F);
    CHECK(all[1] == Approx(4 * 8 * 0.5));
    CHECK(all[5] == Approx(4 * -3 * 0.5));
    CHECK(all[2] == 0.0F);
}

TEST_CASE("weights below zero in one label leave its neighbour alone") {
    std::vector<std::uint32_t> const many(60, 0x10000001U);
    ModelFile const file(1, {0x10000001U});
    Emission const sum = TaggerModel(file.path()).emission(many);
    CHECK(sum[1] == Approx(60 * 8 * 0.5));
    CHECK(sum[5] == Approx(60 * -3 * 0.5));
}

TEST_CASE("words that a line has no room for are found behind it, and no others are") {
    std::vector<LexiconLine> lines(4096);
    std::uint32_t const in_line_2 = 2U << 20;
    for (std::uint32_t i = 0; i < LexiconLine::places; ++i) lines[2].words[i] = LexiconLine::word(in_line_2 + i, 1);
    lines[3].words[0] = LexiconLine::word(in_line_2 + 20, WordFlags::begins_name);
    lines[3].words[1] = LexiconLine::word(3U << 20, WordFlags::common);
    Lexicon const lexicon(lines);
    CHECK(lexicon.flags(in_line_2) == 1);
    CHECK(lexicon.flags(in_line_2 + LexiconLine::places - 1) == 1);
    CHECK(lexicon.flags(in_line_2 + 20) == WordFlags::begins_name);
    CHECK(lexicon.flags(3U << 20) == WordFlags::common);
    CHECK(lexicon.flags(in_line_2 + 21) == 0);
    CHECK(lexicon.flags(0) == 0);
    CHECK(lexicon.flags(0xFFFF'FFFFU) == 0);
    CHECK(Lexicon().flags(0) == 0);
}

TEST_CASE("a damaged model is refused") {
    ModelFile const file(2, {0x10000001U});
    std::fstream(file.path(), std::ios::in | std::ios::out | std::ios::binary).seekp(100).put('x').flush();
    CHECK_THROWS_AS(TaggerModel(file.path()), Failure);
    std::filesystem::resize_file(file.path(), 20);
    CHECK_THROWS_AS(TaggerModel(file.path()), Failure);
}
