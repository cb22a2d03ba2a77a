#include <fmt/format.h>

#include <optional>

#include "common/text/normalise.h"
#include "indexer/readers/contents.h"
#include "indexer/readers/metadata.h"
#include "indexer/readers/title.h"

namespace depeche {
namespace {

/// Why the first bytes already show that this is no plain text; empty where they do not.
std::string refusal(std::string_view head, InputFormat format) {
    std::string_view const foreign = format == InputFormat::automatic ? foreign_format(head) : "";
    if (!foreign.empty()) return fmt::format("is {}, not plain text; skipped", foreign);
    // A large picture need not be read to its end. What is read whole is decoded once, later.
    bool const first_of_many = head.size() == ByteStream::chunk_bytes;
    return first_of_many && !decode_text(head) ? "not a text file; skipped" : "";
}

} // namespace

bool read_text(ByteStream& stream, Origin const& origin, Delivery& delivery) {
    auto const fail = [&](std::string message) {
        delivery.failed(origin, std::move(message));
        return false;
    };
    std::string const refused = refusal(stream.head(), delivery.options().format);
    if (!refused.empty()) return fail(refused);
    std::optional<std::string> const bytes = read_all(stream, ArticleReader::max_article_bytes);
    if (!bytes) return fail(fmt::format("larger than {} MB; skipped", ArticleReader::max_article_bytes >> 20U));
    if (!stream.fault().empty()) return delivery.damaged(origin, stream.fault()), false;
    std::optional<std::string> const text = decode_text(*bytes);
    if (!text) return fail("not a text file; skipped");
    if (trimmed(*text).empty()) return fail("empty; skipped");
    TitledText const parts = split_title(*text);
    ReadArticle read;
    read.article.id = clean_id(origin.id);
    read.article.title = clean_line(parts.title, max_title_bytes);
    read.article.body = parts.body;
    delivery.article(origin, std::move(read));
    return true;
}

} // namespace depeche
