#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/readers/reader.h"

namespace depeche {

/// What a file's bytes are, as far as reading them goes.
enum class Content : std::uint8_t {
    empty,        ///< nothing, or white space alone
    packed,       ///< compressed (gz, zst, xz, bz2) or an archive (zip, tar)
    text,         ///< one article, or bytes that are no text: decoding them will say
    json_lines,   ///< a JSON object a line
    json_document ///< JSON values one after another or in one array, over any number of lines
};

/// Tells by the first bytes, then by the name's extension; a `format` other than automatic only leaves open whether
/// JSON comes in lines. `head` is a file's first chunk, `whole` where it is all of it.
Content detect(std::string_view head, bool whole, std::string_view name, InputFormat format);

/// The bytes open as a compressed file or an archive does; office documents, zip files too, are left out.
bool is_packed(std::string_view head);

/// The name's last extension in lower case, without its dot; empty where it has none.
std::string extension_of(std::string_view name);

/// What the bytes are where they are a document of a kind that is not read: "HTML", "PDF"; else empty.
std::string_view foreign_format(std::string_view head);

/// The bytes open as UTF-16, with or without a mark.
bool looks_utf16(std::string_view head);

/// The bytes are no JSON: they hold many NUL bytes and are not UTF-16.
bool looks_binary(std::string_view head);

} // namespace depeche
