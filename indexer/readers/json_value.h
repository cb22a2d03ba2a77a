#pragma once
#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace depeche {

/// A value of one line: a string, a number, the first of an array, or the name, id or date an object wraps. Empty for
/// anything else.
std::string scalar_text(simdjson::dom::element value);

/// A text, or an array of paragraphs put together with blank lines between them; nothing where the value is neither.
std::optional<std::string> running_text(simdjson::dom::element value);

/// Each name of an array, or the one name, cleaned and without «Par »; at most 100.
std::vector<std::string> names_of(simdjson::dom::element value);

/// Where the user's `key` leads from `value`: the key as written, else with - _ and case left out; `a.b` is b in a,
/// `a.0` the first of the array a. Nothing where there is nothing.
std::optional<simdjson::dom::element> at_key(simdjson::dom::element value, std::string_view key);

} // namespace depeche
