#include "common/index/stored_article.h"

#include <algorithm>

#include "common/index/codec.h"

namespace depeche {
namespace {

constexpr std::int64_t open_end = std::int64_t{1} << 40;
constexpr std::int64_t most_days = 11'000'000; ///< thirty thousand years

std::int64_t days_since_epoch(std::optional<Day> day) { return day ? day->time_since_epoch().count() : open_end; }

std::optional<Day> day_from(std::int64_t days) {
    // Beyond the calendar's years: an open end, or damage.
    if (days < -most_days || days > most_days) return std::nullopt;
    return Day{std::chrono::days{static_cast<std::int32_t>(days)}};
}

void encode_spans(Encoder& out, Analysis const& analysis) {
    std::uint32_t at = 0;
    out.number(analysis.mentions.size());
    for (EntityMention const& mention : analysis.mentions) {
        out.number(mention.where.begin - at);
        out.number(mention.where.size());
        out.number(mention.entity * 2ULL + (mention.demonym ? 1 : 0));
        at = mention.where.begin;
    }
    at = 0;
    out.number(analysis.dates.size());
    for (DateMention const& mention : analysis.dates) {
        out.number(mention.where.begin - at);
        out.number(mention.where.size());
        out.signed_number(days_since_epoch(mention.interval.from));
        out.signed_number(days_since_epoch(mention.interval.to));
        out.number(static_cast<std::uint64_t>(mention.granularity) * 2 + (mention.approximate ? 1 : 0));
        out.number(mention.confidence);
        at = mention.where.begin;
    }
}

/// Reads the spans of one list, each against the one before.
class SpanDecoder {
  public:
    explicit SpanDecoder(std::size_t text_size) : text_size_(text_size) {}

    /// The next span; nothing where it cannot be one of the text's, or overlaps the one before.
    std::optional<ByteSpan> next(Decoder& in) {
        std::uint64_t const step = in.number();
        std::uint64_t const size = in.number();
        if (step > text_size_ || size > text_size_ || at_ + step + size > text_size_) return std::nullopt;
        at_ += step;
        if (at_ < end_) return std::nullopt;
        end_ = at_ + size;
        return ByteSpan{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end_)};
    }

  private:
    std::uint64_t text_size_;
    std::uint64_t at_ = 0;
    std::uint64_t end_ = 0;
};

template <typename Enum>
Enum enumerator(std::uint64_t value, Enum last) {
    return static_cast<Enum>(std::min<std::uint64_t>(value, static_cast<std::uint64_t>(last)));
}

void decode_mentions(Decoder& in, Analysis& analysis, std::size_t text_size) {
    SpanDecoder spans(text_size);
    for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
        auto const where = spans.next(in);
        std::uint64_t const packed = in.number();
        if (!where || !in.ok() || packed / 2 >= analysis.entities.size()) continue;
        analysis.mentions.push_back({*where, static_cast<std::uint32_t>(packed / 2), packed % 2 == 1});
    }
}

void decode_dates(Decoder& in, Analysis& analysis, std::size_t text_size) {
    SpanDecoder spans(text_size);
    for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
        DateMention mention;
        auto const where = spans.next(in);
        mention.interval.from = day_from(in.signed_number());
        mention.interval.to = day_from(in.signed_number());
        std::uint64_t const packed = in.number();
        mention.granularity = enumerator(packed / 2, Granularity::period);
        mention.approximate = packed % 2 == 1;
        mention.confidence = static_cast<std::uint8_t>(in.number());
        if (!where || !in.ok()) continue;
        mention.where = *where;
        analysis.dates.push_back(mention);
    }
}

} // namespace

std::string encode(StoredArticle const& stored) {
    Article const& article = stored.article;
    Encoder out;
    for (std::string const* field : {&article.id, &article.title, &article.body, &article.source, &article.language,
                                     &article.section, &article.url, &article.path}) {
        out.text(*field);
    }
    out.signed_number(days_since_epoch(article.published));
    out.number(article.authors.size());
    for (std::string const& author : article.authors) out.text(author);
    out.number(stored.analysis.entities.size());
    for (Entity const& entity : stored.analysis.entities) {
        out.number(static_cast<std::uint64_t>(entity.kind));
        out.text(entity.name);
        out.text(entity.id);
        out.text(entity.key == entity.name ? std::string_view{} : entity.key);
        if (entity.kind != EntityKind::organisation) continue;
        out.number(entity.acronyms.size());
        for (std::string const& acronym : entity.acronyms) out.text(acronym);
    }
    encode_spans(out, stored.analysis);
    return out.take();
}

StoredArticle decode_article(std::string_view bytes) {
    Decoder in(bytes);
    StoredArticle stored;
    Article& article = stored.article;
    for (std::string* field : {&article.id, &article.title, &article.body, &article.source, &article.language,
                               &article.section, &article.url, &article.path}) {
        *field = in.text();
    }
    std::optional<Day> const published = day_from(in.signed_number());
    if (in.ok()) article.published = published;
    for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) article.authors.emplace_back(in.text());
    for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
        Entity entity;
        entity.kind = enumerator(in.number(), EntityKind::organisation);
        entity.name = in.text();
        entity.id = in.text();
        entity.key = in.text();
        if (entity.key.empty()) entity.key = entity.name;
        bool const may_define = entity.kind == EntityKind::organisation;
        for (std::uint64_t more = may_define ? in.number() : 0; more > 0 && in.ok(); --more) {
            entity.acronyms.emplace_back(in.text());
        }
        stored.analysis.entities.push_back(std::move(entity));
    }
    std::size_t const text_size = stored.text().size();
    decode_mentions(in, stored.analysis, text_size);
    decode_dates(in, stored.analysis, text_size);
    return stored;
}

} // namespace depeche
