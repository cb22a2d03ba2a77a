#include "tests/property/query_search_oracle.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <sstream>

namespace depeche {
namespace {

using Words = std::vector<std::string>;

constexpr std::array vocabulary{"tirku",   "tirkuda", "molvap", "zendok", "fabrin", "gustol", "parvik",
                                "lomdur",  "lomdut",  "sivtan", "nertum", "hisgad", "cupfol", "zandok"};
constexpr std::array persons{"Karl Bodmer", "Irma Vostok", "Paul Zagreb", "Mina Fuchs", "Karl Dubois"};
constexpr std::array organisations{"Fabrique du Nord", "Club Orion", "Banque Helvia"};
constexpr std::array sources{"", "Le Courrier", "Agence", "Le Matin"};
constexpr std::array sections{"", "Sport", "Spectacles", "Monde"};
constexpr std::array languages{"fr", "en", "de"};

struct PlaceRow {
    char const* id;
    char const* name;
    std::vector<std::string> containers;
};

std::vector<PlaceRow> const& places() {
    static std::vector<PlaceRow> const rows{
        {"AS", "Asie", {}}, {"SY", "Syrie", {"AS"}}, {"alep", "Alep", {"AS", "SY"}}, {"quartier", "Salaheddine", {"AS", "SY", "alep"}}};
    return rows;
}

std::size_t below(std::mt19937& random, std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
}

template <typename List>
auto const& pick(std::mt19937& random, List const& from) {
    return from[below(random, from.size())];
}

Day random_day(std::mt19937& random) {
    return *day_from_iso("2014-01-01") + std::chrono::days{static_cast<int>(below(random, 1200))};
}

std::string random_text(std::mt19937& random, std::size_t most) {
    std::string text;
    for (std::size_t left = below(random, most + 1); left > 0; --left) {
        text += (text.empty() ? "" : " ") + std::string{pick(random, vocabulary)};
    }
    return text;
}

Words split(std::string const& text) {
    std::istringstream stream(text);
    Words words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

Words words_of(Article const& article) {
    Words words = split(article.title);
    for (std::string& word : split(article.body)) words.push_back(std::move(word));
    return words;
}

bool has_sequence(Words const& words, Words const& wanted) {
    return std::search(words.begin(), words.end(), wanted.begin(), wanted.end()) != words.end();
}

bool starts(std::string const& word, std::string const& beginning) { return word.rfind(beginning, 0) == 0; }

bool any_starts(Words const& words, std::string const& beginning) {
    return std::any_of(words.begin(), words.end(), [&](auto const& word) { return starts(word, beginning); });
}

/// Edits between two words, by trying them all.
std::size_t edits(std::string const& a, std::string const& b) {
    if (a.empty() || b.empty()) return a.size() + b.size();
    std::size_t best = std::min(edits(a.substr(1), b), edits(a, b.substr(1))) + 1;
    best = std::min(best, edits(a.substr(1), b.substr(1)) + (a[0] == b[0] ? 0 : 1));
    bool const swapped = a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0];
    return swapped ? std::min(best, edits(a.substr(2), b.substr(2)) + 1) : best;
}

bool any_near(Words const& words, std::string const& wanted) {
    std::size_t const most = wanted.size() < 6 ? 1 : 2;
    return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
        bool const close = word.size() <= wanted.size() + most && wanted.size() <= word.size() + most;
        return close && word[0] == wanted[0] && edits(word, wanted) <= most;
    });
}

bool stand_near(Words const& words, std::string const& a, std::string const& b, std::size_t distance) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t j = 0; j < words.size(); ++j) {
            bool const close = (i < j ? j - i : i - j) <= distance;
            if (i != j && close && words[i] == a && words[j] == b) return true;
        }
    }
    return false;
}

bool names(Analysis const& analysis, EntityKind kind, std::string const& part) {
    return std::any_of(analysis.entities.begin(), analysis.entities.end(), [&](Entity const& entity) {
        return entity.kind == kind && has_sequence(split(entity.name), split(part));
    });
}

