#include "indexer/report/tally.h"

#include <fmt/format.h>

namespace depeche {

std::string summary(Tally const& tally, double seconds) {
    return fmt::format("added={} changed={} removed={} unchanged={} failed={} seconds={:.1f}", tally.added,
                       tally.changed, tally.removed, tally.unchanged, tally.failed, seconds);
}

} // namespace depeche
