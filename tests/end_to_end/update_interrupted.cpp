#include <catch2/catch.hpp>

#include <chrono>
#include <csignal>
#include <thread>

#include "common/index/reader.h"
#include "common/index/writer.h"
#include "tests/end_to_end/archive.h"

using support::Archive;
using support::Outcome;
using support::Process;

namespace {

constexpr int record_count = 500;

/// Files of records and of text, enough that a run can be met midway.
void fill(Archive const& archive) {
    constexpr std::string_view towns[] = {"Lyon", "Alger", "Alep", "Montréal", "Bruxelles", "Dakar", "Genève"};
    for (int file = 0; file < 4; ++file) {
        std::string lines;
        for (int i = 0; i < record_count / 5; ++i) {
            std::string const town(towns[static_cast<std::size_t>(i * 3 + file) % std::size(towns)]);
            lines += R"({"id": "n)" + std::to_string(i % 90) + "-" + std::to_string(file % 3) +
                     R"(", "date": "2016-0)" + std::to_string(1 + i % 9) + R"(-11", "source": "Agence )" +
                     std::to_string(i % 3) + R"(", "text": "Le ministre Jean Martin s’est rendu à )" + town +
                     R"( mardi. Il y avait été élu en )" + std::to_string(1950 + i) + ".\"}\n";
        }
        archive.write("r" + std::to_string(file) + ".jsonl", lines);
    }
    archive.write_many("textes", record_count / 5);
}

std::vector<std::string> slowly(std::vector<std::string> more = {}) {
    more.insert(more.end(), {"--commit-every", "5", "--jobs", "2"});
    return more;
}

/// Waits until the index of a running update holds some articles; false where the update ended before.
bool wait_for_articles(Archive const& archive, Process& process, std::uint64_t count) {
    while (!process.has_ended()) {
        try {
            if (depeche::IndexReader(archive.index()).article_count() >= count) return true;
        } catch (depeche::Failure const&) {
            // Not there yet.
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(3));
    }
    return false;
}

/// The dump of an index made of the archive in one run.
std::string made_at_once(Archive const& archive) {
    std::string const other = (archive / "autre").string();
    auto command = archive.command({"update", archive.folder().string()});
    command.arguments[2] = other;
    REQUIRE(support::run(command).exit_code == 0);
    return support::dump(other);
}

} // namespace

TEST_CASE("interrupted: SIGINT and SIGTERM end a run after a clean commit, and the next makes the same index") {
    int const signal = GENERATE(SIGINT, SIGTERM);
    Archive const archive;
    fill(archive);
    auto command = archive.command({"update", archive.folder().string()});
    for (std::string const& option : slowly()) command.arguments.push_back(option);
    Process process(command);
    REQUIRE(wait_for_articles(archive, process, 20));
    process.signal(signal);
    Outcome const outcome = process.wait();
    CHECK(outcome.exit_code == 128 + signal);
    CHECK_THAT(support::last_line(outcome.err), Catch::Matchers::StartsWith("added="));
    std::uint64_t const committed = depeche::IndexReader(archive.index()).article_count();
    CHECK(Archive::counts(outcome) == std::to_string(committed) + " 0 0 0 0");
    CHECK(committed < record_count);
    CHECK(archive.update().exit_code == 0);
    CHECK(support::dump(archive.index()) == made_at_once(archive));
}

TEST_CASE("interrupted: a run that is killed costs what was not committed, and the next makes the same index") {
    Archive const archive;
    fill(archive);
    for (std::uint64_t const articles : {20U, 120U, 300U}) {
        auto command = archive.command({"update", archive.folder().string()});
        for (std::string const& option : slowly()) command.arguments.push_back(option);
        Process process(command);
        REQUIRE(wait_for_articles(archive, process, articles));
        process.signal(SIGKILL);
        CHECK(process.wait().exit_code == 128 + SIGKILL);
        CHECK(archive.run({"check"}).exit_code == 0);
    }
    CHECK(archive.update().exit_code == 0);
    CHECK(support::dump(archive.index()) == made_at_once(archive));
}

TEST_CASE("interrupted: a rebuild that is stopped or killed leaves the old index in use and no rubbish") {
    int const signal = GENERATE(SIGTERM, SIGKILL);
    Archive const archive;
    fill(archive);
    archive.update();
    std::string const before = support::dump(archive.index());
    auto command = archive.command({"update", archive.folder().string()});
    for (std::string const& option : slowly({"--rebuild"})) command.arguments.push_back(option);
    Process process(command);
    while (!process.has_ended() && !std::filesystem::exists(archive.index() / "articles-2" / "postlist.glass")) {
        std::this_thread::sleep_for(std::chrono::milliseconds(3));
    }
    process.signal(signal);
    CHECK(process.wait().exit_code == 128 + signal);
    CHECK(support::dump(archive.index()) == before);
    CHECK(archive.update({"--rebuild"}).exit_code == 0);
    CHECK(std::distance(std::filesystem::directory_iterator(archive.index()), {}) == 2);
    CHECK(support::dump(archive.index()) == before);
}

TEST_CASE("interrupted: a second writer exits 75 at once, or waits as long as it is told") {
    Archive const archive;
    archive.write_many("a", 3);
    archive.update();
    auto holder = depeche::open_writer(depeche::IndexLayout(archive.index()), {}, nullptr);
    for (std::vector<std::string> const& arguments :
         {std::vector<std::string>{"update", archive.folder().string()}, {"update", "--rebuild"}, {"compact"}}) {
        Outcome const outcome = archive.run(arguments);
        CHECK(outcome.exit_code == 75);
        CHECK_THAT(outcome.err, Catch::Matchers::Contains("another depeche-index is writing"));
    }
    archive.write_many("b", 1);
    Process waiting(archive.command({"update", archive.folder().string(), "--wait", "30"}));
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    CHECK_FALSE(waiting.has_ended());
    holder.reset();
    Outcome const outcome = waiting.wait();
    CHECK(outcome.exit_code == 0);
    CHECK(Archive::counts(outcome) == "1 0 0 3 0");
}

TEST_CASE("interrupted: a writer that waited for another sees what that one wrote") {
    Archive const archive;
    fill(archive);
    auto command = archive.command({"update", archive.folder().string()});
    for (std::string const& option : slowly()) command.arguments.push_back(option);
    Process first(command);
    REQUIRE(wait_for_articles(archive, first, 5));
    Outcome const second = archive.update({"--wait", "60"});
    CHECK(first.wait().exit_code == 0);
    CHECK(second.exit_code == 0);
    CHECK(Archive::counts(second) == "0 0 0 " + std::to_string(record_count) + " 0");
}

TEST_CASE("interrupted: a writer that waited for a rebuild writes to the rebuilt index") {
    Archive const archive;
    fill(archive);
    archive.update();
    auto command = archive.command({"update", archive.folder().string()});
    for (std::string const& option : slowly({"--rebuild"})) command.arguments.push_back(option);
    Process rebuilding(command);
    while (!rebuilding.has_ended() && !std::filesystem::exists(archive.index() / "articles-2")) {
        std::this_thread::sleep_for(std::chrono::milliseconds(3));
    }
    support::write_file(archive / "autres/z.txt", "Titre\n\nUne lettre.\n");
    CHECK(archive.run({"update", "--wait", "60", (archive / "autres").string()}).exit_code == 0);
    CHECK(rebuilding.wait().exit_code == 0);
    CHECK(archive.ids({"lettre"}) == "z.txt ");
    CHECK(std::distance(std::filesystem::directory_iterator(archive.index()), {}) == 2);
}