DateInterval read_interval(std::string const& text) {
    std::size_t const dots = text.find("..");
    return {day_from_iso(text.substr(0, dots)), day_from_iso(text.substr(dots + 2))};
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

bool labelled(std::string const& label, FieldWord const& field) {
    if (field.prefix) return !label.empty() && starts(lower(label), lower(field.value));
    return lower(label) == lower(field.value);
}

bool in_field(FieldWord const& field, Given const& given) {
    Article const& article = given.article;
    switch (field.field) {
        case Field::title:
            if (field.prefix) return any_starts(split(article.title), field.value);
            return has_sequence(split(article.title), split(field.value));
        case Field::person: return names(given.analysis, EntityKind::person, field.value);
        case Field::organisation: return names(given.analysis, EntityKind::organisation, field.value);
        case Field::place: return names_place(given, field.value, field.own_name);
        case Field::source: return labelled(article.source, field);
        case Field::section: return labelled(article.section, field);
        case Field::language: return article.language == field.value;
        case Field::published: return published_in(read_interval(field.value), article);
        case Field::mentioned: return talks_about(read_interval(field.value), given.analysis);
        case Field::id: return article.id == field.value;
        case Field::url: break;
    }
    return article.url == field.value;
}

struct Evaluation {
    Given const& given;
    Words const words = words_of(given.article);

    bool operator()(And const& all) const {
        return std::all_of(all.parts.begin(), all.parts.end(), [&](Query const& part) { return matches(part, given); });
    }
    bool operator()(Or const& any) const {
        return std::any_of(any.parts.begin(), any.parts.end(), [&](Query const& part) { return matches(part, given); });
    }
    bool operator()(Not const& no) const { return !matches(no.part(), given); }
    bool operator()(Word const& word) const { return has_sequence(words, {word.text}); }
    bool operator()(Phrase const& phrase) const { return has_sequence(words, split(phrase.text)); }
    bool operator()(Prefix const& prefix) const { return any_starts(words, prefix.text); }
    bool operator()(Fuzzy const& fuzzy) const { return any_near(words, fuzzy.text); }
    bool operator()(Near const& near) const {
        std::string const* left = &near.first;
        for (Near::Step const& step : near.then) {
            if (!stand_near(words, *left, step.word, step.distance)) return false;
            left = &step.word;
        }
        return true;
    }
    bool operator()(FieldWord const& field) const { return in_field(field, given); }
};

std::string random_word(std::mt19937& random) { return pick(random, vocabulary); }

/// Two words that differ: a word near itself is another question.
Query random_near(std::mt19937& random) {
    Near near{random_word(random), {}};
    std::string last = near.first;
    do {
        std::string next = random_word(random);
        while (next == last) next = random_word(random);
        near.then.push_back({static_cast<std::uint32_t>(1 + below(random, 6)), next});
        last = next;
    } while (below(random, 3) == 0);
    return {std::move(near), {}, {}};
}

FieldWord random_name(std::mt19937& random, Field field, std::string const& whole) {
    Words const words = split(whole);
    bool const part = below(random, 2) == 0 && words.back().size() > 3;
    return {field, part ? words.back() : whole, false, false, false};
}

std::string interval_text(DateInterval const& interval) {
    return (interval.from ? to_iso(*interval.from) : "") + ".." + (interval.to ? to_iso(*interval.to) : "");
}

std::string some(std::mt19937& random, auto const& list) {
    std::string value;
    while (value.empty()) value = pick(random, list);
    return value;
}

FieldWord random_field(std::mt19937& random) {
    switch (below(random, 10)) {
        case 0: return random_name(random, Field::person, pick(random, persons));
        case 1: return random_name(random, Field::organisation, pick(random, organisations));
        case 2: return {Field::place, pick(random, places()).name, false, false, below(random, 3) == 0};
        case 3: return {Field::source, some(random, sources), false, false, false};
        case 4: return {Field::section, below(random, 2) == 0 ? "sp" : "Mond", false, true, false};
        case 5: return {Field::language, pick(random, languages), false, false, false};
        case 6: return {Field::published, interval_text(random_interval(random)), false, false, false};
        case 7: return {Field::mentioned, interval_text(random_interval(random)), false, false, false};
        case 8: return {Field::title, random_word(random) + ' ' + random_word(random), true, false, false};
        default: break;
    }
    bool const prefix = below(random, 2) == 0;
    std::string const word = random_word(random);
    return {Field::title, prefix ? word.substr(0, 3) : word, false, prefix, false};
}

template <typename Group>
Query random_group(std::mt19937& random, std::size_t depth) {
    Group group;
    while (group.parts.size() < 2 || below(random, 3) == 0) {
        Query part = random_query(random, depth - 1);
        if (!std::holds_alternative<Group>(part.node)) group.parts.push_back(std::move(part));
    }
    return {std::move(group), {}, {}};
}

}  // namespace

