#include "query/search/vocabulary.h"

#include <algorithm>

#include "common/index/dictionary.h"
#include "query/search/edit_distance.h"

namespace depeche {
namespace {

/// Languages are numbered from 0 without gaps; more than these share no archive.
constexpr std::uint32_t most_languages = 64;
constexpr std::size_t letters_for_two_edits = 6;

std::vector<std::string> languages_of(Xapian::Database const& database) {
    std::vector<std::string> languages;
    for (std::uint32_t number = 0; number < most_languages; ++number) {
        DictionaryEntry const entry = read_entry(database, FacetKind::language, number);
        if (entry.key.empty()) break;
        languages.push_back(entry.key);
    }
    return languages;
}

std::size_t first_letter_size(std::string_view word) {
    std::size_t size = 1;
    while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xc0U) == 0x80U) ++size;
    return size;
}

}  // namespace

Vocabulary::Vocabulary(Xapian::Database const& database) : database_(database), languages_(languages_of(database)) {}

std::vector<QueryWord> Vocabulary::words(std::string_view text) {
    TokenisedText const tokens = tokeniser_.tokenise(text);
    std::vector<QueryWord> words;
    for (IndexWord const& word : index_words(tokens)) {
        bool const alternative = !words.empty() && word.position <= words.back().position;
        if (!alternative) words.push_back({std::string{word.folded}, std::string{word.accented}, word.position});
    }
    return words;
}

std::vector<std::string> Vocabulary::same_stem(QueryWord const& word) {
    return depeche::same_stem(database_, stemmer_, word.folded, word.accented, languages_);
}

std::vector<std::string> Vocabulary::beginning_with(std::string const& folded) const {
    return {database_.allterms_begin(folded), database_.allterms_end(folded)};
}

std::vector<std::string> Vocabulary::spelt_like(std::string const& folded) const {
    if (folded.empty()) return {};
    std::size_t const most = folded.size() >= letters_for_two_edits ? 2 : 1;
    std::string const start = folded.substr(0, first_letter_size(folded));
    std::vector<std::pair<Xapian::doccount, std::string>> near;
    for (auto at = database_.allterms_begin(start); at != database_.allterms_end(start); ++at) {
        std::string term = *at;
        if (edit_distance(folded, term, most) <= most) near.emplace_back(at.get_termfreq(), std::move(term));
    }
    std::sort(near.begin(), near.end(), [](auto const& a, auto const& b) { return a.first > b.first; });
    std::vector<std::string> words;
    for (auto& [frequency, word] : near) words.push_back(std::move(word));
    return words;
}

}  // namespace depeche
