#include "common/places/place_import.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <sstream>
#include <stdexcept>

using namespace depeche;
using geonames::Table;

namespace {

place_file::Rows built_in(std::string const& text) {
    std::istringstream in(text);
    place_file::Rows rows;
    place_file::read_places(in, rows);
    return rows;
}

std::string const small_world =
    "150\tc\tEurope\n"
    "FR\tn\tFrance\t\t150\n"
    "UA\tn\tUkraine\t\t150\n"
    "RU\tn\tRussie\t\t150\n"
    "FR-OCC\tr\tOccitanie\t\tFR\n"
    "FR-09\tr\tAriège\t\tFR-OCC\n"
    "h:crimee\tr\tCrimée\t\tUA|RU\n"
    "gn1\tv\tFoix\t\tFR-09\t9000\n"
    "gn2\tv\tToulouse\t\tFR-OCC\t400000\n"
    "gn3\tv\tYalta\tIalta\th:crimee\t76000\n"
    "insee09181\tv\tMirepoix\t\tFR-09\t3100\n"
    "o:monts\tv\tMontségur\t\tFR-09\t120\n"
    "o:egee\to\tmer Égée\tEgee\n";

/// A row of a dump.
struct Row {
    std::string id, name, alternates = "", feature = "P", code = "PPL", country = "FR", admin1 = "76", admin2 = "09",
                          commune = "", population = "1000";
    std::string text() const {
        return id + '\t' + name + '\t' + name + '\t' + alternates + "\t42.9\t1.6\t" + feature + '\t' + code + '\t' + country +
               "\t\t" + admin1 + '\t' + admin2 + "\t\t" + commune + '\t' + population + "\t\t\t\t2026-01-01";
    }
};

class Import {
  public:
    explicit Import(ImportRules rules = {}) : import_(built_in(small_world), std::move(rules)) {
        // Towns that both know tell what GeoNames' codes mean.
        row({"1", "Foix"});
        row({"2", "Toulouse", "", "P", "PPLA", "FR", "76", "31"});
    }
    PlaceImport::Taken row(Row const& row) { return import_.take(Table::places, row.text()); }
    PlaceImport::Taken line(Table table, std::string const& text) { return import_.take(table, text); }
    Place place(std::string const& id) {
        if (rows_.places.empty()) rows_ = import_.result();
        auto const at = std::find_if(rows_.places.begin(), rows_.places.end(), [&](Place const& p) { return p.id == id; });
        INFO(id);
        REQUIRE(at != rows_.places.end());
        return *at;
    }
    bool has(std::string const& id) {
        if (rows_.places.empty()) rows_ = import_.result();
        return std::any_of(rows_.places.begin(), rows_.places.end(), [&](Place const& p) { return p.id == id; });
    }
    bool is_risky(std::string const& name) {
        if (rows_.places.empty()) rows_ = import_.result();
        auto const key = place_file::hash(place_key(name));
        return std::find(rows_.risky.begin(), rows_.risky.end(), key) != rows_.risky.end();
    }

  private:
    PlaceImport import_;
    place_file::Rows rows_;
};

bool has_name(Place const& place, std::string const& name) {
    return place.name == name || std::find(place.names.begin(), place.names.end(), name) != place.names.end();
}

} // namespace

TEST_CASE("import: tables are told apart by their columns") {
    CHECK(geonames::table_of(Row{"1", "Foix"}.text()) == Table::places);
    CHECK(geonames::table_of("1\t2\tfr\tFoix\t1\t\t\t\t\t") == Table::alternate_names);
    CHECK(geonames::table_of("1\t2\tfr\tFoix\t1\t\t\t") == Table::alternate_names);
    CHECK(geonames::table_of("FR.76\tOccitanie\tOccitanie\t11071623") == Table::admin1);
    CHECK(geonames::table_of("FR.76.09\tAriège\tAriege\t3036965") == Table::admin2);
    CHECK(geonames::table_of("1\t2\tADM") == Table::hierarchy);
    CHECK(geonames::table_of("FR\tFRA\t250\tFR\tFrance\tParis\t1\t2\tEU\t.fr\tEUR\tEuro\t33\t#\t#\tfr\t3017382\t\t") ==
          Table::countries);
    for (char const* none : {"", "# comment", "a\tb\tc\td", "1\tx\tADM", "FR.76\tOccitanie\tOccitanie\tid"}) {
        INFO(none);
        CHECK_FALSE(geonames::table_of(none).has_value());
    }
}

