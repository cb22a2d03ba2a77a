#include "indexer/readers/detect.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <string>

#include "common/text/normalise.h"

namespace depeche {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view white_space = " \t\r\n";

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

/// Office documents and e-books are zip files whose members are of no use one by one.
bool is_office_document(std::string_view head) {
    if (!head.starts_with("PK\x03\x04") || head.size() < 60) return false;
    return head.substr(30).starts_with("mimetype") || head.substr(30).starts_with("[Content_Types].xml");
}

bool is_object(std::string const& json) {
    simdjson::dom::parser parser;
    simdjson::dom::element value;
    simdjson::error_code error = parser.parse(json).get(value);
    std::string const decoded = error == simdjson::UTF8_ERROR ? decode_text(json).value_or("") : "";
    if (!decoded.empty()) error = parser.parse(decoded).get(value);
    return error == simdjson::SUCCESS && value.is_object();
}

/// Whether the text up to its first line's end is one JSON object.
bool opens_with_object_line(std::string_view head, bool whole) {
    std::size_t const end = head.find('\n');
    return (end != std::string_view::npos || whole) && is_object(std::string(head.substr(0, end)));
}

/// Whether the text reads like the start of a JSON object, as far as its first key.
bool opens_object(std::string_view head) {
    if (!head.starts_with('{')) return false;
    std::size_t const next = head.find_first_not_of(white_space, 1);
    return next != std::string_view::npos && (head[next] == '"' || head[next] == '}');
}

Content detect_json(std::string_view head, bool whole, std::string_view extension) {
    if (head.starts_with('[')) return Content::json_document;
    if (extension == "jsonl" || extension == "ndjson") return Content::json_lines;
    return opens_with_object_line(head, whole) ? Content::json_lines : Content::json_document;
}

} // namespace

bool is_packed(std::string_view head) {
    if (is_office_document(head)) return false;
    constexpr std::array magics{"\x1F\x8B"sv, "\x28\xB5\x2F\xFD"sv, "\xFD\x37zXZ\0"sv, "PK\x03\x04"sv, "PK\x05\x06"sv};
    if (std::ranges::any_of(magics, [&](std::string_view magic) { return head.starts_with(magic); })) return true;
    if (head.starts_with("BZh") && head.size() >= 10 && head.substr(4, 6) == "1AY&SY") return true;
    return head.size() > 262 && head.substr(257, 5) == "ustar";
}

std::string extension_of(std::string_view name) {
    std::size_t const slash = name.rfind('/');
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    std::size_t const dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string() : lower_ascii(name.substr(dot + 1));
}

bool looks_utf16(std::string_view head) {
    if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return true;
    return head.starts_with("{\0"sv) || head.starts_with("\0{"sv) || head.starts_with("[\0"sv) ||
           head.starts_with("\0["sv);
}

bool looks_binary(std::string_view head) {
    if (looks_utf16(head)) return false;
    // A stray NUL is a fault of many exports.
    return std::ranges::count(head, '\0') > 1 + std::ssize(head) / 1000;
}

std::string_view foreign_format(std::string_view head) {
    std::size_t const start = head.find_first_not_of(white_space, head.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    std::string const opening = start == std::string_view::npos ? "" : lower_ascii(head.substr(start, 16));
    if (opening.starts_with("<!doctype html") || opening.starts_with("<html")) return "HTML";
    if (opening.starts_with("<?xml")) return "XML";
    if (opening.starts_with("%pdf-")) return "PDF";
    if (opening.starts_with("{\\rtf")) return "RTF";
    return is_office_document(head) ? "an office document" : "";
}

Content detect(std::string_view head, bool whole, std::string_view name, InputFormat format) {
    if (is_packed(head)) return Content::packed;
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    std::size_t const start = head.find_first_not_of(white_space);
    if (start == std::string_view::npos && whole) return Content::empty;
    if (format == InputFormat::text) return Content::text;
    std::string const extension = extension_of(name);
    std::string_view const opening = head.substr(std::min(start, head.size()));
    bool const named_json = extension == "jsonl" || extension == "ndjson" || extension == "json";
    if (format == InputFormat::jsonl || named_json) return detect_json(opening, whole, extension);
    // Under another name only an object that can be read proves JSON: an article may open with a brace or a bracket.
    if (opens_object(opening) && opens_with_object_line(opening, whole)) return Content::json_lines;
    return Content::text;
}

} // namespace depeche
