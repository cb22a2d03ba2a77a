#include "common/text/scan.h"

namespace depeche {
namespace {

std::size_t digits_end(std::string_view text, std::size_t at) {
    while (is_digit_at(text, at)) ++at;
    return at;
}

/// What may stand between groups of three digits: a space of any width, a dot, a comma, an apostrophe.
char32_t separator_kind(char32_t c) {
    CharacterClass const kind = class_of(c);
    if (kind == CharacterClass::space && c >= U' ' && c != 0x7F) return U' ';
    if (kind == CharacterClass::apostrophe) return U'\'';
    return c == U'.' || c == U',' ? c : 0;
}

struct Grouping {
    char32_t separator = 0;
    Scan scan;
};

bool exactly_three_digits(std::string_view text, std::size_t at) { return digits_end(text, at) == at + 3; }

/// 250 000, 1.250.000: `first` is the first group.
Grouping groups_of(std::string_view text, Piece first) {
    Grouping found;
    found.scan.add(first);
    found.scan.end = first.end;
    if (first.end - first.begin > 3 || text[first.begin] == '0') return found;
    while (found.scan.end < text.size()) {
        CodePoint const c = code_point_at(text, found.scan.end);
        char32_t const kind = separator_kind(c.value);
        std::size_t const next = found.scan.end + c.size;
        if (kind == 0 || (found.separator != 0 && kind != found.separator)) break;
        if (!exactly_three_digits(text, next) || !found.scan.add({next, next + 3})) break;
        found.separator = kind;
        found.scan.end = next + 3;
    }
    return found;
}

bool starts_decimals(std::string_view text, std::size_t at, char mark) {
    return at < text.size() && text[at] == mark && is_digit_at(text, at + 1);
}

bool is_decimal_mark(std::string_view text, std::size_t at) {
    return starts_decimals(text, at, '.') || starts_decimals(text, at, ',');
}

/// Adds the mark and the decimals to `scan`; not where a third part follows (22.09.2016, 1,2,3).
void take_decimals(std::string_view text, Scan& scan) {
    std::size_t const end = digits_end(text, scan.end + 1);
    if (is_decimal_mark(text, end) || end - scan.end > 40) return;
    if (scan.piece_count + 2 > Scan::most_pieces) return;
    scan.add({scan.end, scan.end + 1});
    scan.add({scan.end + 1, end});
    scan.end = end;
}

/// 22 250.000: a space, then a number of its own that is grouped by a dot.
void give_back_last_group(std::string_view text, Grouping& found) {
    bool const dotted = starts_decimals(text, found.scan.end, '.') && exactly_three_digits(text, found.scan.end + 1);
    if (found.separator != U' ' || !dotted) return;
    --found.scan.piece_count;
    found.scan.end = found.scan.pieces[found.scan.piece_count - 1].end;
}

/// The rest of 22.09.2016 or 1,2,3, whose parts are numbers of their own.
bool is_later_part(std::string_view text, std::size_t begin) {
    return begin >= 2 && (text[begin - 1] == '.' || text[begin - 1] == ',') && is_digit_at(text, begin - 2);
}

/// True when the groups are thousands, and not decimals (1,998) or parts (1.234.5).
bool are_thousands(std::string_view text, Grouping const& found) {
    if (found.scan.piece_count < 2) return false;
    if (found.separator == U'.') return !starts_decimals(text, found.scan.end, '.');
    if (found.separator != U',') return true;
    bool const english_decimals = starts_decimals(text, found.scan.end, '.');
    return !starts_decimals(text, found.scan.end, ',') && (found.scan.piece_count > 2 || english_decimals);
}

Scan with_decimals(std::string_view text, Scan scan, char32_t separator) {
    bool const comma = separator != U',' && starts_decimals(text, scan.end, ',');
    bool const dot = separator != U'.' && starts_decimals(text, scan.end, '.');
    if (comma || dot) take_decimals(text, scan);
    return scan;
}

/// 10h30, 14 h: the h after the digits is a word of its own.
bool is_hour_mark(std::string_view text, std::size_t at) {
    if (at >= text.size() || (text[at] != 'h' && text[at] != 'H')) return false;
    CharacterClass const next = class_at(text, at + 1);
    return next != CharacterClass::letter && next != CharacterClass::mark && next != CharacterClass::apostrophe;
}

Scan scan_other_digits(std::string_view text, std::size_t begin) {
    CharacterClass const kind = class_at(text, begin);
    std::size_t end = begin;
    while (end < text.size() && end - begin < longest_word && class_at(text, end) == kind) {
        end += code_point_at(text, end).size;
        if (kind == CharacterClass::numeral) break;
    }
    if (kind == CharacterClass::digit && class_at(text, end) == CharacterClass::letter) return scan_word(text, begin);
    Scan scan;
    scan.kind = TokenKind::number;
    scan.end = end;
    scan.add({begin, end});
    return scan;
}

} // namespace

Scan scan_number(std::string_view text, std::size_t begin) {
    if (!is_digit_at(text, begin)) return scan_other_digits(text, begin);
    Piece first{begin, digits_end(text.substr(0, begin + longest_word), begin)};
    CharacterClass const next = class_at(text, first.end);
    bool const letters = next == CharacterClass::letter || next == CharacterClass::mark;
    if (letters && !is_hour_mark(text, first.end)) return scan_word(text, begin);
    Grouping found = groups_of(text, first);
    give_back_last_group(text, found);
    Scan scan;
    if (is_later_part(text, begin)) {
        scan.add(first);
        scan.end = first.end;
    } else if (are_thousands(text, found)) {
        scan = with_decimals(text, found.scan, found.separator);
    } else {
        scan.add(first);
        scan.end = first.end;
        scan = with_decimals(text, scan, 0);
    }
    scan.kind = TokenKind::number;
    return scan;
}

} // namespace depeche
