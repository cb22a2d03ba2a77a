#include "query/search/named_entity.h"

#include <algorithm>

#include "common/names/names.h"
#include "common/index/codec.h"
#include "common/index/dictionary.h"
#include "common/index/schema.h"

namespace depeche {
namespace {

std::string_view prefix_of(EntityKind kind) {
    return kind == EntityKind::person ? schema::prefix::person : schema::prefix::organisation;
}

std::string_view itself_prefix_of(EntityKind kind) {
    return kind == EntityKind::person ? schema::prefix::person_itself : schema::prefix::organisation_itself;
}

} // namespace

NamedEntities::NamedEntities(Xapian::Database const& database, EntityKind kind)
    : database_(database), kind_(kind), merges_(Merges::read(database, facet_kind(kind))) {}

bool NamedEntities::lives(std::uint32_t number) const {
    return read_entry(database_, facet_kind(kind_), number).articles() > 0;
}

NamedEntities::Whole NamedEntities::whole(std::string const& key) const {
    FacetKind const kind = facet_kind(kind_);
    std::vector<std::string> keys;
    if (kind_ == EntityKind::organisation) {
        std::string const entry = make_term(schema::synonym::organisation, key);
        keys.assign(database_.synonyms_begin(entry), database_.synonyms_end(entry));
    }
    Whole found;
    found.certain = !keys.empty() || key.find(' ') != std::string::npos;
    if (keys.empty()) keys.push_back(key);
    for (std::string const& one : keys) {
        auto const own = read_number(database_, kind, one);
        if (!own || !lives(merges_(*own))) continue;
        found.numbers.push_back(merges_(*own));
        found.certain = found.certain || found.numbers.back() != *own;
    }
    if (!found.numbers.empty() || kind_ != EntityKind::organisation) return found;
    // No article has it but beside the name that it stands for.
    if (auto const defined = read_short_name(database_, kind, key).only()) found = {{*defined}, true};
    return found;
}

std::vector<std::uint32_t> NamedEntities::numbers(std::string_view name) const {
    return whole(name_key(kind_, name)).numbers;
}

NamedEntities::Asked NamedEntities::any_of(std::vector<std::uint32_t> const& numbers) const {
    Asked asked;
    std::vector<std::string> terms;
    for (std::uint32_t const number : numbers) {
        for (std::uint32_t const counted : merges_.counted_under(number)) {
            asked.keys.push_back(read_entry(database_, facet_kind(kind_), counted).key);
            terms.push_back(make_term(itself_prefix_of(kind_), asked.keys.back()));
        }
    }
    asked.query = Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
    return asked;
}

NamedEntities::Asked NamedEntities::articles_of(std::uint32_t number) const { return any_of({number}); }

NamedEntities::Asked NamedEntities::itself(std::string_view name) const { return any_of(numbers(name)); }

NamedEntities::Asked NamedEntities::named(std::string_view name) const {
    std::string const key = name_key(kind_, name);
    if (key.empty()) return {Xapian::Query::MatchNothing, {}};
    Whole const found = whole(key);
    Asked asked = any_of(found.numbers);
    bool const alone = kind_ == EntityKind::organisation && found.certain && !found.numbers.empty();
    if (alone) return asked;
    asked.keys.push_back(key);
    asked.query = Xapian::Query(Xapian::Query::OP_OR, asked.query, Xapian::Query(make_term(prefix_of(kind_), key)));
    return asked;
}

} // namespace depeche
