// What data/gazetteer/demonyms-ours.tsv promises; it is written by hand.
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "common/places/place_file.h"
#include "common/text/fold.h"

namespace depeche {

namespace {

struct DemonymRow {
    std::string id;
    std::vector<std::string> forms;
};

std::vector<DemonymRow> rows_of_demonyms() {
    std::ifstream in(DEPECHE_SOURCE_DIR "/data/gazetteer/demonyms-ours.tsv");
    std::vector<DemonymRow> rows;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with('#')) continue;
        std::size_t const tab = line.find('\t');
        DemonymRow& row = rows.emplace_back(DemonymRow{line.substr(0, tab), {}});
        std::istringstream forms(line.substr(tab + 1));
        for (std::string form; std::getline(forms, form, '|');) row.forms.push_back(form);
    }
    return rows;
}

std::set<std::string> ids_of_places() {
    place_file::Rows rows;
    for (char const* name :
         {"places-cldr.tsv", "places-iso-codes.tsv", "places-geonames-regions.tsv", "places-geonames.tsv",
          "places-ours.tsv", "places-communes-fr.tsv", "places-communes.tsv"}) {
        std::ifstream in(std::string(DEPECHE_SOURCE_DIR "/data/gazetteer/") + name);
        place_file::read_places(in, rows);
    }
    std::set<std::string> ids;
    for (Place const& place : rows.places) ids.insert(place.id);
    return ids;
}

} // namespace

TEST_CASE("every demonym is of a place of the gazetteer") {
    std::set<std::string> const ids = ids_of_places();
    for (DemonymRow const& row : rows_of_demonyms()) {
        INFO(row.id);
        CHECK(ids.contains(row.id));
    }
}

TEST_CASE("demonyms are lower-case words, each form once, with a plural") {
    std::vector<DemonymRow> const rows = rows_of_demonyms();
    CHECK(rows.size() > 1000);
    for (DemonymRow const& row : rows) {
        INFO(row.id << ' ' << row.forms.front());
        CHECK(row.forms.size() >= 2);
        CHECK(std::set<std::string>(row.forms.begin(), row.forms.end()).size() == row.forms.size());
        for (std::string const& form : row.forms) {
            CHECK(form == fold_case(form));
            CHECK(form.find(' ') == std::string::npos);
        }
        CHECK(std::any_of(row.forms.begin(), row.forms.end(),
                          [](std::string const& form) { return form.ends_with('s') || form.ends_with('x'); }));
    }
}

TEST_CASE("the forms of a demonym begin alike") {
    for (DemonymRow const& row : rows_of_demonyms()) {
        std::string const begin = row.forms.front().substr(0, 3);
        for (std::string const& form : row.forms) {
            INFO(row.id << ' ' << form);
            CHECK(form.substr(0, 3) == begin);
        }
    }
}

TEST_CASE("every country of the world that has people of its own has a demonym") {
    std::set<std::string> with;
    for (DemonymRow const& row : rows_of_demonyms()) with.insert(row.id);
    place_file::Rows rows;
    std::ifstream in(DEPECHE_SOURCE_DIR "/data/gazetteer/places-cldr.tsv");
    place_file::read_places(in, rows);
    for (Place const& place : rows.places) {
        if (place.kind != PlaceKind::country || place.population < 300'000) continue;
        INFO(place.name);
        CHECK(with.contains(place.id));
    }
}

} // namespace depeche
