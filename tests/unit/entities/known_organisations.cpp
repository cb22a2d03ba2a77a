#include "common/names/known_organisations.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include "common/entities/link.h"
#include "common/names/names.h"
#include "common/names/organisation_file.h"
#include "common/model/failure.h"
#include "resources.h"
#include "tests/support/temporary.h"

using namespace depeche;

namespace {

std::string const rows =
    "# ours\n"
    "Organisation des Nations unies\tONU|Nations unies|United Nations\n"
    "Parti socialiste\tPS|Parti radical\n"
    "Parti radical\tPR\n"
    "Renault\tgroupe Renault\n"
    "Reuters\n"
    "Observatoire syrien des droits de l'homme\tOSDH\n"
    "Parti républicain\tPR\n";

organisation_file::Compiled compiled(std::string const& text) {
    std::istringstream in(text);
    std::vector<organisation_file::Row> read;
    organisation_file::read_rows(in, read);
    return organisation_file::compile(read);
}

struct List {
    explicit List(std::string const& text) {
        file = directory / "organisations.depeche";
        std::ofstream(file, std::ios::binary) << compiled(text).bytes;
    }
    support::TemporaryDirectory directory;
    std::filesystem::path file;
};

KnownOrganisations const& list() {
    static List const written(rows);
    static auto const loaded = KnownOrganisations::load(written.file);
    return *loaded;
}

std::string key_of(std::string const& name) { return name_key(EntityKind::organisation, name); }

/// For each mention «name = key» of its entity.
std::vector<std::string> linked(std::vector<std::string> const& names, AcronymPairs const& pairs = {}) {
    Linked const found = link_organisations(names, pairs, &list());
    std::vector<std::string> shown;
    for (std::uint32_t const entity : found.entity_of) {
        shown.push_back(found.entities[entity].name + " = " + found.entities[entity].key);
    }
    return shown;
}

using Names = std::vector<std::string>;
std::string const un = " = organisation nations unies";

} // namespace

TEST_CASE("every name of a known organisation finds it") {
    for (std::string const name : {"ONU", "O.N.U.", "nations unies", "Organisation des Nations Unies"}) {
        auto const found = list().find(key_of(name));
        REQUIRE(found);
        CHECK(list().name(*found) == "Organisation des Nations unies");
        CHECK(list().key(*found) == "organisation nations unies");
        CHECK(list().aliases(*found) == Names{"nations unies", "onu", "united nations"});
    }
    CHECK_FALSE(list().find("onusien"));
    CHECK_FALSE(list().find(""));
}

TEST_CASE("an alias of two organisations is left out with a message, and a row's name is no other's alias") {
    CHECK_FALSE(list().find("pr"));
    CHECK(list().name(*list().find("parti radical")) == "Parti radical");
    Names const messages = compiled(rows).messages;
    REQUIRE(messages.size() == 2);
    CHECK_THAT(messages[0],
               Catch::Matchers::Contains("parti radical") && Catch::Matchers::Contains("Parti socialiste"));
    CHECK_THAT(messages[1], Catch::Matchers::Contains("\"pr\"") && Catch::Matchers::Contains("Parti radical") &&
                                Catch::Matchers::Contains("Parti républicain"));
}

TEST_CASE("two rows of one name are one, and the order of rows is of no account") {
    auto const both = compiled("Reuters\tAgence Reuters\nReuters\tReuter\n");
    CHECK(both.messages.size() == 1);
    CHECK(both.bytes == compiled("Reuters\tReuter|Agence Reuters\n").bytes);
    CHECK(compiled("A b\tC\nD e\tF\n").bytes == compiled("D e\tF\nA b\tC\n").bytes);
}

TEST_CASE("a malformed row is told with its line") {
    for (char const* text : {"A\nB\tC\tD\n", "A\n\tC\n"}) {
        INFO(text);
        CHECK_THROWS_WITH(compiled(text), Catch::Matchers::StartsWith("line 2: "));
    }
}

