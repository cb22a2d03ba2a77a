#include "common/text/tokenise.h"

#include <algorithm>

#include "common/text/dictionary_words.h"
#include "common/text/sentences.h"
#include "common/text/token_writer.h"

namespace depeche {
namespace {

/// Offsets are 32 bits, and folding may lengthen a text: what lies beyond is not cut into tokens.
constexpr std::size_t most_text = std::size_t{1} << 30;
constexpr std::size_t most_arena = std::size_t{3} << 30;

/// One walk over one text.
class Cutter {
  public:
    Cutter(std::string_view text, TokenWriter& writer, DictionaryWords& dictionary)
        : text_(text), writer_(writer), dictionary_(dictionary), email_(next_email(text, 0)) {}

    bool done() const { return at_ >= text_.size(); }

    void step() {
        CodePoint const c = code_point_at(text_, at_);
        switch (class_of(c.value)) {
            case CharacterClass::newline:
                writer_.note_line();
                at_ += c.size;
                break;
            case CharacterClass::space:
                writer_.note_space();
                at_ += c.size;
                break;
            case CharacterClass::ignorable:
            case CharacterClass::mark: // without a letter it is nothing
                if (c.value == 0x200B) writer_.note_space();
                at_ += c.size;
                break;
            case CharacterClass::letter:
                cut_letters();
                break;
            case CharacterClass::digit:
            case CharacterClass::numeral:
                cut_digits();
                break;
            case CharacterClass::ideographic:
                cut_ideographs();
                break;
            case CharacterClass::apostrophe:
            case CharacterClass::hyphen:
            case CharacterClass::punctuation:
                cut_one(TokenKind::punctuation, at_ + c.size);
                break;
            case CharacterClass::symbol:
                write(scan_symbol(text_, at_));
                break;
        }
    }

  private:
    void write(Scan const& scan) {
        writer_.write(at_, scan);
        after_number_ = scan.kind == TokenKind::number ? scan.end : 0;
        at_ = scan.end;
    }

    void cut_one(TokenKind kind, std::size_t end) {
        Scan scan;
        scan.kind = kind;
        scan.end = end;
        scan.add({at_, end});
        write(scan);
    }

    static bool may_open_address(char c) {
        return c == 'h' || c == 'w' || c == 'f' || c == 'H' || c == 'W' || c == 'F';
    }

    bool cut_address() {
        if (email_.begin < at_) email_ = next_email(text_, at_);
        if (email_.begin == at_) {
            cut_one(TokenKind::address, email_.end);
            return true;
        }
        if (!may_open_address(text_[at_])) return false;
        std::size_t const end = url_end(text_, at_);
        if (end == at_) return false;
        cut_one(TokenKind::address, end);
        return true;
    }

    void cut_letters() {
        if (cut_address()) return;
        bool const hour = at_ > 0 && at_ == after_number_ && (text_[at_] == 'h' || text_[at_] == 'H');
        if (hour && class_at(text_, at_ + 1) != CharacterClass::letter) {
            cut_one(TokenKind::word, at_ + 1);
        } else {
            write(scan_word(text_, at_));
        }
    }

    void cut_digits() {
        if (!cut_address()) write(scan_number(text_, at_));
    }

    void cut_ideographs() {
        constexpr std::size_t longest_run = 4096;
        std::size_t end = at_;
        while (end < text_.size() && end - at_ < longest_run) {
            CodePoint const c = code_point_at(text_, end);
            CharacterClass const kind = class_of(c.value);
            if (kind != CharacterClass::ideographic && kind != CharacterClass::mark &&
                kind != CharacterClass::ignorable) {
                break;
            }
            end += c.size;
        }
        std::size_t const begin = at_;
        for (std::size_t const word_end : dictionary_.ends(text_.substr(begin, end - begin))) {
            while (at_ < begin + word_end) {
                std::size_t const size = boundary_before(text_.substr(at_, begin + word_end - at_), longest_word);
                cut_one(TokenKind::word, at_ + size);
            }
        }
    }

    std::string_view text_;
    TokenWriter& writer_;
    DictionaryWords& dictionary_;
    Piece email_;
    std::size_t at_ = 0;
    std::size_t after_number_ = 0;
};

} // namespace

struct Tokeniser::Icu {
    Folder folder;
    DictionaryWords dictionary;
};

Tokeniser::Tokeniser() : icu_(std::make_unique<Icu>()) {}
Tokeniser::~Tokeniser() = default;
Tokeniser::Tokeniser(Tokeniser&&) noexcept = default;
Tokeniser& Tokeniser::operator=(Tokeniser&&) noexcept = default;

TokenisedText Tokeniser::tokenise(std::string_view text) {
    TokenisedText made;
    tokenise(text, made);
    return made;
}

void Tokeniser::tokenise(std::string_view text, TokenisedText& into) {
    into.text_ = text;
    into.tokens_.clear();
    into.arena_.clear();
    into.alternatives_.clear();
    TokenWriter writer(text, {into.tokens_, into.arena_, into.alternatives_}, icu_->folder);
    Cutter cutter(text.substr(0, boundary_before(text, most_text)), writer, icu_->dictionary);
    while (!cutter.done() && into.arena_.size() < most_arena) cutter.step();
    mark_sentences(text, into.tokens_);
}

} // namespace depeche
