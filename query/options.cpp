#include "query/options.h"

#include <algorithm>
#include <functional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "common/cli/locations.h"
#include "common/dates/expression.h"
#include "common/text/normalise.h"
#include "query/arguments.h"

namespace depeche {
namespace {

constexpr char const* version_text = "depeche 0.1.0";

DateInterval date_option(std::string const& option, std::string const& text, Day today) {
    if (auto const interval = parse_date_expression(text, today)) return *interval;
    throw CLI::ValidationError(
        option, fmt::format("\"{}\" is not understood as a date (2016-10-06, 2016-10, 2016, \"septembre 2016\")", text));
}

/// An option that takes one of a few words, in the order in which they are told.
template <typename Value>
using Choices = std::vector<std::pair<std::string, Value>>;

template <typename Value>
void add_choice(CLI::App& command, std::string const& name, Value& value, Choices<Value> const& choices,
                std::string const& meaning, std::string const& first) {
    auto const take = [name, choices, &value](std::string const& word) {
        auto const named = std::find_if(choices.begin(), choices.end(), [&](auto const& choice) { return choice.first == word; });
        if (named != choices.end()) {
            value = named->second;
            return;
        }
        std::string all;
        for (auto const& choice : choices) all += ' ' + choice.first;
        throw CLI::ValidationError(name, fmt::format("\"{}\" is none of:{}", word, all));
    };
    command.add_option_function<std::string>(name, take, meaning)->type_name("WORD")->default_str(first);
}

std::vector<FacetField> facet_list(std::string const& option, std::string const& text) {
    std::vector<FacetField> fields;
    for (std::string const& name : CLI::detail::split(text, ',')) {
        auto const field = facet_field(name);
        if (!field) {
            throw CLI::ValidationError(option, fmt::format("\"{}\" is none of: {}", name, fmt::join(facet_field_names, " ")));
        }
        fields.push_back(*field);
    }
    return fields;
}

/// Every command of the program and where its values go.
class CommandLine {
  public:
    explicit CommandLine(Day today) : today_(today) {
        app_.require_subcommand(1);
        app_.failure_message([](CLI::App const*, CLI::Error const& error) {
            std::string const what = error.what();
            bool const no_command = what == "A subcommand is required";
            return fmt::format("depeche: {}\n`depeche --help` lists the commands, `depeche COMMAND --help` its options\n",
                               no_command ? "nothing asked; for example: depeche alep hôpital" : printable(what));
        });
        app_.set_version_flag("--version", version_text);
        app_.add_option("--index", index_, "The index directory (else $DEPECHE_INDEX, else depeche/index in $XDG_DATA_HOME)")->type_name("DIR");
        add_choice<ColourChoice>(app_, "--color", colour_,
                                 {{"auto", ColourChoice::automatic}, {"always", ColourChoice::always}, {"never", ColourChoice::never}},
                                 "Colours: auto (on a terminal, unless NO_COLOR is set), always or never", "auto");
        app_.add_flag_callback("--no-pager", [this] { pager_ = false; }, "Never page long output");
        app_.set_config("--config", config_file().string(), "Read options from a TOML file")->option_text("FILE");
        app_.fallthrough();
        app_.footer("Example: depeche alep hôpital --from 2016-09 --facets person,place\n"
                    "The default command is search. `depeche syntax` tells the query language.");
        add_search();
        add_count();
        add_facets();
        add_timeline();
        add_show();
        add_entity();
        add_explanations();
    }

    std::variant<QueryOptions, Answered> parse(int argc, char const* const* argv) {
        try {
            std::vector<std::string> arguments = prepared_arguments(argc, argv);
            std::reverse(arguments.begin(), arguments.end());
            app_.parse(arguments);
        } catch (CLI::ParseError const& error) {
            int const code = app_.exit(error);
            return Answered{code == 0 ? 0 : 2};
        }
        QueryOptions options;
        options.index = index_.empty() ? default_index_directory() : std::filesystem::path{index_};
        options.colour = colour_;
        options.pager = pager_;
        options.command = chosen_();
        return options;
    }

  private:
    using Command = decltype(QueryOptions::command);

