// Makes files of data/gazetteer anew from the packages that data/README.md names. A maintainer's program: ordinary builds
// only read what it wrote.
#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>

#include "common/places/maintain/gazetteer_cities.h"
#include "common/places/maintain/gazetteer_communes.h"
#include "common/places/maintain/gazetteer_regions.h"

namespace {

void write(std::filesystem::path const& file, std::string const& text) {
    std::ofstream out(file);
    if (!(out << text).flush()) throw std::runtime_error(file.string() + ": cannot be written");
}

void write_regions(std::filesystem::path const& data) {
    depeche::maintain::RegionFiles const files =
        depeche::maintain::regions({"/usr/share/unicode/cldr/common", "/usr/share/iso-codes/json", "/usr/share/locale",
                                    data / "gazetteer" / "places-geonames.tsv"});
    write(data / "gazetteer" / "places-cldr.tsv", files.cldr);
    write(data / "gazetteer" / "places-iso-codes.tsv", files.iso_codes);
    write(data / "gazetteer" / "places-geonames-regions.tsv", files.geonames);
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"Makes files of data/gazetteer anew."};
    app.require_subcommand(1);
    depeche::maintain::CommuneSources sources;
    CLI::App& communes = *app.add_subcommand("communes", "Communes of France, Belgium, Switzerland and Luxembourg");
    communes.add_option("DATA", sources.gazetteer, "The folder data")->required();
    communes.add_option("CITIES", sources.cities, "cities500.txt of GeoNames")->required();
    communes.add_option("COMMUNES", sources.communes, "communes.json of @etalab/decoupage-administratif")->required();
    depeche::maintain::CitySources of_cities;
    CLI::App& cities = *app.add_subcommand("cities", "Cities of the world, from libgeonames and its translations");
    cities.add_option("DATA", of_cities.gazetteer, "The folder data")->required();
    cities.add_option("COMPILED", of_cities.compiled, "cities.compiled, extracted from libgeonames.so")->required();
    cities.add_option("CITIES", of_cities.dump, "cities500.txt of GeoNames")->required();
    std::filesystem::path data;
    CLI::App& regions = *app.add_subcommand("regions", "Continents, countries and their regions, from Debian's packages");
    regions.add_option("DATA", data, "The folder data")->required();
    of_cities.locale = "/usr/share/locale";
    of_cities.languages = "/usr/share/unicode/cldr/common/supplemental/supplementalData.xml";
    CLI11_PARSE(app, argc, argv);
    try {
        if (regions.parsed()) {
            write_regions(data);
            return 0;
        }
        if (cities.parsed()) {
            of_cities.gazetteer /= "gazetteer";
            write(of_cities.gazetteer / "places-geonames.tsv", depeche::maintain::cities(of_cities));
            return 0;
        }
        std::filesystem::path const folder = sources.gazetteer / "gazetteer";
        sources.names = sources.gazetteer / "names";
        sources.gazetteer = folder;
        depeche::maintain::CommuneFiles const files = depeche::maintain::communes(sources);
        write(folder / "places-communes-fr.tsv", files.french);
        write(folder / "places-communes.tsv", files.others);
        write(folder / "risky-communes.tsv", files.risky);
        return 0;
    } catch (std::exception const& fault) {
        std::fprintf(stderr, "gazetteer: %s\n", fault.what());
        return 1;
    }
}
