#pragma once
#include <string_view>

namespace depeche {

/// May a person's name be a shortened form of a full one, as newspapers shorten names, so that where no other full name
/// fits they are one person? Not told here are surnames alone: they fit whoever bears them.
/// - initials and surname: «J.-M. Ayrault», «G. W. Bush» (but not of George H. W. Bush);
/// - the family name where it stands first: «Xi» of Xi Jinping;
/// - the first half of a joined surname: «Giscard» of Valéry Giscard d'Estaing;
/// - without the name between: «Hillary Clinton» of Hillary Rodham Clinton, but no second given name.
bool may_shorten(std::string_view shorter, std::string_view full);

/// Is a folded word a Chinese or Korean family name («xi», «mao», «kim»), which stands before the given name?
bool is_family_name_first(std::string_view folded_word);

} // namespace depeche
