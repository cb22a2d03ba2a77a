#include "common/places/maintain/gazetteer_regions.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/places/gazetteer.h"
#include "common/places/maintain/catalogue.h"
#include "common/places/maintain/cldr.h"
#include "common/places/maintain/geonames_divisions.h"
#include "common/places/maintain/iso_codes.h"
#include "common/places/maintain/region_names.h"
#include "common/places/place_file.h"

namespace depeche::maintain {

namespace {

using Catalogue = std::unordered_map<std::string, std::string>;

/// The names of a place, those of each source apart. A name with the same key is the same name.
struct Row {
    char kind = 'r';
    std::vector<std::string> cldr, iso, geonames;
    std::vector<std::string> parents;
    std::uint64_t population = 0;
    bool french = false; ///< CLDR has its French name
    std::string usual;   ///< another than the first of CLDR
    std::set<std::string> keys;

    void add(std::vector<std::string>& to, std::string const& name) {
        std::string key = place_key(name);
        if (!key.empty() && keys.insert(std::move(key)).second) to.push_back(name);
    }
};

std::string joined(std::vector<std::string> const& parts, std::size_t begin = 0) {
    std::string text;
    for (std::size_t i = begin; i < parts.size(); ++i) text.append(i > begin ? "|" : "").append(parts[i]);
    return text;
}

char kind_of_group(std::string const& code) {
    static std::set<std::string> const continents{"002", "003", "005", "009", "019", "142", "150"};
    return continents.contains(code) ? 'c' : 'r';
}

bool is_region(std::string const& code) { return code.find('-') != std::string::npos; }

/// Listed as regions and, by other codes, as countries.
bool is_country_elsewhere(std::string const& region) {
    static std::set<std::string> const codes{"CN-HK",  "CN-MO",  "CN-TW",  "FR-971", "FR-972", "FR-973", "FR-974",
                                             "FR-976", "NL-BQ1", "NL-BQ2", "NL-BQ3", "NO-21",  "NO-22"};
    return codes.contains(region);
}

/// Codes that ISO gave anew, where CLDR still names what they meant: Morocco's regions of before 2015.
bool is_outdated_in_cldr(std::string const& region) { return region.starts_with("MA-") && region[3] <= '9'; }

/// Codes that ISO gave anew, where all else follows CLDR: Iran's provinces.
bool is_renumbered_in_iso(std::string const& region) { return region.starts_with("IR-"); }

std::string country_of(std::string const& code) { return code.substr(0, code.find('-')); }

/// The keys of towns, each behind its country's code; none where there is no such file yet.
std::set<std::string> read_towns(std::filesystem::path const& file) {
    std::ifstream in(file);
    place_file::Rows rows;
    place_file::read_places(in, rows);
    std::set<std::string> towns;
    for (Place const& place : rows.places) {
        if (place.kind != PlaceKind::city || place.parents.empty()) continue;
        std::string const country = place.parents.front().substr(0, 2);
        towns.insert(country + place_key(place.name));
        for (std::string const& name : place.names) towns.insert(country + place_key(name));
    }
    return towns;
}

class Maker {
  public:
    explicit Maker(RegionSources const& sources)
        : sources_(sources),
          world_(cldr::world(sources.cldr)),
          containers_(cldr::divisions(sources.cldr)),
          french_iso_countries_(translations("iso_3166-1")),
          french_iso_regions_(translations("iso_3166-2")),
          towns_(read_towns(sources.towns)) {
        add_countries();
        add_groups();
        add_regions();
    }

    RegionFiles files();

  private:
    Catalogue translations(char const* domain) const {
        return read_catalogue(sources_.locale / "fr" / "LC_MESSAGES" / (std::string(domain) + ".mo"));
    }

    std::vector<std::string> const& languages_of(std::string const& code) {
        return world_.territories[country_of(code)].languages;
    }

    cldr::Names const& named_in(std::string const& language) {
        auto const [at, is_new] = names_.try_emplace(language);
        if (is_new) at->second = cldr::names(sources_.cldr, language);
        return at->second;
    }

    void add_cldr(Row& row, std::string const& code, std::string const& language) {
        cldr::Names const& names = named_in(language);
        auto const found = names.find(code);
        if (found == names.end()) return;
        bool const with_variants = language == "fr" || language == "en"; // of others we know only usual names, not «DU»
        for (std::size_t i = 0; i < (with_variants ? found->second.size() : 1); ++i) {
            for (std::string const& name : names_in(found->second[i], !is_region(code))) row.add(row.cldr, name);
        }
        if (language == "fr") row.french = !row.cldr.empty();
    }

    void add_cldr(Row& row, std::string const& code) {
        add_cldr(row, code, "fr");
        add_cldr(row, code, "en");
        for (std::string const& language : languages_of(code)) add_cldr(row, code, language);
    }

    /// What ISO calls a place becomes its usual name where CLDR has no French one.
    void add_iso(Row& row, std::string const& written, Catalogue const& translations) {
        auto const translated = translations.find(written);
        std::vector<std::string> names = names_in(translated == translations.end() ? written : translated->second);
        if (!row.french && !names.empty() && !row.cldr.empty() &&
            place_key(names.front()) != place_key(row.cldr.front())) {
            row.usual = names.front();
        }
        for (std::string& name : names_in(written)) names.push_back(std::move(name));
        for (std::string const& name : names) row.add(row.iso, name);
    }

    void add_short(Row& row, std::string const& code, std::vector<std::string>& list) {
        for (std::size_t i = 0, end = list.size(); i < end; ++i) {
            auto const name = short_name(list[i]);
            if (name && !towns_.contains(country_of(code) + place_key(*name))) row.add(list, *name);
        }
    }

