#include "common/index/stems.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "common/index/french_inflection.h"
#include "common/text/fold.h"
#include "tests/unit/index/sample.h"

using namespace depeche;

namespace {

std::string lower(std::string word) {
    if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z') word[0] = static_cast<char>(word[0] + 32);
    return word;
}

/// Do words in lower case with accents, or names, share a key? («Paris» is indexed as «paris».)
bool meet(Stemmer& stemmer, std::string const& a, std::string const& b, std::string const& language = "fr") {
    std::vector<std::string> const keys = stemmer.keys(fold(a), lower(a), language);
    std::vector<std::string> const others = stemmer.keys(fold(b), lower(b), language);
    return std::any_of(keys.begin(), keys.end(),
                       [&](auto const& key) { return std::find(others.begin(), others.end(), key) != others.end(); });
}

using Pair = std::pair<char const*, char const*>;

constexpr Pair same_word[] = {{"annoncé", "annoncées"},
                              {"annoncé", "annonce"},
                              {"français", "française"},
                              {"français", "françaises"},
                              {"jeu", "jeux"},
                              {"enjeu", "enjeux"},
                              {"lieu", "lieux"},
                              {"milieu", "milieux"},
                              {"journal", "journaux"},
                              {"national", "nationaux"},
                              {"national", "nationale"},
                              {"nationale", "nationaux"},
                              {"animal", "animaux"},
                              {"hôpital", "hôpitaux"},
                              {"cheval", "chevaux"},
                              {"directeur", "directrice"},
                              {"directeurs", "directrices"},
                              {"électeur", "électrices"},
                              {"acteur", "actrice"},
                              {"nouveau", "nouvelles"},
                              {"nouveau", "nouvelle"},
                              {"nouveaux", "nouvel"},
                              {"beau", "belle"},
                              {"élu", "élues"},
                              {"élu", "élus"},
                              {"heureux", "heureuse"},
                              {"nombreux", "nombreuses"},
                              {"chanteur", "chanteuse"},
                              {"actif", "active"},
                              {"actifs", "actives"},
                              {"neuf", "neuve"},
                              {"bref", "brève"},
                              {"premier", "première"},
                              {"premiers", "premières"},
                              {"étranger", "étrangères"},
                              {"ouvrier", "ouvrières"},
                              {"public", "publique"},
                              {"publics", "publiques"},
                              {"turc", "turque"},
                              {"grec", "grecque"},
                              {"long", "longue"},
                              {"longs", "longues"},
                              {"blanc", "blanche"},
                              {"franc", "franche"},
                              {"travail", "travaux"},
                              {"vitrail", "vitraux"},
                              {"bail", "baux"},
                              {"mal", "maux"},
                              {"eau", "eaux"},
                              {"bas", "basse"},
                              {"cour", "cours"},
                              {"mère", "mères"},
                              {"veuf", "veuve"},
                              {"vieux", "vieille"},
                              {"vieil", "vieilles"},
                              {"œil", "yeux"},
                              {"ciel", "cieux"},
                              {"fou", "folle"},
                              {"doux", "douce"},
                              {"faux", "fausse"},
                              {"roux", "rousse"},
                              {"sec", "sèche"},
                              {"frais", "fraîche"},
                              {"européen", "européenne"},
                              {"européens", "européennes"},
                              {"parisien", "parisiennes"},
                              {"bon", "bonne"},
                              {"gros", "grosse"},
                              {"cruel", "cruelle"},
                              {"muet", "muette"},
                              {"inquiet", "inquiète"},
                              {"complet", "complète"},
                              {"manifestant", "manifestants"},
                              {"étudiant", "étudiantes"},
                              {"ministre", "ministres"},
                              {"bateau", "bateaux"},
                              {"tableau", "tableaux"},
                              {"bureau", "bureaux"},
                              {"cheveu", "cheveux"},
                              {"genou", "genoux"},
                              {"grand", "grandes"},
                              {"petit", "petites"},
                              {"international", "internationales"},
                              {"international", "internationaux"},
                              {"syrien", "syrienne"},
                              {"chinois", "chinoise"},
                              {"allemand", "allemandes"},
                              {"député", "députée"},
                              {"député", "députés"},
                              {"pays", "pays"},
                              {"prix", "prix"},
                              {"voix", "voix"},
                              {"gaz", "gaz"},
                              {"général", "généraux"},
                              {"général", "générale"},
                              {"rival", "rivaux"},
                              {"tribunal", "tribunaux"},
                              {"principal", "principaux"},
                              {"social", "sociaux"},
                              {"capital", "capitaux"},
                              {"arrêté", "arrêtés"},
                              {"attaque", "attaques"},
                              {"grève", "grèves"},
                              {"accord", "accords"},
                              {"élection", "élections"}};

constexpr Pair other_word[] = {
    {"prix", "pris"},          {"pays", "paye"},       {"pays", "paie"},        {"pays", "payer"},
    {"voix", "voie"},          {"mer", "mère"},        {"maire", "mari"},       {"mars", "mari"},
    {"mars", "Marie"},         {"mai", "mais"},        {"port", "porc"},        {"port", "porte"},
    {"mort", "mur"},           {"cou", "coup"},        {"coup", "coupe"},       {"part", "parc"},
    {"part", "parti"},         {"parti", "partie"},    {"vin", "vingt"},        {"cent", "sens"},
    {"fois", "foie"},          {"fois", "foi"},        {"mois", "moi"},         {"poids", "pois"},
    {"paix", "paie"},          {"croix", "croire"},    {"noix", "noir"},        {"beau", "beauté"},
    {"eau", "elle"},           {"peau", "pelle"},      {"seau", "sel"},         {"veau", "vélo"},
    {"lac", "laque"},          {"banc", "banque"},     {"marc", "marque"},      {"attac", "attaque"},
    {"ligue", "lige"},         {"langue", "lange"},    {"peur", "peu"},         {"jeu", "jeune"},
    {"deux", "dieu"},          {"mieux", "mi"},        {"grève", "greffe"},     {"rif", "rive"},
    {"neuf", "neuvième"},      {"guerre", "guérir"},   {"ville", "vil"},        {"ville", "villa"},
    {"mille", "mil"},          {"balle", "bal"},       {"terre", "tertre"},     {"fille", "fil"},
    {"fils", "file"},          {"fils", "fille"},      {"corps", "corse"},      {"temps", "tente"},
    {"bras", "brasser"},       {"bois", "boite"},      {"lois", "loin"},        {"roi", "roue"},
    {"armée", "arme"},         {"année", "Anne"},      {"France", "franc"},     {"France", "français"},
    {"franc", "français"},     {"Russie", "russe"},    {"Grèce", "grec"},       {"Paris", "pari"},
    {"sein", "Seine"},         {"série", "sera"},      {"parlement", "parler"}, {"département", "départ"},
    {"univers", "université"}, {"opéra", "opération"}, {"crise", "cri"},        {"pause", "Pau"},
    {"course", "cours"},       {"cour", "courir"},     {"entre", "entrée"},     {"mont", "monte"},
    {"fond", "fondé"},         {"base", "bas"},        {"visa", "visé"},        {"Jean", "Jeanne"},
    {"Michel", "Michelle"},    {"presse", "pré"},      {"chaux", "châle"},      {"travail", "travers"},
    {"mal", "mâle"},           {"eaux", "aux"}};

} // namespace

