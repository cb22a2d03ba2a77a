#include <catch2/catch.hpp>

#include "tests/end_to_end/searched.h"

namespace {

using namespace support;

TEST_CASE("search ends with 0 where it found, 1 where not, 2 for a mistake, 3 without an index") {
    Searched const depeche;
    CHECK(depeche.run({"search", "hôpital"}).exit_code == 0);
    CHECK(depeche.run({"search", "licorne"}).exit_code == 1);
    for (std::vector<std::string> const& mistake :
         {std::vector<std::string>{"search", "--bogus"}, {"search", "(alep"}, {"search", "date:foo"}, {"alep", "--from", "foo"}, {"alep", "--sort", "best"},
          {"alep", "--format", "xml"}, {"alep", "--facets", "colour"}, {"facets", "colour"}, {"alep", "--limit", "many"}, {"date", "foo"},
          {"alep", "--from", "2017", "--to", "2016"}, {}, {"facets"}, {"show"}}) {
        auto const outcome = depeche.run(mistake);
        INFO((mistake.empty() ? "" : mistake.back()) << outcome.err);
        CHECK(outcome.exit_code == 2);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.starts_with("depeche: "));
    }
    auto const without = depeche.run({"--index", "/nowhere", "alep"});
    CHECK(without.exit_code == 3);
    CHECK(without.out.empty());
    CHECK(without.err.find("/nowhere") != std::string::npos);
    CHECK(without.err.find("depeche-index") != std::string::npos);
}

TEST_CASE("count, facets, timeline and show end with 1 where there is nothing") {
    Searched const depeche;
    for (std::string const command : {"count", "timeline"}) {
        CHECK(depeche.run({command, "hôpital"}).exit_code == 0);
        CHECK(depeche.run({command, "licorne"}).exit_code == 1);
    }
    CHECK(depeche.run({"facets", "person", "licorne"}).exit_code == 1);
    CHECK(depeche.run({"show", "licorne"}).exit_code == 1);
    CHECK(depeche.run({"show", "licorne"}).err.find("licorne") != std::string::npos);
    CHECK(depeche.run({"count", "licorne"}).out == "0\n");
    CHECK(depeche.run({"count", "cessez-le-feu"}).out == "2\n");
}

/// What stands over the first caret of a message.
std::string under_caret(std::string const& message) {
    auto const lines = lines_of(message);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        std::size_t const caret = lines[i].find('^');
        if (caret == std::string::npos || lines[i].find_first_not_of(" ^") != std::string::npos) continue;
        return lines[i - 1].substr(caret, lines[i].size() - caret);
    }
    return "no caret";
}

TEST_CASE("a mistake in a query is shown with a caret under it") {
    Searched const depeche;
    CHECK(under_caret(depeche.run({"alep (kerry"}).err) == "(");
    CHECK(under_caret(depeche.run({"alep", "perso:Kerry"}).err) == "perso:");
    CHECK(under_caret(depeche.run({"alep date:2016-13"}).err) == "2016-13");
    CHECK(under_caret(depeche.run({"alep", "date:\"le 45 mai\""}).err) == "le 45 mai");
    CHECK(under_caret(depeche.run({"alep", "OR"}).err) == "OR");
    CHECK(depeche.run({"alep", "perso:Kerry"}).err.find("person:") != std::string::npos);
}

TEST_CASE("search is the command where none is named") {
    Searched const depeche;
    CHECK(depeche.ids({"hôpital", "kerry"}) == depeche.ids({"search", "hôpital", "kerry"}));
    CHECK(depeche.ids({"--place", "Valence"}) == "tour ");
    CHECK(depeche.ids({"--no-pager", "--color", "never", "peloton"}) == "tour ");
    CHECK(depeche.ids({"--index", (depeche / "index").string(), "peloton"}) == "tour ");
    CHECK(depeche.ids({"peloton", "count"}) == "");
    CHECK(depeche.ids({"recette", "date"}) == "undated ");
}

