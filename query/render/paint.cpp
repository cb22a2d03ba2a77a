#include "query/render/paint.h"

#include <algorithm>

#include "common/text/normalise.h"
#include "query/render/width.h"

namespace depeche {
namespace {

std::string_view code_of(Style style) {
    switch (style) {
        case Style::plain:
            return "";
        case Style::title:
            return "\x1b[1m";
        case Style::match:
            return "\x1b[1;31m";
        case Style::faint:
            return "\x1b[2m";
        case Style::person:
            return "\x1b[33m";
        case Style::place:
            return "\x1b[32m";
        case Style::organisation:
            return "\x1b[36m";
        case Style::date:
            return "\x1b[35m";
        case Style::bar:
            return "\x1b[34m";
    }
    return "";
}

/// The end of the run of one style that starts at `at`.
std::size_t run_end(std::vector<Style> const& styles, std::size_t at, std::size_t limit) {
    std::size_t end = at;
    while (end < limit && styles[end] == styles[at]) ++end;
    return end;
}

} // namespace

std::string paint(std::string_view text, Style style, bool colour) {
    std::string_view const code = code_of(style);
    if (!colour || code.empty() || text.empty()) return std::string(text);
    return std::string(code).append(text).append("\x1b[0m");
}

void StyledText::set(ByteSpan where, Style style) {
    std::size_t const begin = std::min<std::size_t>(where.begin, styles_.size());
    std::size_t const end = std::min<std::size_t>(where.end, styles_.size());
    for (std::size_t at = begin; at < end; ++at) styles_[at] = style;
}

StyledText StyledText::printed() const {
    StyledText clean;
    for (std::size_t at = 0; at < text_.size();) {
        std::size_t const end = run_end(styles_, at, text_.size());
        std::string part = printable(std::string_view(text_).substr(at, end - at));
        std::replace(part.begin(), part.end(), '\t', ' ');
        clean.append(part, styles_[at]);
        at = end;
    }
    return clean;
}

std::string StyledText::lines(std::size_t width, std::size_t indent, bool colour, std::string_view lead,
                              Style lead_style) const {
    StyledText const clean = printed();
    std::string_view const text = clean.text_;
    std::string result = paint(lead, lead_style, colour);
    std::size_t filled = std::min(lead.size(), indent);
    for (ByteSpan const line : wrapped_lines(text, width > indent ? width - indent : 0)) {
        if (line.size() > 0) result.append(indent - filled, ' ');
        filled = 0;
        for (std::size_t at = line.begin; at < line.end;) {
            std::size_t const end = run_end(clean.styles_, at, line.end);
            result += paint(text.substr(at, end - at), clean.styles_[at], colour);
            at = end;
        }
        result += '\n';
    }
    return result;
}

} // namespace depeche
