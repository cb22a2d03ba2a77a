#include <algorithm>
#include <array>
#include <unordered_map>

#include "common/entities/gazetteer.h"
#include "common/entities/letter_case.h"
#include "common/entities/link.h"
#include "common/entities/names.h"

namespace depeche {

namespace {

/// Generic heads a long name may have and a short one lack: «Organisation des Nations unies», «groupe Renault».
constexpr std::array<std::string_view, 24> heads{
    "organisation", "groupe",       "societe",   "banque",    "club",        "association",  "syndicat",   "parti",
    "mouvement",    "entreprise",   "compagnie", "fondation", "collectif",   "agence",       "journal",    "chaine",
    "quotidien",    "hebdomadaire", "magazine",  "cabinet",   "laboratoire", "constructeur", "federation", "reseau"};

struct Distinct {
    std::string key;
    std::vector<std::string> spellings;
    std::vector<std::string> lookups;
    std::uint32_t first_mention = 0;
    std::uint32_t root = 0; ///< the distinct name it stands for: itself, or a fuller one
};

bool is_acronym(std::string const& name) {
    return name.size() <= 12 && name.find(' ') == std::string::npos && name.find('-') == std::string::npos;
}

std::size_t word_count(std::string const& key) {
    return static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
}

class OrganisationLinker {
  public:
    OrganisationLinker(std::vector<std::string> const& names,
                       std::vector<std::pair<std::uint32_t, std::uint32_t>> const& pairs) {
        for (std::string const& name : names) distinct_of_.push_back(distinct(name));
        for (auto const& [first, second] : pairs) join(names[first], names[second], first, second);
        follow_long_names();
    }

    Linked link() {
        Linked linked;
        std::vector<std::uint32_t> entity_of(distinct_.size(), none);
        for (std::uint32_t const name : distinct_of_) {
            std::uint32_t const root = distinct_[name].root;
            if (entity_of[root] == none) {
                entity_of[root] = static_cast<std::uint32_t>(linked.entities.size());
                linked.entities.push_back(make_entity(distinct_[root]));
            }
            linked.entity_of.push_back(entity_of[root]);
        }
        for (Distinct const& name : distinct_) {
            if (&distinct_[name.root] == &name) continue;
            add_keys(linked.entities[entity_of[name.root]], name.lookups);
        }
        return linked;
    }

  private:
    static constexpr std::uint32_t none = 0xFFFF'FFFFU;

    std::uint32_t distinct(std::string const& name) {
        if (auto const known = by_spelling_.find(name); known != by_spelling_.end()) return known->second;
        std::string const key = name_key(EntityKind::organisation, name);
        auto const number = static_cast<std::uint32_t>(distinct_.size());
        auto const [at, is_new] = by_key_.emplace(key, number);
        auto const mention = static_cast<std::uint32_t>(distinct_of_.size());
        if (is_new) distinct_.push_back({key, {}, lookup_keys(EntityKind::organisation, name), mention, number});
        distinct_[at->second].spellings.push_back(name);
        by_spelling_.emplace(name, at->second);
        return at->second;
    }

    /// «Full Name (ACR)» and «ACR (Full Name)».
    void join(std::string const& first, std::string const& second, std::uint32_t at_first, std::uint32_t at_second) {
        std::uint32_t full = distinct_of_[at_first];
        std::uint32_t acronym = distinct_of_[at_second];
        bool const swapped = is_acronym(first) && !is_acronym(second);
        if (swapped) std::swap(full, acronym);
        if (!swapped && (is_acronym(first) || !is_acronym(second))) return;
        bool const free = distinct_[full].root == full && distinct_[acronym].root == acronym && full != acronym;
        if (free && word_count(distinct_[full].key) > 1) distinct_[acronym].root = full;
    }

    /// A name behind a longer one of the article that begins with it, whose initials it is or that only adds a head.
    void follow_long_names() {
        std::unordered_map<std::string, std::uint32_t> short_to_long;
        for (std::uint32_t i = 0; i < distinct_.size(); ++i) {
            std::string const& key = distinct_[i].key;
            std::size_t const space = key.find(' ');
            if (space == std::string::npos) continue;
            std::string const head = key.substr(0, space);
            bool const generic = std::find(heads.begin(), heads.end(), head) != heads.end();
            short_to_long.emplace(generic ? key.substr(space + 1) : head, i);
            short_to_long.emplace(initials(key), i);
        }
        for (std::uint32_t i = 0; i < distinct_.size(); ++i) {
            auto const at = short_to_long.find(distinct_[i].key);
            if (at == short_to_long.end() || distinct_[i].root != i) continue;
            std::uint32_t const fuller = distinct_[at->second].root;
            bool const follows = distinct_[at->second].first_mention < distinct_[i].first_mention;
            if (fuller != i && follows && distinct_[fuller].root == fuller) distinct_[i].root = fuller;
        }
        for (Distinct& name : distinct_) name.root = distinct_[name.root].root;
    }

    static std::string initials(std::string const& key) {
        std::string letters(1, key.front());
        for (std::size_t i = 1; i < key.size(); ++i) {
            if (key[i - 1] == ' ') letters.push_back(key[i]);
        }
        return letters.size() >= 3 ? letters : std::string("\x01");
    }

    static Entity make_entity(Distinct const& name) {
        Entity entity;
        entity.kind = EntityKind::organisation;
        entity.name = name.spellings.front();
        for (std::string const& spelling : name.spellings) {
            if (is_all_capitals(entity.name) && !is_all_capitals(spelling)) entity.name = spelling;
        }
        add_keys(entity, name.lookups);
        entity.key = name.key;
        return entity;
    }

    std::vector<Distinct> distinct_;
    std::vector<std::uint32_t> distinct_of_;
    std::unordered_map<std::string, std::uint32_t> by_spelling_;
    std::unordered_map<std::string, std::uint32_t> by_key_;
};

} // namespace

Linked link_organisations(std::vector<std::string> const& names,
                          std::vector<std::pair<std::uint32_t, std::uint32_t>> const& pairs) {
    return OrganisationLinker(names, pairs).link();
}

} // namespace depeche
