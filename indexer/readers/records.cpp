#include <fmt/format.h>

#include <utility>

#include "indexer/readers/contents.h"
#include "indexer/readers/metadata.h"
#include "indexer/readers/record_splitter.h"

namespace depeche {
namespace {

/// Makes articles of the records cut from one origin.
class RecordDelivery : public RecordTaker {
  public:
    RecordDelivery(Origin const& origin, RecordReader& reader, Delivery& delivery)
        : origin_(origin), reader_(reader), delivery_(delivery) {}

    bool record(std::string& json, std::uint64_t line) override {
        ++ordinal_;
        Result<RecordArticle> result = reader_.read(json);
        if (!result) {
            delivery_.failed(origin_, result.error().message, line);
            return true;
        }
        ReadArticle read{std::move(result->article), true, ordinal_};
        if (read.article.id.empty()) {
            read.own_id = false;
            read.article.id = clean_id(fmt::format("{}#{}", origin_.id, ordinal_));
        }
        return delivery_.article(origin_, std::move(read), result->unread_date, line);
    }

    bool unusable(std::uint64_t line, std::string const& reason) override {
        ++ordinal_;
        delivery_.failed(origin_, reason + "; skipped", line);
        return true;
    }

    std::uint32_t count() const { return ordinal_; }

  private:
    Origin const& origin_;
    RecordReader& reader_;
    Delivery& delivery_;
    std::uint32_t ordinal_ = 0;
};

} // namespace

bool read_records(ByteStream& stream, Content content, Origin const& origin, RecordReader& reader, Delivery& delivery) {
    if (looks_binary(stream.head())) {
        delivery.failed(origin, "not a text file; skipped");
        return false;
    }
    RecordDelivery records(origin, reader, delivery);
    std::string fault;
    if (content == Content::json_document) {
        fault = split_objects(stream, ArticleReader::max_article_bytes, records);
    } else {
        split_lines(stream, ArticleReader::max_article_bytes, records);
    }
    if (delivery.stopped()) return true;
    if (!stream.fault().empty()) fault = stream.fault();
    if (!fault.empty()) {
        delivery.damaged(origin, fault);
    } else if (records.count() == 0) {
        delivery.failed(origin, "holds no record; skipped");
    }
    return fault.empty() && records.count() > 0;
}

} // namespace depeche
