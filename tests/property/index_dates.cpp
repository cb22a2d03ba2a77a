#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "common/index/codec.h"
#include "common/index/date_terms.h"
#include "common/index/schema.h"
#include "query/search/date_query.h"

using namespace depeche;

namespace {

/// Intervals of all sizes, many that begin or end with a month or a year.
class Intervals {
  public:
    DateInterval next() {
        DateInterval interval{day(), day()};
        if (chance(2)) interval.to = *interval.from + std::chrono::days{number(0, 90)};
        if (*interval.to < *interval.from) std::swap(interval.from, interval.to);
        if (chance(20)) interval.from.reset();
        if (chance(20)) interval.to.reset();
        return interval;
    }

  private:
    int number(int from, int to) { return std::uniform_int_distribution<int>(from, to)(random_); }
    bool chance(int in) { return number(1, in) == 1; }
    Day day() {
        int const year = chance(10) ? number(-9999, 9999) : number(1985, 2030);
        if (chance(4)) return *make_day(year, 1, 1);
        if (chance(4)) return *make_day(year, 12, 31);
        return *make_day(year, static_cast<unsigned>(number(1, 12)),
                         static_cast<unsigned>(chance(3) ? 1 : number(1, 28)));
    }

    std::mt19937 random_{20161006}; // NOLINT: the same intervals every time
};

Day first(DateInterval const& interval) { return interval.from.value_or(*make_day(-9999, 1, 1)); }
Day last(DateInterval const& interval) { return interval.to.value_or(*make_day(9999, 12, 31)); }

/// The terms that an article which mentions the interval gets: see prepared_article.cpp.
std::set<std::string> mention_terms(DateInterval const& mention) {
    std::set<std::string> terms;
    std::vector<CalendarNode> const nodes = cover(mention);
    for (CalendarNode const node : nodes) terms.insert(make_term(schema::prefix::mention_covers, to_text(node)));
    for (CalendarNode const node : ancestors_of(nodes))
        terms.insert(make_term(schema::prefix::mention_within, to_text(node)));
    return terms;
}

bool any_in(Xapian::Query const& query, std::set<std::string> const& terms) {
    for (auto term = query.get_unique_terms_begin(); term != query.get_terms_end(); ++term) {
        if (terms.contains(*term)) return true;
    }
    return false;
}

} // namespace

TEST_CASE("property: the nodes that cover an interval are its days, one after another") {
    Intervals intervals;
    for (int i = 0; i < 3000; ++i) {
        DateInterval const interval = intervals.next();
        std::vector<CalendarNode> const nodes = cover(interval);
        REQUIRE_FALSE(nodes.empty());
        Day at = first(interval);
        for (CalendarNode const node : nodes) {
            DateInterval const days = days_of(node);
            if (days.from != at)
                FAIL(to_iso(at) << " in " << to_iso(first(interval)) << ".." << to_iso(last(interval)));
            at = *days.to + std::chrono::days{1};
        }
        REQUIRE(at == last(interval) + std::chrono::days{1});
        REQUIRE(nodes.size() <= 140);
    }
}

TEST_CASE("property: an article is found by the days it mentions just where the intervals overlap") {
    Intervals intervals;
    int overlaps = 0;
    for (int i = 0; i < 3000; ++i) {
        DateInterval const mention = intervals.next();
        DateInterval const asked = intervals.next();
        bool const overlap = first(mention) <= last(asked) && first(asked) <= last(mention);
        overlaps += overlap ? 1 : 0;
        if (any_in(mentioning(asked), mention_terms(mention)) != overlap) {
            FAIL(to_iso(first(mention)) << ".." << to_iso(last(mention)) << " and " << to_iso(first(asked)) << ".."
                                        << to_iso(last(asked)));
        }
    }
    CHECK(overlaps > 300);
    CHECK(overlaps < 2700);
}

TEST_CASE("property: an article is found by its day just where the interval holds it") {
    Intervals intervals;
    for (int i = 0; i < 3000; ++i) {
        DateInterval const asked = intervals.next();
        DateInterval const other = intervals.next();
        Day const day = first(other);
        std::vector<CalendarNode> nodes{node_of(day, CalendarLevel::day)};
        std::set<std::string> terms{make_term(schema::prefix::published, to_text(nodes.front()))};
        for (CalendarNode const node : ancestors_of(nodes))
            terms.insert(make_term(schema::prefix::published, to_text(node)));
        bool const inside = first(asked) <= day && day <= last(asked);
        if (any_in(published_within(asked), terms) != inside) FAIL(to_iso(day));
    }
}
