#include "common/places/place_merge.h"

#include <algorithm>
#include <set>
#include <utility>

namespace depeche {

namespace {

/// Single words that name a smaller place are more often a surname.
constexpr std::uint32_t too_small_to_trust = 2000;

std::string geonames_id(std::uint32_t number) { return "gn" + std::to_string(number); }

std::string division1(ImportedPlace const& place) { return place.country + '.' + place.admin1; }
std::string division2(ImportedPlace const& place) { return division1(place) + '.' + place.admin2; }

void add_name(Place& place, std::string const& name) {
    if (name.empty() || name == place.name) return;
    if (std::find(place.names.begin(), place.names.end(), name) == place.names.end()) place.names.push_back(name);
}

} // namespace

PlaceMerge::PlaceMerge(place_file::Rows built_in) : rows_(std::move(built_in)) {
    for (std::size_t i = 0; i < rows_.places.size(); ++i) {
        Place const& place = rows_.places[i];
        at_.emplace(place.id, i);
        keys_.insert(place_file::hash(place_key(place.name)).bits);
        for (std::string const& name : place.names) keys_.insert(place_file::hash(place_key(name)).bits);
    }
}

Place* PlaceMerge::known(std::string const& id) {
    auto const at = at_.find(id);
    return at == at_.end() ? nullptr : &rows_.places[at->second];
}

Place const* PlaceMerge::known(std::string const& id) const {
    auto const at = at_.find(id);
    return at == at_.end() ? nullptr : &rows_.places[at->second];
}

void PlaceMerge::add_country(geonames::CountryRow const& row) {
    Place* const country = known(std::string(row.country));
    if (country != nullptr && row.population > 0) {
        country->population = static_cast<std::uint32_t>(std::min<std::uint64_t>(row.population, 0xFFFF'FFFFU));
    }
}

void PlaceMerge::add_division(geonames::AdminRow const& row) {
    division_names_.emplace(row.code, row.name);
    division_numbers_.emplace(row.code, row.id);
}

ImportedPlace& PlaceMerge::add_place(std::uint32_t id) { return imported_[id]; }

ImportedPlace* PlaceMerge::named(std::uint32_t id) {
    if (auto const at = imported_.find(id); at != imported_.end()) return &at->second;
    Place const* const place = known(geonames_id(id));
    if (place == nullptr) return nullptr;
    ImportedPlace& known_only = imported_[id];
    known_only.kind = place->kind;
    known_only.name = place->name;
    known_only.population = place->population;
    known_only.fame = place->fame;
    return &known_only;
}

bool PlaceMerge::add_parent(std::uint32_t child, std::uint32_t parent) {
    auto const at = imported_.find(child);
    if (at == imported_.end() || !imported_.contains(parent)) return false;
    at->second.parents.push_back(parent);
    return true;
}

bool PlaceMerge::lies_in(std::string const& id, std::string const& container) const {
    std::vector<std::string> open{id};
    std::set<std::string> seen;
    while (!open.empty()) {
        Place const* const place = known(open.back());
        open.pop_back();
        if (place == nullptr) continue;
        for (std::string const& parent : place->parents) {
            if (parent == container) return true;
            if (seen.insert(parent).second) open.push_back(parent);
        }
    }
    return false;
}

/// A division is the region that most of its towns lie in, as far as the gazetteer knows them.
void PlaceMerge::vote() {
    std::map<Code, std::map<std::string, std::size_t>> votes;
    for (auto const& [number, place] : imported_) {
        Place const* const same = known(geonames_id(number));
        if (same == nullptr || place.country.empty() || place.kind != PlaceKind::city) continue;
        for (std::string const& parent : same->parents) {
            Place const* const region = known(parent);
            bool const counts = region != nullptr && region->kind == PlaceKind::region &&
                                !parent.starts_with("h:") && lies_in(parent, place.country);
            if (!counts) continue;
            ++votes[division1(place)][parent];
            if (!place.admin2.empty()) ++votes[division2(place)][parent];
        }
    }
    for (auto const& [code, regions] : votes) {
        auto const most = std::max_element(regions.begin(), regions.end(),
                                           [](auto const& a, auto const& b) { return a.second < b.second; });
        regions_.emplace(code, most->first);
    }
    // The second order's region lies in the first's, or it is the first's again, by towns whose own is not known; the
    // first's is none that lies in another of the same division.
    for (auto& [code, region] : regions_) {
        if (std::count(code.begin(), code.end(), '.') != 1) continue;
        for (auto const& [other, votes_for] : votes[code]) {
            if (lies_in(region, other)) region = other;
        }
    }
    std::erase_if(regions_, [&](auto const& one) {
        if (std::count(one.first.begin(), one.first.end(), '.') != 2) return false;
        auto const first = regions_.find(one.first.substr(0, one.first.find('.', 3)));
        return first != regions_.end() && !lies_in(one.second, first->second);
    });
}

/// Divisions that no known town tells: by their name, else they are new.
void PlaceMerge::name_divisions() {
    std::map<std::string, std::vector<std::string>> regions_of_country;
    for (Place const& place : rows_.places) {
        if (place.kind == PlaceKind::region && place.id.size() > 3 && place.id[2] == '-') {
            regions_of_country[place.id.substr(0, 2)].push_back(place.id);
        }
    }
    for (auto const& [number, place] : imported_) {
        if (place.code != "ADM1" && place.code != "ADM2") continue;
        Code const code = place.code == "ADM1" ? division1(place) : division2(place);
        if (regions_.contains(code)) continue;
        std::string const key = place_key(place.name);
        for (std::string const& id : regions_of_country[place.country]) {
            Place const& region = *known(id);
            bool const same = place_key(region.name) == key ||
                              std::any_of(region.names.begin(), region.names.end(),
                                          [&](std::string const& name) { return place_key(name) == key; });
            if (same) regions_.emplace(code, id);
        }
        regions_.emplace(code, geonames_id(number));
    }
    for (auto const& [code, number] : division_numbers_) {
        if (std::count(code.begin(), code.end(), '.') != 1 || regions_.contains(code)) continue;
        std::string const id = geonames_id(number);
        regions_.emplace(code, id);
        if (known(id) != nullptr || imported_.contains(number)) continue;
        ImportedPlace& division = imported_[number];
        division.kind = PlaceKind::region;
        division.name = division_names_[code];
        division.country = code.substr(0, 2);
        division.admin1 = code.substr(3);
        division.code = "ADM1";
    }
}

void PlaceMerge::index_names() {
    for (std::size_t i = 0; i < rows_.places.size(); ++i) {
        Place const& place = rows_.places[i];
        bool const own = place.kind == PlaceKind::city || place.kind == PlaceKind::other || place.kind == PlaceKind::quarter;
        if (!own || place.id.starts_with("gn")) continue;
        own_.emplace(place_key(place.name), i);
        for (std::string const& name : place.names) own_.emplace(place_key(name), i);
    }
}

std::string PlaceMerge::region_of(ImportedPlace const& place) const {
    if (place.country.empty()) return {};
    for (Code const& code : {place.admin2.empty() ? Code() : division2(place), division1(place)}) {
        auto const at = regions_.find(code);
        if (at != regions_.end()) return at->second;
    }
    return place.country;
}

/// The id of the place in the gazetteer where it has it, else its GeoNames id.
std::string PlaceMerge::known_id(std::uint32_t id, ImportedPlace const& place, std::string const& region) const {
    std::string const own = geonames_id(id);
    if (known(own) != nullptr) return own;
    if (place.kind == PlaceKind::country) return known(place.country) != nullptr ? place.country : own;
    if (place.code == "ADM1" || place.code == "ADM2") {
        auto const at = regions_.find(place.code == "ADM1" ? division1(place) : division2(place));
        return at == regions_.end() || known(at->second) == nullptr ? own : at->second;
    }
    std::string const commune = "insee" + place.commune;
    if (place.country == "FR" && known(commune) != nullptr && place_key(known(commune)->name) == place_key(place.name)) {
        return commune;
    }
    auto const [first, last] = own_.equal_range(place_key(place.french.empty() ? place.name : place.french));
    for (auto at = first; at != last; ++at) {
        Place const& candidate = rows_.places[at->second];
        bool const feature = place.kind == PlaceKind::other && candidate.kind == PlaceKind::other;
        bool const town = place.kind != PlaceKind::other && candidate.kind != PlaceKind::other;
        bool const there = lies_in(candidate.id, region) ||
                           std::find(candidate.parents.begin(), candidate.parents.end(), place.country) != candidate.parents.end();
        if (feature || (town && there)) return candidate.id;
    }
    return own;
}

/// The smallest region that is known, and what hierarchy.txt says beyond it.
std::vector<std::string> PlaceMerge::parents_of(ImportedPlace const& place, std::string const& region) const {
    std::vector<std::string> parents;
    auto const add = [&](std::string const& id) {
        if (!id.empty() && std::find(parents.begin(), parents.end(), id) == parents.end()) parents.push_back(id);
    };
    if (place.code == "ADM1") {
        add(place.country);
    } else if (place.code == "ADM2") {
        auto const at = regions_.find(division1(place));
        add(at == regions_.end() ? place.country : at->second);
    } else {
        add(region);
    }
    for (std::uint32_t const parent : place.parents) {
        auto const at = ids_.find(parent);
        if (at != ids_.end()) add(at->second);
    }
    return parents;
}

void PlaceMerge::join(std::uint32_t number, ImportedPlace const& place, IsWord const& is_word) {
    std::string const region = region_of(place);
    std::string const& id = ids_.at(number);
    std::vector<std::string> parents = parents_of(place, region);
    std::erase(parents, id);
    Place* at = known(id);
    if (at == nullptr) {
        at_.emplace(id, rows_.places.size());
        at = &rows_.places.emplace_back(Place{id, place.french.empty() ? place.name : place.french, place.kind, {},
                                              std::move(parents), place.population, place.fame});
    } else {
        if (place.population > 0) at->population = place.population;
        at->fame = std::max(at->fame, place.fame);
        if (id.starts_with("gn") || id.starts_with("insee")) replace(*at, place, std::move(parents));
    }
    add_name(*at, place.name);
    for (std::string const& name : place.names) {
        if (!is_word || !is_word(place_key(name))) add_name(*at, name); // «Maison Blanche» is no Dar el Beïda
    }
}

/// What an import knows better than the gazetteer of a place they share: where it lies, its French name.
void PlaceMerge::replace(Place& place, ImportedPlace const& by, std::vector<std::string> parents) const {
    // Crimea's towns lie in two countries whatever GeoNames says.
    bool const disputed = std::any_of(place.parents.begin(), place.parents.end(), [&](std::string const& parent) {
        return parent.starts_with("h:") || (parent != by.country && !lies_in(parent, by.country));
    });
    if (!disputed && !parents.empty() && !by.country.empty()) place.parents = std::move(parents);
    if (by.french_rank < 3 || by.french == place.name) return;
    std::string const before = std::exchange(place.name, by.french);
    std::erase(place.names, place.name);
    add_name(place, before);
}

void PlaceMerge::note_risk(ImportedPlace const& place, IsWord const& is_word) {
    auto const note = [&](std::string const& name) {
        std::string const key = place_key(name);
        if (keys_.contains(place_file::hash(key).bits)) return; // has been judged before
        bool const single = key.find(' ') == std::string::npos;
        bool const small = single && place.kind == PlaceKind::city && place.population < too_small_to_trust;
        if (key.size() <= 3 || small || (is_word && is_word(key))) rows_.risky.push_back(place_file::hash(key));
    };
    note(place.name);
    for (std::string const& name : place.names) note(name);
}

place_file::Rows PlaceMerge::result(IsWord const& is_word) {
    vote();
    name_divisions();
    index_names();
    for (auto const& [number, place] : imported_) ids_.emplace(number, known_id(number, place, region_of(place)));
    for (auto const& [number, place] : imported_) {
        note_risk(place, is_word);
        join(number, place, is_word);
    }
    std::sort(rows_.risky.begin(), rows_.risky.end());
    rows_.risky.erase(std::unique(rows_.risky.begin(), rows_.risky.end()), rows_.risky.end());
    imported_.clear();
    return std::move(rows_);
}

} // namespace depeche
