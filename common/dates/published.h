#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/date_interval.h"
#include "common/text/tokenise.h"

namespace depeche {

/// Where a publication date was read. In order of trust.
enum class DateSource : std::uint8_t { metadata, dateline, path };

struct PublishedDate {
    Day day;
    DateSource from;
    bool operator==(PublishedDate const&) const = default;
};

/// The date of a line such as «Publié le 6 octobre 2016», «PARIS, 6 oct (AFP)», «06/10/2016 à 10h12», sought near the
/// text's start and in its last lines. «Mis à jour le …» alone is no publication. `hint` gives the year where the line
/// has none.
std::optional<Day> published_in_text(TokenisedText const& text, std::optional<Day> hint);

/// The date in a path: folders 2016/10/06/…, names alep-2016-10-06.txt, 20161006-alep.txt. Nothing where two disagree.
std::optional<Day> published_in_path(std::string_view path);

/// A date as records give it: ISO 8601, RFC 2822 («Thu, 06 Oct 2016 10:12:00 +0200»), 20161006, 06/10/2016 (day first),
/// seconds or milliseconds since 1970, «6 octobre 2016». Nothing where it is none. The day is the publisher's local
/// one.
std::optional<Day> published_in_metadata(std::string_view value);

} // namespace depeche
