#include "common/text/folder.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <stdexcept>

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
    switch (c) {
        case 0x60: case 0xB4: case 0x2B9: case 0x2BB: case 0x2BC: case 0x2018: case 0x2019: case 0x201B: case 0xFF07:
            return U'\'';
        case 0x2010: case 0x2011: return U'-';
        default: return c;
    }
}

/// What both forms share beyond NFKC and case: ligature letters, digits of every script, the fraction slash, no tatweel.
void append_shared(UChar32 c, icu::UnicodeString& to) {
    c = plain(c);
    switch (c) {
        case 0x153: to.append(u"oe", 2); return;
        case 0xE6: to.append(u"ae", 2); return;
        case 0x2044: to.append(u'/'); return;
        case 0x640: return;
        case 0x307:  // what lower-casing İ leaves
            if (!to.isEmpty() && to.charAt(to.length() - 1) == u'i') return;
            break;
        default: break;
    }
    int32_t const digit = c < 0x80 ? -1 : u_charDigitValue(c);
    if (digit >= 0) {
        to.append(static_cast<UChar32>('0' + digit));
    } else {
        to.append(c);
    }
}

/// An accent, as opposed to a mark that is part of the letter (Indic vowel signs, the voicing marks of kana).
bool is_accent(UChar32 c) {
    if (c < 0x300 || c == 0x3099 || c == 0x309A || u_charType(c) != U_NON_SPACING_MARK) return false;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(c, &status)) {
        case USCRIPT_INHERITED: case USCRIPT_LATIN: case USCRIPT_GREEK: case USCRIPT_CYRILLIC: case USCRIPT_HEBREW:
        case USCRIPT_ARABIC: case USCRIPT_COMMON: return true;
        default: return false;
    }
}

/// Letters whose stroke or hook is an accent to the reader, though Unicode does not take them apart.
void append_unaccented(UChar32 c, icu::UnicodeString& to) {
    switch (c) {
        case 0xE6: to.append(u"ae", 2); return;
        case 0xF8: to.append(u'o'); return;
        case 0xF0: case 0x111: case 0x256: case 0x257: to.append(u'd'); return;
        case 0xFE: to.append(u"th", 2); return;
        case 0x127: to.append(u'h'); return;
        case 0x131: to.append(u'i'); return;
        case 0x142: to.append(u'l'); return;
        case 0x14B: to.append(u'n'); return;
        case 0x167: to.append(u't'); return;
        case 0x180: to.append(u'b'); return;
        case 0x192: to.append(u'f'); return;
        case 0x268: to.append(u'i'); return;
        default:
            if (!is_accent(c)) to.append(c);
    }
}

bool is_ascii(icu::UnicodeString const& text) {
    for (int32_t i = 0; i < text.length(); ++i) {
        if (text.charAt(i) >= 0x80) return false;
    }
    return true;
}

}  // namespace

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
    constexpr std::size_t piece = std::size_t{1} << 26;  // ICU counts in 32 bits and folding may lengthen a text
    while (text.size() > piece) {
        std::size_t const cut = boundary_before(text, piece);
        append(text.substr(0, cut), folded, accented);
        text.remove_prefix(cut);
    }
    buffers_->case_folded(text);
    buffers_->accented.toUTF8String(accented);
    buffers_->unaccented().toUTF8String(folded);
}

}  // namespace depeche
