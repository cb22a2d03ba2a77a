#include "common/places/maintain/gazetteer_cities.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <map>
#include <set>
#include <stdexcept>
#include <unordered_map>
#include <vector>

#include "common/places/maintain/catalogue.h"
#include "common/places/place_file.h"
#include "common/places/place_geonames.h"

namespace depeche::maintain {

namespace {

struct City {
    std::string id, name, division, division_name, country;
    std::uint32_t population = 0;
};

/// libgeonames keeps an array of (id, name, admin1 code, admin1 name, country, country name, time zone, population,
/// latitude, longitude) as GVariant serialises it.
std::vector<City> read_cities(std::filesystem::path const& file) {
    std::string const bytes = bytes_of(file);
    constexpr std::size_t strings = 7;
    std::size_t const end = number_at<std::uint32_t>(bytes, bytes.size() - 4);
    std::vector<City> cities;
    for (std::size_t at = 0; at < end;) {
        std::size_t const begin = at;
        std::array<std::string, strings> text;
        for (std::string& one : text) {
            one = bytes.data() + at;
            at += one.size() + 1;
        }
        at = (at + 3) / 4 * 4;
        cities.push_back({text[0], text[1], text[2], text[3], text[4], number_at<std::uint32_t>(bytes, at)});
        at = (at + 4 + 7) / 8 * 8 + 16;
        std::size_t const width = at - begin + strings <= 0xFF ? 1 : 2;
        at = (at + strings * width + 7) / 8 * 8;
    }
    return cities;
}

std::string attribute(std::string const& line, std::string const& name) {
    std::size_t const at = line.find(' ' + name + "=\"");
    if (at == std::string::npos) return {};
    std::size_t const begin = at + name.size() + 3;
    return line.substr(begin, line.find('"', begin) - begin);
}

/// The official languages of every country; CLDR has one element a line.
std::map<std::string, std::set<std::string>> read_languages(std::filesystem::path const& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file.string() + ": cannot be opened");
    std::map<std::string, std::set<std::string>> languages;
    std::string country;
    for (std::string line; std::getline(in, line);) {
        if (line.find("<territory ") != std::string::npos) country = attribute(line, "type");
        std::string const status = attribute(line, "officialStatus");
        bool const official = status == "official" || status == "de_facto_official";
        if (official && !country.empty()) languages[country].insert(attribute(line, "type"));
    }
    return languages;
}

/// What a newer dump has: which cities are capitals, and large ones that libgeonames lacks.
struct Dump {
    std::set<std::string> capitals;
    std::vector<City> large;
};

Dump read_dump(std::filesystem::path const& file) {
    constexpr std::uint64_t large = 50'000;
    constexpr std::uint64_t large_for_seat = 5'000;
    Dump dump;
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file.string() + ": cannot be opened");
    for (std::string line; std::getline(in, line);) {
        auto const row = geonames::place_row(line);
        if (!row || row->feature_class != 'P' || row->code == "PPLX") continue;
        std::string const id = std::to_string(row->id);
        // The seat of an overseas department is no capital.
        bool const capital = row->code == "PPLC" && row->country != "RE";
        if (capital) dump.capitals.insert("gn" + id);
        bool const kept = capital || row->population >= (row->code == "PPLA" ? large_for_seat : large);
        if (kept) {
            dump.large.push_back({id, std::string(row->name), std::string(row->admin[0]), "", std::string(row->country),
                                  static_cast<std::uint32_t>(row->population)});
        }
    }
    return dump;
}

/// Countries that write other letters than ours: there marks on ours only transliterate («Kyōto»).
bool transliterates(std::string const& country) {
    static std::set<std::string> const countries{
        "JP", "IN", "IR", "EG", "BD", "SY", "IQ", "ET", "PS", "SA", "IL", "AF", "NP", "LY", "SD", "YE", "PK", "OM", "KW", "JO",
        "BH", "KZ", "UZ", "TD", "QA", "MM", "AE", "LB", "RU", "UA", "BY", "BG", "MK", "GR", "AM", "GE", "KG", "TJ", "MN", "TH",
        "KH", "LA", "LK", "CN", "KR", "KP", "DZ", "MA", "TN", "ER", "SO", "MR", "CY"};
    return countries.contains(country);
}

