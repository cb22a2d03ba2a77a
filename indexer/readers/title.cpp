#include "indexer/readers/title.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/dates/published.h"
#include "common/text/fold.h"
#include "indexer/readers/metadata.h"

namespace depeche {
namespace {

constexpr std::size_t max_title_characters = 150;

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes the first line off a text.
std::string_view take_line(std::string_view& text) {
    std::size_t const end = text.find('\n');
    std::string_view const line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

std::string_view without_blank_lines(std::string_view text) {
    for (std::string_view rest = text; !rest.empty(); text = rest) {
        if (!trimmed(take_line(rest)).empty()) return text;
    }
    return text;
}

/// Lower-case letters, those of Latin-1 in UTF-8 included.
bool holds_lower_case(std::string_view word) {
    for (std::size_t at = 0; at < word.size(); ++at) {
        bool const accented =
            word[at] == '\xC3' && at + 1 < word.size() && static_cast<unsigned char>(word[at + 1]) >= 0xA0;
        if (is_lower(word[at]) || accented) return true;
    }
    return false;
}

/// Old papers set titles in capitals and end them with a full stop.
bool all_capitals(std::string_view line) { return !holds_lower_case(line); }

bool ends_like_a_sentence(std::string_view line) {
    if (line.ends_with("...")) return false;
    if (line.ends_with('.')) {
        bool const acronym = line.size() >= 4 && is_upper(line[line.size() - 2]) && line[line.size() - 3] == '.';
        return !acronym && !all_capitals(line);
    }
    return line.ends_with(';') || line.ends_with(':') || line.ends_with(',');
}

/// A name in capitals, then an agency or «, 6 oct» close behind: «PARIS, 6 oct (AFP) –», «ALEP (Syrie), 3 mai –».
bool is_dateline(std::string_view line) {
    std::string_view const start = cut(line, 60);
    std::string_view const word = start.substr(0, start.find_first_of(" ,("));
    if (characters(word) < 2 || is_digit(word[0]) || holds_lower_case(word)) return false;
    std::size_t const comma = start.find(", ");
    if (comma != std::string_view::npos && comma + 2 < start.size() && is_digit(start[comma + 2])) return true;
    std::size_t const opening = start.find('(');
    if (opening == std::string_view::npos || opening + 1 >= start.size() || !is_upper(start[opening + 1])) return false;
    std::size_t const closing = start.find(')', opening);
    if (closing == std::string_view::npos) return false;
    std::string_view const after = trimmed(start.substr(closing + 1));
    return after.empty() || after.starts_with('-') || after.starts_with("–") || after.starts_with("—");
}

/// «Publié le …», «Par Jeanne Martin», a date alone, an address: said of the article, no title of it.
bool is_about_the_article(std::string_view line) {
    constexpr std::array openings{"publie le ", "publie : ", "mis a jour ", "mise a jour ", "modifie le ", "published ",
                                  "posted ",    "updated ",  "http://",     "https://",     "www."};
    std::string const folded = fold(line);
    if (std::ranges::any_of(openings, [&](char const* opening) { return folded.starts_with(opening); })) return true;
    for (std::string_view const by : {"Par ", "By "}) {
        bool const short_name = line.starts_with(by) && std::ranges::count(line, ' ') <= 5;
        std::string_view const name = short_name ? line.substr(by.size()) : std::string_view();
        if (short_name && std::ranges::count_if(name, is_upper) > std::ranges::count(name, ' ') / 2 &&
            is_upper(name[0])) {
            return true;
        }
    }
    return characters(line) <= 40 && published_in_metadata(line).has_value();
}

bool opens_a_list(std::string_view line) {
    return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("• ");
}

bool reads_like_a_title(std::string_view line) {
    return !line.empty() && characters(line) <= max_title_characters && !ends_like_a_sentence(line) &&
           !opens_a_list(line) && !is_dateline(line) && !is_about_the_article(line);
}

/// Lines broken at some width differ little in length: only a much longer one shows that the first stood apart.
bool stands_apart(std::string_view title, std::string_view after) {
    std::string_view rest = after;
    std::string_view const next = trimmed(take_line(rest));
    if (next.empty() || is_dateline(next) || is_about_the_article(next)) return true;
    return characters(next) >= std::max<std::size_t>(100, 2 * characters(title));
}

std::string_view without_heading_mark(std::string_view line) {
    std::size_t const marks = std::min(line.find_first_not_of('#'), line.size());
    if (marks == 0 || marks > 6 || marks >= line.size() || line[marks] != ' ') return line;
    line = trimmed(line.substr(marks));
    std::size_t const end = line.find_last_not_of('#');
    return end == std::string_view::npos ? line : trimmed(line.substr(0, end + 1));
}

} // namespace

TitledText split_title(std::string_view text) {
    std::string_view rest = without_blank_lines(text);
    std::string_view const line = trimmed(take_line(rest));
    std::string_view const body = without_blank_lines(rest);
    if (trimmed(body).empty()) return {{}, text};
    std::string_view const heading = without_heading_mark(line);
    bool const marked = heading.size() != line.size() && characters(heading) <= max_title_characters;
    if (marked || (reads_like_a_title(line) && stands_apart(line, rest))) return {heading, body};
    return {{}, text};
}

} // namespace depeche
