#include "tests/support/golden.h"

#include "query/render/render.h"
#include "tests/unit/query/render/sample.h"

namespace depeche {
namespace {

/// Escape sequences and carriage returns as a reader of the golden file can see them.
std::string visible(std::string const& text) {
    std::string shown;
    for (char const c : text) {
        if (c == '\x1b')
            shown += "<ESC>";
        else if (c == '\r')
            shown += "<CR>";
        else
            shown += c;
    }
    return shown;
}

RenderOptions in(Format format) {
    RenderOptions options;
    options.format = format;
    return options;
}

TEST_CASE("an answer looks as it was judged in every format") {
    auto const answer = sample_answer();
    check_golden_text("query/answer.text", render(answer, in(Format::text)));
    check_golden_text("query/answer.json", render(answer, in(Format::json)));
    check_golden_text("query/answer.jsonl", render(answer, in(Format::jsonl)));
    check_golden_text("query/answer.csv", visible(render(answer, in(Format::csv))));
    check_golden_text("query/answer.ids", render(answer, in(Format::ids)));
    check_golden_text("query/answer.paths", render(answer, in(Format::paths)));
}

TEST_CASE("an answer in colour, narrow, numbered from 9 and explained looks as it was judged") {
    RenderOptions const options{Format::text, true, 50, 9, true};
    check_golden_text("query/answer.colour", visible(render(sample_answer(), options)));
}

TEST_CASE("facets, timelines, articles and entities look as they were judged") {
    std::string all;
    for (auto const format : {Format::text, Format::json, Format::jsonl, Format::csv, Format::ids}) {
        all += visible(render_facets(sample_answer().facets, in(format))) + "----\n";
        all += visible(render_timeline(sample_timeline(), in(format))) + "----\n";
        all += visible(render_article(sample_article(), in(format))) + "----\n";
        all += visible(render_entity(sample_entity(), in(format))) + "----\n";
    }
    check_golden_text("query/views.text", all);
}

TEST_CASE("an article in colour looks as it was judged") {
    check_golden_text("query/article.colour", visible(render_article(sample_article(), {Format::text, true, 72, 1, false})));
}

} // namespace
} // namespace depeche
