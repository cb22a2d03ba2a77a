#include "indexer/readers/record_field.h"

#include <algorithm>

namespace depeche {
namespace {

struct FieldKey {
    std::string_view key;
    RecordField field;
};

using enum RecordField;

/// The keys in use, as plain_key() makes them. Of one field, the first with a value in a record holds.
constexpr std::array field_keys{
    FieldKey{"id", id},
    FieldKey{"articleid", id},
    FieldKey{"uid", id},
    FieldKey{"guid", id},
    FieldKey{"uuid", id},
    FieldKey{"identifier", id},
    FieldKey{"uri", id},
    FieldKey{"title", title},
    FieldKey{"headline", title},
    FieldKey{"titre", title},
    FieldKey{"titel", title},
    FieldKey{"name", title},
    FieldKey{"text", text},
    FieldKey{"body", text},
    FieldKey{"content", text},
    FieldKey{"texte", text},
    FieldKey{"contenu", text},
    FieldKey{"fulltext", text},
    FieldKey{"bodytext", text},
    FieldKey{"articlebody", text},
    FieldKey{"maintext", text},
    FieldKey{"article", text},
    FieldKey{"paragraphs", text},
    FieldKey{"published", published},
    FieldKey{"publishedat", published},
    FieldKey{"publishedon", published},
    FieldKey{"datepublished", published},
    FieldKey{"publicationdate", published},
    FieldKey{"publisheddate", published},
    FieldKey{"publishdate", published},
    FieldKey{"datepublish", published},
    FieldKey{"datepublication", published},
    FieldKey{"pubdate", published},
    FieldKey{"firstpublished", published},
    FieldKey{"date", published},
    FieldKey{"datetime", published},
    FieldKey{"issued", published},
    FieldKey{"created", published},
    FieldKey{"createdat", published},
    FieldKey{"datecreated", published},
    FieldKey{"timestamp", published},
    FieldKey{"source", source},
    FieldKey{"publication", source},
    FieldKey{"newspaper", source},
    FieldKey{"journal", source},
    FieldKey{"publisher", source},
    FieldKey{"sourcename", source},
    FieldKey{"language", language},
    FieldKey{"lang", language},
    FieldKey{"langue", language},
    FieldKey{"inlanguage", language},
    FieldKey{"section", section},
    FieldKey{"rubrique", section},
    FieldKey{"category", section},
    FieldKey{"categorie", section},
    FieldKey{"desk", section},
    FieldKey{"articlesection", section},
    FieldKey{"authors", authors},
    FieldKey{"author", authors},
    FieldKey{"auteurs", authors},
    FieldKey{"auteur", authors},
    FieldKey{"byline", authors},
    FieldKey{"creator", authors},
    FieldKey{"url", url},
    FieldKey{"link", url},
    FieldKey{"lien", url},
    FieldKey{"permalink", url},
};

} // namespace

std::optional<RecordField> record_field_named(std::string_view name) {
    auto const found = std::ranges::find(record_field_names, name);
    if (found == record_field_names.end()) return std::nullopt;
    return static_cast<RecordField>(found - record_field_names.begin());
}

std::string plain_key(std::string_view key) {
    std::string plain;
    for (char const c : key) {
        if (c == '-' || c == '_' || c == ' ') continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return plain;
}

std::optional<KnownKey> known_key(std::string_view plain) {
    auto const found = std::ranges::find(field_keys, plain, &FieldKey::key);
    if (found == field_keys.end()) return std::nullopt;
    return KnownKey{found->field, static_cast<std::size_t>(found - field_keys.begin())};
}

} // namespace depeche
