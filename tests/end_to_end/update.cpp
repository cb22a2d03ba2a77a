#include <catch2/catch.hpp>

#include "tests/end_to_end/archive.h"

using support::Archive;
using support::Outcome;
using support::record;

TEST_CASE("update: a second run finds nothing to do") {
    Archive const archive;
    archive.fill();
    Outcome const first = archive.update();
    CHECK(first.exit_code == 0);
    CHECK(Archive::counts(first) == "6 0 0 0 0");
    CHECK(first.out.empty());
    Outcome const second = archive.update();
    CHECK(second.exit_code == 0);
    CHECK(Archive::counts(second) == "0 0 0 6 0");
}

TEST_CASE("update: the summary is the last line of stderr, as the contract has it") {
    Archive const archive;
    archive.fill();
    CHECK_THAT(support::last_line(archive.update().err),
               Catch::Matchers::Matches("added=6 changed=0 removed=0 unchanged=0 failed=0 seconds=[0-9]+\\.[0-9]"));
}

TEST_CASE("update: progress is drawn on a terminal only") {
    Archive const archive;
    archive.write_many("beaucoup", 300);
    std::string const err = archive.update().err;
    CHECK(err.find('\r') == std::string::npos);
    CHECK(err.find('\033') == std::string::npos);
    CHECK(std::count(err.begin(), err.end(), '\n') == 1);
}

TEST_CASE("update: a touched file is unchanged, an edited one changed, a deleted one removed") {
    Archive const archive;
    archive.fill();
    archive.update();
    auto const later = std::filesystem::last_write_time(archive.folder() / "un.txt") + std::chrono::seconds(5);
    std::filesystem::last_write_time(archive.folder() / "un.txt", later);
    CHECK(Archive::counts(archive.update()) == "0 0 0 6 0");
    archive.write("un.txt", "Le premier\n\nLe marché de Rennes a fermé jeudi.\n");
    CHECK(Archive::counts(archive.update()) == "0 1 0 5 0");
    CHECK(archive.ids({"jeudi"}) == "un.txt ");
    CHECK(archive.ids({"rouvert"}).empty());
    archive.remove("un.txt");
    CHECK(Archive::counts(archive.update()) == "0 0 1 5 0");
    CHECK(archive.ids({"Rennes"}).empty());
}

TEST_CASE("update: an edit that keeps size and time is not looked for, any other is found") {
    Archive const archive;
    archive.fill();
    archive.update();
    auto const time = std::filesystem::last_write_time(archive.folder() / "un.txt");
    archive.write("un.txt", "Le premier\n\nLe marché de Rennes a rouvert jeudi.\n");
    std::filesystem::last_write_time(archive.folder() / "un.txt", time + std::chrono::nanoseconds(1000));
    CHECK(Archive::counts(archive.update()) == "0 1 0 5 0");
}

TEST_CASE("update: of a file of records, only the edited, added and removed ones count") {
    Archive const archive;
    archive.fill();
    archive.update();
    archive.write("depeches.jsonl", record("d1", "Un accord a été signé.") + record("d2", "La grève est finie.") +
                                        record("d4", "Le budget est adopté.") + record("d5", "Un pont est barré."));
    Outcome const outcome = archive.update();
    CHECK(Archive::counts(outcome) == "1 1 1 4 0");
    CHECK(archive.ids({"grève"}) == "d2 ");
    CHECK(archive.ids({"tunnel"}).empty());
    CHECK(archive.ids({"pont"}) == "d5 ");
    CHECK(Archive::counts(archive.update()) == "0 0 0 6 0");
}

TEST_CASE("update: a renamed file of records keeps its ids") {
    Archive const archive;
    archive.fill();
    archive.update();
    std::filesystem::rename(archive.folder() / "depeches.jsonl", archive.folder() / "archive.jsonl");
    Outcome const outcome = archive.update();
    CHECK(outcome.exit_code == 0);
    CHECK(Archive::counts(outcome) == "0 4 0 2 0");
    CHECK(archive.ids({"date:2016"}) == "d1 d2 d3 d4 ");
    CHECK(Archive::counts(archive.update()) == "0 0 0 6 0");
}

