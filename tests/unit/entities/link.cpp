#include "common/entities/link.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "resources.h"

using namespace depeche;

namespace {

/// For each mention the name of its entity.
std::vector<std::string> persons(std::vector<std::string> const& names) {
    Linked const linked = link_persons(names);
    std::vector<std::string> shown;
    for (std::uint32_t const entity : linked.entity_of) shown.push_back(linked.entities[entity].name);
    return shown;
}

std::vector<std::string> organisations(std::vector<std::string> const& names,
                                       std::vector<std::pair<std::uint32_t, std::uint32_t>> const& pairs = {}) {
    Linked const linked = link_organisations(names, pairs);
    std::vector<std::string> shown;
    for (std::uint32_t const entity : linked.entity_of) shown.push_back(linked.entities[entity].name);
    return shown;
}

using Names = std::vector<std::string>;

/// For each person marked in a text, as in «Mme [Clinton]», the name of the entity.
Names persons_in(std::string const& marked) {
    std::string text;
    std::vector<ByteSpan> marks;
    for (char const c : marked) {
        if (c == '[') marks.push_back({static_cast<std::uint32_t>(text.size()), 0});
        if (c == ']') marks.back().end = static_cast<std::uint32_t>(text.size());
        if (c != '[' && c != ']') text.push_back(c);
    }
    Tokeniser tokeniser;
    TokenisedText const tokens = tokeniser.tokenise(text);
    std::vector<FoundSpan> spans;
    for (ByteSpan const mark : marks) {
        auto const before = [&](std::uint32_t at) {
            return static_cast<std::uint32_t>(std::count_if(tokens.tokens().begin(), tokens.tokens().end(),
                                                            [&](Token const& token) { return token.where.end <= at; }));
        };
        spans.push_back({before(mark.begin), before(mark.end), SpanKind::person});
    }
    TaggedEntities const found = link(tokens, spans, built_resources());
    Names names;
    for (EntityMention const& mention : found.mentions) names.push_back(found.entities[mention.entity].name);
    return names;
}

} // namespace

TEST_CASE("M. and Mme tell which of two of one name is meant, whoever was named last") {
    CHECK(persons_in(
              "[Bill Clinton] et [Hillary Clinton]. M. [Clinton] a salué. Mme [Clinton] aussi. [Clinton] sourit.") ==
          Names{"Bill Clinton", "Hillary Clinton", "Bill Clinton", "Hillary Clinton", "Hillary Clinton"});
    CHECK(persons_in("[Hillary Clinton] et [Bill Clinton]. Madame [Clinton] a salué, monsieur [Clinton] aussi.") ==
          Names{"Hillary Clinton", "Bill Clinton", "Hillary Clinton", "Bill Clinton"});
    CHECK(persons_in("Mme [Dominique Roux] et M. [Claude Roux]. M. [Roux] parle, Mme [Roux] se tait.") ==
          Names{"Dominique Roux", "Claude Roux", "Claude Roux", "Dominique Roux"});
}

TEST_CASE("the wife of the one named is not he") {
    CHECK(persons_in("[Bill Clinton] est venu avec Mme [Clinton].") == Names{"Bill Clinton", "Clinton"});
    CHECK(persons_in("[Dominique Roux] est venu. Mme [Roux] est restée.") == Names(2, "Dominique Roux"));
}

TEST_CASE("two of one surname stay two, each followed by it until the other is named") {
    CHECK(persons_in("[Bill Clinton] parle. [Clinton] insiste. [Hillary Clinton] répond. [Clinton] sourit.") ==
          Names{"Bill Clinton", "Bill Clinton", "Hillary Clinton", "Hillary Clinton"});
    CHECK(persons_in("M. [Kerry] a vu [John Kerry]. M. [Kerry], dit [Kerry].") == Names(4, "John Kerry"));
}

TEST_CASE("a surname follows its full name, before or behind it") {
    CHECK(persons({"John Kerry", "Kerry"}) == Names{"John Kerry", "John Kerry"});
    CHECK(persons({"Kerry", "John Kerry"}) == Names{"John Kerry", "John Kerry"});
    CHECK(persons({"KERRY", "John Kerry", "Lavrov"}) == Names{"John Kerry", "John Kerry", "Lavrov"});
}

