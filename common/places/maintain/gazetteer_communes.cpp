#include "common/places/maintain/gazetteer_communes.h"

#include <simdjson.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <stdexcept>
#include <unordered_map>

#include "common/places/place_file.h"
#include "common/places/place_geonames.h"
#include "common/text/fold.h"

namespace depeche::maintain {

namespace {

constexpr std::uint64_t fewest_people = 500;
/// Single words that name a smaller place are more often a surname.
constexpr std::uint64_t too_small_to_trust = 2000;

std::ifstream opened(std::filesystem::path const& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file.string() + ": cannot be opened");
    return in;
}

struct City {
    std::uint32_t id = 0;
    std::string name, code, country, admin1, admin2, commune;
    std::vector<std::string> names;
    std::uint64_t population = 0;
};

/// The rows of France and its neighbours that speak French.
std::vector<City> read_cities(std::filesystem::path const& file) {
    std::vector<City> cities;
    std::ifstream in = opened(file);
    for (std::string line; std::getline(in, line);) {
        auto const row = geonames::place_row(line);
        if (!row || row->feature_class != 'P') continue;
        bool const near = row->country == "FR" || row->country == "BE" || row->country == "CH" || row->country == "LU";
        if (!near) continue;
        City& city = cities.emplace_back(
            City{row->id, std::string(row->name), std::string(row->code), std::string(row->country),
                 std::string(row->admin[0]), std::string(row->admin[1]), std::string(row->admin[3]), {}, row->population});
        std::string_view rest = row->alternate_names;
        while (!rest.empty()) {
            std::size_t const end = std::min(rest.find(','), rest.size());
            if (geonames::is_latin_name(rest.substr(0, end))) city.names.emplace_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return cities;
}

struct Commune {
    std::string code, name, department;
    std::uint64_t population = 0;
};

std::vector<Commune> read_communes(std::filesystem::path const& file) {
    simdjson::dom::parser parser;
    std::vector<Commune> communes;
    for (simdjson::dom::element const one : parser.load(file.string()).get_array()) {
        std::uint64_t people = 0;
        bool const counted = one["population"].get(people) == simdjson::SUCCESS;
        std::string_view type = one["type"].get_string();
        if (!counted || people < fewest_people || type != "commune-actuelle") continue;
        std::string_view const code = one["code"].get_string();
        std::string_view const name = one["nom"].get_string();
        std::string_view department = code.substr(0, code.starts_with("97") ? 3 : 2);
        communes.push_back({std::string(code), std::string(name), std::string(department), people});
    }
    return communes;
}

/// The gazetteer's id of a French department; overseas ones have codes of their own.
std::string department_id(std::string const& department) {
    static std::map<std::string, std::string> const overseas{{"971", "GP"}, {"972", "MQ"}, {"973", "GF"},
                                                             {"974", "RE"}, {"976", "YT"}};
    auto const at = overseas.find(department);
    return at == overseas.end() ? "FR-" + department : at->second;
}

/// What the other files of data/gazetteer know.
class Known {
  public:
    explicit Known(std::filesystem::path const& folder) {
        for (char const* name : {"places-cldr.tsv", "places-iso-codes.tsv", "places-geonames-regions.tsv", "places-geonames.tsv",
                                 "places-ours.tsv"}) {
            std::ifstream in = opened(folder / name);
            place_file::read_places(in, rows_);
        }
        for (std::size_t i = 0; i < rows_.places.size(); ++i) at_.emplace(rows_.places[i].id, i);
        for (Place const& place : rows_.places) {
            if (place.kind != PlaceKind::city) continue;
            std::set<std::string> const above = ancestors(place.id);
            for (std::string const& container : above) {
                inside_.insert(container + '\t' + place_key(place.name));
                for (std::string const& name : place.names) inside_.insert(container + '\t' + place_key(name));
            }
        }
    }

    bool has(std::string const& id) const { return at_.contains(id); }
    bool lies_in(std::string const& id, std::string const& container) const { return ancestors(id).contains(container); }
    /// Is a town of this name known in a region or country?
    bool has_town(std::string const& name, std::string const& container) const {
        return inside_.contains(container + '\t' + place_key(name));
    }

  private:
    std::set<std::string> ancestors(std::string const& id) const {
        std::set<std::string> found;
        std::vector<std::string> open{id};
        while (!open.empty()) {
            auto const at = at_.find(open.back());
            open.pop_back();
            if (at == at_.end()) continue;
            for (std::string const& parent : rows_.places[at->second].parents) {
                if (found.insert(parent).second) open.push_back(parent);
            }
        }
        return found;
    }

    place_file::Rows rows_;
    std::unordered_map<std::string, std::size_t> at_;
    std::set<std::string> inside_;
};

/// Words, given names and surnames by the letters risky.tsv has for them.
std::map<std::string, std::string> read_words(std::filesystem::path const& folder) {
    std::map<std::string, std::string> letters;
    for (auto const& [file, letter] : {std::pair{"common-words.txt", 'w'}, {"given-names.txt", 'p'},
                                       {"given-names-ours.txt", 'p'}, {"surnames.txt", 's'}, {"persons-ours.txt", 's'}}) {
        std::ifstream in = opened(folder / file);
        for (std::string line; std::getline(in, line);) {
            if (line.starts_with('#')) continue;
            std::size_t begin = 0;
            while (begin < line.size()) {
                std::size_t const end = std::min(line.find_first_of(" |", begin), line.size());
                std::string& known = letters[fold(std::string_view(line).substr(begin, end - begin))];
                if (known.find(letter) == std::string::npos) known.push_back(letter);
                begin = end + 1;
            }
        }
    }
    return letters;
}

std::string row(std::string const& id, std::string const& name, std::vector<std::string> const& names,
                std::string const& parent, std::uint64_t population) {
    std::string line = id + "\tv\t" + name + '\t';
    std::set<std::string> keys{place_key(name)};
    bool first = true;
    for (std::string const& other : names) {
        if (!keys.insert(place_key(other)).second) continue;
        line.append(first ? "" : "|").append(other);
        first = false;
    }
    return line + '\t' + parent + '\t' + std::to_string(population) + '\n';
}

/// Gathers the three files.
class Maker {
  public:
    explicit Maker(CommuneSources const& sources)
        : known_(sources.gazetteer), words_(read_words(sources.names)), cities_(read_cities(sources.cities)) {}

    void french(std::vector<Commune> const& communes) {
        std::unordered_map<std::string, City const*> seats;
        for (City const& city : cities_) {
            if (city.country != "FR" || city.commune.empty()) continue;
            City const*& seat = seats[city.commune];
            if (seat == nullptr || city.population > seat->population) seat = &city;
        }
        for (Commune const& commune : communes) {
            std::string const parent = department_id(commune.department);
            auto const seat = seats.find(commune.code);
            bool const same = seat != seats.end() && place_key(seat->second->name) == place_key(commune.name);
            std::string const id = same ? "gn" + std::to_string(seat->second->id) : "insee" + commune.code;
            if (known_.has(id)) {
                if (!known_.lies_in(id, parent)) files.french += id + "\t+\t\t\t" + parent + '\n';
                continue;
            }
            if (known_.has_town(commune.name, parent)) continue;
            files.french += row(id, commune.name, {}, parent, commune.population);
            note_risk(commune.name, commune.population);
        }
    }

    void others() {
        for (City const& city : cities_) {
            bool const quarter = city.code == "PPLX" || city.code == "PPLL";
            bool const large = city.population >= fewest_people || (city.country == "LU" && city.code != "PPL");
            std::string const id = "gn" + std::to_string(city.id);
            if (city.country == "FR" || quarter || !large) continue;
            std::string parent = city.country + "-" + (city.country == "BE" ? city.admin2 : city.admin1);
            if (!known_.has(parent)) parent = city.country + "-" + city.admin1;
            if (!known_.has(parent)) parent = city.country;
            if (known_.has(id)) {
                if (!known_.lies_in(id, parent)) files.others += id + "\t+\t\t\t" + parent + '\n';
                continue;
            }
            if (known_.has_town(city.name, parent)) continue;
            files.others += row(id, city.name, city.names, parent, city.population);
            note_risk(city.name, city.population);
            for (std::string const& name : city.names) note_risk(name, city.population);
        }
    }

    CommuneFiles files;
    std::map<std::string, std::string> risky;

  private:
    void note_risk(std::string const& name, std::uint64_t population) {
        std::string const key = place_key(name);
        auto const word = words_.find(key);
        std::string letters = word == words_.end() ? "" : word->second;
        if (key.size() <= 3) letters.push_back('k');
        bool const single = key.find(' ') == std::string::npos;
        if (letters.empty() && single && population < too_small_to_trust) letters = "c";
        if (!letters.empty()) risky.emplace(key, letters);
    }

    Known known_;
    std::map<std::string, std::string> words_;
    std::vector<City> cities_;
};

constexpr char const* columns =
    "# id, kind (v city, + adds to a known place), French name, other names, containing places, population\n";

} // namespace

CommuneFiles communes(CommuneSources const& sources) {
    Maker maker(sources);
    maker.files.french = std::string("# Communes of France with 500 inhabitants or more. Source: Insee, by "
                                     "@etalab/decoupage-administratif; Licence Ouverte 2.0.\n"
                                     "# Ids are GeoNames' where it has the commune.\n") +
                         columns;
    maker.files.others = std::string("# Towns and villages of Belgium, Switzerland and Luxembourg. Source: GeoNames "
                                     "(https://www.geonames.org), CC BY 4.0.\n") +
                         columns;
    maker.files.risky =
        "# folded names of communes that are also words (w), given names (p), surnames (s), very short (k) or one word "
        "for a small\n# place (c), which is a surname as often; derived from places-communes*.tsv and ../names\n";
    maker.french(read_communes(sources.communes));
    maker.others();
    for (auto const& [key, letters] : maker.risky) maker.files.risky += key + '\t' + letters + '\n';
    return std::move(maker.files);
}

} // namespace depeche::maintain
