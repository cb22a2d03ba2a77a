#include "common/entities/units.h"

#include <algorithm>

#include <xxhash.h>

#include "common/entities/active_units.h"
#include "common/entities/known_runs.h"
#include "common/entities/token_keys.h"
#include "common/entities/unit_cutter.h"
#include "common/entities/word_evidence.h"

namespace depeche {

std::uint32_t word_hash(std::string_view key) {
    return static_cast<std::uint32_t>(XXH3_64bits(key.data(), key.size()) >> 32);
}

namespace {

constexpr std::size_t longest_tail = 12; ///< units in lower case that a name goes on for

class UnitMaker {
  public:
    UnitMaker(TokenisedText const& text, Gazetteer const& gazetteer, Lexicon const& lexicon)
        : text_(text), tokens_(text.tokens()), gazetteer_(gazetteer), lexicon_(lexicon), keys_(text) {}

    std::vector<Unit> units(bool all_active) {
        units_.reserve(tokens_.size());
        UnitCutter cutter(text_, gazetteer_, lexicon_);
        for (std::uint32_t at = 0; at < tokens_.size();) {
            std::uint32_t const end = cutter.end(at);
            add_unit(at, end);
            at = end;
        }
        for (Unit& unit : units_) look_up(unit);
        mark_known_runs(text_, gazetteer_, lexicon_, units_);
        mark_evidence(text_, units_);
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
    void add_unit(std::uint32_t begin, std::uint32_t end) {
        Unit& unit = units_.emplace_back();
        unit.begin = begin;
        unit.end = end;
        unit.shape = shape_of(text_, begin, end);
        unit.upper = tokens_[begin].capital;
        unit.starts_sentence = tokens_[begin].sentence_start;
        unit.starts_line = tokens_[begin].line_start;
        unit.word = word_hash(keys_.of(begin, end));
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
    std::uint16_t flags_of(Unit const& unit, std::string_view first) const {
        std::uint16_t const flags = lexicon_.flags(unit.word);
        if (unit.shape == Shape::lower) return flags & (WordFlags::opens_lower | WordFlags::demonym);
        bool const common = (flags & WordFlags::common) != 0;
        if (unit.end == unit.begin + 1) return !common && is_inflected(first) ? flags | WordFlags::common : flags;
        return flags != 0 ? flags : lexicon_.flags(word_hash(first));
    }

    /// Is a word the plural, the feminine or the participle of a common one?
    bool is_inflected(std::string_view word) const {
        if (word.size() < 4) return false;
        auto const is_common = [&](std::string_view other) {
            return (lexicon_.flags(word_hash(other)) & WordFlags::common) != 0;
        };
        char const last = word.back();
        if ((last == 's' || last == 'x' || last == 'e') && is_common(word.substr(0, word.size() - 1))) return true;
        if (word.ends_with("es") && is_common(word.substr(0, word.size() - 2))) return true;
        if (last != 'e') return false;
        return is_common(std::string(word).append("r"));
    }

    TokenisedText const& text_;
    std::vector<Token> const& tokens_;
    Gazetteer const& gazetteer_;
    Lexicon const& lexicon_;
    std::vector<Unit> units_;
    TokenKeys keys_;
};

} // namespace

std::vector<Unit> units_of(TokenisedText const& text, Gazetteer const& gazetteer, Lexicon const& lexicon,
                           bool all_active) {
    return UnitMaker(text, gazetteer, lexicon).units(all_active);
}

} // namespace depeche
