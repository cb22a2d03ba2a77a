#pragma once
#include <filesystem>
#include <ostream>

#include "indexer/report/reporter.h"

namespace depeche {

/// Prints what the index holds: articles, dates, languages, sources, files, size. Throws Failure. Returns 0.
int print_status(std::filesystem::path const& index, std::ostream& out);

/// Checks the index; 0 when it is sound, 3 when not. Throws Failure.
int check_index(std::filesystem::path const& index, std::ostream& out, Reporter& reporter);

/// Compacts the index and says what that saved. Throws Failure. Returns 0.
int compact_index(std::filesystem::path const& index, std::ostream& out);

} // namespace depeche