bool published_in(DateInterval const& interval, Article const& article) {
    if (!article.published) return false;
    return (!interval.from || *interval.from <= *article.published) && (!interval.to || *article.published <= *interval.to);
}

bool talks_about(DateInterval const& interval, Analysis const& analysis) {
    return std::any_of(analysis.dates.begin(), analysis.dates.end(), [&](DateMention const& mention) {
        bool const before_end = !mention.interval.from || !interval.to || *mention.interval.from <= *interval.to;
        return before_end && (!mention.interval.to || !interval.from || *interval.from <= *mention.interval.to);
    });
}

bool names_place(Given const& given, std::string const& name, bool itself) {
    auto const row = std::find_if(places().begin(), places().end(), [&](PlaceRow const& place) { return place.name == name; });
    if (row == places().end()) return false;
    return std::any_of(given.analysis.entities.begin(), given.analysis.entities.end(), [&](Entity const& entity) {
        if (entity.kind != EntityKind::place) return false;
        bool const inside = std::find(entity.containers.begin(), entity.containers.end(), row->id) != entity.containers.end();
        return entity.id == row->id || (!itself && inside);
    });
}

DateInterval random_interval(std::mt19937& random) {
    Day const a = random_day(random);
    Day const b = below(random, 3) == 0 ? a : random_day(random);
    switch (below(random, 8)) {
        case 0: return {std::nullopt, a};
        case 1: return {a, std::nullopt};
        default: return {std::min(a, b), std::max(a, b)};
    }
}

std::vector<Given> random_articles(std::mt19937& random, std::size_t count) {
    std::vector<Given> all;
    for (std::size_t i = 0; i < count; ++i) {
        Given made = given("article-" + std::to_string(i), random_text(random, 25), "", random_text(random, 4));
        if (below(random, 5) != 0) made.article.published = random_day(random);
        made.article.source = pick(random, sources);
        made.article.section = pick(random, sections);
        made.article.language = pick(random, languages);
        made.article.url = "https://www.example.org/" + made.article.id;
        for (char const* name : persons) {
            if (below(random, 4) == 0) made.analysis.entities.push_back(named(EntityKind::person, name));
        }
        for (char const* name : organisations) {
            if (below(random, 4) == 0) made.analysis.entities.push_back(named(EntityKind::organisation, name));
        }
        for (PlaceRow const& row : places()) {
            if (below(random, 6) == 0) made.analysis.entities.push_back(place(row.id, row.name, row.containers));
        }
        for (std::size_t left = below(random, 4); left > 0; --left) {
            made.analysis.dates.push_back({{}, random_interval(random), Granularity::day, false, 255});
        }
        all.push_back(std::move(made));
    }
    return all;
}

Query random_query(std::mt19937& random, std::size_t depth) {
    switch (depth == 0 ? 3 + below(random, 7) : below(random, 10)) {
        case 0: return random_group<And>(random, depth);
        case 1: return random_group<Or>(random, depth);
        case 2: return {Not{{random_query(random, depth - 1)}}, {}, {}};
        case 3: return {Phrase{random_word(random) + ' ' + random_word(random)}, {}, {}};
        case 4: return {Prefix{random_word(random).substr(0, 1 + below(random, 5))}, {}, {}};
        case 5: return {Fuzzy{random_word(random)}, {}, {}};
        case 6: return random_near(random);
        case 7: return {random_field(random), {}, {}};
        default: break;
    }
    return {Word{random_word(random)}, {}, {}};
}

bool matches(Query const& query, Given const& given) { return std::visit(Evaluation{given}, query.node); }

}  // namespace depeche
