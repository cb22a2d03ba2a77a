#pragma once
#include <array>
#include <ostream>
#include <span>

#include "common/entities/maintain/annotated.h"
#include "common/entities/tag.h"

namespace depeche::maintain {

/// Strict counts of one kind: bounds and kind must both be right.
struct Counts {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    double f1() const;
};

/// Counts for person, place, organisation and all. `errors` is given a line for each wrong and each missed span.
std::array<Counts, 4> score(std::span<Annotated const> articles, EntityResources const& resources,
                            std::ostream& errors);

/// One line a kind on stdout.
void print(char const* title, std::array<Counts, 4> const& counts);

} // namespace depeche::maintain