TEST_CASE("a word behind a hyphen must not occur") {
    Searched const depeche;
    CHECK(depeche.ids({"hôpital", "-lavrov"}) == "alep ");
    CHECK(depeche.ids({"-lavrov", "hôpital"}) == "alep ");
    CHECK(depeche.ids({"hôpital -lavrov"}) == "alep ");
    CHECK(depeche.ids({"kerry", "-\"syrienne a bombardé\""}) == "geneve ");
    CHECK(depeche.ids({"kerry", "-syrienne a bombardé"}) == "geneve ");
    CHECK(depeche.ids({"kerry", "-(lavrov OR tour)"}) == "alep ");
    CHECK(depeche.ids({"kerry", "-section:Sport", "-person:Lavrov"}) == "alep ");
    CHECK(depeche.ids({"kerry", "-n", "1"}).find(' ') == depeche.ids({"kerry", "-n1"}).size() - 1);
}

TEST_CASE("a field's value that the shell took out of its quotes is still one value") {
    Searched const depeche;
    CHECK(depeche.ids({"hôpital", "date:septembre 2016"}) == "geneve ");
    CHECK(depeche.ids({"date:septembre 2016"}) == "geneve ");
    CHECK(depeche.ids({"hôpital", "source:Le Courrier"}) == "alep ");
    CHECK(depeche.ids({"person:Kerry alep"}) == "alep ");
}

TEST_CASE("filters hold together, one repeated too") {
    Searched const depeche;
    CHECK(depeche.ids({"--person", "Kerry", "--sort", "oldest"}) == "geneve alep ");
    CHECK(depeche.ids({"--person", "Kerry", "--person", "Lavrov"}) == "geneve ");
    CHECK(depeche.ids({"--place", "Suisse"}) == "geneve ");
    CHECK(depeche.ids({"--place", "=Suisse"}) == "");
    CHECK(depeche.ids({"--source", "le courrier", "hôpital"}) == "alep ");
    CHECK(depeche.ids({"--source", "Agence", "--language", "fr", "--sort", "newest"}) == "geneve tour ");
    CHECK(depeche.ids({"--undated"}) == "undated ");
}

TEST_CASE("dates of filters are read as people write them") {
    Searched const depeche;
    CHECK(depeche.ids({"--from", "septembre 2016", "--to", "septembre 2016"}) == "geneve ");
    CHECK(depeche.ids({"--from", "2016", "--to", "2016-12-31", "--sort", "oldest"}) == "geneve alep ");
    CHECK(depeche.ids({"--to", "2015"}) == "tour ");
    CHECK(depeche.ids({"--mentions", "2016-09-22"}) == "alep ");
    CHECK(depeche.ids({"--mentions", "2016-09-01..2016-09-30", "cessez-le-feu"}).find("alep") != std::string::npos);
    CHECK(depeche.ids({"--mentions", "2015-07-19"}) == "tour ");
    CHECK(depeche.ids({"--mentions", "1914"}) == "");
}

TEST_CASE("results are sorted, cut and skipped as asked") {
    Searched const depeche;
    CHECK(depeche.ids({"lang:fr", "--sort", "oldest", "-hostile", "-malandrin"}) == "tour geneve alep undated ");
    CHECK(depeche.ids({"kerry", "--sort", "newest"}) == "alep geneve ");
    CHECK(depeche.ids({"kerry", "--sort", "newest", "--limit", "1"}) == "alep ");
    CHECK(depeche.ids({"kerry", "--sort", "newest", "--limit", "1", "--offset", "1"}) == "geneve ");
    CHECK(depeche.run({"kerry", "--offset", "5"}).exit_code == 0);
}

TEST_CASE("the query and the ids to show may come from standard input") {
    Searched const depeche;
    Command query = depeche.command({"-", "--format", "ids"});
    query.input = "hôpital\n-lavrov\n";
    CHECK(run(query).out == "alep\n");
    Command ids = depeche.command({"show", "-"});
    ids.input = "tour\nalep\n";
    auto const shown = run(ids);
    CHECK(shown.exit_code == 0);
    CHECK(shown.out.find("Greipel") < shown.out.find("bombardé un hôpital"));
    CHECK(shown.out.find("bombardé un hôpital") != std::string::npos);
}

TEST_CASE("a reader that has seen enough is no failure") {
    Searched const depeche;
    auto const outcome = run({{"/bin/sh", "-c", program("depeche") + " kerry --format jsonl | head -c 1"},
                              "", {"DEPECHE_INDEX=" + (depeche / "index").string()}, {}});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
}

}  // namespace
