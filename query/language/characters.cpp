#include "query/language/characters.h"

#include <array>

namespace depeche {
namespace {

constexpr std::array quotation_marks{Quotes{"\"", "\""}, Quotes{"«", "»"}, Quotes{"“", "”"}};

unsigned byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

bool starts_at(std::string_view text, std::size_t at, std::string_view what) {
    return text.substr(at, what.size()) == what;
}

std::size_t apostrophe_at(std::string_view text, std::size_t at) {
    if (starts_at(text, at, "’") || starts_at(text, at, "‘")) return 3;
    return starts_at(text, at, "ʼ") ? 2 : 0;
}

/// Bytes of the ASCII punctuation, or of the general punctuation of Unicode, at `at`.
std::size_t punctuation_at(std::string_view text, std::size_t at) {
    unsigned const first = byte_at(text, at);
    if (first < 0x80) {
        bool const letter_or_digit =
            (first >= '0' && first <= '9') || ((first | 0x20U) >= 'a' && (first | 0x20U) <= 'z');
        return letter_or_digit ? 0 : 1;
    }
    if (std::size_t const apostrophe = apostrophe_at(text, at); apostrophe > 0) return apostrophe;
    unsigned const second = byte_at(text, at + 1);
    if (first == 0xC2)
        return second == 0xA1 || second == 0xAB || second == 0xB7 || second == 0xBB || second == 0xBF ? 2 : 0;
    if (first == 0xE2 && (second == 0x80 || second == 0x81)) return byte_at(text, at + 2) >= 0x80 ? 3 : 0;
    return 0;
}

} // namespace

std::size_t space_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    unsigned const first = byte_at(text, at);
    if (first <= 0x20 || first == 0x7F) return 1;
    if (first < 0x80) return 0;
    unsigned const second = byte_at(text, at + 1);
    unsigned const third = byte_at(text, at + 2);
    if (first == 0xC2) return second == 0xA0 || second == 0x85 ? 2 : 0;
    if (first == 0xE2 && second == 0x80) // the spaces of U+2000 to U+200B, line ends, the narrow no-break space
        return (third >= 0x80 && third <= 0x8B) || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0;
    if (first == 0xE2 && second == 0x81) return third == 0x9F ? 3 : 0;
    if (first == 0xE3 && second == 0x80) return third == 0x80 ? 3 : 0;
    return first == 0xEF && second == 0xBB && third == 0xBF ? 3 : 0;
}

Quotes const* quotes_at(std::string_view text, std::size_t at) {
    for (auto const& quotes : quotation_marks)
        if (starts_at(text, at, quotes.open)) return &quotes;
    return nullptr;
}

Quotes const& quotes_for(std::string_view text) {
    for (auto const& quotes : quotation_marks)
        if (text.find(quotes.close) == std::string_view::npos) return quotes;
    return quotation_marks.front();
}

std::size_t closing_mark_at(std::string_view text, std::size_t at) {
    if (starts_at(text, at, "»")) return 2;
    return starts_at(text, at, "”") ? 3 : 0;
}

bool has_content(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const space = space_at(text, at);
        std::size_t const skipped = space > 0 ? space : punctuation_at(text, at);
        if (skipped == 0) return true;
        at += skipped;
    }
    return false;
}

std::string tidy(std::string_view text) {
    std::string tidied;
    bool space_due = false;
    for (std::size_t at = 0; at < text.size();) {
        if (std::size_t const space = space_at(text, at); space > 0) {
            space_due = !tidied.empty();
            at += space;
            continue;
        }
        if (space_due) tidied += ' ';
        space_due = false;
        std::size_t const apostrophe = apostrophe_at(text, at);
        tidied += apostrophe > 0 ? '\'' : text[at];
        at += apostrophe > 0 ? apostrophe : 1;
    }
    return tidied;
}

} // namespace depeche
