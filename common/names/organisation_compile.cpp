#include <xxhash.h>

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "common/resource/mapped_file.h"
#include "common/names/names.h"
#include "common/names/organisation_file.h"

namespace depeche::organisation_file {

namespace {

std::string key_of(std::string const& name) { return name_key(EntityKind::organisation, name); }

struct Organisation {
    std::string name;
    std::set<std::string> aliases; ///< keys
};

using ByKey = std::map<std::string, Organisation>;

ByKey gather(std::vector<Row> const& rows, std::vector<std::string>& messages) {
    ByKey all;
    for (Row const& row : rows) {
        auto const [at, is_new] = all.try_emplace(key_of(row.name));
        if (!is_new) messages.push_back("«" + row.name + "» has two rows: taken as one");
        std::string& name = at->second.name;
        if (is_new || row.name < name) name = row.name;
        for (std::string const& alias : row.aliases) at->second.aliases.insert(key_of(alias));
    }
    all.erase("");
    return all;
}

void drop_ambiguous(ByKey& all, std::vector<std::string>& messages) {
    std::map<std::string, std::vector<std::string>> owners;
    for (auto& [key, organisation] : all) {
        organisation.aliases.erase(key);
        organisation.aliases.erase("");
        for (std::string const& alias : organisation.aliases) owners[alias].push_back(key);
    }
    for (auto const& [alias, keys] : owners) {
        bool const is_name = all.contains(alias);
        if (keys.size() == 1 && !is_name) continue;
        std::string message = "\"" + alias + "\" is left out: " + (is_name ? "a row of its own, and of " : "of ");
        for (std::string const& key : keys) {
            message += (&key == &keys.front() ? "«" : ", «") + all[key].name + "»";
            all[key].aliases.erase(alias);
        }
        messages.push_back(std::move(message));
    }
}

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t const end = std::min(text.find(at, begin), text.size());
        parts.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::uint32_t add(std::string& text, std::string const& value) {
    auto const at = static_cast<std::uint32_t>(text.size());
    text.append(value).push_back('\0');
    return at;
}

} // namespace

std::uint64_t hash(std::string_view key) { return XXH3_64bits(key.data(), key.size()); }

void read_rows(std::istream& in, std::vector<Row>& rows) {
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string> columns = split(line, '\t');
        bool const good = columns.size() <= 2 && !key_of(columns.front()).empty();
        if (!good) throw std::runtime_error("line " + std::to_string(number) + ": not «name TAB alias|alias…»");
        Row row{std::move(columns.front()), {}};
        if (columns.size() == 2 && !columns.back().empty()) row.aliases = split(columns.back(), '|');
        rows.push_back(std::move(row));
    }
}

void read_senses(std::istream& in, std::vector<Senses>& senses) {
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string> const columns = split(line, '\t');
        Senses one{columns.front(), {}};
        bool good = columns.size() == 2 && !key_of(one.name).empty();
        for (std::string const& sense : good ? split(columns.back(), '|') : std::vector<std::string>()) {
            good = good && sense.size() > 3 && sense[2] == '=';
            if (good) one.by_country.emplace_back(sense.substr(0, 2), sense.substr(3));
        }
        if (!good) throw std::runtime_error("line " + std::to_string(number) + ": not «name TAB FR=organisation|…»");
        senses.push_back(std::move(one));
    }
}

namespace {

std::vector<Sense> numbered(std::vector<Senses> const& senses, ByKey const& all) {
    std::vector<Sense> numbered;
    for (Senses const& one : senses) {
        for (auto const& [country, organisation] : one.by_country) {
            auto const at = all.find(key_of(organisation));
            bool const none = organisation == "-";
            if (at == all.end() && !none) throw std::runtime_error("«" + organisation + "» is in no list");
            auto const number = none ? nobody : static_cast<std::uint32_t>(std::distance(all.begin(), at));
            numbered.push_back({hash(key_of(one.name)), number, {country[0], country[1], '\0', '\0'}});
        }
    }
    std::stable_sort(numbered.begin(), numbered.end(), [](Sense const& a, Sense const& b) { return a.hash < b.hash; });
    return numbered;
}

} // namespace

Compiled compile(std::vector<Row> const& rows, std::vector<Senses> const& senses) {
    Compiled compiled;
    ByKey all = gather(rows, compiled.messages);
    drop_ambiguous(all, compiled.messages);
    std::string text;
    std::vector<Record> records;
    std::vector<std::uint32_t> aliases;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> owners;
    for (auto const& [key, organisation] : all) {
        auto const number = static_cast<std::uint32_t>(records.size());
        records.push_back({add(text, organisation.name), add(text, key), static_cast<std::uint32_t>(aliases.size())});
        owners.emplace_back(hash(key), number);
        for (std::string const& alias : organisation.aliases) {
            aliases.push_back(add(text, alias));
            owners.emplace_back(hash(alias), number);
        }
    }
    records.push_back({0, 0, static_cast<std::uint32_t>(aliases.size())});
    std::sort(owners.begin(), owners.end());
    std::vector<std::uint64_t> hashes;
    std::vector<std::uint32_t> owned;
    for (auto const& [hashed, number] : owners) {
        hashes.push_back(hashed);
        owned.push_back(number);
    }
    auto const count = [](auto const& list) { return static_cast<std::uint32_t>(list.size()); };
    std::vector<Sense> const meant = numbered(senses, all);
    Counts const counts{count(records) - 1, count(aliases), count(hashes), count(meant), count(text)};
    std::string payload;
    append_section<Counts>(payload, {&counts, 1});
    append_section<Record>(payload, records);
    append_section<std::uint32_t>(payload, aliases);
    append_section<std::uint64_t>(payload, hashes);
    append_section<std::uint32_t>(payload, owned);
    append_section<Sense>(payload, meant);
    append_section<char>(payload, text);
    compiled.bytes = data_file(magic, version, payload);
    return compiled;
}

} // namespace depeche::organisation_file
