#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace depeche {

/// The bytes, read in a charset ICU knows by `charset`, as UTF-8; what is invalid in it becomes U+FFFD. Nothing if ICU
/// does not know it.
std::optional<std::string> converted(std::string_view bytes, std::string const& charset);

/// UTF-16 without a mark, by its zero bytes: nearly all in odd or nearly all in even places. Empty if it is not that.
std::string utf16_without_mark(std::string_view bytes);

/// The likeliest 8-bit or East Asian charset of text that is not Unicode; French is expected, Windows-1252 the default.
std::string guessed_charset(std::string_view bytes);

/// True if ICU is sure that the bytes are in a multi-byte charset of East Asia (also one of escape sequences).
bool is_east_asian(std::string_view bytes);

} // namespace depeche
