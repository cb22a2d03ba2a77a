#include "common/places/place_cues.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "common/places/gazetteer.h"

namespace depeche {

namespace {

constexpr std::array town_words{"ville", "commune", "municipalite", "mairie", "maire", "agglomeration", "village", "bourg"};
constexpr std::array region_words{"province", "canton", "departement", "etat", "region", "comte", "gouvernorat", "district"};

bool is_among(auto const& words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

/// The words of a key; «l» and «d» are elisions of the text, not words.
std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words;
    std::string const key = place_key(name);
    for (std::size_t begin = 0; begin < key.size();) {
        std::size_t const end = std::min(key.find(' ', begin), key.size());
        std::string word = key.substr(begin, end - begin);
        if (word != "l" && word != "d") words.push_back(std::move(word));
        begin = end + 1;
    }
    return words;
}

class CueReader {
  public:
    CueReader(TokenisedText const& text, std::vector<std::string> const& names) : text_(text), cues_(names.size()) {
        for (std::uint32_t i = 0; i < names.size(); ++i) {
            names_.push_back(words_of(names[i]));
            if (!names_.back().empty()) by_first_[names_.back().front()].push_back(i);
        }
    }

    std::vector<PlaceCues> read() {
        std::vector<Token> const& tokens = text_.tokens();
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].kind != TokenKind::word || !tokens[i].capital) continue;
            auto const found = by_first_.find(std::string(text_.folded(tokens[i])));
            if (found == by_first_.end()) continue;
            for (std::uint32_t const name : found->second) {
                if (stands_at(i, names_[name])) look_before(i, cues_[name]);
            }
        }
        return std::move(cues_);
    }

  private:
    bool stands_at(std::size_t at, std::vector<std::string> const& words) const {
        std::vector<Token> const& tokens = text_.tokens();
        std::size_t matched = 0;
        for (; at < tokens.size() && matched < words.size(); ++at) {
            TokenKind const kind = tokens[at].kind;
            if (kind == TokenKind::punctuation || kind == TokenKind::elision) continue;
            if (text_.folded(tokens[at]) != words[matched]) return false;
            ++matched;
        }
        return matched == words.size();
    }

    std::string_view folded(std::size_t at) const { return text_.folded(text_.tokens()[at]); }

    /// Reads backwards from the name: an article or preposition, and of what.
    void look_before(std::size_t at, PlaceCues& cues) const {
        if (at == 0) return;
        std::vector<Token> const& tokens = text_.tokens();
        std::string_view const before = folded(at - 1);
        std::string_view const written = text_.written(tokens[at - 1]);
        bool const of = before == "de" || before == "du" || before == "d" || before == "des";
        if (written == "\u00e0" || written == "\u00c0") {
            ++cues.town;
        } else if (before == "en" || before == "au" || before == "aux") {
            ++cues.area;
        } else if (of && at >= 2 && is_among(town_words, folded(at - 2))) {
            cues.town += 2;
        } else if (of && at >= 2 && is_among(region_words, folded(at - 2))) {
            cues.region += 2;
        } else if (before == "du" || before == "le" || before == "la" || tokens[at - 1].kind == TokenKind::elision) {
            if (before != "d") ++cues.area; // towns have no article, but for those that have it in their name
        }
    }

    TokenisedText const& text_;
    std::vector<std::vector<std::string>> names_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_first_;
    std::vector<PlaceCues> cues_;
};

} // namespace

std::vector<PlaceCues> place_cues(TokenisedText const& text, std::vector<std::string> const& names) {
    return CueReader(text, names).read();
}

} // namespace depeche
