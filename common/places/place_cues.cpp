#include "common/places/place_cues.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace depeche {

namespace {

using Relation = PlaceNeighbours::Relation;

constexpr std::array town_words{"ville", "commune", "municipalite", "mairie", "maire", "agglomeration", "village", "bourg"};
constexpr std::array region_words{"province", "canton", "departement", "etat", "region", "comte", "gouvernorat", "district"};
constexpr std::array articles{"le", "la", "les", "l", "un", "une"};
constexpr std::array of_words{"de", "du", "d", "des"};
constexpr std::array in_words{"en", "au", "aux", "dans"};
/// What else may stand between a place and the one that it lies in: «capitale de l'État du», «dans l'est de la».
constexpr std::array between_words{"capitale", "prefecture", "sous", "chef", "lieu", "ville", "deuxieme", "grande",
                                   "plus",     "port",       "nord", "sud",  "est",  "ouest", "centre",   "ile"};

/// Between two names that tell of each other stand no more tokens.
constexpr std::size_t widest_gap = 9;

bool is_among(auto const& words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

/// Takes the next word from the key of a name; «l» and «d» are elisions of the text, not words. Empty at its end.
std::string_view next_word(std::string_view& key) {
    while (!key.empty()) {
        std::size_t const end = std::min(key.find(' '), key.size());
        std::string_view const word = key.substr(0, end);
        key.remove_prefix(std::min(end + 1, key.size()));
        if (word != "l" && word != "d" && !word.empty()) return word;
    }
    return {};
}

class SignReader {
  public:
    SignReader(TokenisedText const& text, std::vector<std::string_view> const& names) : text_(text) {
        signs_.cues.resize(names.size());
        by_first_.reserve(names.size());
        for (std::uint32_t i = 0; i < names.size(); ++i) {
            std::string_view rest = names[i];
            std::string_view const first = next_word(rest);
            if (first.empty()) continue;
            by_first_.push_back({first, rest, i});
            first_bytes_[static_cast<unsigned char>(first.front())] = true;
        }
        std::stable_sort(by_first_.begin(), by_first_.end(), [](Known const& a, Known const& b) { return a.first < b.first; });
    }

    PlaceSigns read() {
        std::vector<Token> const& tokens = text_.tokens();
        std::optional<Found> before;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].kind != TokenKind::word || !tokens[i].capital) continue;
            std::optional<Found> const found = longest_at(i);
            if (!found) continue;
            look_before(i, signs_.cues[found->name]);
            if (before && before->name != found->name) look_between(*before, *found);
            before = found;
            i = found->end - 1;
        }
        std::vector<PlaceNeighbours>& pairs = signs_.neighbours;
        std::sort(pairs.begin(), pairs.end());
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        return std::move(signs_);
    }

  private:
    struct Known {
        std::string_view first, rest; ///< of its key
        std::uint32_t name = 0;
    };
    struct Found {
        std::uint32_t name = 0;
        std::size_t begin = 0, end = 0; ///< tokens
    };

    std::optional<Found> longest_at(std::size_t at) const {
        std::string_view const word = folded(at);
        if (word.empty() || !first_bytes_[static_cast<unsigned char>(word.front())]) return std::nullopt;
        auto known = std::lower_bound(by_first_.begin(), by_first_.end(), word,
                                      [](Known const& one, std::string_view wanted) { return one.first < wanted; });
        std::optional<Found> longest;
        for (; known != by_first_.end() && known->first == word; ++known) {
            std::size_t const end = end_of(at + 1, known->rest);
            if (end > 0 && (!longest || end > longest->end)) longest = Found{known->name, at, end};
        }
        return longest;
    }

    /// Behind the last token of the words of a name where they stand at `at`; 0 where they do not.
    std::size_t end_of(std::size_t at, std::string_view words) const {
        std::vector<Token> const& tokens = text_.tokens();
        for (std::string_view word = next_word(words); !word.empty(); ++at) {
            if (at >= tokens.size()) return 0;
            TokenKind const kind = tokens[at].kind;
            if (kind == TokenKind::punctuation || kind == TokenKind::elision) continue;
            if (text_.folded(tokens[at]) != word) return 0;
            word = next_word(words);
        }
        return at;
    }

    std::string_view folded(std::size_t at) const { return text_.folded(text_.tokens()[at]); }
    std::string_view written(std::size_t at) const { return text_.written(text_.tokens()[at]); }

    /// Reads backwards from the name: an article or preposition, and of what.
    void look_before(std::size_t at, PlaceCues& cues) const {
        if (at == 0) return;
        std::vector<Token> const& tokens = text_.tokens();
        std::string_view const before = folded(at - 1);
        bool const of = is_among(of_words, before);
        if (is_at(at - 1)) {
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

    /// «à» with its accent: folded, it is a verb too.
    bool is_at(std::size_t at) const { return written(at) == "\u00e0" || written(at) == "\u00c0"; }

    void look_between(Found const& first, Found const& second) {
        if (second.begin - first.end > widest_gap) return;
        if (auto const relation = relation_between(first.end, second)) {
            signs_.neighbours.push_back({first.name, second.name, *relation});
        }
    }

    std::optional<Relation> relation_between(std::size_t from, Found const& second) const {
        std::size_t const to = second.begin;
        if (from == to) return std::nullopt;
        if (written(from) == "(") {
            bool const closed = second.end < text_.tokens().size() && written(second.end) == ")";
            return closed && all_link(from + 1, to) ? std::optional(Relation::parenthesis) : std::nullopt;
        }
        bool const comma = written(from) == ",";
        if (comma) ++from;
        if (from < to && (comma ? inside_behind_comma(from, to) : inside(from, to))) return Relation::inside;
        bool const conjunction = from < to && (folded(from) == "et" || folded(from) == "ou");
        if (conjunction) ++from;
        while (from < to && is_among(articles, folded(from))) ++from;
        if (from < to || (!comma && !conjunction)) return std::nullopt;
        return conjunction ? Relation::list : Relation::comma;
    }

    /// «en», «au», «dans l'est de la»; but not «au nord de», which is beyond it.
    bool inside(std::size_t from, std::size_t to) const {
        if (folded(from) == "dans") return all_link(from + 1, to);
        return is_among(in_words, folded(from)) && (from + 1 == to || is_among(region_words, folded(from + 1))) &&
               all_link(from + 1, to);
    }

    /// Also «à», «capitale de l'».
    bool inside_behind_comma(std::size_t from, std::size_t to) const {
        if (inside(from, to) || (is_at(from) && from + 1 == to)) return true;
        std::size_t const noun = is_among(articles, folded(from)) ? from + 1 : from;
        return noun < to && is_among(between_words, folded(noun)) && all_link(noun, to);
    }

    bool all_link(std::size_t from, std::size_t to) const {
        for (; from < to; ++from) {
            std::string_view const word = folded(from);
            bool const links = is_among(articles, word) || is_among(of_words, word) || is_among(in_words, word) ||
                               is_among(region_words, word) || is_among(between_words, word) || word == "-";
            if (!links) return false;
        }
        return true;
    }

    TokenisedText const& text_;
    std::vector<Known> by_first_;             ///< by their first words
    std::array<bool, 256> first_bytes_{};     ///< of those words
    PlaceSigns signs_;
};

} // namespace

PlaceSigns place_signs(TokenisedText const& text, std::vector<std::string_view> const& names) {
    return SignReader(text, names).read();
}

} // namespace depeche
