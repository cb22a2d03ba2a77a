#pragma once
#include <optional>
#include <vector>

#include "common/dates/cells.h"
#include "common/dates/node.h"

namespace depeche::dates {

/// What stands between quotation marks: the tokens of the two marks.
struct Quotation {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// The quotations of a text, ascending; a mark without its fellow opens none.
std::vector<Quotation> quotations_in(Cells const& cells);

/// The quotation that holds a token, if one does.
std::optional<Quotation> quotation_around(std::vector<Quotation> const& quotations, std::uint32_t token);

/// The expression that tells when a quotation was uttered («… », a déclaré mardi le ministre; Mardi, il a dit : «…»),
/// an index into `found`; nothing where none is told.
std::optional<std::size_t> utterance_of(Quotation quotation, std::vector<Found> const& found, Cells const& cells);

} // namespace depeche::dates
