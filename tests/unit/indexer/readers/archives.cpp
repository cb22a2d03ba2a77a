#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "tests/unit/indexer/readers/collected.h"

using namespace depeche;
using namespace depeche::test;
using Texts = std::vector<std::string>;

namespace {

std::string bytes_of(std::filesystem::path const& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string many_lines(std::size_t count) {
    std::string lines;
    for (std::size_t i = 0; i < count; ++i) lines += "{\"id\": \"" + std::to_string(i) + "\", \"text\": \"Un.\"}\n";
    return lines;
}

} // namespace

TEST_CASE("A compressed file is read as what it holds") {
    Folder const folder;
    int const filter = GENERATE(ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_ZSTD, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_BZIP2);
    pack(folder.path() / "g.jsonl.gz", ARCHIVE_FORMAT_RAW, filter, {{"x", many_lines(5000)}});
    pack(folder.path() / "2016-10-06.txt.gz", ARCHIVE_FORMAT_RAW, filter, {{"x", "Titre\n\nTexte."}});
    Collected const lines = folder.read("g.jsonl.gz");
    CHECK(lines.articles.size() == 5000);
    CHECK(lines.articles.back().article.id == "4999");
    CHECK(lines.failures.empty());
    CHECK(lines.result);
    Collected const text = folder.read("2016-10-06.txt.gz");
    REQUIRE(text.articles.size() == 1);
    CHECK(text.articles[0].article.id == "2016-10-06.txt.gz");
    CHECK(text.articles[0].article.title == "Titre");
    CHECK(text.articles[0].article.published == day_from_iso("2016-10-06"));
}

TEST_CASE("Bytes are unpacked as files are") {
    Folder const folder;
    pack(folder.path() / "g.jsonl.gz", ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP, {{"x", many_lines(3)}});
    CHECK(read_bytes(bytes_of(folder.path() / "g.jsonl.gz"), "g.jsonl.gz").ids() == Texts{"0", "1", "2"});
}

TEST_CASE("What a compressed file holds is told by its bytes, whatever its name") {
    Folder const folder;
    pack(folder.path() / "archive", ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP, {{"x", many_lines(2)}});
    CHECK(folder.read("archive").ids() == Texts{"0", "1"});
}

TEST_CASE("Each member of a zip or tar archive is read as a file") {
    Folder const folder;
    std::vector<File> const files{{"2016/10/06/été.txt", "Titre\n\nTexte."},
                                  {"g.jsonl", "{\"text\": \"Un.\"}\n{}\n{\"id\": \"c\", \"text\": \"Trois.\"}\n"},
                                  {".cache", "rien"},
                                  {"__MACOSX/x.txt", "rien"},
                                  {"vide.txt", ""}};
    auto const check = [&](std::string const& name) {
        Collected const read = folder.read(name);
        CHECK(read.ids() == Texts{name + "/2016/10/06/été.txt", name + "/g.jsonl#1", "c"});
        REQUIRE(read.articles.size() == 3);
        CHECK(read.articles[0].article.path == (folder.path() / name / "2016/10/06/été.txt").string());
        CHECK(read.articles[0].article.published == day_from_iso("2016-10-06"));
        CHECK(read.articles[2].ordinal == 3);
        std::string const path = (folder.path() / name).string();
        CHECK(read.failures == Texts{path + "/g.jsonl:2: no \"text\"; skipped", path + "/vide.txt: empty; skipped"});
        CHECK(read.result);
    };
    SECTION("zip") {
        pack(folder.path() / "a.zip", ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, files);
        check("a.zip");
    }
    SECTION("tar") {
        pack(folder.path() / "a.tar", ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE, files);
        check("a.tar");
    }
    SECTION("tar.xz") {
        pack(folder.path() / "a.tar.xz", ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, ARCHIVE_FILTER_XZ, files);
        check("a.tar.xz");
    }
}

TEST_CASE("An archive in an archive is refused and costs no other member") {
    Folder const folder;
    pack(folder.path() / "in.zip", ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, {{"a.txt", "Un."}});
    pack(folder.path() / "out.zip", ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE,
         {{"in.zip", bytes_of(folder.path() / "in.zip")}, {"b.txt", "Deux."}});
    Collected const read = folder.read("out.zip");
    CHECK(read.bodies() == Texts{"Deux."});
    CHECK(read.failures ==
          Texts{(folder.path() / "out.zip/in.zip").string() + ": is packed inside an archive; skipped"});
}

TEST_CASE("A truncated file gives what came before the fault and is no success") {
    Folder const folder;
    pack(folder.path() / "g.jsonl.gz", ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP, {{"x", many_lines(50'000)}});
    std::string const bytes = bytes_of(folder.path() / "g.jsonl.gz");
    folder.write("g.jsonl.gz", bytes.substr(0, bytes.size() / 2));
    Collected const read = folder.read("g.jsonl.gz");
    CHECK(read.articles.size() > 1000);
    CHECK(read.articles.size() < 50'000);
    REQUIRE(read.failures.size() == 1);
    CHECK(read.failures[0].find("g.jsonl.gz: ") != std::string::npos);
    CHECK(read.failures[0].find("read no further") != std::string::npos);
    CHECK_FALSE(read.result);
}

TEST_CASE("Each encrypted member is a failure, and the rest is read") {
    Folder const folder;
    archive* const packed = archive_write_new();
    archive_write_set_format_zip(packed);
    archive_write_set_options(packed, "zip:encryption=traditional");
    archive_write_set_passphrase(packed, "secret");
    archive_write_open_filename(packed, (folder.path() / "a.zip").c_str());
    for (char const* const name : {"a.txt", "b.txt"}) {
        archive_entry* const entry = archive_entry_new();
        archive_entry_set_pathname(entry, name);
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_size(entry, 3);
        archive_write_header(packed, entry);
        archive_write_data(packed, "Un.", 3);
        archive_entry_free(entry);
    }
    archive_write_free(packed);
    Collected const read = folder.read("a.zip");
    CHECK(read.articles.empty());
    REQUIRE(read.failures.size() == 2);
    CHECK(read.failures[0].starts_with((folder.path() / "a.zip/a.txt: ").string()));
    CHECK(read.failures[1].starts_with((folder.path() / "a.zip/b.txt: ").string()));
    CHECK_FALSE(read.result);
}

TEST_CASE("An empty or damaged archive is a failure") {
    Folder const folder;
    pack(folder.path() / "a.zip", ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, {});
    CHECK(folder.read("a.zip").failures == Texts{(folder.path() / "a.zip").string() + ": empty; skipped"});
    pack(folder.path() / "e.gz", ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP, {{"x", ""}});
    CHECK(folder.read("e.gz").failures == Texts{(folder.path() / "e.gz").string() + ": empty; skipped"});
    folder.write("b.zip", "PK\x03\x04 nothing of the kind");
    CHECK(folder.read("b.zip").failures.size() == 1);
    CHECK_FALSE(folder.read("b.zip").result);
    folder.write("b.gz", "\x1F\x8B\x08 nothing of the kind");
    CHECK(folder.read("b.gz").failures.size() == 1);
    CHECK_FALSE(folder.read("b.gz").result);
}

TEST_CASE("An office document is no archive of articles") {
    Folder const folder;
    pack(folder.path() / "a.docx", ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE,
         {{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}});
    CHECK(folder.read("a.docx").failures ==
          Texts{(folder.path() / "a.docx").string() + ": is an office document, not plain text; skipped"});
}

TEST_CASE("A bomb of blanks passes in little memory") {
    Folder const folder;
    pack(folder.path() / "g.jsonl.gz", ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP,
         {{"x", "{\"text\": \"Un.\"}\n" + std::string(std::size_t{200} << 20U, ' ') + "\n{\"text\": \"Deux.\"}"}});
    Collected const read = folder.read("g.jsonl.gz");
    CHECK(read.bodies() == Texts{"Un.", "Deux."});
    CHECK(read.failures.size() == 1);
}

TEST_CASE("Reading stops inside an archive when the sink has enough") {
    Folder const folder;
    pack(folder.path() / "a.zip", ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, {{"a.txt", "Un."}, {"b.txt", "Deux."}});
    Collected sink;
    sink.wanted = 1;
    CHECK(ArticleReader(ReadOptions{}).read_file(folder.path() / "a.zip", "a.zip", sink));
    CHECK(sink.bodies() == Texts{"Un."});
}
