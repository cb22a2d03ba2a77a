#include "indexer/options.h"

#include <algorithm>
#include <functional>
#include <map>
#include <thread>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "common/cli/arguments.h"
#include "common/cli/locations.h"
#include "common/dates/published.h"

namespace depeche {
namespace {

constexpr char const* version_text = "depeche-index 0.1.0";

void add_read_options(CLI::App& command, ReadOptions& read) {
    static std::map<std::string, InputFormat> const formats{
        {"auto", InputFormat::automatic}, {"text", InputFormat::text}, {"jsonl", InputFormat::jsonl}};
    command.add_option("--input", read.format, "What the files hold: auto, text or jsonl")
        ->transform(CLI::CheckedTransformer(formats, CLI::ignore_case))
        ->option_text("FORMAT=auto");
    command.add_option("--source", read.source, "The publication the articles came from")->type_name("NAME");
    command.add_option("--language", read.language, "Their language (ISO 639-1), whatever they say themselves")
        ->type_name("CODE");
    command
        .add_option_function<std::string>(
            "--published",
            [&read](std::string const& text) {
                read.published = published_in_metadata(text);
                if (!read.published) throw CLI::ValidationError("--published", fmt::format("\"{}\" is no date (2016-10-06)", text));
            },
            "Their publication date, whatever they say themselves")
        ->type_name("DATE");
    command
        .add_option_function<std::vector<std::string>>(
            "--map",
            [&read](std::vector<std::string> const& pairs) {
                for (std::string const& pair : pairs) {
                    std::size_t const equals = pair.find('=');
                    std::string const field = pair.substr(0, equals);
                    auto const& known = record_fields();
                    bool const valid = equals != std::string::npos && equals + 1 < pair.size() &&
                                       std::find(known.begin(), known.end(), field) != known.end();
                    if (!valid) {
                        throw CLI::ValidationError(
                            "--map", fmt::format("\"{}\" is not FIELD=KEY with one of: {}", pair, fmt::join(known, " ")));
                    }
                    read.field_map[field] = pair.substr(equals + 1);
                }
            },
            "The key of a JSON record that holds a field, e.g. text=doc.content (repeatable)")
        ->type_name("FIELD=KEY")
        ->allow_extra_args(false);
}

/// Every command of the program and where its values go.
class CommandLine {
  public:
    CommandLine() {
        app_.require_subcommand(1);
        app_.set_version_flag("--version", version_text);
        app_.add_option("--index", index_, "The index directory (else $DEPECHE_INDEX, else depeche/index in $XDG_DATA_HOME)")->option_text("DIR");
        app_.set_config("--config", config_file().string(), "Read options from a TOML file")->option_text("FILE");
        app_.fallthrough();
        app_.footer("Example: depeche-index update ~/articles\nEvery command has --help with an example.");
        add_update();
        add_inspect();
        add_places();
        add_others();
    }

    std::variant<Options, Answered> parse(int argc, char const* const* argv) {
        try {
            std::vector<std::string> arguments = arguments_with_environment(argc, argv);
            std::reverse(arguments.begin(), arguments.end());  // as the parser wants them
            app_.parse(std::move(arguments));
        } catch (CLI::ParseError const& error) {
            int const code = app_.exit(error);
            return Answered{code == 0 ? 0 : 2};
        }
        Options options;
        options.index = index_.empty() ? default_index_directory() : std::filesystem::path{index_};
        options.command = chosen_();
        return options;
    }

