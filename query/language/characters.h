#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace depeche {

/// Bytes of the white space that starts at `at`: ASCII white space and control characters, no-break and other Unicode
/// spaces. 0 where none does.
std::size_t space_at(std::string_view text, std::size_t at);

/// A kind of quotation marks.
struct Quotes {
    std::string_view open;
    std::string_view close;
};

/// The quotation marks that open at `at`: "…", «…» or “…”; null where none do.
Quotes const* quotes_at(std::string_view text, std::size_t at);

/// The quotation marks that can hold a text: those whose closing mark it lacks. "…" where any can.
Quotes const& quotes_for(std::string_view text);

/// Bytes of a closing mark that opens none (» ”) at `at`; 0 where there is none.
std::size_t closing_mark_at(std::string_view text, std::size_t at);

/// Whether there is anything to search in a text: a letter, digit, or a sign that is no punctuation.
bool has_content(std::string_view text);

/// Spaces trimmed, single and plain; typographic apostrophes as '.
std::string tidy(std::string_view text);

} // namespace depeche
