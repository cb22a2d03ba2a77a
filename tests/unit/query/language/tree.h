#pragma once
#include <string>

#include "query/language/ast.h"

namespace depeche {

/// A query's tree for a reader of tests: (and [alep] (not [hôpital])).
struct TreeText {
    std::string operator()(And const& all) const { return group("and", all.parts); }
    std::string operator()(Or const& any) const { return group("or", any.parts); }
    std::string operator()(Not const& negated) const { return group("not", negated.parts); }
    std::string operator()(Word const& word) const { return '[' + word.text + ']'; }
    std::string operator()(Phrase const& phrase) const { return "(phrase [" + phrase.text + "])"; }
    std::string operator()(Prefix const& prefix) const { return "(prefix [" + prefix.text + "])"; }
    std::string operator()(Fuzzy const& fuzzy) const { return "(fuzzy [" + fuzzy.text + "])"; }
    std::string operator()(Near const& near) const {
        std::string text = "(near [" + near.first + ']';
        for (auto const& step : near.then) text += ' ' + std::to_string(step.distance) + " [" + step.word + ']';
        return text + ')';
    }
    std::string operator()(FieldWord const& word) const {
        std::string text = '(' + std::string(row_of(word.field).name) + " [" + word.value + ']';
        return text + (word.quoted ? " quoted" : "") + (word.prefix ? " prefix" : "") + (word.own_name ? " own" : "") +
               ')';
    }

    static std::string of(Query const& query) { return std::visit(TreeText(), query.node); }

  private:
    static std::string group(std::string text, std::vector<Query> const& parts) {
        for (auto const& part : parts) text += ' ' + of(part);
        return '(' + text + ')';
    }
};

} // namespace depeche
