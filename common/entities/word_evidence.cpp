#include "common/entities/word_evidence.h"

#include <utility>
#include <vector>

#include "common/entities/by_word.h"
#include "common/entities/token_keys.h"
#include "common/names/name_variants.h"

namespace depeche {

namespace {

bool is_locative(std::string_view word) { return word == "a" || word == "en" || word == "vers"; }

std::uint8_t evidence_at(TokenisedText const& text, std::span<Unit const> units, std::size_t i) {
    auto const first_word = [&](Unit const& of) { return text.folded(text.tokens()[of.begin]); };
    Unit const& unit = units[i];
    std::uint8_t seen = 0;
    if (i == 0) return seen;
    Unit const& before = units[i - 1];
    bool const dot = i > 1 && is_mark(text, before.begin, '.') && units[i - 1].begin + 1 == unit.begin;
    if (is_title(first_word(units[i - 1])) || (dot && is_title(first_word(units[i - 2])))) seen |= Evidence::after_title;
    bool const given = before.is_capital() && (before.flags & WordFlags::given_name) != 0;
    if (given && !unit.starts_sentence) seen |= Evidence::after_given_name;
    if (before.shape == Shape::lower && is_locative(first_word(before))) seen |= Evidence::after_in;
    bool const closed = i + 1 < units.size() && is_mark(text, units[i + 1].begin, ')');
    if (closed && is_mark(text, before.begin, '(') && unit.shape == Shape::capitals) seen |= Evidence::acronym;
    return seen;
}

} // namespace

void mark_evidence(TokenisedText const& text, std::span<Unit> units) {
    std::vector<std::pair<std::size_t, std::uint8_t>> found; // unit, what is seen of it
    for (std::size_t i = 0; i < units.size(); ++i) {
        std::uint8_t const seen = units[i].is_capital() ? evidence_at(text, units, i) : 0;
        if (seen != 0) found.emplace_back(i, seen);
    }
    ByWord<std::uint8_t> of_word(found.size());
    for (auto const& [i, seen] : found) of_word[units[i].word] |= seen;
    for (Unit& unit : units) {
        std::uint8_t const* const seen = unit.is_capital() ? of_word.find(unit.word) : nullptr;
        if (seen != nullptr) unit.evidence = *seen;
    }
}

} // namespace depeche
