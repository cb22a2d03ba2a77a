#include "common/entities/units.h"

#include <catch2/catch.hpp>

#include <random>
#include <unordered_map>

#include "common/entities/by_word.h"
#include "common/entities/found_span.h"
#include "common/entities/tagger_model.h"
#include "tests/unit/entities/resources.h"

using namespace depeche;

namespace {

struct Made {
    TokenisedText text;
    std::vector<Unit> units;

    std::string written(Unit const& unit) const { return surface_of(text, {unit.begin, unit.end, SpanKind::other}); }
    /// The words of the units that a name may hold, or of those that are not.
    std::vector<std::string> words(bool active) const {
        std::vector<std::string> found;
        for (Unit const& unit : units) {
            if (unit.active == active && unit.is_word()) found.push_back(written(unit));
        }
        return found;
    }
};

/// `text` must outlive what is made of it.
Made made(std::string_view text) {
    Made result;
    result.text = Tokeniser().tokenise(text);
    EntityResources const& resources = built_resources();
    result.units = units_of(result.text, *resources.gazetteer, resources.model->lexicon());
    return result;
}

} // namespace

TEST_CASE("compounds and initials are one unit, elided words their own") {
    Made const article = made("L'usine de M. J.-M. Arnoud ferme à Saint-Jean-d'Angély.");
    std::vector<std::string> words;
    for (Unit const& unit : article.units) words.push_back(article.written(unit));
    CHECK(words == std::vector<std::string>{"L'", "usine", "de", "M.", "J.-M.", "Arnoud", "ferme", "à",
                                            "Saint-Jean-d'Angély", "."});
}

TEST_CASE("a hyphen that joins two well-known names is a unit, one inside a name is none") {
    auto const first_word = [](std::string_view text) {
        Made const article = made(text);
        return article.written(article.units.front());
    };
    CHECK(first_word("Paris-Lyon en deux heures.") == "Paris");
    CHECK(first_word("Clermont-Ferrand-Toulouse, le match.") == "Clermont-Ferrand");
    CHECK(first_word("CGT-CFDT, même combat.") == "CGT");
    CHECK(first_word("Boulogne-Billancourt vote.") == "Boulogne-Billancourt");
    CHECK(first_word("Jean-Marie vote.") == "Jean-Marie");
    CHECK(first_word("Villeneuve-d'Ascq vote.") == "Villeneuve-d'Ascq");
}

TEST_CASE("the small words before a capital and the word before them may be part of a name, words further off not") {
    Made const article = made("Hier les piétons traversaient lentement la drève de la Cornouaille sans se presser.");
    auto const active = article.words(true);
    CHECK(std::find(active.begin(), active.end(), "drève") != active.end());
    CHECK(std::find(active.begin(), active.end(), "Cornouaille") != active.end());
    auto const others = article.words(false);
    CHECK(std::find(others.begin(), others.end(), "lentement") != others.end());
    CHECK(std::find(others.begin(), others.end(), "presser") != others.end());
}

TEST_CASE("an ordinary word with a sentence's capital attracts no name, unless the article has it inside a sentence") {
    auto const first_is_active = [](std::string_view text) { return made(text).units.front().active; };
    CHECK_FALSE(first_is_active("Demain nous partons tous ensemble."));
    CHECK(first_is_active("Demain nous partons tous ensemble. Le journal Demain paraît encore."));
}

TEST_CASE("the ends of a compound's last word are seen, as numbers that no shorter word has") {
    Made const article = made("Marie-Odile a vu Odile.");
    Unit const& compound = article.units.front();
    Unit const& alone = article.units[article.units.size() - 2];
    CHECK(compound.suffixes[1] == alone.suffixes[1]);
    CHECK(compound.prefixes[0] == alone.prefixes[0]);
    CHECK(compound.word != alone.word);
    CHECK(made("Un Ag.").units[1].prefixes[0] == 0);
}

TEST_CASE("values by word are those of a map") {
    std::mt19937 random(5);
    ByWord<int> table(300);
    std::unordered_map<std::uint32_t, int> map;
    for (int i = 0; i < 300; ++i) {
        std::uint32_t const word = 1 + static_cast<std::uint32_t>(random() % 256) * 0x0100'0001U; // many collide
        ++table[word];
        ++map[word];
    }
    for (std::uint32_t k = 0; k < 256; ++k) {
        std::uint32_t const word = 1 + k * 0x0100'0001U;
        int const* const found = table.find(word);
        REQUIRE((found != nullptr) == map.contains(word));
        if (found != nullptr) CHECK(*found == map[word]);
    }
}
