#include "query/language/lexer.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "query/language/characters.h"

namespace depeche {
namespace {

constexpr std::uint32_t usual_distance = 10;
constexpr std::uint32_t longest_distance = 1000;
constexpr std::size_t longest_field_name = 40;
constexpr std::string_view word_enders = ",;:!?"; ///< left by prose: «Alep, Syrie :»

ByteSpan span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::optional<LexemeKind> operator_named(std::string_view word) {
    if (word == "AND" || word == "ET") return LexemeKind::all_operator;
    if (word == "OR" || word == "OU") return LexemeKind::any_operator;
    if (word == "NOT" || word == "SAUF") return LexemeKind::not_operator;
    return std::nullopt;
}

class Lexer {
  public:
    explicit Lexer(std::string_view text) : text_(text) {}

    std::variant<std::vector<Lexeme>, QuerySyntaxError> run() {
        while (at_ < text_.size() && !error_) step();
        if (error_) return *std::move(error_);
        add(LexemeKind::end, text_.size(), text_.size());
        return std::move(lexemes_);
    }

  private:
    void step();
    void word();
    void bare_word(std::size_t begin, std::size_t end);
    bool near(std::size_t begin, std::size_t end);
    void phrase(Quotes const& quotes);
    bool field(std::size_t begin);
    void known_field(FieldRow const& row, std::size_t begin, std::size_t colon);
    void quoted_value(FieldRow const& row, std::size_t begin, FieldWord value, Quotes const& quotes);
    void bare_value(FieldRow const& row, std::size_t begin, FieldWord value);
    bool value_marks(FieldRow const& row, std::size_t begin, std::size_t& end, FieldWord& value);

    std::size_t run_end(std::size_t from) const;
    std::size_t exact_end(std::size_t from) const;
    std::size_t trimmed_end(std::size_t begin, std::size_t end) const;
    std::size_t number_end(std::size_t begin, std::size_t end) const;
    bool is_group(std::size_t begin, std::size_t end) const;
    bool at_end_of_word(std::size_t at) const;
    std::size_t digits_end(std::size_t at) const { return std::min(text_.find_first_not_of("0123456789", at), text_.size()); }
    std::string_view slice(std::size_t begin, std::size_t end) const { return text_.substr(begin, end - begin); }

