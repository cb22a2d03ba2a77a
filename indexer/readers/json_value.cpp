#include "indexer/readers/json_value.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "indexer/readers/metadata.h"
#include "indexer/readers/record_field.h"

namespace depeche {
namespace {

namespace dom = simdjson::dom;

/// By value: what a simdjson result holds dies with the result, even in a range-for.
dom::array elements_of(dom::element value) { return value.get_array().value_unsafe(); }

constexpr std::size_t most_authors = 100;

/// A number as text; a fraction of a second is no one's publication date, so a large one loses it.
std::string number_text(dom::element value) {
    if (value.is_uint64()) return fmt::format("{}", value.get_uint64().value_unsafe());
    if (value.is_int64()) return fmt::format("{}", value.get_int64().value_unsafe());
    double const number = value.get_double().value_unsafe();
    bool const is_time = std::abs(number) > 1e8 && std::abs(number) < 1e15;
    return is_time ? fmt::format("{}", static_cast<std::int64_t>(number)) : fmt::format("{}", number);
}

std::string without_by(std::string const& byline) {
    for (std::string_view const by : {"Par ", "par ", "PAR ", "By ", "by ", "BY "}) {
        if (byline.starts_with(by)) return clean_line(std::string_view(byline).substr(by.size()));
    }
    return byline;
}

/// `key` of an object: as written where it is there, else by plain_key(); or an array's element by its number.
std::optional<dom::element> child(dom::element parent, std::string_view key) {
    if (parent.is_array()) {
        dom::element found;
        bool const number = !key.empty() && key.size() < 7 && key.find_first_not_of("0123456789") == key.npos;
        if (!number || parent.get_array().value_unsafe().at(std::stoul(std::string(key))).get(found) != 0) return {};
        return found;
    }
    if (!parent.is_object()) return {};
    dom::object const object = parent.get_object().value_unsafe();
    dom::element exact;
    if (object.at_key(key).get(exact) == simdjson::SUCCESS) return exact;
    std::string const plain = plain_key(key);
    for (dom::key_value_pair const pair : object) {
        if (plain_key(pair.key) == plain) return pair.value;
    }
    return {};
}

} // namespace

std::string scalar_text(dom::element value) {
    if (value.is_string()) return std::string(value.get_string().value_unsafe());
    if (value.is_number()) return number_text(value);
    if (value.is_array()) {
        for (dom::element const one : elements_of(value)) return scalar_text(one);
    }
    if (value.is_object()) {
        for (std::string_view const key : {"name", "$oid", "$date", "#text"}) {
            dom::element inner;
            if (value.get_object().value_unsafe().at_key(key).get(inner) == simdjson::SUCCESS)
                return scalar_text(inner);
        }
    }
    return {};
}

std::optional<std::string> running_text(dom::element value) {
    if (value.is_string()) return std::string(value.get_string().value_unsafe());
    if (!value.is_array()) return std::nullopt;
    std::string text;
    for (dom::element const paragraph : elements_of(value)) {
        if (!paragraph.is_string()) return std::nullopt;
        if (!text.empty()) text += "\n\n";
        text += paragraph.get_string().value_unsafe();
    }
    return text;
}

std::vector<std::string> names_of(dom::element value) {
    std::vector<std::string> names;
    auto const add = [&](dom::element one) {
        std::string name = without_by(clean_line(scalar_text(one)));
        if (!name.empty() && names.size() < most_authors) names.push_back(std::move(name));
    };
    if (value.is_array()) {
        for (dom::element const one : elements_of(value)) add(one);
    } else {
        add(value);
    }
    return names;
}

std::optional<dom::element> at_key(dom::element parent, std::string_view key) {
    if (std::optional<dom::element> const whole = child(parent, key)) return whole;
    std::size_t const dot = key.find('.');
    if (dot == std::string_view::npos) return {};
    std::optional<dom::element> const outer = child(parent, key.substr(0, dot));
    return outer ? at_key(*outer, key.substr(dot + 1)) : std::nullopt;
}

} // namespace depeche
