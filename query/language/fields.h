#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace depeche {

/// What a field of the query language looks in.
enum class Field : std::uint8_t {
    person,
    place,
    organisation,
    title,
    source,
    language,
    section,
    published,
    mentioned,
    id,
    url
};

/// How the value of a field is read.
enum class FieldValue : std::uint8_t {
    name,  ///< names an entity, whatever its spelling
    words, ///< words, folded as text is; quoted they are a phrase
    label, ///< one label as a whole, case and accents aside
    exact, ///< taken byte by byte
    date   ///< a date or a range, read by the date grammar
};

/// One row of the table from which the parser, the help and the documentation know the fields.
struct FieldRow {
    Field field;
    std::string_view name;                     ///< as the printer writes it
    std::span<std::string_view const> aliases; ///< as a person writes them, accents included
    FieldValue value;
    bool prefix; ///< a value may end in *
    std::string_view meaning;
    std::string_view example;
};

/// Every field, in the order of Field.
std::span<FieldRow const> fields();

/// The row of a field.
FieldRow const& row_of(Field field);

/// The field of a name or alias; case and accents do not matter. Nothing for an unknown name.
std::optional<Field> field_named(std::string_view name);

/// The name or alias closest to a misspelt one; nothing where none is near.
std::optional<std::string_view> nearest_field(std::string_view name);

} // namespace depeche
