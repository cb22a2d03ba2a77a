#include "common/index/guard.h"

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
    bool const disk = system != nullptr &&
                      (std::strcmp(system, std::strerror(ENOSPC)) == 0 || std::strcmp(system, std::strerror(EDQUOT)) == 0 ||
                       std::strcmp(system, std::strerror(EIO)) == 0 || std::strcmp(system, std::strerror(EMFILE)) == 0);
    if (disk) return {Failure::Code::resource, fmt::format("{}: {}; the last commit is intact", where, reason)};
    return {Failure::Code::index_unusable, fmt::format("{}: {}", where, reason)};
}

}  // namespace depeche
