#include "common/entities/joined_names.h"

#include <string>

namespace depeche {

namespace {

constexpr std::uint32_t well_known = 20'000; ///< inhabitants

bool is_well_known_place(std::string_view key, Gazetteer const& gazetteer) {
    PlaceCandidates const found = gazetteer.candidates(key);
    if (found.places.empty()) return false;
    PlaceFacts const facts = gazetteer.facts(found.places.front());
    return facts.kind <= PlaceKind::country || facts.population >= well_known;
}

bool is_organisation(std::string_view key, Lexicon const& lexicon) {
    return (lexicon.flags(word_hash(key)) & WordFlags::organisation) != 0;
}

} // namespace

bool may_join_names(std::string_view left, std::string_view right, Gazetteer const& gazetteer, Lexicon const& lexicon) {
    bool const places = is_well_known_place(left, gazetteer) && is_well_known_place(right, gazetteer);
    if (!places && !(is_organisation(left, lexicon) && is_organisation(right, lexicon))) return false;
    std::string const whole = std::string(left).append(" ").append(right);
    return gazetteer.candidates(whole).places.empty() && !is_organisation(whole, lexicon);
}

} // namespace depeche
