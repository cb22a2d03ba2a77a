#include <catch2/catch.hpp>

#include "tests/end_to_end/archive.h"

using support::Archive;
using support::Outcome;

namespace {

/// Does a line of stderr hold all of these?
bool says(Outcome const& outcome, std::string_view a, std::string_view b = "") {
    std::size_t const at = outcome.err.find(a);
    return at != std::string::npos && outcome.err.find(b) != std::string::npos;
}

std::string records(int count) {
    std::string lines;
    for (int i = 0; i < count; ++i)
        lines += R"({"id": "r)" + std::to_string(i) + R"(", "text": "Texte numéro )" + std::to_string(i) + "\"}\n";
    return lines;
}

} // namespace

TEST_CASE("removal: a missing SOURCE removes nothing, is said and exits 1") {
    Archive const archive;
    archive.write_many("a", 4);
    archive.update();
    std::filesystem::rename(archive.folder(), archive / "weg");
    Outcome const outcome = archive.update();
    CHECK(outcome.exit_code == 1);
    CHECK(says(outcome, archive.folder().string() + ": no such file or folder"));
    CHECK(says(outcome, "4 articles stay in the index", "--allow-removal"));
    CHECK(Archive::counts(outcome) == "0 0 0 0 1");
    std::filesystem::rename(archive / "weg", archive.folder());
    CHECK(Archive::counts(archive.update()) == "0 0 0 4 0");
}

TEST_CASE("removal: a missing SOURCE does not keep the others from being read") {
    Archive const archive;
    archive.write_many("a", 2);
    Outcome const outcome = archive.run({"update", (archive / "nirgends").string(), archive.folder().string()});
    CHECK(outcome.exit_code == 1);
    CHECK(Archive::counts(outcome) == "2 0 0 0 1");
}

TEST_CASE("removal: where every SOURCE is missing, no index is made") {
    Archive const archive;
    Outcome const outcome = archive.run({"update", (archive / "nirgends").string()});
    CHECK(outcome.exit_code == 1);
    CHECK(says(outcome, "nirgends: no such file or folder"));
    CHECK_FALSE(std::filesystem::exists(archive.index()));
}

TEST_CASE("removal: an empty SOURCE removes nothing, is said and exits 1") {
    Archive const archive;
    archive.write_many("a", 4);
    archive.update();
    archive.remove("a");
    Outcome const outcome = archive.update();
    CHECK(outcome.exit_code == 1);
    CHECK(says(outcome, "4 of its 4 articles are gone"));
    CHECK(Archive::counts(outcome) == "0 0 0 0 0");
    CHECK_FALSE(archive.ids({"Paris"}).empty());
}

TEST_CASE("removal: a SOURCE that was always empty exits 1 too") {
    Archive const archive;
    Outcome const outcome = archive.update();
    CHECK(outcome.exit_code == 1);
    CHECK(says(outcome, "no files found"));
}

TEST_CASE("removal: half of the articles may go, more may not") {
    Archive const archive;
    archive.write_many("a", 10);
    archive.update();
    for (int i = 0; i < 5; ++i) archive.remove(Archive::name("a", i));
    Outcome const half = archive.update();
    CHECK(half.exit_code == 0);
    CHECK(Archive::counts(half) == "0 0 5 5 0");
    for (int i = 5; i < 8; ++i) archive.remove(Archive::name("a", i));
    Outcome const more = archive.update();
    CHECK(more.exit_code == 1);
    CHECK(Archive::counts(more) == "0 0 0 2 0");
    Outcome const allowed = archive.update({"--allow-removal"});
    CHECK(allowed.exit_code == 0);
    CHECK(Archive::counts(allowed) == "0 0 3 2 0");
}

TEST_CASE("removal: records lost inside a file are guarded alike, and offered again at the next run") {
    Archive const archive;
    archive.write("r.jsonl", records(10));
    archive.update();
    archive.write("r.jsonl", records(3));
    for (int run = 0; run < 2; ++run) {
        Outcome const refused = archive.update();
        CHECK(refused.exit_code == 1);
        CHECK(Archive::counts(refused) == "0 0 0 3 0");
    }
    CHECK(Archive::counts(archive.update({"--allow-removal"})) == "0 0 7 3 0");
    CHECK(archive.update().exit_code == 0);
}

