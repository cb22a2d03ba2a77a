// Feeds a fuzzer's entry point with each file of a corpus folder: what once crashed stays mended.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace {

std::vector<std::filesystem::path> files_of(std::filesystem::path const& folder) {
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// The file's bytes in a block of exactly their size, so that a sanitizer sees a read beyond them.
std::vector<std::uint8_t> bytes_of(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(in), {}};
    std::vector<std::uint8_t> bytes;
    bytes.reserve(text.size());
    for (char const c : text) bytes.push_back(static_cast<std::uint8_t>(c));
    return bytes;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: replay FOLDER\n";
        return 2;
    }
    auto const files = files_of(argv[1]);
    if (files.empty()) {
        std::cerr << argv[1] << ": no inputs\n";
        return 1;
    }
    for (auto const& file : files) {
        // Said first: an input that crashes is the last one named.
        std::cout << file.filename().string() << std::endl;
        auto const bytes = bytes_of(file);
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    }
    return 0;
}
