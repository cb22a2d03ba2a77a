#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <string>

#include "common/text/guess_charset.h"
#include "common/text/normalise.h"
#include "common/text/utf8.h"

namespace depeche {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t looked_at = 64 * 1024;

unsigned char byte_of(char c) { return static_cast<unsigned char>(c); }

bool is_known_binary(std::string_view bytes) {
    constexpr std::array magic = {"%PDF-"sv,
                                  "\x89PNG"sv,
                                  "\x7f"
                                  "ELF"sv,
                                  "\x1f\x8b"sv,
                                  "PK\x03\x04"sv,
                                  "\xff\xd8\xff"sv,
                                  "GIF8"sv,
                                  "BZh9"sv,
                                  "\xfd"
                                  "7zXZ"sv,
                                  "\x28\xb5\x2f\xfd"sv,
                                  "\xd0\xcf\x11\xe0"sv,
                                  "RIFF"sv,
                                  "7z\xbc\xaf"sv,
                                  "SQLite format 3"sv};
    return std::ranges::any_of(magic, [&](std::string_view start) { return bytes.starts_with(start); });
}

/// NULs, or more than one byte in fifty a control character no text uses.
bool looks_binary(std::string_view bytes) {
    std::string_view const start = bytes.substr(0, looked_at);
    std::size_t controls = 0;
    std::size_t zeros = 0;
    for (char const c : start) {
        unsigned char const b = byte_of(c);
        if (b == 0) ++zeros;
        if (b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B && b != 0x1A) ++controls;
    }
    return zeros > 1 + start.size() / 1000 || controls * 50 > start.size() + 100;
}

struct Utf8Census {
    std::size_t multibyte = 0;
    std::size_t invalid = 0;
};

Utf8Census census_of(std::string_view bytes) {
    Utf8Census census;
    for (std::size_t at = 0; at < bytes.size();) {
        CodePoint const c = code_point_at(bytes, at);
        if (c.value == 0xFFFD && c.size == 1) ++census.invalid;
        if (c.size > 1) ++census.multibyte;
        at += c.size;
    }
    return census;
}

std::optional<std::string> by_mark(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return normalise(bytes.substr(3));
    char const* charset = nullptr;
    std::size_t size = 2;
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) {
        charset = bytes[0] == '\0' ? "UTF-32BE" : "UTF-32LE";
        size = 4;
    } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        charset = byte_of(bytes[0]) == 0xFF ? "UTF-16LE" : "UTF-16BE";
    }
    if (charset == nullptr) return std::nullopt;
    return converted(bytes.substr(size), charset);
}

std::optional<std::string> declared(std::string_view bytes, std::string_view charset) {
    std::string name(charset.substr(0, 60));
    if (name.empty() || name.find('\0') != std::string::npos) return std::nullopt;
    if (ucnv_compareNames(name.c_str(), "ISO-8859-1") == 0 || ucnv_compareNames(name.c_str(), "latin1") == 0) {
        name = "windows-1252"; // what is called Latin-1 is: as browsers read it
    }
    if (ucnv_compareNames(name.c_str(), "UTF-8") == 0) return std::nullopt;
    return converted(bytes, name);
}

/// UTF-8 with a few bytes gone wrong, as opposed to another charset some of whose bytes happen to fit.
bool is_mostly_utf8(Utf8Census census) { return census.invalid == 0 || census.multibyte > 4 * census.invalid; }

/// UTF-8 and Windows-1252 pasted into one file: each byte that is not part of a UTF-8 character is the latter.
bool is_mixed(Utf8Census census) { return 4 * census.multibyte > census.invalid; }

std::string with_western_bytes(std::string_view bytes) {
    std::string utf8;
    for (std::size_t at = 0; at < bytes.size();) {
        CodePoint const c = code_point_at(bytes, at);
        if (c.value == 0xFFFD && c.size == 1) {
            utf8 += converted(bytes.substr(at, 1), "windows-1252").value_or("");
        } else {
            utf8 += bytes.substr(at, c.size);
        }
        at += c.size;
    }
    return utf8;
}

std::string in_guessed_charset(std::string_view bytes, Utf8Census census) {
    if (census.multibyte > 0 && is_mixed(census) && !is_east_asian(bytes)) return with_western_bytes(bytes);
    return converted(bytes, guessed_charset(bytes)).value_or(std::string(bytes));
}

} // namespace

std::optional<std::string> decode_text(std::string_view bytes, std::string_view declared_charset) {
    if (is_known_binary(bytes)) return std::nullopt;
    if (auto const marked = by_mark(bytes)) return normalise(*marked);
    Utf8Census const census = census_of(bytes);
    if (census.invalid == 0 && census.multibyte > 0 && !looks_binary(bytes)) return normalise(bytes);
    if (auto const text = declared(bytes, declared_charset)) {
        return looks_binary(*text) ? std::nullopt : std::optional(normalise(*text));
    }
    if (std::string const utf16 = utf16_without_mark(bytes); !utf16.empty()) {
        return normalise(converted(bytes, utf16).value_or(""));
    }
    if (looks_binary(bytes)) return std::nullopt;
    bool const escapes = bytes.substr(0, 4096).find("\x1b$") != std::string_view::npos && is_east_asian(bytes);
    if (is_mostly_utf8(census) && !escapes) return normalise(bytes);
    return normalise(in_guessed_charset(bytes, census));
}

} // namespace depeche
