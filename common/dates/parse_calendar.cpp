#include "common/dates/parser.h"

namespace depeche::dates {
namespace {

constexpr std::int32_t longest_month(std::int32_t month) {
    return month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

} // namespace

std::int32_t Parser::weekday_at(std::uint32_t i, std::uint32_t& end) const {
    auto const& cell = at(i);
    if (cell.is(Sort::weekday)) {
        // A capital inside a sentence is a name (Vendredi, Robinson's), unless nothing but marks or digits come before.
        auto const& before = i > 0 ? at(i - 1) : at(cells_->size());
        bool const name =
            !english_ && token(i).capital && !token(i).all_capitals && !token(i).sentence_start && i > 0 &&
            token(i - 1).kind == TokenKind::word && !before.is(bits(Sort::this_one, Sort::deictic)) &&
            (before.role == Role::none || before.is(Role::and_) || before.is(Role::or_) || before.is(Role::the));
        if (name && !at(next(i)).is(bits(Sort::day, Sort::moment))) return -1;
        end = next(i);
        return cell.value(Sort::weekday);
    }
    if (!cell.is(Sort::weekday_short)) return -1;
    bool const dotted = at(next(i)).is(Role::stop) && !token(next(i)).space_before;
    end = dotted ? next(next(i)) : next(i);
    std::uint32_t month_end = 0;
    bool const dated = at(end).is(Sort::day) && month_at(day_number(end).end, month_end, true) > 0;
    bool const free = dotted && (sole_ || at(end).is(Sort::day));
    return dated || free || (english_ && dotted) ? cell.value(Sort::weekday_short) : -1;
}

std::int32_t Parser::month_at(std::uint32_t i, std::uint32_t& end, bool after_day) const {
    auto const& cell = at(i);
    if (cell.is(Sort::month)) {
        end = next(i);
        return cell.value(Sort::month);
    }
    if (!cell.is(Sort::month_short)) return 0;
    end = next(i);
    bool const dotted = at(end).is(Role::stop) && !token(end).space_before;
    if (dotted && (!token(end + 1 < cells_->size() ? end + 1 : end).sentence_start || after_day)) end = next(end);
    if (!after_day && !(dotted && at(end).is(Sort::year)) && !(at(end).is(Sort::year))) return 0;
    return cell.value(Sort::month_short);
}

Match Parser::calendar(std::uint32_t i) {
    Node node;
    auto j = skip_the(i);
    std::uint32_t end = 0;
    if (auto const weekday = weekday_at(j, end); weekday >= 0) {
        node.weekday = static_cast<std::int8_t>(weekday);
        auto k = skip_the(skip(end, Role::comma));
        if (auto const dated = day_of_month(k, node); dated && ((k == end && !at_end(k) && !token(k).line_start) ||
                                                                dated.node < 0 || !node_of(dated).lacks_month())) {
            return dated;
        }
        if (english_) {
            if (auto const dated = english_day(k, node)) return dated;
        }
        return weekday_modified(end, node);
    }
    if (auto const revolutionary = republican(j)) return revolutionary;
    if (auto const dated = day_of_month(j, node)) return dated;
    if (english_) {
        if (auto const dated = english_day(j, node)) return dated;
    }
    return month(j);
}

Match Parser::english_day(std::uint32_t i, Node node) {
    std::uint32_t end = 0;
    node.month = month_at(i, end, at(i + 1).is(Sort::day) || at(i + 2).is(Sort::day));
    if (node.month == 0) return {};
    auto const day = day_number(skip_the(end));
    if (!day || at(day.end).is(Role::hours) || at(day.end).is(Role::percent)) return {};
    if (at(end).is(Sort::number) && !at(end).is(Sort::ordinal)) return {};
    if (day.value > longest_month(node.month)) {
        auto after = day.end;
        take_year(after, node);
        return {after, -1};
    }
    node.day = day.value;
    node.named = at(day.end).is(Sort::tragedy);
    return finish_calendar(day.end, node);
}

Match Parser::day_of_month(std::uint32_t i, Node node) {
    auto const day = day_number(i);
    if (!day) return {};
    node.day = day.value;
    auto j = skip(day.end, Role::hyphen);
    bool const joined = j != day.end && !token(j - 1).space_before;
    if (english_) j = skip(j, Role::of);
    std::uint32_t end = 0;
    node.month = month_at(j, end, true);
    if (node.month > 0) {
        if (node.day > longest_month(node.month)) {
            take_year(end, node);
            return {end, -1};
        }
        bool const tragedy =
            (before_is(i, Role::of_the) || before_is(i, Role::the)) && i > 1 && at(i - 2).is(Sort::tragedy);
        node.named = (joined && node.weekday < 0) || tragedy;
        return finish_calendar(end, node);
    }
    if (node.weekday < 0) {
        if (auto const told = day_of_told_month(day, node)) return told;
    }
    return lone_day(i, node, day);
}

/// «le 5 de ce mois», «le 12 du mois dernier», «le 3 du mois de mai», «le 3 courant».
Match Parser::day_of_told_month(Count day, Node node) {
    auto const nth_day = [&](std::uint32_t end, Match month) {
        auto const match = on(end, Kind::nth, month);
        node_of(match).unit = Unit::day;
        node_of(match).count = day.value;
        return match;
    };
    if (at(day.end).is(Role::during) && clause_end(next(day.end)) &&
        cells_->text().folded(token(day.end)) == "courant") {
        Node month_node;
        month_node.kind = Kind::relative;
        month_node.unit = Unit::month;
        return nth_day(next(day.end), make(day.end, month_node));
    }
    if (!at(day.end).is(Role::of) && !at(day.end).is(Role::of_the)) return {};
    auto const i = next(day.end);
    auto base = demonstrative(i);
    if (!base && at(i).value(Sort::unit) == static_cast<std::int32_t>(Unit::month)) {
        std::uint32_t named_end = 0;
        node.month = at(next(i)).is(Role::of) ? month_at(next(next(i)), named_end, false) : 0;
        if (node.month > 0) return finish_calendar(named_end, node);
        base = unit_phrase(i);
    }
    bool const a_month = base && base.node >= 0 && node_of(base).unit == Unit::month;
    return a_month ? nth_day(base.end, base) : Match{};
}

Match Parser::lone_day(std::uint32_t i, Node node, Count day) {
    bool const spelled =
        at(i).is(Sort::number) && day.value > 1 &&
        (node.weekday >= 0 || before_is(i, Role::the) || before_is(i, Role::of_the) || before_is(i, Role::to_the));
    if (!at(i).is(Sort::day) && !spelled) return {};
    auto const& after = at(day.end);
    auto const glued =
        after.is(Role::hyphen) || after.is(Role::slash) || after.is(Role::hours) || after.is(Role::percent);
    bool const counted = after.is(bits(Sort::unit, Sort::counted)) || after.plain || after.is(Role::colon);
    if (node.weekday < 0) {
        if (after.is(Role::hours) || after.is(Role::percent)) return {};
        return make(day.end, node);
    }
    auto const& day_name = token(i - 1);
    // «Vendredi 13» within a sentence is a film.
    bool const title = !english_ && i > 1 && day_name.capital && !day_name.sentence_start && !day_name.all_capitals &&
                       !day_name.line_start;
    if (title) return {day.end, -1};
    if (glued && !after.is(Role::hyphen)) return {};
    if (counted && at(day.end).plain && plural_noun(day.end)) return {};
    if (after.is(Sort::unit)) return {};
    auto end = day.end;
    set_mod(end, node);
    return make(end, node);
}

Match Parser::finish_calendar(std::uint32_t i, Node node) {
    auto j = i;
    bool const apart = at(j).is(Role::open) && at(j + 1).is(Sort::year) && at(j + 2).is(Role::close);
    if (apart) {
        node.year = at(j + 1).number;
        return make(j + 3, node);
    }
    if (take_year(j, node) || take_short_year(j, node)) return make(j, node);
    if (at(j).is(Role::of) && at(next(j)).is(Sort::year)) {
        auto k = next(j);
        if (take_year(k, node)) return make(k, node);
    }
    if (set_mod(j, node)) return make(j, node);
    auto match = make(j, node);
    take_relative_year(j, match);
    return match;
}

Match Parser::weekday_modified(std::uint32_t i, Node node) {
    auto j = i;
    node.heads_entry = i > 0 && token(i - 1).line_start && (at(i).is(Role::stop) || at(i).is(Role::colon));
    if (set_mod(j, node)) return make(j, node);
    if (!english_ && at(j).is(Role::in) && (at(next(j)).number == 8 || at(next(j)).number == 15)) {
        node.weeks = at(next(j)).number == 8 ? 1 : 2;
        node.mod = Mod::next;
        return make(next(next(j)), node);
    }
    auto const k = at(j).is(Role::of) ? next(j) : j;
    auto week = demonstrative(k);
    if (!week && at(skip_the(k)).value(Sort::unit) == static_cast<std::int32_t>(Unit::week))
        week = week_phrase(skip_the(k));
    if (english_ && !week && at(k).is(bits(Sort::last, Sort::next))) week = ordinal(k);
    if (week && week.node >= 0 && node_of(week).unit == Unit::week) {
        auto const match = on(week.end, Kind::in_week, week);
        node_of(match).weekday = node.weekday;
        return match;
    }
    return make(j, node);
}

Match Parser::month(std::uint32_t i) {
    auto j = i;
    bool named = false;
    if (!english_ && at(j).value(Sort::unit) == static_cast<std::int32_t>(Unit::month) && at(next(j)).is(Role::of)) {
        j = next(next(j));
        named = true;
    }
    Node node;
    std::uint32_t end = 0;
    node.month = month_at(j, end, false);
    if (node.month == 0) return {};
    auto const match = finish_calendar(end, node);
    auto const& read = node_of(match);
    bool const dated = read.has_year() || read.base >= 0 || read.mod != Mod::none;
    if (named || dated || month_licence(j)) return match;
    return {};
}

bool Parser::month_licence(std::uint32_t i) const {
    if (sole_) return true;
    auto const& token = this->token(i);
    auto const& before = at(i - 1);
    bool const ambiguous = at(i).is(bits(Sort::season, Sort::counted)) || (english_ && !token.capital);
    bool const introduced =
        i > 0 && (before.role != Role::none || before.is(bits(Sort::part, Sort::month, Sort::last, Sort::next))) &&
        !before.is(Role::the) && !before.is(Role::a) && !before.is(Role::quote);
    if (english_) return introduced && !ambiguous;
    if (!token.capital) return introduced || cells_->text().folded(token) != "mars";
    auto const following = next(i);
    bool const surname =
        !at_end(following) && this->token(following).capital && this->token(following).kind == TokenKind::word;
    if (surname && !token.all_capitals) return false;
    return (token.sentence_start && cells_->text().folded(token) != "mars") || (token.all_capitals && introduced) ||
           (introduced && before.is(Role::in));
}

Match Parser::republican(std::uint32_t i) {
    if (english_) return {};
    Node node;
    node.kind = Kind::republican;
    auto const day = day_number(i);
    if (!day || !at(day.end).is(Sort::republican_month)) return {};
    node.day = day.value;
    node.month = at(day.end).value(Sort::republican_month);
    auto const j = next(day.end);
    if (at(j).value(Sort::unit) != static_cast<std::int32_t>(Unit::year) || at(next(j)).number < 1) return {};
    node.year = at(next(j)).number;
    return make(next(next(j)), node);
}

} // namespace depeche::dates
