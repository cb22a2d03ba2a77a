#include "query/search/facets.h"

#include <algorithm>

#include "common/index/codec.h"
#include "common/index/dictionary.h"
#include "common/index/schema.h"

namespace depeche {
namespace {

Xapian::valueno slot_number(schema::Slot slot) { return static_cast<Xapian::valueno>(slot); }

bool is_period(FacetField field) {
    return field == FacetField::year || field == FacetField::month || field == FacetField::day;
}

CalendarLevel level_of(FacetField field) {
    if (field == FacetField::year) return CalendarLevel::year;
    return field == FacetField::month ? CalendarLevel::month : CalendarLevel::day;
}

struct NumberedField {
    schema::Slot slot;
    FacetKind kind;
};

NumberedField numbered(FacetField field) {
    switch (field) {
        case FacetField::person: return {schema::Slot::persons, FacetKind::person};
        case FacetField::place: return {schema::Slot::places, FacetKind::place};
        case FacetField::organisation: return {schema::Slot::organisations, FacetKind::organisation};
        case FacetField::source: return {schema::Slot::source, FacetKind::source};
        case FacetField::section: return {schema::Slot::section, FacetKind::section};
        default: return {schema::Slot::language, FacetKind::language};
    }
}

/// The month of a day mentioned, and longer units as they are.
std::uint32_t mentioned_value(std::uint32_t packed) {
    CalendarNode const node = unpack_node(packed);
    return node.level == CalendarLevel::day ? pack(parent_of(node)) : packed;
}

void sort_and_cut(std::vector<FacetValue>& values, std::size_t limit) {
    std::sort(values.begin(), values.end(), [](FacetValue const& a, FacetValue const& b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    if (limit > 0 && values.size() > limit) values.resize(limit);
}

/// The numbers with the highest counts, most first; all of them where `limit` is 0.
std::vector<std::uint32_t> top(std::vector<std::uint64_t> const& counts, std::size_t limit) {
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t number = 0; number < counts.size(); ++number) {
        if (counts[number] > 0) numbers.push_back(number);
    }
    auto const more = [&](std::uint32_t a, std::uint32_t b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
    };
    std::size_t const wanted = limit == 0 ? numbers.size() : std::min(limit, numbers.size());
    std::partial_sort(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(wanted), numbers.end(), more);
    numbers.resize(wanted);
    return numbers;
}

}  // namespace

FacetCounter::FacetCounter(Xapian::Database const& database, std::vector<FacetField> fields)
    : fields_(std::move(fields)), counts_(fields_.size()) {
    for (FacetField const field : fields_) {
        if (field == FacetField::person) persons_ = Merges::read(database, FacetKind::person);
        if (field == FacetField::organisation) organisations_ = Merges::read(database, FacetKind::organisation);
    }
}

void FacetCounter::operator()(Xapian::Document const& document, double) {
    for (std::size_t i = 0; i < fields_.size(); ++i) count(fields_[i], document, counts_[i]);
}

void FacetCounter::count(FacetField field, Xapian::Document const& document, Counts& counts) {
    if (is_period(field)) {
        auto const day = day_from_sortable(document.get_value(slot_number(schema::Slot::published)));
        if (day) ++counts.by_node[pack(node_of(*day, level_of(field)))];
        return;
    }
    if (field == FacetField::mentioned) {
        scratch_.clear();
        for_each_packed(document.get_value(slot_number(schema::Slot::mentioned)),
                        [&](std::uint32_t node) { scratch_.push_back(mentioned_value(node)); });
        std::sort(scratch_.begin(), scratch_.end());
        scratch_.erase(std::unique(scratch_.begin(), scratch_.end()), scratch_.end());
        for (std::uint32_t const node : scratch_) ++counts.by_node[node];
        return;
    }
    std::string const packed = document.get_value(slot_number(numbered(field).slot));
    if (field == FacetField::person) return count_merged(packed, persons_, counts);
    count_merged(packed, field == FacetField::organisation ? organisations_ : Merges{}, counts);
}

void FacetCounter::count_merged(std::string_view packed, Merges const& merges, Counts& counts) {
    scratch_.clear();
    bool merged = false;
    for_each_packed(packed, [&](std::uint32_t number) {
        scratch_.push_back(merges(number));
        merged = merged || scratch_.back() != number;
    });
    // An article that has both the short name and the full one counts once.
    if (merged) {
        std::sort(scratch_.begin(), scratch_.end());
        scratch_.erase(std::unique(scratch_.begin(), scratch_.end()), scratch_.end());
    }
    for (std::uint32_t const number : scratch_) {
        if (number >= counts.by_number.size()) counts.by_number.resize(number + std::size_t{1});
        ++counts.by_number[number];
    }
}

std::vector<Facet> FacetCounter::facets(Xapian::Database const& database, std::size_t limit) const {
    std::vector<Facet> facets;
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        Facet facet{std::string{name_of(fields_[i])}, {}};
        for (auto const& [node, count] : counts_[i].by_node) facet.values.push_back({to_text(unpack_node(node)), count});
        for (std::uint32_t const number : top(counts_[i].by_number, limit)) {
            DictionaryEntry const entry = read_entry(database, numbered(fields_[i]).kind, number);
            facet.values.push_back({entry.name(), counts_[i].by_number[number]});
        }
        sort_and_cut(facet.values, limit);
        if (is_period(fields_[i])) {
            std::sort(facet.values.begin(), facet.values.end(),
                      [](FacetValue const& a, FacetValue const& b) { return a.value < b.value; });
        }
        facets.push_back(std::move(facet));
    }
    return facets;
}

}  // namespace depeche
