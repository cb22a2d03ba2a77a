#include "common/dates/cells.h"

#include <algorithm>
#include <array>

namespace depeche::dates {
namespace {

constexpr Sorts trigger_sorts =
    bits(Sort::month, Sort::month_short, Sort::weekday, Sort::weekday_short, Sort::season, Sort::republican_month,
         Sort::unit, Sort::deictic, Sort::focal, Sort::holiday, Sort::period, Sort::decade_word, Sort::september) |
    bits(Sort::half, Sort::span_noun, Sort::moment, Sort::soft_holiday, Sort::year, Sort::day, Sort::quarter_code,
         Sort::half_code);

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::int32_t small_number(std::string_view digits) {
    std::int32_t value = 0;
    for (char c : digits) value = value * 10 + (c - '0');
    return value;
}

std::size_t digits_of(std::string_view form) {
    std::size_t count = 0;
    while (count < form.size() && is_digit(form[count])) ++count;
    return count;
}

/// The value of a Roman numeral in lower case, 1 to 30; 0 for anything else.
std::int32_t roman(std::string_view form) {
    static constexpr std::array<std::string_view, 10> ones{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    std::int32_t tens = 0;
    while (tens < 3 && !form.empty() && form.front() == 'x') {
        form.remove_prefix(1);
        ++tens;
    }
    if (form == "x") return 0;
    auto const at = std::find(ones.begin(), ones.end(), form);
    return at == ones.end() ? 0 : tens * 10 + static_cast<std::int32_t>(at - ones.begin());
}

/// «e», «eme», «nd» after the digits or numeral of an ordinal, in French or English.
bool ordinal_ending(std::string_view ending) {
    static constexpr std::array<std::string_view, 13> endings{"er", "ere", "e",  "eme", "ème", "nd", "nde",
                                                              "d",  "re",  "st", "th",  "rd",  "ère"};
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

Role mark_role(std::string_view mark) {
    static constexpr std::array<std::pair<std::string_view, Role>, 24> roles{{
        {"-", Role::hyphen}, {"‐", Role::hyphen}, {"‑", Role::hyphen}, {"–", Role::hyphen},  {"—", Role::hyphen},
        {"−", Role::hyphen}, {",", Role::comma},  {".", Role::stop},   {"!", Role::stop},    {"?", Role::stop},
        {"…", Role::stop},   {";", Role::stop},   {"/", Role::slash},  {":", Role::colon},   {"(", Role::open},
        {"[", Role::open},   {")", Role::close},  {"]", Role::close},  {"«", Role::quote},   {"»", Role::quote},
        {"“", Role::quote},  {"”", Role::quote},  {"\"", Role::quote}, {"%", Role::percent},
    }};
    auto const at = std::find_if(roles.begin(), roles.end(), [&](auto const& pair) { return pair.first == mark; });
    return at == roles.end() ? Role::other_mark : at->second;
}

std::string_view bare(std::string_view form) {
    return !form.empty() && form.back() == '\'' ? form.substr(0, form.size() - 1) : form;
}

} // namespace

Cells::Cells(TokenisedText const& text, Lexicon const& lexicon)
    : text_(&text), lexicon_(&lexicon), cells_(text.tokens().size()) {
    for (std::uint32_t i = 0; i < size(); ++i) {
        switch (token(i).kind) {
            case TokenKind::number:
                read_number(i);
                break;
            case TokenKind::word:
            case TokenKind::elision:
                look_up(i);
                break;
            case TokenKind::punctuation:
            case TokenKind::symbol:
                read_mark(i);
                break;
            case TokenKind::address:
                triggers_.push_back(i);
                break;
        }
        if (cells_[i].is(trigger_sorts) || tells_year(i)) triggers_.push_back(i);
    }
}

bool Cells::tells_year(std::uint32_t i) const {
    if (i == 0) return false;
    auto const& cell = cells_[i];
    auto const& before = cells_[i - 1];
    bool const era =
        cell.is(Role::before) || cell.is(Role::after) || cell.is(Role::era_before) || cell.is(Role::era_after);
    if (era) return before.is(Sort::numeral);
    return cell.width == 2 && cell.is(Sort::numeral) &&
           (before.is(Role::in) || before.is(Role::since) || before.is(Role::from));
}

void Cells::read_mark(std::uint32_t i) { cells_[i].role = mark_role(text_->written(token(i))); }

void Cells::read_number(std::uint32_t i) {
    auto const form = text_->written(token(i));
    auto& cell = cells_[i];
    if (form.size() > 6 || digits_of(form) != form.size()) return;
    cell.number = small_number(form);
    cell.width = static_cast<std::uint8_t>(form.size());
    cell.sorts |= bit(Sort::numeral);
    if (cell.width <= 2 && cell.number >= 1 && cell.number <= 31) cell.sorts |= bit(Sort::day);
    if (cell.width == 4 && cell.number >= 1000 && cell.number < 3000) cell.sorts |= bit(Sort::year);
}

void Cells::look_up(std::uint32_t i) {
    auto const& token = this->token(i);
    auto& cell = cells_[i];
    if (token.accented_size > 24) return;
    if (token.has_digit) return read_code(i);
    auto form = text_->accented(token);
    std::array<char, 32> elided;
    if (token.kind == TokenKind::elision) {
        form = bare(form);
        auto const end = std::copy(form.begin(), form.end(), elided.begin());
        *end = '\'';
        if (auto const* begins = lexicon_->find(form)) take_phrase(i, *begins);
        if (cell.word) return;
        form = {elided.data(), form.size() + 1};
    }
    if (auto const* entry = lexicon_->find(form)) {
        if (entry->word.count > 0) {
            cell.word = &entry->word;
            cell.sorts = entry->word.sorts;
        }
        take_phrase(i, *entry);
    }
    if (cell.word) {
        cell.role = static_cast<Role>(cell.value(Sort::role));
        cell.number = cell.is(Sort::ordinal) ? cell.value(Sort::ordinal) : cell.value(Sort::number);
    } else if (form.size() >= 2 && (form.front() == 'x' || form.front() == 'v' || form.front() == 'i')) {
        read_code(i);
    }
    cell.plain = !cell.word && !token.capital;
}

void Cells::read_code(std::uint32_t i) {
    auto const form = text_->folded(token(i));
    auto& cell = cells_[i];
    auto const digits = digits_of(form);
    auto const rest = form.substr(digits);
    if (digits >= 1 && digits <= 2 && ordinal_ending(rest)) {
        cell.number = small_number(form.substr(0, digits));
        cell.sorts |= bit(Sort::ordinal);
        if (cell.number >= 1 && cell.number <= 31) cell.sorts |= bit(Sort::day);
    } else if ((digits == 4 || digits == 2) && rest == "s" && form[digits - 1] == '0') {
        cell.number = small_number(form.substr(0, digits));
        cell.sorts |= bit(Sort::decade_word);
    } else if (digits == 0 && form.size() == 2 && is_digit(form[1])) {
        cell.number = form[1] - '0';
        if ((form[0] == 't' || form[0] == 'q') && cell.number >= 1 && cell.number <= 4)
            cell.sorts |= bit(Sort::quarter_code);
        if ((form[0] == 's' || form[0] == 'h') && cell.number >= 1 && cell.number <= 2)
            cell.sorts |= bit(Sort::half_code);
    } else if (digits == 1 && rest.size() == 3 && rest[0] == 't' && digits_of(rest.substr(1)) == 2) {
        cell.number = form[0] - '0';
        cell.second = small_number(rest.substr(1));
        if (cell.number >= 1 && cell.number <= 4) cell.sorts |= bit(Sort::quarter_code);
    } else if (digits == 0) {
        for (std::size_t size = form.size(); size > 0 && form.size() - size <= 3; --size) {
            auto const value = roman(form.substr(0, size));
            if (value == 0 || (size < form.size() && !ordinal_ending(form.substr(size)))) continue;
            cell.number = value;
            if (size < form.size()) cell.sorts |= bit(Sort::ordinal);
            if (size == form.size() && token(i).capital) cell.second = value;
            break;
        }
    }
}

std::uint8_t Cells::phrase_length(std::uint32_t i, Phrase const& phrase) const {
    std::uint32_t at = i + 1;
    for (std::size_t w = 1; w < phrase.words.size(); ++w, ++at) {
        while (at < size() && at - i < 20 && token(at).kind == TokenKind::punctuation &&
               mark_role(text_->written(token(at))) == Role::hyphen) {
            ++at;
        }
        if (at >= size() || bare(text_->accented(token(at))) != phrase.words[w]) return 0;
    }
    return static_cast<std::uint8_t>(at - i);
}

void Cells::take_phrase(std::uint32_t i, Lexicon::Entry const& entry) {
    for (auto const& phrase : lexicon_->phrases_from(entry)) {
        auto const length = phrase_length(i, phrase);
        if (length == 0) continue;
        cells_[i].word = &phrase.word;
        cells_[i].sorts = phrase.word.sorts;
        cells_[i].length = length;
        cells_[i].role = static_cast<Role>(phrase.word.value(Sort::role));
        cells_[i].number = phrase.word.value(Sort::ordinal);
        return;
    }
}

} // namespace depeche::dates
