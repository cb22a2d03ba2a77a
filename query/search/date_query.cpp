#include "query/search/date_query.h"

#include <string>
#include <vector>

#include "common/index/codec.h"
#include "common/index/date_terms.h"
#include "common/index/schema.h"

namespace depeche {
namespace {

Xapian::Query any_of(std::vector<std::string> const& terms) {
    return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

}  // namespace

Xapian::Query published_within(DateInterval const& interval) {
    std::vector<std::string> terms;
    for (CalendarNode const node : cover(interval)) terms.push_back(make_term(schema::prefix::published, to_text(node)));
    return any_of(terms);
}

Xapian::Query mentioning(DateInterval const& interval) {
    // A mention overlaps the interval where one of its nodes is a node of the interval, lies in one, or holds one.
    std::vector<CalendarNode> const nodes = cover(interval);
    std::vector<std::string> terms;
    for (CalendarNode const node : nodes) {
        terms.push_back(make_term(schema::prefix::mention_covers, to_text(node)));
        terms.push_back(make_term(schema::prefix::mention_within, to_text(node)));
    }
    for (CalendarNode const node : ancestors_of(nodes)) {
        terms.push_back(make_term(schema::prefix::mention_covers, to_text(node)));
    }
    return any_of(terms);
}

}  // namespace depeche