    void add_territory(std::string const& code, char kind) {
        Row& row = rows_[code];
        row.kind = kind;
        row.parents = world_.containers[code];
        row.population = world_.territories[code].population;
        add_cldr(row, code);
    }

    void add_countries() {
        for (iso_codes::Country const& country : iso_codes::countries(sources_.iso / "iso_3166-1.json")) {
            add_territory(country.code, 'n');
            for (std::string const& name : country.names) add_iso(rows_[country.code], name, french_iso_countries_);
        }
        add_territory("XK", 'n');
    }

    void add_groups() {
        std::set<std::string> groups;
        for (auto const& [member, containers] : world_.containers) groups.insert(containers.begin(), containers.end());
        for (std::string const& group : groups) {
            add_territory(group, kind_of_group(group));
            rows_[group].population = 0;
        }
    }

    void add_regions() {
        std::map<std::string, std::string> const elsewhere = cldr::territories_of_their_own(sources_.cldr);
        std::vector<iso_codes::Region> const regions = iso_codes::regions(sources_.iso / "iso_3166-2.json");
        auto const counts = [&](std::string const& code) {
            auto const at = elsewhere.find(code);
            return at == elsewhere.end() || !rows_.contains(at->second);
        };
        for (iso_codes::Region const& region : regions) {
            bool const twice = is_renumbered_in_iso(region.code) && !named_in("fr").contains(region.code);
            if (twice || is_country_elsewhere(region.code) || !counts(region.code)) continue;
            Row& row = rows_[region.code];
            auto const container = containers_.find(region.code);
            row.parents = {container != containers_.end() ? container->second : region.container};
            if (!is_outdated_in_cldr(region.code)) add_cldr(row, region.code);
            add_short(row, region.code, row.cldr);
            if (is_renumbered_in_iso(region.code)) continue;
            add_iso(row, region.name, french_iso_regions_);
            add_short(row, region.code, row.iso);
        }
        add_divisions();
    }

    void add_divisions() {
        std::map<std::string, std::vector<KnownRegion>> known;
        for (auto const& [code, row] : rows_) {
            if (!is_region(code)) continue;
            KnownRegion& region =
                known[country_of(code)].emplace_back(KnownRegion{code, row.parents.front(), row.cldr});
            region.names.insert(region.names.end(), row.iso.begin(), row.iso.end());
        }
        GeonamesDivisions divisions(sources_.locale);
        for (auto const& [country, regions] : known) {
            std::vector<std::string> languages{"fr", "en"};
            languages.insert(languages.end(), languages_of(country).begin(), languages_of(country).end());
            for (auto const& [code, name] : divisions.names(country, languages, regions))
                rows_[code].add(rows_[code].geonames, name);
        }
    }

    RegionSources const& sources_;
    cldr::World world_;
    std::map<std::string, std::string> containers_;
    Catalogue french_iso_countries_, french_iso_regions_;
    std::set<std::string> towns_;
    std::map<std::string, cldr::Names> names_;
    std::map<std::string, Row> rows_;
};

std::string whole_row(std::string const& code, Row const& row, std::vector<std::string> const& names) {
    std::string line =
        code + '\t' + row.kind + '\t' + names.front() + '\t' + joined(names, 1) + '\t' + joined(row.parents);
    return line + (row.population > 0 ? '\t' + std::to_string(row.population) : "") + '\n';
}

constexpr char const* columns =
    "# id, kind (c continent, n country, r region, + adds to a known place), French name, other names, containing "
    "places, "
    "population\n";

RegionFiles Maker::files() {
    RegionFiles made;
    made.cldr =
        std::string(
            "# Continents, countries and their regions. Source: Unicode CLDR 41, Unicode licence; which ones there "
            "are: ISO 3166.\n") +
        columns;
    made.iso_codes = std::string(
                         "# Official and other names of countries and regions, and regions that CLDR lacks. Source: "
                         "iso-codes 4.15, LGPL-2.1-or-later.\n") +
                     columns;
    made.geonames =
        "# Other names of regions. Source: GeoNames (https://www.geonames.org), by libgeonames 0.3.0; CC BY 4.0.\n"
        "# id, +, nothing, other names\n";
    std::vector<std::pair<std::string, Row const*>> order;
    for (auto const& [code, row] : rows_) order.emplace_back(code, &row);
    auto const rank = [](std::pair<std::string, Row const*> const& one) {
        return one.second->kind == 'c' ? 0 : one.second->kind == 'n' ? 1 : is_region(one.first) ? 3 : 2;
    };
    std::stable_sort(order.begin(), order.end(), [&](auto const& a, auto const& b) { return rank(a) < rank(b); });
    for (auto const& [code, at] : order) {
        Row const& row = *at;
        if (row.cldr.empty() && row.iso.empty()) continue;
        if (!row.cldr.empty()) made.cldr += whole_row(code, row, row.cldr);
        if (row.cldr.empty()) made.iso_codes += whole_row(code, row, row.iso);
        if (!row.cldr.empty() && !(row.iso.empty() && row.usual.empty()))
            made.iso_codes += code + "\t+\t" + row.usual + '\t' + joined(row.iso) + '\n';
        if (!row.geonames.empty()) made.geonames += code + "\t+\t\t" + joined(row.geonames) + '\n';
    }
    return made;
}

} // namespace

RegionFiles regions(RegionSources const& sources) { return Maker(sources).files(); }

} // namespace depeche::maintain