    void add_asked(CLI::App& command, Asked& asked) {
        command.add_option("QUERY", asked.words, "Words and fields (see `depeche syntax`); - reads them from standard input");
        Filters& filters = asked.filters;
        auto const add_names = [&](std::string const& option, std::vector<std::string>& names, std::string const& meaning,
                                   std::string const& type) {
            command.add_option(option, names, meaning)->type_name(type)->allow_extra_args(false);
        };
        add_names("--person", filters.persons, "Articles that name this person (repeatable, as are the next four); =NAME: the whole name", "NAME");
        add_names("--place", filters.places, "… this place or one inside it; =NAME: the place itself", "NAME");
        add_names("--org", filters.organisations, "… this organisation, by any of its names; =NAME: no part of a longer one", "NAME");
        add_names("--source", filters.sources, "Articles of this publication", "NAME");
        add_names("--language", filters.languages, "Articles in this language (ISO 639-1)", "CODE");
        add_dates(command, filters);
        command.add_flag("--undated", filters.undated, "Articles whose publication date is unknown");
    }

    void add_dates(CLI::App& command, Filters& filters) {
        auto const add_date = [&](std::string const& option, std::string const& meaning, auto take) {
            command
                .add_option_function<std::vector<std::string>>(
                    option,
                    [this, option, take](std::vector<std::string> const& texts) {
                        for (std::string const& text : texts) take(date_option(option, text, today_));
                    },
                    meaning)
                ->type_name("DATE")
                ->allow_extra_args(false);
        };
        add_date("--from", "Published on this day or later", [&](DateInterval const& date) { filters.published.from = date.from; });
        add_date("--to", "Published on this day or earlier", [&](DateInterval const& date) { filters.published.to = date.to; });
        add_date("--mentions", "Articles that talk about some day of DATE or DATE..DATE",
                 [&](DateInterval const& date) { filters.mentioned.push_back(date); });
    }

    void add_format(CLI::App& command, Format& format) {
        command
            .add_option_function<std::string>(
                "--format",
                [&format](std::string const& name) {
                    auto const named = format_named(name);
                    if (!named) throw CLI::ValidationError("--format", fmt::format("\"{}\" is none of: text json jsonl csv ids paths", name));
                    format = *named;
                },
                "text, json, jsonl, csv, ids or paths")
            ->type_name("FORMAT")
            ->default_str("text");
    }

    void add_search() {
        CLI::App& command = *app_.add_subcommand("search", "Find articles (the default command)");
        add_asked(command, search_.asked);
        command.add_option("-n,--limit", search_.limit, "Results shown; 0 is all")->type_name("N")->default_str("10");
        command.add_option("--offset", search_.offset, "Results skipped first")->type_name("N");
        add_choice<SortOrder>(command, "--sort", search_.sort,
                              {{"relevance", SortOrder::relevance}, {"newest", SortOrder::newest}, {"oldest", SortOrder::oldest}},
                              "relevance, newest or oldest", "relevance");
        add_format(command, search_.format);
        command
            .add_option_function<std::string>(
                "--facets", [this](std::string const& text) { search_.facets = facet_list("--facets", text); },
                fmt::format("Count these over all that match: {}", fmt::join(facet_field_names, " ")))
            ->type_name("FIELD,...");
        command.add_flag("--explain", search_.explain, "Say why each result ranks where it does");
        command.footer("Example: depeche search \"cessez-le-feu\" --place Syrie --from 2016-09 --to 2016-10\n"
                       "Exit: 0 found, 1 nothing found, 2 a mistake in the query or options, 3 no usable index.");
        choose(command, search_);
    }

    void add_count() {
        CLI::App& command = *app_.add_subcommand("count", "Count articles");
        add_asked(command, count_.asked);
        command.footer("Example: depeche count élection --place Luxembourg");
        choose(command, count_);
    }

