#include "common/entities/second_pass.h"

#include <algorithm>

namespace depeche {

namespace {

constexpr std::uint32_t no_label = label_count; ///< beyond a line's ends

std::uint32_t few(std::uint32_t count) { return std::min(count, 3U); }

template <typename Counts>
std::uint32_t most(Counts const& counts) {
    return static_cast<std::uint32_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

std::size_t capitals(std::span<Unit const> units) {
    return static_cast<std::size_t>(
        std::count_if(units.begin(), units.end(), [](Unit const& unit) { return unit.upper; }));
}

std::size_t kind_number(Label label) { return label == outside ? 4 : static_cast<std::size_t>(kind_of(label)); }

} // namespace

ArticleEvidence::ArticleEvidence(std::span<Unit const> units, std::span<Label const> labels)
    : units_(units), labels_(labels), words_(capitals(units)) {
    count_words();
    find_names();
    count_lines();
}

/// A sentence's capital that is no name tells nothing.
bool ArticleEvidence::is_counted(std::size_t at) const { return labels_[at] != outside || !units_[at].starts_sentence; }

void ArticleEvidence::count_words() {
    for (std::size_t i = 0; i < units_.size(); ++i) {
        if (!units_[i].upper || !is_counted(i)) continue;
        Votes& votes = words_[units_[i].word];
        ++votes.of_kind[kind_number(labels_[i])];
        if (labels_[i] != outside) ++votes.at_position[static_cast<std::size_t>(position_of(labels_[i]))];
    }
}

void ArticleEvidence::find_names() {
    names_so_far_.reserve(units_.size());
    for (std::uint32_t i = 0; i < units_.size(); ++i) {
        if (labels_[i] != outside && !goes_on(labels_[i])) {
            Name name{i, i + 1, kind_of(labels_[i])};
            while (name.end < units_.size() && goes_on(labels_[name.end])) ++name.end;
            ++all_[static_cast<std::size_t>(name.kind)];
            names_.push_back(name);
        }
        names_so_far_.push_back(static_cast<std::uint32_t>(names_.size()));
    }
}

void ArticleEvidence::count_lines() {
    line_of_.reserve(units_.size());
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < units_.size(); ++i) {
        if (i == 0 || units_[i].starts_line) lines_.emplace_back();
        line_of_.push_back(static_cast<std::uint32_t>(lines_.size() - 1));
        if (next == names_.size() || names_[next].begin != i) continue;
        ++lines_.back()[static_cast<std::size_t>(names_[next].kind)];
        ++next;
    }
}

/// What the word is elsewhere, this unit left out: 0 where it is nowhere else, otherwise the commonest kind, how clear
/// it is and how many times.
std::uint32_t ArticleEvidence::elsewhere(std::size_t at, Votes const& votes) const {
    std::array<std::uint32_t, kinds + 1> others = votes.of_kind;
    if (is_counted(at)) --others[kind_number(labels_[at])];
    std::uint32_t sum = 0;
    for (std::uint32_t const count : others) sum += count;
    if (sum == 0) return 0;
    std::uint32_t const best = most(others);
    std::uint32_t const clear = others[best] == sum ? 2U : others[best] * 3U >= sum * 2U ? 1U : 0U;
    return 16 + best * 16 + clear * 4 + few(others[best]);
}

/// Where in names the word mostly stands elsewhere, by Position; 4 where it is in none.
std::uint32_t ArticleEvidence::position_elsewhere(std::size_t at, Votes const& votes) const {
    std::array<std::uint32_t, 4> others = votes.at_position;
    if (labels_[at] != outside) --others[static_cast<std::size_t>(position_of(labels_[at]))];
    std::uint32_t const best = most(others);
    return others[best] > 0 ? best : 4;
}

/// What stands between two names, in units [begin, end).
std::uint32_t ArticleEvidence::connection(std::size_t begin, std::size_t end) const {
    if (begin == end) return 1;
    if (begin + 1 == end) return units_[begin].word | 0x8000'0000U;
    if (end > begin + 6) return 2;
    for (std::size_t i = begin; i < end; ++i) {
        if (units_[i].starts_line) return 3;
    }
    std::uint32_t const size = few(static_cast<std::uint32_t>(end - begin));
    return units_[begin].shape == Shape::punctuation ? (units_[begin].word & 0xFFFU) * 8 + size : 4 + size;
}

/// The kind of the nearest name before the unit's own, and what stands between.
std::uint32_t ArticleEvidence::name_before(std::size_t at) const {
    std::uint32_t const begun = names_so_far_[at];
    bool const within = begun > 0 && names_[begun - 1].end > at;
    std::uint32_t const before = within ? begun - 1 : begun;
    if (before == 0) return 0;
    Name const& name = names_[before - 1];
    return connection(name.end, within ? names_[begun - 1].begin : at) * 4 + static_cast<std::uint32_t>(name.kind);
}

std::uint32_t ArticleEvidence::name_behind(std::size_t at) const {
    std::uint32_t const begun = names_so_far_[at];
    if (begun == names_.size()) return 0;
    bool const within = begun > 0 && names_[begun - 1].end > at;
    Name const& name = names_[begun];
    return connection(within ? names_[begun - 1].end : at + 1, name.begin) * 4 + static_cast<std::uint32_t>(name.kind);
}

void ArticleEvidence::features_at(std::size_t at, Corpus corpus, FeatureList& list) const {
    Unit const& unit = units_[at];
    std::uint32_t const own = labels_[at];
    bool const ends = at + 1 == units_.size() || units_[at + 1].starts_line;
    std::uint32_t const before = at == 0 || unit.starts_line ? no_label : labels_[at - 1];
    std::uint32_t const after = ends ? no_label : labels_[at + 1];
    std::uint32_t const sight = static_cast<std::uint32_t>(unit.shape) * 2 + (unit.starts_sentence ? 1U : 0U);
    auto const add = [&](std::uint32_t kind, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
        list.add(feature_hash(kind, a, b, c));
    };
    add(100, own, sight);
    add(101, own, before);
    add(102, own, after);
    add(103, before, own, after);
    add(104, static_cast<std::uint32_t>(corpus), own, sight);
    std::uint32_t word = 0;
    if (unit.upper) {
        Votes const* const votes = words_.find(unit.word);
        word = votes != nullptr ? elsewhere(at, *votes) : 0;
        add(110, word, own);
        add(111, word, own, sight);
        add(112, word, votes != nullptr ? position_elsewhere(at, *votes) : 4, own);
        add(113, word, unit.flags, static_cast<std::uint32_t>(unit.place));
    }
    std::uint32_t const left = name_before(at);
    std::uint32_t const right = name_behind(at);
    add(120, left, own);
    add(121, right, own);
    add(122, left, right, own);
    add(123, left, sight, word / 16);
    add(124, right, sight, word / 16);
    std::uint32_t const best = most(lines_[line_of_[at]]);
    std::uint32_t const in_line = best * 4 + few(lines_[line_of_[at]][best]);
    add(130, in_line, own);
    add(131, in_line, own, sight);
    add(132, most(all_), own);
}

} // namespace depeche
