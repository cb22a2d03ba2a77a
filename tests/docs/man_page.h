#pragma once
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace depeche {

using Names = std::set<std::string>;

/// A .Sh or .Ss of a man page.
struct ManSection {
    Names options;                   ///< of its `.It Fl` lines: -n, --limit
    std::vector<std::string> links;  ///< names of the sections it refers to (.Sx)
    std::string command;             ///< what its `.Nm PROGRAM Cm COMMAND` line names; empty where it has none
    std::string source;              ///< its lines as they are
};

/// The sections of a page in mdoc, by name.
struct ManPage {
    std::map<std::string, ManSection> sections;

    /// The commands that have a section of their own, with the options of it and of those it refers to.
    std::map<std::string, Names> commands() const;
};

/// Reads a page; empty where there is none.
ManPage read_man_page(std::filesystem::path const& file);

/// What the --help of a program or command lists.
struct HelpText {
    Names options;
    Names commands;
};

HelpText read_help(std::string const& text);

}  // namespace depeche
