#include "common/entities/active_units.h"

#include <algorithm>

#include "common/entities/by_word.h"

namespace depeche {

namespace {

constexpr std::size_t longest_small_word = 3; ///< bytes
constexpr std::size_t farthest = 7; ///< how far before a capital a word that opens names is looked for

bool opens_lower(Unit const& unit) { return (unit.flags & WordFlags::opens_lower) != 0; }

/// Is the unit part of a name, as its capital says? An ordinary word with a sentence's capital is no sign.
bool attracts(Unit const& unit) {
    if (!unit.is_capital() && !(unit.shape == Shape::mixed && unit.upper)) return false;
    bool const listed = unit.place != InRun::no || unit.organisation != InRun::no ||
                        (unit.flags & ~(WordFlags::common | WordFlags::demonym)) != 0;
    bool const ordinary = unit.size <= 2 || (unit.flags & WordFlags::common) != 0;
    return !unit.starts_sentence || unit.shape != Shape::capital || listed || !ordinary;
}

/// «de», «du», «l'», «la», «sur» …
bool is_small(Unit const& unit) {
    return unit.shape == Shape::elision || (unit.shape == Shape::lower && unit.size <= longest_small_word);
}

/// The first unit of what may be a name that goes on with unit `at`: what a word that opens names begins, or the word
/// before it and small ones between: «quai de la Rapée».
std::size_t active_begin(std::span<Unit const> units, std::size_t at) {
    std::size_t begin = at;
    bool near = true;
    for (std::size_t i = at; i > 0 && at - i < farthest; --i) {
        if (units[i].starts_sentence || units[i].starts_line || units[i - 1].shape == Shape::punctuation) break;
        if (near || opens_lower(units[i - 1])) begin = i - 1;
        near = near && is_small(units[i - 1]);
    }
    return begin;
}

/// Words that the article writes with a capital inside a sentence.
ByWord<bool> capitals_inside(std::span<Unit const> units) {
    auto const counts = [](Unit const& unit) { return unit.is_capital() && !unit.starts_sentence; };
    ByWord<bool> words(static_cast<std::size_t>(std::count_if(units.begin(), units.end(), counts)));
    for (Unit const& unit : units) {
        if (counts(unit)) words[unit.word] = true;
    }
    return words;
}

} // namespace

bool may_go_on(std::span<Unit const> units, std::size_t i) {
    return i < units.size() && units[i].shape != Shape::punctuation && !units[i].starts_line;
}

void mark_active(std::span<Unit> units) {
    ByWord<bool> const inside = capitals_inside(units);
    std::size_t done = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
        bool const capital = attracts(units[i]) || (units[i].is_capital() && inside.find(units[i].word) != nullptr);
        if (!capital && !opens_lower(units[i])) continue;
        std::size_t const begin = capital ? std::max(active_begin(units, i), done) : i;
        for (std::size_t k = begin; k <= i; ++k) units[k].active = true;
        done = i;
    }
}

} // namespace depeche
