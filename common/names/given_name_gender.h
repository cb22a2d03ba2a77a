#pragma once
#include <cstdint>
#include <string_view>

namespace depeche {

/// What is known of a person's sex from a title or a given name; `unknown` wherever there is a doubt.
enum class Gender : std::uint8_t { unknown, man, woman };

/// The gender of a title before a name («Mme», «M.», «monsieur»), given folded, without its dot.
Gender gender_of_title(std::string_view folded);

/// The gender that a given name tells, given folded: common names and endings that no other has.
Gender gender_of_given_name(std::string_view folded);

} // namespace depeche
