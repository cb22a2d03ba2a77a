#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "common/text/normalise.h"
#include "common/text/utf8.h"

namespace depeche {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t looked_at = 64 * 1024;

unsigned char byte_of(char c) { return static_cast<unsigned char>(c); }

bool is_known_binary(std::string_view bytes) {
    constexpr std::array magic = {"%PDF-"sv,     "\x89PNG"sv, "\x7f"
                                                               "ELF"sv, "\x1f\x8b"sv,        "PK\x03\x04"sv,
                                  "\xff\xd8\xff"sv, "GIF8"sv,    "BZh9"sv,              "\xfd"
                                                                                          "7zXZ"sv, "\x28\xb5\x2f\xfd"sv,
                                  "\xd0\xcf\x11\xe0"sv, "RIFF"sv, "7z\xbc\xaf"sv, "SQLite format 3"sv};
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
    return zeros > 1 + start.size() / 1000 || controls * 50 > start.size();
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

/// Converts by ICU, in pieces; nothing if it does not know the charset.
std::optional<std::string> converted(std::string_view bytes, char const* charset) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, decltype(&ucnv_close)> const converter(ucnv_open(charset, &status), ucnv_close);
    if (U_FAILURE(status)) return std::nullopt;
    std::string utf8;
    utf8.reserve(bytes.size() + bytes.size() / 8);
    std::array<UChar, 4096> units{};
    char const* source = bytes.data();
    char const* const end = source + bytes.size();
    char32_t high = 0;
    while (true) {
        UChar* target = units.data();
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, target + units.size(), &source, end, nullptr, source == end, &status);
        for (UChar const* u = units.data(); u != target; ++u) {
            char32_t const unit = *u;
            bool const low = unit >= 0xDC00 && unit < 0xE000;
            if (high != 0 && low) {
                append_utf8(utf8, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
                high = 0;
                continue;
            }
            if (high != 0) append_utf8(utf8, 0xFFFD);
            high = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
            if (high == 0) append_utf8(utf8, low ? 0xFFFD : unit);
        }
        if (source == end && status != U_BUFFER_OVERFLOW_ERROR) break;
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) break;
    }
    return utf8;
}

/// UTF-16 shows by its zero bytes, nearly all in odd or nearly all in even places.
char const* utf16_without_mark(std::string_view bytes) {
    std::string_view const start = bytes.substr(0, 4096);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < start.size(); ++i) zeros[i % 2] += start[i] == '\0' ? 1U : 0U;
    std::size_t const enough = start.size() / 2 * 6 / 10;
    if (start.size() < 4 || bytes.size() % 2 != 0) return nullptr;
    if (zeros[1] >= enough && zeros[0] * 20 <= zeros[1]) return "UTF-16LE";
    if (zeros[0] >= enough && zeros[1] * 20 <= zeros[0]) return "UTF-16BE";
    return nullptr;
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

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Windows-1252, unless nothing speaks for it and a byte stands where only Latin-9 has a letter (cœur) or the euro.
char const* western_charset(std::string_view bytes) {
    bool latin9 = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        unsigned char const b = byte_of(bytes[i]);
        if (b >= 0x80 && b < 0xA0) return "windows-1252";
        bool const before = i > 0 && is_ascii_letter(bytes[i - 1]);
        bool const after = i + 1 < bytes.size() && is_ascii_letter(bytes[i + 1]);
        if (b == 0xA4) latin9 = true;
        if ((b == 0xBD || b == 0xBC) && after && (before || b == 0xBC)) latin9 = true;
        if (b == 0xBD && after && !before && (i == 0 || bytes[i - 1] == ' ' || bytes[i - 1] == '\'')) latin9 = true;
        if (b == 0xBE && before && after) latin9 = true;
    }
    return latin9 ? "ISO-8859-15" : "windows-1252";
}

/// What ICU's detector is sure of, where that is no western charset.
std::string detected(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> const detector(ucsdet_open(&status), ucsdet_close);
    if (U_FAILURE(status)) return {};
    std::string_view const start = bytes.substr(0, looked_at);
    ucsdet_setText(detector.get(), start.data(), static_cast<int32_t>(start.size()), &status);
    UCharsetMatch const* const match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr) return {};
    char const* const name = ucsdet_getName(match, &status);
    int32_t const confidence = ucsdet_getConfidence(match, &status);
    if (U_FAILURE(status) || name == nullptr) return {};
    std::string const charset = name;
    for (std::string_view const western : {"ISO-8859-1"sv, "ISO-8859-2"sv, "windows-1252"sv, "windows-1250"sv,
                                           "ISO-8859-9"sv, "windows-1254"sv, "UTF-8"sv, "UTF-16BE"sv, "UTF-16LE"sv}) {
        if (charset == western) return {};
    }
    return confidence >= 40 ? charset : std::string();
}

std::optional<std::string> declared(std::string_view bytes, std::string_view charset) {
    std::string name(charset.substr(0, 60));
    if (name.empty() || name.find('\0') != std::string::npos) return std::nullopt;
    if (ucnv_compareNames(name.c_str(), "ISO-8859-1") == 0 || ucnv_compareNames(name.c_str(), "latin1") == 0) {
        name = "windows-1252";  // what is called Latin-1 is: as browsers read it
    }
    if (ucnv_compareNames(name.c_str(), "UTF-8") == 0) return std::nullopt;
    return converted(bytes, name.c_str());
}

bool is_mostly_utf8(Utf8Census census) { return census.invalid == 0 || census.multibyte > 4 * census.invalid; }

}  // namespace

std::optional<std::string> decode_text(std::string_view bytes, std::string_view declared_charset) {
    if (is_known_binary(bytes)) return std::nullopt;
    if (auto const marked = by_mark(bytes)) return normalise(*marked);
    Utf8Census const census = census_of(bytes);
    if (census.invalid == 0 && census.multibyte > 0 && !looks_binary(bytes)) return normalise(bytes);
    if (auto const text = declared(bytes, declared_charset)) {
        if (looks_binary(*text)) return std::nullopt;
        return normalise(*text);
    }
    if (char const* const utf16 = utf16_without_mark(bytes)) return normalise(converted(bytes, utf16).value_or(""));
    if (looks_binary(bytes)) return std::nullopt;
    if (is_mostly_utf8(census)) return normalise(bytes);
    std::string const other = detected(bytes);
    if (!other.empty()) {
        if (auto const text = converted(bytes, other.c_str())) return normalise(*text);
    }
    return normalise(converted(bytes, western_charset(bytes)).value_or(std::string(bytes)));
}

}  // namespace depeche
