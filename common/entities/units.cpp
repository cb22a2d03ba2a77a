#include "common/entities/units.h"

#include <algorithm>

#include <xxhash.h>

#include "common/entities/active_units.h"
#include "common/entities/by_word.h"
#include "common/entities/joined_names.h"
#include "common/names/name_variants.h"

namespace depeche {

std::uint32_t word_hash(std::string_view key) {
    return static_cast<std::uint32_t>(XXH3_64bits(key.data(), key.size()) >> 32);
}

namespace {

constexpr std::uint32_t longest_compound = 12; ///< tokens
constexpr std::size_t longest_tail = 12;       ///< units in lower case that a name goes on for
constexpr std::size_t longest_place = 5;       ///< units of a known place's name
constexpr std::size_t longest_run = 9;         ///< units of another known name

class UnitMaker {
  public:
    UnitMaker(TokenisedText const& text, Gazetteer const& gazetteer, Lexicon const& lexicon)
        : text_(text), tokens_(text.tokens()), gazetteer_(gazetteer), lexicon_(lexicon) {}

    std::vector<Unit> units(bool all_active) {
        units_.reserve(tokens_.size());
        for (std::uint32_t at = 0; at < tokens_.size();) {
            std::uint32_t const end = unit_end(at);
            add_unit(at, end);
            at = end;
        }
        for (Unit& unit : units_) look_up(unit);
        mark_known_runs();
        mark_evidence();
        mark_active(units_);
        std::size_t left = 0; // units that the tagger may go on to behind an active one
        for (Unit& unit : units_) {
            unit.active = unit.active || all_active;
            left = unit.active ? longest_tail : left - std::min<std::size_t>(left, 1);
            if (left > 0 && unit.is_word()) describe(unit);
        }
        return std::move(units_);
    }

  private:
    bool is_word(std::uint32_t i) const { return i < tokens_.size() && tokens_[i].kind == TokenKind::word; }
    bool is_tight(std::uint32_t i) const { return i < tokens_.size() && !tokens_[i].space_before; }
    bool is_mark(std::uint32_t i, char mark) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::punctuation && tokens_[i].where.size() == 1 &&
               text_.text()[tokens_[i].where.begin] == mark;
    }
    bool is_initial(std::uint32_t i) const {
        return is_word(i) && tokens_[i].capital && tokens_[i].folded_size <= 2 && !tokens_[i].has_digit;
    }
    bool is_initial_dot(std::uint32_t i) const {
        bool const ends = i + 1 < tokens_.size() && tokens_[i + 1].sentence_start;
        return is_tight(i) && is_mark(i, '.') && !ends;
    }

    /// «Jean-Yves», «Côte-d'Or», «J.-M.», «W.»; of «Paris-Lyon» the first name only.
    std::uint32_t unit_end(std::uint32_t at) {
        std::uint32_t const end = compound_end(at);
        if (end == at + 1 || !tokens_[at].capital) return end;
        for (std::uint32_t hyphen = at + 1; hyphen + 1 < end; ++hyphen) {
            if (is_mark(hyphen, '-') && tokens_[hyphen + 1].capital && joins_names(at, hyphen, end)) return hyphen;
        }
        return end;
    }

    bool joins_names(std::uint32_t begin, std::uint32_t hyphen, std::uint32_t end) {
        std::string const left(key_of(begin, hyphen));
        return may_join_names(left, key_of(hyphen + 1, end), gazetteer_, lexicon_);
    }

    std::uint32_t compound_end(std::uint32_t at) const {
        if (!is_word(at)) return at + 1;
        std::uint32_t end = at + 1;
        if (tokens_[at].folded_size == 1 && is_initial(at) && is_initial_dot(end)) ++end;
        while (end + 1 < tokens_.size() && end - at < longest_compound && is_tight(end) && is_mark(end, '-') &&
               is_tight(end + 1)) {
            std::uint32_t const next = end + 1;
            if (tokens_[next].kind == TokenKind::elision && is_word(next + 1) && is_tight(next + 1)) {
                end = next + 2;
            } else if (is_word(next) || tokens_[next].kind == TokenKind::number) {
                end = next + 1;
                if (is_initial(next) && is_initial_dot(end)) ++end;
            } else {
                break;
            }
        }
        return end;
    }

    Shape shape_of(std::uint32_t begin, std::uint32_t end) const {
        Token const& token = tokens_[begin];
        switch (token.kind) {
            case TokenKind::elision:
                return Shape::elision;
            case TokenKind::number:
                return Shape::number;
            case TokenKind::punctuation:
                return Shape::punctuation;
            case TokenKind::symbol:
            case TokenKind::address:
                return Shape::symbol;
            default:
                break;
        }
        if (token.has_digit) return Shape::mixed;
        bool const single = token.folded_size == 1 && end - begin <= 2;
        if (token.capital) return single ? Shape::letter : token.all_capitals ? Shape::capitals : Shape::capital;
        // al-Basha, iPhone
        for (std::uint32_t i = begin + 1; i < end; ++i) {
            if (tokens_[i].capital) return Shape::capital;
        }
        return Shape::lower;
    }