TEST_CASE("of two persons of one surname the one named last is meant") {
    CHECK(persons({"Marine Le Pen", "Le Pen", "Jean-Marie Le Pen", "Le Pen"}) ==
          Names{"Marine Le Pen", "Marine Le Pen", "Jean-Marie Le Pen", "Jean-Marie Le Pen"});
}

TEST_CASE("initials and a name's middle left out are the same person") {
    CHECK(persons({"Jean-Marie Aubry", "J.-M. Aubry"})[1] == "Jean-Marie Aubry");
    CHECK(persons({"Jacques Chirac", "J. Chirac"})[1] == "Jacques Chirac");
    CHECK(persons({"Philippe Martin", "P. Martin"})[1] == "Philippe Martin");
    CHECK(persons({"Jean-Marc Ayrault", "J.-M. Ayrault"})[1] == "Jean-Marc Ayrault");
    CHECK(persons({"Jean-Marc Ayrault", "J.-P. Ayrault"})[1] == "J.-P. Ayrault");
    CHECK(persons({"Hillary Rodham Clinton", "Hillary Clinton"})[1] == "Hillary Rodham Clinton");
}

TEST_CASE("two spellings in one article are one person") {
    Linked const linked = link_persons({"Bachar al-Assad", "Bashar el-Assad", "Assad"});
    REQUIRE(linked.entities.size() == 1);
    CHECK(linked.entities.front().name == "Bachar al-Assad");
}

TEST_CASE("a name only in capitals is shown as names are") {
    CHECK(persons({"JOHN KERRY"}) == Names{"John Kerry"});
    CHECK(persons({"ÉMILE ZOLA"}) == Names{"Émile Zola"});
    CHECK(persons({"JOHN KERRY", "John Kerry"})[0] == "John Kerry");
}

TEST_CASE("an acronym follows the full name it stands behind") {
    Names const names{"Office des forêts du Jura", "OFJ", "OFJ"};
    CHECK(organisations(names, {{0, 1}}) == Names(3, "Office des forêts du Jura"));
    CHECK(organisations({"FFG", "Front pour la forêt du Gâtinais"}, {{0, 1}})[0] == "Front pour la forêt du Gâtinais");
    CHECK(organisations({"Renault", "CGT"}, {{0, 1}}) == Names{"Renault", "CGT"});
}

TEST_CASE("a short name follows the long one that it begins") {
    CHECK(organisations({"Chaussures Morvandin", "Chaussures"})[1] == "Chaussures Morvandin");
    CHECK(organisations({"groupe Renault", "Renault"})[1] == "groupe Renault");
    CHECK(organisations({"Assemblée nationale", "commission des lois de l'Assemblée nationale"})[1] ==
          "commission des lois de l'Assemblée nationale");
}

TEST_CASE("an acronym's keys find the organisation") {
    Linked const linked = link_organisations({"Observatoire syrien des droits de l'homme", "OSDH"}, {{0, 1}});
    std::vector<std::string> const& keys = linked.entities.front().lookup_keys;
    CHECK(std::binary_search(keys.begin(), keys.end(), "osdh"));
    CHECK(std::binary_search(keys.begin(), keys.end(), "observatoire syrien droits homme"));
}

TEST_CASE("a place has its French name, its id and what contains it") {
    Tokeniser tokeniser;
    TokenisedText const text = tokeniser.tokenise("");
    Linked const linked = link_places({"Aleppo", "Alep", "Trifouillis"}, text, built_resources());
    REQUIRE(linked.entities.size() == 2);
    CHECK(linked.entities[0].name == "Alep");
    CHECK(linked.entities[0].id == "gn170063");
    CHECK(std::binary_search(linked.entities[0].containers.begin(), linked.entities[0].containers.end(), "SY"));
    CHECK(linked.entities[1].name == "Trifouillis");
    CHECK(linked.entities[1].id.empty());
}

TEST_CASE("a hundred thousand names are linked in linear time") {
    Names names;
    for (int i = 0; i < 100'000; ++i) {
        std::string const letters{static_cast<char>('a' + i % 26), static_cast<char>('a' + i / 26 % 26),
                                  static_cast<char>('a' + i / 676 % 26), 'k'};
        names.push_back(i % 2 == 0 ? "Jean B" + letters : "B" + letters);
    }
    CHECK(link_persons(names).entity_of.size() == names.size());
    CHECK(link_organisations(names, {}).entity_of.size() == names.size());
}
