#pragma once
#include <string>
#include <string_view>

#include <xapian.h>

#include "common/model/failure.h"

namespace depeche {

/// What a Xapian error means to the user, with its exit code; `where` is the index.
Failure to_failure(Xapian::Error const& error, std::string_view where);

/// Runs `work`; Xapian's errors (which are no std::exception) leave it as Failure.
template <typename Work>
auto guarded(std::string_view where, Work work) {
    try {
        return work();
    } catch (Xapian::Error const& error) {
        throw to_failure(error, where);
    }
}

} // namespace depeche
