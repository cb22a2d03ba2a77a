#include "common/index/stored_article.h"

#include "common/index/codec.h"

namespace depeche {
namespace {

constexpr std::int64_t open_end = std::int64_t{1} << 40;

std::int64_t days_since_epoch(std::optional<Day> day) { return day ? day->time_since_epoch().count() : open_end; }

std::optional<Day> day_from(std::int64_t days) {
    if (days == open_end) return std::nullopt;
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

ByteSpan decode_span(Decoder& in, std::uint32_t& at) {
    at += static_cast<std::uint32_t>(in.number());
    auto const size = static_cast<std::uint32_t>(in.number());
    return {at, at + size};
}

void decode_spans(Decoder& in, Analysis& analysis, std::size_t text_size) {
    std::uint32_t at = 0;
    for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
        EntityMention mention{decode_span(in, at), 0, false};
        std::uint64_t const packed = in.number();
        mention.entity = static_cast<std::uint32_t>(packed / 2);
        mention.demonym = packed % 2 == 1;
        bool const sound = mention.where.end <= text_size && mention.entity < analysis.entities.size();
        if (sound) analysis.mentions.push_back(mention);
    }
    at = 0;
    for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
        DateMention mention;
        mention.where = decode_span(in, at);
        mention.interval.from = day_from(in.signed_number());
        mention.interval.to = day_from(in.signed_number());
        std::uint64_t const packed = in.number();
        mention.granularity = static_cast<Granularity>(packed / 2);
        mention.approximate = packed % 2 == 1;
        mention.confidence = static_cast<std::uint8_t>(in.number());
        if (mention.where.end <= text_size) analysis.dates.push_back(mention);
    }
}

}  // namespace

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
    article.published = day_from(in.signed_number());
    for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) article.authors.emplace_back(in.text());
    for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
        Entity entity;
        entity.kind = static_cast<EntityKind>(in.number());
        entity.name = in.text();
        entity.id = in.text();
        entity.key = in.text();
        if (entity.key.empty()) entity.key = entity.name;
        stored.analysis.entities.push_back(std::move(entity));
    }
    decode_spans(in, stored.analysis, full_text(article).size());
    return stored;
}

}  // namespace depeche
