#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace depeche {

/// What a character is to the tokeniser.
enum class CharacterClass : std::uint8_t {
    space, ///< white space on a line, control characters
    newline,
    ignorable, ///< invisible: soft hyphen, zero-width and bidirectional marks, variation selectors
    letter,
    digit,      ///< decimal digits of any script
    numeral,    ///< other numbers: ½ ² ⑤
    mark,       ///< combining
    apostrophe, ///< ' and what is typed for it
    hyphen,     ///< - U+2010 U+2011
    punctuation,
    symbol,
    ideographic ///< of a script written without spaces: Han, kana, Thai, Lao, Khmer, Burmese
};

/// A Latin, Greek or Cyrillic letter or a common mark with its folded forms, which are the same in any company.
struct QuickCharacter {
    static constexpr std::uint8_t slow = 0xFF; ///< as folded_size: long, or it combines; ask a Folder
    std::array<char, 4> folded{};
    std::array<char, 4> accented{};
    std::uint8_t folded_size = slow;
    std::uint8_t accented_size = slow;
    CharacterClass kind = CharacterClass::symbol;
    bool accent = false; ///< the two forms differ
    bool upper = false;
    bool lower = false;
};

/// The characters met in nearly every text, looked up without ICU: U+0000–052F (Latin, Greek,
/// Cyrillic) and U+2000–206F. Immutable once made.
class QuickCharacters {
  public:
    static constexpr char32_t letters_end = 0x530;
    static constexpr char32_t marks_begin = 0x2000;
    static constexpr char32_t marks_end = 0x2070;

    /// The one table, made at first use.
    static QuickCharacters const& table();

    /// Null for a character outside the table.
    QuickCharacter const* find(char32_t c) const {
        if (c < letters_end) return &letters_[c];
        if (c >= marks_begin && c < marks_end) return &marks_[c - marks_begin];
        return nullptr;
    }

  private:
    QuickCharacters();
    std::array<QuickCharacter, letters_end> letters_;
    std::array<QuickCharacter, marks_end - marks_begin> marks_;
};

/// ' and what is typed for it; - and what is typed for it.
inline constexpr std::u32string_view apostrophes = U"'`\u00B4\u02B9\u02BB\u02BC\u2018\u2019\u201B\uFF07";
inline constexpr std::u32string_view hyphens = U"-\u2010\u2011";

constexpr bool is_among(char32_t c, std::u32string_view characters) {
    return characters.find(c) != std::u32string_view::npos;
}

/// An ASCII character's class, the one list of them.
constexpr CharacterClass ascii_class(char32_t c) {
    using enum CharacterClass;
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) return letter;
    if (c >= U'0' && c <= U'9') return digit;
    if (c == U'\n' || c == U'\f' || c == U'\v') return newline;
    if (c <= U' ' || c == 0x7F) return space;
    if (is_among(c, apostrophes)) return apostrophe;
    if (is_among(c, hyphens)) return hyphen;
    return is_among(c, U"%#@&$+<=>|~^") ? symbol : punctuation;
}

inline constexpr std::array<CharacterClass, 0x80> ascii_classes = [] {
    std::array<CharacterClass, 0x80> classes{};
    for (char32_t c = 0; c < 0x80; ++c) classes[c] = ascii_class(c);
    return classes;
}();

/// Ideographs, kana and Hangul syllables that are their own folded form in any company.
constexpr bool folds_to_itself(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x3041 && c <= 0x3096) ||
           (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC;
}

/// The class of a code point beyond ASCII.
CharacterClass class_beyond_ascii(char32_t c);
/// Any code point's class.
inline CharacterClass class_of(char32_t c) { return c < 0x80 ? ascii_classes[c] : class_beyond_ascii(c); }
bool is_upper(char32_t c);
bool is_lower(char32_t c);
/// A pictograph that makes an emoji (not © ® ™ and other text signs), a regional indicator among them.
bool is_emoji(char32_t c);
/// What joins on to an emoji: skin tones, variation selectors, tags, the enclosing keycap.
bool extends_emoji(char32_t c);
bool is_regional_indicator(char32_t c);

} // namespace depeche
