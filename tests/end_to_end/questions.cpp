#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <sstream>

#include "common/index/reader.h"
#include "query/search/search.h"
#include "tests/support/run_program.h"

namespace {

using namespace depeche;

/// A question and the article that answers it.
struct Question {
    std::string words;
    std::string article;
    std::string kind;  ///< elided, accents, number, gender
};

std::vector<Question> questions() {
    std::istringstream lines(support::read_file(DEPECHE_SOURCE_DIR "/tests/golden/questions.tsv"));
    std::vector<Question> all;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::size_t const first = line.find('\t');
        std::size_t const second = line.find('\t', first + 1);
        REQUIRE(second != std::string::npos);
        all.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1), line.substr(second + 1)});
    }
    return all;
}

bool among_first_ten(IndexReader& reader, Question const& question) {
    ParsedQuery query = parse_query(question.words);
    REQUIRE(query);
    Search wanted;
    wanted.query = std::move(*query);
    wanted.snippets = false;
    auto const found = search(reader, wanted);
    auto const& hits = std::get<Answer>(found).hits;
    return std::any_of(hits.begin(), hits.end(), [&](Hit const& hit) { return hit.id == question.article; });
}

TEST_CASE("two words of an article find it, elided or not, with accents or without, in another number or gender") {
    support::TemporaryDirectory const directory;
    auto const update = support::run({{support::program("depeche-index"), "--index", (directory / "index").string(), "update",
                                       DEPECHE_SOURCE_DIR "/data/samples"},
                                      "", {"HOME=" + directory.path().string()}, {}});
    INFO(update.err);
    REQUIRE(update.exit_code == 0);
    IndexReader reader(directory / "index");
    std::map<std::string, std::size_t> asked;
    std::size_t total = 0;
    std::size_t missed = 0;
    for (Question const& question : questions()) {
        ++asked[question.kind];
        ++total;
        if (among_first_ten(reader, question)) continue;
        ++missed;
        WARN(question.kind << ": " << question.words << " does not find " << question.article);
    }
    CHECK(total >= 320);
    CHECK(asked.size() == 4);
    for (auto const& [kind, count] : asked) {
        INFO(kind);
        CHECK(count >= 70);
    }
    CHECK(missed * 100 <= total);
}

}  // namespace
