#include <sys/mount.h>
#include <sys/stat.h>
#include <catch2/catch.hpp>

#include "tests/end_to_end/archive.h"

using support::Archive;
using support::Outcome;

namespace {

/// The line of stderr that holds `word`, each path of the archive's folder cut to what is below it.
std::string line_with(Outcome const& outcome, Archive const& archive, std::string_view word) {
    std::size_t const at = outcome.err.find(word);
    if (at == std::string::npos) return "no line with " + std::string(word) + " in: " + outcome.err;
    std::size_t const begin = outcome.err.rfind('\n', at) + 1;
    std::string line = outcome.err.substr(begin, outcome.err.find('\n', at) - begin);
    std::string const folder = archive.folder().string() + "/";
    if (std::size_t const path = line.find(folder); path != std::string::npos) line.erase(path, folder.size());
    return line;
}

/// A small file system of its own; not to be had without privileges.
class SmallDisk {
  public:
    explicit SmallDisk(std::filesystem::path path) : path_(std::move(path)) {
        std::filesystem::create_directories(path_);
        mounted_ = ::mount("tmpfs", path_.c_str(), "tmpfs", 0, "size=1500k") == 0;
    }
    ~SmallDisk() {
        if (mounted_) ::umount2(path_.c_str(), MNT_DETACH);
    }
    SmallDisk(SmallDisk const&) = delete;
    SmallDisk& operator=(SmallDisk const&) = delete;
    bool mounted() const { return mounted_; }
    void grow() const { REQUIRE(::mount("tmpfs", path_.c_str(), "tmpfs", MS_REMOUNT, "size=100m") == 0); }

  private:
    std::filesystem::path path_;
    bool mounted_ = false;
};

} // namespace

TEST_CASE("faults: a bad file is told in one line and costs nothing else") {
    Archive const archive;
    archive.write_many("bon", 2);
    archive.write("image.txt", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0\x90wS\xde", 34));
    archive.write("vide.txt", "");
    archive.write("latin.txt", "Caf\xe9\n\nLe d\xe9put\xe9 a \xe9t\xe9 \xe9lu.\n");
    Outcome const outcome = archive.update();
    CHECK(outcome.exit_code == 0);
    CHECK(Archive::counts(outcome) == "3 0 0 0 2");
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 3);
    CHECK_THAT(line_with(outcome, archive, "vide.txt"), Catch::Matchers::StartsWith("depeche-index: vide.txt: empty"));
    CHECK_THAT(line_with(outcome, archive, "image.txt"), Catch::Matchers::StartsWith("depeche-index: image.txt: "));
    CHECK(archive.ids({"député"}) == "latin.txt ");
}

TEST_CASE("faults: a broken record is told with its line, and the others are read") {
    Archive const archive;
    archive.write("r.jsonl",
                  "{\"id\": \"un\", \"text\": \"Premier.\"}\n{\"id\": \"deux\", \"text\": \n{\"id\": \"trois\", "
                  "\"text\": \"Dernier.\"}\n"
                  "{\"id\": \"quatre\"}\n[1]\n");
    Outcome const outcome = archive.update();
    CHECK(outcome.exit_code == 0);
    CHECK(Archive::counts(outcome) == "2 0 0 0 3");
    CHECK_THAT(line_with(outcome, archive, "r.jsonl:2"), Catch::Matchers::StartsWith("depeche-index: r.jsonl:2: "));
    CHECK_THAT(line_with(outcome, archive, "r.jsonl:4"), Catch::Matchers::StartsWith("depeche-index: r.jsonl:4: "));
    CHECK(archive.ids({"dernier"}) == "trois ");
}

TEST_CASE("faults: more failures than --max-errors exit 1, as many exit 0") {
    Archive const archive;
    archive.write_many("bon", 2);
    archive.write("vide.txt", "");
    archive.write("r.jsonl", "{\n{\"text\": \"Premier.\"}\n");
    CHECK(archive.update({"--max-errors", "2"}).exit_code == 0);
    archive.write("vide2.txt", "");
    Outcome const outcome = archive.update({"--max-errors", "1"});
    CHECK(outcome.exit_code == 1);
    CHECK(archive.ids({"premier"}) == "r.jsonl#2 ");
}

