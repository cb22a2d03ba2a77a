#pragma once
#include <atomic>
#include <filesystem>
#include <ostream>

#include "indexer/options.h"
#include "indexer/report/reporter.h"

namespace depeche {

/// The gazetteer that analysis reads: places.depeche of $DEPECHE_DATA where that is set; else the one that was imported;
/// else the built-in one.
std::filesystem::path places_in_use();

/// Makes the user's gazetteer of the built-in one and GeoNames' tables, in place of an earlier import. Tells what it read
/// of each file. Exit code: 0; 1 where a file cannot be used, and nothing is written; 128 and the signal where interrupted.
/// Throws Failure.
int import_places(PlacesOptions const& options, Reporter& reporter, std::atomic<int> const& interrupted);

/// Says which gazetteer is in use. Exit code: 0; 3 where it cannot be used.
int print_places(std::ostream& out);

} // namespace depeche
