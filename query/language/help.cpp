#include "query/language/help.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "query/language/fields.h"

namespace depeche {
namespace {

struct SyntaxRow {
    std::string_view example;
    std::string_view meaning;
};

constexpr std::array syntax{
    SyntaxRow{"alep hôpital", "both words, in any form: hôpitaux too; case and accents do not matter"},
    SyntaxRow{"\"cessez le feu\"", "these words exactly, in this order; «…» and “…” do as well"},
    SyntaxRow{"Kerry OR Lavrov", "either one, or both; also OU, in capitals"},
    SyntaxRow{"alep -hôpital", "the first but not the second; also NOT, SAUF, before ( and quotes too"},
    SyntaxRow{"(Kerry OU Lavrov) Genève", "parentheses group; NOT binds before AND (ET), AND before OR"},
    SyntaxRow{"élect*", "every word that starts so"},
    SyntaxRow{"Poutin~", "words spelt nearly so"},
    SyntaxRow{"hôpital NEAR/5 bombe", "at most 5 words apart, in either order; NEAR alone is NEAR/10"},
    SyntaxRow{"personne:Kerry", "a field: no space after the colon; `depeche fields` lists them"},
    SyntaxRow{"lieu:\"Corée du Nord\"", "a value of several words is quoted"},
    SyntaxRow{"lieu:Syrie", "the place or any place inside it; lieu:=Syrie is the name alone"},
    SyntaxRow{"date:2016-09", "published in that month; also 2016, 2016-09-22, \"septembre 2016\""},
    SyntaxRow{"date:2016-09..2016-10", "from … to, both included; date:..2015 and date:2015.. are open"},
    SyntaxRow{"évoque:1945", "the text speaks of that year, whenever it was published"},
};

/// Columns of a text of Latin letters and marks, none of them combining.
std::size_t columns(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string padded(std::string_view text, std::size_t width) {
    std::string result(text);
    return result.append(width - std::min(width, columns(text)), ' ');
}

/// Appends a text to the lines, broken at spaces where it would pass `width` columns; later lines start at `indent`.
void append_wrapped(std::string& lines, std::string_view text, std::size_t indent, std::size_t width) {
    std::size_t column = indent;
    while (!text.empty()) {
        std::string_view const word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        if (column > indent && column + 1 + columns(word) > width) {
            lines.append("\n").append(indent, ' ');
            column = indent;
        } else if (column > indent) {
            lines += ' ';
            ++column;
        }
        lines += word;
        column += columns(word);
    }
    lines += '\n';
}

std::string names_of(FieldRow const& row) {
    std::string names(row.name);
    for (auto const alias : row.aliases) names.append(", ").append(alias);
    return names;
}

} // namespace

std::string syntax_help() {
    constexpr std::size_t indent = 28;
    std::string help = "Words side by side must all be there. By example:\n\n";
    for (auto const& row : syntax) {
        help += "  " + padded(row.example, indent - 2);
        append_wrapped(help, row.meaning, indent, 80);
    }
    return help;
}

std::string fields_help() {
    constexpr std::size_t indent = 34;
    std::string help = "Write NAME:VALUE, by the English name or the French one.\n\n";
    for (auto const& row : fields()) {
        help += "  " + padded(names_of(row), indent - 2);
        append_wrapped(help, row.meaning, indent, 80);
        help.append(indent, ' ').append(row.example).append("\n");
    }
    return help;
}

} // namespace depeche
