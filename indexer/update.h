#pragma once
#include <atomic>
#include <filesystem>

#include "indexer/options.h"
#include "indexer/report/reporter.h"

namespace depeche {

/// Runs an update to its end, or to the next article once `interrupted` holds a signal's number; what is done by then
/// is committed. The exit code of the contract: 0, 1, or 128 + the signal. Throws Failure; the last commit is then
/// intact.
int update(std::filesystem::path const& index, UpdateOptions const& options, Reporter& reporter,
           std::atomic<int> const& interrupted);

} // namespace depeche
