#include "indexer/readers/record.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <array>
#include <optional>
#include <utility>

#include "common/dates/published.h"
#include "common/text/normalise.h"
#include "indexer/readers/json_value.h"
#include "indexer/readers/metadata.h"
#include "indexer/readers/record_field.h"

namespace depeche {
namespace {

namespace dom = simdjson::dom;

/// The value a record has for a field: the best so far.
struct Candidate {
    std::optional<dom::element> value;
    std::size_t rank = SIZE_MAX;
    std::string key;        ///< the value's; without one, that of the first that could not be used
    std::string_view fault; ///< what is wrong with that one
};
using Candidates = std::array<Candidate, record_field_count>;

std::size_t index_of(RecordField field) { return static_cast<std::size_t>(field); }

/// Why a value is none of the field's; empty where it is one. JSON's null is no value, and no fault.
std::string_view fault_of(RecordField field, dom::element value) {
    if (field != RecordField::text) return trimmed(scalar_text(value)).empty() ? "is empty" : "";
    if (value.is_string()) return trimmed(value.get_string().value_unsafe()).empty() ? "is empty" : "";
    std::optional<std::string> const text = running_text(value);
    if (!text) return "is neither a string nor an array of strings";
    return trimmed(*text).empty() ? "is empty" : "";
}

void consider(Candidate& candidate, RecordField field, std::string_view key, dom::element value, std::size_t rank) {
    if (rank >= candidate.rank || value.is_null()) return;
    std::string_view const fault = fault_of(field, value);
    if (fault.empty()) {
        candidate = {value, rank, std::string(key), {}};
    } else if (candidate.key.empty()) {
        candidate.key = key;
        candidate.fault = fault;
    }
}

Candidates candidates(dom::element record, std::map<std::string, std::string> const& field_map) {
    Candidates found;
    dom::object const fields = record.get_object().value_unsafe();
    for (dom::key_value_pair const pair : fields) {
        std::optional<KnownKey> const known = known_key(plain_key(pair.key));
        if (known) consider(found[index_of(known->field)], known->field, pair.key, pair.value, known->rank);
    }
    for (auto const& [name, key] : field_map) {
        std::optional<RecordField> const field = record_field_named(name);
        if (!field) continue;
        Candidate& candidate = found[index_of(*field)];
        candidate = {};
        std::optional<dom::element> const value = at_key(record, key);
        if (value) consider(candidate, *field, key, *value, 0);
    }
    return found;
}

Error no_text(Candidate const& text, std::map<std::string, std::string> const& field_map) {
    auto const quoted = [](std::string_view key) { return '"' + printable(cut(key, 100)) + '"'; };
    // A value without a fault is one of which nothing is left once NUL characters are gone.
    std::string_view const fault = text.value ? "is empty" : text.fault;
    if (!text.key.empty()) return {{}, fmt::format("{} {}; skipped", quoted(text.key), fault)};
    auto const mapped = field_map.find("text");
    return {{}, fmt::format("no {}; skipped", quoted(mapped == field_map.end() ? "text" : mapped->second))};
}

/// A longer title is cut; its whole then heads the text, so that no word of it is lost.
void set_title(Article& article, std::string const& title) {
    article.title = clean_line(title, max_title_bytes);
    if (title.size() <= max_title_bytes) return;
    std::string const whole = clean_line(title, title.size() * 4);
    if (whole != article.title) article.body = whole + "\n\n" + article.body;
}

RecordArticle article_of(Candidates const& found) {
    auto const text_of = [&](RecordField field) {
        auto const& value = found[index_of(field)].value;
        return value ? scalar_text(*value) : std::string();
    };
    RecordArticle read;
    Article& article = read.article;
    article.body = normalise(running_text(*found[index_of(RecordField::text)].value).value_or(""));
    article.id = clean_id(text_of(RecordField::id));
    set_title(article, text_of(RecordField::title));
    article.source = clean_line(text_of(RecordField::source));
    article.language = language_code(text_of(RecordField::language));
    article.section = clean_line(text_of(RecordField::section));
    article.url = clean_line(text_of(RecordField::url));
    if (auto const& authors = found[index_of(RecordField::authors)].value) article.authors = names_of(*authors);
    std::string const date = clean_line(text_of(RecordField::published));
    article.published = published_in_metadata(date);
    if (!article.published) read.unread_date = date;
    return read;
}

} // namespace

struct RecordReader::State {
    std::map<std::string, std::string> field_map;
    dom::parser parser;
    std::string decoded;
    std::string mended;

    /// Parses into `value`, whose strings live in the parser until the next call.
    simdjson::error_code parse(std::string const& json, dom::element& value);
};

simdjson::error_code RecordReader::State::parse(std::string const& json, dom::element& value) {
    std::string const* bytes = &json;
    simdjson::error_code error = parser.parse(*bytes).get(value);
    if (error == simdjson::UTF8_ERROR) {
        decoded = decode_text(json).value_or("");
        bytes = &decoded;
        error = parser.parse(*bytes).get(value);
    }
    if (error == simdjson::SUCCESS || error == simdjson::MEMALLOC || error == simdjson::DEPTH_ERROR) return error;
    mended = mended_json(*bytes);
    return parser.parse(mended).get(value);
}

RecordReader::RecordReader(std::map<std::string, std::string> field_map) : state_(std::make_unique<State>()) {
    state_->field_map = std::move(field_map);
}
RecordReader::~RecordReader() = default;
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader& RecordReader::operator=(RecordReader&&) noexcept = default;

Result<RecordArticle> RecordReader::read(std::string const& json) {
    dom::element value;
    simdjson::error_code const error = state_->parse(json, value);
    if (error == simdjson::MEMALLOC) throw std::bad_alloc();
    if (error == simdjson::DEPTH_ERROR) return Error{{}, "nested too deep; skipped"};
    if (error != simdjson::SUCCESS) return Error{{}, "broken JSON; skipped"};
    if (!value.is_object()) return Error{{}, "not a JSON object; skipped"};
    Candidates const found = candidates(value, state_->field_map);
    Candidate const& text = found[index_of(RecordField::text)];
    if (!text.value) return no_text(text, state_->field_map);
    RecordArticle read = article_of(found);
    if (trimmed(read.article.body).empty()) return no_text(text, state_->field_map);
    return read;
}

} // namespace depeche