TEST_CASE("a list that is missing, cut short, changed or of another version is a Failure") {
    List const whole(rows);
    CHECK_THROWS_AS(KnownOrganisations::load("/nowhere/organisations.depeche"), Failure);
    std::string const bytes = compiled(rows).bytes;
    for (std::size_t const size : {std::size_t{0}, std::size_t{20}, bytes.size() - 1}) {
        std::ofstream(whole.file, std::ios::binary) << bytes.substr(0, size);
        CHECK_THROWS_AS(KnownOrganisations::load(whole.file), Failure);
    }
    for (std::size_t const at : {std::size_t{8}, bytes.size() / 2, bytes.size() - 2}) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        std::ofstream(whole.file, std::ios::binary) << changed;
        CHECK_THROWS_AS(KnownOrganisations::load(whole.file), Failure);
    }
}

TEST_CASE("acronym, short and full name of a known organisation are one entity under its full name") {
    CHECK(linked({"ONU"}) == Names{"ONU" + un});
    CHECK(linked({"ONU", "Nations unies", "ONU"}) == Names(3, "Nations unies" + un));
    CHECK(linked({"NATIONS UNIES", "O.N.U."})[1] == "NATIONS UNIES" + un);
    Linked const one = link_organisations({"Nations unies"}, {}, &list());
    std::vector<std::string> const& keys = one.entities.front().lookup_keys;
    for (char const* key : {"nations unies", "organisation nations unies", "unies"}) {
        CHECK(std::binary_search(keys.begin(), keys.end(), key));
    }
}

TEST_CASE("what the article itself says an acronym means outranks the list") {
    CHECK(linked({"Parti social", "PS", "PS"}, {{0, 1}}) == Names(3, "Parti social = parti social"));
    CHECK(linked({"PS"}) == Names{"PS = parti socialiste"});
    CHECK(linked({"Parti socialiste", "PS"}, {{0, 1}}) == Names(2, "Parti socialiste = parti socialiste"));
    // Who belongs to whom is no definition.
    CHECK(linked({"Union départementale", "PS"}, {{0, 1}}) ==
          Names{"Union départementale = union departementale", "PS = parti socialiste"});
}

TEST_CASE("a definition that varies the listed name is the listed organisation") {
    CHECK(linked({"Observatoire syrien des droits humains", "OSDH"}, {{0, 1}})[0] ==
          "Observatoire syrien des droits humains = observatoire syrien droits homme");
    Linked const found = link_organisations({"Observatoire syrien des droits humains", "OSDH"}, {{0, 1}}, &list());
    CHECK(found.entities.front().acronyms == Names{"observatoire syrien droits humains"});
}

TEST_CASE("what kind of thing it is is no part of a known name, but its foundation is another") {
    CHECK(linked({"agence Reuters"})[0] == "Reuters = reuters");
    CHECK(linked({"agence Reuters", "Reuters"})[1] == "Reuters = reuters");
    CHECK(linked({"Fondation Renault"})[0] == "Fondation Renault = fondation renault");
}

TEST_CASE("a known name is not shortened from a longer one that begins with it") {
    CHECK(linked({"Renault Trucks", "Renault"})[1] == "Renault = renault");
    CHECK(linked({"Chaussures Morvandin", "Chaussures"})[1] == "Chaussures Morvandin = chaussures morvandin");
}

TEST_CASE("an article teaches the acronyms that it defines and the list has not") {
    Linked const found = link_organisations({"Office des forêts du Jura", "OFJ"}, {{0, 1}}, &list());
    CHECK(found.entities.front().acronyms == Names{"ofj"});
    CHECK(link_organisations({"Parti socialiste", "PS"}, {{0, 1}}, &list()).entities.front().acronyms.empty());
    CHECK(
        link_organisations({"Office des forêts du Jura", "Onex"}, {{0, 1}}, &list()).entities.front().acronyms.empty());
}

