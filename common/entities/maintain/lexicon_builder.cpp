#include "common/entities/maintain/lexicon_builder.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "common/places/gazetteer.h"
#include "common/text/tokenise.h"

namespace depeche::maintain {

namespace {

using Words = std::map<std::uint32_t, std::uint16_t>;

void add(Words& words, std::string const& word, std::uint16_t flag) {
    std::uint16_t& flags = words[word_hash(place_key(word))];
    flags = static_cast<std::uint16_t>(flags | flag);
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
void add_words(Words& words, std::filesystem::path const& file, std::uint16_t flag) {
    for_each_line(file, [&](std::string const& line) {
        std::istringstream in(line);
        for (std::string word; in >> word;) add(words, word, flag);
    });
}

/// A name of one word or several.
void add_name(Words& words, std::string const& name, std::uint16_t flag) {
    add(words, name, flag);
    std::string const key = place_key(name);
    std::size_t const space = key.find(' ');
    if (space != std::string::npos) add(words, key.substr(0, space), WordFlags::begins_name);
}

/// Names divided by | or tabs, or one to a line.
void add_names(Words& words, std::filesystem::path const& file, std::uint16_t flag) {
    for_each_line(file, [&](std::string line) {
        std::replace(line.begin(), line.end(), '\t', '|');
        std::istringstream in(line);
        for (std::string name; std::getline(in, name, '|');) add_name(words, name, flag);
    });
}

/// Whole names of persons; the last word of each is a known surname, unless it is an ordinary word, and a first word
/// that several share a given name.
void add_persons(Words& words, std::filesystem::path const& file) {
    std::map<std::string, int> firsts;
    for_each_line(file, [&](std::string const& name) {
        add_name(words, name, WordFlags::person_name);
        std::string const key = place_key(name);
        std::size_t const space = key.rfind(' ');
        if (space == std::string::npos || key.size() - space < 4) return;
        std::string const last = key.substr(space + 1);
        if ((words[word_hash(last)] & WordFlags::common) == 0) add(words, last, WordFlags::known_person);
        ++firsts[key.substr(0, key.find(' '))];
    });
    for (auto const& [first, count] : firsts) {
        bool const given = count >= 2 && first.size() >= 3 && (words[word_hash(first)] & WordFlags::common) == 0;
        if (given) add(words, first, WordFlags::given_name);
    }
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
        if (opens) words[hash] = static_cast<std::uint16_t>(words[hash] | WordFlags::opens_lower);
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
    for (char const* file : {"organisations-ours.txt", "organisations-public.tsv", "organisations-private.tsv"}) {
        add_names(words, names / file, WordFlags::organisation);
    }
    add_persons(words, names / "persons-known.txt");
    add_names(words, names / "works-known.txt", WordFlags::work);
    for_each_line(data / "gazetteer" / "demonyms-ours.tsv", [&](std::string const& line) {
        std::istringstream in(line.substr(line.find('\t') + 1));
        for (std::string form; std::getline(in, form, '|');) add(words, form, WordFlags::demonym);
    });
    add_lower_openers(words, articles);
    finish(words);
}

void BuiltLexicon::finish(std::map<std::uint32_t, std::uint16_t> const& words) {
    constexpr std::size_t words_to_a_line = 10; // of 16: few lines are full
    std::size_t const count = words.size() / words_to_a_line + 1;
    lines_.resize(count + 1);
    std::vector<std::size_t> used(lines_.size());
    for (auto const& [hash, flags] : words) {
        std::size_t const first = Lexicon::line_of(hash, lines_.size());
        std::size_t line = first;
        while (line < lines_.size() && used[line] == LexiconLine::places) ++line;
        if (line == lines_.size() || (line - first + 1) * 1024 > lines_.size()) {
            throw std::logic_error("the lexicon's lines are too full");
        }
        lines_[line].words[used[line]++] = LexiconLine::word(hash, flags);
    }
}

} // namespace depeche::maintain
