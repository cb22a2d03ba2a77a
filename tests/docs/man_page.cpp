#include "tests/docs/man_page.h"

#include <fstream>
#include <sstream>

namespace depeche {
namespace {

std::vector<std::string> words_of(std::string const& line) {
    std::istringstream in(line);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

/// The words from `first` on that are no punctuation, joined.
std::string title_of(std::vector<std::string> const& words, std::size_t first) {
    std::string title;
    for (std::size_t i = first; i < words.size(); ++i) {
        if (words[i].find_first_of(".,;:") == 0) break;
        title += (title.empty() ? "" : " ") + words[i];
    }
    return title;
}

void read_line(ManSection& section, std::string const& line) {
    section.source += line + '\n';
    std::vector<std::string> const words = words_of(line);
    if (words.empty()) return;
    if (words[0] == ".Sx") section.links.push_back(title_of(words, 1));
    if (words[0] == ".Nm" && words.size() > 3 && words[2] == "Cm") section.command = words[3];
    for (std::size_t i = 1; words[0] == ".It" && i + 1 < words.size(); ++i) {
        if (words[i] == "Fl") section.options.insert('-' + words[i + 1]);
    }
}

/// `-n,--limit N=10` has the names -n and --limit.
void add_option_names(Names& names, std::string const& word) {
    std::istringstream in(word.substr(0, word.find_first_of("=:")));
    for (std::string name; std::getline(in, name, ',');) names.insert(name);
}

}  // namespace

std::map<std::string, Names> ManPage::commands() const {
    std::map<std::string, Names> found;
    for (auto const& [name, section] : sections) {
        if (section.command.empty()) continue;
        Names& options = found[section.command] = section.options;
        for (std::string const& link : section.links) {
            auto const linked = sections.find(link);
            if (linked != sections.end()) options.insert(linked->second.options.begin(), linked->second.options.end());
        }
    }
    return found;
}

ManPage read_man_page(std::filesystem::path const& file) {
    ManPage page;
    std::ifstream in(file);
    ManSection* section = nullptr;
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> const words = words_of(line);
        bool const heading = !words.empty() && (words[0] == ".Sh" || words[0] == ".Ss");
        if (heading) section = &page.sections[title_of(words, 1)];
        if (!heading && section != nullptr) read_line(*section, line);
    }
    return page;
}

HelpText read_help(std::string const& text) {
    HelpText help;
    std::istringstream in(text);
    std::string part;
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> const words = words_of(line);
        if (line.empty() || words.empty()) continue;
        if (line[0] != ' ') part = line;
        bool const entry = line.starts_with("  ") && line.size() > 2 && line[2] != ' ';
        if (entry && part == "Options:") add_option_names(help.options, words[0]);
        if (entry && part == "Subcommands:") help.commands.insert(words[0]);
    }
    return help;
}

}  // namespace depeche
