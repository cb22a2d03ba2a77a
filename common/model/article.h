#pragma once
#include <optional>
#include <string>
#include <vector>

#include "common/model/date_interval.h"

namespace depeche {

/// One text of an archive with its metadata, as a reader delivers it. All strings are valid UTF-8 in NFC with line
/// ends \n; empty means unknown.
struct Article {
    std::string id;    ///< unique in the index; given by the record or derived from the file's path
    std::string title;
    std::string body;
    std::optional<Day> published;
    std::string source;    ///< the publication it came from (a newspaper, an agency)
    std::string language;  ///< ISO 639-1 code; empty: French is assumed
    std::string section;
    std::vector<std::string> authors;
    std::string url;
    std::string path;  ///< the file it was read from

    bool operator==(Article const&) const = default;
};

/// The text that is analysed, indexed and shown: title, blank line, body; or the body alone where there is no title.
/// Every ByteSpan of an analysis counts in it.
std::string full_text(Article const& article);

}  // namespace depeche
