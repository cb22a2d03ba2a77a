#pragma once
#include <ostream>

#include "indexer/options.h"
#include "indexer/report/reporter.h"

namespace depeche {

/// Prints what the analysis finds in each article of the files, as the contract has it. Exit code: 0; 1 where something
/// could not be read.
int inspect(InspectOptions const& options, std::ostream& out, Reporter& reporter);

}  // namespace depeche
