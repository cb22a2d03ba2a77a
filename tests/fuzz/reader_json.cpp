#include <cstdlib>
#include <string_view>

#include "indexer/readers/reader.h"

namespace {

/// Checks what a reader promises of every article.
struct Checked : depeche::ArticleSink {
    bool article(depeche::ReadArticle read) override {
        bool const sound = !read.article.id.empty() && read.article.id.size() <= 500 && !read.article.body.empty() &&
                           read.article.title.size() <= 2000 && read.ordinal > 0;
        if (!sound) std::abort();
        return true;
    }
    void failed(depeche::Error error) override {
        if (error.where.empty() || error.message.empty()) std::abort();
    }
    void warning(depeche::Error) override {}
};

} // namespace

/// Records, read as lines, as a document and by detection.
extern "C" int LLVMFuzzerTestOneInput(uint8_t const* data, size_t size) {
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    depeche::ReadOptions options;
    options.field_map["section"] = "a.0.b";
    depeche::ArticleReader reader(options);
    Checked sink;
    for (char const* const name : {"f.jsonl", "f.json", "f"}) reader.read_bytes(bytes, name, sink);
    return 0;
}
