#include "common/text/normalise.h"
#include "common/text/utf8.h"

namespace depeche {
namespace {

bool is_bidirectional_control(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

bool is_control(char32_t c) { return (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c < 0xA0); }

} // namespace

std::string printable(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        CodePoint const c = code_point_at(text, at);
        if (c.value == U'\r') {
            safe.push_back(' ');
        } else if (is_control(c.value) || is_bidirectional_control(c.value)) {
            append_utf8(safe, 0xFFFD);
        } else {
            append_utf8(safe, c.value);
        }
        at += c.size;
    }
    return safe;
}

} // namespace depeche
