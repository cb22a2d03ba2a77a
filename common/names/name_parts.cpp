#include "common/names/name_parts.h"

#include <algorithm>
#include <array>

#include "common/names/name_runs.h"
#include "common/names/name_variants.h"
#include "common/names/names.h"

namespace depeche {

namespace {

struct Written {
    std::string folded;
    bool capitals = false;
};

/// The value of a Roman numeral up to 39; 0 for another word.
int roman(std::string_view word) {
    static constexpr std::array<std::string_view, 10> ones{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    std::size_t const tens = std::min<std::size_t>(std::min(word.find_first_not_of('x'), word.size()), 3);
    auto const one = std::find(ones.begin(), ones.end(), word.substr(tens));
    if (word.empty() || one == ones.end()) return 0;
    return static_cast<int>(tens) * 10 + static_cast<int>(one - ones.begin());
}

/// The number of a regnal numeral («VI», «Ier», «14»); 0 for another word. «Xi» is a name.
int regnal(Written const& word) {
    if (word.folded == "ier" || word.folded == "1er") return 1;
    bool const digits =
        std::all_of(word.folded.begin(), word.folded.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits && word.folded.size() <= 2) return std::stoi(word.folded);
    if (word.folded == "xi" && !word.capitals) return 0;
    return roman(word.folded);
}

/// «Tuđman» as papers without the letter write him: Tudjman.
std::string latin_dj(std::string_view name) {
    if (name.find('\xC4') == std::string_view::npos) return std::string(name);
    std::string written;
    for (std::size_t at = 0; at < name.size(); ++at) {
        bool const crossed =
            name[at] == '\xC4' && at + 1 < name.size() && (name[at + 1] == '\x90' || name[at + 1] == '\x91');
        if (crossed) {
            written.append(name[++at] == '\x90' ? "Dj" : "dj");
        } else {
            written.push_back(name[at]);
        }
    }
    return written;
}

std::vector<Written> written_words(std::string_view name) {
    std::vector<Written> words;
    for (std::string const& word : name_words(latin_dj(name))) {
        bool const capitals = std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        words.push_back({fold_word(word), capitals});
    }
    if (words.size() < 2 || !may_be_transcribed(words.front().folded)) return words;
    std::string joined;
    for (Written const& word : words) joined.append(joined.empty() ? "" : " ").append(word.folded);
    std::string_view const current = current_transcription(joined);
    if (current == joined) return words;
    words.clear();
    for (std::string const& word : name_words(current)) words.push_back({word, false});
    return words;
}

/// Al Gore is no al-Gore.
bool is_american_al(std::vector<Written> const& words) {
    static constexpr std::array<std::string_view, 6> names{"gore", "pacino", "capone", "sharpton", "franken", "green"};
    return words.size() == 2 && words[0].folded == "al" &&
           std::find(names.begin(), names.end(), words[1].folded) != names.end();
}

void drop_small_words(std::vector<Written>& words) {
    while (words.size() > 1 && is_title(words.front().folded)) words.erase(words.begin());
    if (is_american_al(words)) return;
    std::vector<Written> kept;
    for (Written& word : words) {
        bool const initial = word.folded.size() == 1 && word.capitals;
        if (initial || !is_name_particle(word.folded)) kept.push_back(std::move(word));
    }
    if (!kept.empty()) words = std::move(kept);
}

bool is_abdel(std::string_view word) { return word.size() <= 6 && (word == "abd" || skeleton(word) == "abdl"); }

NamePart part_of(Written const& word, std::size_t position, std::size_t last) {
    int const number = position > 0 ? regnal(word) : 0;
    bool const single = word.folded.size() == 1;
    char const letter = word.folded.front();
    if (number > 0 && (!single || position == last)) {
        return {NamePartKind::numeral, "#" + std::to_string(number), {}, letter};
    }
    if (single) return {NamePartKind::initial, word.folded, {}, letter};
    // «bin», «ibn» and «ben» are one word: son.
    if (word.folded == "bin" || word.folded == "ibn") return {NamePartKind::word, skeleton("ben"), {}, letter};
    return {NamePartKind::word, skeleton(word.folded), {}, letter};
}

} // namespace

std::vector<NamePart> name_parts(std::string_view name) {
    std::vector<Written> words = written_words(name);
    drop_small_words(words);
    std::vector<NamePart> parts;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_abdel(words[i].folded) && i + 1 < words.size()) {
            std::string const inner = skeleton(words[i + 1].folded);
            parts.push_back({NamePartKind::word, skeleton("abdel" + words[i + 1].folded), inner, 'a'});
            ++i;
        } else {
            parts.push_back(part_of(words[i], i, words.size() - 1));
        }
    }
    return parts;
}

std::string person_key(std::vector<NamePart> const& parts) {
    auto const initials = std::count_if(parts.begin(), parts.end(),
                                        [](NamePart const& part) { return part.kind == NamePartKind::initial; });
    // A single middle initial is left out, but W. and two together tell the Bushes apart.
    bool const telling = initials > 1 || std::any_of(parts.begin(), parts.end(), [](NamePart const& part) {
                             return part.kind == NamePartKind::initial && part.key == "w";
                         });
    return joined_key(parts, 0, parts.size(), !telling);
}

void add_person_lookups(std::vector<NamePart> const& parts, std::vector<std::string>& keys) {
    keys.push_back(person_key(parts));
    bool const initials = std::any_of(parts.begin(), parts.end(),
                                      [](NamePart const& part) { return part.kind == NamePartKind::initial; });
    for_each_run(parts.size(), [&](std::size_t begin, std::size_t end) {
        bool const lone = end == begin + 1;
        if (lone && parts[begin].kind != NamePartKind::word && parts.size() > 1) return;
        keys.push_back(joined_key(parts, begin, end, false));
        if (initials) keys.push_back(joined_key(parts, begin, end, true));
        if (lone && !parts[begin].inner.empty()) keys.push_back(parts[begin].inner);
    });
}

std::string joined_key(std::vector<NamePart> const& parts, std::size_t begin, std::size_t end, bool without_initials) {
    std::string key;
    for (std::size_t i = begin; i < end; ++i) {
        bool const between = i > begin && i + 1 < end;
        if (without_initials && between && parts[i].kind == NamePartKind::initial) continue;
        key.append(key.empty() ? "" : " ").append(parts[i].key);
    }
    return key;
}

} // namespace depeche