TEST_CASE("update: a renamed folder named as SOURCE keeps its articles") {
    Archive const archive;
    archive.fill();
    archive.update();
    std::filesystem::rename(archive.folder(), archive / "ailleurs");
    Outcome const outcome = archive.run({"update", (archive / "ailleurs").string()});
    CHECK(outcome.exit_code == 0);
    CHECK(Archive::counts(outcome) == "0 6 0 0 0");
    CHECK(archive.ids({"grève"}) == "d2 ");
}

TEST_CASE("update: an id given twice in a file is told apart by the record's number") {
    Archive const archive;
    archive.write("a.jsonl",
                  record("x", "Premier texte.") + record("x", "Deuxième texte.") + record("x", "Troisième texte."));
    CHECK(Archive::counts(archive.update()) == "3 0 0 0 0");
    CHECK(archive.ids({"texte"}) == "x x#2 x#3 ");
    CHECK(Archive::counts(archive.update()) == "0 0 0 3 0");
    archive.write("a.jsonl", record("x", "Premier texte.") + record("x", "Deuxième texte corrigé.") +
                                 record("x", "Troisième texte."));
    CHECK(Archive::counts(archive.update()) == "0 1 0 2 0");
    CHECK(archive.ids({"corrigé"}) == "x#2 ");
}

TEST_CASE("update: a record repeated word for word is an article of its own, then and later") {
    Archive const archive;
    archive.write("a.jsonl", record("x", "Le texte.") + record("y", "Une lettre."));
    archive.update();
    archive.write("a.jsonl", record("x", "Le texte.") + record("x", "Le texte.") + record("y", "Une lettre."));
    CHECK(Archive::counts(archive.update()) == "1 0 0 2 0");
    CHECK(archive.ids({"texte"}) == "x x#2 ");
    archive.write("a.jsonl", record("x", "Le texte.") + record("y", "Une lettre."));
    CHECK(Archive::counts(archive.update()) == "0 0 1 2 0");
    CHECK(archive.ids({"texte"}) == "x ");
}

TEST_CASE("update: files with the same ids each keep their own articles") {
    Archive const archive;
    for (char const* const file : {"a/n.jsonl", "b/n.jsonl", "c/n.jsonl"})
        archive.write(file, record("x", "Le texte."));
    CHECK(Archive::counts(archive.update()) == "3 0 0 0 0");
    CHECK(archive.ids({"texte"}) == "b/n.jsonl:x c/n.jsonl:x x ");
    CHECK(Archive::counts(archive.update()) == "0 0 0 3 0");
}

TEST_CASE("update: SOURCEs with equal relative paths do not overwrite each other") {
    Archive const archive;
    std::vector<std::string> sources{"update"};
    for (char const* const name : {"s1", "s2", "s3"}) {
        support::write_file(archive / name / "n.jsonl", record("x", "Le texte."));
        support::write_file(archive / name / "a.txt", "Titre\n\nUne lettre.\n");
        sources.push_back((archive / name).string());
    }
    Outcome const outcome = archive.run(sources);
    CHECK(outcome.exit_code == 0);
    CHECK(Archive::counts(outcome) == "6 0 0 0 0");
    std::string const letters = archive.ids({"lettre"});
    CHECK(letters == (archive / "s2/a.txt").string() + " " + (archive / "s3/a.txt").string() + " a.txt ");
    CHECK(Archive::counts(archive.run(sources)) == "0 0 0 6 0");
    CHECK(Archive::counts(archive.run({"update"})) == "0 0 0 6 0");
}

TEST_CASE("update: a SOURCE inside another is read once") {
    Archive const archive;
    archive.write_many("sous", 3);
    Outcome const outcome = archive.update({(archive.folder() / "sous").string()});
    CHECK(outcome.exit_code == 0);
    CHECK(Archive::counts(outcome) == "3 0 0 0 0");
}

