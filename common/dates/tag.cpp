#include "common/dates/tag.h"

#include "common/dates/tagger.h"

namespace depeche {

std::vector<DateMention> tag_dates(TokenisedText const& text, std::optional<Day> published, std::string_view language) {
    if (text.tokens().empty()) return {};
    return dates::Tagger{text, published, language.empty() ? "fr" : language}.run();
}

} // namespace depeche
