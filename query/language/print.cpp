#include "query/language/print.h"

#include <type_traits>

#include "query/language/characters.h"

namespace depeche {
namespace {

std::string quoted(std::string_view text) {
    auto const& quotes = quotes_for(text);
    return std::string(quotes.open).append(text).append(quotes.close);
}

/// Whether a value must be quoted to come back as itself. Quotes change the meaning of no field but one of words.
bool needs_quotes(FieldWord const& word, FieldRow const& row) {
    if (row.value == FieldValue::words) return word.quoted;
    if (word.prefix) return false;
    std::string_view const value = word.value;
    for (std::size_t at = 0; at < value.size(); ++at)
        if (space_at(value, at) > 0 || quotes_at(value, at) != nullptr || closing_mark_at(value, at) > 0) return true;
    bool const misread_start = value.front() == '=' || value.starts_with("//");
    bool const misread_end = std::string_view("~,;:!?").find(value.back()) != std::string_view::npos;
    return misread_start || misread_end || value.find_first_of("()*") != std::string_view::npos;
}

std::string print_field(FieldWord const& word) {
    auto const& row = row_of(word.field);
    std::string text = std::string(row.name) + (word.own_name ? ":=" : ":");
    text += needs_quotes(word, row) ? quoted(word.value) : word.value;
    return word.prefix ? text + '*' : text;
}

std::string print_near(Near const& near) {
    std::string text = near.first;
    for (auto const& step : near.then) text += " NEAR/" + std::to_string(step.distance) + ' ' + step.word;
    return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string in_parentheses(Query const& query) { return '(' + print(query) + ')'; }

std::string print_not(Query const& part) {
    if (std::holds_alternative<And>(part.node) || std::holds_alternative<Or>(part.node))
        return '-' + in_parentheses(part);
    bool const sign_would_mislead = std::holds_alternative<Not>(part.node) || std::holds_alternative<Near>(part.node);
    return (sign_would_mislead ? "NOT " : "-") + print(part);
}

std::string print_all(And const& all) {
    std::string text;
    for (auto const& part : all.parts) {
        std::string const next = std::holds_alternative<Or>(part.node) ? in_parentheses(part) : print(part);
        // Side by side, digits are the groups of one number.
        bool const digits_meet = !text.empty() && is_digit(text.back()) && is_digit(next.front());
        if (!text.empty()) text += digits_meet ? " AND " : " ";
        text += next;
    }
    return text;
}

std::string print_any(Or const& any) {
    std::string text;
    for (auto const& part : any.parts) text.append(text.empty() ? "" : " OR ").append(print(part));
    return text;
}

struct Printer {
    std::string operator()(And const& all) const { return print_all(all); }
    std::string operator()(Or const& any) const { return print_any(any); }
    std::string operator()(Not const& negated) const { return print_not(negated.part()); }
    std::string operator()(Word const& word) const { return word.text; }
    std::string operator()(Phrase const& phrase) const { return quoted(phrase.text); }
    std::string operator()(Prefix const& prefix) const { return prefix.text + '*'; }
    std::string operator()(Fuzzy const& fuzzy) const { return fuzzy.text + '~'; }
    std::string operator()(Near const& near) const { return print_near(near); }
    std::string operator()(FieldWord const& word) const { return print_field(word); }
};

} // namespace

std::string print(Query const& query) { return std::visit(Printer(), query.node); }

} // namespace depeche