TEST_CASE("French words of one kind meet in gender and number") {
    Stemmer stemmer;
    for (auto const& [a, b] : same_word) {
        INFO(a << " " << b << ": " << without_inflection(fold(a)) << " " << without_inflection(fold(b)));
        CHECK(meet(stemmer, a, b));
        CHECK(meet(stemmer, b, a));
    }
}

TEST_CASE("French words that only look alike stay apart") {
    Stemmer stemmer;
    for (auto const& [a, b] : other_word) {
        INFO(a << " " << b << ": " << without_inflection(fold(a)) << " " << without_inflection(fold(b)));
        CHECK_FALSE(meet(stemmer, a, b));
    }
}

TEST_CASE("words of another language meet by their own stems only") {
    Stemmer stemmer;
    CHECK(meet(stemmer, "election", "elections", "en"));
    CHECK(meet(stemmer, "Häuser", "Häusern", "de"));
    CHECK_FALSE(meet(stemmer, "directeur", "directrice", "en"));
    CHECK(stemmer.keys("wort", "wort", "xx").empty());
    CHECK(stemmer.keys("wort", "wort", "zh").empty());
}

TEST_CASE("short words, numbers and endless ones have no stem") {
    Stemmer stemmer;
    CHECK(stemmer.keys("un", "un", "fr").empty());
    CHECK(stemmer.keys("g20", "g20", "fr").empty());
    CHECK(stemmer.keys(std::string(500, 'a'), std::string(500, 'a'), "fr").empty());
}

TEST_CASE("taking the endings off is harmless for any word") {
    for (char const* const word : {"", "s", "es", "aux", "eaux", "eee", "sss", "que", "ive", "\xff\xfe", "eauxeaux"}) {
        CAPTURE(word);
        CHECK(without_inflection(word).size() <= std::string_view(word).size() + 1);
    }
}

TEST_CASE("a query's word brings the indexed words of its stem, itself first") {
    support::TemporaryDirectory const directory;
    auto const writer = sample::open(directory / "index");
    sample::put_file(
        *writer, "/a",
        {{"x", "Les accords annoncés à des directrices françaises"}, {"y", "Le directeur annonça un accord"}});
    writer->commit();
    Xapian::Database const database((directory / "index").string());
    Stemmer stemmer;
    CHECK(same_stem(database, stemmer, "directeur", "directeur", {"fr"}) ==
          std::vector<std::string>{"directeur", "directrices"});
    CHECK(same_stem(database, stemmer, "accord", "accord", {"fr", "fr"}) ==
          std::vector<std::string>{"accord", "accords"});
    CHECK(same_stem(database, stemmer, "inconnu", "inconnu", {"fr"}) == std::vector<std::string>{"inconnu"});
    CHECK(same_stem(database, stemmer, "accord", "accord", {}) == std::vector<std::string>{"accord"});
}
