#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace depeche {

/// A file's bytes as valid UTF-8, NFC, line ends \n, no byte order mark. The charset is the declared one where there is
/// one and it is known, else found out: UTF-8, UTF-16 (with or without mark), Windows-1252, Latin-9 and others.
/// Bytes that are invalid in it become U+FFFD. Nothing where the bytes are no text (a picture, a program).
std::optional<std::string> decode_text(std::string_view bytes, std::string_view declared_charset = {});

/// Valid UTF-8 in NFC with line ends \n; invalid bytes become U+FFFD, NUL disappears.
std::string normalise(std::string_view utf8);

/// Safe for a terminal or a one-line message: control characters (C0 but \n and \t, C1, DEL, bidirectional overrides)
/// become a visible U+FFFD or a space; everything else stays.
std::string printable(std::string_view text);

} // namespace depeche
