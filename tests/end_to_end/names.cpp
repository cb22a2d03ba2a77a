#include <catch2/catch.hpp>

#include "tests/end_to_end/archive.h"

using support::Archive;

namespace {

/// Articles whose short names only other articles explain.
void write_articles(Archive const& archive) {
    archive.write("kerry1.txt", "Genève\n\nLe secrétaire d'État américain, John Kerry, a quitté Genève vendredi.\n");
    archive.write("kerry2.txt", "Moscou\n\nJohn Kerry a rencontré Sergueï Lavrov à Moscou.\n");
    archive.write("kerry3.txt", "Paris\n\nM. Kerry est attendu mardi à Paris.\n");
    archive.write("ofj1.txt", "Forêts\n\nL'Office des forêts du Jura (OFJ) a vendu deux mille chênes.\n");
    archive.write("ofj2.txt", "Chênes\n\nSelon l'OFJ, les chênes souffrent de la sécheresse.\n");
    archive.write("onu1.txt", "Trêve\n\nSelon l'ONU, la trêve tient à Alep.\n");
    archive.write("onu2.txt", "Vivres\n\nLes Nations unies ont livré des vivres à Alep.\n");
}

std::string facets(Archive const& archive) {
    auto command = archive.command({"facets", "person,org", "-n", "0", "--format", "csv"});
    command.arguments[0] = support::program("depeche");
    return support::run(command).out;
}

bool counts(Archive const& archive, std::string const& line) {
    return ('\n' + facets(archive)).find('\n' + line + "\r\n") != std::string::npos;
}

} // namespace

TEST_CASE("names: what one article explains is counted so in all") {
    Archive const archive;
    write_articles(archive);
    archive.update();
    INFO(facets(archive));
    CHECK(counts(archive, "person,John Kerry,3"));
    CHECK(counts(archive, "org,Office des forêts du Jura,2"));
    CHECK(counts(archive, "org,Nations unies,2"));
    CHECK(archive.ids({"--person", "John Kerry"}) == "kerry1.txt kerry2.txt kerry3.txt ");
    CHECK(archive.ids({"--org", "OFJ"}) == "ofj1.txt ofj2.txt ");
    CHECK(archive.ids({"--org", "ONU"}) == "onu1.txt onu2.txt ");
    CHECK(archive.ids({"--org", "=Nations unies"}) == "onu1.txt onu2.txt ");
}

TEST_CASE("names: the article that explains gone, its short names stand for themselves again") {
    Archive const archive;
    write_articles(archive);
    archive.update();
    archive.remove("ofj1.txt");
    archive.write("bob.txt", "Lyon\n\nLe chanteur Bob Kerry a chanté samedi à Lyon.\n");
    CHECK(Archive::counts(archive.update()) == "1 0 1 6 0");
    INFO(facets(archive));
    CHECK(counts(archive, "person,Kerry,1"));
    CHECK(counts(archive, "person,John Kerry,2"));
    CHECK(counts(archive, "org,OFJ,1"));
    CHECK(archive.ids({"--person", "Kerry"}) == "bob.txt kerry1.txt kerry2.txt kerry3.txt ");
    archive.remove("bob.txt");
    archive.update();
    CHECK(counts(archive, "person,John Kerry,3"));
}

TEST_CASE("names: neither the order of reading nor the number of threads matters") {
    Archive const at_once;
    write_articles(at_once);
    at_once.update({"--jobs", "1"});
    Archive const by_and_by;
    for (char const* first : {"onu2.txt", "kerry3.txt", "ofj2.txt"}) {
        write_articles(by_and_by);
        by_and_by.run({"update", (by_and_by.folder() / first).string(), "--jobs", "4"});
    }
    by_and_by.update({"--jobs", "4", "--commit-every", "1"});
    CHECK(facets(by_and_by) == facets(at_once));
}