    void add(LexemeKind kind, std::size_t begin, std::size_t end, std::uint32_t distance = 0) {
        lexemes_.push_back({kind, span(begin, end), {}, distance});
    }
    template <typename Node>
    void operand(Node node, ByteSpan where, ByteSpan value_where) {
        lexemes_.push_back({LexemeKind::operand, where, Query{std::move(node), where, value_where}, 0});
    }
    void fail(std::size_t begin, std::size_t end, std::string message, std::string hint) {
        error_ = QuerySyntaxError{span(begin, end), std::move(message), std::move(hint)};
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool word_may_start_ = true; ///< white space, ( or nothing lies before at_: here a hyphen means NOT
    std::vector<Lexeme> lexemes_;
    std::optional<QuerySyntaxError> error_;
};

void Lexer::step() {
    if (std::size_t const space = space_at(text_, at_); space > 0) {
        at_ += space;
        word_may_start_ = true;
    } else if (text_[at_] == '(' || text_[at_] == ')') {
        add(text_[at_] == '(' ? LexemeKind::open : LexemeKind::close, at_, at_ + 1);
        word_may_start_ = text_[at_] == '(';
        ++at_;
    } else if (std::size_t const closing = closing_mark_at(text_, at_); closing > 0) {
        fail(at_, at_ + closing, "closing quotation mark without an opening one",
             "quote a phrase as \"cessez le feu\"");
    } else if (auto const* quotes = quotes_at(text_, at_)) {
        phrase(*quotes);
        word_may_start_ = false;
    } else {
        word();
        word_may_start_ = false;
    }
}

/// word = ["-"] (field | operator | bare); what is only punctuation is passed over, but for hyphens before a ( or
/// quote.
void Lexer::word() {
    std::size_t const end = run_end(at_);
    std::size_t begin = std::min(text_.find_first_not_of('-', at_), end);
    bool const stands_alone = begin == end;
    bool const before_group =
        stands_alone && end < text_.size() && (text_[end] == '(' || quotes_at(text_, end) != nullptr);
    bool const searchable =
        has_content(slice(begin, end)) || slice(begin, end).find_first_of("*~") != std::string_view::npos;
    if (word_may_start_ && begin > at_ && (before_group || searchable)) add(LexemeKind::not_operator, at_, at_ + 1);
    at_ = number_end(begin, end);
    if (searchable && !field(begin)) bare_word(begin, trimmed_end(begin, at_));
}

void Lexer::bare_word(std::size_t begin, std::size_t end) {
    std::string_view const written = slice(begin, end);
    if (auto const kind = operator_named(written)) return add(*kind, begin, end);
    if (near(begin, end)) return;
    std::size_t const star = written.find('*');
    if (star != std::string_view::npos && star + 1 < written.size())
        return fail(begin + star, begin + star + 1, "a * inside a word", "a * may only end a word, as in élect*");
    char const mark = written.back();
    bool const marked = mark == '*' || mark == '~';
    std::string_view const stem = written.substr(0, written.size() - (marked ? 1 : 0));
    if (marked && !has_content(stem))
        return fail(begin, end, std::string("no word before ") + mark,
                    std::string("write the start of a word: élect") + mark);
    ByteSpan const where = span(begin, end);
    if (mark == '*') return operand(Prefix{tidy(stem)}, where, where);
    if (mark == '~') return operand(Fuzzy{tidy(stem)}, where, where);
    operand(Word{tidy(stem)}, where, where);
}

bool Lexer::near(std::size_t begin, std::size_t end) {
    std::string_view const written = slice(begin, end);
    if (written == "NEAR") {
        add(LexemeKind::near_operator, begin, end, usual_distance);
        return true;
    }
    if (!written.starts_with("NEAR/")) return false;
    std::string_view const digits = written.substr(5);
    std::uint32_t distance = 0;
    auto const [stop, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), distance);
    bool const whole = fault == std::errc() && stop == digits.data() + digits.size();
    if (whole && distance >= 1 && distance <= longest_distance) {
        add(LexemeKind::near_operator, begin, end, distance);
    } else {
        fail(begin, end, "NEAR/ takes a number of words from 1 to 1000", "write NEAR/5, or NEAR for NEAR/10");
    }
    return true;
}

void Lexer::phrase(Quotes const& quotes) {
    std::size_t const begin = at_;
    std::size_t const inside = begin + quotes.open.size();
    std::size_t const close = text_.find(quotes.close, inside);
    if (close == std::string_view::npos)
        return fail(begin, inside, "quotation mark that is never closed",
                    "end the phrase with " + std::string(quotes.close));
    at_ = close + quotes.close.size();
    if (!has_content(slice(inside, close))) return fail(begin, at_, "no word between the quotation marks", "");
    if (at_ < text_.size() && (text_[at_] == '~' || text_[at_] == '*'))
        return fail(at_, at_ + 1, std::string("a phrase takes no ") + text_[at_],
                    "for words close together write a NEAR/5 b");
    operand(Phrase{tidy(slice(inside, close))}, span(begin, at_), span(inside, close));
}

/// field = letters ":" value, unless "//" or nothing follows the colon («http://…», «Note :»). False: it is no field.
bool Lexer::field(std::size_t begin) {
    std::size_t colon = begin;
    auto is_letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
    while (colon < at_ && (is_letter(text_[colon]) || static_cast<unsigned char>(text_[colon]) >= 0x80)) ++colon;
    bool const named = colon > begin && colon < at_ && colon - begin <= longest_field_name && text_[colon] == ':';
    if (!named || text_.substr(colon + 1, 2) == "//") return false;
    std::string_view const name = slice(begin, colon);
    if (auto const known = field_named(name)) {
        known_field(row_of(*known), begin, colon);
        return true;
    }
    bool const only_enders = colon + 1 < at_ && trimmed_end(begin, at_) <= colon;
    if (at_end_of_word(colon + 1) || only_enders) return false;
    auto const nearest = nearest_field(name);
    fail(begin, colon + 1, "unknown field " + std::string(name) + ":",
         nearest ? "did you mean " + std::string(*nearest) + ":?"
                 : "to search the words themselves, quote them; `depeche fields` lists the fields");
    return true;
}

void Lexer::known_field(FieldRow const& row, std::size_t begin, std::size_t colon) {
    FieldWord value{row.field, {}, false, false, false};
    std::size_t from = colon + 1;
    if (row.value == FieldValue::name && from < text_.size() && text_[from] == '=') {
        value.own_name = true;
        ++from;
    }
    at_ = from;
    if (auto const* quotes = from < text_.size() ? quotes_at(text_, from) : nullptr)
        return quoted_value(row, begin, std::move(value), *quotes);
    if (!at_end_of_word(from)) return bare_value(row, begin, std::move(value));
    bool const group = from < text_.size() && text_[from] == '(';
    fail(begin, from, "no value after " + std::string(slice(begin, from)),
         group ? "a field takes one value: repeat it, as in person:Kerry OR person:Lavrov"
               : "write the value after the colon without a space, as in " + std::string(row.example));
}

void Lexer::quoted_value(FieldRow const& row, std::size_t begin, FieldWord value, Quotes const& quotes) {
    std::size_t const inside = at_ + quotes.open.size();
    std::size_t const close = text_.find(quotes.close, inside);
    if (close == std::string_view::npos)
        return fail(at_, inside, "quotation mark that is never closed",
                    "end the value with " + std::string(quotes.close));
    at_ = close + quotes.close.size();
    if (tidy(slice(inside, close)).empty() || (row.value <= FieldValue::label && !has_content(slice(inside, close))))
        return fail(begin, at_, "no value between the quotation marks", "for example " + std::string(row.example));
    value.quoted = row.value == FieldValue::words;
    value.value = row.value == FieldValue::exact ? std::string(slice(inside, close)) : tidy(slice(inside, close));
    operand(std::move(value), span(begin, at_), span(inside, close));
}

void Lexer::bare_value(FieldRow const& row, std::size_t begin, FieldWord value) {
    std::size_t const from = at_;
    bool const exact = row.value == FieldValue::exact;
    std::size_t end = exact ? exact_end(from) : run_end(from);
    if (end == std::string_view::npos)
        return fail(begin, from, "unpaired parenthesis in the value of " + std::string(row.name) + ":",
                    "quote the value");
    at_ = end;
    if (row.value <= FieldValue::label) end = trimmed_end(from, end);
    std::size_t stem_end = end;
    if (!value_marks(row, from, stem_end, value)) return;
    if (exact || row.value == FieldValue::date ? stem_end == from : !has_content(slice(from, stem_end)))
        return fail(begin, std::max(end, from), "no value after " + std::string(slice(begin, from)),
                    "for example " + std::string(row.example));
    value.value = exact ? std::string(slice(from, stem_end)) : tidy(slice(from, stem_end));
    operand(std::move(value), span(begin, end), span(from, end));
}

/// Takes the * off a value's end. False, with the error set, where there is a mark the field has no use for.
bool Lexer::value_marks(FieldRow const& row, std::size_t begin, std::size_t& end, FieldWord& value) {
    if (row.value == FieldValue::date || begin == end) return true;
    std::string_view const written = slice(begin, end);
    std::size_t const star = written.find('*');
    bool const tilde = row.value != FieldValue::exact && written.back() == '~';
    if (tilde) fail(end - 1, end, "~ goes with words only, not with " + std::string(row.name) + ":", "");
    if (!tilde && star != std::string_view::npos && (star + 1 < written.size() || !row.prefix))
        fail(begin + star, begin + star + 1, row.prefix ? "a * inside a value" : std::string(row.name) + ": takes no *",
             row.prefix ? "a * may only end a value; quote the value to search for the sign itself" : "");
    if (error_) return false;
    value.prefix = star != std::string_view::npos;
    if (value.prefix) --end;
    return true;
}

/// Where the run of characters from `from` ends: at white space, a parenthesis or a quotation mark.
std::size_t Lexer::run_end(std::size_t from) const {
    std::size_t end = from;
    while (!at_end_of_word(end) && quotes_at(text_, end) == nullptr && closing_mark_at(text_, end) == 0) ++end;
    return end;
}

/// The same for an address or a path, in which parentheses may stand where they pair; npos where they do not.
std::size_t Lexer::exact_end(std::size_t from) const {
    std::size_t depth = 0;
    std::size_t end = from;
    for (; end < text_.size() && space_at(text_, end) == 0; ++end) {
        if (quotes_at(text_, end) != nullptr || closing_mark_at(text_, end) > 0) break;
        if (text_[end] == ')' && depth == 0) break;
        if (text_[end] == '(') ++depth;
        if (text_[end] == ')') --depth;
    }
    return depth == 0 ? end : std::string_view::npos;
}

std::size_t Lexer::trimmed_end(std::size_t begin, std::size_t end) const {
    while (end > begin && word_enders.find(text_[end - 1]) != std::string_view::npos) --end;
    return end;
}

/// Where a number ends whose groups of three digits spaces keep apart, as text has it: 250 000. `end` for all else.
std::size_t Lexer::number_end(std::size_t begin, std::size_t end) const {
    if (begin == end || end - begin > 3 || text_[begin] == '0' || digits_end(begin) != end) return end;
    for (;;) {
        std::size_t const group = end + space_at(text_, end);
        if (group == end) return end;
        std::size_t const next = run_end(group);
        if (!is_group(group, trimmed_end(group, next))) return end;
        end = next;
        if (digits_end(group) != next) return end;
    }
}

/// Three digits, or three and decimals.
bool Lexer::is_group(std::size_t begin, std::size_t end) const {
    std::size_t const digits = digits_end(begin);
    if (digits != begin + 3) return false;
    bool const decimals = digits < end && (text_[digits] == ',' || text_[digits] == '.');
    return digits == end || (decimals && digits_end(digits + 1) == end);
}

bool Lexer::at_end_of_word(std::size_t at) const {
    return at >= text_.size() || text_[at] == '(' || text_[at] == ')' || space_at(text_, at) > 0;
}

} // namespace

std::variant<std::vector<Lexeme>, QuerySyntaxError> lex(std::string_view text) { return Lexer(text).run(); }

} // namespace depeche
