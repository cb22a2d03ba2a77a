#include "query/search/compile_words.h"

#include <algorithm>

#include "common/index/codec.h"
#include "common/index/schema.h"

namespace depeche {
namespace {

using XQuery = Xapian::Query;  // ours is the tree that was parsed

constexpr double exact_word_bonus = 0.5;  ///< what the word as typed weighs beyond its relatives
constexpr double title_bonus = 0.5;       ///< what a word weighs beyond itself where it stands in the title

XQuery any_of(std::vector<std::string> const& terms, XQuery::op how = XQuery::OP_OR) {
    return XQuery(how, terms.begin(), terms.end());
}

std::vector<std::string> prefixed(std::string_view prefix, std::vector<std::string> const& words) {
    std::vector<std::string> terms;
    for (std::string const& word : words) terms.push_back(make_term(prefix, word));
    return terms;
}

}  // namespace

void WordCompiler::show_phrase(std::vector<QueryWord> const& parts) {
    if (negated) return;
    std::vector<std::string>& phrase = result_.highlight.phrases.emplace_back();
    for (QueryWord const& part : parts) phrase.push_back(part.folded);
}

XQuery WordCompiler::one_word(QueryWord const& word, std::string_view prefix) {
    std::vector<std::string> const relatives = vocabulary_.same_stem(word);
    for (std::string const& relative : relatives) show(relative);
    result_.ranked = true;
    std::vector<std::string> const terms = prefixed(prefix, relatives);
    bool const known = std::any_of(terms.begin(), terms.end(), [&](auto const& term) { return vocabulary_.has(term); });
    if (!known && !negated && prefix.empty()) result_.unknown_words.push_back(word.folded);
    XQuery const any = terms.size() == 1 ? XQuery(terms.front()) : any_of(terms, XQuery::OP_SYNONYM);
    std::vector<XQuery> more;
    if (terms.size() > 1) more.emplace_back(XQuery::OP_SCALE_WEIGHT, XQuery(terms.front()), exact_word_bonus);
    if (prefix.empty()) {
        XQuery const in_title = any_of(prefixed(schema::prefix::title, relatives), XQuery::OP_SYNONYM);
        more.emplace_back(XQuery::OP_SCALE_WEIGHT, in_title, title_bonus);
    }
    // What must not occur weighs nothing; and Xapian 1.4 may lose documents where an AND_MAYBE stands under a NOT.
    if (more.empty() || negated) return any;
    return XQuery(XQuery::OP_AND_MAYBE, any, XQuery(XQuery::OP_OR, more.begin(), more.end()));
}

XQuery WordCompiler::words(std::string_view text, std::string_view prefix) {
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

XQuery WordCompiler::exactly(std::string_view text, std::string_view prefix) {
    std::vector<QueryWord> const parts = vocabulary_.words(text);
    if (parts.empty()) return XQuery::MatchNothing;
    result_.ranked = true;
    show_phrase(parts);
    std::vector<XQuery> terms;
    for (QueryWord const& part : parts) {
        std::string const term = make_term(prefix, part.folded);
        if (!negated && prefix.empty() && !vocabulary_.has(term)) result_.unknown_words.push_back(part.folded);
        terms.emplace_back(term);
    }
    if (terms.size() == 1) return terms.front();
    return XQuery(XQuery::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size()));
}

XQuery WordCompiler::beginning(std::string_view text, std::string_view prefix) {
    std::vector<QueryWord> const parts = vocabulary_.words(text);
    if (parts.empty()) return XQuery::MatchNothing;
    result_.ranked = true;
    std::string const& last = parts.back().folded;
    if (!negated) result_.highlight.beginnings.push_back(last);
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

XQuery WordCompiler::fuzzy(std::string_view text) {
    std::vector<QueryWord> const parts = vocabulary_.words(text);
    std::vector<XQuery> all;
    for (QueryWord const& part : parts) {
        std::vector<std::string> near = vocabulary_.spelt_like(part.folded);
        for (std::string const& word : near) show(word);
        if (near.empty()) near.push_back(part.folded);
        all.push_back(any_of(near, XQuery::OP_SYNONYM));
    }
    if (all.empty()) return XQuery::MatchNothing;
    result_.ranked = true;
    return XQuery(XQuery::OP_AND, all.begin(), all.end());
}

/// The words that may stand for one operand of a NEAR. A compound stands there by any of its parts, and `all` takes the
/// condition that it is there whole.
XQuery WordCompiler::near_operand(std::string_view text, std::vector<XQuery>& all) {
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

XQuery WordCompiler::near(Near const& near) {
    result_.ranked = true;
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

}  // namespace depeche
