#include "common/dates/quotations.h"

#include <algorithm>

namespace depeche::dates {
namespace {

constexpr std::uint32_t longest_quotation = 400;
constexpr std::uint32_t reach = 12; ///< tokens between a quotation and the date of its utterance

bool opens(std::string_view mark) { return mark == "«" || mark == "“"; }
bool closes(std::string_view mark) { return mark == "»" || mark == "”"; }

/// A verb of saying, and no new sentence, among the tokens [begin, end).
bool is_reported(Cells const& cells, std::uint32_t begin, std::uint32_t end) {
    bool said = false;
    for (auto i = begin; i < std::min(end, cells.size()); ++i) {
        if (i > begin && cells.token(i).sentence_start) return false;
        said = said || cells[i].is(Sort::reporting);
    }
    return said;
}

} // namespace

std::vector<Quotation> quotations_in(Cells const& cells) {
    std::vector<Quotation> quotations;
    auto const none = cells.size();
    auto open = none;
    for (std::uint32_t i = 0; i < cells.size(); ++i) {
        if (!cells[i].is(Role::quote)) continue;
        auto const mark = cells.text().written(cells.token(i));
        if (opens(mark)) {
            open = i;
        } else if (closes(mark) && open != none) {
            if (i - open <= longest_quotation) quotations.push_back({open, i});
            open = none;
        }
    }
    return quotations;
}

std::optional<Quotation> quotation_around(std::vector<Quotation> const& quotations, std::uint32_t token) {
    auto const after = std::upper_bound(quotations.begin(), quotations.end(), token,
                                        [](std::uint32_t i, Quotation const& q) { return i < q.end; });
    if (after == quotations.end() || after->begin > token) return std::nullopt;
    return *after;
}

std::optional<std::size_t> utterance_of(Quotation quotation, std::vector<Found> const& found, Cells const& cells) {
    auto const next = std::lower_bound(found.begin(), found.end(), quotation.end,
                                       [](Found const& one, std::uint32_t i) { return one.begin < i; });
    if (next != found.end() && next->begin - quotation.end <= reach &&
        is_reported(cells, quotation.end + 1, next->end + 3)) {
        return static_cast<std::size_t>(next - found.begin());
    }
    auto previous = std::lower_bound(found.begin(), found.end(), quotation.begin,
                                     [](Found const& one, std::uint32_t i) { return one.begin < i; });
    if (previous == found.begin()) return std::nullopt;
    --previous;
    bool const near = quotation.begin >= previous->end && quotation.begin - previous->end <= reach;
    if (!near || !is_reported(cells, previous->begin, quotation.begin)) return std::nullopt;
    return static_cast<std::size_t>(previous - found.begin());
}

} // namespace depeche::dates
