#include "query/search/place_tree.h"

#include <algorithm>
#include <map>
#include <set>

#include "common/index/codec.h"
#include "common/index/dictionary.h"
#include "common/index/place_node.h"
#include "common/index/schema.h"

namespace depeche {
namespace {

void count_packed(Xapian::Document const& document, schema::Slot slot, std::vector<std::uint64_t>& counts) {
    for_each_packed(document.get_value(static_cast<Xapian::valueno>(slot)), [&](std::uint32_t number) {
        if (number >= counts.size()) counts.resize(number + std::size_t{1});
        ++counts[number];
    });
}

/// Places by id as the index describes them, each read once.
class Places {
  public:
    Places(Xapian::Database const& database, std::vector<std::uint64_t> const& named)
        : database_(database), named_(named) {}

    PlaceNode const& operator[](std::string const& id) {
        auto const [at, is_new] = nodes_.try_emplace(id);
        if (!is_new) return at->second;
        if (auto node = read_place_node(database_, id)) at->second = std::move(*node);
        if (at->second.name.empty()) at->second.name = id;
        return at->second;
    }

    /// Everything that contains it, directly or not.
    std::set<std::string> const& above(std::string const& id) {
        auto const [at, is_new] = above_.try_emplace(id);
        if (!is_new) return at->second;
        std::set<std::string> found;
        std::vector<std::string> open = (*this)[id].parents;
        while (!open.empty()) {
            std::string const next = std::move(open.back());
            open.pop_back();
            if (next == id || !found.insert(next).second) continue;
            std::vector<std::string> const& parents = (*this)[next].parents;
            open.insert(open.end(), parents.begin(), parents.end());
        }
        return at->second = std::move(found);
    }

    /// May other places stand below it? A region that spans countries may not: its countries stand below their continent.
    bool is_branch(std::string const& id) {
        if ((*this)[id].level != PlaceLevel::region) return true;
        std::set<std::string> const& around = above(id);
        return std::any_of(around.begin(), around.end(),
                           [&](std::string const& one) { return (*this)[one].level == PlaceLevel::country; });
    }

    bool is_shown(std::string const& id) {
        if (is_branch(id)) return true;
        auto const number = read_number(database_, FacetKind::place, id);
        return number && *number < named_.size() && named_[*number] > 0;
    }

    /// What it stands below: of the branches around it those that no other of them lies in.
    std::set<std::string> parents(std::string const& id) {
        std::set<std::string> branches;
        for (std::string const& one : above(id)) {
            if (is_branch(one)) branches.insert(one);
        }
        std::set<std::string> nearest = branches;
        for (std::string const& one : branches) {
            for (std::string const& further : above(one)) nearest.erase(further);
        }
        return nearest;
    }

  private:
    Xapian::Database const& database_;
    std::vector<std::uint64_t> const& named_;
    std::map<std::string, PlaceNode> nodes_;
    std::map<std::string, std::set<std::string>> above_;
};

/// The places chosen and which of them stands below which.
class Tree {
  public:
    explicit Tree(Places& places) : places_(places) {}

    std::size_t size() const { return counts_.size(); }

    void add(std::string const& id, std::uint64_t count, std::map<std::string, std::uint64_t> const& counts) {
        if (!counts_.emplace(id, count).second) return;
        std::set<std::string> const parents = places_.parents(id);
        for (std::string const& parent : parents) {
            children_[parent].push_back(id);
            auto const known = counts.find(parent);
            add(parent, known == counts.end() ? count : known->second, counts);
        }
        if (parents.empty()) roots_.push_back(id);
    }

    /// Continents first: what spans them stands beside them, but is no part of the world as they are.
    std::vector<FacetValue> values() {
        auto const is_continent = [&](std::string const& id) { return places_[id].level == PlaceLevel::continent; };
        auto const others = std::stable_partition(roots_.begin(), roots_.end(), is_continent);
        std::vector<FacetValue> all = values({roots_.begin(), others}, 0);
        for (FacetValue& other : values({others, roots_.end()}, 0)) all.push_back(std::move(other));
        return all;
    }

  private:
    static constexpr int deepest = 32; // containment has no cycles but for a damaged index

    std::vector<FacetValue> values(std::vector<std::string> const& ids, int depth) {
        std::vector<FacetValue> values;
        for (std::string const& id : ids) {
            FacetValue& value = values.emplace_back(FacetValue{places_[id].name, counts_[id]});
            if (depth < deepest) value.children = this->values(children_[id], depth + 1);
        }
        std::stable_sort(values.begin(), values.end(), [](FacetValue const& a, FacetValue const& b) {
            return a.count != b.count ? a.count > b.count : a.value < b.value;
        });
        return values;
    }

    Places& places_;
    std::map<std::string, std::uint64_t> counts_;
    std::map<std::string, std::vector<std::string>> children_;
    std::vector<std::string> roots_;
};

} // namespace

void PlaceTreeCounter::operator()(Xapian::Document const& document, double) {
    count_packed(document, schema::Slot::place_nodes, nodes_);
    count_packed(document, schema::Slot::places, named_);
}

std::vector<FacetValue> PlaceTreeCounter::tree(Xapian::Database const& database, std::size_t limit) const {
    std::map<std::string, std::uint64_t> counts;
    std::vector<std::pair<std::uint64_t, std::string>> order;
    for (std::uint32_t number = 0; number < nodes_.size(); ++number) {
        if (nodes_[number] == 0) continue;
        std::string const id = read_entry(database, FacetKind::place_node, number).key;
        counts.emplace(id, nodes_[number]);
        order.emplace_back(nodes_[number], id);
    }
    std::sort(order.begin(), order.end(),
              [](auto const& a, auto const& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    Places places(database, named_);
    Tree tree(places);
    for (auto const& [count, id] : order) {
        if (limit > 0 && tree.size() >= limit) break;
        if (places.is_shown(id)) tree.add(id, count, counts);
    }
    return tree.values();
}

} // namespace depeche
