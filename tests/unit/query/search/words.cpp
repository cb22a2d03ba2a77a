#include <catch2/catch.hpp>

#include "tests/unit/query/search/small_archive.h"

namespace depeche {
namespace {

/// Spellings of one thing: written in an article and typed in a query, any of them means all of them.
using Spellings = std::vector<std::string>;

std::vector<Spellings> const groups{
    {"l'armée", "L’armée", "armée", "armee", "ARMÉE", "l\u02bcarmée", "L\u02bcARMEE", "arme\u0301e"},
    {"qu'elle", "qu’elle", "Qu\u02bcelle", "elle"},
    {"jusqu'à", "jusqu’à", "JUSQU’À", "jusqu'a"},
    {"aujourd'hui", "aujourd’hui", "AUJOURD'HUI", "aujourd\u02bchui"},
    {"presqu'île", "presqu’île", "Presqu'ile", "presqu\u02bcîle"},
    {"prud'homme", "prud’homme", "PRUD'HOMME", "prud’hommes"},
    {"O'Brien", "O’Brien", "o'brien", "O\u02bcBRIEN"},
    {"d'Artagnan", "D’Artagnan", "Artagnan", "d\u02bcartagnan"},
    {"Côte d'Ivoire", "Côte d’Ivoire", "COTE D'IVOIRE", "cote d\u02bcivoire"},
    {"Côte-d'Or", "Côte-d’Or", "cote-d'or", "COTE-D\u02bcOR", "Côte\u2011d’Or"},
    {"rendez-vous", "Rendez-vous", "RENDEZ\u2011VOUS", "rendez\u2010vous"},
    {"c'est-à-dire", "c’est-à-dire", "C\u02bcest\u2011à\u2011dire", "c'est-a-dire"},
    {"a-t-il", "A-t-il", "a\u2011t\u2011il"},
    {"L'Haÿ-les-Roses", "L’Haÿ-les-Roses", "l'hay-les-roses", "Haÿ-les-Roses", "L’HAŸ-LES-ROSES"},
    {"œuvre", "oeuvre", "ŒUVRE", "l'œuvre", "d’œuvre", "Oeuvre"},
    {"ETAT", "État", "etat", "l'État", "L’ÉTAT", "E\u0301tat"},
    {"250 000", "250000", "250\u00a0000", "250\u202f000", "250.000"},
    {"3,5 %", "3,5%", "3,5", "3,5\u00a0%", "3.5"},
    {"O.N.U.", "ONU", "onu", "l'ONU", "l’O.N.U."},
    {"hôpital", "hôpi\u00adtal", "ho\u0302pital", "hopital", "l’HÔPITAL", "hôpitaux"},
    {"finance", "\ufb01nance", "FINANCE"},
    {"Istanbul", "\u0130stanbul", "istanbul", "ISTANBUL"},
    {"Straße", "Strasse", "STRASSE", "straße", "STRA\u1e9eE"},
    {"حلب", "حَلَب"},
    {"Москва", "МОСКВА", "москва"},
    {"Αθήνα", "ΑΘΗΝΑ", "Αθηνα"},
    {"Γιώργος", "ΓΙΩΡΓΟΣ"},
    {"北京"},
    {"😀"},
    {"https://www.example.org/a-b/c?d=1", "HTTPS://www.example.org/a-b/c?d=1"},
    {"redaction@example.org", "Redaction@Example.org"},
    {"n°7", "N°7"},
    {"XIXe", "xixe", "XIXᵉ"},
    {"L.R.E.M.", "LREM"},
    {"T-shirt", "t-shirt"},
    {"Saint-Étienne", "saint-etienne", "SAINT\u2011ÉTIENNE"},
    {"l'euro", "euro", "l’Euro", "euros"},
    {"y a-t-elle", "Y A-T-ELLE"},
    {"Ça", "ça", "CA"},
    {"naïf", "naif", "NAÏF"},
};

std::string id_of(std::size_t group, std::size_t form) {
    return "g" + std::to_string(group) + "-" + std::to_string(form);
}

SmallArchive archive_of_groups() {
    std::vector<Given> articles{given("other", "Rien de tel dans ce texte.")};
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (std::size_t form = 0; form < groups[group].size(); ++form) {
            articles.push_back(given(id_of(group, form), "Nous disons « " + groups[group][form] + " », rien de plus."));
        }
    }
    return SmallArchive(std::move(articles));
}

std::string ids_missing(std::string const& found, std::size_t group) {
    std::string missing;
    for (std::size_t form = 0; form < groups[group].size(); ++form) {
        std::string const id = id_of(group, form);
        if ((" " + found + " ").find(" " + id + " ") == std::string::npos) missing += groups[group][form] + ", ";
    }
    return missing;
}

TEST_CASE("whichever way a word is written or typed, it is found") {
    SmallArchive const archive = archive_of_groups();
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (std::string const& form : groups[group]) {
            INFO(form);
            std::string const found = archive.ids(form);
            CHECK(ids_missing(found, group) == "");
            CHECK(found.find("other") == std::string::npos);
        }
    }
}

