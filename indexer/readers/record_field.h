#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace depeche {

/// What a record may say of its article.
enum class RecordField : std::uint8_t { id, title, text, published, source, language, section, authors, url };
constexpr std::size_t record_field_count = 9;

/// The fields' names, in their order: what `--map` knows them by.
constexpr std::array<std::string_view, record_field_count> record_field_names{
    "id", "title", "text", "published", "source", "language", "section", "authors", "url"};

/// The field of one of these names; nothing for another.
std::optional<RecordField> record_field_named(std::string_view name);

/// A key as it is compared: ASCII letters in lower case; - _ and spaces left out.
std::string plain_key(std::string_view key);

/// A field that a key stands for, and how far down the field's list of keys it is: of two keys with a value in one
/// record, the one of lower rank holds.
struct KnownKey {
    RecordField field;
    std::size_t rank;
};

/// What a plain_key() stands for where the user names no keys; nothing for an unknown one.
std::optional<KnownKey> known_key(std::string_view plain);

} // namespace depeche
