#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

#include "tests/support/run_program.h"

namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

fs::path const expectations = DEPECHE_SOURCE_DIR "/tests/golden/analysis";

/// A date as expected, or as found with its place in the text.
struct DateLine {
    std::string text;
    std::string interval;
    std::size_t start = 0;
    std::size_t end = 0;
};

/// What an article is expected to be found to say.
struct Expected {
    std::string article;
    std::string published;
    std::set<std::string> entities;  ///< "person: John Kerry"
    std::vector<DateLine> dates;
    std::set<std::string> known_gaps;
};

Expected read_expected(fs::path const& file) {
    Expected expected;
    std::istringstream lines(support::read_file(file));
    for (std::string line; std::getline(lines, line);) {
        std::size_t const colon = line.find(": ");
        if (line.empty() || line.front() == '#') continue;
        REQUIRE(colon != std::string::npos);
        std::string const name = line.substr(0, colon);
        std::string const value = line.substr(colon + 2);
        if (name == "article") {
            expected.article = value;
        } else if (name == "published") {
            expected.published = value;
        } else if (name == "known-gap") {
            expected.known_gaps.insert(value);
        } else if (name == "date") {
            std::size_t const arrow = value.find(" => ");
            REQUIRE(arrow != std::string::npos);
            expected.dates.push_back({value.substr(0, arrow), value.substr(arrow + 4), 0, 0});
        } else {
            expected.entities.insert(line);
        }
    }
    return expected;
}

std::string iso(Json const& day) { return day.is_null() ? "" : day.get<std::string>(); }

std::vector<DateLine> dates_of(Json const& article) {
    std::vector<DateLine> dates;
    for (Json const& date : article["dates"]) {
        std::string const from = iso(date["from"]);
        std::string const to = iso(date["to"]);
        dates.push_back({date["text"], from == to ? from : from + ".." + to, date["start"], date["end"]});
    }
    return dates;
}

/// Whether a date found has the words of one expected, or a part of them, at a place where the text has these.
bool overlap(DateLine const& expected, DateLine const& found, std::string const& text) {
    for (std::size_t at = text.find(expected.text); at != std::string::npos; at = text.find(expected.text, at + 1)) {
        if (at < found.end && found.start < at + expected.text.size()) return true;
    }
    return false;
}

/// Pairs off dates that agree; what remains on either side is a difference.
void compare_dates(Expected const& expected, Json const& article, std::set<std::string>& differences) {
    std::vector<DateLine> found = dates_of(article);
    std::string const text = article["text"];
    for (DateLine const& wanted : expected.dates) {
        auto const same = std::find_if(found.begin(), found.end(), [&](DateLine const& date) {
            return date.interval == wanted.interval && overlap(wanted, date, text);
        });
        if (same == found.end()) {
            differences.insert("missing date: " + wanted.text + " => " + wanted.interval);
        } else {
            found.erase(same);
        }
    }
    for (DateLine const& date : found) differences.insert("extra date: " + date.text + " => " + date.interval);
}

/// One spelling of what may be typed in two ways.
std::string plain(std::string name) {
    for (auto const& [written, meant] : {std::pair{"’", "'"}, {"\u00a0", " "}, {"\u202f", " "}}) {
        for (std::size_t at = 0; (at = name.find(written, at)) != std::string::npos;) name.replace(at, std::string_view(written).size(), meant);
    }
    return name;
}

void compare_entities(Expected const& expected, Json const& article, std::set<std::string>& differences) {
    std::set<std::string> wanted;
    for (std::string const& entity : expected.entities) wanted.insert(plain(entity));
    std::set<std::string> found;
    for (Json const& mention : article["mentions"]) {
        found.insert(plain(mention["kind"].get<std::string>() + ": " + mention["name"].get<std::string>()));
    }
    for (std::string const& entity : wanted) {
        if (!found.contains(entity)) differences.insert("missing " + entity);
    }
    for (std::string const& entity : found) {
        if (!wanted.contains(entity)) differences.insert("extra " + entity);
    }
}

std::set<std::string> differences_of(Expected const& expected, Json const& article) {
    std::set<std::string> differences;
    compare_entities(expected, article, differences);
    compare_dates(expected, article, differences);
    return differences;
}

/// An expectation's file with the gaps of today marked, and only those.
void mark_gaps(fs::path const& file, std::set<std::string> const& differences) {
    std::istringstream lines(support::read_file(file));
    std::string marked;
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("known-gap: ")) marked += line + '\n';
    }
    for (std::string const& difference : differences) marked += "known-gap: " + difference + '\n';
    support::write_file(file, marked);
}

/// The gaps that are new, and the marks whose gap is gone: a line each, + or -.
std::string unmarked(std::set<std::string> const& differences, std::set<std::string> const& known) {
    std::string text;
    for (std::string const& difference : differences) {
        if (!known.contains(difference)) text += "  + " + difference + '\n';
    }
    for (std::string const& gap : known) {
        if (!differences.contains(gap)) text += "  - no gap any longer: " + gap + '\n';
    }
    return text;
}

Json inspected(Expected const& expected) {
    auto const outcome = support::run({{support::program("depeche-index"), "inspect", "--format", "jsonl",
                                        DEPECHE_SOURCE_DIR "/" + expected.article},
                                       "", {}, {}});
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    return Json::parse(outcome.out);
}

TEST_CASE("articles are found to say what a reader says they do, but for the gaps known") {
    std::vector<fs::path> files;
    for (auto const& entry : fs::directory_iterator(expectations)) {
        if (entry.path().extension() == ".expected") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    CHECK(files.size() >= 25);
    std::size_t facts = 0;
    std::size_t gaps = 0;
    for (fs::path const& file : files) {
        Expected const expected = read_expected(file);
        Json const article = inspected(expected);
        CHECK(iso(article["published"]) == expected.published);
        auto const differences = differences_of(expected, article);
        facts += expected.entities.size() + expected.dates.size();
        gaps += differences.size();
        if (std::getenv("UPDATE_GOLDEN") != nullptr) {
            mark_gaps(file, differences);
            continue;
        }
        std::string const news = unmarked(differences, expected.known_gaps);
        INFO(file.filename().string() << '\n' << news);
        CHECK(news.empty());
    }
    std::cout << "analyses: " << facts << " entities and dates in " << files.size() << " articles, " << gaps << " known gaps\n";
}

}  // namespace
