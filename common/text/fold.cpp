#include "common/text/fold.h"

#include "common/text/characters.h"
#include "common/text/folder.h"
#include "common/text/utf8.h"

namespace depeche {
namespace {

struct Forms {
    std::string folded;
    std::string accented;
};

/// False, with nothing promised about the forms, at the first character that is not in the quick table.
bool fold_quickly(std::string_view text, Forms& forms) {
    QuickCharacters const& table = QuickCharacters::table();
    for (std::size_t at = 0; at < text.size();) {
        CodePoint const c = code_point_at(text, at);
        QuickCharacter const* const quick = table.find(c.value);
        if (quick == nullptr || quick->folded_size == QuickCharacter::slow) return false;
        forms.folded.append(quick->folded.data(), quick->folded_size);
        forms.accented.append(quick->accented.data(), quick->accented_size);
        at += c.size;
    }
    return true;
}

Forms forms_of(std::string_view text) {
    Forms forms;
    forms.folded.reserve(text.size());
    forms.accented.reserve(text.size());
    if (fold_quickly(text, forms)) return forms;
    forms = {};
    Folder().append(text, forms.folded, forms.accented);
    return forms;
}

} // namespace

std::string fold(std::string_view text) { return forms_of(text).folded; }

std::string fold_case(std::string_view text) { return forms_of(text).accented; }

std::string fold_name(std::string_view text) {
    std::string key;
    for (char const c : fold(text)) {
        auto const byte = static_cast<unsigned char>(c);
        bool const letter = byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
        if (letter) {
            key.push_back(c);
        } else if (!key.empty() && key.back() != ' ') {
            key.push_back(' ');
        }
    }
    if (!key.empty() && key.back() == ' ') key.pop_back();
    return key;
}

} // namespace depeche