TEST_CASE("in quotes too, any spelling but another inflection finds the others") {
    SmallArchive const archive = archive_of_groups();
    for (std::size_t group = 0; group < groups.size(); ++group) {
        std::string const found = archive.ids('"' + groups[group].front() + '"');
        std::string missing = ids_missing(found, group);
        for (std::string const inflected : {"hôpitaux, ", "prud’hommes, ", "euros, "}) {
            if (auto const at = missing.find(inflected); at != std::string::npos) missing.erase(at, inflected.size());
        }
        INFO(groups[group].front());
        CHECK(missing == "");
    }
}

TEST_CASE("a word broken over two lines is found whole") {
    SmallArchive const archive({given("a", "On a vu l'hôpi-\ntal du quartier."), given("b", "L'hôpital est loin.")});
    CHECK(archive.ids("hôpital") == "a b");
    CHECK(archive.ids("\"hopital du quartier\"") == "a");
}

TEST_CASE("the second part of a name with an apostrophe finds it") {
    SmallArchive const archive({given("a", "Peter O’Brien est venu."), given("b", "Rien.")});
    CHECK(archive.ids("brien") == "a");
    CHECK(archive.ids("\"peter o'brien est\"") == "a");
}

TEST_CASE("the parts of a compound are words of their own") {
    SmallArchive const archive({given("a", "Un cessez-le-feu en Côte-d'Or."), given("b", "Du feu sur la côte.")});
    CHECK(archive.ids("feu") == "a b");
    CHECK(archive.ids("cessez-le-feu") == "a");
    CHECK(archive.ids("\"cessez le feu\"") == "a");
    CHECK(archive.ids("cote") == "a b");
    CHECK(archive.ids("côte-d'or") == "a");
}

TEST_CASE("a compound and the same written as one word meet") {
    SmallArchive const archive({given("a", "Un week-end de pluie."), given("b", "Un weekend de pluie."), given("c", "Une week de pluie, end.")});
    CHECK(archive.ids("week-end") == "a b");
}

TEST_CASE("a number's digits alone are another number") {
    SmallArchive const archive({given("a", "Il reste 250 000 habitants."), given("b", "Il en reste 250, puis 000.")});
    CHECK(archive.ids("250 000") == "a");
    CHECK(archive.ids("250") == "b");
    CHECK(archive.ids("250 000 habitants") == "a");
}

TEST_CASE("words of one stem meet, a phrase takes them as they are") {
    SmallArchive const archive({given("a", "Une trêve annoncée."), given("b", "Il a annoncé des trêves."), given("c", "L'annonce.")});
    CHECK(archive.ids("annoncé trêve") == "a b");
    CHECK(archive.ids("\"trêve annoncée\"") == "a");
    CHECK(archive.ids("\"treve annoncee\"") == "a");
    CHECK(archive.ids("\"trêve annoncé\"") == "");
}

TEST_CASE("the word as typed ranks before its relatives") {
    SmallArchive const archive({given("a", "Des accords et rien d'autre."), given("b", "Un accord et rien d'autre.")});
    CHECK(archive.ranked("accord") == "b a");
    CHECK(archive.ranked("accords") == "a b");
}

TEST_CASE("what holds no word finds nothing") {
    SmallArchive const archive({given("a", "Un § et des points...")});
    CHECK(archive.ids("©") == "");
    CHECK(archive.ids("a OR ©") == "");
    CHECK(archive.ids("un -©") == "a");
}

}  // namespace
}  // namespace depeche
