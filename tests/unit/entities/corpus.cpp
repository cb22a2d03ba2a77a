#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

extern "C" int fuzz_entities(std::uint8_t const* data, std::size_t size);

TEST_CASE("the fuzzer's corpus does no harm") {
    std::filesystem::path const folder = std::filesystem::path(DEPECHE_SOURCE_DIR) / "tests/fuzz/corpus/entities";
    int files = 0;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        std::ostringstream content;
        content << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        std::string const bytes = content.str();
        CHECK(fuzz_entities(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size()) == 0);
        ++files;
    }
    CHECK(files > 0);
}
