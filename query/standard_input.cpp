#include "query/standard_input.h"

#include <iterator>
#include <type_traits>

namespace depeche {
namespace {

std::string all_of(std::istream& in) { return {std::istreambuf_iterator<char>(in), {}}; }

void take(Asked& asked, std::istream& in) {
    if (asked.words == std::vector<std::string>{"-"}) asked.words = {all_of(in)};
}

std::vector<std::string> lines_of(std::istream& in) {
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with('\r')) line.pop_back();
        if (!line.empty()) lines.push_back(line);
    }
    return lines;
}

}  // namespace

void take_standard_input(QueryOptions& options, std::istream& in) {
    std::visit(
        [&](auto& command) {
            if constexpr (requires { command.asked; }) take(command.asked, in);
            if constexpr (std::is_same_v<std::decay_t<decltype(command)>, ShowOptions>) {
                if (command.ids == std::vector<std::string>{"-"}) command.ids = lines_of(in);
            }
        },
        options.command);
}

}  // namespace depeche
