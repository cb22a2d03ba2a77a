#include "common/entities/second_pass.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

#include "common/entities/lexicon.h"

using namespace depeche;

namespace {

constexpr Label person = label_of(SpanKind::person, Position::single);
constexpr Label place = label_of(SpanKind::place, Position::single);

/// A line of one-word units: capitals but for those that begin with a small letter.
std::vector<Unit> line_of(std::vector<std::string> const& words) {
    std::vector<Unit> units;
    for (std::string const& word : words) {
        Unit unit;
        unit.word = word_hash(word);
        unit.upper = word.front() >= 'A' && word.front() <= 'Z';
        unit.shape = unit.upper ? Shape::capital : word == "," ? Shape::punctuation : Shape::lower;
        unit.starts_line = units.empty();
        units.push_back(unit);
    }
    return units;
}

std::vector<std::uint32_t> seen_at(std::size_t at, std::vector<Unit> const& units, std::vector<Label> const& labels) {
    FeatureList list;
    ArticleEvidence(units, labels).features_at(at, Corpus::ours, list);
    return {list.all().begin(), list.all().end()};
}

/// How many of the features are the same.
std::size_t shared(std::vector<std::uint32_t> const& a, std::vector<std::uint32_t> const& b) {
    return static_cast<std::size_t>(std::count_if(
        a.begin(), a.end(), [&](std::uint32_t one) { return std::find(b.begin(), b.end(), one) != b.end(); }));
}

} // namespace

TEST_CASE("what a word is elsewhere in the article is seen at it") {
    std::vector<Unit> const units = line_of({"Vienne", "dort", "puis", "Vienne", "dort"});
    auto const as_person = seen_at(3, units, {person, outside, outside, outside, outside});
    auto const as_place = seen_at(3, units, {place, outside, outside, outside, outside});
    CHECK(as_person != as_place);
    CHECK(shared(as_person, as_place) > 0);
}

TEST_CASE("a unit's own label is no evidence for itself") {
    std::vector<Unit> const units = line_of({"on", "dit", "Vienne"});
    auto const once = seen_at(2, units, {outside, outside, place});
    std::vector<Unit> const twice = line_of({"on", "dit", "Vienne", "on", "dit", "Vienne"});
    auto const again = seen_at(2, twice, {outside, outside, place, outside, outside, place});
    CHECK(once != again);
}

TEST_CASE("the names beside a unit and what joins them are seen at it") {
    std::vector<Unit> const units = line_of({"Renault", ",", "Peugeot", "et", "Zarb"});
    Label const organisation = label_of(SpanKind::organisation, Position::single);
    auto const beside_firms = seen_at(4, units, {organisation, outside, organisation, outside, outside});
    auto const beside_persons = seen_at(4, units, {person, outside, person, outside, outside});
    CHECK(beside_firms != beside_persons);
}

TEST_CASE("names reach over several units and the article's end is no name's") {
    std::vector<Unit> const units = line_of({"Jean", "Dupont", "arrive", "Zarb"});
    std::vector<Label> const labels{label_of(SpanKind::person, Position::begin),
                                    label_of(SpanKind::person, Position::end), outside, outside};
    for (std::size_t i = 0; i < units.size(); ++i) CHECK_FALSE(seen_at(i, units, labels).empty());
}
