#pragma once
#include <string>
#include <vector>

namespace depeche {

/// The arguments of a program without its name; `--index $DEPECHE_INDEX` stands before them where the variable is set and none of
/// them is --index. So the command line wins over the environment, and that over the configuration file.
std::vector<std::string> arguments_with_environment(int argc, char const* const* argv);

}  // namespace depeche
