#pragma once
#include <xapian.h>

#include "common/model/date_interval.h"

namespace depeche {

/// Articles published on some day of the interval.
Xapian::Query published_within(DateInterval const& interval);

/// Articles that mention some day of the interval: a mention of the whole year counts for each of its days.
Xapian::Query mentioning(DateInterval const& interval);

}  // namespace depeche
