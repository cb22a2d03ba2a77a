#pragma once
#include <cstdint>

#include "common/text/tokenise.h"

namespace depeche {

/// What an article is about, as far as it tells a club from its town and a firm from a person.
enum class Topic : std::uint8_t { other, sport, business, culture };

/// The topic whose words an article uses most; `other` where it uses few.
Topic topic_of(TokenisedText const& text);

} // namespace depeche
