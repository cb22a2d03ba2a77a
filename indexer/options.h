#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "indexer/apply.h"
#include "indexer/readers/reader.h"

namespace depeche {

/// depeche-index update
struct UpdateOptions {
    std::vector<std::string> sources;  ///< as named; "-" is a list of paths on stdin; none: those of earlier runs
    bool nul_separated = false;
    ReadOptions read;
    Applier::Options apply;
    bool rebuild = false;
    bool dry_run = false;
    unsigned jobs = 1;  ///< threads that analyse
    std::chrono::seconds wait{0};
    std::uint64_t max_errors = 0;  ///< 0 is no limit
};

/// depeche-index inspect
struct InspectOptions {
    std::vector<std::string> files;
    ReadOptions read;
    bool jsonl = false;
};

/// depeche-index places
struct PlacesOptions {
    bool import = false; ///< else only say which gazetteer is in use
    std::vector<std::string> files;
    std::uint64_t fewest_people = 500;
};

struct StatusOptions {};
struct CheckOptions {};
struct CompactOptions {};

/// What the command line asks for.
struct Options {
    std::filesystem::path index;
    std::variant<UpdateOptions, InspectOptions, PlacesOptions, StatusOptions, CheckOptions, CompactOptions> command;
};

/// A command line that is answered by parsing it: --help, --version, or a mistake.
struct Answered {
    int exit_code = 0;
};

/// Parses; prints help to stdout and mistakes to stderr itself.
std::variant<Options, Answered> parse_options(int argc, char const* const* argv);

}  // namespace depeche
