#include "common/text/sentences.h"

#include <algorithm>
#include <array>

#include "common/text/scan.h"

namespace depeche {
namespace {

using namespace std::string_view_literals;

/// Before a name or a figure: their dot never ends a sentence.
constexpr std::array titles = {
    "M"sv,  "MM"sv,  "Mme"sv, "Mmes"sv, "Mlle"sv, "Mlles"sv, "Mgr"sv, "Me"sv,  "Dr"sv,  "Drs"sv, "Pr"sv,   "Prof"sv,
    "St"sv, "Ste"sv, "Sts"sv, "Mr"sv,   "Mrs"sv,  "Ms"sv,    "Gal"sv, "Col"sv, "Cdt"sv, "Cap"sv, "Lt"sv,   "Sgt"sv,
    "av"sv, "Av"sv,  "bd"sv,  "Bd"sv,   "boul"sv, "art"sv,   "Art"sv, "p"sv,   "pp"sv,  "vol"sv, "chap"sv, "n"sv,
    "no"sv, "No"sv,  "cf"sv,  "Cf"sv,   "vs"sv,   "ex"sv,    "tel"sv, "fig"sv, "ch"sv,  "env"sv, "hab"sv,  "op"sv};

/// They abbreviate in the middle of a sentence, but may end one too.
constexpr std::array shortened = {"etc"sv, "janv"sv, "fevr"sv, "fév"sv,  "févr"sv, "avr"sv, "juil"sv, "sept"sv,
                                  "oct"sv, "nov"sv,  "déc"sv,  "dec"sv,  "éd"sv,   "tél"sv, "inc"sv,  "Inc"sv,
                                  "Ltd"sv, "Jr"sv,   "Sr"sv,   "Corp"sv, "Co"sv,   "dép"sv, "coll"sv, "ibid"sv};

/// Words a sentence likes to begin with and no name does.
constexpr std::array openers = {"Il"sv,  "Elle"sv,  "Ils"sv,   "Elles"sv,  "On"sv,    "Nous"sv,  "Vous"sv, "Je"sv,
                                "Ce"sv,  "Cette"sv, "Ces"sv,   "Cet"sv,    "Mais"sv,  "Et"sv,    "Or"sv,   "Dans"sv,
                                "En"sv,  "Pour"sv,  "Selon"sv, "Depuis"sv, "Après"sv, "Avant"sv, "Une"sv,  "Un"sv,
                                "Son"sv, "Sa"sv,    "Ses"sv,   "Si"sv,     "Quand"sv, "Au"sv,    "Aux"sv,  "Lors"sv};
/// The same, but names begin with them too: Le Pen, La Fontaine, Des Forêts.
constexpr std::array articles = {"Le"sv, "La"sv, "Les"sv, "L"sv, "Des"sv, "De"sv, "Du"sv, "D"sv, "A"sv, "À"sv};

bool is_any_of(std::string_view word, auto const& words) { return std::ranges::find(words, word) != words.end(); }

bool is_closing(std::string_view mark) {
    return mark == ")" || mark == "]" || mark == "»" || mark == "”" || mark == "’" || mark == "\"" || mark == "'" ||
           mark == "›";
}

bool is_terminator(std::string_view mark) { return mark == "." || mark == "!" || mark == "?" || mark == "…"; }

/// Walks over the tokens once, remembering how the last sentence stands.
class SentenceMarker {
  public:
    SentenceMarker(std::string_view text, std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

    void run() {
        for (at_ = 0; at_ < tokens_.size(); ++at_) {
            Token& token = tokens_[at_];
            if (token.line_start) start_line();
            if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol) {
                read_mark(written(token));
            } else {
                token.sentence_start = starts(token);
                state_ = State::inside;
                opened_ = false;
            }
        }
    }

  private:
    enum class State { inside, ended, perhaps };

    std::string_view written(Token const& token) const { return token.where.of(text_); }

    void read_mark(std::string_view mark) {
        Token const& token = tokens_[at_];
        if (mark == "." && at_ > 0 && !token.space_before && state_ == State::inside) {
            state_ = after_dot(tokens_[at_ - 1]);
        } else if (is_terminator(mark)) {
            state_ = State::ended;
        } else if (mark == "«" || mark == "“" || mark == "„" || (mark == "\"" && token.space_before)) {
            opened_ = opened_ || after_colon_;
        } else if (!is_closing(mark) && state_ != State::ended && token.kind == TokenKind::punctuation) {
            state_ = State::inside;
        }
        after_colon_ = mark == ":";
    }

    State after_dot(Token const& word) const {
        if (word.kind != TokenKind::word) return State::ended;
        std::string_view const text = written(word);
        if (is_any_of(text, titles)) return State::inside;
        if (is_any_of(text, shortened)) return State::perhaps;
        bool const initial = word.capital && code_point_at(text, 0).size == text.size();
        return initial ? State::perhaps : State::ended;
    }

    bool starts(Token const& token) const {
        bool const begins = token.capital || token.kind == TokenKind::number || token.has_digit;
        if (at_ == 0 || fresh_) return fresh_ = false, true;
        if (opened_ && token.capital) return true;
        if (state_ == State::inside || !begins || !separated()) return false;
        return state_ == State::ended || opens(token);
    }

    /// White space, or a quotation mark, lies between the last sentence and this token.
    bool separated() const {
        for (std::size_t i = at_;; --i) {
            if (tokens_[i].space_before) return true;
            if (i == 0 || tokens_[i - 1].kind != TokenKind::punctuation) return false;
            if (is_terminator(written(tokens_[i - 1]))) return false;
            if (at_ - i > 8) return false;
        }
    }

    bool opens(Token const& token) const {
        std::string_view word = written(token);
        if (token.kind == TokenKind::elision) word = word.substr(0, 1);
        if (is_any_of(word, openers)) return true;
        return is_any_of(word, articles) && at_ + 1 < tokens_.size() && !tokens_[at_ + 1].capital;
    }

    void start_line() {
        std::size_t const begin = at_ == 0 ? 0 : tokens_[at_ - 1].where.end;
        std::string_view const between = text_.substr(begin, tokens_[at_].where.begin - begin);
        bool const blank = std::ranges::count(between, '\n') > 1;
        std::size_t const length = begin - line_begin_;
        line_begin_ = tokens_[at_].where.begin;
        if (blank) {
            fresh_ = true;
        } else if (at_ > 0 && !is_wrapped(length) && tokens_[at_ - 1].kind != TokenKind::punctuation) {
            if (state_ == State::inside) state_ = State::ended;
        }
    }

    /// The line that ended, and this one after it, are no longer than those of a text that was wrapped by a program.
    bool is_wrapped(std::size_t length) const {
        constexpr std::size_t longest_line = 110;
        std::string_view const rest = text_.substr(line_begin_, longest_line + 1);
        bool const short_enough = rest.size() <= longest_line || rest.find('\n') != std::string_view::npos;
        return length >= 45 && length <= longest_line && short_enough;
    }

    std::string_view text_;
    std::vector<Token>& tokens_;
    std::size_t at_ = 0;
    std::size_t line_begin_ = 0;
    State state_ = State::inside;
    bool opened_ = false;
    bool after_colon_ = false;
    mutable bool fresh_ = true;
};

} // namespace

void mark_sentences(std::string_view text, std::vector<Token>& tokens) { SentenceMarker(text, tokens).run(); }

} // namespace depeche
