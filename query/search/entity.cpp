#include "query/search/entity.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "common/entities/names.h"
#include "common/index/codec.h"
#include "common/index/dictionary.h"
#include "common/index/schema.h"
#include "common/text/fold.h"
#include "query/search/facets.h"

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

std::string_view prefix_of(EntityKind kind) {
    switch (kind) {
        case EntityKind::person: return schema::prefix::person;
        case EntityKind::place: return schema::prefix::place_itself;
        case EntityKind::organisation: break;
    }
    return schema::prefix::organisation;
}

/// What the name may be called in the index: a key, or the ids of places.
std::vector<std::string> keys_of(Xapian::Database const& database, EntityKind kind, std::string_view name) {
    std::vector<std::string> keys;
    if (kind == EntityKind::place) {
        std::string const entry = make_term(schema::synonym::place, fold(name));
        keys.assign(database.synonyms_begin(entry), database.synonyms_end(entry));
    }
    if (std::string key = name_key(kind, name); keys.empty() && !key.empty()) keys.push_back(std::move(key));
    return keys;
}

/// Counts the entities of one kind over the articles that match.
class NumberCounter : public Xapian::MatchSpy {
  public:
    explicit NumberCounter(EntityKind kind) : slot_(slot_of(kind)) {}
    void operator()(Xapian::Document const& document, double) override {
        for_each_packed(document.get_value(slot_), [&](std::uint32_t number) { ++counts[number]; });
    }
    std::unordered_map<std::uint32_t, std::uint64_t> counts;

  private:
    Xapian::valueno slot_;
};

/// Keeps the articles that name one entity.
class NamesEntity : public Xapian::MatchDecider {
  public:
    NamesEntity(EntityKind kind, std::uint32_t number) : slot_(slot_of(kind)), number_(number) {}
    bool operator()(Xapian::Document const& document) const override {
        bool named = false;
        for_each_packed(document.get_value(slot_), [&](std::uint32_t number) { named = named || number == number_; });
        return named;
    }

  private:
    Xapian::valueno slot_;
    std::uint32_t number_;
};

struct Candidate {
    EntityKind kind = EntityKind::person;
    std::uint32_t number = 0;
    std::uint64_t articles = 0;
    DictionaryEntry entry;
};

bool answers_to(EntityKind kind, DictionaryEntry const& entry, std::vector<std::string> const& keys) {
    auto const wanted = [&](std::string const& key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
    if (wanted(entry.key)) return true;
    return std::any_of(entry.forms.begin(), entry.forms.end(), [&](DictionaryEntry::Form const& form) {
        std::vector<std::string> const parts = lookup_keys(kind, form.name);
        return std::any_of(parts.begin(), parts.end(), wanted);
    });
}

Xapian::Query any_of(EntityKind kind, std::vector<std::string> const& keys) {
    std::vector<std::string> terms;
    for (std::string const& key : keys) terms.push_back(make_term(prefix_of(kind), key));
    return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

/// The entity of a kind that most articles name so.
std::optional<Candidate> commonest(Xapian::Database const& database, EntityKind kind, std::string_view name) {
    std::vector<std::string> const keys = keys_of(database, kind, name);
    if (keys.empty()) return std::nullopt;
    Xapian::Enquire enquire(database);
    enquire.set_query(any_of(kind, keys));
    NumberCounter counter(kind);
    enquire.add_matchspy(&counter);
    enquire.get_mset(0, 0, database.get_doccount());
    std::vector<std::pair<std::uint32_t, std::uint64_t>> numbers(counter.counts.begin(), counter.counts.end());
    std::sort(numbers.begin(), numbers.end(), [](auto const& a, auto const& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    for (auto const& [number, articles] : numbers) {
        DictionaryEntry entry = read_entry(database, facet_kind(kind), number);
        if (answers_to(kind, entry, keys)) return Candidate{kind, number, articles, std::move(entry)};
    }
    return std::nullopt;
}

std::vector<FacetValue> variants_of(DictionaryEntry const& entry, std::size_t limit) {
    std::vector<FacetValue> variants;
    for (DictionaryEntry::Form const& form : entry.forms) variants.push_back({form.name, form.articles});
    std::sort(variants.begin(), variants.end(), [](FacetValue const& a, FacetValue const& b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    if (limit > 0 && variants.size() > limit) variants.resize(limit);
    return variants;
}

std::string_view facet_name(EntityKind kind) {
    constexpr std::string_view names[] = {"person", "place", "org"};
    return names[static_cast<std::size_t>(kind)];
}

EntityView view_of(Xapian::Database const& database, Candidate const& found, std::size_t limit) {
    EntityView view;
    view.kind = found.kind;
    view.name = found.entry.name();
    view.variants = variants_of(found.entry, limit);
    Xapian::Enquire enquire(database);
    enquire.set_query(any_of(found.kind, {found.entry.key}));
    TimelineCounter years(TimelineCounter::Period::year, TimelineCounter::On::published);
    FacetCounter companions({FacetField::person, FacetField::place, FacetField::organisation});
    enquire.add_matchspy(&years);
    enquire.add_matchspy(&companions);
    NamesEntity const decider(found.kind, found.number);
    view.articles = enquire.get_mset(0, 0, database.get_doccount(), nullptr, &decider).get_matches_estimated();
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
