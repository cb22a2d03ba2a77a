#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/run_program.h"

namespace support {

/// Four articles indexed by depeche-index, and depeche run on them.
class Searched {
  public:
    Searched();

    /// What one is run with: no configuration, no terminal. `environment` comes last and so wins.
    Command command(std::vector<std::string> arguments, std::vector<std::string> environment = {}) const;
    Outcome run(std::vector<std::string> arguments, std::vector<std::string> environment = {}) const {
        return support::run(command(std::move(arguments), std::move(environment)));
    }
    /// Ids found by a search, in their order, a space behind each.
    std::string ids(std::vector<std::string> arguments) const;
    std::filesystem::path operator/(std::string_view below) const { return directory_ / below; }

  private:
    TemporaryDirectory directory_;
};

/// The lines of a text, without their ends.
std::vector<std::string> lines_of(std::string const& text);

}  // namespace support
