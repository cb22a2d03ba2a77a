#include "query/run.h"

#include <fmt/format.h>

#include "common/dates/expression.h"
#include "common/text/normalise.h"
#include "query/arguments.h"
#include "query/language/help.h"
#include "query/language/parser.h"
#include "query/render/caret.h"
#include "query/search/entity.h"

namespace depeche {
namespace {

std::string joined(std::vector<std::string> const& words) { return normalise(fmt::format("{}", fmt::join(words, " "))); }

Outcome mistake(std::string const& query, QuerySyntaxError const& error) {
    return {"", "depeche: " + caret_message(error.message, query, error.where, error.hint), 2};
}

/// Runs each command on the index.
class Runner {
  public:
    Runner(QueryOptions const& options, Terminal const& terminal, Day today)
        : options_(options), terminal_(terminal), today_(today) {}

    Outcome operator()(SearchOptions const& command) const {
        return asking(command.asked, [&](IndexReader& reader, Search& asked) {
            asked.limit = command.limit;
            asked.offset = command.offset;
            asked.sort = command.sort;
            asked.facets = command.facets;
            asked.explain = command.explain;
            asked.snippets = command.format != Format::ids && command.format != Format::paths;
            auto const found = search(reader, asked);
            return outcome(found, command.asked, [&](Answer const& answer) {
                RenderOptions how = look(command.format);
                how.first_number = command.offset + std::size_t{1};
                how.explain = command.explain;
                return Outcome{render(answer, how), "", answer.total > 0 ? 0 : 1};
            });
        });
    }

    Outcome operator()(CountOptions const& command) const {
        return asking(command.asked, [&](IndexReader& reader, Search& asked) {
            return outcome(count(reader, asked), command.asked, [](std::uint64_t total) {
                return Outcome{fmt::format("{}\n", total), "", total > 0 ? 0 : 1};
            });
        });
    }

    Outcome operator()(FacetsOptions const& command) const {
        return asking(command.asked, [&](IndexReader& reader, Search& asked) {
            asked.facets = command.fields;
            asked.facet_limit = command.limit;
            asked.place_tree = command.tree;
            asked.limit = 1;
            asked.snippets = false;
            return outcome(search(reader, asked), command.asked, [&](Answer const& answer) {
                return Outcome{render_facets(answer.facets, look(command.format)), "", answer.total > 0 ? 0 : 1};
            });
        });
    }

    Outcome operator()(TimelineOptions const& command) const {
        return asking(command.asked, [&](IndexReader& reader, Search& asked) {
            return outcome(timeline(reader, asked, command.by, command.on), command.asked, [&](Timeline const& found) {
                int const code = found.periods.empty() && found.undated == 0 ? 1 : 0;
                return Outcome{render_timeline(found, look(command.format)), "", code};
            });
        });
    }

    Outcome operator()(ShowOptions const& command) const {
        Asked asked;
        if (!command.query.empty()) asked.words.push_back(command.query);
        return asking(asked, [&](IndexReader& reader, Search& marked) {
            Outcome outcome;
            for (std::string const& id : command.ids) {
                if (auto const view = show(reader, id, marked)) {
                    outcome.out += render_article(*view, look(command.format));
                } else {
                    outcome.errors += fmt::format("depeche: no article has the id {}\n", printable(id));
                    outcome.exit_code = 1;
                }
            }
            return outcome;
        });
    }

    Outcome operator()(EntityOptions const& command) const {
        IndexReader reader(options_.index);
        std::string const name = joined(command.words);
        auto const view = describe_entity(reader, name, command.kind, command.limit);
        if (!view) return {"", fmt::format("depeche: no article names {}\n", printable(name)), 1};
        return {render_entity(*view, look(command.format)), "", 0};
    }

    Outcome operator()(DateOptions const& command) const {
        std::string const text = joined(command.words);
        auto const interval = parse_date_expression(text, today_);
        if (!interval) {
            return {"", fmt::format("depeche: \"{}\" is not understood as a date\n", printable(text)), 2};
        }
        std::string const from = interval->from ? to_iso(*interval->from) : "";
        std::string const to = interval->to ? to_iso(*interval->to) : "";
        return {from == to ? from + "\n" : fmt::format("{}..{}\n", from, to), "", 0};
    }

    Outcome operator()(FieldsOptions const&) const { return {fields_help(), "", 0}; }
    Outcome operator()(SyntaxOptions const&) const { return {syntax_help(), "", 0}; }

  private:
    RenderOptions look(Format format) const {
        RenderOptions how;
        how.format = format;
        how.colour = terminal_.colour;
        how.width = terminal_.width;
        return how;
    }

    /// Parses the query, opens the index and goes on with `work`.
    template <typename Work>
    Outcome asking(Asked const& asked, Work work) const {
        std::string const text = query_text(asked.words, today_);
        ParsedQuery parsed = parse_query(text);
        if (!parsed) return mistake(text, parsed.error());
        DateInterval const& published = asked.filters.published;
        if (published.from && published.to && *published.to < *published.from) {
            return {"", fmt::format("depeche: --to {} lies before --from {}\n", to_iso(*published.to), to_iso(*published.from)), 2};
        }
        IndexReader reader(options_.index);
        Search search;
        search.query = std::move(*parsed);
        search.filters = asked.filters;
        search.today = today_;
        return work(reader, search);
    }

    template <typename Found, typename Then>
    Outcome outcome(std::variant<Found, QuerySyntaxError> const& found, Asked const& asked, Then then) const {
        if (auto const* error = std::get_if<QuerySyntaxError>(&found)) return mistake(query_text(asked.words, today_), *error);
        return then(std::get<Found>(found));
    }

    QueryOptions const& options_;
    Terminal const& terminal_;
    Day today_;
};

}  // namespace

Outcome run(QueryOptions const& options, Terminal const& terminal, Day today) {
    return std::visit(Runner(options, terminal, today), options.command);
}

}  // namespace depeche
