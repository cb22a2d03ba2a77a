#include "common/index/dictionary.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "common/index/codec.h"
#include "common/index/merges.h"
#include "common/index/schema.h"

namespace depeche {
namespace {

/// Forms beyond these are counted under the first: a name has a dozen spellings, not a thousand.
constexpr std::size_t most_forms = 48;
/// Entries kept in memory between two commits before they are dropped and read again.
constexpr std::size_t most_cached = 200'000;

std::string number_key(FacetKind kind, std::string_view key) {
    return make_term(fmt::format("{}{}", schema::key::number, static_cast<char>(kind)), key);
}

std::string entry_key(FacetKind kind, std::uint32_t number) {
    return fmt::format("{}{}{:08x}", schema::key::entry, static_cast<char>(kind), number);
}

std::string next_key(FacetKind kind) { return fmt::format("{}{}", schema::key::next_number, static_cast<char>(kind)); }

std::optional<std::uint32_t> stored_number(std::string const& bytes) {
    if (bytes.empty()) return std::nullopt;
    return static_cast<std::uint32_t>(Decoder(bytes).number());
}

std::string as_bytes(std::uint64_t number) {
    Encoder out;
    out.number(number);
    return out.take();
}

std::string encode(DictionaryEntry const& entry) {
    Encoder out;
    out.text(entry.key);
    out.number(entry.forms.size());
    for (DictionaryEntry::Form const& form : entry.forms) {
        out.text(form.name);
        out.number(form.articles);
    }
    return out.take();
}

DictionaryEntry decode_entry(std::string_view bytes) {
    Decoder in(bytes);
    DictionaryEntry entry;
    if (bytes.empty()) return entry;
    entry.key = in.text();
    for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
        std::string_view const name = in.text();
        entry.forms.push_back({std::string{name}, in.number()});
    }
    return entry;
}

/// A name of several words, or of one that is no acronym, where the key has not several.
bool is_full(std::string_view name, bool several) {
    if (name.find_first_of(" -'") != std::string_view::npos) return true;
    bool const lower = std::any_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return !several && lower;
}

} // namespace

FacetKind facet_kind(EntityKind kind) {
    switch (kind) {
        case EntityKind::person:
            return FacetKind::person;
        case EntityKind::place:
            return FacetKind::place;
        case EntityKind::organisation:
            break;
    }
    return FacetKind::organisation;
}

std::string const& DictionaryEntry::name() const {
    bool const several = key.find(' ') != std::string::npos;
    auto const better = [&](Form const& a, Form const& b) {
        return std::tuple(is_full(a.name, several), a.articles, a.name.size(), b.name) <
               std::tuple(is_full(b.name, several), b.articles, b.name.size(), a.name);
    };
    auto const best = std::max_element(forms.begin(), forms.end(), better);
    return best == forms.end() ? key : best->name;
}

std::uint64_t DictionaryEntry::articles() const {
    std::uint64_t sum = 0;
    for (Form const& form : forms) sum += form.articles;
    return sum;
}

DictionaryEntry read_entry(Xapian::Database const& database, FacetKind kind, std::uint32_t number) {
    return decode_entry(database.get_metadata(entry_key(kind, number)));
}

std::optional<std::uint32_t> read_number(Xapian::Database const& database, FacetKind kind, std::string_view key) {
    return stored_number(database.get_metadata(number_key(kind, key)));
}

Dictionary::Cached& Dictionary::load(FacetKind kind, std::string_view key, bool& is_new) {
    std::string const where = number_key(kind, key);
    is_new = false;
    auto const [at, fresh] = cache_.try_emplace(where);
    Cached& cached = at->second;
    if (!fresh) return cached;
    if (auto const number = stored_number(database_.get_metadata(where))) {
        cached.number = *number;
        cached.entry = read_entry(database_, kind, *number);
        return cached;
    }
    is_new = true;
    cached.number = stored_number(database_.get_metadata(next_key(kind))).value_or(0);
    cached.entry.key = key;
    cached.changed = true;
    database_.set_metadata(next_key(kind), as_bytes(cached.number + 1ULL));
    database_.set_metadata(where, as_bytes(cached.number));
    return cached;
}

