#include "indexer/inspect.h"

#include <algorithm>
#include <iostream>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/analysis/analyse.h"
#include "common/dates/propose.h"
#include "common/dates/published.h"
#include "common/text/normalise.h"
#include "indexer/place_choices.h"
#include "indexer/places.h"
#include "indexer/sources.h"

namespace depeche {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kind_name(EntityKind kind) {
    switch (kind) {
        case EntityKind::person: return "person";
        case EntityKind::place: return "place";
        case EntityKind::organisation: break;
    }
    return "organisation";
}

Json or_null(std::string const& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json or_null(std::optional<Day> day) { return day ? Json(to_iso(*day)) : Json(nullptr); }

Json span_json(std::string_view text, ByteSpan where) {
    return {{"text", where.of(text)}, {"start", where.begin}, {"end", where.end}};
}

/// Days on which an undated article may have been published, and sources that disagree about the day of a dated one.
struct DateEvidence {
    std::vector<DateProposal> proposals;
    std::vector<std::string> disagreements;  ///< `the text says 2016-10-07`
};

DateEvidence evidence_for(Article const& article, std::string const& text) {
    TokenisedText const tokens = Tokeniser().tokenise(text);
    DateEvidence evidence;
    if (!article.published) {
        evidence.proposals = propose_published(tokens, article.language);
        return evidence;
    }
    auto const compare = [&](std::string_view source, std::optional<Day> day) {
        if (day && day != article.published) evidence.disagreements.push_back(fmt::format("{} says {}", source, to_iso(*day)));
    };
    compare("the text", published_in_text(tokens, article.published));
    compare("the path", published_in_path(article.path));
    return evidence;
}

std::string as_json(Article const& article, Analysis const& analysis, std::string const& text,
                    DateEvidence const& evidence, PlaceChoices const& places) {
    Json mentions = Json::array();
    for (EntityMention const& mention : analysis.mentions) {
        Entity const& entity = analysis.entities[mention.entity];
        Json one{{"kind", kind_name(entity.kind)}};
        one.update(span_json(text, mention.where));
        one["name"] = entity.name;
        one["id"] = or_null(entity.id);
        if (PlaceChoice const* choice = entity.kind == EntityKind::place ? places.of(mention.where.of(text)) : nullptr) {
            one["why"] = choice->why;
            for (PlaceChoice::Candidate const& candidate : choice->candidates) {
                one["candidates"].push_back({{"id", candidate.id}, {"name", candidate.name}, {"points", candidate.points}});
            }
        }
        mentions.push_back(std::move(one));
    }
    Json dates = Json::array();
    for (DateMention const& mention : analysis.dates) {
        Json one = span_json(text, mention.where);
        one["from"] = or_null(mention.interval.from);
        one["to"] = or_null(mention.interval.to);
        dates.push_back(std::move(one));
    }
    Json object{{"id", article.id},
                      {"title", or_null(article.title)},
                      {"published", or_null(article.published)},
                      {"source", or_null(article.source)},
                      {"language", article.language.empty() ? "fr" : article.language},
                      {"text", text},
                      {"mentions", std::move(mentions)},
                      {"dates", std::move(dates)}};
    for (DateProposal const& proposal : evidence.proposals) {
        object["proposed"].push_back({{"published", to_iso(proposal.day)}, {"probability", proposal.probability}});
    }
    if (!evidence.disagreements.empty()) object["disagree"] = evidence.disagreements;
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string interval_text(DateInterval const& interval) {
    std::string const from = interval.from ? to_iso(*interval.from) : "";
    if (interval.from == interval.to && interval.from) return from;
    return fmt::format("{}..{}", from, interval.to ? to_iso(*interval.to) : "");
}

/// How an article writes one entity.
struct Spellings {
    std::size_t mentions = 0;
    std::vector<std::string> distinct; ///< printable, in order of first mention
};

std::vector<Spellings> spellings_of(Analysis const& analysis, std::string const& text) {
    std::vector<Spellings> all(analysis.entities.size());
    for (EntityMention const& mention : analysis.mentions) {
        Spellings& one = all[mention.entity];
        ++one.mentions;
        std::string spelling = printable(mention.where.of(text));
        bool const known = std::find(one.distinct.begin(), one.distinct.end(), spelling) != one.distinct.end();
        if (!known) one.distinct.push_back(std::move(spelling));
    }
    return all;
}

/// One line for each entity with its spellings, and one for each date.
std::string as_text(Article const& article, Analysis const& analysis, std::string const& text,
                    DateEvidence const& evidence, PlaceChoices const& places) {
    std::string out = fmt::format("{}\n", printable(article.id));
    if (!article.title.empty()) out += fmt::format("  title         {}\n", printable(article.title));
    out += fmt::format("  published     {}\n", article.published ? to_iso(*article.published) : "unknown");
    for (std::string const& disagreement : evidence.disagreements) out += fmt::format("  but           {}\n", disagreement);
    for (DateProposal const& proposal : evidence.proposals) {
        out += fmt::format("  proposed      {}  {:.0f} %\n", to_iso(proposal.day), proposal.probability * 100);
    }
    std::vector<Spellings> const spellings = spellings_of(analysis, text);
    for (std::size_t number = 0; number < analysis.entities.size(); ++number) {
        Entity const& entity = analysis.entities[number];
        out += fmt::format("  {:<13} {}{}  {}× {}\n", kind_name(entity.kind), printable(entity.name),
                           entity.id.empty() ? "" : fmt::format(" [{}]", entity.id), spellings[number].mentions,
                           fmt::join(spellings[number].distinct, " | "));
    }
    for (PlaceChoice const& choice : places.doubtful()) out += fmt::format("  {:<13} {}\n", "which", choice.text());
    for (DateMention const& mention : analysis.dates) {
        out += fmt::format("  date          {}  {}{}\n", printable(mention.where.of(text)), interval_text(mention.interval),
                           mention.approximate ? " (about)" : "");
    }
    return out;
}

/// Analyses and prints each article as it is read.
class Printer : public ArticleSink {
  public:
    Printer(bool jsonl, std::ostream& out, Reporter& reporter)
        : jsonl_(jsonl), out_(out), reporter_(reporter), resources_(load_resources(resource_directory(), places_in_use())) {}

    bool article(ReadArticle read) override {
        Analysis const analysis = analyser_.analyse(read.article);
        std::string const& text = analyser_.text();
        DateEvidence const evidence = evidence_for(read.article, text);
        PlaceChoices const places(analysis, text, resources_->entities);
        out_ << (jsonl_ ? as_json(read.article, analysis, text, evidence, places)
                        : as_text(read.article, analysis, text, evidence, places));
        return static_cast<bool>(out_);
    }
    void failed(Error error) override {
        reporter_.trouble(error);
        any_failed = true;
    }
    void warning(Error warning) override { reporter_.trouble(warning); }

    bool any_failed = false;

  private:
    bool jsonl_;
    std::ostream& out_;
    Reporter& reporter_;
    std::shared_ptr<Resources const> resources_;
    Analyser analyser_{resources_};
};

}  // namespace

int inspect(InspectOptions const& options, std::ostream& out, Reporter& reporter) {
    Printer printer(options.jsonl, out, reporter);
    ArticleReader reader(options.read);
    for (std::string const& file : options.files) {
        if (file == "-") {
            std::string const bytes{std::istreambuf_iterator<char>(std::cin), {}};
            reader.read_bytes(bytes, "-", printer);
            continue;
        }
        auto const each = [&](SourceFile const& found) {
            reader.read_file(found.path, found.id_base, printer);
            return true;
        };
        walk(named_source(file), each, [&](std::string const& path, std::string const& reason) {
            printer.failed({printable(path), fmt::format("cannot be read: {}; skipped", reason)});
        });
    }
    return printer.any_failed ? 1 : 0;
}

}  // namespace depeche
