#pragma once
#include <string>
#include <string_view>

#include "common/model/span.h"

namespace depeche {

/// A complaint about a part of a text, with a caret under it: message, the text, the caret line, the hint (if any),
/// each line ended. A long text is shown around the fault; control characters do not get through.
std::string caret_message(std::string_view message, std::string_view text, ByteSpan where, std::string_view hint,
                          unsigned width = 80);

} // namespace depeche
