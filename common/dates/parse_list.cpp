#include "common/dates/parser.h"

namespace depeche::dates {
namespace {

constexpr int most_listed = 31;

} // namespace

std::uint32_t Parser::list_mark(std::uint32_t i) const {
    auto j = skip(i, Role::comma);
    if (at(j).is(Role::and_) || at(j).is(Role::or_) || at(j).is(Role::then)) j = next(j);
    if (j == i) return i;
    if (at(j).is(Role::in) || at(j).is(Role::of) || at(j).is(Role::of_the) || at(j).is(Role::to_the)) j = next(j);
    return j;
}

std::uint32_t Parser::list(std::uint32_t i, std::vector<Found>& found) {
    auto const first = point(i);
    if (!first) return i;
    if (first.node < 0) return first.end;
    std::vector<Found> items{{i, first.end, first.node}};
    auto const open = [&](Node const& node) {
        return node.is(Kind::calendar) && !node.has_year() && node.mod == Mod::none && node.base < 0;
    };
    auto const mark = list_mark(first.end) != first.end ? skip(first.end, Role::comma) : first.end;
    bool const lone = node_of(first).lacks_month() && node_of(first).weekday < 0;
    bool const introduced = at(i).is(Role::the) || before_is(i, Role::of_the) || before_is(i, Role::of_these) ||
                            before_is(i, Role::to_the) || (mark == first.end && at(mark).is(Role::and_));
    bool const listable = !lone || introduced;
    while (listable && open(nodes_[static_cast<std::size_t>(items.back().node)]) && items.size() < most_listed) {
        auto const j = list_mark(items.back().end);
        if (j == items.back().end) break;
        auto const item = point(j);
        if (!item || item.node < 0 || !node_of(item).is(Kind::calendar)) break;
        items.push_back({j, item.end, item.node});
    }
    for (std::size_t k = items.size() - 1; k-- > 0;) {
        auto& node = nodes_[static_cast<std::size_t>(items[k].node)];
        auto const& after = nodes_[static_cast<std::size_t>(items[k + 1].node)];
        bool const shares = node.mod == Mod::none && after.shared_mod;
        inherit(node, after);
        if (!node.has_year() && !(shares || node.mod == Mod::none)) node.mod = Mod::none;
        if (shares) {
            node.mod = after.mod;
            node.shared_mod = true;
        }
    }
    if (lone && items.size() == 1 && follows_date(items.front())) {
        auto const& dated = nodes_[static_cast<std::size_t>(dated_node_)];
        node_of(first).month = dated.month;
        node_of(first).year = dated.year;
        node_of(first).two_digit_year = dated.two_digit_year;
    }
    while (!items.empty() && unlicensed(items.back())) items.pop_back();
    // What is read but is no date («le lundi») is passed over whole.
    if (items.empty()) return first.end;
    for (auto const& item : items) {
        if (!unlicensed(item)) found.push_back(item);
    }
    return items.back().end;
}

bool Parser::follows_date(Found const& item) const {
    return dated_ != 0 && item.begin - dated_ <= 15 && clause_end(item.end) && at(item.begin).is(Role::the);
}

bool Parser::unlicensed(Found const& item) const {
    auto const& node = nodes_[static_cast<std::size_t>(item.node)];
    if (!node.is(Kind::calendar)) return false;
    if (node.lacks_month() && node.weekday < 0) {
        // «le 15 au soir», «le 2 à 5h»; otherwise a day's number alone is no date.
        bool const introduced = at(item.begin).is(Role::the) || before_is(item.begin, Role::of_the);
        return !sole_ && !(introduced && tail(item.begin + 2) != item.begin + 2);
    }
    bool const bare_weekday = node.weekday >= 0 && node.day == 0 && node.mod == Mod::none && node.weeks == 0;
    if (bare_weekday && !sole_ && !english_) {
        auto const& before = at(item.begin - 1);
        bool const habit =
            at(item.begin).is(Role::the) ||
            (item.begin > 0 && (before.is(Role::a) || before.is(Role::of_the) || before.is(Role::to_the)));
        return habit;
    }
    return false;
}

} // namespace depeche::dates