TEST_CASE("a name that means another organisation in each country is what the article's places say") {
    std::istringstream lists("Parti socialiste\nParti socialiste belge\nParti socialiste suisse\n");
    std::istringstream sense_rows("# ours\nPS\tFR=Parti socialiste|BE=Parti socialiste belge|CH=Parti socialiste suisse|CL=-\n");
    std::vector<organisation_file::Row> read;
    std::vector<organisation_file::Senses> senses;
    organisation_file::read_rows(lists, read);
    organisation_file::read_senses(sense_rows, senses);
    List const written(rows);
    std::ofstream(written.file, std::ios::binary) << organisation_file::compile(read, senses).bytes;
    auto const loaded = KnownOrganisations::load(written.file);
    auto const meant = [&](Names const& countries) {
        auto const found = loaded->find("ps", countries);
        return found ? std::string(loaded->name(*found)) : "?";
    };
    CHECK(meant({}) == "Parti socialiste");
    CHECK(meant({"FR"}) == "Parti socialiste");
    CHECK(meant({"DE", "DE"}) == "Parti socialiste");
    CHECK(meant({"FR", "BE"}) == "Parti socialiste");
    CHECK(meant({"BE"}) == "?");
    CHECK(meant({"BE", "BE"}) == "Parti socialiste belge");
    CHECK(meant({"BE", "BE", "FR"}) == "?");
    CHECK(meant({"BE", "BE", "CH"}) == "?");
    CHECK(meant({"CH", "CH", "DE"}) == "Parti socialiste suisse");
    CHECK(meant({"CL", "CL"}) == "?");
    CHECK(loaded->has_senses("ps"));
    CHECK_FALSE(loaded->has_senses("parti socialiste"));
    CHECK(loaded->find("parti socialiste", {"BE", "BE"}) == loaded->find("parti socialiste"));
}

TEST_CASE("a malformed row of senses is told with its line, one of an unknown organisation by its name") {
    for (char const* text : {"PS\tFR=A\nPS\n", "#\nPS\tFrance=A\n", "#\n\tFR=A\n", "#\nPS\tFR=A|\n"}) {
        INFO(text);
        std::istringstream in(text);
        std::vector<organisation_file::Senses> senses;
        CHECK_THROWS_WITH(organisation_file::read_senses(in, senses), Catch::Matchers::StartsWith("line 2: "));
    }
    CHECK_THROWS_WITH(organisation_file::compile({}, {{"PS", {{"FR", "Parti socialiste"}}}}),
                      Catch::Matchers::Contains("Parti socialiste"));
}

TEST_CASE("the shipped PS is the French one but in Belgian, Swiss and other articles; an article's own words outrank it") {
    KnownOrganisations const* shipped = built_resources().organisations.get();
    auto const key = [&](Names const& names, Names const& countries, AcronymPairs const& pairs = {}) {
        return link_organisations(names, pairs, shipped, countries).entities.front().key;
    };
    CHECK(key({"PS"}, {}) == "parti socialiste");
    CHECK(key({"PS"}, {"BE", "BE", "BE"}) == "parti socialiste belge");
    CHECK(key({"PS"}, {"BE"}) == "ps");
    CHECK(key({"Parti socialiste", "PS"}, {"SN", "SN"}, {{0, 1}}) == "parti socialiste senegalais");
    CHECK(key({"Parti social", "PS"}, {"FR"}, {{0, 1}}) == "parti social");
    CHECK(key({"MR"}, {"FR"}) == "mr");
    CHECK(key({"MR"}, {"BE", "BE"}) == "mouvement reformateur");
    CHECK(key({"CGT"}, {}) == key({"Confédération générale du travail"}, {}));
    CHECK(key({"CGT"}, {"AR", "AR"}) == "cgt");
}

TEST_CASE("the shipped list knows the organisations of every front page") {
    KnownOrganisations const& shipped = *built_resources().organisations;
    for (char const* name : {"ONU", "OTAN", "FMI", "Unicef", "AFP", "CGT"}) {
        INFO(name);
        CHECK(shipped.find(key_of(name)));
    }
}
