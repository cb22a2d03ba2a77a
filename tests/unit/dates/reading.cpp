#include "reading.h"

#include <stdexcept>

namespace depeche::test {

Day day(std::string_view iso) {
    auto const found = day_from_iso(iso);
    if (!found) throw std::invalid_argument("no such day: " + std::string{iso});
    return *found;
}

std::vector<DateMention> mentions_in(std::string_view text, std::string_view published, std::string_view language) {
    Tokeniser tokeniser;
    auto const tokens = tokeniser.tokenise(text);
    return tag_dates(tokens, published.empty() ? std::nullopt : std::optional{day(published)}, language);
}

std::string written(DateInterval const& interval) {
    if (interval.from && interval.from == interval.to) return to_iso(*interval.from);
    return (interval.from ? to_iso(*interval.from) : "") + ".." + (interval.to ? to_iso(*interval.to) : "");
}

std::string dates_in(std::string_view text, std::string_view published, std::string_view language) {
    std::string all;
    for (auto const& mention : mentions_in(text, published, language)) {
        if (!all.empty()) all += "; ";
        all += std::string{mention.where.of(text)} + " = " + written(mention.interval);
    }
    return all.empty() ? "none" : all;
}

} // namespace depeche::test
