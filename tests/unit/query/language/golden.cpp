#include "tests/support/golden.h"

#include "query/language/parser.h"
#include "tests/unit/query/language/tree.h"

namespace depeche {
namespace {

std::string tree_of(std::string const& text) {
    auto const parsed = parse_query(text);
    return parsed ? TreeText::of(*parsed) : "error: " + parsed.error().message;
}

std::string complaint_about(std::string const& text) {
    auto const parsed = parse_query(text);
    if (parsed) return "no error: " + TreeText::of(*parsed);
    auto const& error = parsed.error();
    std::string const fault = '[' + std::string(error.where.of(text)) + "]@" + std::to_string(error.where.begin);
    return fault + ' ' + error.message + (error.hint.empty() ? "" : "; " + error.hint);
}

TEST_CASE("the meaning of every query of the golden file is as it was judged") {
    check_golden_lines("query/trees.txt", 1, tree_of);
}

TEST_CASE("the complaint about every faulty query of the golden file is as it was judged") {
    check_golden_lines("query/errors.txt", 1, complaint_about);
}

} // namespace
} // namespace depeche
