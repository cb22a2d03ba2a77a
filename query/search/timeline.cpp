#include <algorithm>

#include <fmt/format.h>

#include "common/index/codec.h"
#include "common/index/schema.h"
#include "query/search/facets.h"

namespace depeche {
namespace {

constexpr std::int32_t most_periods_a_mention = 10;

constexpr std::int32_t floor_div(std::int32_t a, std::int32_t b) { return a / b - (a % b < 0 ? 1 : 0); }

/// 1970-01-01 was a Thursday: weeks are counted from the Monday before.
constexpr std::int32_t days_before_first_monday = 3;

constexpr std::string_view names[] = {"day", "week", "month", "year", "decade"};

}  // namespace

std::int32_t TimelineCounter::period_of(Day day) const {
    auto const days = static_cast<std::int32_t>(day.time_since_epoch().count());
    switch (by_) {
        case Period::day: return days;
        case Period::week: return floor_div(days + days_before_first_monday, 7);
        case Period::month: return node_of(day, CalendarLevel::month).index;
        case Period::year: return node_of(day, CalendarLevel::year).index;
        case Period::decade: break;
    }
    return node_of(day, CalendarLevel::decade).index;
}

std::string TimelineCounter::label(std::int32_t period) const {
    switch (by_) {
        case Period::day: return to_text({CalendarLevel::day, period});
        case Period::week: return to_text({CalendarLevel::day, period * 7 - days_before_first_monday});
        case Period::month: return to_text({CalendarLevel::month, period});
        case Period::year: return to_text({CalendarLevel::year, period});
        case Period::decade: break;
    }
    return to_text({CalendarLevel::decade, period});
}

void TimelineCounter::operator()(Xapian::Document const& document, double) {
    scratch_.clear();
    if (on_ == On::published) {
        auto const bytes = document.get_value(static_cast<Xapian::valueno>(schema::Slot::published));
        if (auto const day = day_from_sortable(bytes)) scratch_.push_back(period_of(*day));
    } else {
        auto const bytes = document.get_value(static_cast<Xapian::valueno>(schema::Slot::mentioned));
        for_each_packed(bytes, [&](std::uint32_t packed) {
            DateInterval const days = days_of(unpack_node(packed));
            std::int32_t const first = period_of(*days.from);
            std::int32_t const last = period_of(*days.to);
            if (last - first >= most_periods_a_mention) return;
            for (std::int32_t period = first; period <= last; ++period) scratch_.push_back(period);
        });
        std::sort(scratch_.begin(), scratch_.end());
        scratch_.erase(std::unique(scratch_.begin(), scratch_.end()), scratch_.end());
    }
    if (scratch_.empty()) ++undated_;
    for (std::int32_t const period : scratch_) ++counts_[period];
}

Timeline TimelineCounter::timeline() const {
    Timeline timeline{std::string{names[static_cast<std::size_t>(by_)]}, on_ == On::published ? "published" : "mentioned",
                      {}, undated_};
    if (counts_.empty()) return timeline;
    auto const less = [](auto const& a, auto const& b) { return a.first < b.first; };
    auto const [first, last] = std::minmax_element(counts_.begin(), counts_.end(), less);
    for (std::int32_t period = first->first; period <= last->first; ++period) {
        auto const at = counts_.find(period);
        timeline.periods.push_back({label(period), at == counts_.end() ? 0 : at->second});
    }
    return timeline;
}

}  // namespace depeche
