#include "common/places/maintain/gazetteer_regions.h"

#include <catch2/catch.hpp>

#include <cstdint>
#include <fstream>
#include <map>
#include <random>
#include <sstream>

#include "common/places/place_file.h"

namespace depeche::maintain {

namespace {

namespace fs = std::filesystem;

/// Sources of a small world: Belgium with a region that has a province, and Morocco, whose code MA-04 CLDR names
/// wrongly.
class Packages {
  public:
    Packages() : folder_(fs::temp_directory_path() / ("depeche-packages-" + std::to_string(std::random_device{}()))) {
        write("cldr/main/fr.xml", ldml("territories", "territory",
                                       {{"BE", "Belgique"},
                                        {"MA", "Maroc"},
                                        {"150", "Europe"},
                                        {"155", "Europe de l’Ouest"},
                                        {"XK", "Kosovo"}}));
        write("cldr/main/en.xml", ldml("territories", "territory", {{"BE", "Belgium"}, {"MA", "Morocco"}}));
        write("cldr/main/nl.xml", ldml("territories", "territory", {{"BE", "België"}}));
        write("cldr/subdivisions/fr.xml",
              ldml("subdivisions", "subdivision",
                   {{"bewal", "Wallonie"}, {"bewlg", "province de Liège"}, {"ma04", "Oriental"}}));
        write("cldr/subdivisions/en.xml",
              ldml("subdivisions", "subdivision", {{"bewal", "Wallonia"}, {"bebru", "Brussels"}}));
        write("cldr/supplemental/supplementalData.xml",
              "<supplementalData><territoryContainment><group type='001' contains='150 002'/><group type='150' "
              "contains='155'/>"
              "<group type='155' contains='BE'/><group type='039' contains='BE' status='deprecated'/>"
              "<group type='UN' contains='BE MA' grouping='true'/></territoryContainment><territoryInfo>"
              "<territory type='BE' population='11720700'><languagePopulation type='nl' officialStatus='official'/>"
              "<languagePopulation type='wa'/></territory></territoryInfo></supplementalData>");
        write("cldr/supplemental/subdivisions.xml",
              "<supplementalData><subdivisionContainment><subgroup type='BE' contains='bewal bebru'/>"
              "<subgroup type='bewal' contains='bewlg'/></subdivisionContainment></supplementalData>");
        write("cldr/supplemental/supplementalMetadata.xml",
              "<supplementalData><alias><subdivisionAlias type='mama' replacement='MA'/></alias></supplementalData>");
        write("iso/iso_3166-1.json",
              R"({"3166-1":[{"alpha_2":"BE","name":"Belgium","official_name":"Kingdom of Belgium"},)"
              R"({"alpha_2":"MA","name":"Morocco"}]})");
        write(
            "iso/iso_3166-2.json",
            R"({"3166-2":[{"code":"BE-WAL","name":"wallonne, Région"},{"code":"BE-WLG","name":"Liège","parent":"WAL"},)"
            R"({"code":"BE-BRU","name":"Bruxelles"},{"code":"MA-04","name":"Rabat-Salé-Kénitra"},{"code":"MA-MA","name":"Maroc"},)"
            R"({"code":"MA-AZI","name":"Azilal","parent":"04"}]})");
        catalogue("locale/fr/LC_MESSAGES/iso_3166-1.mo", {{"Kingdom of Belgium", "Royaume de Belgique"}});
        catalogue(
            "locale/en/LC_MESSAGES/geonames.mo",
            {{"2789471", "Pulle"}, {"BE.WAL", "Wallonia"}, {"MA.04", "Rabat-Salé-Kénitra"}, {"MA.99", "Elsewhere"}});
        catalogue("locale/nl/LC_MESSAGES/geonames.mo", {{"BE.WAL", "Waals Gewest"}});
    }
    ~Packages() { fs::remove_all(folder_); }
    Packages(Packages const&) = delete;
    Packages& operator=(Packages const&) = delete;

    RegionSources sources() const {
        return {folder_ / "cldr", folder_ / "iso", folder_ / "locale", folder_ / "towns.tsv"};
    }
    void write(fs::path const& path, std::string const& text) const {
        fs::create_directories((folder_ / path).parent_path());
        std::ofstream(folder_ / path, std::ios::binary) << text;
    }

  private:
    using Pairs = std::map<std::string, std::string>;

    static std::string ldml(std::string const& list, std::string const& element, Pairs const& names) {
        std::string text =
            "<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE ldml SYSTEM '../../dtd/ldml.dtd'><ldml><" + list + '>';
        for (auto const& [code, name] : names) {
            text.append("<").append(element).append(" type='").append(code).append("'>");
            text.append(name).append("</").append(element).append(">");
        }
        return text + "</" + list + "></ldml>";
    }

