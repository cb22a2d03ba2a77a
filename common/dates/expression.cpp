#include "common/dates/expression.h"

#include <algorithm>
#include <array>

#include "common/dates/arithmetic.h"
#include "common/dates/cells.h"
#include "common/dates/parser.h"
#include "common/dates/resolve.h"

namespace depeche {
namespace {

using namespace dates;

constexpr std::size_t longest_expression = 200;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\n\r";
    auto const begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// 2016, 2016-09, 2016-09-22 and, with a sign before the year, years before our era.
bool looks_iso(std::string_view text) {
    if (text.size() < 4 || text.find_first_not_of("0123456789-") != std::string_view::npos) return false;
    return text.size() == 4 || text.size() == 7 || text.size() == 10;
}

std::optional<DateInterval> iso(std::string_view text) {
    if (text.size() == 10) {
        auto const day = day_from_iso(text);
        return day ? std::optional{DateInterval::day(*day)} : std::nullopt;
    }
    std::string whole{text};
    whole += text.size() == 4 ? "-01-01" : "-01";
    auto const first = day_from_iso(whole);
    if (!first || year_of(*first) < 1) return std::nullopt;
    return unit_around(*first, text.size() == 4 ? Unit::year : Unit::month);
}

bool introduces(Role role) {
    return role == Role::in || role == Role::to || role == Role::to_the || role == Role::during || role == Role::on ||
           role == Role::at || role == Role::of;
}

std::optional<DateInterval> read_whole(TokenisedText const& text, Day today, std::string_view language) {
    Cells const cells{text, Lexicon::of(language)};
    Parser parser{cells, language == "en", true};
    for (std::uint32_t begin = 0; begin < std::min(cells.size(), 2U); ++begin) {
        std::vector<Found> found;
        auto const end = parser.parse(begin, found);
        if (end == cells.size() && found.size() == 1) {
            Context context;
            context.published = today;
            context.sole = true;
            // An archive tells of the past: «mars» is the latest one.
            context.direction = Direction::past;
            Resolver const resolver{parser.nodes(), cells.lexicon()};
            if (auto const resolved = resolver.resolve(found.front().node, context)) return resolved->interval;
        }
        if (!introduces(cells[begin].role)) break;
    }
    return std::nullopt;
}

std::optional<DateInterval> single(std::string_view expression, Day today) {
    auto const written = trimmed(expression);
    if (written.empty()) return std::nullopt;
    if (looks_iso(written)) return iso(written);
    Tokeniser tokeniser;
    auto const text = tokeniser.tokenise(written);
    if (auto const french = read_whole(text, today, "fr")) return french;
    return read_whole(text, today, "en");
}

} // namespace

std::optional<DateInterval> parse_date_expression(std::string_view expression, Day today) {
    auto const written = trimmed(expression);
    if (written.empty() || written.size() > longest_expression) return std::nullopt;
    auto const dots = written.find("..");
    if (dots == std::string_view::npos) return single(written, today);
    auto const left = trimmed(written.substr(0, dots)), right = trimmed(written.substr(dots + 2));
    if ((left.empty() && right.empty()) || right.starts_with('.')) return std::nullopt;
    DateInterval interval;
    if (!left.empty()) {
        auto const from = single(left, today);
        if (!from) return std::nullopt;
        interval.from = from->from;
    }
    if (!right.empty()) {
        auto const to = single(right, today);
        if (!to) return std::nullopt;
        interval.to = to->to;
    }
    if (interval.from && interval.to && *interval.from > *interval.to) return std::nullopt;
    return interval;
}

} // namespace depeche
