#include "query/arguments.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/cli/arguments.h"
#include "common/dates/expression.h"
#include "common/text/normalise.h"
#include "query/language/fields.h"

namespace depeche {
namespace {

constexpr std::array<std::string_view, 9> commands{"search", "count", "facets", "timeline", "show", "entity", "date", "fields", "syntax"};
/// Options that may stand before a command, those with a value and those without.
constexpr std::array<std::string_view, 3> with_value{"--index", "--color", "--config"};
constexpr std::array<std::string_view, 1> without_value{"--no-pager"};
/// Options that are answered at once, whatever else there is.
constexpr std::array<std::string_view, 3> answered{"--help", "-h", "--version"};

template <typename List>
bool among(List const& list, std::string const& argument) {
    return std::find(list.begin(), list.end(), argument) != list.end();
}

bool is_option(std::string const& argument) {
    bool const page_size = argument.starts_with("-n") && argument.find_first_not_of("0123456789", 2) == std::string::npos;
    return argument.starts_with("--") || argument == "-" || argument == "-h" || page_size;
}

/// Several words that no sign of the query language keeps together.
bool is_bare_phrase(std::string_view text) {
    bool const has_signs = text.find_first_of("\"()*~:") != std::string_view::npos || text.find("«") != std::string_view::npos ||
                           text.find("“") != std::string_view::npos;
    return text.find(' ') != std::string_view::npos && !has_signs;
}

/// `-word` is a word that must not occur, not a bundle of options: a space before it says so.
std::string negated_word(std::string const& argument) {
    std::string_view const word = std::string_view{argument}.substr(1);
    return is_bare_phrase(word) ? " -\"" + std::string{word} + '"' : ' ' + argument;
}

/// `person:John Kerry` as person:"John Kerry". A query that is all in one argument is taken as it is, but for a date.
std::string with_quotes(std::string const& argument, bool alone, Day today) {
    std::size_t const colon = argument.find(':');
    if (colon == std::string::npos) return argument;
    std::size_t const begin = argument.find_first_not_of(" -");
    auto const field = field_named(std::string_view{argument}.substr(begin, colon - begin));
    std::string const value = argument.substr(colon + 1);
    if (begin >= colon || !field || !is_bare_phrase(value)) return argument;
    bool const dated = row_of(*field).value == FieldValue::date;
    if (alone && !(dated && parse_date_expression(value, today))) return argument;
    return argument.substr(0, colon + 1) + '"' + value + '"';
}

/// Where the default command belongs; nowhere (npos) where a command is named or none is needed.
std::size_t place_of_command(std::vector<std::string> const& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (among(answered, arguments[i]) || among(commands, arguments[i])) return std::string::npos;
        if (among(with_value, arguments[i])) {
            ++i;
        } else if (!among(without_value, arguments[i]) && !arguments[i].starts_with("--index=") &&
                   !arguments[i].starts_with("--color=") && !arguments[i].starts_with("--config=")) {
            return i;
        }
    }
    return std::string::npos;
}

}  // namespace

std::vector<std::string> prepared_arguments(int argc, char const* const* argv) {
    std::vector<std::string> arguments = arguments_with_environment(argc, argv);
    std::size_t const place = place_of_command(arguments);
    if (place != std::string::npos) arguments.insert(arguments.begin() + static_cast<std::ptrdiff_t>(place), "search");
    for (std::string& argument : arguments) {
        bool const negated = argument.size() > 1 && argument[0] == '-' && !is_option(argument);
        if (negated) argument = negated_word(argument);
    }
    return arguments;
}

std::string query_text(std::vector<std::string> const& words, Day today) {
    std::string text;
    for (std::string const& word : words) {
        if (!text.empty()) text += ' ';
        text += with_quotes(word, words.size() == 1, today);
    }
    return normalise(text);
}

}  // namespace depeche
