#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "tests/end_to_end/searched.h"

namespace {

using namespace support;

TEST_CASE("the index is the one named, else the environment's, else the user's own") {
    Searched const depeche;
    std::string const index = (depeche / "index").string();
    CHECK(depeche.run({"--index", index, "kerry"}, {"DEPECHE_INDEX=/nowhere"}).exit_code == 0);
    CHECK(depeche.run({"kerry", "--index", index}, {"DEPECHE_INDEX=/nowhere"}).exit_code == 0);
    CHECK(depeche.run({"kerry", "--index=" + index}, {"DEPECHE_INDEX=/nowhere"}).exit_code == 0);
    CHECK(depeche.run({"kerry"}).exit_code == 0);
    CHECK(depeche.run({"kerry"}, {"DEPECHE_INDEX="}).exit_code == 3);
    std::filesystem::create_directories(depeche / "data/depeche");
    std::filesystem::create_directory_symlink(index, depeche / "data/depeche/index");
    CHECK(depeche.run({"kerry"}, {"DEPECHE_INDEX=", "XDG_DATA_HOME=" + (depeche / "data").string()}).exit_code == 0);
}

TEST_CASE("options may come from the configuration, those given come first") {
    Searched const depeche;
    std::string const configured = "XDG_CONFIG_HOME=" + (depeche / "config").string();
    write_file(depeche / "config/depeche/config.toml", "index = \"" + (depeche / "index").string() + "\"\n[search]\nsort = \"newest\"\nlimit = 1\n");
    CHECK(depeche.run({"kerry", "--format", "ids"}, {configured, "DEPECHE_INDEX="}).out == "alep\n");
    CHECK(depeche.run({"kerry", "--format", "ids", "--limit", "5"}, {configured, "DEPECHE_INDEX="}).out == "alep\ngeneve\n");
    CHECK(depeche.run({"kerry", "--sort", "oldest", "--format", "ids"}, {configured}).out == "geneve\n");
    CHECK(depeche.run({"kerry"}, {configured, "DEPECHE_INDEX=/nowhere"}).exit_code == 3);
    CHECK(depeche.run({"count", "kerry"}, {configured, "DEPECHE_INDEX="}).out == "2\n");
}

TEST_CASE("a mistake in the configuration is told, with its name") {
    Searched const depeche;
    std::string const configured = "XDG_CONFIG_HOME=" + (depeche / "config").string();
    write_file(depeche / "config/depeche/config.toml", "[search]\nsort = \"best\"\n");
    auto const outcome = depeche.run({"kerry"}, {configured});
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err.find("best") != std::string::npos);
}

TEST_CASE("every command has help with an example, on standard output") {
    Searched const depeche;
    for (std::string const command : {"", "search", "count", "facets", "timeline", "show", "entity", "date", "fields", "syntax"}) {
        std::vector<std::string> arguments{command, "--help"};
        if (command.empty()) arguments.erase(arguments.begin());
        auto const help = depeche.run(arguments);
        INFO(command);
        CHECK(help.exit_code == 0);
        CHECK(help.err.empty());
        CHECK(help.out.find("Example: depeche") != std::string::npos);
        CHECK(help.out.find("value in") == std::string::npos);
    }
    CHECK(depeche.run({"--version"}).out.starts_with("depeche "));
}

TEST_CASE("fields, syntax and date explain themselves without an index") {
    Searched const depeche;
    std::vector<std::string> const nowhere{"DEPECHE_INDEX=/nowhere"};
    for (std::string const field : {"person", "place", "org", "title", "source", "lang", "section", "date", "mentioned", "évoque"}) {
        INFO(field);
        CHECK(depeche.run({"fields"}, nowhere).out.find(field) != std::string::npos);
    }
    CHECK(depeche.run({"syntax"}, nowhere).out.find("NEAR/5") != std::string::npos);
    CHECK(depeche.run({"date", "septembre 2016"}, nowhere).out == "2016-09-01..2016-09-30\n");
    CHECK(depeche.run({"date", "septembre", "2016"}, nowhere).out == "2016-09-01..2016-09-30\n");
    CHECK(depeche.run({"date", "2016-09-22"}, nowhere).out == "2016-09-22\n");
    CHECK(depeche.run({"date", "..2015"}, nowhere).out == "..2015-12-31\n");
}

/// The first character of a text that makes a terminal do more than show text; empty where there is none.
std::string control_in(std::string const& text) {
    auto const byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const line_end = text[at] == '\n' || (text[at] == '\r' && byte(at + 1) == '\n');  // as CSV has them
        bool const c0 = (byte(at) < 0x20 && !line_end && text[at] != '\t') || byte(at) == 0x7F;
        bool const c1 = byte(at) == 0xC2 && byte(at + 1) < 0xA0;
        bool const turns = byte(at) == 0xE2 && ((byte(at + 1) == 0x80 && byte(at + 2) >= 0xAA && byte(at + 2) <= 0xAE) ||
                                                (byte(at + 1) == 0x81 && byte(at + 2) >= 0xA6 && byte(at + 2) <= 0xA9));
        if (c0 || c1 || turns) return "byte " + std::to_string(byte(at)) + " in " + text.substr(at > 20 ? at - 20 : 0, 40);
    }
    return "";
}

TEST_CASE("no control character of an article reaches a terminal, whatever the command and format") {
    Searched const depeche;
    std::string const id = nlohmann::json::parse(depeche.run({"malandrin", "--format", "json"}).out)["results"].at(0)["id"];
    for (std::string const format : {"text", "json", "jsonl", "csv", "ids", "paths"}) {
        INFO(format);
        CHECK(control_in(depeche.run({"malandrin", "--format", format, "--facets", "source,section"}).out) == "");
        CHECK(control_in(depeche.run({"show", id, "--format", format}).out) == "");
        CHECK(control_in(depeche.run({"facets", "source,section,person,place", "malandrin", "--format", format}).out) == "");
    }
    auto const missing = depeche.run({"show", "a\x1b[31m\u009b"});
    CHECK(missing.exit_code == 1);
    CHECK(control_in(missing.err) == "");
    CHECK(control_in(depeche.run({"(\x1b[31malep"}).err) == "");
    CHECK(control_in(depeche.run({"alep", "--from", "\x1b[31m"}).err) == "");
    CHECK(control_in(depeche.run({"alep", "--b\x1b[31m"}).err) == "");
    CHECK(control_in(depeche.run({"date", "\x1b[31m"}).err) == "");
    CHECK(control_in(depeche.run({"--index", "/now\x1bhere", "alep"}).err) == "");
}

TEST_CASE("an id with control characters can be shown by the id that search prints in JSON") {
    Searched const depeche;
    std::string const id = nlohmann::json::parse(depeche.run({"malandrin", "--format", "json"}).out)["results"].at(0)["id"];
    CHECK(depeche.run({"show", id}).exit_code == 0);
}

}  // namespace