TEST_CASE("update: articles outside the SOURCEs named are left alone") {
    Archive const archive;
    support::write_file(archive / "s1/a.txt", "Titre\n\nUne lettre.\n");
    support::write_file(archive / "s2/b.txt", "Titre\n\nUne lettre.\n");
    archive.run({"update", (archive / "s1").string(), (archive / "s2").string()});
    std::filesystem::remove_all(archive / "s1");
    CHECK(Archive::counts(archive.run({"update", (archive / "s2").string()})) == "0 0 0 1 0");
    CHECK(archive.ids({"lettre"}) == "a.txt b.txt ");
}

TEST_CASE("update: an index inside the SOURCE is not indexed") {
    Archive const archive;
    archive.fill();
    auto command = archive.command({"update", archive.folder().string()});
    command.arguments[2] = (archive.folder() / "index").string();
    for (char const* const expected : {"6 0 0 0 0", "0 0 0 6 0"}) {
        Outcome const outcome = support::run(command);
        CHECK(outcome.exit_code == 0);
        CHECK(Archive::counts(outcome) == expected);
    }
}

TEST_CASE("update: the archive's files are not touched") {
    Archive const archive;
    archive.fill();
    std::string const bytes = support::read_file(archive.folder() / "depeches.jsonl");
    auto const time = std::filesystem::last_write_time(archive.folder() / "depeches.jsonl");
    archive.update();
    archive.update({"--rebuild"});
    CHECK(support::read_file(archive.folder() / "depeches.jsonl") == bytes);
    CHECK(std::filesystem::last_write_time(archive.folder() / "depeches.jsonl") == time);
    CHECK(std::distance(std::filesystem::directory_iterator(archive.folder()), {}) == 3);
}

TEST_CASE("update: paths with spaces, line ends, bytes that are no UTF-8 and names of 255 bytes are read") {
    Archive const archive;
    archive.write("avec des espaces.txt", "A\n\nTexte un.\n");
    archive.write("avec\nfin de ligne.txt", "B\n\nTexte deux.\n");
    archive.write("octets\xff\xfe.txt", "C\n\nTexte trois.\n");
    archive.write("octets\xfe\xff.txt", "D\n\nTexte quatre.\n");
    archive.write(std::string(200, 'd') + "/" + std::string(200, 'e') + "/" + std::string(251, 'f') + ".txt",
                  "E\n\nTexte cinq.\n");
    CHECK(Archive::counts(archive.update()) == "5 0 0 0 0");
    CHECK(Archive::counts(archive.update()) == "0 0 0 5 0");
    for (char const* const word : {"un", "deux", "trois", "quatre", "cinq"}) {
        CAPTURE(word);
        CHECK_FALSE(archive.ids({std::string("\"texte ") + word + "\""}).empty());
    }
    archive.remove("avec\nfin de ligne.txt");
    CHECK(Archive::counts(archive.update()) == "0 0 1 4 0");
}

TEST_CASE("update: paths come from stdin by line, or ended by NUL") {
    Archive const archive;
    archive.fill();
    archive.write("avec\nfin de ligne.txt", "B\n\nTexte deux.\n");
    auto lines = archive.command({"update", "-"});
    lines.input = (archive.folder() / "un.txt").string() + "\n" + (archive.folder() / "depeches.jsonl").string() + "\n";
    CHECK(Archive::counts(support::run(lines)) == "5 0 0 0 0");
    auto zeroes = archive.command({"update", "-", "-0"});
    zeroes.input = (archive.folder() / "avec\nfin de ligne.txt").string() + '\0';
    CHECK(Archive::counts(support::run(zeroes)) == "1 0 0 0 0");
}

TEST_CASE("update: without a SOURCE those of earlier runs are read again, and there must be one") {
    Archive const archive;
    archive.fill();
    Outcome const none = archive.run({"update"});
    CHECK(none.exit_code == 2);
    CHECK_FALSE(std::filesystem::exists(archive.index()));
    archive.update();
    archive.write("trois.txt", "Trois\n\nTexte.\n");
    CHECK(Archive::counts(archive.run({"update"})) == "1 0 0 6 0");
}