TEST_CASE("faults: a line of a hundred megabytes is passed over", "[slow]") {
    Archive const archive;
    std::string huge = "{\"id\": \"un\", \"text\": \"";
    huge.append(std::size_t{100} << 20U, 'a');
    archive.write("gros.jsonl", huge + "\"}\n{\"id\": \"deux\", \"text\": \"Dernier.\"}\n");
    Outcome const outcome = archive.update();
    CHECK(outcome.exit_code == 0);
    CHECK(Archive::counts(outcome) == "1 0 0 0 1");
    CHECK_THAT(line_with(outcome, archive, "gros.jsonl:1"),
               Catch::Matchers::StartsWith("depeche-index: gros.jsonl:1: "));
    CHECK(archive.ids({"dernier"}) == "deux ");
}

TEST_CASE("faults: a pipe or a device is never waited for") {
    Archive const archive;
    archive.write_many("bon", 2);
    std::string const pipe = (archive.folder() / "tuyau").string();
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(Archive::counts(archive.update()) == "2 0 0 0 1");
    CHECK(Archive::counts(archive.run({"update", pipe, "/dev/zero"})) == "0 0 0 0 2");
}

TEST_CASE("faults: a message is one line of printable characters whatever a path is") {
    Archive const archive;
    archive.write("a\n\033[31mb.txt", "");
    Outcome const outcome = archive.update();
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 2);
    CHECK(outcome.err.find('\033') == std::string::npos);
}

TEST_CASE("faults: wrong usage exits 2 and says why") {
    Archive const archive;
    std::vector<std::vector<std::string>> const wrong{{},
                                                      {"nettoie"},
                                                      {"update", "--jobs", "0", "x"},
                                                      {"update", "--published", "hier peut-être", "x"},
                                                      {"update", "--map", "text", "x"},
                                                      {"update", "--input", "docx", "x"},
                                                      {"update", "--commit-every", "0", "x"},
                                                      {"inspect"}};
    for (auto const& arguments : wrong) {
        Outcome const outcome = archive.run(arguments);
        CAPTURE(outcome.err);
        CHECK(outcome.exit_code == 2);
        CHECK_FALSE(outcome.err.empty());
    }
}

TEST_CASE("faults: every command has --help with an example") {
    Archive const archive;
    for (char const* const command : {"update", "inspect", "status", "check", "compact"}) {
        Outcome const outcome = archive.run({command, "--help"});
        CHECK(outcome.exit_code == 0);
        CHECK_THAT(outcome.out, Catch::Matchers::Contains("Example: depeche-index " + std::string(command)));
    }
}

TEST_CASE("faults: a folder that holds something else is not taken for an index") {
    Archive const archive;
    archive.write_many("bon", 1);
    support::write_file(archive.index() / "lettre.txt", "Cher ami");
    Outcome const outcome = archive.update();
    CHECK(outcome.exit_code == 3);
    CHECK(support::read_file(archive.index() / "lettre.txt") == "Cher ami");
}

TEST_CASE("faults: a full disk exits 5 and leaves the last commit as it was") {
    Archive const archive;
    SmallDisk const disk(archive.index());
    if (!disk.mounted()) {
        WARN("no file system can be mounted here: not tested");
        return;
    }
    archive.write_many("un", 10);
    REQUIRE(archive.update().exit_code == 0);
    std::string const before = support::dump(archive.index());
    std::string text = "Titre\n\n";
    for (int i = 0; i < 200'000; ++i) text += "mot" + std::to_string(i * 7919) + ' ';
    archive.write("gros.txt", text);
    for (std::string const option : {"--commit-every=1", "--rebuild"}) {
        CAPTURE(option);
        Outcome const outcome = archive.update({option});
        CAPTURE(outcome.err);
        CHECK(outcome.exit_code == 5);
        CHECK_THAT(outcome.err, Catch::Matchers::Contains("space"));
        CHECK(support::dump(archive.index()) == before);
        CHECK(archive.ids({"Paris", "titre:numéro"}) != "");
    }
    disk.grow();
    CHECK(Archive::counts(archive.update()) == "1 0 0 10 0");
}
