#include "indexer/report/reporter.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/text/normalise.h"

namespace depeche {
namespace {

constexpr auto between_drawings = std::chrono::milliseconds(200);
constexpr std::size_t widest_path = 48;

/// A path may hold any character but NUL, and a message is one line.
std::string one_line(std::string_view text) {
    std::string line = printable(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

/// The end of a path, cut at a character.
std::string tail(std::string_view path) {
    if (path.size() <= widest_path) return one_line(path);
    path.remove_prefix(path.size() - widest_path);
    while (!path.empty() && (static_cast<unsigned char>(path.front()) & 0xc0U) == 0x80U) path.remove_prefix(1);
    return "…" + one_line(path);
}

} // namespace

void Reporter::wipe() {
    if (drawn_) out_ << "\r\033[K";
    drawn_ = false;
}

void Reporter::trouble(Error const& error) { line(error.text()); }

void Reporter::line(std::string_view text) {
    wipe();
    out_ << "depeche-index: " << one_line(text) << '\n';
}

void Reporter::progress(Tally const& tally, std::string_view path) {
    double const seconds = std::chrono::duration<double>(Clock::now() - started_).count();
    if (is_time_to_draw()) {
        draw(fmt::format("{} articles, {:.0f}/s  {}", tally.seen(), static_cast<double>(tally.seen()) / seconds, tail(path)));
    }
}

void Reporter::progress(std::string_view text) {
    if (is_time_to_draw()) draw(one_line(text));
}

bool Reporter::is_time_to_draw() {
    if (!terminal_ || Clock::now() - last_drawn_ < between_drawings) return false;
    last_drawn_ = Clock::now();
    return true;
}

void Reporter::draw(std::string_view text) {
    wipe();
    out_ << text << std::flush;
    drawn_ = true;
}

void Reporter::summary(Tally const& tally) {
    wipe();
    double const seconds = std::chrono::duration<double>(Clock::now() - started_).count();
    out_ << depeche::summary(tally, seconds) << std::endl;
}

} // namespace depeche
