#include <xxhash.h>

#include <algorithm>
#include <map>
#include <set>

#include "common/resource/mapped_file.h"
#include "common/places/place_file.h"
#include "common/places/place_renown.h"

namespace depeche::place_file {

namespace {

constexpr double own_name_bonus = 1.0;

using Number = std::uint32_t;

/// Strings are kept once each.
class TextPool {
  public:
    std::uint32_t add(std::string const& text) {
        auto const [at, is_new] = offsets_.emplace(text, static_cast<std::uint32_t>(bytes_.size()));
        if (is_new) bytes_.append(text).push_back('\0');
        return at->second;
    }
    std::string const& bytes() const { return bytes_; }

  private:
    std::map<std::string, std::uint32_t> offsets_;
    std::string bytes_;
};

std::set<Number> ancestors(std::vector<std::vector<Number>> const& parents, Number place) {
    std::set<Number> found;
    std::vector<Number> open = parents[place];
    while (!open.empty()) {
        Number const next = open.back();
        open.pop_back();
        if (found.insert(next).second) open.insert(open.end(), parents[next].begin(), parents[next].end());
    }
    return found;
}

struct Key {
    KeyHash hash;
    bool risky = false;
    std::vector<Number> places;
};

struct Compiler {
    explicit Compiler(Rows given) : rows(std::move(given)) {
        std::sort(rows.places.begin(), rows.places.end(), [](Place const& a, Place const& b) { return a.id < b.id; });
        for (Number i = 0; i < rows.places.size(); ++i) numbers.emplace(rows.places[i].id, i);
        for (Place const& place : rows.places) {
            std::vector<Number>& mine = parents.emplace_back();
            for (std::string const& id : place.parents) {
                if (auto const at = numbers.find(id); at != numbers.end()) mine.push_back(at->second);
            }
        }
        count_people();
        rank();
    }

