#include "common/text/folder.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

#include "common/text/characters.h"
#include "common/text/utf8.h"

namespace depeche {
namespace {

icu::Normalizer2 const& normaliser(icu::Normalizer2 const* (*get)(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* const found = get(status);
    if (U_FAILURE(status) || found == nullptr) throw std::runtime_error("ICU's normalisation data is missing");
    return *found;
}

/// Typographic apostrophes and hyphens, before compatibility folding would take some of them apart.
UChar32 plain(UChar32 c) {
    auto const character = static_cast<char32_t>(c);
    if (is_among(character, apostrophes)) return '\'';
    return is_among(character, hyphens) ? '-' : c;
}

/// What both forms share beyond NFKC and case: œ and æ taken apart, digits of every script as ASCII, no tatweel, no dot
/// that lower-casing İ leaves on its i.
void append_shared(UChar32 c, icu::UnicodeString& to) {
    constexpr UChar32 tatweel = 0x640;
    constexpr UChar32 dot_above = 0x307;
    constexpr UChar32 fraction_slash = 0x2044;
    if (c == 0x153) {
        to.append(u"oe", 2);
    } else if (c == 0xE6) {
        to.append(u"ae", 2);
    } else if (c == fraction_slash) {
        to.append(u'/');
    } else if (c == tatweel || (c == dot_above && to.endsWith(u"i", 1))) {
        return;
    } else if (int32_t const digit = c < 0x80 ? -1 : u_charDigitValue(c); digit >= 0) {
        to.append(static_cast<UChar32>('0' + digit));
    } else {
        to.append(plain(c));
    }
}

/// An accent, as opposed to a mark that is part of the letter (Indic vowel signs, the voicing marks of kana).
bool is_accent(UChar32 c) {
    if (c < 0x300 || c == 0x3099 || c == 0x309A || u_charType(c) != U_NON_SPACING_MARK) return false;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(c, &status)) {
        case USCRIPT_INHERITED:
        case USCRIPT_LATIN:
        case USCRIPT_GREEK:
        case USCRIPT_CYRILLIC:
        case USCRIPT_HEBREW:
        case USCRIPT_ARABIC:
        case USCRIPT_COMMON:
            return true;
        default:
            return false;
    }
}

struct Stroked {
    UChar32 letter;
    std::u16string_view plain;
};

/// Letters whose stroke or hook is an accent to the reader, though Unicode does not take them apart: æ ø ð đ þ ħ ı ł …
constexpr std::array stroked = {Stroked{0xE6, u"ae"}, Stroked{0xF0, u"d"},  Stroked{0xF8, u"o"},  Stroked{0xFE, u"th"},
                                Stroked{0x111, u"d"}, Stroked{0x127, u"h"}, Stroked{0x131, u"i"}, Stroked{0x142, u"l"},
                                Stroked{0x14B, u"n"}, Stroked{0x167, u"t"}, Stroked{0x180, u"b"}, Stroked{0x192, u"f"},
                                Stroked{0x256, u"d"}, Stroked{0x257, u"d"}, Stroked{0x268, u"i"}};

void append_unaccented(UChar32 c, icu::UnicodeString& to) {
    auto const* const found = std::ranges::find(stroked, c, &Stroked::letter);
    if (found != stroked.end()) {
        to.append(found->plain.data(), static_cast<int32_t>(found->plain.size()));
    } else if (!is_accent(c)) {
        to.append(c);
    }
}

bool is_ascii(icu::UnicodeString const& text) {
    for (int32_t i = 0; i < text.length(); ++i) {
        if (text.charAt(i) >= 0x80) return false;
    }
    return true;
}

} // namespace

struct Folder::Buffers {
    icu::Normalizer2 const& nfkc_casefold = normaliser(icu::Normalizer2::getNFKCCasefoldInstance);
    icu::Normalizer2 const& nfc = normaliser(icu::Normalizer2::getNFCInstance);
    icu::Normalizer2 const& nfd = normaliser(icu::Normalizer2::getNFDInstance);
    icu::UnicodeString first;
    icu::UnicodeString second;
    icu::UnicodeString accented;

    template <typename Append>
    static void map(icu::UnicodeString const& from, icu::UnicodeString& to, Append append) {
        to.truncate(0);
        for (int32_t i = 0; i < from.length();) {
            UChar32 const c = from.char32At(i);
            append(c, to);
            i += U16_LENGTH(c);
        }
    }

    void case_folded(std::string_view text) {
        UErrorCode status = U_ZERO_ERROR;
        icu::UnicodeString const written =
            icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
        map(written, first, [](UChar32 c, icu::UnicodeString& to) { to.append(plain(c)); });
        nfkc_casefold.normalize(first, second, status);
        map(second, first, append_shared);
        nfc.normalize(first, accented, status);
    }

    icu::UnicodeString const& unaccented() {
        if (is_ascii(accented)) return accented;
        UErrorCode status = U_ZERO_ERROR;
        nfd.normalize(accented, first, status);
        map(first, second, append_unaccented);
        return nfc.normalize(second, first, status);
    }
};

Folder::Folder() : buffers_(std::make_unique<Buffers>()) {}
Folder::~Folder() = default;
Folder::Folder(Folder&&) noexcept = default;
Folder& Folder::operator=(Folder&&) noexcept = default;

void Folder::append(std::string_view text, std::string& folded, std::string& accented) {
    constexpr std::size_t piece = std::size_t{1} << 26; // ICU counts in 32 bits and folding may lengthen a text
    while (text.size() > piece) {
        std::size_t const cut = boundary_before(text, piece);
        append(text.substr(0, cut), folded, accented);
        text.remove_prefix(cut);
    }
    buffers_->case_folded(text);
    buffers_->accented.toUTF8String(accented);
    buffers_->unaccented().toUTF8String(folded);
}

} // namespace depeche
