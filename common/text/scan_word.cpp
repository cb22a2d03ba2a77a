#include <algorithm>
#include <string>

#include "common/text/elision.h"
#include "common/text/scan.h"

namespace depeche {
namespace {

bool goes_on(CharacterClass c) {
    return c == CharacterClass::letter || c == CharacterClass::digit || c == CharacterClass::mark ||
           c == CharacterClass::numeral;
}

std::size_t size_at(std::string_view text, std::size_t at) { return code_point_at(text, at).size; }

/// O.N.U., U.R.S.S: single letters and dots. False, and `scan` untouched, for anything else.
bool scan_acronym(std::string_view text, std::size_t begin, Scan& scan) {
    Scan found;
    std::size_t at = begin;
    while (class_at(text, at) == CharacterClass::letter) {
        std::size_t const next = run_end(text, at, at + longest_word);
        std::size_t letter = at + size_at(text, at);
        while (letter < next && class_at(text, letter) == CharacterClass::mark) letter += size_at(text, letter);
        if (letter != next || !found.add({at, next})) return false;
        found.end = next;
        if (next >= text.size() || text[next] != '.') break;
        found.end = at = next + 1;
    }
    if (found.piece_count < 2) return false;
    scan = found;
    return true;
}

/// Where a word that is broken at the line's end goes on: `at` is at its hyphen. Nothing found: `at`.
std::size_t broken_word_goes_on(std::string_view text, std::size_t at, bool soft) {
    std::size_t next = soft ? at : at + size_at(text, at);
    bool line_ended = false;
    for (std::size_t looked = 0; looked < 64 && next < text.size(); ++looked) {
        CodePoint const c = code_point_at(text, next);
        CharacterClass const kind = class_of(c.value);
        if (kind == CharacterClass::newline) {
            if (line_ended) return at;
            line_ended = true;
        } else if (kind != CharacterClass::space) {
            return line_ended && is_lower(c.value) ? next : at;
        }
        next += c.size;
    }
    return at;
}

bool ends_with_soft_hyphen(std::string_view text, std::size_t& at) {
    bool soft = false;
    while (at < text.size()) {
        CodePoint const c = code_point_at(text, at);
        if (class_of(c.value) != CharacterClass::ignorable) break;
        soft = soft || c.value == 0xAD;
        at += c.size;
    }
    return soft;
}

/// A word being read: its pieces so far, and how it went on.
class WordScan {
  public:
    WordScan(std::string_view text, std::size_t begin) : text_(text), begin_(begin) {}

    Scan run() {
        take_run(begin_);
        while (go_on()) {
        }
        return scan_;
    }

  private:
    bool take_run(std::size_t at) {
        if (at >= begin_ + longest_word) return false;
        std::size_t const end = run_end(text_, at, begin_ + longest_word);
        if (end == at || !scan_.add({at, end})) return false;
        scan_.end = end;
        return true;
    }

    bool go_on() {
        std::size_t const end = scan_.end;
        if (end >= text_.size()) return false;
        CharacterClass const kind = class_at(text_, end);
        if (kind == CharacterClass::apostrophe) return go_on_at_apostrophe(end);
        if (kind == CharacterClass::hyphen) return go_on_next_line(end, false);
        constexpr char32_t not_sign = 0xAC; // what optical readers write for a hyphen at a line's end
        if (code_point_at(text_, end).value == not_sign) return go_on_next_line(end, false);
        std::size_t after = end;
        return ends_with_soft_hyphen(text_, after) && go_on_next_line(after, true);
    }

    bool go_on_at_apostrophe(std::size_t at) {
        std::size_t const next = at + size_at(text_, at);
        switch (apostrophe_after(written(), text_, next)) {
            case Apostrophe::elides:
                scan_.kind = TokenKind::elision;
                scan_.joined = Joined::plainly;
                scan_.end = next;
                return false;
            case Apostrophe::possesses:
                scan_.end = run_end(text_, next, begin_ + longest_word + 8);
                if (scan_.piece_count == 1) scan_.joined = Joined::with_s;
                return false;
            case Apostrophe::joins_a_name:
                return join(next, Joined::with_second);
            case Apostrophe::joins:
                return join(next, Joined::plainly);
            case Apostrophe::separates:
                break;
        }
        return false;
    }

    bool go_on_next_line(std::size_t at, bool soft) {
        std::size_t const next = broken_word_goes_on(text_, at, soft);
        return next != at && join(next, soft ? Joined::plainly : Joined::over_lines);
    }

    bool join(std::size_t next, Joined how) {
        bool const first = scan_.piece_count == 1;
        if (!take_run(next)) return false;
        scan_.joined = first ? how : Joined::plainly;
        return true;
    }

    std::string written() const {
        std::string word;
        for (std::size_t i = 0; i < scan_.piece_count; ++i) {
            word += text_.substr(scan_.pieces[i].begin, scan_.pieces[i].end - scan_.pieces[i].begin);
        }
        return word;
    }

    std::string_view text_;
    std::size_t begin_;
    Scan scan_;
};

} // namespace

std::size_t run_end(std::string_view text, std::size_t begin, std::size_t limit) {
    std::size_t const stop = std::min(limit, text.size());
    std::size_t end = begin;
    for (std::size_t at = begin; at < stop;) {
        CodePoint const c = code_point_at(text, at);
        CharacterClass const kind = class_of(c.value);
        at += c.size;
        if (goes_on(kind)) {
            if (at > stop) break;
            end = at;
        } else if (kind != CharacterClass::ignorable) {
            break;
        }
    }
    return end;
}

Scan scan_word(std::string_view text, std::size_t begin) {
    Scan scan;
    std::size_t const second = begin + size_at(text, begin);
    if (second < text.size() && (text[second] == '.' || class_at(text, second) == CharacterClass::mark) &&
        scan_acronym(text, begin, scan)) {
        return scan;
    }
    return WordScan(text, begin).run();
}

} // namespace depeche
