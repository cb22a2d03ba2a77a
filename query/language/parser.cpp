#include "query/language/parser.h"

#include <iterator>
#include <optional>

#include "query/language/characters.h"
#include "query/language/lexer.h"

namespace depeche {
namespace {

constexpr std::size_t deepest = 100;
constexpr auto lower_case = "to search the word itself, write it in lower case";
constexpr std::size_t longest_query = 64U << 20U; ///< bytes; spans have 32 bits

/// One part as itself, more as a Group whose parts are no Groups.
template <typename Group>
Query joined(std::vector<Query> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    ByteSpan const where{parts.front().where.begin, parts.back().where.end};
    Group group;
    for (auto& part : parts) {
        if (auto* inner = std::get_if<Group>(&part.node)) {
            group.parts.insert(group.parts.end(), std::make_move_iterator(inner->parts.begin()),
                               std::make_move_iterator(inner->parts.end()));
        } else {
            group.parts.push_back(std::move(part));
        }
    }
    return {std::move(group), where, where};
}

/// Recursive descent. A rule that fails returns nothing and leaves the reason in error_.
class Parser {
  public:
    Parser(std::string_view text, std::vector<Lexeme> lexemes) : text_(text), lexemes_(std::move(lexemes)) {}

    ParsedQuery run() {
        if (next().kind == LexemeKind::end) return nothing();
        auto query = any();
        if (query && next().kind == LexemeKind::close)
            query = fail(next().where, "closing parenthesis without an opening one", "");
        if (!query) return *std::move(error_);
        return *std::move(query);
    }

  private:
    ParsedQuery nothing() const {
        if (tidy(text_).empty()) return Query{};
        ByteSpan const whole{0, static_cast<std::uint32_t>(text_.size())};
        return QuerySyntaxError{whole, "no word to search for", "punctuation is not searched"};
    }
    std::optional<Query> any();
    std::optional<Query> all();
    std::optional<Query> negation();
    std::optional<Query> near();
    std::optional<Query> primary();
    std::optional<Query> group();

    Lexeme& next() { return lexemes_[at_]; }
    bool take(LexemeKind kind) {
        if (next().kind != kind) return false;
        ++at_;
        return true;
    }
    std::string written(ByteSpan where) const { return std::string(where.of(text_)); }
    std::nullopt_t fail(ByteSpan where, std::string message, std::string hint) {
        error_ = QuerySyntaxError{where, std::move(message), std::move(hint)};
        return std::nullopt;
    }

    std::string_view text_;
    std::vector<Lexeme> lexemes_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::optional<QuerySyntaxError> error_;
};

/// any = all {("OR" | "OU") all}
std::optional<Query> Parser::any() {
    std::vector<Query> parts;
    do {
        auto part = all();
        if (!part) return std::nullopt;
        parts.push_back(*std::move(part));
    } while (take(LexemeKind::any_operator));
    return joined<Or>(std::move(parts));
}

/// all = negation {["AND" | "ET"] negation}
std::optional<Query> Parser::all() {
    std::vector<Query> parts;
    auto ends = [](LexemeKind kind) {
        return kind == LexemeKind::end || kind == LexemeKind::close || kind == LexemeKind::any_operator;
    };
    do {
        auto part = negation();
        if (!part) return std::nullopt;
        parts.push_back(*std::move(part));
    } while (take(LexemeKind::all_operator) || !ends(next().kind));
    return joined<And>(std::move(parts));
}

/// negation = ("NOT" | "SAUF" | "-") negation | near
std::optional<Query> Parser::negation() {
    ByteSpan const sign = next().where;
    if (!take(LexemeKind::not_operator)) return near();
    if (++depth_ > deepest) return fail(sign, "nested more than 100 deep", "");
    auto part = negation();
    if (!part) return std::nullopt;
    --depth_;
    ByteSpan const where{sign.begin, part->where.end};
    Not negated;
    negated.parts.push_back(*std::move(part));
    return Query{std::move(negated), where, where};
}

/// near = primary {"NEAR" word}, where the primary is a word too if a NEAR follows
std::optional<Query> Parser::near() {
    auto first = primary();
    if (!first || next().kind != LexemeKind::near_operator) return first;
    constexpr auto words_only = "NEAR joins plain words, as in hôpital NEAR/5 Alep";
    auto* word = std::get_if<Word>(&first->node);
    if (word == nullptr) return fail(first->where, "no word on the left of " + written(next().where), words_only);
    Near near{std::move(word->text), {}};
    ByteSpan where = first->where;
    while (next().kind == LexemeKind::near_operator) {
        Lexeme const sign = next();
        ++at_;
        auto* right = std::get_if<Word>(&next().operand.node);
        if (right == nullptr) {
            bool const missing = next().kind != LexemeKind::operand && next().kind != LexemeKind::open;
            return fail(missing ? sign.where : next().where, "no word on the right of " + written(sign.where),
                        words_only);
        }
        near.then.push_back({sign.distance, std::move(right->text)});
        where.end = next().where.end;
        ++at_;
    }
    return Query{std::move(near), where, where};
}

/// primary = operand | "(" any ")"
std::optional<Query> Parser::primary() {
    Lexeme& lexeme = next();
    if (take(LexemeKind::operand)) return std::move(lexeme.operand);
    if (take(LexemeKind::open)) return group();
    if (lexeme.kind == LexemeKind::near_operator)
        return fail(lexeme.where, "no word on the left of " + written(lexeme.where), "write a NEAR/5 b");
    bool const after_operator = at_ > 0 && lexemes_[at_ - 1].kind != LexemeKind::open;
    if (after_operator) {
        ByteSpan const sign = lexemes_[at_ - 1].where;
        return fail(sign, "nothing on the right of " + written(sign), written(sign) == "-" ? "" : lower_case);
    }
    if (lexeme.kind == LexemeKind::close) return fail(lexeme.where, "closing parenthesis without an opening one", "");
    return fail(lexeme.where, "nothing on the left of " + written(lexeme.where), lower_case);
}

std::optional<Query> Parser::group() {
    ByteSpan const opening = lexemes_[at_ - 1].where;
    if (next().kind == LexemeKind::close)
        return fail({opening.begin, next().where.end}, "nothing in the parentheses", "");
    if (next().kind == LexemeKind::end) return fail(opening, "parenthesis that is never closed", "add a )");
    if (++depth_ > deepest) return fail(opening, "nested more than 100 deep", "");
    auto query = any();
    if (!query) return std::nullopt;
    if (!take(LexemeKind::close)) return fail(opening, "parenthesis that is never closed", "add a )");
    --depth_;
    return query;
}

} // namespace

ParsedQuery parse_query(std::string_view text) {
    if (text.size() > longest_query) return QuerySyntaxError{{0, 1}, "a query of more than 64 MiB", ""};
    auto lexed = lex(text);
    if (auto* error = std::get_if<QuerySyntaxError>(&lexed)) return std::move(*error);
    return Parser(text, std::get<std::vector<Lexeme>>(std::move(lexed))).run();
}

} // namespace depeche
