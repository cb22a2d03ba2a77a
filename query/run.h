#pragma once
#include <chrono>
#include <string>

#include "query/options.h"

namespace depeche {

/// Where output goes and how it may look.
struct Terminal {
    bool colour = false;
    unsigned width = 80;  ///< columns
};

/// What a command prints and how it ends.
struct Outcome {
    std::string out;     ///< stdout
    std::string errors;  ///< stderr
    int exit_code = 0;
};

/// Runs a command. Throws Failure where the index cannot be used.
Outcome run(QueryOptions const& options, Terminal const& terminal, Day today);

}  // namespace depeche
