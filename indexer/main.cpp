#include <unistd.h>

#include <atomic>
#include <csignal>
#include <exception>
#include <iostream>

#include "common/model/failure.h"
#include "indexer/care.h"
#include "indexer/inspect.h"
#include "indexer/options.h"
#include "indexer/places.h"
#include "indexer/update.h"

namespace {

/// The one mutable global: the signal that asked to stop.
std::atomic<int> interrupted{0};

extern "C" void on_signal(int signal) { interrupted = signal; }

/// Chooses what runs for each command.
struct Run {
    std::filesystem::path const& index;
    depeche::Reporter& reporter;

    int operator()(depeche::UpdateOptions const& options) const {
        std::signal(SIGINT, on_signal);
        std::signal(SIGTERM, on_signal);
        return depeche::update(index, options, reporter, interrupted);
    }
    int operator()(depeche::InspectOptions const& options) const { return depeche::inspect(options, std::cout, reporter); }
    int operator()(depeche::PlacesOptions const& options) const {
        if (!options.import) return depeche::print_places(std::cout);
        std::signal(SIGINT, on_signal);
        std::signal(SIGTERM, on_signal);
        return depeche::import_places(options, reporter, interrupted);
    }
    int operator()(depeche::StatusOptions const&) const { return depeche::print_status(index, std::cout); }
    int operator()(depeche::CheckOptions const&) const { return depeche::check_index(index, std::cout, reporter); }
    int operator()(depeche::CompactOptions const&) const { return depeche::compact_index(index, std::cout); }
};

}  // namespace

int main(int argc, char** argv) {
    depeche::Reporter reporter(std::cerr, isatty(STDERR_FILENO) == 1);
    try {
        auto const parsed = depeche::parse_options(argc, argv);
        if (auto const* answered = std::get_if<depeche::Answered>(&parsed)) return answered->exit_code;
        auto const& options = std::get<depeche::Options>(parsed);
        return std::visit(Run{options.index, reporter}, options.command);
    } catch (depeche::Failure const& failure) {
        reporter.line(failure.what());
        return failure.exit_code();
    } catch (std::exception const& error) {
        reporter.line(error.what());
        return static_cast<int>(depeche::Failure::Code::resource);
    }
}
