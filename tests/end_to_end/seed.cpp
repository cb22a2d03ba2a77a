#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include <nlohmann/json.hpp>

#include "tests/support/run_program.h"

namespace {

using namespace support;
using Json = nlohmann::json;

constexpr auto skipped = 77;

/// The folder of the article, copied and indexed by the programs themselves. Ends the test where there is no such folder.
class Seed {
  public:
    Seed() {
        if (!std::filesystem::exists(DEPECHE_SEED)) {
            std::cerr << DEPECHE_SEED ": not there; skipped\n";
            std::exit(skipped);
        }
        std::filesystem::copy(DEPECHE_SEED, directory_ / "seed", std::filesystem::copy_options::recursive);
        std::filesystem::remove(directory_ / "seed/README.md");
        Outcome const update = support::run(command("depeche-index", {"update", (directory_ / "seed").string()}));
        INFO(update.err);
        REQUIRE(update.exit_code == 0);
    }
    bool found_by(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "search");
        return support::run(command("depeche", arguments)).exit_code == 0;
    }
    Json result() const { return Json::parse(support::run(command("depeche", {"search", "--format", "json"})).out)["results"].at(0); }

  private:
    Command command(std::string_view name, std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), program(name));
        return {arguments, "", {"HOME=" + directory_.path().string(), "XDG_CONFIG_HOME=", "DEPECHE_INDEX=" + (directory_ / "index").string()}, {}};
    }
    TemporaryDirectory directory_;
};

/// "Alep 7, Syrie 4": what an answer counts, by name.
std::string counts(Json const& entities) {
    std::vector<std::string> all;
    for (Json const& entity : entities) all.push_back(entity["name"].get<std::string>() + ' ' + entity["count"].dump());
    std::sort(all.begin(), all.end());
    std::string text;
    for (std::string const& one : all) text += (text.empty() ? "" : ", ") + one;
    return text;
}

bool has(Json const& entities, std::string const& name) {
    return std::any_of(entities.begin(), entities.end(), [&](Json const& entity) { return entity["name"] == name; });
}

TEST_CASE("the seed article is found by every search that must find it") {
    Seed const seed;
    for (std::string const words : {"armée", "arme*", "\"armée syrienne\"", "offensive", "hôpital", "hopital", "diplomatie"}) {
        INFO(words);
        CHECK(seed.found_by({words}));
    }
    using Option = std::pair<std::string, std::vector<std::string>>;
    for (auto const& [option, names] :
         {Option{"--person", {"Kerry", "John Kerry", "Bachar el-Assad", "Sergei Lavrov", "Abdel Rahmane", "Toner"}},
          Option{"--place", {"Alep", "Aleppo", "Syrie", "Moscou", "Russie", "Washington", "Bustan al-Basha"}},
          Option{"--org", {"OSDH", "Observatoire syrien des droits de l'homme", "ministère des Affaires étrangères"}},
          Option{"--mentions", {"2016-09-22", "2016-10-03", "2016-10-05", "2012"}}}) {
        for (std::string const& name : names) {
            INFO(option << ' ' << name);
            CHECK(seed.found_by({option, name}));
        }
    }
    CHECK(seed.found_by({"--from", "2016-10-01", "--to", "2016-10-31"}));
}

TEST_CASE("the seed article is not found by what it does not say") {
    Seed const seed;
    CHECK_FALSE(seed.found_by({"--from", "2016-10-07"}));
    CHECK_FALSE(seed.found_by({"--person", "Bustan"}));
    CHECK_FALSE(seed.found_by({"--mentions", "1930"}));
    CHECK_FALSE(seed.found_by({"--mentions", "2017"}));
}

TEST_CASE("the seed article names five persons, each once under the full name, and the places and organisations it names") {
    Seed const seed;
    Json const result = seed.result();
    CHECK(result["published"] == "2016-10-06");
    CHECK(counts(result["persons"]) == "Bachar al-Assad 1, John Kerry 3, Mark Toner 3, Rami Abdel Rahmane 1, Sergueï Lavrov 2");
    for (std::string const place : {"Alep", "Bustan al-Basha", "Syrie", "Washington", "Moscou"}) {
        INFO(place);
        CHECK(has(result["places"], place));
    }
    CHECK(result["places"].size() == 5);
    CHECK(has(result["organisations"], "Observatoire syrien des droits de l'homme"));
    CHECK_FALSE(has(result["organisations"], "OSDH"));
}

TEST_CASE("the seed article's dates are the days it means, and its numbers are no dates") {
    Seed const seed;
    std::vector<std::string> dates;
    Json const result = seed.result();
    for (Json const& date : result["mentioned"]) {
        dates.push_back(date["text"].get<std::string>() + " => " + date["from"].get<std::string>() + ".." + date["to"].get<std::string>());
    }
    std::vector<std::string> const wanted{"le 22 septembre => 2016-09-22..2016-09-22", "lundi => 2016-10-03..2016-10-03",
                                          "hier mercredi => 2016-10-05..2016-10-05", "depuis 2011 => 2011-01-01..2016-10-06"};
    for (std::string const& date : wanted) {
        INFO(date);
        CHECK(std::find(dates.begin(), dates.end(), date) != dates.end());
    }
    std::string all;
    for (std::string const& date : dates) all += date + '\n';
    INFO(all);
    CHECK(all.find("il y a deux semaines => 2016-09-") != std::string::npos);
    CHECK(dates.size() <= 7);
    for (std::string const number : {"180", "250 000", "270", "300 000"}) CHECK(all.find(number) == std::string::npos);
}

}  // namespace