    void add_facets() {
        CLI::App& command = *app_.add_subcommand("facets", "Count the values of a field over all articles that match");
        command
            .add_option_function<std::string>(
                "FIELD", [this](std::string const& text) { facets_.fields = facet_list("FIELD", text); },
                fmt::format("One or more, with commas: {}", fmt::join(facet_field_names, " ")))
            ->required();
        add_asked(command, facets_.asked);
        command.add_option("-n,--limit", facets_.limit, "Values shown; 0 is all")->type_name("N")->default_str("20");
        command.add_flag("--tree", facets_.tree, "Places below what contains them: continents, countries, regions, towns");
        add_format(command, facets_.format);
        command.footer("Example: depeche facets person,place --mentions 2016-10-05\n"
                       "         depeche facets place --tree --from 2016");
        command.callback([this] {
            auto const& fields = facets_.fields;
            if (facets_.tree && std::find(fields.begin(), fields.end(), FacetField::place) == fields.end()) {
                throw CLI::ValidationError("--tree", "is for the field place");
            }
            chosen_ = [this] { return Command{facets_}; };
        });
    }

    void add_timeline() {
        using Period = TimelineCounter::Period;
        CLI::App& command = *app_.add_subcommand("timeline", "Count articles by period");
        add_asked(command, timeline_.asked);
        add_choice<Period>(command, "--by", timeline_.by,
                           {{"day", Period::day}, {"week", Period::week}, {"month", Period::month}, {"year", Period::year}, {"decade", Period::decade}},
                           "day, week, month, year or decade", "year");
        add_choice<TimelineCounter::On>(command, "--on", timeline_.on,
                                        {{"published", TimelineCounter::On::published}, {"mentioned", TimelineCounter::On::mentioned}},
                                        "published, or mentioned: the days the articles talk about", "published");
        add_format(command, timeline_.format);
        command.footer("Example: depeche timeline --by month --place Alep");
        choose(command, timeline_);
    }

    void add_show() {
        CLI::App& command = *app_.add_subcommand("show", "Show whole articles");
        command.add_option("ID", show_.ids, "Ids as search prints them; - reads them from standard input, one a line")->required();
        command.add_option("--query", show_.query, "Mark the words of this query")->type_name("QUERY");
        add_format(command, show_.format);
        command.footer("Example: depeche show 2016/10/06/alep.txt --query hôpital");
        choose(command, show_);
    }

    void add_entity() {
        CLI::App& command = *app_.add_subcommand("entity", "Who or what a name is in this archive, and who appears with it");
        command.add_option("NAME", entity_.words, "A person, place or organisation")->required();
        command
            .add_option_function<std::string>(
                "--kind", [this](std::string const& name) { entity_.kind = entity_kind(name); },
                "person, place or org; else the kind that most articles name so")
            ->check(CLI::IsMember({"person", "place", "org"}))
            ->option_text("WORD");
        command.add_option("-n,--limit", entity_.limit, "Variants and companions shown; 0 is all")
            ->type_name("N")
            ->default_str("10");
        add_format(command, entity_.format);
        command.footer("Example: depeche entity \"John Kerry\"");
        choose(command, entity_);
    }

    static EntityKind entity_kind(std::string const& name) {
        if (name == "person") return EntityKind::person;
        return name == "place" ? EntityKind::place : EntityKind::organisation;
    }

    void add_explanations() {
        CLI::App& date = *app_.add_subcommand("date", "Say what a date expression means today");
        date.add_option("EXPR", date_.words, "A date as in --from, date: and mentioned:")->required();
        date.footer("Example: depeche date \"il y a un mois\"");
        choose(date, date_);
        choose(*app_.add_subcommand("fields", "The fields of the query language"), fields_);
        choose(*app_.add_subcommand("syntax", "The query language by example"), syntax_);
    }

    template <typename Values>
    void choose(CLI::App& command, Values& values) {
        command.callback([this, &values] { chosen_ = [&values] { return Command{values}; }; });
    }

    Day today_;
    CLI::App app_{"Search a news archive.", "depeche"};
    std::string index_;
    ColourChoice colour_ = ColourChoice::automatic;
    bool pager_ = true;
    SearchOptions search_;
    CountOptions count_;
    FacetsOptions facets_;
    TimelineOptions timeline_;
    ShowOptions show_;
    EntityOptions entity_;
    DateOptions date_;
    FieldsOptions fields_;
    SyntaxOptions syntax_;
    std::function<Command()> chosen_;
};

}  // namespace

std::variant<QueryOptions, Answered> parse_query_options(int argc, char const* const* argv, Day today) {
    return CommandLine(today).parse(argc, argv);
}

}  // namespace depeche
