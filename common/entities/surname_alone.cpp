#include "common/entities/surname_alone.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/places/gazetteer.h"
#include "common/entities/lexicon.h"
#include "common/names/name_variants.h"
#include "common/names/names.h"
#include "common/names/spaced_words.h"
#include "common/entities/tagger_model.h"
#include "common/text/fold.h"

namespace depeche {

namespace {

/// Small words that a surname begins with: Le Pen, ben Laden, Abou Diaby.
bool opens_surname(std::string_view folded) {
    static constexpr std::array<std::string_view, 9> words{"le", "la", "les", "lo", "ben", "bin", "ibn", "abou", "abu"};
    return is_name_particle(folded) || std::find(words.begin(), words.end(), folded) != words.end();
}

/// Is a word between spaces, hyphens and all, none but a surname? «Jean-Paul» and «J.-M.» are not.
bool is_surname(std::string_view word, Lexicon const& lexicon) {
    std::vector<std::string> const parts = name_words(word);
    if (parts.empty()) return false;
    return std::all_of(parts.begin(), parts.end(), [&](std::string const& part) {
        std::string const folded = fold(part);
        if (opens_surname(folded)) return true;
        std::uint16_t const flags = lexicon.flags(word_hash(place_key(part)));
        bool const ordinary = (flags & WordFlags::common) != 0;
        bool const named = (flags & (WordFlags::surname | WordFlags::known_person)) != 0;
        bool const letters = std::none_of(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; });
        return folded.size() > 2 && letters && (flags & WordFlags::given_name) == 0 && (!ordinary || named);
    });
}

} // namespace

bool is_surname_alone(std::string_view name, EntityResources const& resources) {
    std::vector<std::string_view> words = spaced_words(name);
    auto const title = [](std::string_view word) { return is_title(fold(word.substr(0, word.find('.')))); };
    words.erase(words.begin(), std::find_if_not(words.begin(), words.end(), title));
    if (words.empty()) return false;
    // Of several words the last alone may be no small one: «Le Pen», but not «Giscard Le Pen».
    bool const small = std::all_of(words.begin(), words.end() - 1, [](auto word) { return opens_surname(fold(word)); });
    // «Giscard d'Estaing»: the elided particle joins the two.
    std::string const last = fold(words.back());
    bool const joined = words.size() == 2 && last.starts_with("d'");
    if (!small && !joined) return false;
    return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
        return opens_surname(fold(word)) ? word.data() != words.back().data()
                                         : is_surname(word, resources.model->lexicon());
    });
}

} // namespace depeche
