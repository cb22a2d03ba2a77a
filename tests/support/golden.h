#pragma once
#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>

namespace depeche {

/// `name` is below tests/golden.
inline std::string golden_path(std::string const& name) {
    return DEPECHE_SOURCE_DIR "/tests/golden/" + name;
}

inline std::string golden_file(std::string const& name) {
    std::ifstream file(golden_path(name));
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

/// Compares a text with a golden file. With UPDATE_GOLDEN set the file is written anew: the diff is then the judge.
inline void check_golden_text(std::string const& name, std::string const& actual) {
    if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(golden_path(name)) << actual;
    CHECK(golden_file(name) == actual);
}

/// Compares each line `text => value` of a golden file with what `value_of` gives for its text. # starts a comment.
/// There must be `least` of them.
inline void check_golden_lines(std::string const& name, std::size_t least,
                               std::function<std::string(std::string const&)> const& value_of) {
    std::istringstream lines(golden_file(name));
    std::string rewritten;
    std::size_t cases = 0;
    for (std::string line; std::getline(lines, line);) {
        std::size_t const arrow = line.find(" => ");
        if (line.empty() || line.front() == '#' || arrow == std::string::npos) {
            rewritten += line + '\n';
            continue;
        }
        std::string const text = line.substr(0, arrow);
        std::string const actual = text + " => " + value_of(text);
        rewritten += actual + '\n';
        ++cases;
        if (std::getenv("UPDATE_GOLDEN") == nullptr) CHECK(line == actual);
    }
    CHECK(cases >= least);
    if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(golden_path(name)) << rewritten;
}

} // namespace depeche
