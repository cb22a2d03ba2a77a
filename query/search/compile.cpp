#include "query/search/compile.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/dates/expression.h"
#include "common/entities/names.h"
#include "common/index/codec.h"
#include "common/index/schema.h"
#include "common/text/fold.h"
#include "query/search/date_query.h"
#include "query/search/vocabulary.h"

namespace depeche {
namespace {

using XQuery = Xapian::Query;  // ours is the tree that was parsed

constexpr double exact_word_bonus = 0.5;  ///< what the word as typed weighs beyond its relatives
constexpr double title_bonus = 0.5;       ///< what a word weighs beyond itself where it stands in the title

XQuery any_of(std::vector<std::string> const& terms, XQuery::op how = XQuery::OP_OR) {
    return XQuery(how, terms.begin(), terms.end());
}

XQuery without_weight(XQuery const& query) { return XQuery(XQuery::OP_SCALE_WEIGHT, query, 0.0); }

std::vector<std::string> prefixed(std::string_view prefix, std::vector<std::string> const& words) {
    std::vector<std::string> terms;
    for (std::string const& word : words) terms.push_back(make_term(prefix, word));
    return terms;
}

/// Thrown inside the compiler alone: a date of the query that cannot be read.
struct Unreadable {
    QuerySyntaxError error;
};

class Compiler {
  public:
    Compiler(Xapian::Database const& database, Day today) : database_(database), vocabulary_(database), today_(today) {}

    XQuery operator()(Query const& query) {
        return std::visit([&](auto const& node) { return translate(node, query); }, query.node);
    }
    XQuery filters(Filters const& filters);
    CompiledQuery result;

  private:
    XQuery translate(And const& all, Query const&);
    XQuery translate(Or const& any, Query const&);
    XQuery translate(Not const& no, Query const&);
    XQuery translate(Word const& word, Query const&) { return words(word.text, ""); }
    XQuery translate(Phrase const& phrase, Query const&) { return exactly(phrase.text, ""); }
    XQuery translate(Prefix const& prefix, Query const&) { return beginning(prefix.text, ""); }
    XQuery translate(Fuzzy const& fuzzy, Query const&);
    XQuery translate(Near const& near, Query const&);
    XQuery translate(FieldWord const& field, Query const& query);

    XQuery words(std::string_view text, std::string_view prefix);
    XQuery one_word(QueryWord const& word, std::string_view prefix);
    XQuery exactly(std::string_view text, std::string_view prefix);
    XQuery near_operand(std::string_view text, std::vector<XQuery>& all);
    XQuery beginning(std::string_view text, std::string_view prefix);
    XQuery entity(EntityKind kind, std::string const& name);
    XQuery place(std::string const& name, bool own_name);
    XQuery label(std::string_view prefix, std::string const& value, bool beginning);
    DateInterval date(FieldWord const& field, Query const& query) const;
    void show(std::string const& word) {
        if (!negated_) result.highlight.words.insert(word);
    }
    void show_phrase(std::vector<QueryWord> const& parts) {
        if (negated_) return;
        result.highlight.phrases.emplace_back();
        for (QueryWord const& part : parts) result.highlight.phrases.back().push_back(part.folded);
    }
    void show_entity(std::string const& key) {
        if (!negated_) result.highlight.entities.insert(key);
    }

