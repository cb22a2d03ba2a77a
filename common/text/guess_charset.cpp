#include "common/text/guess_charset.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace depeche {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t looked_at = 64 * 1024;

/// How a text looks when it is read in a charset.
struct Looks {
    std::size_t usual = 0;   ///< accented letters and marks of French and its neighbours
    std::size_t unusual = 0; ///< anything else beyond ASCII

    bool good() const { return usual > 0 && usual >= 9 * unusual; }
};

bool is_usual(char32_t c) {
    static constexpr std::u32string_view characters =
        U"àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆñÑßáíóúÁÍÓÚ«»’‘“”…–—€°\u00A0§·²³•";
    return is_among(c, characters);
}

Looks looks_of(std::string_view bytes, std::string const& charset) {
    Looks looks;
    std::string const utf8 = converted(bytes.substr(0, looked_at), charset).value_or("");
    for (std::size_t at = 0; at < utf8.size();) {
        CodePoint const c = code_point_at(utf8, at);
        if (c.value >= 0x80) ++(is_usual(c.value) ? looks.usual : looks.unusual);
        at += c.size;
    }
    return looks;
}

struct Detected {
    std::string charset;
    int confidence = 0;
};

/// What ICU's detector thinks; an empty name if nothing.
Detected detected(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> const detector(ucsdet_open(&status), ucsdet_close);
    if (U_FAILURE(status)) return {};
    std::string_view const start = bytes.substr(0, looked_at);
    ucsdet_setText(detector.get(), start.data(), static_cast<int32_t>(start.size()), &status);
    UCharsetMatch const* const match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr) return {};
    char const* const name = ucsdet_getName(match, &status);
    int const confidence = ucsdet_getConfidence(match, &status);
    if (U_FAILURE(status) || name == nullptr) return {};
    return {name, confidence};
}

bool is_any_of(std::string_view charset, auto const& charsets) {
    return std::ranges::find(charsets, charset) != charsets.end();
}

/// Windows-1252, or the charset of another time or machine in which the text looks clearly better.
std::string western_charset(std::string_view bytes) {
    std::string best = "windows-1252";
    Looks looks = looks_of(bytes, best);
    for (char const* const other : {"ISO-8859-15", "macintosh", "ibm-850"}) {
        Looks const seen = looks_of(bytes, other);
        if (seen.usual > looks.usual && seen.unusual < looks.unusual) {
            best = other;
            looks = seen;
        }
    }
    return best;
}

} // namespace

std::string utf16_without_mark(std::string_view bytes) {
    std::string_view const start = bytes.substr(0, 4096);
    if (start.size() < 4 || bytes.size() % 2 != 0) return {};
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < start.size(); ++i) zeros[i % 2] += start[i] == '\0' ? 1U : 0U;
    std::size_t const enough = start.size() / 2 * 6 / 10;
    if (zeros[1] >= enough && zeros[0] * 20 <= zeros[1]) return "UTF-16LE";
    if (zeros[0] >= enough && zeros[1] * 20 <= zeros[0]) return "UTF-16BE";
    return {};
}

std::string guessed_charset(std::string_view bytes) {
    std::string const western = western_charset(bytes);
    if (looks_of(bytes, western).good()) return western;
    static constexpr std::array useless = {"ISO-8859-1"sv, "windows-1252"sv, "UTF-8"sv,   "UTF-16BE"sv,
                                           "UTF-16LE"sv,   "UTF-32BE"sv,     "UTF-32LE"sv};
    Detected const other = detected(bytes);
    bool const known = !other.charset.empty() && !is_any_of(other.charset, useless);
    return known && other.confidence >= 30 ? other.charset : western;
}

bool is_east_asian(std::string_view bytes) {
    static constexpr std::array charsets = {"ISO-2022-JP"sv, "ISO-2022-KR"sv, "ISO-2022-CN"sv, "Shift_JIS"sv,
                                            "EUC-JP"sv,      "EUC-KR"sv,      "GB18030"sv,     "Big5"sv};
    Detected const found = detected(bytes);
    return found.confidence >= 90 && is_any_of(found.charset, charsets);
}

} // namespace depeche