    void add_unit(std::uint32_t begin, std::uint32_t end) {
        Unit& unit = units_.emplace_back();
        unit.begin = begin;
        unit.end = end;
        unit.shape = shape_of(begin, end);
        unit.upper = tokens_[begin].capital;
        unit.starts_sentence = tokens_[begin].sentence_start;
        unit.starts_line = tokens_[begin].line_start;
        unit.word = word_hash(key_of(begin, end));
        unit.size = static_cast<std::uint8_t>(std::min<std::size_t>(tokens_[begin].folded_size, 255));
        if (unit.is_word()) lexicon_.prefetch(unit.word);
    }

    /// What is known of a word; its neighbours have been hashed meanwhile, and its line of the lexicon fetched.
    void look_up(Unit& unit) {
        if (!unit.is_word()) return;
        std::uint32_t const begin = unit.begin;
        bool const single = unit.end == begin + 1;
        if (!unit.upper) unit.word_class = word_class(single ? unit.word : word_hash(text_.folded(tokens_[begin])));
        std::uint16_t const flags = flags_of(unit, text_.folded(tokens_[begin]));
        unit.begins_name = (flags & WordFlags::begins_name) != 0;
        unit.flags = flags & static_cast<std::uint16_t>(~WordFlags::begins_name);
    }

    /// What only units need that the tagger weighs: active ones, and those that a name may go on for.
    void describe(Unit& unit) {
        std::uint32_t const begin = unit.begin;
        std::uint32_t const end = unit.end;
        std::uint32_t last = end - 1;
        while (last > begin && tokens_[last].kind != TokenKind::word) --last;
        std::string_view const last_word = text_.folded(tokens_[last]);
        unit.first_part = end == begin + 1 ? unit.word : word_hash(text_.folded(tokens_[begin]));
        if (end > begin + 2) unit.inner_part = word_hash(text_.folded(tokens_[begin + 2]));
        unit.last_part = last == begin ? unit.first_part : word_hash(last_word);
        for (std::size_t i = 0; i < 2 && last_word.size() > 2 * i + 2; ++i) {
            unit.prefixes[i] = number_of(last_word.substr(0, 2 * i + 2));
            unit.suffixes[i] = number_of(last_word.substr(last_word.size() - 2 * i - 2));
        }
    }

    /// Up to four bytes as a number, none of them 0.
    static std::uint32_t number_of(std::string_view bytes) {
        std::uint32_t number = 0;
        for (char const byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
        return number;
    }

    /// Of a compound, what is known of its first part says most: Jean-Yves.
    std::uint16_t flags_of(Unit const& unit, std::string_view first) {
        std::uint16_t const flags = lexicon_.flags(unit.word);
        if (unit.shape == Shape::lower) return flags & (WordFlags::opens_lower | WordFlags::demonym);
        bool const common = (flags & WordFlags::common) != 0;
        if (unit.end == unit.begin + 1) return !common && is_inflected(first) ? flags | WordFlags::common : flags;
        return flags != 0 ? flags : lexicon_.flags(word_hash(first));
    }

    /// Is a word the plural, the feminine or the participle of a common one?
    bool is_inflected(std::string_view word) {
        if (word.size() < 4) return false;
        auto const is_common = [&](std::string_view other) {
            return (lexicon_.flags(word_hash(other)) & WordFlags::common) != 0;
        };
        char const last = word.back();
        if ((last == 's' || last == 'x' || last == 'e') && is_common(word.substr(0, word.size() - 1))) return true;
        if (word.ends_with("es") && is_common(word.substr(0, word.size() - 2))) return true;
        if (last != 'e') return false;
        key_.assign(word).push_back('r');
        return is_common(key_);
    }

    /// The folded tokens joined by spaces, marks left out, as place_key has them.
    std::string_view key_of(std::uint32_t begin, std::uint32_t end) {
        if (end == begin + 1) return text_.folded(tokens_[begin]);
        key_.clear();
        append_key(begin, end);
        return key_;
    }

    void append_key(std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t i = begin; i < end; ++i) {
            Token const& token = tokens_[i];
            if (token.kind == TokenKind::punctuation) continue;
            std::string_view folded = text_.folded(token);
            if (token.kind == TokenKind::elision && !folded.empty() && folded.back() == '\'') folded.remove_suffix(1);
            if (!key_.empty()) key_.push_back(' ');
            key_.append(folded);
        }
    }

    bool may_run(std::size_t i) const { return may_go_on(units_, i); }

    /// The longest known names that begin at a unit: where each ends, 0 for none.
    struct KnownRuns {
        std::size_t place = 0;
        std::size_t organisation = 0;
        std::size_t person = 0;
        std::size_t work = 0;
        bool risky = false;
    };

