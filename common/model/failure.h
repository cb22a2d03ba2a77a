#pragma once
#include <stdexcept>
#include <string>

namespace depeche {

/// The machine's fault (disk full, lock held, index unusable): thrown, caught in main, ends the run with its exit code.
class Failure : public std::runtime_error {
  public:
    /// The exit codes of the two programs' contract.
    enum class Code { usage = 2, index_unusable = 3, resource = 5, locked = 75 };

    Failure(Code code, std::string const& message) : std::runtime_error(message), code_(code) {}
    int exit_code() const { return static_cast<int>(code_); }

  private:
    Code code_;
};

}  // namespace depeche
