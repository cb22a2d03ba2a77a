#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace depeche {

/// What facets and `depeche facets` count.
enum class FacetField : std::uint8_t { person, place, organisation, source, language, section, year, month, day, mentioned };

/// Names as the command line has them, in the order of FacetField.
inline constexpr std::array<std::string_view, 10> facet_field_names{"person",  "place", "org",   "source", "language",
                                                                    "section", "year",  "month", "day",    "mentioned"};

inline std::string_view name_of(FacetField field) { return facet_field_names[static_cast<std::size_t>(field)]; }

/// The field of a name; `organisation` and `lang` are understood too.
inline std::optional<FacetField> facet_field(std::string_view name) {
    if (name == "organisation" || name == "organization") return FacetField::organisation;
    if (name == "lang") return FacetField::language;
    for (std::size_t i = 0; i < facet_field_names.size(); ++i) {
        if (facet_field_names[i] == name) return static_cast<FacetField>(i);
    }
    return std::nullopt;
}

}  // namespace depeche
