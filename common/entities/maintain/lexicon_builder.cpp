#include "common/entities/maintain/lexicon_builder.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "common/entities/gazetteer.h"
#include "common/text/tokenise.h"

namespace depeche::maintain {

namespace {

using Words = std::map<std::uint32_t, std::uint8_t>;

void add(Words& words, std::string const& word, std::uint8_t flag) {
    std::uint8_t& flags = words[word_hash(place_key(word))];
    flags = static_cast<std::uint8_t>(flags | flag);
}

template <typename Use>
void for_each_line(std::filesystem::path const& file, Use use) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file.string() + ": cannot be opened");
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.front() != '#') use(line);
    }
}

/// Words divided by spaces, many to a line.
void add_words(Words& words, std::filesystem::path const& file, std::uint8_t flag) {
    for_each_line(file, [&](std::string const& line) {
        std::istringstream in(line);
        for (std::string word; in >> word;) add(words, word, flag);
    });
}

/// Names of several words, divided by | or one to a line.
void add_names(Words& words, std::filesystem::path const& file, std::uint8_t flag) {
    for_each_line(file, [&](std::string const& line) {
        std::istringstream in(line);
        for (std::string name; std::getline(in, name, '|');) add(words, name, flag);
    });
}

/// Words in lower case that begin a name at least twice, and at least every twentieth time they are written.
void add_lower_openers(Words& words, std::span<Annotated const> articles) {
    struct Seen {
        int written = 0, opening = 0;
    };
    std::map<std::uint32_t, Seen> seen;
    Tokeniser tokeniser;
    for (Annotated const& article : articles) {
        TokenisedText const text = tokeniser.tokenise(article.text);
        auto span = article.spans.begin();
        for (Token const& token : text.tokens()) {
            while (span != article.spans.end() && span->where.begin < token.where.begin) ++span;
            if (token.kind != TokenKind::word || token.capital) continue;
            Seen& word = seen[word_hash(text.folded(token))];
            ++word.written;
            if (span != article.spans.end() && span->where.begin == token.where.begin) ++word.opening;
        }
    }
    for (auto const& [hash, word] : seen) {
        bool const opens = word.opening >= 2 && word.opening * 20 >= word.written;
        if (opens) words[hash] = static_cast<std::uint8_t>(words[hash] | WordFlags::opens_lower);
    }
}

} // namespace

BuiltLexicon::BuiltLexicon(std::filesystem::path const& data, std::span<Annotated const> articles) {
    Words words;
    std::filesystem::path const names = data / "names";
    add_words(words, names / "common-words.txt", WordFlags::common);
    add_words(words, names / "common-acronyms-ours.txt", WordFlags::common);
    add_words(words, names / "given-names.txt", WordFlags::given_name);
    add_words(words, names / "given-names-ours.txt", WordFlags::given_name);
    add_words(words, names / "surnames.txt", WordFlags::surname);
    add_names(words, names / "persons-ours.txt", WordFlags::known_person);
    add_names(words, names / "organisations-ours.txt", WordFlags::organisation);
    for_each_line(data / "gazetteer" / "demonyms.tsv", [&](std::string const& line) {
        std::istringstream in(line.substr(line.find('\t') + 1));
        for (std::string form; std::getline(in, form, '|');) add(words, form, WordFlags::demonym);
    });
    add_lower_openers(words, articles);
    finish(words);
}

void BuiltLexicon::finish(std::map<std::uint32_t, std::uint8_t> const& words) {
    std::uint64_t bucket = 0;
    for (auto const& [hash, flags] : words) {
        for (; bucket <= hash >> (32 - Lexicon::bucket_bits); ++bucket) {
            buckets_.push_back(static_cast<std::uint32_t>(hashes_.size()));
        }
        hashes_.push_back(hash);
        flags_.push_back(flags);
    }
    buckets_.resize((std::size_t{1} << Lexicon::bucket_bits) + 1, static_cast<std::uint32_t>(hashes_.size()));
}

} // namespace depeche::maintain