    Xapian::Database const& database_;
    Vocabulary vocabulary_;
    Day today_;
    bool negated_ = false;
};

XQuery Compiler::translate(And const& all, Query const&) {
    if (all.parts.empty()) return XQuery::MatchAll;
    std::vector<XQuery> wanted;
    std::vector<XQuery> unwanted;
    for (Query const& part : all.parts) {
        if (auto const* no = std::get_if<Not>(&part.node)) {
            bool const before = std::exchange(negated_, true);
            unwanted.push_back((*this)(no->part()));
            negated_ = before;
        } else {
            wanted.push_back((*this)(part));
        }
    }
    XQuery const all_of = wanted.empty() ? XQuery::MatchAll : XQuery(XQuery::OP_AND, wanted.begin(), wanted.end());
    if (unwanted.empty()) return all_of;
    return XQuery(XQuery::OP_AND_NOT, all_of, XQuery(XQuery::OP_OR, unwanted.begin(), unwanted.end()));
}

XQuery Compiler::translate(Or const& any, Query const&) {
    std::vector<XQuery> parts;
    for (Query const& part : any.parts) parts.push_back((*this)(part));
    return XQuery(XQuery::OP_OR, parts.begin(), parts.end());
}

XQuery Compiler::translate(Not const& no, Query const&) {
    bool const before = std::exchange(negated_, true);
    XQuery const part = (*this)(no.part());
    negated_ = before;
    return XQuery(XQuery::OP_AND_NOT, XQuery::MatchAll, part);
}

XQuery Compiler::one_word(QueryWord const& word, std::string_view prefix) {
    std::vector<std::string> const relatives = vocabulary_.same_stem(word);
    for (std::string const& relative : relatives) show(relative);
    result.ranked = true;
    std::vector<std::string> const terms = prefixed(prefix, relatives);
    bool const known = std::any_of(terms.begin(), terms.end(), [&](auto const& term) { return vocabulary_.has(term); });
    if (!known && !negated_ && prefix.empty()) result.unknown_words.push_back(word.folded);
    XQuery const any = terms.size() == 1 ? XQuery(terms.front()) : any_of(terms, XQuery::OP_SYNONYM);
    std::vector<XQuery> more;
    if (terms.size() > 1) more.emplace_back(XQuery::OP_SCALE_WEIGHT, XQuery(terms.front()), exact_word_bonus);
    if (prefix.empty()) {
        XQuery const in_title = any_of(prefixed(schema::prefix::title, relatives), XQuery::OP_SYNONYM);
        more.emplace_back(XQuery::OP_SCALE_WEIGHT, in_title, title_bonus);
    }
    if (more.empty()) return any;
    return XQuery(XQuery::OP_AND_MAYBE, any, XQuery(XQuery::OP_OR, more.begin(), more.end()));
}

XQuery Compiler::words(std::string_view text, std::string_view prefix) {
    std::vector<QueryWord> const parts = vocabulary_.words(text);
    // What holds no word at all («§») asks for nothing, and so finds nothing.
    if (parts.empty()) return XQuery::MatchNothing;
    if (parts.size() == 1) return one_word(parts.front(), prefix);
    // A compound («Côte-d'Or») is its parts side by side, or written as one («weekend»).
    std::string joined;
    for (QueryWord const& part : parts) joined += part.folded;
    std::string const as_one = make_term(prefix, joined);
    XQuery const side_by_side = exactly(text, prefix);
    if (!vocabulary_.has(as_one)) return side_by_side;
    show(joined);
    return XQuery(XQuery::OP_OR, side_by_side, XQuery(as_one));
}

XQuery Compiler::exactly(std::string_view text, std::string_view prefix) {
    std::vector<QueryWord> const parts = vocabulary_.words(text);
    if (parts.empty()) return XQuery::MatchNothing;
    result.ranked = true;
    show_phrase(parts);
    std::vector<XQuery> terms;
    for (QueryWord const& part : parts) {
        std::string const term = make_term(prefix, part.folded);
        if (!negated_ && prefix.empty() && !vocabulary_.has(term)) result.unknown_words.push_back(part.folded);
        terms.emplace_back(term);
    }
    if (terms.size() == 1) return terms.front();
    return XQuery(XQuery::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size()));
}

XQuery Compiler::beginning(std::string_view text, std::string_view prefix) {
    std::vector<QueryWord> const parts = vocabulary_.words(text);
    if (parts.empty()) return XQuery::MatchNothing;
    result.ranked = true;
    std::string const& last = parts.back().folded;
    if (!negated_) result.highlight.beginnings.push_back(last);
    XQuery const open(XQuery::OP_WILDCARD, std::string{prefix} + last);
    if (parts.size() == 1) return open;
    // `Saint-De*`: a phrase takes no open word, but any of the words it stands for.
    std::vector<XQuery> all;
    for (auto part = parts.begin(); part + 1 != parts.end(); ++part) {
        show(part->folded);
        all.emplace_back(make_term(prefix, part->folded));
    }
    all.push_back(any_of(vocabulary_.beginning_with(std::string{prefix} + last)));
    return XQuery(XQuery::OP_PHRASE, all.begin(), all.end(), static_cast<Xapian::termcount>(all.size()));
}

XQuery Compiler::translate(Fuzzy const& fuzzy, Query const&) {
    std::vector<QueryWord> const parts = vocabulary_.words(fuzzy.text);
    std::vector<XQuery> all;
    for (QueryWord const& part : parts) {
        std::vector<std::string> near = vocabulary_.spelt_like(part.folded);
        for (std::string const& word : near) show(word);
        if (near.empty()) near.push_back(part.folded);
        all.push_back(any_of(near, XQuery::OP_SYNONYM));
    }
    if (all.empty()) return XQuery::MatchNothing;
    result.ranked = true;
    return XQuery(XQuery::OP_AND, all.begin(), all.end());
}

/// The words that may stand for one operand of a NEAR. A compound stands there by any of its parts, and `all` takes the
/// condition that it is there whole.
XQuery Compiler::near_operand(std::string_view text, std::vector<XQuery>& all) {
    std::vector<QueryWord> const parts = vocabulary_.words(text);
    if (parts.empty()) return XQuery::MatchNothing;
    if (parts.size() > 1) {
        all.push_back(exactly(text, ""));
        std::vector<std::string> terms;
        for (QueryWord const& part : parts) terms.push_back(part.folded);
        return any_of(terms);
    }
    std::vector<std::string> const relatives = vocabulary_.same_stem(parts.front());
    for (std::string const& relative : relatives) show(relative);
    return any_of(relatives);
}

XQuery Compiler::translate(Near const& near, Query const&) {
    result.ranked = true;
    std::vector<XQuery> all;
    XQuery left = near_operand(near.first, all);
    for (Near::Step const& step : near.then) {
        XQuery const right = near_operand(step.word, all);
        std::vector<XQuery> const pair{left, right};
        all.emplace_back(XQuery::OP_NEAR, pair.begin(), pair.end(), step.distance + 1);
        left = right;
    }
    return XQuery(XQuery::OP_AND, all.begin(), all.end());
}

XQuery Compiler::entity(EntityKind kind, std::string const& name) {
    std::string const key = name_key(kind, name);
    if (key.empty()) return XQuery::MatchNothing;
    show_entity(key);
    return XQuery(make_term(kind == EntityKind::person ? schema::prefix::person : schema::prefix::organisation, key));
}

XQuery Compiler::place(std::string const& name, bool own_name) {
    std::string const key = make_term(schema::synonym::place, fold(name));
    std::vector<std::string> ids{database_.synonyms_begin(key), database_.synonyms_end(key)};
    if (ids.empty()) ids.push_back(name_key(EntityKind::place, name));
    for (std::string const& id : ids) show_entity(id);
    return any_of(prefixed(own_name ? schema::prefix::place_itself : schema::prefix::place, ids));
}

XQuery Compiler::label(std::string_view prefix, std::string const& value, bool beginning) {
    std::string const term = make_term(prefix, fold(value));
    return beginning ? XQuery(XQuery::OP_WILDCARD, term) : XQuery(term);
}

DateInterval Compiler::date(FieldWord const& field, Query const& query) const {
    if (auto const interval = parse_date_expression(field.value, today_)) return *interval;
    throw Unreadable{{query.value_where, fmt::format("\"{}\" is not understood as a date", field.value),
                      "write 2016-10-06, 2016-10, 2016, 2015..2016 or \"septembre 2016\""}};
}

XQuery Compiler::translate(FieldWord const& field, Query const& query) {
    switch (field.field) {
        case Field::title:
            if (field.prefix) return beginning(field.value, schema::prefix::title);
            return field.quoted ? exactly(field.value, schema::prefix::title) : words(field.value, schema::prefix::title);
        case Field::person: return without_weight(entity(EntityKind::person, field.value));
        case Field::organisation: return without_weight(entity(EntityKind::organisation, field.value));
        case Field::place: return without_weight(place(field.value, field.own_name));
        case Field::source: return without_weight(label(schema::prefix::source, field.value, field.prefix));
        case Field::section: return without_weight(label(schema::prefix::section, field.value, field.prefix));
        case Field::language: return without_weight(label(schema::prefix::language, field.value, false));
        case Field::id: return without_weight(XQuery(make_term(schema::prefix::id, field.value)));
        case Field::url: return without_weight(XQuery(make_term(schema::prefix::url, field.value)));
        case Field::published: return without_weight(published_within(date(field, query)));
        case Field::mentioned: break;
    }
    DateInterval const interval = date(field, query);
    if (!negated_) result.highlight.mentioned.push_back(interval);
    return without_weight(mentioning(interval));
}

XQuery Compiler::filters(Filters const& filters) {
    std::vector<XQuery> all;
    for (std::string const& name : filters.persons) all.push_back(entity(EntityKind::person, name));
    for (std::string const& name : filters.organisations) all.push_back(entity(EntityKind::organisation, name));
    for (std::string const& name : filters.places) {
        bool const own_name = name.starts_with('=');
        all.push_back(place(own_name ? name.substr(1) : name, own_name));
    }
    for (std::string const& name : filters.sources) all.push_back(label(schema::prefix::source, name, false));
    for (std::string const& code : filters.languages) all.push_back(label(schema::prefix::language, code, false));
    if (filters.published != DateInterval{}) all.push_back(published_within(filters.published));
    for (DateInterval const& interval : filters.mentioned) {
        result.highlight.mentioned.push_back(interval);
        all.push_back(mentioning(interval));
    }
    if (filters.undated) all.emplace_back(make_term(schema::prefix::undated, "?"));
    return all.empty() ? XQuery::MatchAll : XQuery(XQuery::OP_AND, all.begin(), all.end());
}

}  // namespace

Compiled compile(Query const& query, Filters const& filters, Xapian::Database const& database, Day today) {
    Compiler compiler(database, today);
    try {
        Xapian::Query const asked = compiler(query);
        compiler.result.query =
            filters == Filters{} ? asked : Xapian::Query(Xapian::Query::OP_FILTER, asked, compiler.filters(filters));
    } catch (Unreadable const& unreadable) {
        return unreadable.error;
    }
    return std::move(compiler.result);
}

}  // namespace depeche
