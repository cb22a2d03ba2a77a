#include "query/search/compile.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/dates/expression.h"
#include "common/names/names.h"
#include "common/index/codec.h"
#include "common/index/schema.h"
#include "common/text/fold.h"
#include "query/search/compile_words.h"
#include "query/search/date_query.h"
#include "query/search/named_entity.h"

namespace depeche {
namespace {

using XQuery = Xapian::Query;  // ours is the tree that was parsed

XQuery any_of(std::vector<std::string> const& terms) {
    return XQuery(XQuery::OP_OR, terms.begin(), terms.end());
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
    Compiler(Xapian::Database const& database, Day today) : database_(database), words_(database, result), today_(today) {}

    XQuery operator()(Query const& query) {
        return std::visit([&](auto const& node) { return translate(node, query); }, query.node);
    }
    XQuery filters(Filters const& filters);
    CompiledQuery result;

  private:
    XQuery translate(And const& all, Query const&);
    XQuery translate(Or const& any, Query const&);
    XQuery translate(Not const& no, Query const&);
    XQuery translate(Word const& word, Query const&) { return words_.words(word.text, ""); }
    XQuery translate(Phrase const& phrase, Query const&) { return words_.exactly(phrase.text, ""); }
    XQuery translate(Prefix const& prefix, Query const&) { return words_.beginning(prefix.text, ""); }
    XQuery translate(Fuzzy const& fuzzy, Query const&) { return words_.fuzzy(fuzzy.text); }
    XQuery translate(Near const& near, Query const&) { return words_.near(near); }
    XQuery translate(FieldWord const& field, Query const& query);

    XQuery negation(Query const& part);
    XQuery title(FieldWord const& field);
    XQuery entity(EntityKind kind, std::string const& name, bool own_name);
    XQuery place(std::string const& name, bool own_name);
    XQuery exact(std::string_view prefix, FieldWord const& field);
    XQuery label(std::string_view prefix, std::string const& value, bool beginning);
    DateInterval date(FieldWord const& field, Query const& query) const;
    void show_entity(std::string const& key) {
        if (!words_.negated) result.highlight.entities.insert(key);
    }

    Xapian::Database const& database_;
    WordCompiler words_;
    Day today_;
};

/// What must not hold: none of it is marked in what is found.
XQuery Compiler::negation(Query const& part) {
    bool const before = std::exchange(words_.negated, true);
    XQuery const unwanted = (*this)(part);
    words_.negated = before;
    return unwanted;
}

XQuery Compiler::translate(And const& all, Query const&) {
    if (all.parts.empty()) return XQuery::MatchAll;
    std::vector<XQuery> wanted;
    std::vector<XQuery> unwanted;
    for (Query const& part : all.parts) {
        if (auto const* no = std::get_if<Not>(&part.node)) {
            unwanted.push_back(negation(no->part()));
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
    return XQuery(XQuery::OP_AND_NOT, XQuery::MatchAll, negation(no.part()));
}

XQuery Compiler::entity(EntityKind kind, std::string const& name, bool own_name) {
    NamedEntities const entities(database_, kind);
    NamedEntities::Asked const asked = own_name ? entities.itself(name) : entities.named(name);
    for (std::string const& key : asked.keys) show_entity(key);
    return asked.query;
}

XQuery Compiler::place(std::string const& name, bool own_name) {
    std::string const key = make_term(schema::synonym::place, fold_name(name));
    std::vector<std::string> ids{database_.synonyms_begin(key), database_.synonyms_end(key)};
    if (ids.empty()) ids.push_back(name_key(EntityKind::place, name));
    for (std::string const& id : ids) show_entity(id);
    return any_of(prefixed(own_name ? schema::prefix::place_itself : schema::prefix::place, ids));
}

XQuery Compiler::exact(std::string_view prefix, FieldWord const& field) {
    std::string const term = make_term(prefix, field.value);
    return field.prefix ? XQuery(XQuery::OP_WILDCARD, term) : XQuery(term);
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

XQuery Compiler::title(FieldWord const& field) {
    if (field.prefix) return words_.beginning(field.value, schema::prefix::title);
    return field.quoted ? words_.exactly(field.value, schema::prefix::title) : words_.words(field.value, schema::prefix::title);
}

XQuery Compiler::translate(FieldWord const& field, Query const& query) {
    switch (field.field) {
        case Field::title: return title(field);
        case Field::person: return without_weight(entity(EntityKind::person, field.value, field.own_name));
        case Field::organisation: return without_weight(entity(EntityKind::organisation, field.value, field.own_name));
        case Field::place: return without_weight(place(field.value, field.own_name));
        case Field::source: return without_weight(label(schema::prefix::source, field.value, field.prefix));
        case Field::section: return without_weight(label(schema::prefix::section, field.value, field.prefix));
        case Field::language: return without_weight(label(schema::prefix::language, field.value, false));
        case Field::id: return without_weight(exact(schema::prefix::id, field));
        case Field::url: return without_weight(exact(schema::prefix::url, field));
        case Field::published: return without_weight(published_within(date(field, query)));
        case Field::mentioned: break;
    }
    DateInterval const interval = date(field, query);
    if (!words_.negated) result.highlight.mentioned.push_back(interval);
    return without_weight(mentioning(interval));
}

XQuery Compiler::filters(Filters const& filters) {
    std::vector<XQuery> all;
    auto const of_kind = [&](std::vector<std::string> const& names, auto const& named) {
        for (std::string const& name : names) {
            bool const own_name = name.starts_with('=');
            all.push_back(named(own_name ? name.substr(1) : name, own_name));
        }
    };
    of_kind(filters.persons, [&](auto const& name, bool own) { return entity(EntityKind::person, name, own); });
    of_kind(filters.organisations, [&](auto const& name, bool own) { return entity(EntityKind::organisation, name, own); });
    of_kind(filters.places, [&](auto const& name, bool own) { return place(name, own); });
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
