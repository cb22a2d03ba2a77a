#include "common/cli/arguments.h"

#include <algorithm>
#include <cstdlib>

namespace depeche {
namespace {

bool names_index(std::string const& argument) { return argument == "--index" || argument.starts_with("--index="); }

}  // namespace

std::vector<std::string> arguments_with_environment(int argc, char const* const* argv) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    char const* const index = std::getenv("DEPECHE_INDEX");
    bool const set = index != nullptr && *index != '\0';
    if (set && std::none_of(arguments.begin(), arguments.end(), names_index)) {
        arguments.insert(arguments.begin(), {"--index", index});
    }
    return arguments;
}

}  // namespace depeche