  private:
    void add_update() {
        CLI::App& command = *app_.add_subcommand("update", "Add new and changed articles, remove vanished ones");
        command.add_option("SOURCE", update_.sources, "Files and folders; - reads paths from stdin; none: those of earlier runs")->option_text("...");
        command.add_flag("-0", update_.nul_separated, "Paths on stdin end in NUL (find -print0)");
        add_read_options(command, update_.read);
        command.add_flag("--keep-missing", update_.apply.removal.keep_missing, "Keep articles that are no longer there");
        command.add_flag("--allow-removal", update_.apply.removal.allow_removal,
                         "Remove vanished articles even where a SOURCE is missing or lost more than half of them");
        command.add_flag("--rebuild", update_.rebuild, "Make the index anew, and put it in the old one's place when done");
        command.add_flag("--dry-run", update_.dry_run, "Only say what would be done");
        update_.jobs = std::max(1U, std::thread::hardware_concurrency());
        command.add_option("--jobs", update_.jobs, "Threads that analyse")->check(CLI::Range(1U, 256U))->option_text("N");
        command.add_option("--memory", update_.apply.memory, "Commit when about so much waits to be written (256M, 1G)")
            ->transform(CLI::AsSizeValue(false))
            ->option_text("SIZE=256M");
        command.add_option("--commit-every", update_.apply.commit_every, "Commit after so many articles (500 to 2000, as the index grows)")
            ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000'000}))
            ->option_text("N");
        command.add_option("--wait", wait_seconds_, "Wait so long for another writer to finish")
            ->check(CLI::Range(0U, 1'000'000U))
            ->option_text("SECONDS");
        command.add_option("--max-errors", update_.max_errors, "Exit 1 when more than so many fail; 0 is no limit")
            ->type_name("N");
        command.footer("Example: depeche-index update --source \"Le Courrier\" ~/articles\n"
                       "Files and folders whose name begins with a dot are left out. The last line of stderr sums up.");
        command.callback([this] {
            chosen_ = [this] {
                update_.wait = std::chrono::seconds(wait_seconds_);
                return decltype(Options::command){update_};
            };
        });
    }

    void add_inspect() {
        CLI::App& command = *app_.add_subcommand("inspect", "Show what the analysis finds in files, without indexing them");
        command.add_option("FILE", inspect_.files, "Files; - is stdin")->required()->option_text("...");
        add_read_options(command, inspect_.read);
        command.add_option("--format", inspect_format_, "text or jsonl")
            ->check(CLI::IsMember({"text", "jsonl"}))
            ->option_text("FORMAT=text");
        command.footer("Example: depeche-index inspect alep-2016-10-06.txt");
        command.callback([this] {
            chosen_ = [this] {
                inspect_.jsonl = inspect_format_ == "jsonl";
                return decltype(Options::command){inspect_};
            };
        });
    }

    void add_places() {
        CLI::App& command = *app_.add_subcommand("places", "Import places of GeoNames, or say which places are known");
        command.add_option("ACTION", places_action_, "import: make a gazetteer of the files; status: say which one is in use")
            ->check(CLI::IsMember({"import", "status"}))
            ->required()
            ->option_text("import|status");
        command.add_option("FILE", places_.files, "Tables of GeoNames, as they are or in .zip or .gz")->option_text("...");
        command.add_option("--fewest-people", places_.fewest_people, "Leave out populated places with fewer inhabitants")
            ->check(CLI::Range(std::uint64_t{0}, std::uint64_t{1'000'000'000}))
            ->option_text("N=500");
        command.footer("Example: depeche-index places import cities500.zip alternateNamesV2.zip admin1CodesASCII.txt\n"
                       "The tables are those of https://download.geonames.org/export/dump (CC BY 4.0).");
        command.callback([this] {
            places_.import = places_action_ == "import";
            if (places_.import == places_.files.empty()) {
                throw CLI::ValidationError("FILE", places_.import ? "import needs one" : "status takes none");
            }
            chosen_ = [this] { return decltype(Options::command){places_}; };
        });
    }

    void add_others() {
        add_plain<StatusOptions>("status", "Say what the index holds");
        add_plain<CheckOptions>("check", "Check the index for damage");
        add_plain<CompactOptions>("compact", "Make the index smaller and faster; no other writer may run");
    }

    template <typename Command>
    void add_plain(std::string const& name, std::string const& meaning) {
        CLI::App& command = *app_.add_subcommand(name, meaning);
        command.footer(fmt::format("Example: depeche-index {}", name));
        command.callback([this] { chosen_ = [] { return decltype(Options::command){Command{}}; }; });
    }

    CLI::App app_{"Index a news archive for depeche.", "depeche-index"};
    std::string index_;
    UpdateOptions update_;
    InspectOptions inspect_;
    PlacesOptions places_;
    std::string places_action_;
    unsigned wait_seconds_ = 0;
    std::string inspect_format_ = "text";
    std::function<decltype(Options::command)()> chosen_;
};

}  // namespace

std::variant<Options, Answered> parse_options(int argc, char const* const* argv) { return CommandLine().parse(argc, argv); }

}  // namespace depeche
