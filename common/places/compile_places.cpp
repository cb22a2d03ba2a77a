// Compiles data/gazetteer into the file the programs map; run by the build.
// usage: compile_places FOLDER OUT
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>

#include "common/places/place_file.h"

namespace {

template <typename Read>
void read(std::filesystem::path const& file, Read reader, depeche::place_file::Rows& rows) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file.string() + ": cannot be opened");
    try {
        reader(in, rows);
    } catch (std::exception const& fault) {
        throw std::runtime_error(file.string() + ": " + fault.what());
    }
}

void compile(std::filesystem::path const& folder, std::filesystem::path const& out) {
    depeche::place_file::Rows rows;
    // A row that adds to a place stands behind the place's own.
    for (char const* name : {"places-cldr.tsv", "places-iso-codes.tsv", "places-geonames-regions.tsv", "places-geonames.tsv",
                             "places-ours.tsv", "places-communes-fr.tsv", "places-communes.tsv"}) {
        read(folder / name, depeche::place_file::read_places, rows);
    }
    read(folder / "demonyms-ours.tsv", depeche::place_file::read_demonyms, rows);
    for (char const* name : {"risky.tsv", "risky-communes.tsv"}) {
        read(folder / name, depeche::place_file::read_risky, rows);
    }
    std::string const bytes = depeche::place_file::compile(std::move(rows));
    std::filesystem::create_directories(out.parent_path());
    std::ofstream(out, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 3) throw std::runtime_error("usage: compile_places FOLDER OUT");
        compile(argv[1], argv[2]);
        return 0;
    } catch (std::exception const& fault) {
        std::fprintf(stderr, "compile_places: %s\n", fault.what());
        return 1;
    }
}