    void find_place(std::size_t end, KnownRuns& runs) {
        PlaceCandidates const found = gazetteer_.candidates(key_);
        if (found.places.empty()) return;
        runs.place = end;
        runs.risky = found.risky;
    }

    KnownRuns known_runs(std::size_t i) {
        KnownRuns runs;
        key_.clear();
        bool const begins_place = gazetteer_.may_begin_name(text_.folded(tokens_[units_[i].begin]));
        std::size_t const longest = units_[i].begins_name ? longest_run : begins_place ? longest_place : 1;
        for (std::size_t end = i + 1; end <= i + longest && (end == i + 1 || may_run(end - 1)); ++end) {
            append_key(units_[end - 1].begin, units_[end - 1].end);
            if (key_.size() > 80) break;
            bool const closes = units_[end - 1].is_capital() || units_[end - 1].shape != Shape::elision;
            if (!closes) continue;
            if (end == i + 1 || (begins_place && end <= i + longest_place)) find_place(end, runs);
            bool const single = end == i + 1;
            if (!single && !units_[i].begins_name) continue;
            std::uint16_t const flags =
                single && units_[i].end == units_[i].begin + 1 ? units_[i].flags : lexicon_.flags(word_hash(key_));
            if ((flags & WordFlags::organisation) != 0) runs.organisation = end;
            if ((flags & WordFlags::person_name) != 0) runs.person = end;
            if ((flags & WordFlags::work) != 0) runs.work = end;
        }
        return runs;
    }

    void mark_known_runs() {
        KnownRuns free;
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (!units_[i].is_capital() && units_[i].shape != Shape::mixed) continue;
            KnownRuns const found = known_runs(i);
            if (found.place > 0 && i >= free.place) {
                for (std::size_t k = i; k < found.place; ++k) units_[k].risky_place = found.risky;
            }
            mark(i, found.place, free.place, &Unit::place);
            mark(i, found.organisation, free.organisation, &Unit::organisation);
            mark(i, found.person, free.person, &Unit::person);
            mark(i, found.work, free.work, &Unit::work);
        }
    }

    /// Marks [begin, end) unless it begins in a run that is marked already.
    void mark(std::size_t begin, std::size_t end, std::size_t& free, InRun Unit::*member) {
        if (end == 0 || begin < free) return;
        mark(begin, end, member);
        free = end;
    }

    void mark(std::size_t begin, std::size_t end, InRun Unit::*member) {
        for (std::size_t i = begin; i < end; ++i) units_[i].*member = InRun::inside;
        units_[begin].*member = InRun::begin;
        units_[end - 1].*member = end == begin + 1 ? InRun::single : InRun::end;
    }

    bool is_title_at(std::size_t i) const { return is_title(text_.folded(tokens_[units_[i].begin])); }

    std::uint8_t evidence_at(std::size_t i) const {
        Unit const& unit = units_[i];
        std::uint8_t seen = 0;
        if (i == 0) return seen;
        Unit const& before = units_[i - 1];
        bool const dot = i > 1 && is_mark(before.begin, '.') && units_[i - 1].begin + 1 == unit.begin;
        if (is_title_at(i - 1) || (dot && is_title_at(i - 2))) seen |= Evidence::after_title;
        bool const given = before.is_capital() && (before.flags & WordFlags::given_name) != 0;
        if (given && !unit.starts_sentence) seen |= Evidence::after_given_name;
        if (before.shape == Shape::lower && is_locative(text_.folded(tokens_[before.begin])))
            seen |= Evidence::after_in;
        bool const closed = i + 1 < units_.size() && is_mark(units_[i + 1].begin, ')');
        if (closed && is_mark(before.begin, '(') && unit.shape == Shape::capitals) seen |= Evidence::acronym;
        return seen;
    }

    static bool is_locative(std::string_view word) { return word == "a" || word == "en" || word == "vers"; }

    void mark_evidence() {
        std::vector<std::pair<std::size_t, std::uint8_t>> found; // unit, what is seen of it
        for (std::size_t i = 0; i < units_.size(); ++i) {
            std::uint8_t const seen = units_[i].is_capital() ? evidence_at(i) : 0;
            if (seen != 0) found.emplace_back(i, seen);
        }
        ByWord<std::uint8_t> of_word(found.size());
        for (auto const& [i, seen] : found) of_word[units_[i].word] |= seen;
        for (Unit& unit : units_) {
            std::uint8_t const* const seen = unit.is_capital() ? of_word.find(unit.word) : nullptr;
            if (seen != nullptr) unit.evidence = *seen;
        }
    }

    TokenisedText const& text_;
    std::vector<Token> const& tokens_;
    Gazetteer const& gazetteer_;
    Lexicon const& lexicon_;
    std::vector<Unit> units_;
    std::string key_;
};

} // namespace

std::vector<Unit> units_of(TokenisedText const& text, Gazetteer const& gazetteer, Lexicon const& lexicon,
                           bool all_active) {
    return UnitMaker(text, gazetteer, lexicon).units(all_active);
}

} // namespace depeche
