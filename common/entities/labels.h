#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "common/entities/found_span.h"

namespace depeche {

/// The label of one unit: outside (0), or for each position begin, inside, end, single, each of the four kinds.
using Label = std::uint8_t;

inline constexpr Label outside = 0;
inline constexpr std::size_t label_count = 17;
inline constexpr std::size_t weighted_labels = label_count - 1; ///< outside weighs 0: only differences count

enum class Position : std::uint8_t { begin, inside, end, single };

constexpr Label label_of(SpanKind kind, Position position) {
    return static_cast<Label>(1 + static_cast<unsigned>(position) * 4 + static_cast<unsigned>(kind));
}
constexpr SpanKind kind_of(Label label) { return static_cast<SpanKind>((label - 1U) % 4); }
constexpr Position position_of(Label label) { return static_cast<Position>((label - 1U) / 4); }

/// May a name be open behind this label?
constexpr bool leaves_open(Label label) {
    return label != outside && (position_of(label) == Position::begin || position_of(label) == Position::inside);
}
/// Does this label go on with a name that is open before it?
constexpr bool goes_on(Label label) {
    return label != outside && (position_of(label) == Position::inside || position_of(label) == Position::end);
}
/// May `next` follow `label`?
constexpr bool may_follow(Label label, Label next) {
    if (leaves_open(label) != goes_on(next)) return false;
    return !leaves_open(label) || kind_of(label) == kind_of(next);
}

} // namespace depeche
