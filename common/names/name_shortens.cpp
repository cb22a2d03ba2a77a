#include "common/names/name_shortens.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/names/given_name_gender.h"
#include "common/names/name_parts.h"
#include "common/names/name_variants.h"
#include "common/names/names.h"
#include "common/names/spaced_words.h"

namespace depeche {

namespace {

using namespace std::string_view_literals;
using Parts = std::vector<NamePart>;

constexpr std::array family_names_first{
    "bai"sv,   "bo"sv,    "cai"sv,  "cao"sv,   "chang"sv, "chen"sv, "chiang"sv, "cho"sv,    "choe"sv,   "choi"sv,
    "chou"sv,  "chung"sv, "deng"sv, "ding"sv,  "dong"sv,  "fan"sv,  "fang"sv,   "feng"sv,   "gao"sv,    "guo"sv,
    "han"sv,   "he"sv,    "hong"sv, "hu"sv,    "hua"sv,   "huang"sv, "jang"sv,  "jia"sv,    "jiang"sv,  "jin"sv,
    "jung"sv,  "kim"sv,   "kong"sv, "kwon"sv,  "lei"sv,   "li"sv,   "liang"sv,  "lin"sv,    "ling"sv,   "liu"sv,
    "lu"sv,    "luo"sv,   "ma"sv,   "mao"sv,   "meng"sv,  "moon"sv, "pak"sv,    "pan"sv,    "park"sv,   "peng"sv,
    "qian"sv,  "qiao"sv,  "qin"sv,  "ri"sv,    "roh"sv,   "shen"sv, "shi"sv,    "song"sv,   "su"sv,     "sun"sv,
    "tan"sv,   "tang"sv,  "tao"sv,  "tsai"sv,  "tchang"sv, "wan"sv, "wang"sv,   "wei"sv,    "wen"sv,    "wu"sv,
    "xi"sv,    "xia"sv,   "xiao"sv, "xie"sv,   "xu"sv,    "yan"sv,  "yang"sv,   "yao"sv,    "ye"sv,     "yi"sv,
    "yoon"sv,  "yu"sv,    "yuan"sv, "zeng"sv,  "zhang"sv, "zhao"sv, "zheng"sv,  "zhou"sv,   "zhu"sv,    "zou"sv,
};

constexpr std::array pinyin_initials{"zh"sv, "ch"sv, "sh"sv, "b"sv, "p"sv, "m"sv, "f"sv, "d"sv, "t"sv, "n"sv, "l"sv, "g"sv,
                                     "k"sv,  "h"sv,  "j"sv,  "q"sv, "x"sv, "r"sv, "z"sv, "c"sv, "s"sv, "y"sv, "w"sv};

constexpr std::array pinyin_finals{"iang"sv, "iong"sv, "uang"sv, "ang"sv, "eng"sv, "ian"sv, "iao"sv, "ing"sv, "ong"sv,
                                   "uai"sv,  "uan"sv,  "ai"sv,   "an"sv,  "ao"sv,  "ei"sv,  "en"sv,  "er"sv,  "ia"sv,
                                   "ie"sv,   "in"sv,   "iu"sv,   "ou"sv,  "ua"sv,  "ue"sv,  "ui"sv,  "un"sv,  "uo"sv,
                                   "a"sv,    "e"sv,    "i"sv,    "o"sv,   "u"sv};

/// Do one or two Chinese syllables make a folded word: «zedong», «jinping», «na»?
bool is_pinyin(std::string_view word, int syllables = 2) {
    if (word.empty()) return syllables < 2;
    if (syllables == 0) return false;
    std::string_view after = word;
    std::string_view before;
    for (std::string_view const initial : pinyin_initials) {
        if (!word.starts_with(initial)) continue;
        after.remove_prefix(initial.size());
        before = initial;
        break;
    }
    return std::any_of(pinyin_finals.begin(), pinyin_finals.end(), [&](std::string_view final) {
        bool const labial = before.empty() || std::string_view("bpmfw").find(before) != std::string_view::npos;
        return after.starts_with(final) && (final != "o" || labial) && is_pinyin(after.substr(final.size()), syllables - 1);
    });
}

/// The words of a name as written, the titles before it left out.
std::vector<std::string_view> words_behind_titles(std::string_view name) {
    std::vector<std::string_view> words = spaced_words(name);
    while (words.size() > 1 && is_title(fold_word(words.front().substr(0, words.front().find('.'))))) {
        words.erase(words.begin());
    }
    return words;
}

bool is_upper(char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

bool ends_alike(Parts const& shorter, std::size_t from, Parts const& full) {
    std::size_t const words = shorter.size() - from;
    if (words == 0 || words >= full.size()) return false;
    return std::equal(shorter.begin() + static_cast<std::ptrdiff_t>(from), shorter.end(),
                      full.end() - static_cast<std::ptrdiff_t>(words),
                      [](NamePart const& a, NamePart const& b) { return a.kind == b.kind && a.key == b.key; });
}

/// «J.-M. Ayrault»: as many initials as given names; or the first ones, but «J.» stands for no Jean-Marc.
bool by_initials(Parts const& shorter, Parts const& full, std::vector<std::string_view> const& written) {
    auto const surname = std::find_if(shorter.begin(), shorter.end(),
                                      [](NamePart const& part) { return part.kind != NamePartKind::initial; });
    auto const initials = static_cast<std::size_t>(surname - shorter.begin());
    if (initials == 0 || !ends_alike(shorter, initials, full)) return false;
    std::size_t const given = full.size() - (shorter.size() - initials);
    bool const joined = written.front().find('-') != std::string_view::npos;
    if (full.front().kind != NamePartKind::word || initials > given || (joined && initials < 2)) return false;
    for (std::size_t i = 0; i < initials; ++i) {
        if (shorter[i].letter != full[i].letter) return false;
    }
    return true;
}

/// «Xi» of «Xi Jinping», «Kim» of «Kim Jong-un», but not of Kim Kardashian.
bool by_family_name_first(Parts const& shorter, Parts const& full, std::vector<std::string_view> const& written) {
    if (shorter.size() != 1 || full.size() < 2 || full.size() > 3 || written.size() != 2) return false;
    if (shorter.front().key != full.front().key || !is_family_name_first(fold_word(written.front()))) return false;
    std::string_view const given = written.back();
    std::size_t const hyphen = given.find('-');
    if (hyphen == std::string_view::npos) return is_pinyin(fold_word(given));
    return hyphen + 1 < given.size() && !is_upper(given[hyphen + 1]);
}

/// «Giscard» of «Valéry Giscard d'Estaing», «Strauss» of «Dominique Strauss-Kahn».
bool by_first_half(Parts const& shorter, std::vector<std::string_view> const& written) {
    if (shorter.size() != 1 || shorter.front().kind != NamePartKind::word) return false;
    for (std::size_t i = 1; i < written.size(); ++i) {
        std::string_view const word = written[i];
        std::size_t const hyphen = word.find('-');
        bool const hyphenated = hyphen != std::string_view::npos && hyphen + 1 < word.size() && is_upper(word[hyphen + 1]);
        bool const elided = i + 1 < written.size() && (written[i + 1].starts_with("d'") || written[i + 1].starts_with("d\u2019"));
        if ((hyphenated || elided) && skeleton(fold_word(word.substr(0, hyphen))) == shorter.front().key) return true;
    }
    return false;
}

/// «Hillary Clinton» of «Hillary Rodham Clinton»; «Jean Ayrault» is not Jean Marc.
bool by_leaving_middle(Parts const& shorter, Parts const& full, std::vector<std::string_view> const& written) {
    if (shorter.size() != 2 || full.size() != 3 || written.size() != 3) return false;
    bool const words = std::all_of(full.begin(), full.end(), [](NamePart const& part) {
        return part.kind == NamePartKind::word && part.key.size() > 1;
    });
    bool const ends = shorter.front().key == full.front().key && shorter.back().key == full.back().key;
    std::string const middle = fold_word(written[1]);
    bool const given = gender_of_given_name(middle) != Gender::unknown || !canonical_given_name(middle).empty();
    static constexpr std::array kin{"ben"sv, "bin"sv, "ibn"sv, "ould"sv, "ag"sv, "abou"sv, "abu"sv, "le"sv, "la"sv, "san"sv};
    bool const small = std::find(kin.begin(), kin.end(), middle) != kin.end() || middle.size() < 4;
    bool const capital = is_upper(written[1].front());
    return words && ends && !given && !small && capital;
}

} // namespace

bool is_family_name_first(std::string_view folded_word) {
    return std::find(family_names_first.begin(), family_names_first.end(), folded_word) != family_names_first.end();
}

bool may_shorten(std::string_view shorter, std::string_view full) {
    Parts const short_parts = name_parts(shorter);
    Parts const full_parts = name_parts(full);
    std::vector<std::string_view> const written = words_behind_titles(full);
    if (short_parts.empty() || full_parts.size() < 2 || written.size() < 2) return false;
    return by_initials(short_parts, full_parts, written) || by_family_name_first(short_parts, full_parts, written) ||
           by_first_half(short_parts, written) || by_leaving_middle(short_parts, full_parts, written);
}

} // namespace depeche
