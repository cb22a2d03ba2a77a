#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/dates/expression.h"
#include "common/dates/published.h"
#include "common/dates/tag.h"
#include "common/text/normalise.h"

/// Any bytes: the first chooses the language, the rest is read as a text, an expression, a record's value and a path.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace depeche;
    if (size == 0) return 0;
    static Tokeniser tokeniser;
    std::string_view const languages[] = {"fr", "en", "de"};
    auto const language = languages[data[0] % 3];
    std::string_view const bytes{reinterpret_cast<char const*>(data + 1), size - 1};
    auto const text = normalise(bytes);
    auto const tokens = tokeniser.tokenise(text);
    auto const today = *make_day(2016, 10, 6);
    for (auto const& mention : tag_dates(tokens, today, language)) {
        if (mention.where.end > text.size() || mention.where.begin >= mention.where.end) __builtin_trap();
        if (mention.interval.from && mention.interval.to && *mention.interval.from > *mention.interval.to)
            __builtin_trap();
    }
    tag_dates(tokens, std::nullopt, language);
    published_in_text(tokens, today);
    parse_date_expression(text, today);
    published_in_metadata(bytes);
    published_in_path(bytes);
    return 0;
}