    /// A region whose population is unknown has at least what its towns have.
    void count_people() {
        std::vector<std::uint64_t> people(rows.places.size());
        for (Number i = 0; i < rows.places.size(); ++i) {
            if (rows.places[i].kind != PlaceKind::city) continue;
            for (Number const above : ancestors(parents, i)) people[above] += rows.places[i].population;
        }
        for (Number i = 0; i < rows.places.size(); ++i) {
            Place& place = rows.places[i];
            if (place.kind != PlaceKind::region || place.population > 0) continue;
            place.population = static_cast<std::uint32_t>(std::min<std::uint64_t>(people[i], 0xFFFF'FFFFU));
        }
    }

    void rank() {
        std::set<Number> home;
        for (char const* id : {"FR", "BE", "CH", "LU"}) {
            if (auto const at = numbers.find(id); at != numbers.end()) home.insert(at->second);
        }
        for (Number i = 0; i < rows.places.size(); ++i) {
            std::set<Number> const above = ancestors(parents, i);
            bool const at_home = std::any_of(home.begin(), home.end(), [&](Number n) { return above.contains(n); });
            Place const& place = rows.places[i];
            scores.push_back(renown(place.kind, place.population, place.fame / 10.0) +
                             (at_home ? home_bonus(place.kind, place.population) : 0.0));
        }
    }

    /// Sorted by hash; a name that is the place's own weighs more than a foreign or old one.
    std::vector<Key> keys() const {
        std::map<KeyHash, std::map<Number, double>> by_key;
        auto const add = [&](std::string const& key, Number place, double score) {
            if (key.empty()) return;
            double& best = by_key[hash(key)].emplace(place, score).first->second;
            best = std::max(best, score);
        };
        for (Number i = 0; i < rows.places.size(); ++i) {
            add(place_key(rows.places[i].name), i, scores[i] + own_name_bonus);
            for (std::string const& name : rows.places[i].names) add(place_key(name), i, scores[i]);
        }
        for (auto const& [key, id] : rows.demonyms) {
            if (auto const at = numbers.find(id); at != numbers.end()) by_key[key].emplace(at->second, 1.0);
        }
        std::vector<Key> sorted;
        for (auto const& [key, places] : by_key) sorted.push_back(make_key(key, places));
        return sorted;
    }

    Key make_key(KeyHash key, std::map<Number, double> const& places) const {
        std::vector<std::pair<double, Number>> order;
        for (auto const& [place, score] : places) order.emplace_back(-score, place);
        std::sort(order.begin(), order.end());
        Key made{key, std::binary_search(rows.risky.begin(), rows.risky.end(), key), {}};
        for (auto const& [score, place] : order) made.places.push_back(place);
        return made;
    }

    Rows rows;
    std::map<std::string, Number> numbers;
    std::vector<std::vector<Number>> parents;
    std::vector<double> scores;
};

/// Bits of a hash that are not kept.
constexpr std::uint64_t dropped_bits = (std::uint64_t{1} << (32 - bucket_bits)) - 1;

struct Sections {
    std::vector<Record> records;
    std::vector<std::uint32_t> names, parents, starts, candidates, buckets, hashes, first_words;
    TextPool text;
};

void add_records(Compiler const& compiler, Sections& to) {
    auto const count = [](auto const& list) { return static_cast<std::uint32_t>(list.size()); };
    for (Number i = 0; i < compiler.rows.places.size(); ++i) {
        Place const& place = compiler.rows.places[i];
        to.records.push_back({to.text.add(place.id), to.text.add(place.name), count(to.names), count(to.parents),
                              place.population, place.kind, place.fame, 0});
        for (std::string const& name : place.names) to.names.push_back(to.text.add(name));
        to.parents.insert(to.parents.end(), compiler.parents[i].begin(), compiler.parents[i].end());
    }
    to.records.push_back({0, 0, count(to.names), count(to.parents), 0, PlaceKind::other, 0, 0});
}

void add_first_words(Compiler const& compiler, Sections& to) {
    to.first_words.resize((std::size_t{1} << first_word_bits) / 32);
    auto const add = [&](std::string const& name) {
        std::string const key = place_key(name);
        std::size_t const space = key.find(' ');
        if (space == std::string::npos) return;
        std::size_t const bit = first_word_bit(std::string_view(key).substr(0, space));
        to.first_words[bit / 32] |= 1U << (bit % 32);
    };
    for (Place const& place : compiler.rows.places) {
        add(place.name);
        for (std::string const& name : place.names) add(name);
    }
}

void add_keys(Compiler const& compiler, Sections& to) {
    std::size_t bucket = 0;
    for (Key const& key : compiler.keys()) {
        for (; bucket <= key.hash.bucket(); ++bucket) {
            to.buckets.push_back(static_cast<std::uint32_t>(to.hashes.size()));
        }
        to.hashes.push_back(key.hash.in_bucket());
        to.starts.push_back(static_cast<std::uint32_t>(to.candidates.size()) | (key.risky ? risky_bit : 0));
        to.candidates.insert(to.candidates.end(), key.places.begin(), key.places.end());
    }
    to.starts.push_back(static_cast<std::uint32_t>(to.candidates.size()));
    to.buckets.resize((std::size_t{1} << bucket_bits) + 1, static_cast<std::uint32_t>(to.hashes.size()));
}

} // namespace

KeyHash hash(std::string_view key) { return {XXH3_64bits(key.data(), key.size()) & ~dropped_bits}; }

KeyHash demonym_hash(std::string_view key) {
    return {XXH3_64bits_withSeed(key.data(), key.size(), 1) & ~dropped_bits};
}

std::size_t first_word_bit(std::string_view word) {
    return static_cast<std::size_t>(XXH3_64bits(word.data(), word.size()) >> (64 - first_word_bits));
}

std::string compile(Rows rows) {
    std::sort(rows.risky.begin(), rows.risky.end());
    Compiler const compiler(std::move(rows));
    Sections all;
    add_records(compiler, all);
    add_keys(compiler, all);
    add_first_words(compiler, all);
    auto const count = [](auto const& list) { return static_cast<std::uint32_t>(list.size()); };
    Counts const counts{count(all.records) - 1, count(all.names),      count(all.parents),
                        count(all.hashes),      count(all.candidates), count(all.text.bytes())};
    std::string payload;
    append_section<Counts>(payload, {&counts, 1});
    append_section<Record>(payload, all.records);
    append_section<std::uint32_t>(payload, all.names);
    append_section<std::uint32_t>(payload, all.parents);
    append_section<std::uint32_t>(payload, all.hashes);
    append_section<std::uint32_t>(payload, all.starts);
    append_section<std::uint32_t>(payload, all.candidates);
    append_section<std::uint32_t>(payload, all.buckets);
    append_section<std::uint32_t>(payload, all.first_words);
    append_section<char>(payload, all.text.bytes());
    return data_file(magic, version, payload);
}

} // namespace depeche::place_file
