#include <algorithm>
#include <array>

#include "common/text/scan.h"

namespace depeche {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_part = 64; // of an e-mail address, each side of the @ and between dots

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_local_part(char c) { return is_alphanumeric(c) || "._%+-"sv.find(c) != std::string_view::npos; }

bool starts_with(std::string_view text, std::size_t at, std::string_view lower) {
    if (text.size() - at < lower.size()) return false;
    return std::ranges::equal(text.substr(at, lower.size()), lower,
                              [](char c, char l) { return c == l || (c >= 'A' && c <= 'Z' && c - 'A' + 'a' == l); });
}

/// The bytes of an address's opening at `at`: `https://`, `www.`; 0 if none stands there.
std::size_t opening_size(std::string_view text, std::size_t at) {
    for (std::string_view const opening : {"http://"sv, "https://"sv, "ftp://"sv, "www."sv}) {
        if (starts_with(text, at, opening)) return opening.size();
    }
    return 0;
}

bool ends_address(std::string_view text, std::size_t at) {
    CodePoint const c = code_point_at(text, at);
    if (c.value < 0x80)
        return c.value <= U' ' || c.value == 0x7F || "<>\"{}|^`\\"sv.find(text[at]) != std::string_view::npos;
    CharacterClass const kind = class_of(c.value);
    return kind != CharacterClass::letter && kind != CharacterClass::digit && kind != CharacterClass::mark;
}

/// A letter beyond ASCII, or its accent: the address we thought to read is part of something else.
bool is_foreign_letter(std::string_view text, std::size_t at) {
    if (at >= text.size() || static_cast<unsigned char>(text[at]) < 0x80) return false;
    CharacterClass const kind = class_at(text, at);
    return kind == CharacterClass::letter || kind == CharacterClass::mark || kind == CharacterClass::digit;
}

std::size_t character_before(std::string_view text, std::size_t at) {
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
    return begin;
}

/// Where the name before the @ at `at` begins, not before `from`; `at` if there is none.
std::size_t local_part_begin(std::string_view text, std::size_t at, std::size_t from) {
    std::size_t begin = at;
    while (begin > from && at - begin < longest_part && is_local_part(text[begin - 1])) --begin;
    if (begin > 0 && is_foreign_letter(text, character_before(text, begin))) return at;
    while (begin < at && !is_alphanumeric(text[begin])) ++begin;
    return begin;
}

/// Where the domain that begins at `begin` ends; `begin` if it is none, for want of a dot.
std::size_t domain_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && end - begin < 4 * longest_part &&
           (is_alphanumeric(text[end]) || text[end] == '-' || text[end] == '.')) {
        ++end;
    }
    if (is_foreign_letter(text, end)) return begin;
    while (end > begin && !is_alphanumeric(text[end - 1])) --end;
    std::size_t const dot = text.substr(begin, end - begin).find('.');
    return dot == std::string_view::npos || dot == 0 ? begin : end;
}

bool is_trailing(char c) { return ".,;:!?')]*_~"sv.find(c) != std::string_view::npos; }

} // namespace

std::size_t url_end(std::string_view text, std::size_t begin) {
    std::size_t const opening = opening_size(text, begin);
    if (opening == 0) return begin;
    std::size_t const limit = std::min(text.size(), begin + longest_address);
    std::size_t end = begin + opening;
    while (end < limit && !ends_address(text, end)) end += code_point_at(text, end).size;
    while (end > begin + opening && is_trailing(text[end - 1])) --end;
    bool const has_host = end > begin + opening && class_at(text, begin + opening) != CharacterClass::punctuation;
    return has_host ? end : begin;
}

Piece next_email(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find('@', from); at != std::string_view::npos; at = text.find('@', at + 1)) {
        Piece const found{local_part_begin(text, at, from), domain_end(text, at + 1)};
        if (found.begin < at && found.end > at + 1) return found;
    }
    return {text.size(), text.size()};
}

} // namespace depeche
