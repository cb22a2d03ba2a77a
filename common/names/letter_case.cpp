#include "common/names/letter_case.h"

namespace depeche {

namespace {

struct Letter {
    bool upper = false;
    bool lower = false;
    std::size_t size = 1;
};

/// ASCII and the accented letters of Latin-1, which is what French capitals are.
Letter letter_at(std::string_view text, std::size_t at) {
    char const c = text[at];
    if (c >= 'A' && c <= 'Z') return {true, false, 1};
    if (c >= 'a' && c <= 'z') return {false, true, 1};
    if (c != '\xC3' || at + 1 >= text.size()) return {};
    auto const next = static_cast<unsigned char>(text[at + 1]);
    bool const is_sign = next == 0x97 || next == 0xB7;
    if (next < 0x80 || is_sign) return {};
    return {next <= 0x9E, next >= 0x9F, 2};
}

} // namespace

bool is_all_capitals(std::string_view name) {
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < name.size();) {
        Letter const letter = letter_at(name, at);
        if (letter.lower) return false;
        if (letter.upper) ++capitals;
        at += letter.size;
    }
    return capitals >= 2;
}

std::string in_name_case(std::string_view name) {
    std::string changed(name);
    bool inside = false;
    for (std::size_t at = 0; at < name.size();) {
        Letter const letter = letter_at(name, at);
        if (letter.upper && inside) {
            char& last = changed[at + letter.size - 1];
            last = static_cast<char>(last + 0x20);
        }
        auto const byte = static_cast<unsigned char>(name[at]);
        inside = letter.upper || letter.lower || byte >= 0x80;
        at += letter.size;
    }
    return changed;
}

} // namespace depeche
