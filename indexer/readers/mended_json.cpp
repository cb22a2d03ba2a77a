#include <algorithm>
#include <array>

#include "indexer/readers/record.h"

namespace depeche {
namespace {

/// The code unit of an escape \uHHHH at the text's start; -1 for anything else.
int unit_at(std::string_view text) {
    if (text.size() < 6 || text[0] != '\\' || text[1] != 'u') return -1;
    int unit = 0;
    for (char const c : text.substr(2, 4)) {
        bool const digit = c >= '0' && c <= '9';
        bool const letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (!digit && !letter) return -1;
        unit = unit * 16 + (digit ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return unit;
}

bool is_high(int unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(int unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// Copies the escape sequence the text starts with, mended; says how many bytes it took.
std::size_t copy_escape(std::string_view text, std::string& into) {
    int const unit = unit_at(text);
    if (is_high(unit) && is_low(unit_at(text.substr(6)))) {
        into += text.substr(0, 12);
        return 12;
    }
    if (is_high(unit) || is_low(unit)) {
        into += "\\ufffd";
        return 6;
    }
    into += text.substr(0, 2);
    return std::min<std::size_t>(2, text.size());
}

/// The bytes of a number JSON lacks at the text's start; 0 where there is none.
std::size_t missing_number(std::string_view text) {
    constexpr std::array<std::string_view, 3> words{"NaN", "Infinity", "-Infinity"};
    for (std::string_view const word : words) {
        if (text.starts_with(word)) return word.size();
    }
    return 0;
}

} // namespace

std::string mended_json(std::string_view json) {
    std::string mended;
    mended.reserve(json.size());
    bool in_string = false;
    for (std::size_t at = 0; at < json.size();) {
        char const c = json[at];
        std::size_t const skipped = in_string ? 0 : missing_number(json.substr(at));
        if (skipped != 0) {
            mended += "null";
            at += skipped;
        } else if (in_string && c == '\\') {
            at += copy_escape(json.substr(at), mended);
        } else {
            if (c == '"') in_string = !in_string;
            mended += in_string && static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
            ++at;
        }
    }
    return mended;
}

} // namespace depeche