    /// As msgfmt compiles them: a header of seven numbers, the places of ids, those of texts, the strings.
    void catalogue(fs::path const& path, Pairs const& texts) const {
        std::string places, strings;
        std::size_t const begin = 28 + 16 * texts.size();
        auto const put = [&](std::string& to, std::size_t number) {
            for (int shift = 0; shift < 32; shift += 8) to.push_back(static_cast<char>((number >> shift) & 0xFF));
        };
        auto const add = [&](std::string const& text) {
            put(places, text.size());
            put(places, begin + strings.size());
            strings.append(text).push_back('\0');
        };
        for (auto const& [id, text] : texts) add(id);
        for (auto const& [id, text] : texts) add(text);
        std::string header;
        for (std::size_t const number : {std::size_t{0x950412de}, std::size_t{0}, texts.size(), std::size_t{28},
                                         28 + 8 * texts.size(), std::size_t{0}, std::size_t{0}}) {
            put(header, number);
        }
        write(path, header + places + strings);
    }

    fs::path folder_;
};

bool has_row(std::string const& file, std::string const& row) {
    return ('\n' + file).find('\n' + row + '\n') != std::string::npos;
}

} // namespace

TEST_CASE("countries lie in the groups that CLDR has today, with names in their languages") {
    RegionFiles const files = regions(Packages().sources());
    CHECK(has_row(files.cldr, "BE\tn\tBelgique\tBelgium|België\t155\t11720700"));
    CHECK(has_row(files.cldr, "150\tc\tEurope\t\t"));
    CHECK(has_row(files.cldr, "155\tr\tEurope de l'Ouest\t\t150"));
    CHECK(has_row(files.cldr, "XK\tn\tKosovo\t\t"));
}

TEST_CASE("regions lie in the region or country that contains them") {
    RegionFiles const files = regions(Packages().sources());
    CHECK(has_row(files.cldr, "BE-WAL\tr\tWallonie\tWallonia\tBE"));
    CHECK(has_row(files.cldr, "BE-WLG\tr\tprovince de Liège\tLiège\tBE-WAL"));
    CHECK(has_row(files.iso_codes, "MA-AZI\tr\tAzilal\t\tMA-04"));
}

TEST_CASE("a region is not called what a town of its country is called") {
    Packages const packages;
    packages.write("towns.tsv", "gn2792413\tv\tLiège\t\tBE-WLG\t197355\n");
    CHECK(has_row(regions(packages.sources()).cldr, "BE-WLG\tr\tprovince de Liège\t\tBE-WAL"));
}

TEST_CASE("each licence has its file, which repeats no name") {
    RegionFiles const files = regions(Packages().sources());
    CHECK(has_row(files.iso_codes, "BE\t+\t\tRoyaume de Belgique|Kingdom of Belgium"));
    CHECK(has_row(files.iso_codes, "BE-WAL\t+\t\tRégion wallonne"));
    CHECK(has_row(files.geonames, "BE-WAL\t+\t\tWaals Gewest"));
    CHECK(files.geonames.find("Rabat") == std::string::npos);
    CHECK(files.geonames.find("Elsewhere") == std::string::npos);
}

TEST_CASE("ISO's name is the usual one where CLDR has none in French, or an outdated one") {
    RegionFiles const files = regions(Packages().sources());
    CHECK(has_row(files.iso_codes, "BE-BRU\t+\tBruxelles\tBruxelles"));
    CHECK(has_row(files.iso_codes, "MA-04\tr\tRabat-Salé-Kénitra\t\tMA"));
    CHECK(files.cldr.find("Oriental") == std::string::npos);
}

TEST_CASE("a region that is a country of its own is none") {
    RegionFiles const files = regions(Packages().sources());
    CHECK((files.cldr + files.iso_codes).find("MA-MA") == std::string::npos);
}

TEST_CASE("the files are read as places, the rows that add behind those they add to") {
    RegionFiles const files = regions(Packages().sources());
    place_file::Rows rows;
    for (std::string const* file : {&files.cldr, &files.iso_codes, &files.geonames}) {
        std::istringstream in(*file);
        place_file::read_places(in, rows);
    }
    CHECK(rows.places.size() == 10);
}

TEST_CASE("a source that is missing or no XML is told") {
    Packages const packages;
    packages.write("cldr/supplemental/subdivisions.xml", "<supplementalData");
    CHECK_THROWS_WITH(regions(packages.sources()), Catch::Contains("subdivisions.xml"));
    CHECK_THROWS_AS(regions({"/nonexistent", "/nonexistent", "/nonexistent", "/nonexistent"}), std::runtime_error);
}

} // namespace depeche::maintain
