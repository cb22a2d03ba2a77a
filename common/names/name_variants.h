#pragma once
#include <string>
#include <string_view>

namespace depeche {

/// The one spelling that stands for a folded given name whose variants no sound rule brings together («aleksandr»,
/// «alexander»: alexandre), or that must stay apart from its neighbour («renee»). Empty for any other word.
std::string_view canonical_given_name(std::string_view folded_word);

/// The one skeleton that stands for a surname whose variants differ in sound («gadafi», «kadafi»); else the same.
std::string_view canonical_sound(std::string_view skeleton);

/// Is a folded word a woman's name whose last e tells it from a man's (martine, simone)?
bool is_feminine_in_ne(std::string_view folded_word);

/// A whole folded name (single spaces) in an older transcription, in today's («mao tse toung»: mao zedong); else the
/// same.
std::string_view current_transcription(std::string_view folded_name);

/// Does such a name begin with this word?
bool may_be_transcribed(std::string_view folded_first_word);

/// Titles before a name (folded): they are no part of it.
bool is_title(std::string_view folded_word);

/// Small words inside a person's name that variants leave out (folded): al, el, de, von …
bool is_name_particle(std::string_view folded_word);

/// Small words that an organisation's key leaves out (folded): de, des, la, et …
bool is_small_word(std::string_view folded_word);

} // namespace depeche
