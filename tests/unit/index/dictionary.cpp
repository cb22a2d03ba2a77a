#include "common/index/dictionary.h"

#include <catch2/catch.hpp>

using namespace depeche;

namespace {

/// A dictionary over a database in memory.
struct InMemory {
    Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
    Dictionary dictionary{database};

    DictionaryEntry entry(std::uint32_t number) {
        dictionary.flush();
        return read_entry(database, FacetKind::person, number);
    }
    std::uint32_t count(std::string_view key, std::string_view form) {
        return dictionary.count(FacetKind::person, key, form);
    }
};

} // namespace

TEST_CASE("every key of a kind gets the next number, and keeps it") {
    InMemory in;
    bool is_new = false;
    CHECK(in.dictionary.count(FacetKind::person, "kerry", "John Kerry", &is_new) == 0);
    CHECK(is_new);
    CHECK(in.dictionary.count(FacetKind::person, "merkel", "Angela Merkel") == 1);
    CHECK(in.dictionary.count(FacetKind::place, "kerry", "Kerry") == 0);
    CHECK(in.dictionary.count(FacetKind::person, "kerry", "Kerry", &is_new) == 0);
    CHECK_FALSE(is_new);
    CHECK(read_number(in.database, FacetKind::person, "merkel") == 1U);
    CHECK_FALSE(read_number(in.database, FacetKind::person, "obama"));
    CHECK(read_entry(in.database, FacetKind::person, 99) == DictionaryEntry{});
}

TEST_CASE("an entry is named by its commonest form; of equals the longest, then the first") {
    InMemory in;
    in.count("kerry", "Kerry");
    in.count("kerry", "John Kerry");
    CHECK(in.entry(0).name() == "John Kerry");
    in.count("kerry", "Kerry");
    CHECK(in.entry(0).name() == "Kerry");
    CHECK(in.entry(0).articles() == 3);
    in.count("ab", "bb");
    in.count("ab", "aa");
    CHECK(in.entry(1).name() == "aa");
}

TEST_CASE("the name shown is the commonest full form: no acronym, and no single word for several") {
    InMemory in;
    for (int i = 0; i < 5; ++i) in.count("organisation nations unies", "Onu");
    CHECK(in.entry(0).name() == "Onu");
    in.count("organisation nations unies", "Organisation des Nations unies");
    in.count("organisation nations unies", "Nations unies");
    in.count("organisation nations unies", "Nations unies");
    CHECK(in.entry(0).name() == "Nations unies");
    for (int i = 0; i < 5; ++i) in.count("republicains", "LR");
    CHECK(in.entry(1).name() == "LR");
    in.count("republicains", "Républicains");
    CHECK(in.entry(1).name() == "Républicains");
}

TEST_CASE("a form is discounted, disappears at none, and the name follows") {
    InMemory in;
    in.count("kerry", "Kerry");
    in.count("kerry", "Kerry");
    in.count("kerry", "John Kerry");
    in.dictionary.discount(FacetKind::person, "kerry", "Kerry");
    in.dictionary.discount(FacetKind::person, "kerry", "Kerry");
    CHECK(in.entry(0).forms == std::vector<DictionaryEntry::Form>{{"John Kerry", 1}});
    in.dictionary.discount(FacetKind::person, "kerry", "John Kerry");
    in.dictionary.discount(FacetKind::person, "kerry", "John Kerry");
    CHECK(in.entry(0).articles() == 0);
    CHECK(in.entry(0).name() == "kerry");
    CHECK(in.count("kerry", "Kerry") == 0);
}

TEST_CASE("beyond a few dozen forms the sum of articles stays right, counting and discounting") {
    InMemory in;
    for (int i = 0; i < 100; ++i) in.count("k", "forme " + std::to_string(i));
    CHECK(in.entry(0).articles() == 100);
    CHECK(in.entry(0).forms.size() < 60);
    for (int i = 99; i >= 0; --i) in.dictionary.discount(FacetKind::person, "k", "forme " + std::to_string(i));
    CHECK(in.entry(0).articles() == 0);
}

TEST_CASE("keys longer than a term are told apart") {
    InMemory in;
    std::string const key(500, 'k');
    CHECK(in.count(key + "a", "A") == 0);
    CHECK(in.count(key + "b", "B") == 1);
    CHECK(in.count(key + "a", "A") == 0);
    CHECK(in.entry(0).key == key + "a");
}
