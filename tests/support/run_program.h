#pragma once
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/temporary.h"

namespace support {

/// What a program left: its output and how it ended (128 + the signal that killed it).
struct Outcome {
    std::string out;
    std::string err;
    int exit_code = -1;
};

/// What a program is run with. `environment`: "NAME=VALUE", beside the test's own.
struct Command {
    std::vector<std::string> arguments; ///< the program's path first
    std::string input;
    std::vector<std::string> environment;
    std::filesystem::path directory; ///< where it runs; empty: where the test does
};

/// A program that runs.
class Process {
  public:
    explicit Process(Command const& command) : files_(std::make_unique<TemporaryDirectory>()) {
        write_file(*files_ / "in", command.input);
        write_file(*files_ / "out", "");
        write_file(*files_ / "err", "");
        pid_ = ::fork();
        if (pid_ == 0) become(command);
    }
    void signal(int number) const { ::kill(pid_, number); }
    /// What it has said so far.
    std::string err() const { return read_file(*files_ / "err"); }
    bool has_ended() {
        if (!ended_) ended_ = ::waitpid(pid_, &status_, WNOHANG) == pid_;
        return ended_;
    }
    Outcome wait() {
        if (!ended_) ::waitpid(pid_, &status_, 0);
        ended_ = true;
        int const code = WIFEXITED(status_) ? WEXITSTATUS(status_) : 128 + WTERMSIG(status_);
        return {read_file(*files_ / "out"), err(), code};
    }

  private:
    [[noreturn]] void become(Command const& command) const {
        if (!command.directory.empty() && ::chdir(command.directory.c_str()) != 0) ::_exit(126);
        // Xapian 1.4 deletes a table it checks by another size than it was made with; only AddressSanitizer minds.
        ::setenv("ASAN_OPTIONS", "new_delete_type_mismatch=0", 0);
        for (std::string const& variable : command.environment) {
            std::size_t const equals = variable.find('=');
            ::setenv(variable.substr(0, equals).c_str(), variable.substr(equals + 1).c_str(), 1);
        }
        redirect("in", O_RDONLY, STDIN_FILENO);
        redirect("out", O_WRONLY, STDOUT_FILENO);
        redirect("err", O_WRONLY, STDERR_FILENO);
        std::vector<char*> arguments;
        for (std::string const& argument : command.arguments) arguments.push_back(const_cast<char*>(argument.c_str()));
        arguments.push_back(nullptr);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    void redirect(std::string_view name, int flags, int descriptor) const {
        int const file = ::open((*files_ / name).c_str(), flags);
        ::dup2(file, descriptor);
    }

    std::unique_ptr<TemporaryDirectory> files_;
    pid_t pid_ = -1;
    int status_ = 0;
    bool ended_ = false;
};

inline Outcome run(Command const& command) { return Process(command).wait(); }

/// One of the build's own programs.
inline std::string program(std::string_view name) { return std::string(DEPECHE_BINARY_DIR "/bin/").append(name); }

/// The last line, without its end.
inline std::string last_line(std::string text) {
    if (text.ends_with('\n')) text.pop_back();
    return text.substr(text.rfind('\n') + 1);
}

} // namespace support
