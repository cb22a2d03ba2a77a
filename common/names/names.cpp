#include "common/names/names.h"

#include <algorithm>
#include <array>

#include "common/names/name_parts.h"
#include "common/names/name_runs.h"
#include "common/names/name_variants.h"
#include "common/text/fold.h"

namespace depeche {

namespace {

/// Bytes that a separator or an apostrophe may begin with.
constexpr std::array<bool, 256> make_special() {
    std::array<bool, 256> table{};
    for (char const c : std::string_view(" \t\n-.,;:()[]\"/&+'`\xc2\xe2")) table[static_cast<unsigned char>(c)] = true;
    return table;
}

bool is_special(char c) {
    static constexpr std::array<bool, 256> table = make_special();
    return table[static_cast<unsigned char>(c)];
}

/// The bytes of a separator at the start of `text`; 0 where none stands there.
std::size_t separator_size(std::string_view text) {
    static constexpr std::array<std::string_view, 9> wide{"\u00a0", "\u2009", "\u202f", "\u2010", "\u2011",
                                                          "\u2013", "\u00ab", "\u00bb", "\u2014"};
    for (std::string_view const one : wide) {
        if (text.starts_with(one)) return one.size();
    }
    return std::string_view(" \t\n-.,;:()[]\"/&+").find(text.front()) != std::string_view::npos ? 1 : 0;
}

std::size_t apostrophe_size(std::string_view text) {
    if (text.front() == '\'' || text.front() == '`') return 1;
    return text.starts_with("\u2019") || text.starts_with("\u2018") ? 3 : 0;
}

/// O'Brien and N'Golo are one word; d'Estaing and l'Homme are two.
bool joins(std::string_view before) {
    static constexpr std::array<std::string_view, 8> split{"d", "D", "l", "L", "qu", "Qu", "all", "dell"};
    return before.size() <= 2 && std::find(split.begin(), split.end(), before) == split.end();
}

std::vector<std::string> organisation_words(std::string_view name) {
    std::vector<std::string> words;
    bool letters = false; // the last word gathers single letters: O.N.U.
    for (std::string const& written : name_words(name)) {
        std::string const word = fold_word(written);
        bool const capital = written.size() == 1 && written[0] >= 'A' && written[0] <= 'Z';
        if (letters && capital) {
            words.back().append(word);
        } else if (capital || !is_small_word(word)) {
            words.push_back(word);
            letters = capital;
        }
    }
    if (words.empty()) {
        if (std::string whole = fold_name(name); !whole.empty()) words.push_back(std::move(whole));
    }
    return words;
}

std::string join(std::vector<std::string> const& words, std::size_t begin, std::size_t end) {
    std::string joined;
    for (std::size_t i = begin; i < end; ++i) joined.append(joined.empty() ? "" : " ").append(words[i]);
    return joined;
}

} // namespace

OrganisationKeys organisation_keys(std::string_view name) {
    std::vector<std::string> const words = organisation_words(name);
    OrganisationKeys keys{join(words, 0, words.size()), {}};
    keys.lookups.push_back(keys.key);
    for_each_run(words.size(),
                 [&](std::size_t begin, std::size_t end) { keys.lookups.push_back(join(words, begin, end)); });
    std::string initials;
    for (std::string const& word : words) initials.push_back(word.front());
    bool const ascii = std::all_of(initials.begin(), initials.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (ascii && initials.size() >= 3) keys.lookups.push_back(std::move(initials));
    return keys;
}

std::string fold_word(std::string_view word) {
    std::string folded(word);
    for (char& c : folded) {
        if (static_cast<unsigned char>(c) >= 0x80) return fold(word);
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 0x20);
    }
    return folded;
}

std::vector<std::string> name_words(std::string_view name) {
    std::vector<std::string> words(1);
    words.reserve(6);
    for (std::size_t at = 0; at < name.size();) {
        std::string_view const rest = name.substr(at);
        auto const plain = static_cast<std::size_t>(std::find_if(rest.begin(), rest.end(), is_special) - rest.begin());
        words.back().append(rest.substr(0, plain));
        at += plain;
        if (plain > 0) continue;
        std::size_t const separator = separator_size(rest);
        std::size_t const apostrophe = apostrophe_size(rest);
        bool const cut = separator > 0 || (apostrophe > 0 && !joins(words.back()));
        if (cut && !words.back().empty()) words.emplace_back();
        if (separator + apostrophe == 0) words.back().push_back(rest.front());
        at += std::max<std::size_t>(separator + apostrophe, 1);
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

std::string name_key(EntityKind kind, std::string_view name) {
    if (kind == EntityKind::place) return fold_name(name);
    if (kind == EntityKind::person) return person_key(name_parts(name));
    std::vector<std::string> const words = organisation_words(name);
    return join(words, 0, words.size());
}

std::vector<std::string> lookup_keys(EntityKind kind, std::string_view name) {
    std::vector<std::string> keys;
    if (kind == EntityKind::place) keys.push_back(fold_name(name));
    if (kind == EntityKind::person) add_person_lookups(name_parts(name), keys);
    if (kind == EntityKind::organisation) keys = organisation_keys(name).lookups;
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    if (!keys.empty() && keys.front().empty()) keys.erase(keys.begin());
    return keys;
}

} // namespace depeche
