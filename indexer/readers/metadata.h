#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace depeche {

constexpr std::size_t max_title_bytes = 2000;
constexpr std::size_t max_field_bytes = 500;

/// At most `limit` bytes of valid UTF-8, cut between characters.
std::string_view cut(std::string_view utf8, std::size_t limit);

/// Without the white space at its ends, no-break spaces included.
std::string_view trimmed(std::string_view text);

/// A value of one line: NFC, control characters and line ends as spaces, trimmed, at most `limit` bytes.
std::string clean_line(std::string_view utf8, std::size_t limit = max_field_bytes);

/// An id: as clean_line(), but a longer one keeps its start and ends in ~ and a hash of the whole, so that two stay
/// two.
std::string clean_id(std::string_view utf8);

/// A path as it is shown and made an id of: NFC; bytes that are not UTF-8 and control characters as \xHH.
std::string clean_path(std::string_view path);

/// The ISO 639-1 code of a tag or name: `fr` for fr-FR, FR_fr, fra, French, «français». A code we have no name for is
/// given in lower case; empty for what is no language.
std::string language_code(std::string_view language);

} // namespace depeche
