#include <algorithm>
#include <map>
#include <stdexcept>

#include "common/places/place_file.h"

namespace depeche::place_file {

namespace {

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find(separator), text.size());
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

/// Calls `row` with the fields of every line that is no comment.
template <typename Row>
void for_each_row(std::istream& in, std::size_t fields_needed, Row row) {
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string> fields = split(line, '\t');
        if (fields.size() < fields_needed) throw std::runtime_error("line " + std::to_string(number) + ": fields miss");
        fields.resize(7);
        row(fields);
    }
}

PlaceKind kind_of(std::string const& letter) {
    static constexpr std::string_view letters = "cnrvqo";
    std::size_t const at = letter.size() == 1 ? letters.find(letter.front()) : std::string_view::npos;
    if (at == std::string_view::npos) throw std::runtime_error("unknown kind of place: " + letter);
    return static_cast<PlaceKind>(at);
}

void append(std::vector<std::string>& to, std::vector<std::string> const& more) {
    for (std::string const& one : more) {
        if (std::find(to.begin(), to.end(), one) == to.end()) to.push_back(one);
    }
}

std::uint8_t fame_of(std::string const& tenths) {
    return tenths.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(std::min(std::stoul(tenths), 255UL));
}

void add_to(Place& place, std::vector<std::string> const& fields) {
    if (!fields[2].empty() && fields[2] != place.name) {
        append(place.names, {place.name});
        place.name = fields[2];
    }
    append(place.names, split(fields[3], '|'));
    append(place.parents, split(fields[4], '|'));
    if (!fields[6].empty()) place.fame = fame_of(fields[6]);
}

void take_from(Place& place, std::vector<std::string> const& fields) {
    for (std::string const& name : split(fields[3], '|')) std::erase(place.names, name);
}

} // namespace

void read_places(std::istream& in, Rows& rows) {
    std::map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < rows.places.size(); ++i) at.emplace(rows.places[i].id, i);
    for_each_row(in, 2, [&](std::vector<std::string> const& fields) {
        auto const known = at.find(fields[0]);
        if (fields[1] == "+" || fields[1] == "-") {
            if (known == at.end()) throw std::runtime_error("no place to add to: " + fields[0]);
            Place& place = rows.places[known->second];
            return fields[1] == "+" ? add_to(place, fields) : take_from(place, fields);
        }
        if (known != at.end()) throw std::runtime_error("a place twice: " + fields[0]);
        at.emplace(fields[0], rows.places.size());
        std::uint32_t const people = fields[5].empty() ? 0 : static_cast<std::uint32_t>(std::stoul(fields[5]));
        rows.places.push_back({fields[0], fields[2], kind_of(fields[1]), split(fields[3], '|'), split(fields[4], '|'),
                               people, fame_of(fields[6])});
    });
}

void read_demonyms(std::istream& in, Rows& rows) {
    for_each_row(in, 2, [&](std::vector<std::string> const& fields) {
        for (std::string const& form : split(fields[1], '|')) rows.demonyms.emplace_back(demonym_hash(place_key(form)), fields[0]);
    });
}

void read_risky(std::istream& in, Rows& rows) {
    for_each_row(in, 1, [&](std::vector<std::string> const& fields) { rows.risky.push_back(hash(place_key(fields[0]))); });
}

} // namespace depeche::place_file
