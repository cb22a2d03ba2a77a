#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <sstream>
#include <thread>

#include "tests/end_to_end/archive.h"

using Catch::Matchers::Contains;
using support::Archive;
using support::Outcome;

namespace {

std::string dump(char const* name) { return std::string(DEPECHE_SOURCE_DIR "/tests/end_to_end/geonames/") + name; }

std::vector<std::string> with_all_dumps() {
    std::vector<std::string> arguments{"places", "import"};
    // The order does not matter: tables are told apart by their columns.
    for (char const* name : {"alternateNamesV2.txt", "places.txt", "hierarchy.txt", "admin2Codes.txt",
                             "admin1CodesASCII.txt", "countryInfo.txt"}) {
        arguments.push_back(dump(name));
    }
    return arguments;
}

std::filesystem::path imported(Archive const& archive) { return archive / ".local/share/depeche/places.depeche"; }

std::string inspected(Archive const& archive, std::string const& text, std::string const& format = "text") {
    archive.write("a.txt", text);
    return archive.run({"inspect", "--format", format, (archive.folder() / "a.txt").string()}).out;
}

} // namespace

TEST_CASE("places: an import tells what it read, kept, skipped and could not read") {
    Archive const archive;
    Outcome const outcome = archive.run(with_all_dumps());
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, Contains("places.txt: 12 rows: 10 kept, 1 skipped, 1 malformed (line 8)"));
    CHECK_THAT(outcome.err, Contains("alternateNamesV2.txt: 8 rows: 6 kept, 2 skipped, 0 malformed"));
    CHECK_THAT(outcome.err, Contains("countryInfo.txt: 1 rows: 1 kept"));
    CHECK_THAT(outcome.err, Contains(imported(archive).string()));
    CHECK_THAT(outcome.err, Contains("update --rebuild"));
    CHECK(std::distance(std::filesystem::directory_iterator(imported(archive).parent_path()), {}) == 1);
}

TEST_CASE("places: what was imported is found by the next analysis and said to be in use") {
    Archive const archive;
    std::string const text = "Titre\n\nLes combats se poursuivent à Qabassine, près d'Alep, en Syrie.\n";
    CHECK_THAT(inspected(archive, text), !Contains("gn166285"));
    CHECK_THAT(archive.run({"places", "status"}).out, Contains("built in"));
    archive.run(with_all_dumps());
    CHECK_THAT(inspected(archive, text), Contains("Qabassine [gn166285]"));
    CHECK_THAT(archive.run({"places", "status"}).out, Contains(imported(archive).string() + ", imported"));
    archive.update();
    CHECK_THAT(archive.run({"status"}).out, Contains(", imported\n"));
    CHECK(archive.ids({"place:Syrie"}) == "a.txt ");
}

TEST_CASE("places: an index answers the same when the imported gazetteer is gone") {
    Archive const archive;
    archive.run(with_all_dumps());
    archive.write("a.txt", "Titre\n\nLes combats se poursuivent à Qabassine, dans le nord de la Syrie.\n");
    archive.update();
    for (char const* query : {"place:Qabassine", "place:Qabasin", "place:Alep", "place:Syrie"}) {
        INFO(query);
        CHECK(archive.ids({query}) == "a.txt ");
        std::filesystem::remove(imported(archive));
        CHECK(archive.ids({query}) == "a.txt ");
    }
}

TEST_CASE("places: compressed dumps are read, a second import takes the first one's place") {
    Archive const archive;
    archive.run(with_all_dumps());
    std::string const first = support::read_file(imported(archive));
    std::string const packed = (archive / "places.txt.gz").string();
    REQUIRE(std::system(("gzip -c '" + dump("places.txt") + "' > '" + packed + "'").c_str()) == 0);
    Outcome const outcome = archive.run({"places", "import", packed});
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.err, Contains("12 rows: 10 kept"));
    CHECK(support::read_file(imported(archive)) != first);
    archive.run(with_all_dumps());
    CHECK(support::read_file(imported(archive)) == first);
}

TEST_CASE("places: a file that is no table leaves everything as it was and exits 1") {
    Archive const archive;
    archive.write("no.txt", "Ceci n'est pas une table.\n");
    std::string const file = (archive.folder() / "no.txt").string();
    for (std::string const& wrong : {file, (archive.folder() / "missing.txt").string(), archive.folder().string()}) {
        INFO(wrong);
        Outcome const outcome = archive.run({"places", "import", dump("places.txt"), wrong});
        CHECK(outcome.exit_code == 1);
        CHECK_THAT(outcome.err, Contains("nothing is imported"));
        CHECK_FALSE(std::filesystem::exists(imported(archive)));
    }
    CHECK(archive.run({"places", "import"}).exit_code == 2);
    CHECK(archive.run({"places", "status", file}).exit_code == 2);
    CHECK(archive.run({"places", "export", file}).exit_code == 2);
}

