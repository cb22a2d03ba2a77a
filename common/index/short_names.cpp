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
    if (!in.at_end()) name.sum_as_first = in.number();
    while (!in.at_end() && in.ok()) name.with_initials.push_back(static_cast<std::uint32_t>(in.number()));
    return name;
}

std::string encode(ShortName const& name) {
    if (name == ShortName{}) return {};
    Encoder out;
    out.number(name.names);
    out.number(name.sum);
    out.number(name.as_first);
    out.number(name.sum_as_first);
    for (std::uint32_t const number : name.with_initials) out.number(number);
    return out.take();
}

/// Down never goes below nothing: what was not counted is not discounted.
void step(std::uint64_t& counter, std::uint64_t by, bool up) {
    counter = up ? counter + by : counter - std::min(counter, by);
}

/// Letters that one skeleton's first sound may be written with, as one of them: C. and K., G. and J.
char class_of(char letter) {
    static constexpr std::string_view letters = "ksCcqxgjfpvwaeiouy";
    static constexpr std::string_view classes = "kkkkkkggppvvaaaaaa";
    std::size_t const at = letters.find(letter);
    return at == std::string_view::npos ? letter : classes[at];
}

/// «~gm eyru» of «jan mark eyru», where the surname begins at `at`; of the first given name alone «~g eyru».
std::string with_classes(std::string_view key, std::size_t at, bool all) {
    std::string made{'~', class_of(key.front())};
    for (std::size_t i = 1; all && i < at; ++i) {
        if (key[i - 1] == ' ') made.push_back(class_of(key[i]));
    }
    return made.append(1, ' ').append(key.substr(at));
}

} // namespace

std::string initials_class(std::string_view person_key, bool all) {
    std::size_t at = 0;
    while (at + 2 < person_key.size() && person_key[at + 1] == ' ') at += 2;
    return at == 0 ? std::string() : with_classes(person_key, at, all);
}

std::string inner_key(std::string_view word) { return std::string("^").append(word); }

std::vector<std::string> shortened(std::string_view person_key) {
    std::vector<std::string> keys;
    std::string_view const first = first_name_in(person_key);
    if (first.empty()) return keys;
    for (std::string_view const surname : surnames_in(person_key)) {
        for (bool const all : {false, true}) keys.push_back(with_classes(person_key, person_key.size() - surname.size(), all));
    }
    std::size_t const last = person_key.rfind(' ');
    std::size_t words = 2;
    for (std::size_t at = first.size(); at < last && words <= most_surnames; ++words) {
        std::size_t const end = person_key.find(' ', at + 1);
        std::string_view const word = person_key.substr(at + 1, end - at - 1);
        if (word.size() > 1) keys.push_back(inner_key(word));
        at = end;
    }
    if (words == 3) keys.push_back(std::string(first).append(person_key.substr(last)));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

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
    constexpr auto kind = FacetKind::person;
    for (std::string_view const surname : surnames_in(key)) count(kind, surname, number, appears);
    for (std::string const& other : shortened(key)) count(kind, other, number, appears);
    if (std::string_view const first = first_name_in(key); !first.empty()) {
        Cached& cached = load(kind, first);
        step(cached.name.as_first, 1, appears);
        step(cached.name.sum_as_first, number, appears);
        cached.changed = true;
    }
    if (std::string const by_class = initials_class(key); !by_class.empty()) {
        Cached& cached = load(kind, by_class);
        std::vector<std::uint32_t>& numbers = cached.name.with_initials;
        auto const at = std::lower_bound(numbers.begin(), numbers.end(), number);
        bool const known = at != numbers.end() && *at == number;
        if (appears && !known) numbers.insert(at, number);
        if (!appears && known) numbers.erase(at);
        cached.changed = true;
    }
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
