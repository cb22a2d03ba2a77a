#include "common/index/guard.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <fmt/format.h>

namespace depeche {

Failure to_failure(Xapian::Error const& error, std::string_view where) {
    std::string const type = error.get_type();
    if (type == "DatabaseLockError") {
        return {Failure::Code::locked, fmt::format("{}: another depeche-index is writing to it", where)};
    }
    char const* const system = error.get_error_string();
    std::string const reason = system != nullptr ? fmt::format("{} ({})", error.get_msg(), system) : error.get_msg();
    // Some errors only quote the one that caused them.
    constexpr std::array resources{ENOSPC, EDQUOT, EIO, EMFILE, ENFILE, ENOMEM};
    bool const disk = std::any_of(resources.begin(), resources.end(),
                                  [&](int number) { return reason.find(std::strerror(number)) != std::string::npos; });
    if (disk) return {Failure::Code::resource, fmt::format("{}: {}; the last commit is intact", where, reason)};
    return {Failure::Code::index_unusable, fmt::format("{}: {}", where, reason)};
}

} // namespace depeche
