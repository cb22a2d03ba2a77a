#include <algorithm>
#include <array>
#include <unordered_map>

#include "common/names/known_organisations.h"
#include "common/names/letter_case.h"
#include "common/entities/link.h"
#include "common/names/names.h"

namespace depeche {

namespace {

/// Generic heads a long name may have and a short one lack: «Organisation des Nations unies», «groupe Renault».
constexpr std::array<std::string_view, 24> heads{
    "organisation", "groupe",       "societe",   "banque",    "club",        "association",  "syndicat",   "parti",
    "mouvement",    "entreprise",   "compagnie", "fondation", "collectif",   "agence",       "journal",    "chaine",
    "quotidien",    "hebdomadaire", "magazine",  "cabinet",   "laboratoire", "constructeur", "federation", "reseau"};

/// Those among them that name what the rest names by itself: «agence Reuters» is Reuters, the Fondation Renault is not.
constexpr std::array<std::string_view, 12> kinds_of_thing{"organisation", "groupe",   "societe",      "entreprise",
                                                          "compagnie",    "agence",   "journal",      "chaine",
                                                          "quotidien",    "magazine", "constructeur", "hebdomadaire"};

/// A name as one article writes it, all its spellings with one key together.
struct Distinct {
    std::string key;
    std::vector<std::string> spellings;
    std::vector<std::string> lookups;
    std::uint32_t first_mention = 0;
    std::uint32_t root = 0;                  ///< the distinct name it stands for: itself, or a fuller one
    std::optional<OrganisationNumber> known; ///< which of the list it is
    bool listed = false;                     ///< the list has this very name
    bool headed = false;                     ///< the list has it without its head
    std::vector<std::string> acronyms;       ///< that the article defines for it
};

bool is_acronym(std::string const& name) {
    return name.size() <= 12 && name.find(' ') == std::string::npos && name.find('-') == std::string::npos;
}

std::size_t word_count(std::string const& key) {
    return static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
}

/// Does a word of the full name begin with the acronym's first letter, and do the others follow in their order?
bool may_abbreviate(std::string const& acronym, std::string const& full) {
    for (std::size_t at = 0; at < full.size(); ++at) {
        bool const begins = (at == 0 || full[at - 1] == ' ') && full[at] == acronym.front();
        if (!begins) continue;
        std::size_t next = at;
        for (char const letter : acronym) {
            if (next != std::string::npos) next = full.find(letter, next);
            if (next != std::string::npos) ++next;
        }
        return next != std::string::npos;
    }
    return false;
}

/// The key behind its first word where that is one of `heads`; empty where it is not.
template <std::size_t N>
std::string_view behind(std::array<std::string_view, N> const& first_words, std::string_view key) {
    std::size_t const space = key.find(' ');
    if (space == std::string_view::npos) return {};
    bool const generic = std::find(first_words.begin(), first_words.end(), key.substr(0, space)) != first_words.end();
    return generic ? key.substr(space + 1) : std::string_view();
}

/// Do two keys share two thirds of their words at least? «… droits de l'homme» and «… droits humains».
bool are_variants(std::string_view a, std::string_view b) {
    std::vector<std::string_view> words[2];
    for (std::size_t i = 0; i < 2; ++i) {
        std::string_view rest = i == 0 ? a : b;
        while (!rest.empty()) {
            std::size_t const end = std::min(rest.find(' '), rest.size());
            words[i].push_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        std::sort(words[i].begin(), words[i].end());
    }
    std::vector<std::string_view> shared;
    std::set_intersection(words[0].begin(), words[0].end(), words[1].begin(), words[1].end(),
                          std::back_inserter(shared));
    return shared.size() * 3 >= std::max(words[0].size(), words[1].size()) * 2;
}

std::string initials(std::string const& key) {
    std::string letters(1, key.front());
    for (std::size_t i = 1; i < key.size(); ++i) {
        if (key[i - 1] == ' ') letters.push_back(key[i]);
    }
    return letters.size() >= 3 ? letters : std::string();
}

class OrganisationLinker {
  public:
    OrganisationLinker(std::vector<std::string> const& names, AcronymPairs const& pairs,
                       KnownOrganisations const* known, std::vector<std::string> const& countries)
        : known_(known), countries_(countries) {
        distinct_.reserve(names.size()); // by_key_ holds views of its keys
        for (std::string const& name : names) distinct_of_.push_back(distinct(name));
        for (auto const& [first, second] : pairs) join(names[first], names[second], first, second);
        follow_long_names();
        join_known();
    }

    Linked link() {
        Linked linked;
        std::vector<std::uint32_t> entity_of(distinct_.size(), none);
        for (std::uint32_t const name : distinct_of_) {
            std::uint32_t const root = root_of(name);
            if (entity_of[root] == none) {
                entity_of[root] = static_cast<std::uint32_t>(linked.entities.size());
                linked.entities.push_back(make_entity(distinct_[root]));
            }
            linked.entity_of.push_back(entity_of[root]);
        }
        for (std::uint32_t name = 0; name < distinct_.size(); ++name) {
            std::uint32_t const root = root_of(name);
            if (root != name) add_name(linked.entities[entity_of[root]], distinct_[name]);
        }
        for (Entity& entity : linked.entities) add_keys(entity, {});
        return linked;
    }

  private:
    static constexpr std::uint32_t none = 0xFFFF'FFFFU;

    std::uint32_t distinct(std::string const& name) {
        auto const [spelt, is_spelling_new] = by_spelling_.try_emplace(name, none);
        if (!is_spelling_new) return spelt->second;
        OrganisationKeys keys = organisation_keys(name);
        auto const known = by_key_.find(keys.key);
        std::uint32_t const number = known == by_key_.end() ? add(std::move(keys.key), name) : known->second;
        Distinct& one = distinct_[number];
        one.spellings.push_back(name);
        move_to(one.lookups, std::move(keys.lookups));
        spelt->second = number;
        return number;
    }

    std::uint32_t add(std::string key, std::string const& name) {
        auto const number = static_cast<std::uint32_t>(distinct_.size());
        Distinct& made = distinct_.emplace_back();
        made.key = std::move(key);
        made.first_mention = static_cast<std::uint32_t>(distinct_of_.size());
        made.root = number;
        look_up(made, name);
        by_key_.emplace(made.key, number);
        return number;
    }

    static void move_to(std::vector<std::string>& all, std::vector<std::string>&& more) {
        if (all.empty()) {
            all = std::move(more);
        } else {
            all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        }
    }

    void look_up(Distinct& name, std::string const& spelling) const {
        if (known_ == nullptr) return;
        name.known = known_->find(name.key, countries_);
        name.listed = name.known.has_value();
        bool const lower = spelling.front() >= 'a' && spelling.front() <= 'z';
        if (name.listed || !lower) return;
        std::string_view const rest = behind(kinds_of_thing, name.key);
        if (!rest.empty()) name.known = known_->find(rest);
        name.headed = name.known.has_value();
    }

    std::uint32_t root_of(std::uint32_t name) const {
        while (distinct_[name].root != name) name = distinct_[name].root;
        return name;
    }

    /// «Full Name (ACR)» and «ACR (Full Name)».
    void join(std::string const& first, std::string const& second, std::uint32_t at_first, std::uint32_t at_second) {
        std::uint32_t at_full = distinct_of_[at_first];
        std::uint32_t at_acronym = distinct_of_[at_second];
        bool const swapped = is_acronym(first) && !is_acronym(second);
        if (swapped) std::swap(at_full, at_acronym);
        if (!swapped && (is_acronym(first) || !is_acronym(second))) return;
        Distinct& full = distinct_[at_full];
        Distinct& acronym = distinct_[at_acronym];
        bool const free = full.root == at_full && acronym.root == at_acronym && at_full != at_acronym;
        if (!free || word_count(full.key) < 2 || acronym.key.empty()) return;
        if (acronym.known && !full.known && are_variants(full.key, known_->key(*acronym.known))) {
            full.known = acronym.known;
            full.acronyms.push_back(full.key);
        }
        // «l'Union départementale (CGT)» says who belongs to whom, not what CGT means.
        bool const defines = may_abbreviate(acronym.key, full.key);
        bool const as_listed = acronym.known && acronym.known == full.known && !known_->has_senses(acronym.key);
        if (acronym.known && !defines && !as_listed) return;
        acronym.root = at_full;
        if (defines && !as_listed) full.acronyms.push_back(acronym.key);
    }

    /// A name behind a longer one of the article that begins with it, whose initials it is or that only adds a head.
    void follow_long_names() {
        std::unordered_map<std::string, std::uint32_t> short_to_long;
        for (std::uint32_t i = 0; i < distinct_.size(); ++i) {
            std::string const& key = distinct_[i].key;
            std::size_t const space = key.find(' ');
            if (space == std::string::npos) continue;
            std::string_view const rest = behind(heads, key);
            short_to_long.emplace(rest.empty() ? key.substr(0, space) : std::string(rest), i);
            if (std::string letters = initials(key); !letters.empty()) short_to_long.emplace(std::move(letters), i);
        }
        for (std::uint32_t i = 0; i < distinct_.size(); ++i) {
            auto const at = short_to_long.find(distinct_[i].key);
            if (at == short_to_long.end() || distinct_[i].root != i) continue;
            Distinct const& longer = distinct_[at->second];
            std::uint32_t const fuller = root_of(at->second);
            bool const follows = longer.first_mention < distinct_[i].first_mention;
            // What the list knows by itself is no shortened name: Renault is not Renault Trucks.
            bool const another = distinct_[i].known && distinct_[i].known != longer.known;
            if (fuller != i && follows && !another) distinct_[i].root = fuller;
        }
    }

    /// All names of one organisation of the list: under the first of them in the article.
    void join_known() {
        std::unordered_map<std::uint32_t, std::uint32_t> first_of;
        for (std::uint32_t i = 0; i < distinct_.size(); ++i) {
            if (distinct_[i].root != i || !distinct_[i].known) continue;
            auto const number = static_cast<std::uint32_t>(*distinct_[i].known);
            distinct_[i].root = first_of.emplace(number, i).first->second;
        }
    }

    /// The key and the name that the list has where the article's own would be another's.
    Entity make_entity(Distinct& name) const {
        Entity entity;
        entity.kind = EntityKind::organisation;
        entity.key = name.key;
        add_name(entity, name);
        if (!name.known) return entity;
        entity.key = known_->key(*name.known);
        if (entity.key == name.key) return entity;
        std::string listed(known_->name(*name.known));
        move_to(entity.lookup_keys, organisation_keys(listed).lookups);
        if (name.headed) entity.name = std::move(listed);
        return entity;
    }

    /// Another name of the entity: the full one is shown, of two such the first that is not in capitals.
    void add_name(Entity& entity, Distinct& name) const {
        bool const names_it = entity.name.empty() || (name.listed && known_->key(*name.known) == entity.key);
        for (std::string const& spelling : name.spellings) {
            if (entity.name.empty() || (names_it && is_fuller(spelling, entity.name))) entity.name = spelling;
        }
        move_to(entity.lookup_keys, std::move(name.lookups));
        entity.acronyms.insert(entity.acronyms.end(), name.acronyms.begin(), name.acronyms.end());
        std::sort(entity.acronyms.begin(), entity.acronyms.end());
    }

    static bool is_fuller(std::string const& name, std::string const& than) {
        if (is_all_capitals(name) != is_all_capitals(than)) return is_all_capitals(than);
        return name.find(' ') != std::string::npos && than.find(' ') == std::string::npos;
    }

    KnownOrganisations const* known_;
    std::vector<std::string> const& countries_;
    std::vector<Distinct> distinct_;
    std::vector<std::uint32_t> distinct_of_;
    std::unordered_map<std::string_view, std::uint32_t> by_spelling_;
    std::unordered_map<std::string_view, std::uint32_t> by_key_;
};

} // namespace

Linked link_organisations(std::vector<std::string> const& names, AcronymPairs const& pairs,
                          KnownOrganisations const* known, std::vector<std::string> const& countries) {
    return OrganisationLinker(names, pairs, known, countries).link();
}

std::vector<std::string> countries_of(std::vector<Entity> const& places) {
    std::vector<std::string> countries;
    auto const add = [&](std::string const& id) {
        bool const letters = std::all_of(id.begin(), id.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (id.size() == 2 && letters && id != "EU" && id != "EZ") countries.push_back(id);
    };
    for (Entity const& place : places) {
        add(place.id);
        for (std::string const& container : place.containers) add(container);
    }
    return countries;
}

} // namespace depeche
