#include <catch2/catch.hpp>
#include <sstream>
#include <thread>

#include "indexer/report/reporter.h"

using namespace depeche;

TEST_CASE("the summary names five counts and the seconds") {
    CHECK(summary({1, 2, 3, 4, 5}, 6.26) == "added=1 changed=2 removed=3 unchanged=4 failed=5 seconds=6.3");
    CHECK(summary({}, 0) == "added=0 changed=0 removed=0 unchanged=0 failed=0 seconds=0.0");
    CHECK(Tally{1, 2, 3, 4, 5}.seen() == 7);
}

TEST_CASE("a message is one line without control characters") {
    std::ostringstream out;
    Reporter reporter(out, false);
    reporter.trouble({"a\nb.jsonl:3", "no \"text\"\033[31m; skipped"});
    CHECK(out.str() == "depeche-index: a b.jsonl:3: no \"text\"\uFFFD[31m; skipped\n");
}

TEST_CASE("progress is drawn on a terminal, wiped before other lines, and not drawn elsewhere") {
    std::ostringstream terminal;
    std::ostringstream file;
    Reporter drawn(terminal, true);
    Reporter silent(file, false);
    std::this_thread::sleep_for(std::chrono::milliseconds(250));
    std::string path(60, 'x');
    path.append("é/fin.txt");
    drawn.progress({1, 0, 0, 0, 0}, path);
    silent.progress({1, 0, 0, 0, 0}, path);
    CHECK_THAT(terminal.str(), Catch::Matchers::StartsWith("1 articles, "));
    CHECK_THAT(terminal.str(), Catch::Matchers::EndsWith("é/fin.txt"));
    CHECK(file.str().empty());
    drawn.line("fini");
    CHECK_THAT(terminal.str(), Catch::Matchers::EndsWith("\r\033[Kdepeche-index: fini\n"));
}
