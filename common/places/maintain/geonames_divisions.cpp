#include "common/places/maintain/geonames_divisions.h"

#include <algorithm>
#include <set>

#include "common/places/gazetteer.h"
#include "common/places/maintain/catalogue.h"
#include "common/places/maintain/region_names.h"

namespace depeche::maintain {

namespace {

std::set<std::string> keys_of(std::vector<std::string> const& names) {
    std::set<std::string> keys;
    for (std::string const& name : names) {
        std::string const key = place_key(name);
        keys.insert({key, place_key(bare_name(name))});
        if (key.starts_with("l ")) keys.insert(key.substr(2)); // «L'Oriental»
    }
    return keys;
}

/// Divisions that share no spelling with their region («Marrakesh-Safi», «Da Nang»), or one with a town's region too.
std::map<std::string, std::string> const& told_by_hand() {
    static std::map<std::string, std::string> const regions{
        {"AZ.09", "AZ-BA"}, {"AZ.54", "AZ-SM"}, {"BY.05", "BY-MI"}, {"EE.18", "EE-79"}, {"HR.21", "HR-21"},
        {"LA.24", "LA-VT"}, {"MA.07", "MA-07"}, {"UZ.13", "UZ-TK"}, {"UZ.14", "UZ-TO"}, {"VN.78", "VN-DN"}};
    return regions;
}

/// The region that shares most of these keys.
std::string region_of(std::set<std::string> const& keys, std::vector<KnownRegion> const& regions) {
    std::string best;
    std::ptrdiff_t most = 0;
    for (KnownRegion const& region : regions) {
        std::set<std::string> const own = keys_of(region.names);
        std::ptrdiff_t const shared =
            std::count_if(keys.begin(), keys.end(), [&](auto const& key) { return own.contains(key); });
        if (shared == 0) continue;
        bool const first_order = region.container.find('-') == std::string::npos;
        std::ptrdiff_t const points = 2 * shared + (first_order ? 1 : 0);
        if (points >= most) best = points > most ? region.code : std::string();
        most = std::max(most, points);
    }
    return best;
}

} // namespace

GeonamesDivisions::ByCountry const& GeonamesDivisions::in(std::string const& language) {
    auto const [at, is_new] = by_language_.try_emplace(language);
    if (!is_new) return at->second;
    std::string const plain = language.substr(0, language.find('_')); // sr_Latn
    for (auto const& [code, name] : read_catalogue(locale_ / plain / "LC_MESSAGES" / "geonames.mo")) {
        if (code.size() > 3 && code[2] == '.') at->second[code.substr(0, 2)].emplace(code, name);
    }
    return at->second;
}

std::vector<std::pair<std::string, std::string>> GeonamesDivisions::names(std::string const& country,
                                                                          std::vector<std::string> const& languages,
                                                                          std::vector<KnownRegion> const& regions) {
    std::map<std::string, std::vector<std::string>> divisions;
    for (std::string const& language : languages) {
        ByCountry const& countries = in(language);
        auto const there = countries.find(country);
        if (there == countries.end()) continue;
        for (auto const& [code, written] : there->second) {
            for (std::string& name : names_in(written)) divisions[code].push_back(std::move(name));
        }
    }
    std::vector<std::pair<std::string, std::string>> found;
    for (auto const& [division, names] : divisions) {
        auto const told = told_by_hand().find(division);
        std::string const code = told != told_by_hand().end() ? told->second : region_of(keys_of(names), regions);
        if (code.empty()) continue;
        for (std::string const& name : names) found.emplace_back(code, name);
    }
    return found;
}

} // namespace depeche::maintain
