#include "common/index/stems.h"

#include <algorithm>
#include <array>

#include "common/index/codec.h"
#include "common/index/french_inflection.h"
#include "common/index/schema.h"
#include "common/text/fold.h"

namespace depeche {
namespace {

/// Words remembered as seen before they are forgotten all at once; a forgotten one is noted again, to no effect.
constexpr std::size_t most_seen = 2'000'000;
/// Longer words are names of nothing: an address, a table's row.
constexpr std::size_t longest_stemmed = 40;

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Xapian::Stem const* Stemmer::snowball(std::string_view language) {
    std::string const code{language.empty() ? "fr" : language};
    auto const known = stems_.find(code);
    if (known != stems_.end()) return known->second.is_none() ? nullptr : &known->second;
    Xapian::Stem stem;
    try {
        stem = Xapian::Stem(code);
    } catch (Xapian::InvalidArgumentError const&) {
        // A language Snowball does not know: its words meet only as they stand.
    }
    Xapian::Stem const& stored = stems_.emplace(code, stem).first->second;
    return stored.is_none() ? nullptr : &stored;
}

std::vector<std::string> Stemmer::keys(std::string_view folded, std::string_view accented, std::string_view language) {
    std::vector<std::string> keys;
    if (folded.size() < 3 || folded.size() > longest_stemmed || has_digit(folded)) return keys;
    Xapian::Stem const* const stem = snowball(language);
    if (stem == nullptr) return keys;
    std::string const code{language.empty() ? "fr" : language};
    bool const french = code == "fr";
    if (auto const lone = french ? lone_word(folded) : std::nullopt) return {"fr!" + *lone};
    keys.push_back(code + ':' + fold((*stem)(std::string{accented})));
    if (french) keys.push_back("fr=" + without_inflection(folded));
    return keys;
}

void StemTable::add(std::string_view folded, std::string_view accented, std::string_view language) {
    if (!seen_.insert(content_hash(accented) ^ (content_hash(language) << 1U)).second) return;
    if (seen_.size() > most_seen) seen_.clear();
    for (std::string const& key : stemmer_.keys(folded, accented, language)) {
        database_.add_synonym(make_term(schema::synonym::stem, key), std::string{folded});
    }
}

std::vector<std::string> same_stem(Xapian::Database const& database, Stemmer& stemmer, std::string_view folded,
                                   std::string_view accented, std::vector<std::string> const& languages) {
    std::vector<std::string> words{std::string{folded}};
    for (std::string const& language : languages) {
        for (std::string const& key : stemmer.keys(folded, accented, language)) {
            std::string const entry = make_term(schema::synonym::stem, key);
            words.insert(words.end(), database.synonyms_begin(entry), database.synonyms_end(entry));
        }
    }
    std::sort(words.begin() + 1, words.end());
    words.erase(std::unique(words.begin() + 1, words.end()), words.end());
    words.erase(std::remove(words.begin() + 1, words.end(), folded), words.end());
    return words;
}

} // namespace depeche