TEST_CASE("places: an interrupted import leaves everything as it was") {
    Archive const archive;
    std::string rows;
    for (int i = 1; i < 300'000; ++i) {
        rows += std::to_string(i) + "\tSource\tSource\t\t45.0\t1.0\tH\tSPNG\tFR\t\t76\t09\t\t\t0\t\t\t\t2026-01-01\n";
    }
    archive.write("large.txt", rows);
    support::Process process(archive.command({"places", "import", (archive.folder() / "large.txt").string(),
                                              dump("countryInfo.txt")}));
    // Countries are read first: once they are told, the large table is being read.
    while (process.err().empty() && !process.has_ended()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    process.signal(SIGINT);
    Outcome const outcome = process.wait();
    CHECK(outcome.exit_code == 130);
    CHECK_THAT(outcome.err, Contains("interrupted; nothing is imported"));
    CHECK_FALSE(std::filesystem::exists(imported(archive)));
}

TEST_CASE("places: $DEPECHE_DATA outranks an import") {
    Archive const archive;
    archive.run(with_all_dumps());
    support::Command command = archive.command({"places", "status"});
    command.environment.push_back("DEPECHE_DATA=" DEPECHE_BINARY_DIR "/share/depeche");
    CHECK_THAT(support::run(command).out, Contains("built in"));
}

TEST_CASE("places: a damaged import is told with the way out") {
    Archive const archive;
    archive.run(with_all_dumps());
    std::string bytes = support::read_file(imported(archive));
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    support::write_file(imported(archive), bytes);
    archive.write("a.txt", "Titre\n\nTexte.\n");
    Outcome const outcome = archive.update();
    CHECK(outcome.exit_code == 3);
    CHECK_THAT(outcome.err, Contains("places import"));
    CHECK(archive.run({"places", "status"}).exit_code == 3);
    std::filesystem::remove(imported(archive));
    archive.update();
    support::write_file(imported(archive), bytes);
    // What the index holds does not depend on it.
    Outcome const status = archive.run({"status"});
    CHECK(status.exit_code == 0);
    CHECK_THAT(status.out, Contains("places     unusable, imported: "));
    CHECK(archive.ids({"texte"}) == "a.txt ");
}

TEST_CASE("places: inspect tells which place of a name was chosen, among which, and why") {
    Archive const archive;
    std::string const text = "Titre\n\nUn incendie a ravagé le port de Brest. Les usines de Springfield ferment.\n";
    std::string const told = inspected(archive, text);
    CHECK_THAT(told, Contains("Brest → Brest (Finistère, France): home country; other: Brest-Litovsk ("));
    CHECK_THAT(told, Contains("Springfield → none: undecided: shared containers only; other: Springfield ("));
    auto const article = nlohmann::json::parse(inspected(archive, text, "jsonl"));
    auto const& mention = article["mentions"][0];
    CHECK(mention["text"] == "Brest");
    CHECK(mention["id"] == "gn3030300");
    CHECK(mention["why"] == "home country");
    REQUIRE(mention["candidates"].size() > 1);
    CHECK(mention["candidates"][0]["id"] == "gn3030300");
    CHECK(mention["candidates"][0]["points"] > mention["candidates"][1]["points"]);
}

TEST_CASE("places: inspect's choices are those of the analysis, in every article of the samples") {
    Archive const archive;
    Outcome const outcome = archive.run({"inspect", "--format", "jsonl", DEPECHE_SOURCE_DIR "/data/samples"});
    REQUIRE(outcome.exit_code == 0);
    std::istringstream lines(outcome.out);
    std::size_t places = 0;
    for (std::string line; std::getline(lines, line);) {
        auto const article = nlohmann::json::parse(line);
        for (auto const& mention : article["mentions"]) {
            if (mention["kind"] != "place") continue;
            ++places;
            INFO(mention.dump());
            bool const undecided = mention["id"].is_null();
            std::string const why = mention["why"];
            CHECK(undecided == (why == "not in the gazetteer" || why.starts_with("undecided")));
            if (!undecided) CHECK(mention["candidates"][0]["id"] == mention["id"]);
        }
    }
    CHECK(places > 500);
}
