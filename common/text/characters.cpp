#include "common/text/characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <string>

#include "common/text/folder.h"
#include "common/text/utf8.h"

namespace depeche {
namespace {

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

bool is_written_without_spaces(char32_t c) {
    if (c < 0xE00) return false;
    if (u_hasBinaryProperty(icu(c), UCHAR_IDEOGRAPHIC) || c == 0x30FC || c == 0xFF70) return true;
    if (u_getIntPropertyValue(icu(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return true;
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode const script = uscript_getScript(icu(c), &status);
    return (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA) && u_isalpha(icu(c));
}

CharacterClass class_by_category(char32_t c) {
    using enum CharacterClass;
    switch (u_charType(icu(c))) {
        case U_UPPERCASE_LETTER:
        case U_LOWERCASE_LETTER:
        case U_TITLECASE_LETTER:
        case U_MODIFIER_LETTER:
        case U_OTHER_LETTER:
        case U_LETTER_NUMBER:
            return letter;
        case U_DECIMAL_DIGIT_NUMBER:
            return digit;
        case U_OTHER_NUMBER:
            return numeral;
        case U_NON_SPACING_MARK:
        case U_COMBINING_SPACING_MARK:
            return mark;
        case U_SPACE_SEPARATOR:
        case U_CONTROL_CHAR:
            return space;
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR:
            return newline;
        case U_FORMAT_CHAR:
            return ignorable;
        case U_DASH_PUNCTUATION:
        case U_START_PUNCTUATION:
        case U_END_PUNCTUATION:
        case U_CONNECTOR_PUNCTUATION:
        case U_OTHER_PUNCTUATION:
        case U_INITIAL_PUNCTUATION:
        case U_FINAL_PUNCTUATION:
            return punctuation;
        default:
            return symbol;
    }
}

CharacterClass classify(char32_t c) {
    using enum CharacterClass;
    if (c < 0x80) return ascii_class(c);
    if (c == 0x85) return newline;
    if (is_among(c, apostrophes)) return apostrophe;
    if (is_among(c, hyphens)) return hyphen;
    if (u_hasBinaryProperty(icu(c), UCHAR_VARIATION_SELECTOR)) return ignorable;
    if (is_written_without_spaces(c)) return ideographic;
    return class_by_category(c);
}

std::uint8_t keep(std::string const& text, std::array<char, 4>& in) {
    if (text.size() > in.size()) return QuickCharacter::slow;
    std::ranges::copy(text, in.begin());
    return static_cast<std::uint8_t>(text.size());
}

QuickCharacter describe(char32_t c, Folder& folder) {
    QuickCharacter made;
    made.kind = classify(c);
    made.upper = u_isupper(icu(c)) != 0;
    made.lower = u_islower(icu(c)) != 0;
    if (made.kind == CharacterClass::mark) return made;
    std::string written;
    append_utf8(written, c);
    std::string folded;
    std::string accented;
    folder.append(written, folded, accented);
    made.folded_size = keep(folded, made.folded);
    made.accented_size = keep(accented, made.accented);
    if (made.accented_size == QuickCharacter::slow) made.folded_size = QuickCharacter::slow;
    made.accent = folded != accented;
    return made;
}

} // namespace

QuickCharacters::QuickCharacters() {
    Folder folder;
    for (char32_t c = 0; c < letters_end; ++c) letters_[c] = describe(c, folder);
    for (char32_t c = marks_begin; c < marks_end; ++c) marks_[c - marks_begin] = describe(c, folder);
}

QuickCharacters const& QuickCharacters::table() {
    static QuickCharacters const made;
    return made;
}

CharacterClass class_beyond_ascii(char32_t c) {
    QuickCharacter const* const quick = QuickCharacters::table().find(c);
    return quick ? quick->kind : classify(c);
}

bool is_upper(char32_t c) { return u_isupper(icu(c)) || u_istitle(icu(c)); }
bool is_lower(char32_t c) { return u_islower(icu(c)); }

bool is_regional_indicator(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

bool is_emoji(char32_t c) {
    if (c < 0x2190) return false;
    return is_regional_indicator(c) || u_hasBinaryProperty(icu(c), UCHAR_EXTENDED_PICTOGRAPHIC) ||
           u_hasBinaryProperty(icu(c), UCHAR_EMOJI_PRESENTATION);
}

bool extends_emoji(char32_t c) {
    return c == 0xFE0F || c == 0xFE0E || c == 0x20E3 || (c >= 0x1F3FB && c <= 0x1F3FF) ||
           (c >= 0xE0020 && c <= 0xE007F);
}

} // namespace depeche
