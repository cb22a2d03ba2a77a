#pragma once
#include <string>
#include <vector>

#include "common/model/date_interval.h"

namespace depeche {

/// The command line as the option parser is to see it: `search` where no command is named, the index of the environment
/// where none is given (the command line beats it, and it the configuration), and `-word` as a word of the query.
std::vector<std::string> prepared_arguments(int argc, char const* const* argv);

/// A query from its words, in NFC. A field's value of several words that the shell has taken out of its quotes
/// (date:"septembre 2016") is one value still; `today` is what tells a date.
std::string query_text(std::vector<std::string> const& words, Day today);

}  // namespace depeche
