// Compiles lists of organisations into the file the programs map; run by the build. What is ambiguous is told on
// stderr. usage: compile_organisations LIST… OUT
// A list whose name ends in -senses holds names that mean another organisation in each country.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "common/names/organisation_file.h"

namespace {

using depeche::organisation_file::Row;
using depeche::organisation_file::Senses;

void read(std::filesystem::path const& file, std::vector<Row>& rows, std::vector<Senses>& senses) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file.string() + ": cannot be opened");
    try {
        if (file.stem().string().ends_with("-senses")) {
            depeche::organisation_file::read_senses(in, senses);
        } else {
            depeche::organisation_file::read_rows(in, rows);
        }
    } catch (std::exception const& fault) {
        throw std::runtime_error(file.string() + ": " + fault.what());
    }
}

void compile(std::vector<std::filesystem::path> const& lists, std::filesystem::path const& out) {
    std::vector<Row> rows;
    std::vector<Senses> senses;
    for (std::filesystem::path const& list : lists) read(list, rows, senses);
    auto const compiled = depeche::organisation_file::compile(rows, senses);
    for (std::string const& message : compiled.messages) std::fprintf(stderr, "organisations: %s\n", message.c_str());
    std::filesystem::create_directories(out.parent_path());
    std::ofstream file(out, std::ios::binary);
    file.write(compiled.bytes.data(), static_cast<std::streamsize>(compiled.bytes.size())).flush();
    if (!file) throw std::runtime_error(out.string() + ": cannot be written");
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc < 3) throw std::runtime_error("usage: compile_organisations LIST… OUT");
        compile({argv + 1, argv + argc - 1}, argv[argc - 1]);
        return 0;
    } catch (std::exception const& fault) {
        std::fprintf(stderr, "compile_organisations: %s\n", fault.what());
        return 1;
    }
}
