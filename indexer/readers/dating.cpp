#include "indexer/readers/dating.h"

#include <algorithm>

#include "common/dates/propose.h"
#include "indexer/readers/metadata.h"

namespace depeche {

std::string ends_of(std::string_view text, std::size_t head_bytes, std::size_t tail_bytes) {
    if (text.size() <= head_bytes + tail_bytes) return std::string(text);
    std::string_view head = cut(text, head_bytes);
    std::size_t const head_end = head.rfind('\n');
    if (head_end != std::string_view::npos) head = head.substr(0, head_end);
    std::string_view tail = text.substr(cut(text, text.size() - tail_bytes).size());
    std::size_t const tail_start = tail.find('\n');
    if (tail_start != std::string_view::npos) tail.remove_prefix(tail_start + 1);
    return std::string(head) + "\n\n" + std::string(tail);
}

std::optional<Day> Dating::date_of(Article const& article, std::string_view path) {
    // Only lines near the ends can tell: tokenising all of a long text here would be for nothing.
    constexpr std::size_t head_bytes = 6000;
    constexpr std::size_t tail_bytes = 2000;
    std::optional<Day> const in_path = published_in_path(path);
    std::string const heading = article.title.empty() ? std::string() : article.title + "\n\n";
    std::string const ends = heading + ends_of(article.body, head_bytes, tail_bytes);
    tokenise(ends);
    std::optional<Day> const in_text = published_in_text(tokens_, in_path);
    return in_text ? in_text : in_path;
}

std::optional<Day> Dating::evident_date(Article const& article) {
    std::string const text = full_text(article);
    tokenise(text);
    return clear_answer(propose_published(tokens_, article.language));
}

void Dating::tokenise(std::string const& text) {
    if (!tokeniser_) tokeniser_.emplace();
    tokeniser_->tokenise(text, tokens_);
}

} // namespace depeche
