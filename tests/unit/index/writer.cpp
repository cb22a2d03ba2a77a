#include "common/index/writer.h"

#include <catch2/catch.hpp>
#include <map>

#include "common/index/codec.h"
#include "common/index/reader.h"
#include "common/index/schema.h"
#include "tests/unit/index/sample.h"

using namespace depeche;

namespace {

int code_of(std::function<void()> const& work) {
    try {
        work();
    } catch (Failure const& failure) {
        return failure.exit_code();
    }
    return 0;
}

std::string name_of(IndexReader& reader, FacetKind kind, std::string const& key) {
    return reader.read([&](Xapian::Database const& database) {
        auto const number = read_number(database, kind, key);
        if (!number) return std::string{"none"};
        DictionaryEntry const entry = read_entry(database, kind, *number);
        return entry.name() + "=" + std::to_string(entry.articles());
    });
}

std::string name_now(std::filesystem::path const& index, std::string const& key) {
    IndexReader reader(index);
    return name_of(reader, FacetKind::person, key);
}

} // namespace

TEST_CASE("an article is added once, then changed, and can be removed") {
    support::TemporaryDirectory const directory;
    auto const writer = sample::open(directory / "index");
    writer->begin_file("/a");
    PreparedArticle first = sample::prepare(sample::article("x", "Un", "/a"));
    CHECK(writer->put(first, "t", 1) == PutOutcome::added);
    writer->begin_file("/a");
    PreparedArticle second = sample::prepare(sample::article("x", "Deux", "/a"));
    CHECK(writer->put(second, "t", 1) == PutOutcome::changed);
    CHECK(writer->article_count() == 1);
    writer->remove(writer->documents_of("/a"));
    CHECK(writer->article_count() == 0);
    CHECK(writer->documents_of("/a").empty());
}

TEST_CASE("what a file no longer gives is handed back, kept articles are not, and nothing goes by itself") {
    support::TemporaryDirectory const directory;
    auto const writer = sample::open(directory / "index");
    sample::put_file(*writer, "/a", {{"x", "Un"}, {"y", "Deux"}, {"z", "Trois"}});
    writer->begin_file("/a");
    writer->keep(record_hash(sample::article("x", "Un", "/a")));
    PreparedArticle changed = sample::prepare(sample::article("z", "Quatre", "/a"));
    writer->put(changed, "t", 2);
    std::vector<Xapian::docid> const gone = writer->end_file();
    REQUIRE(gone.size() == 1);
    CHECK(writer->article_count() == 3);
    writer->remove(gone);
    writer->commit();
    IndexReader reader(directory / "index");
    CHECK(reader.find("x"));
    CHECK_FALSE(reader.find("y"));
    CHECK(reader.article("z")->article.body == "Quatre");
}

TEST_CASE("an equal article given twice is kept twice, and one of the two can go") {
    support::TemporaryDirectory const directory;
    auto const writer = sample::open(directory / "index");
    sample::put_file(*writer, "/a", {{"x", "Un"}, {"x", "Un"}});
    CHECK(writer->article_count() == 2);
    std::uint64_t const hash = record_hash(sample::article("x", "Un", "/a"));
    writer->begin_file("/a");
    writer->keep(hash);
    writer->keep(hash);
    CHECK(writer->end_file().empty());
    writer->begin_file("/a");
    writer->keep(hash);
    CHECK(writer->end_file().size() == 1);
}

TEST_CASE("nothing is seen before a commit, and nothing stays of what was not committed") {
    support::TemporaryDirectory const directory;
    auto writer = sample::open(directory / "index");
    sample::put_file(*writer, "/a", {{"x", "Un"}});
    writer->commit();
    IndexReader reader(directory / "index");
    sample::put_file(*writer, "/b", {{"y", "Deux"}});
    CHECK(IndexReader(directory / "index").article_count() == 1);
    writer.reset();
    CHECK(IndexReader(directory / "index").article_count() == 1);
    CHECK(reader.article_count() == 1);
}

