#include "indexer/readers/reader.h"

#include <utility>

#include "common/text/normalise.h"
#include "indexer/readers/archive.h"
#include "indexer/readers/contents.h"
#include "indexer/readers/record_field.h"

namespace depeche {
namespace {

/// What one reader keeps from file to file.
struct Tools {
    RecordReader& records;
    Delivery& delivery;
};

bool read_content(ByteStream& stream, Content content, Origin const& origin, Tools tools) {
    if (content == Content::text) return read_text(stream, origin, tools.delivery);
    return read_records(stream, content, origin, tools.records, tools.delivery);
}

/// JSON in UTF-16 is decoded as a whole; a longer file would have to be decoded by chunks.
bool read_utf16(ByteStream& stream, Origin const& origin, Tools tools) {
    std::optional<std::string> const bytes = read_all(stream, ArticleReader::max_article_bytes);
    std::optional<std::string> const text = bytes ? decode_text(*bytes) : std::nullopt;
    if (!stream.fault().empty()) {
        tools.delivery.damaged(origin, stream.fault());
    } else if (!text) {
        tools.delivery.failed(origin, bytes ? "not a text file; skipped" : "UTF-16 larger than 64 MB; skipped");
    }
    if (!text || !stream.fault().empty()) return false;
    MemoryStream decoded(*text);
    InputFormat const format = tools.delivery.options().format;
    std::string_view const head = decoded.head();
    return read_content(decoded, detect(head, head.size() == text->size(), origin.name, format), origin, tools);
}

/// Reads what is not packed, or tells why not.
bool read_stream(ByteStream& stream, Origin const& origin, Tools tools) {
    std::string_view const head = stream.head();
    bool const whole = head.size() < ByteStream::chunk_bytes;
    if (head.empty() && !stream.fault().empty()) return tools.delivery.damaged(origin, stream.fault()), false;
    switch (Content const content = detect(head, whole, origin.name, tools.delivery.options().format)) {
        case Content::empty:
            tools.delivery.failed(origin, "empty; skipped");
            return false;
        case Content::packed:
            tools.delivery.failed(origin, "is packed inside an archive; skipped");
            return false;
        default:
            return looks_utf16(head) ? read_utf16(stream, origin, tools) : read_content(stream, content, origin, tools);
    }
}

/// Reads each member of an archive, or the content of a compressed file. `bytes` is what unpack() takes.
template <typename Bytes>
bool read_packed(Bytes& bytes, Origin const& origin, Tools tools) {
    bool any_member = false;
    bool content_read = true;
    std::string const fault = unpack(bytes, [&](Member member) {
        any_member = true;
        bool const read = read_stream(member.bytes, origin.inside(member.name), tools);
        // One picture in an archive is no fault of the archive; a compressed file is what it holds.
        if (member.name.empty()) content_read = read;
        return !tools.delivery.stopped();
    });
    // A fault inside a member has been told; the archive then ends with the same one.
    if (!fault.empty() && fault != tools.delivery.last_fault()) tools.delivery.damaged(origin, fault);
    if (fault.empty() && !any_member) tools.delivery.failed(origin, "empty; skipped");
    return any_member && content_read && tools.delivery.last_fault().empty();
}

} // namespace

std::vector<std::string_view> const& record_fields() {
    static std::vector<std::string_view> const names(record_field_names.begin(), record_field_names.end());
    return names;
}

struct ArticleReader::State {
    ReadOptions options;
    RecordReader records;
    Dating dating;
};

ArticleReader::ArticleReader(ReadOptions options) {
    RecordReader records(options.field_map);
    state_ = std::make_unique<State>(State{std::move(options), std::move(records), {}});
}
ArticleReader::~ArticleReader() = default;
ArticleReader::ArticleReader(ArticleReader&&) noexcept = default;
ArticleReader& ArticleReader::operator=(ArticleReader&&) noexcept = default;

bool ArticleReader::read_file(std::filesystem::path const& file, std::string const& id_base, ArticleSink& sink) {
    Delivery delivery(state_->options, state_->dating, sink);
    Origin const origin = Origin::of_file(file.string(), id_base);
    auto const stream = FileStream::open(file);
    if (!stream) {
        delivery.failed(origin, stream.error().message + "; skipped");
        return false;
    }
    Tools const tools{state_->records, delivery};
    if (is_packed((*stream)->head())) return read_packed(**stream, origin, tools);
    return read_stream(**stream, origin, tools);
}

bool ArticleReader::read_bytes(std::string_view bytes, std::string const& name, ArticleSink& sink) {
    Delivery delivery(state_->options, state_->dating, sink);
    Origin const origin = Origin::of_file(name, name);
    Tools const tools{state_->records, delivery};
    if (is_packed(bytes)) return read_packed(bytes, origin, tools);
    MemoryStream stream(bytes);
    return read_stream(stream, origin, tools);
}

} // namespace depeche
