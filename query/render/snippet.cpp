#include "query/render/snippet.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "common/text/fold.h"
#include "common/text/utf8.h"
#include "query/render/width.h"

namespace depeche {
namespace {

constexpr std::string_view ellipsis = "…";

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// A number for each match, equal where the words look like forms of one.
std::vector<std::size_t> words_of(std::string_view text, std::vector<ByteSpan> const& matches) {
    constexpr std::size_t telling = 6; ///< bytes of a folded word that forms of it share: hôpital, hôpitaux
    std::unordered_map<std::string_view, std::size_t> by_spelling;
    std::unordered_map<std::string, std::size_t> by_start;
    std::vector<std::size_t> words;
    words.reserve(matches.size());
    for (ByteSpan const match : matches) {
        auto const [known, fresh] = by_spelling.try_emplace(match.of(text), 0);
        if (fresh)
            known->second =
                by_start.try_emplace(fold(match.of(text)).substr(0, telling), by_start.size()).first->second;
        words.push_back(known->second);
    }
    return words;
}

/// The matches [first, last) of the window of at most `width` bytes with the most different words, then the most words,
/// then the earliest.
ByteSpan densest_window(std::vector<ByteSpan> const& matches, std::vector<std::size_t> const& words,
                        std::size_t width) {
    std::vector<std::size_t> seen(words.size(), 0);
    std::size_t distinct = 0;
    std::size_t best_score = 0;
    ByteSpan best{0, 0};
    std::size_t first = 0;
    for (std::size_t last = 0; last < matches.size(); ++last) {
        if (seen[words[last]]++ == 0) ++distinct;
        for (; first < last && matches[last].end - matches[first].begin > width; ++first)
            if (--seen[words[first]] == 0) --distinct;
        std::size_t const score = distinct * 16 + std::min<std::size_t>(last - first, 15);
        if (score <= best_score) continue;
        best_score = score;
        best = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last + 1)};
    }
    return best;
}

/// Where to start so that at most `columns` lie before `from`: the earliest start of a sentence or line in reach, else
/// of a word.
std::size_t start_before(std::string_view text, std::size_t from, std::size_t columns) {
    std::size_t const reach = std::min(from, columns * 4);
    std::size_t const window = from - reach;
    std::size_t used = display_width(text.substr(window, reach));
    std::size_t word = from;
    for (std::size_t at = window; at < from;) {
        Glyph const glyph = glyph_at(text, at);
        bool const starts_word = !is_space(text[at]) && (at == 0 || is_space(text[at - 1]));
        if (starts_word && used <= columns) {
            word = std::min(word, at);
            bool const after_line = at == 0 || text[at - 1] == '\n';
            if (after_line || (at >= 2 && std::string_view(".!?").find(text[at - 2]) != std::string_view::npos))
                return at;
        }
        used -= std::min(used, glyph.columns);
        at += glyph.bytes;
    }
    return word;
}

/// Where to end so that at most `columns` lie after `from`: at the text's end or before a space, but not before
/// `least`.
std::size_t end_after(std::string_view text, std::size_t from, std::size_t least, std::size_t columns) {
    std::string_view const reach = text.substr(from, boundary_before(text.substr(from), columns * 8));
    std::size_t const fits = from + bytes_within(reach, columns); // marks take no column: a text of them is cut too
    if (fits == text.size() || is_space(text[fits])) return fits;
    std::size_t end = fits;
    while (end > least && !is_space(text[end - 1])) --end;
    return end > least ? end : fits;
}

/// The part [begin, end) of the text on one line, white space as single spaces, the matches marked.
Snippet cut_out(std::string_view text, std::vector<ByteSpan> const& matches, std::size_t begin, std::size_t end) {
    while (end > begin && is_space(text[end - 1])) --end;
    while (begin < end && is_space(text[begin])) ++begin;
    Snippet snippet;
    auto size = [&] { return static_cast<std::uint32_t>(snippet.text.size()); };
    if (begin > 0 && begin < end) snippet.text.append(ellipsis).append(" ");
    auto match = std::partition_point(matches.begin(), matches.end(), [&](ByteSpan m) { return m.end <= begin; });
    bool inside = false;
    for (std::size_t at = begin; at < end; ++at) {
        if (inside && at >= match->end) {
            snippet.highlights.back().end = size();
            inside = false;
            ++match;
        }
        while (!inside && match != matches.end() && match->end <= at) ++match;
        if (!inside && match != matches.end() && at >= match->begin) {
            snippet.highlights.push_back({size(), size()});
            inside = true;
        }
        if (!is_space(text[at]))
            snippet.text += text[at];
        else if (snippet.text.back() != ' ')
            snippet.text += ' ';
    }
    if (inside) snippet.highlights.back().end = size();
    std::erase_if(snippet.highlights, [](ByteSpan span) { return span.size() == 0; });
    if (std::any_of(text.begin() + static_cast<std::ptrdiff_t>(end), text.end(), [](char c) { return !is_space(c); }))
        snippet.text.append(" ").append(ellipsis);
    return snippet;
}

/// The spans that lie inside the text, ascending and apart: spans come from an index that may be damaged.
std::vector<ByteSpan> usable(std::vector<ByteSpan> const& matches, std::size_t size) {
    std::vector<ByteSpan> spans;
    for (ByteSpan const match : matches)
        if (match.begin < match.end && match.end <= size && (spans.empty() || spans.back().end <= match.begin))
            spans.push_back(match);
    return spans;
}

} // namespace

Snippet make_snippet(std::string_view text, std::vector<ByteSpan> const& matches, std::size_t width) {
    std::size_t const columns = width > 4 ? width - 4 : 1; // less the … at both ends
    auto const spans = usable(matches, text.size());
    if (spans.empty()) return cut_out(text, {}, 0, end_after(text, 0, 0, columns));
    ByteSpan const window = densest_window(spans, words_of(text, spans), columns);
    std::size_t const first = spans[window.begin].begin;
    std::size_t const last = spans[window.end - 1].end;
    std::size_t const taken = display_width(text.substr(first, last - first));
    bool const fits = taken < columns;
    std::size_t const begin = fits ? start_before(text, first, (columns - taken) / 2) : first;
    return cut_out(text, spans, begin, end_after(text, begin, fits ? last : first, columns));
}

} // namespace depeche