TEST_CASE("removal: --keep-missing keeps what has vanished") {
    Archive const archive;
    archive.write_many("a", 3);
    archive.write("r.jsonl", records(4));
    archive.update();
    archive.remove("a");
    archive.write("r.jsonl", records(2));
    Outcome const outcome = archive.update({"--keep-missing"});
    CHECK(outcome.exit_code == 0);
    CHECK(Archive::counts(outcome) == "0 0 0 2 0");
    CHECK(archive.ids({"numéro"}) == "a/a0.txt a/a1.txt a/a2.txt r0 r1 r2 r3 ");
}

TEST_CASE("removal: --allow-removal gives up a SOURCE that is gone for good") {
    Archive const archive;
    support::write_file(archive / "s1/a.txt", "Titre\n\nUne lettre.\n");
    support::write_file(archive / "s2/b.txt", "Titre\n\nUne lettre.\n");
    archive.run({"update", (archive / "s1").string(), (archive / "s2").string()});
    std::filesystem::remove_all(archive / "s1");
    CHECK(archive.run({"update"}).exit_code == 1);
    Outcome const given_up = archive.run({"update", "--allow-removal"});
    CHECK(given_up.exit_code == 0);
    CHECK(Archive::counts(given_up) == "0 0 1 1 1");
    Outcome const after = archive.run({"update"});
    CHECK(after.exit_code == 0);
    CHECK(Archive::counts(after) == "0 0 0 1 0");
}

TEST_CASE("removal: rebuilding from a SOURCE that is missing or nearly empty leaves the old index in use") {
    Archive const archive;
    archive.write_many("a", 4);
    archive.update();
    std::filesystem::rename(archive.folder() / "a", archive / "weg");
    CHECK(archive.update({"--rebuild"}).exit_code == 1);
    archive.write_many("a", 1);
    CHECK(archive.update({"--rebuild"}).exit_code == 1);
    CHECK(archive.ids({"Paris"}) == "a/a0.txt a/a1.txt a/a2.txt a/a3.txt ");
    CHECK(archive.update({"--rebuild", "--allow-removal"}).exit_code == 0);
    CHECK(archive.ids({"Paris"}) == "a/a0.txt ");
}

TEST_CASE("removal: rebuilding from some of the SOURCEs is refused before it drops the others") {
    Archive const archive;
    support::write_file(archive / "s1/a.txt", "Titre\n\nUne lettre.\n");
    support::write_file(archive / "s2/b.txt", "Titre\n\nUne lettre.\n");
    archive.run({"update", (archive / "s1").string(), (archive / "s2").string()});
    Outcome const some = archive.run({"update", "--rebuild", (archive / "s2").string()});
    CHECK(some.exit_code == 2);
    CHECK(says(some, (archive / "s1").string()));
    CHECK(Archive::counts(archive.run({"update", "--rebuild"})) == "2 0 0 0 0");
}

TEST_CASE("removal: what cannot be read for now is not gone") {
    Archive const archive;
    archive.write_many("a", 3);
    archive.write_many("b", 3);
    archive.update();
    std::filesystem::rename(archive.folder() / "a", archive / "weg");
    std::filesystem::create_symlink("a", archive.folder() / "a"); // a link to itself
    Outcome const outcome = archive.update();
    CHECK(says(outcome, (archive.folder() / "a").string() + ": cannot be read"));
    CHECK(Archive::counts(outcome) == "0 0 0 3 1");
    CHECK(archive.ids({"Paris"}) == "a/a0.txt a/a1.txt a/a2.txt b/a0.txt b/a1.txt b/a2.txt ");
}

TEST_CASE("removal: a link to nothing is told, and its article kept") {
    Archive const archive;
    archive.write_many("b", 3);
    support::write_file(archive / "ziel.txt", "Titre\n\nUne lettre.\n");
    std::filesystem::create_symlink(archive / "ziel.txt", archive.folder() / "lien.txt");
    CHECK(Archive::counts(archive.update()) == "4 0 0 0 0");
    std::filesystem::remove(archive / "ziel.txt");
    Outcome const outcome = archive.update();
    CHECK(says(outcome, "lien.txt: cannot be read"));
    CHECK(Archive::counts(outcome) == "0 0 0 3 1");
    CHECK(archive.ids({"lettre"}) == "lien.txt ");
}