TEST_CASE("import: a new town lies in the region that known towns of its division lie in") {
    Import import;
    import.row({"100", "Lavelanet"});
    CHECK(import.place("gn100").parents == std::vector<std::string>{"FR-09"});
    CHECK(import.place("gn100").population == 1000);
}

TEST_CASE("import: where only the first order is known, that") {
    Import import;
    import.row({"101", "Albi", "", "P", "PPLA2", "FR", "76", "81"});
    CHECK(import.place("gn101").parents == std::vector<std::string>{"FR-OCC"});
}

TEST_CASE("import: a country without known regions is what its towns lie in") {
    Import import;
    import.row({"102", "Odessa", "", "P", "PPLA", "UA", "17", ""});
    CHECK(import.place("gn102").parents == std::vector<std::string>{"UA"});
}

TEST_CASE("import: a known place keeps id and name, gains names and takes population and region") {
    Import import;
    import.row({"2", "Toulouse Ville", "", "P", "PPLA", "FR", "76", "31", "", "500000"});
    Place const toulouse = import.place("gn2");
    CHECK(toulouse.name == "Toulouse");
    CHECK(has_name(toulouse, "Toulouse Ville"));
    CHECK(toulouse.population == 500'000);
}

TEST_CASE("import: a preferred French name becomes the usual one, historic and colloquial ones are names") {
    Import import;
    import.row({"103", "Kiev", "", "P", "PPLC", "UA", "12", ""});
    import.line(Table::alternate_names, "1\t103\tfr\tKyïv\t\t1\t\t\t\t");
    import.line(Table::alternate_names, "2\t103\tfr\tKyiv\t1\t\t\t\t\t");
    import.line(Table::alternate_names, "3\t103\tfr\tKiow\t\t\t\t1\t\t");
    import.line(Table::alternate_names, "4\t103\tzh\t基輔\t\t\t\t\t\t");
    import.line(Table::alternate_names, "5\t103\tlink\thttps://example.org\t\t\t\t\t\t");
    Place const kiev = import.place("gn103");
    CHECK(kiev.name == "Kyiv");
    CHECK(kiev.fame == 10);
    CHECK(has_name(kiev, "Kiev"));
    CHECK(has_name(kiev, "Kiow"));
    CHECK(has_name(kiev, "Kyïv"));
    CHECK_FALSE(has_name(kiev, "基輔"));
    CHECK(kiev.names.size() == 3);
}

TEST_CASE("import: a town in two countries stays in both") {
    Import import;
    import.row({"3", "Yalta", "", "P", "PPLA2", "UA", "11", ""});
    CHECK(import.place("gn3").parents == std::vector<std::string>{"h:crimee"});
}

TEST_CASE("import: a place known without GeoNames' id is no second one") {
    Import import;
    import.row({"104", "Mirepoix", "", "P", "PPL", "FR", "76", "09", "09181"});
    import.row({"105", "Montségur", "", "P", "PPL", "FR", "76", "09", "09211", "600"});
    import.row({"106", "Mer Égée", "a,b,c,d,e,f", "H", "SEA", "", "", ""});
    CHECK_FALSE(import.has("gn104"));
    CHECK_FALSE(import.has("gn105"));
    CHECK_FALSE(import.has("gn106"));
    CHECK(import.place("o:monts").population == 600);
}

TEST_CASE("import: a division is the known region of its towns, or of its name, or new") {
    Import import;
    import.row({"107", "Département de l'Ariège", "", "A", "ADM2", "FR", "76", "09"});
    import.row({"108", "Kharkiv Oblast", "", "A", "ADM1", "UA", "07", ""});
    import.row({"109", "Izioum", "", "P", "PPL", "UA", "07", ""});
    CHECK_FALSE(import.has("gn107"));
    CHECK(has_name(import.place("FR-09"), "Département de l'Ariège"));
    CHECK(import.place("gn108").parents == std::vector<std::string>{"UA"});
    CHECK(import.place("gn109").parents == std::vector<std::string>{"gn108"});
}

TEST_CASE("import: villages, springs and ghost towns are skipped, rows of other columns are malformed") {
    ImportRules rules;
    rules.fewest_people = 800;
    Import import(rules);
    CHECK(import.row({"110", "Hameau", "", "P", "PPL", "FR", "76", "09", "", "799"}) == PlaceImport::Taken::skipped);
    CHECK(import.row({"111", "Chef-lieu", "", "P", "PPLA3", "FR", "76", "09", "", "0"}) == PlaceImport::Taken::kept);
    CHECK(import.row({"112", "Source", "", "H", "SPNG"}) == PlaceImport::Taken::skipped);
    CHECK(import.row({"113", "Ruines", "", "P", "PPLQ", "FR", "76", "09", "", "90000"}) == PlaceImport::Taken::skipped);
    CHECK(import.row({"114", "Petit lac", "a,b", "H", "LK"}) == PlaceImport::Taken::skipped);
    CHECK(import.row({"115", "Grand lac", "a,b,c,d,e,f,g,h,i,j", "H", "LK"}) == PlaceImport::Taken::kept);
    CHECK(import.line(Table::places, "x\ty") == PlaceImport::Taken::malformed);
    CHECK(import.line(Table::places, "") == PlaceImport::Taken::malformed);
    CHECK(import.line(Table::hierarchy, "1\t999") == PlaceImport::Taken::skipped);
    CHECK(import.line(Table::alternate_names, "1\t999\tfr\tNulle part\t\t\t\t\t\t") == PlaceImport::Taken::skipped);
}

TEST_CASE("import: words as names need a cue, as other names they are left out; small single words need one too") {
    ImportRules rules;
    rules.is_word = [](std::string_view key) { return key == "martin" || key == "maison blanche"; };
    Import import(rules);
    import.row({"120", "Martin", "", "P", "PPL", "FR", "76", "09", "", "9000"});
    import.row({"121", "Dar el Beïda", "Maison Blanche,Dar Beida", "P", "PPL", "UA", "07", "", "", "90000"});
    import.row({"122", "Grandville", "", "P", "PPL", "FR", "76", "09", "", "9000"});
    import.row({"123", "Petitville", "", "P", "PPL", "FR", "76", "09", "", "900"});
    CHECK(import.is_risky("Martin"));
    CHECK_FALSE(import.is_risky("Grandville"));
    CHECK(import.is_risky("Petitville"));
    CHECK_FALSE(import.is_risky("Foix"));
    CHECK_FALSE(has_name(import.place("gn121"), "Maison Blanche"));
    CHECK(has_name(import.place("gn121"), "Dar Beida"));
}

TEST_CASE("import: it stops before memory runs out") {
    ImportRules rules;
    rules.most_places = 3;
    Import import(rules);
    import.row({"130", "Trois"});
    CHECK_THROWS_AS(import.row({"131", "Quatre"}), std::length_error);
}

TEST_CASE("import: the result does not depend on the order of rows") {
    std::vector<Row> rows{{"100", "Lavelanet"}, {"101", "Pamiers"}, {"108", "Kharkiv Oblast", "", "A", "ADM1", "UA", "07", ""},
                          {"109", "Izioum", "", "P", "PPL", "UA", "07", ""}};
    auto const compiled = [&] {
        PlaceImport import(built_in(small_world), {});
        for (Row const& row : rows) import.take(Table::places, row.text());
        return place_file::compile(import.result());
    };
    std::string const forwards = compiled();
    std::reverse(rows.begin(), rows.end());
    CHECK(compiled() == forwards);
}

TEST_CASE("import: names of other scripts, codes and transliterations are told from names") {
    for (char const* good : {"Alep", "Val d'Isère", "L'Aquila", "Saint-Étienne", "Hồ Chí Minh", "Göttingen", "Łódź"}) {
        INFO(good);
        CHECK(geonames::is_latin_name(good));
    }
    for (char const* bad : {"", "LUX", "wei er ci", "Vil'c", "Алеп", "حلب", "阿勒颇", "Zell LU", "A1 (Nord)", "http://x"}) {
        INFO(bad);
        CHECK_FALSE(geonames::is_latin_name(bad));
    }
}

TEST_CASE("import: any bytes are taken or told, none crash") {
    std::mt19937 random(7);
    std::string const letters = "\t\t\t\t0123456789.FRA\xc3\xa9\xe4\xbd\xff,P- ";
    auto const any_line = [&](std::size_t size) {
        std::string line;
        for (std::size_t i = 0; i < size; ++i) line += letters[random() % letters.size()];
        return line;
    };
    PlaceImport import(built_in(small_world), {});
    for (int i = 0; i < 3000; ++i) {
        std::string line = i % 2 == 0 ? any_line(random() % 200) : Row{"1", "Foix"}.text();
        for (std::size_t hits = random() % 4; hits > 0 && !line.empty(); --hits) {
            line[random() % line.size()] = letters[random() % letters.size()];
        }
        geonames::table_of(line);
        for (Table const table : PlaceImport::order()) import.take(table, line);
    }
    CHECK(place_file::compile(import.result()).size() > 1000);
}