std::string without_marks(std::string name) {
    static std::vector<std::pair<std::string, std::string>> const marks{
        {"L\u2019", "L'"}, {"l\u2019", "l'"}, {"D\u2019", "D'"}, {"d\u2019", "d'"}, {"N\u2019", "N'"},
        {"ā", "a"}, {"ī", "i"}, {"ū", "u"}, {"ō", "o"}, {"ē", "e"}, {"ḩ", "h"}, {"ţ", "t"}, {"ḑ", "d"}, {"ş", "s"}, {"ẕ", "z"},
        {"ḥ", "h"}, {"ṭ", "t"}, {"ḍ", "d"}, {"ṣ", "s"}, {"ẓ", "z"}, {"ẖ", "h"}, {"ḏ", "d"}, {"ṯ", "t"}, {"ġ", "g"}, {"ă", "a"},
        {"ṅ", "n"}, {"Ṭ", "T"}, {"\u0304", ""}, {"\u0331", ""}, {"\u0323", ""}, {"č", "c"}, {"š", "s"}, {"ž", "z"}, {"ř", "r"}, {"ĭ", "i"}, {"ŏ", "o"}, {"ŭ", "u"}, {"ğ", "g"}, {"ż", "z"},
        {"ļ", "l"}, {"ņ", "n"}, {"Ā", "A"}, {"Ī", "I"}, {"Ū", "U"}, {"Ō", "O"}, {"Ē", "E"}, {"Ḩ", "H"}, {"Ţ", "T"}, {"Ḑ", "D"},
        {"Ş", "S"}, {"Ẕ", "Z"}, {"Č", "C"}, {"Š", "S"}, {"Ž", "Z"}, {"\u2018", ""}, {"\u2019", ""}, {"\u02BB", ""},
        {"\u02BC", ""}, {"`", ""}};
    for (auto const& [mark, plain] : marks) {
        for (std::size_t at = name.find(mark); at != std::string::npos; at = name.find(mark, at)) {
            name.replace(at, mark.size(), plain);
        }
    }
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

/// What GeoNames' divisions are in data/gazetteer: by the towns of today's file, else by their name, else new.
class Divisions {
  public:
    Divisions(std::filesystem::path const& folder, std::vector<City> const& cities) {
        place_file::Rows rows;
        for (char const* name : {"places-cldr.tsv", "places-iso-codes.tsv", "places-geonames-regions.tsv", "places-geonames.tsv"}) {
            std::ifstream in(folder / name);
            if (!in) throw std::runtime_error((folder / name).string() + ": cannot be opened");
            place_file::read_places(in, rows);
        }
        std::unordered_map<std::string, std::string> parent_of;
        for (Place const& place : rows.places) {
            if (place.kind == PlaceKind::city && !place.parents.empty()) parent_of.emplace(place.id, place.parents.front());
            if (place.kind != PlaceKind::region) continue;
            for (std::string const& name : place.names) by_name_.emplace(country_of(place) + place_key(name), place.id);
            by_name_[country_of(place) + place_key(place.name)] = place.id;
            if (place.id.find('.') != std::string::npos) own_.emplace(place.id, place);
        }
        std::map<std::string, std::map<std::string, std::size_t>> votes;
        for (City const& city : cities) {
            auto const at = parent_of.find("gn" + city.id);
            if (at != parent_of.end()) ++votes[code(city)][at->second];
        }
        for (auto const& [division, parents] : votes) {
            ids_[division] = std::max_element(parents.begin(), parents.end(), [](auto const& a, auto const& b) {
                                 return a.second < b.second;
                             })->first;
        }
    }

    std::string const& of(City const& city) {
        auto const [at, is_new] = ids_.try_emplace(code(city), city.country);
        if (is_new && !city.division_name.empty()) {
            auto const named = by_name_.find(city.country + place_key(city.division_name));
            at->second = named != by_name_.end() ? named->second : code(city);
            if (named == by_name_.end()) {
                own_.emplace(code(city), Place{code(city), city.division_name, PlaceKind::region, {}, {city.country}});
            }
        }
        used_.insert(at->second);
        return at->second;
    }

    /// Rows of the divisions that CLDR has not.
    std::string rows() const {
        std::string text;
        for (auto const& [id, place] : own_) {
            if (!used_.contains(id)) continue;
            std::string names;
            for (std::string const& name : place.names) names.append(names.empty() ? "" : "|").append(name);
            text += id + "\tr\t" + place.name + '\t' + names + '\t' + place.parents.front() + '\n';
        }
        return text;
    }

  private:
    static std::string code(City const& city) { return city.country + '.' + city.division; }
    static std::string country_of(Place const& place) { return place.id.substr(0, 2); }

    std::map<std::string, std::string> ids_, by_name_;
    std::map<std::string, Place> own_;
    std::set<std::string> used_;
};

class Names {
  public:
    explicit Names(CitySources const& sources)
        : locale_(sources.locale), languages_(read_languages(sources.languages)), french_(catalogue("fr")) {}

    /// The usual French name first.
    std::vector<std::string> of(City const& city) {
        std::vector<std::string> names;
        auto const french = french_.find(city.id);
        std::string const& usual = french != french_.end() ? french->second : city.name;
        add(transliterates(city.country) ? without_marks(usual) : usual, names);
        if (french != french_.end()) add(french->second, names);
        add(city.name, names);
        for (std::string const& language : languages_[city.country]) {
            auto const& local = catalogue(language);
            if (auto const at = local.find(city.id); at != local.end()) add(at->second, names);
        }
        return names;
    }

  private:
    using Catalogue = std::unordered_map<std::string, std::string>;

    Catalogue const& catalogue(std::string const& language) {
        auto const [at, is_new] = catalogues_.try_emplace(language);
        if (is_new) at->second = read_catalogue(locale_ / language / "LC_MESSAGES" / "geonames.mo");
        return at->second;
    }

    /// A name with the same key is the same name.
    static void add(std::string const& name, std::vector<std::string>& names) {
        bool const known = std::any_of(names.begin(), names.end(),
                                       [&](std::string const& one) { return place_key(one) == place_key(name); });
        if (!known && !name.empty() && name.find_first_of("|\t\n") == std::string::npos) names.push_back(name);
    }

    std::filesystem::path locale_;
    std::map<std::string, std::set<std::string>> languages_;
    std::map<std::string, Catalogue> catalogues_;
    Catalogue french_;
};

/// The places of a file, but for those that it only adds to.
std::set<std::string> ids_in(std::filesystem::path const& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file.string() + ": cannot be opened");
    std::set<std::string> ids;
    for (std::string line; std::getline(in, line);) {
        std::size_t const tab = line.find('\t');
        if (tab != std::string::npos && line[tab + 1] != '+' && line[tab + 1] != '-') ids.insert(line.substr(0, tab));
    }
    return ids;
}

} // namespace

