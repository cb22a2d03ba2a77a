#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/names/name_variants.h"
#include "common/names/names.h"

namespace depeche {

namespace {

struct Sound {
    std::string_view spelling;
    std::string_view sound;
};

/// Of one letter together, longer spellings first. C is the sound of ch, sh and tch alike: languages disagree which one
/// they write so.
constexpr std::array sounds{
    Sound{"ai", "e"},   Sound{"ay", "e"},  Sound{"ae", "a"}, Sound{"chtch", "C"},   Sound{"ch", "C"},
    Sound{"cz", "C"},   Sound{"ck", "k"},  Sound{"dh", "d"}, Sound{"dj", "j"},      Sound{"ei", "e"},
    Sound{"ey", "e"},   Sound{"gh", "g"},  Sound{"kh", "k"}, Sound{"oo", "u"},      Sound{"ou", "u"},
    Sound{"ph", "f"},   Sound{"qu", "k"},  Sound{"q", "k"},  Sound{"schtsch", "C"}, Sound{"shtch", "C"},
    Sound{"shch", "C"}, Sound{"sch", "C"}, Sound{"sh", "C"}, Sound{"tsch", "C"},    Sound{"tch", "C"},
    Sound{"th", "t"},   Sound{"tz", "ts"}, Sound{"ue", "u"}, Sound{"w", "v"},       Sound{"x", "ks"},
    Sound{"zh", "j"},
};

/// Where the sounds of each letter begin, and an end.
constexpr std::array<std::size_t, 27> make_starts() {
    std::array<std::size_t, 27> starts{};
    for (std::size_t letter = 0; letter < 27; ++letter) {
        std::size_t& at = starts[letter];
        while (at < sounds.size() && sounds[at].spelling.front() < static_cast<char>('a' + letter)) ++at;
    }
    return starts;
}
constexpr std::array<std::size_t, 27> starts = make_starts();

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool is_front(char c) { return c == 'e' || c == 'i' || c == 'y'; }

/// One letter (a to z) or group at `at`, its sound appended; returns how much was read.
std::size_t read_sound(std::string_view word, std::size_t at, std::string& to) {
    std::string_view const rest = word.substr(at);
    auto const letter = static_cast<std::size_t>(rest.front() - 'a');
    for (std::size_t i = starts[letter]; i < starts[letter + 1]; ++i) {
        if (!rest.starts_with(sounds[i].spelling)) continue;
        to.append(sounds[i].sound);
        return sounds[i].spelling.size();
    }
    char const next = rest.size() > 1 ? rest[1] : '\0';
    if (rest.front() == 'c') {
        to.push_back(is_front(next) ? 's' : 'k');
        return 1;
    }
    if (rest.starts_with("gu") && rest.size() > 2 && is_front(rest[2])) {
        to.push_back('g');
        return 2;
    }
    // Schroeder is Schröder; the o and e of Dostoevsky are two sounds.
    bool const umlaut = rest.starts_with("oe") && rest.size() > 2 && !is_vowel(rest[2]) && rest[2] != 'v';
    if (umlaut) {
        to.push_back('o');
        return 2;
    }
    bool const silent_h = rest.front() == 'h' && at > 0;
    if (!silent_h) to.push_back(rest.front());
    return 1;
}

/// What a vowel is heard as: transliterations waver between e, i and y and between o and u.
char vowel_class(char c) {
    if (c == 'i' || c == 'y') return 'e';
    return c == 'o' ? 'u' : c;
}

/// Doubled sounds once; vowels by their class unless the word is too short to lose them (Li, Le; Hu, Ho).
std::string blur(std::string_view sounds_read) {
    bool const is_short = sounds_read.size() <= 3;
    std::string blurred;
    for (char const c : sounds_read) {
        char const kept = is_short ? (c == 'y' ? 'i' : c) : vowel_class(c);
        if (blurred.empty() || blurred.back() != kept) blurred.push_back(kept);
    }
    return blurred;
}

/// Slavic «-vic» ends as «-vitch».
bool ends_in_slavic_c(std::string_view word) {
    return word.size() > 4 && (word.ends_with("vic") || word.ends_with("zic") || word.ends_with("cic"));
}

/// «ieltsin» and «yeltsin» begin as «eltsin» does, «abdul» and «abdoul» as «abdel»; «-ine» ends as «-in».
std::string begin_and_end(std::string_view word) {
    std::string changed(word);
    if (ends_in_slavic_c(word)) changed.push_back('h');
    bool const mute = word.size() > 4 && word.ends_with("ne") && is_vowel(word[word.size() - 3]);
    if (mute && !is_feminine_in_ne(word)) changed.pop_back();
    if (word.size() > 3 && word.starts_with("abd") && is_vowel(word[3])) {
        changed.erase(3, word.size() > 4 && is_vowel(word[4]) ? 2 : 1);
    }
    // «abderrahmane» begins as «abdel Rahmane» does.
    bool const assimilated = changed.size() > 4 && changed.starts_with("abd") && !is_vowel(changed[3]);
    if (assimilated && changed[3] != 'l') changed.insert(3, 1, 'l');
    if (word.size() > 4 && (word.starts_with("ye") || word.starts_with("ie"))) changed.erase(0, 1);
    return changed;
}

} // namespace

std::string skeleton(std::string_view folded_word) {
    std::string_view const known = canonical_given_name(folded_word);
    if (!known.empty()) return std::string(known);
    bool const latin = std::all_of(folded_word.begin(), folded_word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!latin) return std::string(folded_word);
    std::string const word = begin_and_end(folded_word);
    std::string read;
    for (std::size_t at = 0; at < word.size();) at += read_sound(word, at, read);
    return std::string(canonical_sound(blur(read)));
}

} // namespace depeche
