#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "query/render/answer.h"

namespace depeche {

/// Has any value of the facet values below it?
inline bool is_tree(Facet const& facet) {
    return std::any_of(facet.values.begin(), facet.values.end(), [](FacetValue const& v) { return !v.children.empty(); });
}

/// Calls `each(value, names above it)` for every value, one before what lies below it.
template <typename Each>
void for_each_value(std::vector<FacetValue> const& values, Each const& each, std::vector<std::string> above = {}) {
    for (FacetValue const& value : values) {
        each(value, above);
        if (value.children.empty()) continue;
        above.push_back(value.value);
        for_each_value(value.children, each, above);
        above.pop_back();
    }
}

/// The values in one list, each indented by two spaces for each level above it.
inline std::vector<FacetValue> indented(std::vector<FacetValue> const& values) {
    std::vector<FacetValue> list;
    for_each_value(values, [&](FacetValue const& value, std::vector<std::string> const& above) {
        list.push_back({std::string(above.size() * 2, ' ') + value.value, value.count});
    });
    return list;
}

} // namespace depeche
