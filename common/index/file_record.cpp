#include "common/index/file_record.h"

#include "common/index/codec.h"
#include "common/index/schema.h"

namespace depeche {

std::string encode(FileRecord const& record) {
    Encoder out;
    out.text(record.path);
    out.number(record.size);
    out.signed_number(record.modified);
    out.number(record.hash);
    out.number(record.articles);
    out.number(record.failed);
    out.number(record.reading);
    return out.take();
}

FileRecord decode_file_record(std::string_view bytes) {
    Decoder in(bytes);
    FileRecord record;
    record.path = in.text();
    record.size = in.number();
    record.modified = in.signed_number();
    record.hash = in.number();
    record.articles = in.number();
    record.failed = in.number();
    record.reading = in.number();
    return record;
}

std::string file_record_key(std::string_view path) { return make_term(schema::key::file, path); }

std::uint64_t file_hash(std::string_view path) { return content_hash(path); }

} // namespace depeche
