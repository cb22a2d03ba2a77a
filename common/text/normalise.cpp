#include "common/text/normalise.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <stdexcept>

#include "common/text/utf8.h"

namespace depeche {
namespace {

/// Valid UTF-8 without NUL and carriage returns; says whether any character lies outside ASCII.
std::string repaired(std::string_view utf8, bool& ascii) {
    std::string made;
    made.reserve(utf8.size());
    ascii = true;
    for (std::size_t at = 0; at < utf8.size();) {
        CodePoint const c = code_point_at(utf8, at);
        if (c.value >= 0x80) {
            ascii = false;
            append_utf8(made, c.value);
        } else if (c.value == U'\r') {
            if (at + 1 >= utf8.size() || utf8[at + 1] != '\n') made.push_back('\n');
        } else if (c.value != 0) {
            made.push_back(utf8[at]);
        }
        at += c.size;
    }
    return made;
}

} // namespace

std::string normalise(std::string_view utf8) {
    bool ascii = true;
    std::string made = repaired(utf8, ascii);
    if (ascii) return made;
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* const nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU's normalisation data is missing");
    constexpr std::size_t most = std::size_t{1} << 30; // ICU counts in 32 bits
    if (made.size() > most) return made;
    icu::StringPiece const piece(made.data(), static_cast<int32_t>(made.size()));
    if (nfc->isNormalizedUTF8(piece, status)) return made;
    std::string composed;
    composed.reserve(made.size());
    icu::StringByteSink<std::string> sink(&composed);
    nfc->normalizeUTF8(0, piece, sink, nullptr, status);
    return U_SUCCESS(status) ? composed : made;
}

} // namespace depeche
