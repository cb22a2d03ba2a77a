#include <catch2/catch.hpp>

#include "indexer/readers/record_field.h"
#include "tests/unit/indexer/readers/collected.h"

using namespace depeche;
using namespace depeche::test;

namespace {

ReadOptions mapped(std::map<std::string, std::string> field_map) {
    ReadOptions options;
    options.field_map = std::move(field_map);
    return options;
}

} // namespace

TEST_CASE("A record's fields are found under the keys in use") {
    Article const english = read_one(R"({"Article_ID": 12, "Headline": "Aleppo", "full-text": "One.",
        "Published_At": "2016-10-06", "publisher": {"name": "The Wire"}, "inLanguage": "en-GB",
        "category": ["World", "Syria"], "byline": "By Jane Martin", "link": "https://www.example.org/1"})",
                                     "g.json");
    CHECK(english.id == "12");
    CHECK(english.title == "Aleppo");
    CHECK(english.body == "One.");
    CHECK(english.published == day_from_iso("2016-10-06"));
    CHECK(english.source == "The Wire");
    CHECK(english.language == "en");
    CHECK(english.section == "World");
    CHECK(english.authors == std::vector<std::string>{"Jane Martin"});
    CHECK(english.url == "https://www.example.org/1");
    Article const french = read_one(R"({"uid": "b", "titre": "Alep", "texte": "Un.", "journal": "Le Fil",
        "langue": "français", "rubrique": "Monde", "auteur": ["Jeanne Martin", "Par Luc Petit", ""],
        "lien": "https://www.example.org/2"})",
                                    "g.json");
    CHECK(french.id == "b");
    CHECK(french.title == "Alep");
    CHECK(french.body == "Un.");
    CHECK(french.source == "Le Fil");
    CHECK(french.language == "fr");
    CHECK(french.section == "Monde");
    CHECK(french.authors == std::vector<std::string>{"Jeanne Martin", "Luc Petit"});
    CHECK(french.url == "https://www.example.org/2");
}

TEST_CASE("Of two keys of one field the first in the list with a value holds, whatever their order") {
    CHECK(read_one(R"({"content": "Deux.", "text": "Un."})", "g.json").body == "Un.");
    CHECK(read_one(R"({"text": "", "content": "Deux."})", "g.json").body == "Deux.");
    CHECK(read_one(R"({"text": null, "body": {"html": "x"}, "content": "Deux."})", "g.json").body == "Deux.");
    CHECK(read_one(R"({"created": "2016-10-01", "date": "2016-10-06", "text": "Un."})", "g.json").published ==
          day_from_iso("2016-10-06"));
    CHECK(read_one(R"({"guid": "g", "_id": {"$oid": "o"}, "text": "Un."})", "g.json").id == "o");
}

TEST_CASE("Every known key is written as keys are compared") {
    for (std::string_view const name : record_field_names) {
        CHECK(known_key(plain_key(name)).has_value());
        CHECK(record_field_named(name).has_value());
    }
    CHECK(plain_key("Date-Published _AT") == "datepublishedat");
    CHECK_FALSE(known_key("nothing").has_value());
    CHECK_FALSE(record_field_named("nothing").has_value());
    CHECK(record_fields().size() == record_field_count);
}

TEST_CASE("A mapped key is the only one looked at") {
    Article const article = read_one(R"({"doc": {"Body": "Un."}, "text": "Autre.", "title": "Autre"})", "g.json",
                                     mapped({{"text", "doc.body"}, {"title", "kop"}}));
    CHECK(article.body == "Un.");
    CHECK(article.title.empty());
    CHECK(read_bytes(R"({"text": "Un."})", "g.json", mapped({{"text", "doc.body"}})).failures ==
          std::vector<std::string>{"g.json:1: no \"doc.body\"; skipped"});
    CHECK(read_bytes(R"({"doc": 3, "text": "Un."})", "g.json", mapped({{"text", "doc"}})).failures ==
          std::vector<std::string>{"g.json:1: \"doc\" is neither a string nor an array of strings; skipped"});
}

TEST_CASE("A mapped key may hold dots, lead into arrays, or differ in case") {
    CHECK(
        read_one(R"({"doc.body": "Un.", "doc": {"body": "Autre."}})", "g.json", mapped({{"text", "doc.body"}})).body ==
        "Un.");
    CHECK(read_one(R"({"parts": [{"t": "Un."}, {"t": "Deux."}]})", "g.json", mapped({{"text", "parts.1.t"}})).body ==
          "Deux.");
    CHECK(read_one(R"({"Main-Text": "Un."})", "g.json", mapped({{"text", "main_text"}})).body == "Un.");
    CHECK(read_bytes(R"({"parts": ["Un."]})", "g.json", mapped({{"text", "parts.7"}})).articles.empty());
    CHECK(read_bytes(R"({"parts": ["Un."]})", "g.json", mapped({{"text", "parts.x"}})).articles.empty());
    CHECK(read_bytes(R"({"parts": ["Un."]})", "g.json", mapped({{"text", ""}})).articles.empty());
}

TEST_CASE("Numbers, names in objects and nothing else serve as values of a line") {
    CHECK(read_one(R"({"id": 12345678901234567890, "text": "Un."})", "g.json").id == "12345678901234567890");
    CHECK(read_one(R"({"id": -5, "text": "Un."})", "g.json").id == "-5");
    CHECK(read_one(R"({"id": 1.5, "text": "Un."})", "g.json").id == "1.5");
    CHECK(read_one(R"({"id": true, "text": "Un."})", "g.json").id == "g.json#1");
    CHECK(read_one(R"({"source": {"id": 3}, "text": "Un."})", "g.json").source.empty());
    CHECK(read_one(R"({"author": [{"name": "Jeanne Martin"}, 3, null], "text": "Un."})", "g.json").authors ==
          std::vector<std::string>{"Jeanne Martin", "3"});
}

TEST_CASE("What the options say of source and language wins over the record") {
    ReadOptions options;
    options.source = "Le Fil";
    options.language = "nl";
    Article const article = read_one(R"({"source": "Autre", "lang": "fr", "text": "Un."})", "g.json", options);
    CHECK(article.source == "Le Fil");
    CHECK(article.language == "nl");
}
