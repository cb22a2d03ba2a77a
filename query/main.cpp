#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>

#include "common/model/failure.h"
#include "common/text/normalise.h"
#include "query/options.h"
#include "query/run.h"
#include "query/standard_input.h"
#include "query/terminal.h"

namespace {

depeche::Day today() {
    std::time_t const now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    auto const day = depeche::make_day(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                                       static_cast<unsigned>(local.tm_mday));
    return day.value_or(depeche::Day{});
}

}  // namespace

int main(int argc, char** argv) {
    // A reader that closes its end early (head) is no failure: writing then says so.
    std::signal(SIGPIPE, SIG_IGN);
    try {
        auto parsed = depeche::parse_query_options(argc, argv, today());
        if (auto const* answered = std::get_if<depeche::Answered>(&parsed)) return answered->exit_code;
        auto& options = std::get<depeche::QueryOptions>(parsed);
        depeche::take_standard_input(options, std::cin);
        depeche::Outcome const outcome = depeche::run(options, depeche::terminal_of(options.colour), today());
        bool const written = depeche::write_out(outcome.out, options.pager);
        std::cerr << outcome.errors;
        // EPIPE: the reader has seen enough.
        if (!written && errno != EPIPE) throw std::runtime_error(std::string("cannot write: ") + std::strerror(errno));
        return outcome.exit_code;
    } catch (depeche::Failure const& failure) {
        std::cerr << "depeche: " << depeche::printable(failure.what()) << '\n';
        return failure.exit_code();
    } catch (std::exception const& error) {
        std::cerr << "depeche: " << depeche::printable(error.what()) << '\n';
        return static_cast<int>(depeche::Failure::Code::index_unusable);
    }
}
