#include <algorithm>
#include <array>
#include <unordered_map>

#include "common/names/letter_case.h"
#include "common/entities/link.h"
#include "common/names/name_parts.h"
#include "common/names/names.h"

namespace depeche {

namespace {

/// A name as one article writes it, all its spellings with one key together.
struct DistinctName {
    std::string key;
    std::vector<NamePart> parts;
    std::vector<std::string> spellings;
    std::vector<std::string> lookups;
    bool is_short = false; ///< a longer name of the article holds it
    Gender gender = Gender::unknown;
};

/// Where names that hold a short one are mentioned: mention number, distinct name.
using Mentions = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// All of them, those that may be a man's and those that may be a woman's, as Gender counts.
using Holders = std::array<Mentions, 3>;

/// What a full name is shortened to besides its runs: initials for given names, the middle left out.
std::vector<std::string> short_forms(DistinctName const& name) {
    std::vector<std::string> forms;
    std::size_t const count = name.parts.size();
    std::string one_initial(1, name.parts.front().letter);
    forms.push_back(one_initial + " " + joined_key(name.parts, 1, count, false));
    std::string all_initials;
    for (std::size_t i = 0; i + 1 < count; ++i) all_initials.append(1, name.parts[i].letter).append(" ");
    forms.push_back(all_initials + name.parts.back().key);
    if (count > 2 && name.parts.back().kind == NamePartKind::word) {
        forms.push_back(name.parts.front().key + " " + name.parts.back().key);
    }
    return forms;
}

/// The nearest holder before the mention, else the first behind it.
std::uint32_t nearest(Mentions const& holders, std::uint32_t mention) {
    auto const after = std::upper_bound(holders.begin(), holders.end(), std::pair{mention, ~std::uint32_t{0}});
    return after == holders.begin() ? after->second : std::prev(after)->second;
}

class PersonLinker {
  public:
    PersonLinker(std::vector<std::string> const& names, std::vector<Gender> const& titles) : titles_(titles) {
        titles_.resize(names.size(), Gender::unknown);
        distinct_.reserve(names.size()); // by_key_ holds views of its keys
        for (std::string const& name : names) distinct_of_.push_back(distinct(name));
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (titles_[i] != Gender::unknown) distinct_[distinct_of_[i]].gender = titles_[i];
        }
        gather_holders();
    }

    Linked link() {
        Linked linked;
        std::vector<std::uint32_t> entity_of_distinct(distinct_.size(), none);
        for (std::uint32_t mention = 0; mention < distinct_of_.size(); ++mention) {
            std::uint32_t const root = root_of(mention);
            std::uint32_t& entity = entity_of_distinct[root];
            if (entity == none) {
                entity = static_cast<std::uint32_t>(linked.entities.size());
                linked.entities.push_back(make_entity(distinct_[root]));
            }
            linked.entity_of.push_back(entity);
            if (distinct_of_[mention] != root) add_spellings(linked.entities[entity], distinct_of_[mention], entity);
        }
        return linked;
    }

  private:
    static constexpr std::uint32_t none = 0xFFFF'FFFFU;

    std::uint32_t distinct(std::string const& name) {
        auto const [spelt, is_spelling_new] = by_spelling_.try_emplace(name, none);
        if (!is_spelling_new) return spelt->second;
        std::vector<NamePart> parts = name_parts(name);
        std::string key = person_key(parts);
        auto const known = by_key_.find(key);
        spelt->second = known == by_key_.end() ? add(std::move(key), std::move(parts), name) : known->second;
        distinct_[spelt->second].spellings.push_back(name);
        return spelt->second;
    }

    std::uint32_t add(std::string key, std::vector<NamePart> parts, std::string const& name) {
        auto const number = static_cast<std::uint32_t>(distinct_.size());
        DistinctName& made = distinct_.emplace_back();
        made.key = std::move(key);
        made.parts = std::move(parts);
        add_person_lookups(made.parts, made.lookups);
        // The first of several decides: Jean-Marie is a man, Marie-Jeanne a woman.
        std::string const first = fold_word(name.substr(0, name.find_first_of(" -")));
        if (made.parts.size() > 1) made.gender = gender_of_given_name(first);
        by_key_.emplace(made.key, number);
        return number;
    }

    void gather_holders() {
        std::vector<std::vector<std::uint32_t>> held(distinct_.size());
        for (std::uint32_t i = 0; i < distinct_.size(); ++i) {
            auto const holds = [&](std::string const& form) {
                auto const at = by_key_.find(form);
                if (at == by_key_.end() || at->second == i) return;
                if (distinct_[at->second].parts.size() <= distinct_[i].parts.size()) held[i].push_back(at->second);
            };
            if (distinct_[i].parts.size() < 2) continue;
            for (std::string const& form : distinct_[i].lookups) holds(form);
            for (std::string const& form : short_forms(distinct_[i])) holds(form);
        }
        for (std::vector<std::uint32_t> const& names : held) {
            for (std::uint32_t const name : names) distinct_[name].is_short = true;
        }
        for (std::uint32_t mention = 0; mention < distinct_of_.size(); ++mention) {
            std::uint32_t const name = distinct_of_[mention];
            if (distinct_[name].is_short) continue;
            for (std::uint32_t const shorter : held[name]) add_holder(holders_[shorter], mention, name);
        }
    }

    void add_holder(Holders& holders, std::uint32_t mention, std::uint32_t name) const {
        Gender const gender = distinct_[name].gender;
        for (Gender const asked : {Gender::unknown, Gender::man, Gender::woman}) {
            bool const may_be = asked == Gender::unknown || gender == Gender::unknown || gender == asked;
            if (may_be) holders[static_cast<std::size_t>(asked)].emplace_back(mention, name);
        }
    }

    std::uint32_t root_of(std::uint32_t mention) const {
        std::uint32_t const name = distinct_of_[mention];
        auto const at = holders_.find(name);
        if (at == holders_.end()) return name;
        Mentions const& holders = at->second[static_cast<std::size_t>(titles_[mention])];
        return holders.empty() ? name : nearest(holders, mention);
    }

    static Entity make_entity(DistinctName const& name) {
        Entity entity;
        entity.kind = EntityKind::person;
        auto const better = [](std::string const& a, std::string const& b) {
            bool const a_shouts = is_all_capitals(a);
            bool const b_shouts = is_all_capitals(b);
            return a_shouts != b_shouts ? b_shouts : a.size() > b.size();
        };
        std::string const& best = *std::min_element(name.spellings.begin(), name.spellings.end(), better);
        entity.name = is_all_capitals(best) && name.parts.size() > 1 ? in_name_case(best) : best;
        entity.key = name.key;
        add_keys(entity, name.lookups);
        return entity;
    }

    /// The keys of a shorter name, once for each entity.
    void add_spellings(Entity& entity, std::uint32_t shorter, std::uint32_t number) {
        std::vector<std::uint32_t>& done = added_[shorter];
        if (std::find(done.begin(), done.end(), number) != done.end()) return;
        done.push_back(number);
        add_keys(entity, distinct_[shorter].lookups);
    }

    std::vector<Gender> titles_; ///< by mention
    std::vector<DistinctName> distinct_;
    std::vector<std::uint32_t> distinct_of_; ///< by mention
    std::unordered_map<std::string_view, std::uint32_t> by_spelling_;
    std::unordered_map<std::string_view, std::uint32_t> by_key_;
    std::unordered_map<std::uint32_t, Holders> holders_;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> added_;
};

} // namespace

Linked link_persons(std::vector<std::string> const& names, std::vector<Gender> const& titles) {
    return PersonLinker(names, titles).link();
}

} // namespace depeche
