#include "query/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace depeche {
namespace {

bool on_terminal() { return isatty(STDOUT_FILENO) == 1; }

winsize window() {
    winsize size{};
    if (!on_terminal() || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) size = {};
    return size;
}

unsigned width_of_output() {
    if (unsigned const columns = window().ws_col; columns > 0) return columns;
    char const* const named = std::getenv("COLUMNS");
    unsigned const columns = named == nullptr ? 0 : static_cast<unsigned>(std::strtoul(named, nullptr, 10));
    return columns == 0 ? 80 : columns;
}

bool coloured(ColourChoice choice) {
    if (choice != ColourChoice::automatic) return choice == ColourChoice::always;
    char const* const refused = std::getenv("NO_COLOR");
    return on_terminal() && (refused == nullptr || *refused == '\0');
}

bool write_to(std::FILE* out, std::string_view text) {
    return std::fwrite(text.data(), 1, text.size(), out) == text.size() && std::fflush(out) == 0;
}

bool page(std::string_view text) {
    char const* const named = std::getenv("PAGER");
    std::string const pager = named == nullptr || *named == '\0' ? "less -FRX" : named;
    std::FILE* const pipe = popen(pager.c_str(), "w");
    if (pipe == nullptr) return write_to(stdout, text);
    // A reader who quits the pager early has seen enough.
    std::fwrite(text.data(), 1, text.size(), pipe);
    int const status = pclose(pipe);
    constexpr int shell_found_no_pager = 127 << 8;
    return status != shell_found_no_pager || write_to(stdout, text);
}

}  // namespace

Terminal terminal_of(ColourChoice colour) { return {coloured(colour), width_of_output()}; }

bool write_out(std::string_view text, bool pager) {
    if (text.empty()) return true;
    unsigned const rows = window().ws_row;
    auto const lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    if (pager && rows > 0 && lines >= rows) return page(text);
    return write_to(stdout, text);
}

}  // namespace depeche
