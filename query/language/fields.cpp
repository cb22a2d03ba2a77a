#include "query/language/fields.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/text/fold.h"

namespace depeche {
namespace {

using Names = std::array<std::string_view, 3>;
constexpr Names person_names{"personne"};
constexpr Names place_names{"lieu"};
constexpr Names organisation_names{"organisation", "organization"};
constexpr Names title_names{"titre"};
constexpr Names language_names{"langue", "language"};
constexpr Names section_names{"rubrique"};
constexpr Names published_names{"published"};
constexpr Names mentioned_names{"évoque"};

constexpr std::span<std::string_view const> aliases(Names const& names, std::size_t count = 1) {
    return std::span<std::string_view const>(names).first(count);
}

constexpr std::array table{
    FieldRow{Field::person, "person", aliases(person_names), FieldValue::name, false,
             "a person it names, by any spelling or part of the name; := for the whole name", "person:Kerry"},
    FieldRow{Field::place, "place", aliases(place_names), FieldValue::name, false,
             "a place it names, or one inside it; := for that name alone", "lieu:Syrie"},
    FieldRow{Field::organisation, "org", aliases(organisation_names, 2), FieldValue::name, false,
             "an organisation it names, by any of its names; := for no part of a longer one", "org:ONU"},
    FieldRow{Field::title, "title", aliases(title_names), FieldValue::words, true, "words of its title",
             "titre:\"cessez-le-feu\""},
    FieldRow{Field::source,
             "source",
             {},
             FieldValue::label,
             true,
             "the newspaper or agency it came from",
             "source:\"Le Courrier\""},
    FieldRow{Field::language, "lang", aliases(language_names, 2), FieldValue::label, false,
             "the language it is written in, as a code of two letters", "langue:fr"},
    FieldRow{Field::section, "section", aliases(section_names), FieldValue::label, true,
             "the section it appeared in", "rubrique:sport"},
    FieldRow{Field::published, "date", aliases(published_names), FieldValue::date, false,
             "when it was published: a day, month, year or range", "date:2016-09..2016-10"},
    FieldRow{Field::mentioned, "mentioned", aliases(mentioned_names), FieldValue::date, false,
             "the days its text speaks of", "évoque:\"août 1914\""},
    FieldRow{Field::id, "id", {}, FieldValue::exact, true, "the article of that id", "id:2016/10/alep.txt"},
    FieldRow{Field::url,
             "url",
             {},
             FieldValue::exact,
             true,
             "the article of that address",
             "url:https://journal.example/*"},
};

constexpr bool in_order_of_field() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].field != static_cast<Field>(i)) return false;
    return table.size() == static_cast<std::size_t>(Field::url) + 1;
}
static_assert(in_order_of_field(), "row_of() indexes the table by field");

constexpr std::size_t longest_name = 40; ///< bytes; a name beyond it is none of ours, whatever its accents

/// Insertions, deletions and replacements of bytes that turn one name into the other.
std::size_t edits_between(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

} // namespace

std::span<FieldRow const> fields() { return table; }

FieldRow const& row_of(Field field) { return table[static_cast<std::size_t>(field)]; }

std::optional<Field> field_named(std::string_view name) {
    if (name.empty() || name.size() > longest_name) return std::nullopt;
    auto const wanted = fold(name);
    for (auto const& row : table) {
        if (row.name == wanted) return row.field;
        for (auto const alias : row.aliases)
            if (fold(alias) == wanted) return row.field;
    }
    return std::nullopt;
}

std::optional<std::string_view> nearest_field(std::string_view name) {
    if (name.size() > longest_name) return std::nullopt;
    auto const wanted = fold(name);
    std::optional<std::string_view> nearest;
    std::size_t fewest = 3;
    auto consider = [&](std::string_view candidate) {
        std::size_t const edits = edits_between(wanted, fold(candidate));
        if (edits < fewest && edits * 2 < candidate.size()) {
            fewest = edits;
            nearest = candidate;
        }
    };
    for (auto const& row : table) {
        consider(row.name);
        for (auto const alias : row.aliases) consider(alias);
    }
    return nearest;
}

} // namespace depeche
