#include "common/index/short_names.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/index/codec.h"
#include "common/index/schema.h"

namespace depeche {
namespace {

/// Ends of a name that are looked at: surnames have no more words.
constexpr std::size_t most_surnames = 4;
/// Short names kept in memory between two commits.
constexpr std::size_t most_cached = 200'000;

std::string short_key_of(FacetKind kind, std::string_view short_key) {
    return make_term(fmt::format("{}{}", schema::key::short_name, static_cast<char>(kind)), short_key);
}

ShortName decode(std::string_view bytes) {
    if (bytes.empty()) return {};
    Decoder in(bytes);
    ShortName name;
    name.names = in.number();
    name.sum = in.number();
    name.as_first = in.number();
    return name;
}

std::string encode(ShortName const& name) {
    if (name == ShortName{}) return {};
    Encoder out;
    out.number(name.names);
    out.number(name.sum);
    out.number(name.as_first);
    return out.take();
}

/// Down never goes below nothing: what was not counted is not discounted.
void step(std::uint64_t& counter, std::uint64_t by, bool up) {
    counter = up ? counter + by : counter - std::min(counter, by);
}

} // namespace

std::string_view first_name_in(std::string_view person_key) {
    std::size_t const space = person_key.find(' ');
    return space == std::string_view::npos || space == 1 ? std::string_view() : person_key.substr(0, space);
}

std::vector<std::string_view> surnames_in(std::string_view person_key) {
    std::vector<std::string_view> surnames;
    if (first_name_in(person_key).empty()) return surnames;
    for (std::size_t at = person_key.rfind(' '); at != std::string_view::npos && at > 0;) {
        std::string_view const surname = person_key.substr(at + 1);
        if (surname.size() > 1 && surname.front() != '#') surnames.push_back(surname);
        if (surnames.size() == most_surnames) break;
        at = person_key.rfind(' ', at - 1);
    }
    return surnames;
}

ShortName read_short_name(Xapian::Database const& database, FacetKind kind, std::string_view short_key) {
    return decode(database.get_metadata(short_key_of(kind, short_key)));
}

ShortNames::Cached& ShortNames::load(FacetKind kind, std::string_view short_key) {
    std::string const where = short_key_of(kind, short_key);
    auto const [at, fresh] = cache_.try_emplace(where);
    if (fresh) at->second.name = read_short_name(database_, kind, short_key);
    return at->second;
}

void ShortNames::count(FacetKind kind, std::string_view short_key, std::uint32_t number, bool appears) {
    Cached& cached = load(kind, short_key);
    step(cached.name.names, 1, appears);
    step(cached.name.sum, number, appears);
    cached.changed = true;
}

void ShortNames::count_person(std::string_view key, std::uint32_t number, bool appears) {
    for (std::string_view const surname : surnames_in(key)) count(FacetKind::person, surname, number, appears);
    std::string_view const first = first_name_in(key);
    if (first.empty()) return;
    Cached& cached = load(FacetKind::person, first);
    step(cached.name.as_first, 1, appears);
    cached.changed = true;
}

namespace {

std::string definition_key(FacetKind kind, std::uint32_t number, std::string_view short_key) {
    return make_term(fmt::format("{}{}{:08x}", schema::key::definition, static_cast<char>(kind), number), short_key);
}

std::uint64_t counted(std::string const& bytes) { return bytes.empty() ? 0 : Decoder(bytes).number(); }

std::string as_bytes(std::uint64_t number) {
    if (number == 0) return {};
    Encoder out;
    out.number(number);
    return out.take();
}

} // namespace

bool ShortNames::define(FacetKind kind, std::uint32_t number, std::string_view short_key) {
    std::string const where = definition_key(kind, number, short_key);
    std::uint64_t const before = counted(database_.get_metadata(where));
    database_.set_metadata(where, as_bytes(before + 1));
    if (before == 0) count(kind, short_key, number, true);
    return before == 0;
}

bool ShortNames::undefine(FacetKind kind, std::uint32_t number, std::string_view short_key) {
    std::string const where = definition_key(kind, number, short_key);
    std::uint64_t const before = counted(database_.get_metadata(where));
    if (before == 0) return false;
    database_.set_metadata(where, as_bytes(before - 1));
    if (before == 1) count(kind, short_key, number, false);
    return before == 1;
}

void ShortNames::flush() {
    for (auto& [where, cached] : cache_) {
        if (!cached.changed) continue;
        database_.set_metadata(where, encode(cached.name));
        cached.changed = false;
    }
    if (cache_.size() > most_cached) cache_.clear();
}

} // namespace depeche