std::string cities(CitySources const& sources) {
    std::vector<City> all = read_cities(sources.compiled);
    Dump const dump = read_dump(sources.dump);
    all.insert(all.end(), dump.large.begin(), dump.large.end());
    Divisions divisions(sources.gazetteer, all);
    Names names(sources);
    std::string rows;
    std::set<std::string> seen = ids_in(sources.gazetteer / "places-ours.tsv");
    for (City const& city : all) {
        std::string const id = "gn" + city.id;
        if (!seen.insert(id).second) continue;
        std::vector<std::string> const called = names.of(city);
        if (called.empty()) continue;
        std::string others;
        for (std::size_t i = 1; i < called.size(); ++i) others.append(i > 1 ? "|" : "").append(called[i]);
        rows += id + "\tv\t" + called.front() + '\t' + others + '\t' + divisions.of(city) + '\t' + (city.population > 0 ? std::to_string(city.population) : "");
        rows += dump.capitals.contains(id) ? "\t10\n" : "\n";
    }
    return "# Cities. Source: GeoNames (https://www.geonames.org), CC BY 4.0.\n"
           "# id, kind (r region, v city), French name, other names, containing places, population, fame (tenths: capitals "
           "10)\n" +
           divisions.rows() + rows;
}

} // namespace depeche::maintain
