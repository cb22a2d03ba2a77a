#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "common/model/span.h"
#include "query/render/answer.h"

namespace depeche {

/// The part of a text, at most `width` columns, where the most different words asked for lie closest together; the
/// text's opening where there is none. `matches` are spans of `text`, ascending. Cut at word bounds with … where text
/// is left out; line ends become spaces. Linear time.
Snippet make_snippet(std::string_view text, std::vector<ByteSpan> const& matches, std::size_t width);

} // namespace depeche
