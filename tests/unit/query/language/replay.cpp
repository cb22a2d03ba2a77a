#include <catch2/catch.hpp>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

TEST_CASE("every query a fuzzer ever stumbled on passes") {
    std::size_t inputs = 0;
    for (auto const& entry : std::filesystem::directory_iterator(DEPECHE_SOURCE_DIR "/tests/fuzz/corpus/query")) {
        std::ifstream file(entry.path(), std::ios::binary);
        std::vector<char> const bytes{std::istreambuf_iterator<char>(file), {}};
        std::vector<std::uint8_t> const data(bytes.begin(), bytes.end());
        INFO(entry.path());
        CHECK(LLVMFuzzerTestOneInput(data.data(), data.size()) == 0);
        ++inputs;
    }
    CHECK(inputs > 0);
}
