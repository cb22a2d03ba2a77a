#include <algorithm>
#include <array>

#include "common/dates/arithmetic.h"
#include "common/dates/cells.h"
#include "common/dates/parser.h"
#include "common/dates/published.h"
#include "common/dates/resolve.h"

namespace depeche {
namespace {

using namespace dates;

constexpr std::size_t first_lines = 12;
constexpr std::size_t last_lines = 6;
constexpr std::uint32_t tokens_of_line = 48;
constexpr std::uint32_t short_line = 14;

struct Line {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

std::vector<Line> lines_of(TokenisedText const& text) {
    std::vector<Line> lines;
    auto const& tokens = text.tokens();
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        if (i == 0 || tokens[i].line_start) lines.push_back({i, i});
        lines.back().end = i + 1;
    }
    return lines;
}

/// Reads the date lines of one text in one language.
class Datelines {
  public:
    Datelines(TokenisedText const& text, std::string_view language, std::optional<Day> hint)
        : cells_(text, Lexicon::of(language)), parser_(cells_, language == "en", false), hint_(hint) {}

    std::optional<Day> read(Line line) {
        auto const limit = std::min(line.end, line.begin + tokens_of_line);
        for (std::uint32_t i = line.begin; i < limit;) {
            std::vector<Found> found;
            auto const end = parser_.parse(i, found);
            if (found.size() == 1) {
                if (auto const day = day_of(found.front()); day && announces(line, found.front())) return day;
            }
            i = std::max(end, i + 1);
        }
        return std::nullopt;
    }

  private:
    std::optional<Day> day_of(Found const& found) const {
        auto const& node = parser_.nodes()[static_cast<std::size_t>(found.node)];
        bool const dated = node.is(Node::Kind::calendar) && node.day != 0 && node.month != 0;
        if (!dated || (!node.has_year() && !hint_)) return std::nullopt;
        Context context;
        context.published = hint_;
        auto const resolved = Resolver{parser_.nodes(), cells_.lexicon()}.resolve(found.node, context);
        return resolved ? resolved->interval.from : std::nullopt;
    }

    std::string_view word(std::uint32_t i) const { return cells_.text().folded(cells_.token(i)); }

    bool says(Line line, std::uint32_t until, std::initializer_list<std::string_view> words) const {
        auto const from = std::max(line.begin, until > 6 ? until - 6 : 0);
        for (auto i = from; i < until; ++i) {
            if (std::find(words.begin(), words.end(), word(i)) != words.end()) return true;
        }
        return false;
    }

    /// True where the line says that the date is the publication's: by a word, as a dateline, or by saying nothing
    /// else.
    bool announces(Line line, Found const& found) const {
        if (says(line, found.begin, {"jour", "modifie", "actualise", "updated", "modified", "edited"})) return false;
        if (says(line, found.begin,
                 {"publie", "publiee", "paru", "parution", "ligne", "published", "posted", "publication"})) {
            return true;
        }
        bool const agency = cells_[found.end].is(Role::open) || cells_[found.end].is(Role::hyphen);
        bool const place = found.begin > line.begin && cells_.token(line.begin).all_capitals;
        if (agency && place && found.begin - line.begin <= 6) return true;
        // «23 décembre 2016. – Le président …»
        auto const after = cells_[found.end].is(Role::stop) ? found.end + 1 : found.end;
        if (found.begin == line.begin && after < line.end && cells_[after].is(Role::hyphen)) return true;
        return line.end - line.begin <= short_line && line.end - line.begin <= found.end - found.begin + 8 &&
               !sentence(line, found);
    }

    /// A line with a lower-case word besides its date is a sentence, not a date line.
    bool sentence(Line line, Found const& found) const {
        for (auto i = line.begin; i < line.end; ++i) {
            if (i >= found.begin && i < found.end) continue;
            if (cells_[i].plain && cells_.token(i).kind == TokenKind::word && word(i).size() > 3) return true;
        }
        return false;
    }

    Cells cells_;
    Parser parser_;
    std::optional<Day> hint_;
};

} // namespace

std::optional<Day> published_in_text(TokenisedText const& text, std::optional<Day> hint) {
    auto const lines = lines_of(text);
    for (auto language : {"fr", "en"}) {
        Datelines datelines{text, language, hint};
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i >= first_lines && i + last_lines < lines.size()) continue;
            if (auto const day = datelines.read(lines[i])) return day;
        }
    }
    return std::nullopt;
}

} // namespace depeche
