#include "query/search/entity.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include "common/names/names.h"
#include "common/index/codec.h"
#include "common/index/dictionary.h"
#include "common/index/schema.h"
#include "common/text/fold.h"
#include "query/search/facets.h"
#include "query/search/named_entity.h"

namespace depeche {
namespace {

constexpr std::array kinds{EntityKind::person, EntityKind::place, EntityKind::organisation};

Xapian::valueno slot_of(EntityKind kind) {
    switch (kind) {
        case EntityKind::person: return static_cast<Xapian::valueno>(schema::Slot::persons);
        case EntityKind::place: return static_cast<Xapian::valueno>(schema::Slot::places);
        case EntityKind::organisation: break;
    }
    return static_cast<Xapian::valueno>(schema::Slot::organisations);
}

/// The ids that a place may have of this name, or the key of its name where it has none.
std::vector<std::string> ids_of(Xapian::Database const& database, std::string_view place) {
    std::string const entry = make_term(schema::synonym::place, fold_name(place));
    std::vector<std::string> ids{database.synonyms_begin(entry), database.synonyms_end(entry)};
    if (std::string key = name_key(EntityKind::place, place); ids.empty() && !key.empty()) ids.push_back(std::move(key));
    return ids;
}

/// Counts the entities of one kind over the articles that match, merged ones once an article.
class NumberCounter : public Xapian::MatchSpy {
  public:
    NumberCounter(EntityKind kind, Merges const& merges) : slot_(slot_of(kind)), merges_(merges) {}
    void operator()(Xapian::Document const& document, double) override {
        numbers_.clear();
        for_each_packed(document.get_value(slot_), [&](std::uint32_t number) { numbers_.insert(merges_(number)); });
        for (std::uint32_t const number : numbers_) ++counts[number];
    }
    std::unordered_map<std::uint32_t, std::uint64_t> counts;

  private:
    Xapian::valueno slot_;
    Merges const& merges_;
    std::set<std::uint32_t> numbers_;
};

Merges merges_of(Xapian::Database const& database, EntityKind kind) {
    return kind == EntityKind::place ? Merges{} : Merges::read(database, facet_kind(kind));
}

struct Candidate {
    EntityKind kind = EntityKind::person;
    std::uint32_t number = 0;
    std::uint64_t articles = 0;
    DictionaryEntry entry; ///< of its full name
};

/// The articles that may name it, and what names it: keys of names, ids of places.
struct Named {
    Xapian::Query query;
    std::vector<std::string> keys;
    std::vector<std::uint32_t> numbers; ///< whose whole name it is
};

bool answers_to(EntityKind kind, DictionaryEntry const& entry, std::vector<std::string> const& keys) {
    auto const wanted = [&](std::string const& key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
    if (wanted(entry.key)) return true;
    return std::any_of(entry.forms.begin(), entry.forms.end(), [&](DictionaryEntry::Form const& form) {
        std::vector<std::string> const parts = lookup_keys(kind, form.name);
        return std::any_of(parts.begin(), parts.end(), wanted);
    });
}

Xapian::Query of_places(std::vector<std::string> const& ids) {
    std::vector<std::string> terms;
    for (std::string const& id : ids) terms.push_back(make_term(schema::prefix::place_itself, id));
    return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

Named named(Xapian::Database const& database, EntityKind kind, std::string_view name) {
    if (kind == EntityKind::place) {
        std::vector<std::string> const ids = ids_of(database, name);
        return {of_places(ids), ids, {}};
    }
    NamedEntities const entities(database, kind);
    NamedEntities::Asked asked = entities.named(name);
    return {std::move(asked.query), std::move(asked.keys), entities.numbers(name)};
}

/// The entity of a kind that most articles name so.
std::optional<Candidate> commonest(Xapian::Database const& database, EntityKind kind, std::string_view name) {
    Named const asked = named(database, kind, name);
    if (asked.keys.empty()) return std::nullopt;
    Xapian::Enquire enquire(database);
    enquire.set_query(asked.query);
    Merges const merges = merges_of(database, kind);
    NumberCounter counter(kind, merges);
    enquire.add_matchspy(&counter);
    enquire.get_mset(0, 0, database.get_doccount());
    std::vector<std::pair<std::uint32_t, std::uint64_t>> numbers(counter.counts.begin(), counter.counts.end());
    std::sort(numbers.begin(), numbers.end(), [](auto const& a, auto const& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    for (auto const& [number, articles] : numbers) {
        DictionaryEntry entry = read_entry(database, facet_kind(kind), number);
        bool const whole = std::find(asked.numbers.begin(), asked.numbers.end(), number) != asked.numbers.end();
        if (whole || answers_to(kind, entry, asked.keys)) return Candidate{kind, number, articles, std::move(entry)};
    }
    return std::nullopt;
}

/// Every spelling, those of the short names that are merged with it too.
std::vector<FacetValue> variants_of(Xapian::Database const& database, Candidate const& found, std::size_t limit) {
    std::map<std::string, std::uint64_t> articles;
    for (std::uint32_t const number : merges_of(database, found.kind).counted_under(found.number)) {
        DictionaryEntry const entry = read_entry(database, facet_kind(found.kind), number);
        for (DictionaryEntry::Form const& form : entry.forms) articles[form.name] += form.articles;
    }
    std::vector<FacetValue> variants;
    for (auto const& [form, count] : articles) variants.push_back({form, count});
    std::sort(variants.begin(), variants.end(), [](FacetValue const& a, FacetValue const& b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    if (limit > 0 && variants.size() > limit) variants.resize(limit);
    return variants;
}

Xapian::Query articles_of(Xapian::Database const& database, Candidate const& found) {
    if (found.kind == EntityKind::place) return of_places({found.entry.key});
    return NamedEntities(database, found.kind).articles_of(found.number).query;
}

std::string_view facet_name(EntityKind kind) {
    constexpr std::string_view names[] = {"person", "place", "org"};
    return names[static_cast<std::size_t>(kind)];
}

EntityView view_of(Xapian::Database const& database, Candidate const& found, std::size_t limit) {
    EntityView view;
    view.kind = found.kind;
    view.name = found.entry.name();
    view.variants = variants_of(database, found, limit);
    Xapian::Enquire enquire(database);
    enquire.set_query(articles_of(database, found));
    TimelineCounter years(TimelineCounter::Period::year, TimelineCounter::On::published);
    FacetCounter companions(database, {FacetField::person, FacetField::place, FacetField::organisation});
    enquire.add_matchspy(&years);
    enquire.add_matchspy(&companions);
    view.articles = enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
    view.years = years.timeline();
    // One more, since the entity itself is its own best companion.
    view.companions = companions.facets(database, limit == 0 ? 0 : limit + 1);
    for (Facet& facet : view.companions) {
        if (facet.field == facet_name(found.kind)) {
            std::erase_if(facet.values, [&](FacetValue const& value) { return value.value == view.name; });
        }
        if (limit > 0 && facet.values.size() > limit) facet.values.resize(limit);
    }
    return view;
}

}  // namespace

std::optional<EntityView> describe_entity(IndexReader& reader, std::string_view name, std::optional<EntityKind> kind,
                                          std::size_t limit) {
    return reader.read([&](Xapian::Database const& database) -> std::optional<EntityView> {
        std::optional<Candidate> best;
        for (EntityKind const tried : kinds) {
            if (kind && *kind != tried) continue;
            auto candidate = commonest(database, tried, name);
            if (candidate && (!best || candidate->articles > best->articles)) best = std::move(candidate);
        }
        if (!best) return std::nullopt;
        return view_of(database, *best, limit);
    });
}

}  // namespace depeche
