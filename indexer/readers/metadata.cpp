#include "indexer/readers/metadata.h"

#include <fmt/format.h>
#include <simdjson.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/fold.h"
#include "common/text/normalise.h"

namespace depeche {
namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; }

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

constexpr std::string_view no_break_space = "\u00A0";

/// The bytes a control character or line separator takes at the text's start; 0 where it starts with neither.
std::size_t control_size(std::string_view text) {
    if (is_control(text.front())) return 1;
    if (text.size() >= 2 && text[0] == '\xC2' && static_cast<unsigned char>(text[1]) < 0xA0) return 2;
    return text.starts_with("\u2028") || text.starts_with("\u2029") ? 3 : 0;
}

/// The bytes of the valid UTF-8 character the text starts with; 0 where it starts with none.
std::size_t character_size(std::string_view text) {
    for (std::size_t size = 1; size <= std::min<std::size_t>(4, text.size()); ++size) {
        if (simdjson::validate_utf8(text.data(), size)) return size;
    }
    return 0;
}

struct LanguageName {
    std::string_view name;
    std::string_view code;
};

constexpr std::array language_names{
    LanguageName{"french", "fr"},     LanguageName{"francais", "fr"},    LanguageName{"fra", "fr"},
    LanguageName{"fre", "fr"},        LanguageName{"english", "en"},     LanguageName{"anglais", "en"},
    LanguageName{"eng", "en"},        LanguageName{"german", "de"},      LanguageName{"allemand", "de"},
    LanguageName{"deutsch", "de"},    LanguageName{"deu", "de"},         LanguageName{"ger", "de"},
    LanguageName{"spanish", "es"},    LanguageName{"espagnol", "es"},    LanguageName{"espanol", "es"},
    LanguageName{"castellano", "es"}, LanguageName{"spa", "es"},         LanguageName{"italian", "it"},
    LanguageName{"italien", "it"},    LanguageName{"italiano", "it"},    LanguageName{"ita", "it"},
    LanguageName{"dutch", "nl"},      LanguageName{"neerlandais", "nl"}, LanguageName{"nederlands", "nl"},
    LanguageName{"nld", "nl"},        LanguageName{"dut", "nl"},         LanguageName{"portuguese", "pt"},
    LanguageName{"portugais", "pt"},  LanguageName{"portugues", "pt"},   LanguageName{"por", "pt"},
    LanguageName{"arabic", "ar"},     LanguageName{"arabe", "ar"},       LanguageName{"ara", "ar"},
    LanguageName{"russian", "ru"},    LanguageName{"russe", "ru"},       LanguageName{"rus", "ru"},
    LanguageName{"catalan", "ca"},    LanguageName{"cat", "ca"},         LanguageName{"breton", "br"},
    LanguageName{"bre", "br"},        LanguageName{"basque", "eu"},      LanguageName{"corse", "co"},
    LanguageName{"occitan", "oc"},    LanguageName{"latin", "la"},       LanguageName{"lat", "la"},
};

} // namespace

std::string_view cut(std::string_view utf8, std::size_t limit) {
    if (utf8.size() <= limit) return utf8;
    while (limit > 0 && is_continuation(utf8[limit])) --limit;
    return utf8.substr(0, limit);
}

std::string_view trimmed(std::string_view text) {
    auto const is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    for (;;) {
        std::size_t const before = text.size();
        while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
        while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
        if (text.starts_with(no_break_space)) text.remove_prefix(no_break_space.size());
        if (text.ends_with(no_break_space)) text.remove_suffix(no_break_space.size());
        if (text.size() == before) return text;
    }
}

std::string clean_line(std::string_view utf8, std::size_t limit) {
    std::string const normal = normalise(utf8);
    std::string line;
    line.reserve(normal.size());
    for (std::string_view rest = normal; !rest.empty();) {
        std::size_t const control = control_size(rest);
        line += control == 0 ? rest.front() : ' ';
        rest.remove_prefix(std::max<std::size_t>(control, 1));
    }
    return std::string(trimmed(cut(trimmed(line), limit)));
}

std::string clean_id(std::string_view utf8) {
    std::string id = clean_line(utf8, utf8.size() * 4 + 1);
    if (id.size() <= max_field_bytes) return id;
    XXH128_hash_t const hash = XXH3_128bits(id.data(), id.size());
    std::string const tail = fmt::format("~{:016x}{:016x}", hash.high64, hash.low64);
    return std::string(cut(id, max_field_bytes - tail.size())) + tail;
}

std::string clean_path(std::string_view path) {
    std::string shown;
    for (std::string_view rest = path; !rest.empty();) {
        std::size_t const size = character_size(rest);
        if (size == 0 || control_size(rest) != 0) {
            shown += fmt::format("\\x{:02X}", static_cast<unsigned char>(rest.front()));
            rest.remove_prefix(1);
        } else {
            shown += rest.substr(0, size);
            rest.remove_prefix(size);
        }
    }
    return normalise(shown);
}

std::string language_code(std::string_view language) {
    std::string const folded = fold(trimmed(language));
    std::string_view const tag = std::string_view(folded).substr(0, folded.find_first_of("-_ ;,("));
    auto const named = std::ranges::find(language_names, tag, &LanguageName::name);
    if (named != language_names.end()) return std::string(named->code);
    bool const is_code =
        (tag.size() == 2 || tag.size() == 3) && std::ranges::all_of(tag, [](char c) { return c >= 'a' && c <= 'z'; });
    return is_code ? std::string(tag) : std::string();
}

} // namespace depeche