std::uint32_t Dictionary::count(FacetKind kind, std::string_view key, std::string_view form, bool* is_new) {
    bool fresh = false;
    Cached& cached = load(kind, key, fresh);
    if (is_new != nullptr) *is_new = fresh;
    auto& forms = cached.entry.forms;
    auto at = std::find_if(forms.begin(), forms.end(), [&](auto const& known) { return known.name == form; });
    if (at == forms.end() && forms.size() >= most_forms) at = forms.begin();
    if (at == forms.end()) at = forms.insert(forms.end(), {std::string{form}, 0});
    bool const appears = kind == FacetKind::person && cached.entry.articles() == 0;
    ++at->articles;
    cached.changed = true;
    if (appears) short_names_.person_appears(key, cached.number);
    return cached.number;
}

void Dictionary::discount(FacetKind kind, std::string_view key, std::string_view form) {
    bool fresh = false;
    Cached& cached = load(kind, key, fresh);
    auto& forms = cached.entry.forms;
    auto at = std::find_if(forms.begin(), forms.end(), [&](auto const& known) { return known.name == form; });
    // A form that is not there was counted under the first.
    if (at == forms.end()) at = forms.begin();
    if (at == forms.end()) return;
    if (--at->articles == 0) forms.erase(at);
    cached.changed = true;
    if (kind == FacetKind::person && forms.empty()) short_names_.person_vanishes(key, cached.number);
}

void Dictionary::define(std::string_view key, std::string_view acronym) {
    constexpr auto kind = FacetKind::organisation;
    bool fresh = false;
    if (short_names_.define(kind, load(kind, key, fresh).number, acronym)) unsettled_.emplace(kind, acronym);
}

void Dictionary::undefine(std::string_view key, std::string_view acronym) {
    constexpr auto kind = FacetKind::organisation;
    bool fresh = false;
    if (short_names_.undefine(kind, load(kind, key, fresh).number, acronym)) unsettled_.emplace(kind, acronym);
}

void Dictionary::write_entries() {
    for (auto& [where, cached] : cache_) {
        if (!cached.changed) continue;
        auto const kind = static_cast<FacetKind>(where[schema::key::number.size()]);
        database_.set_metadata(entry_key(kind, cached.number), encode(cached.entry));
        cached.changed = false;
        if (kind != FacetKind::person && kind != FacetKind::organisation) continue;
        unsettled_.emplace(kind, cached.entry.key);
        if (kind != FacetKind::person) continue;
        unsettle_person(cached.entry.key);
    }
}

/// All that the full name of this key may have been shortened to.
void Dictionary::unsettle_person(std::string const& key) {
    constexpr auto kind = FacetKind::person;
    for (std::string_view const surname : surnames_in(key)) unsettled_.emplace(kind, surname);
    unsettled_.emplace(kind, first_name_in(key));
    for (std::string const& other : shortened(key)) {
        if (other.front() == '^') {
            unsettled_.emplace(kind, other.substr(1));
        } else if (other.front() != '~') {
            unsettled_.emplace(kind, other);
        } else {
            for (std::uint32_t const number : short_names_.of(kind, other).with_initials) {
                unsettled_.emplace(kind, read_entry(database_, kind, number).key);
            }
        }
    }
    // The longer name of one without the middle.
    if (auto const longer = short_names_.of(kind, key).only()) unsettled_.emplace(kind, read_entry(database_, kind, *longer).key);
}

void Dictionary::settle_merges() {
    std::map<FacetKind, std::map<std::uint32_t, std::uint32_t>> changed;
    for (auto const& [kind, short_key] : unsettled_) {
        auto const number = read_number(database_, kind, short_key);
        if (!number) continue;
        if (!changed.contains(kind)) changed[kind] = read_merges(database_, kind);
        auto& full_of = changed[kind];
        if (auto const full = full_names_.of(kind, short_key, *number)) {
            full_of[*number] = *full;
        } else {
            full_of.erase(*number);
        }
    }
    for (auto& [kind, full_of] : changed) {
        for (auto& [shorter, full] : full_of) {
            if (auto const further = full_of.find(full); further != full_of.end()) full = further->second;
        }
        if (full_of != read_merges(database_, kind)) write_merges(database_, kind, full_of);
    }
    unsettled_.clear();
}

void Dictionary::flush() {
    write_entries();
    settle_merges();
    short_names_.flush();
    if (cache_.size() > most_cached) cache_.clear();
}

} // namespace depeche
