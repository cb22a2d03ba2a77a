#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int fuzz_reader_json(uint8_t const* data, size_t size);
extern "C" int fuzz_reader_text(uint8_t const* data, size_t size);

namespace {

/// Runs over each file of a corpus; says how many.
int run(int (*fuzz)(uint8_t const*, size_t), std::string const& corpus) {
    int files = 0;
    for (auto const& file : std::filesystem::directory_iterator(DEPECHE_SOURCE_DIR "/tests/fuzz/corpus/" + corpus)) {
        std::ifstream stream(file.path(), std::ios::binary);
        std::string const bytes{std::istreambuf_iterator<char>(stream), {}};
        fuzz(reinterpret_cast<uint8_t const*>(bytes.data()), bytes.size());
        ++files;
    }
    return files;
}

} // namespace

TEST_CASE("The fuzzers' corpora are read without harm") {
    CHECK(run(fuzz_reader_json, "reader_json") >= 4);
    CHECK(run(fuzz_reader_text, "reader_text") >= 5);
}
