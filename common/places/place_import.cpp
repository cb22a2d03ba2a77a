#include "common/places/place_import.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "common/places/place_merge.h"

namespace depeche {

namespace {

using geonames::PlaceRow;

constexpr std::size_t most_names = 24;       ///< kept of a place, of alternateNamesV2
constexpr std::size_t most_column_names = 8; ///< kept of the column, which does not tell their language
constexpr std::uint64_t fewest_for_column = 5000; ///< inhabitants of a town abroad whose column is read
constexpr std::size_t names_of_well_known = 10;
constexpr std::uint64_t fewest_in_quarter = 10'000;
constexpr std::uint8_t fame_of_capital = 10;

template <std::size_t Size>
bool is_among(std::string_view word, std::array<std::string_view, Size> const& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::size_t count_of(std::string_view list) {
    return list.empty() ? 0 : static_cast<std::size_t>(std::count(list.begin(), list.end(), ',')) + 1;
}

/// What a row is to us; nothing for what is not kept.
std::optional<PlaceKind> kind_of(PlaceRow const& row, ImportRules const& rules) {
    static constexpr std::array<std::string_view, 4> features_always{"OCN", "SEA", "GULF", "STRT"};
    static constexpr std::array<std::string_view, 14> features{"ISL",  "ISLS", "MT",  "MTS", "VLC", "PEN", "DSRT",
                                                               "PLAT", "PLN",  "VAL", "LK",  "STM", "CNL", "RGN"};
    static constexpr std::array<std::string_view, 6> seats{"PPLC", "PPLA", "PPLA2", "PPLA3", "PPLA4", "PPLG"};
    static constexpr std::array<std::string_view, 4> gone{"PPLH", "PPLQ", "PPLW", "PPLCH"};
    if (row.feature_class == 'P') {
        if (row.code == "PPLX") {
            return row.population >= fewest_in_quarter ? std::optional(PlaceKind::quarter) : std::nullopt;
        }
        bool const kept = is_among(row.code, seats) || (row.population >= rules.fewest_people && !is_among(row.code, gone));
        return kept ? std::optional(PlaceKind::city) : std::nullopt;
    }
    if (row.feature_class == 'A') {
        if (row.code == "ADM1" || row.code == "ADM2") return PlaceKind::region;
        bool const country = row.code.starts_with("PCL") && row.code != "PCLH";
        return country && !row.country.empty() ? std::optional(PlaceKind::country) : std::nullopt;
    }
    bool const known = is_among(row.code, features_always) ||
                       (is_among(row.code, features) && count_of(row.alternate_names) >= names_of_well_known);
    return known ? std::optional(PlaceKind::other) : std::nullopt;
}

/// Languages whose names a French paper may use.
bool is_read(std::string_view language) {
    static constexpr std::array<std::string_view, 12> read{"", "fr", "en", "de", "nl", "es", "it", "pt", "lb", "ca", "br", "oc"};
    return is_among(language, read);
}

} // namespace

class PlaceImport::State {
  public:
    State(place_file::Rows built_in, ImportRules rules) : merge_(std::move(built_in)), rules_(std::move(rules)) {}

    Taken take(geonames::Table table, std::string_view line) {
        switch (table) {
            case geonames::Table::countries:
                return take(geonames::country_row(line));
            case geonames::Table::admin1:
            case geonames::Table::admin2:
                return take(geonames::admin_row(line));
            case geonames::Table::places:
                return take(geonames::place_row(line));
            case geonames::Table::hierarchy:
                return take(geonames::hierarchy_row(line));
            case geonames::Table::alternate_names:
                break;
        }
        return take(geonames::alternate_name(line));
    }

    place_file::Rows result() { return merge_.result(rules_.is_word); }

  private:
    Taken take(std::optional<geonames::CountryRow> const& row) {
        if (!row) return Taken::malformed;
        merge_.add_country(*row);
        return Taken::kept;
    }

    Taken take(std::optional<geonames::AdminRow> const& row) {
        if (!row) return Taken::malformed;
        merge_.add_division(*row);
        return Taken::kept;
    }

    Taken take(std::optional<PlaceRow> const& row) {
        if (!row) return Taken::malformed;
        std::optional<PlaceKind> const kind = kind_of(*row, rules_);
        if (!kind) return Taken::skipped;
        ImportedPlace& place = merge_.add_place(row->id);
        place.kind = *kind;
        place.name = row->name;
        place.country = row->country;
        place.admin1 = row->admin[0];
        place.admin2 = row->admin[1];
        place.commune = row->admin[3];
        place.code = row->code;
        place.population = static_cast<std::uint32_t>(std::min<std::uint64_t>(row->population, 0xFFFF'FFFFU));
        place.fame = row->code == "PPLC" ? fame_of_capital : std::uint8_t{0};
        add_column_names(*row, place);
        if (merge_.size() > rules_.most_places) throw std::length_error("too many places");
        return Taken::kept;
    }

    static void add_column_names(PlaceRow const& row, ImportedPlace& place) {
        place.names.clear();
        if (row.ascii_name != row.name && !row.ascii_name.empty()) place.names.emplace_back(row.ascii_name);
        bool const has_others = row.feature_class != 'P' || (row.population >= fewest_for_column && row.country != "FR");
        std::string_view rest = has_others ? row.alternate_names : std::string_view();
        while (!rest.empty() && place.names.size() < most_column_names) {
            std::size_t const end = std::min(rest.find(','), rest.size());
            if (geonames::is_latin_name(rest.substr(0, end))) place.names.emplace_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }

    Taken take(std::optional<geonames::HierarchyRow> const& row) {
        if (!row) return Taken::malformed;
        return merge_.add_parent(row->child, row->parent) ? Taken::kept : Taken::skipped;
    }

    Taken take(std::optional<geonames::AlternateName> const& row) {
        if (!row) return Taken::malformed;
        ImportedPlace* const place = is_read(row->language) ? merge_.named(row->place) : nullptr;
        bool const latin = row->language == "fr" || geonames::is_latin_name(row->name);
        if (place == nullptr || !latin) return Taken::skipped;
        if (!place->has_languages) place->names.clear(); // names whose language is told take the column's place
        place->has_languages = true;
        if (place->names.size() < most_names) place->names.emplace_back(row->name);
        if (row->language != "fr" || row->historic) return Taken::kept;
        int const rank = row->preferred ? 3 : row->is_short ? 1 : 2;
        if (rank > place->french_rank) {
            place->french = row->name;
            place->french_rank = rank;
        }
        return Taken::kept;
    }

    PlaceMerge merge_;
    ImportRules rules_;
};

PlaceImport::PlaceImport(place_file::Rows built_in, ImportRules rules)
    : state_(std::make_unique<State>(std::move(built_in), std::move(rules))) {}
PlaceImport::~PlaceImport() = default;

std::vector<geonames::Table> const& PlaceImport::order() {
    using geonames::Table;
    static std::vector<Table> const order{Table::countries, Table::admin1,    Table::admin2,
                                          Table::places,    Table::hierarchy, Table::alternate_names};
    return order;
}

PlaceImport::Taken PlaceImport::take(geonames::Table table, std::string_view line) { return state_->take(table, line); }

place_file::Rows PlaceImport::result() { return state_->result(); }

} // namespace depeche
