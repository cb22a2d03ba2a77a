#include <cstdlib>
#include <string>
#include <string_view>

#include "common/text/normalise.h"
#include "indexer/readers/reader.h"
#include "indexer/readers/title.h"

namespace {

struct Ignoring : depeche::ArticleSink {
    bool article(depeche::ReadArticle read) override {
        if (read.article.body.empty()) std::abort();
        return true;
    }
    void failed(depeche::Error) override {}
    void warning(depeche::Error) override {}
};

} // namespace

/// Texts of any charset, archives and compressed files; a title and its body must come from the text, in order.
extern "C" int LLVMFuzzerTestOneInput(uint8_t const* data, size_t size) {
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    Ignoring sink;
    depeche::ArticleReader(depeche::ReadOptions{}).read_bytes(bytes, "2016/10/06/f.txt", sink);
    std::string const text = depeche::normalise(bytes);
    depeche::TitledText const parts = depeche::split_title(text);
    char const* const end = text.data() + text.size();
    if (!parts.title.empty() && parts.title.data() + parts.title.size() > parts.body.data()) std::abort();
    if (!parts.body.empty() && parts.body.data() + parts.body.size() != end) std::abort();
    return 0;
}