TEST_CASE("a commit is one, however many articles it holds", "[slow]") {
    // Xapian would commit by itself at its ten thousandth document, the dictionary not yet written.
    support::TemporaryDirectory const directory;
    auto const writer = sample::open(directory / "index");
    writer->begin_file("/a");
    for (int i = 0; i < 10'500; ++i) {
        PreparedArticle article = sample::prepare(sample::article("x" + std::to_string(i), "Un", "/a"));
        writer->put(article, "t", 1);
    }
    CHECK(IndexReader(directory / "index").article_count() == 0);
    writer->commit();
    CHECK(IndexReader(directory / "index").article_count() == 10'500);
}

TEST_CASE("entities are counted with their articles: added, changed, removed") {
    support::TemporaryDirectory const directory;
    auto const writer = sample::open(directory / "index");
    auto const put = [&](std::string const& id, std::string const& text, std::string const& name) {
        PreparedArticle article = sample::prepare(sample::article(id, text, "/a"), sample::person(name, "kerry"));
        writer->begin_file("/a");
        writer->put(article, "t", 1);
        writer->commit();
    };
    put("x", "Un", "John Kerry");
    put("y", "Deux", "Kerry");
    put("z", "Trois", "Kerry");
    IndexReader reader(directory / "index");
    CHECK(name_of(reader, FacetKind::person, "kerry") == "Kerry=3");
    put("y", "Quatre", "John Kerry");
    CHECK(name_now(directory / "index", "kerry") == "John Kerry=3");
    writer->remove(writer->documents_of("/a"));
    writer->commit();
    IndexReader after(directory / "index");
    CHECK(name_of(after, FacetKind::person, "kerry") == "kerry=0");
    CHECK(name_of(after, FacetKind::language, "fr") == "fr=0");
}

TEST_CASE("the places an article names are found by every name the gazetteer has") {
    support::TemporaryDirectory const directory;
    auto const describe = [](std::string_view id) -> std::optional<PlaceNames> {
        if (id == "SY") return PlaceNames{"Syrie", {"Syria", "République arabe syrienne"}};
        return std::nullopt;
    };
    auto const writer = open_writer(IndexLayout(directory / "index"), {}, describe);
    Analysis analysis;
    analysis.entities = {{EntityKind::place, "Alep", "gn170063", "gn170063", {}, {"SY"}}};
    PreparedArticle article = sample::prepare(sample::article("x", "Un", "/a"), analysis);
    writer->begin_file("/a");
    writer->put(article, "t", 1);
    writer->commit();
    IndexReader reader(directory / "index");
    auto const ids = reader.read([](Xapian::Database const& database) {
        std::map<std::string, std::string> found;
        for (char const* const name : {"g:alep", "g:syrie", "g:syria", "g:republique arabe syrienne"}) {
            for (auto at = database.synonyms_begin(name); at != database.synonyms_end(name); ++at) found[name] += *at;
        }
        return found;
    });
    CHECK(ids ==
          std::map<std::string, std::string>{
              {"g:alep", "gn170063"}, {"g:syrie", "SY"}, {"g:syria", "SY"}, {"g:republique arabe syrienne", "SY"}});
}

TEST_CASE("files and SOURCEs are remembered and forgotten") {
    support::TemporaryDirectory const directory;
    auto const writer = sample::open(directory / "index");
    std::string const longest = "/archive/" + std::string(400, 'p');
    FileRecord const record{"/archive/a", 1, 2, 3, 4, 5, 6};
    writer->remember(record);
    writer->remember({longest + "a", 1, 2, 3, 4, 5, 6});
    writer->remember({longest + "b", 1, 2, 3, 4, 5, 6});
    writer->remember({"/archives/b", 1, 2, 3, 4, 5, 6});
    writer->remember_root("/archive");
    writer->remember_root("/ailleurs");
    writer->commit();
    IndexReader reader(directory / "index");
    CHECK(reader.file("/archive/a") == record);
    CHECK(reader.file(longest + "b")->path == longest + "b");
    CHECK_FALSE(reader.file("/archive"));
    int below = 0;
    reader.for_each_file("/archive/", [&](FileRecord const&) { ++below; });
    CHECK(below == 3);
    below = 0;
    reader.for_each_file(longest, [&](FileRecord const&) { ++below; });
    CHECK(below == 2);
    CHECK(reader.source_roots() == std::vector<std::string>{"/ailleurs", "/archive"});
    writer->forget_file("/archive/a");
    writer->forget_root("/ailleurs");
    writer->commit();
    IndexReader after(directory / "index");
    CHECK_FALSE(after.file("/archive/a"));
    CHECK(after.source_roots() == std::vector<std::string>{"/archive"});
}

TEST_CASE("a second writer is locked out, and let in once the first has ended") {
    support::TemporaryDirectory const directory;
    auto first = sample::open(directory / "index");
    CHECK(code_of([&] { sample::open(directory / "index"); }) == 75);
    first.reset();
    CHECK(code_of([&] { sample::open(directory / "index"); }) == 0);
}

TEST_CASE("an index of another schema version is refused by both, and so is a database of something else") {
    support::TemporaryDirectory const directory;
    sample::open(directory / "index").reset();
    {
        Xapian::WritableDatabase database((directory / "index/articles-1").string());
        database.set_metadata("version", "99");
    }
    CHECK(code_of([&] { sample::open(directory / "index"); }) == 3);
    CHECK(code_of([&] { IndexReader(directory / "index"); }) == 3);
    {
        Xapian::WritableDatabase database((directory / "index/articles-1").string());
        database.set_metadata("version", "");
        database.add_document(Xapian::Document());
    }
    CHECK(code_of([&] { sample::open(directory / "index"); }) == 3);
}

TEST_CASE("what contains a place is kept with it") {
    support::TemporaryDirectory const directory;
    {
        Xapian::WritableDatabase database((directory / "shard").string(), Xapian::DB_CREATE);
        write_place_node(database, "gn1", {"Alep", PlaceLevel::town, {"SY-HL", "SY"}});
        write_place_node(database, "SY", {"Syrie", PlaceLevel::country, {}});
        CHECK(read_place_node(database, "gn1") == PlaceNode{"Alep", PlaceLevel::town, {"SY-HL", "SY"}});
        CHECK(read_place_node(database, "SY") == PlaceNode{"Syrie", PlaceLevel::country, {}});
        CHECK_FALSE(read_place_node(database, "gn2").has_value());
        database.set_metadata(make_term(schema::key::place, "gn3"), "\xff");
        CHECK_FALSE(read_place_node(database, "gn3").has_value());
    }
}
