#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace depeche::maintain {

/// The names in one as CLDR and ISO write them: «Galicia [Galiza]» are two, «Riyad (province)» is Riyad, «Iran, Islamic
/// Republic of» is Islamic Republic of Iran; footnote marks and codes are left out. `keep_parentheses`: «Congo (RDC)»
/// stays so.
std::vector<std::string> names_in(std::string_view written, bool keep_parentheses = false);

/// A name without the word for what it is, whatever is left («Centre Region» is Centre); the whole name where it has
/// none.
std::string_view bare_name(std::string_view name);

/// A name without the word for what it is: «préfecture de Berat» is Berat, «Salta Province» Salta. Nothing where that
/// says no name («Territoire du Nord», «Northern Region»).
std::optional<std::string> short_name(std::string_view name);

} // namespace depeche::maintain
