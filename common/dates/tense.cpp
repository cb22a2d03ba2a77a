#include "common/dates/tense.h"

#include <array>

namespace depeche::dates {
namespace {

constexpr std::uint32_t reach = 12;

bool ends(std::string_view form, std::string_view ending) { return form.ends_with(ending); }

template <std::size_t N>
bool ends_any(std::string_view form, std::array<std::string_view, N> const& endings) {
    for (auto ending : endings) {
        if (form.size() > ending.size() + 1 && form.ends_with(ending)) return true;
    }
    return false;
}

/// Reads the clause around an expression, one token at a time.
class Clause {
  public:
    Clause(Cells const& cells, Reading reading)
        : cells_(cells), english_(reading.english), finite_(reading.finite_verbs_only) {}

    /// What the verb at a token, before the date or `after` it, tells; unknown where it is none, or only helps one.
    Direction told_by(std::uint32_t i, bool after = false) const;
    bool ends_at(std::uint32_t i) const;

  private:
    std::string_view form(std::uint32_t i) const { return cells_.text().accented(cells_.token(i)); }
    Tense tense(std::uint32_t i) const { return static_cast<Tense>(cells_[i].value(Sort::tense)); }
    bool participle(std::uint32_t i) const;
    /// «non prévu»
    bool negated(std::uint32_t i) const {
        return i > 0 && (form(i - 1) == "non" || form(i - 1) == "pas" || form(i - 1) == "not");
    }
    /// The token among the next few that a condition holds for; 0 if there is none.
    template <typename Holds>
    bool soon(std::uint32_t i, Holds holds) const {
        for (std::uint32_t j = i + 1; j <= i + 4 && j < cells_.size() && !ends_at(j); ++j) {
            if (holds(j)) return true;
        }
        return false;
    }
    Direction by_ending(std::uint32_t i) const;
    /// What the auxiliary before a participle tells.
    Direction helped_by(std::uint32_t i) const;
    Direction governed(std::uint32_t infinitive) const;
    /// The mark at `i` opens or closes a quotation of three words at most, which interrupts no clause.
    bool quotes_a_word(std::uint32_t i) const {
        for (std::uint32_t j = 1; j <= 4; ++j) {
            if (cells_[i + j].is(Role::quote) || (i >= j && cells_[i - j].is(Role::quote))) return true;
        }
        return false;
    }

    Cells const& cells_;
    bool english_;
    bool finite_;
};

bool Clause::ends_at(std::uint32_t i) const {
    if (i >= cells_.size()) return true;
    switch (cells_[i].role) {
        case Role::stop:
        case Role::colon:
        case Role::open:
        case Role::close:
            return true;
        case Role::quote:
            return !quotes_a_word(i);
        default:
            break;
    }
    if (cells_.token(i).kind != TokenKind::word && cells_.token(i).kind != TokenKind::elision) return false;
    auto const word = form(i);
    return word == "que" || word == "qu" || word == "qu'" || word == "qui" || word == "dont" || word == "où" ||
           word == "lorsque" || word == "quand" || word == "that" || word == "which" || word == "who" || word == "when";
}

bool Clause::participle(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 10> endings{"é", "ée", "és", "ées", "i", "ie", "is", "u", "ue", "us"};
    if (cells_.token(i).kind != TokenKind::word || tense(i) == Tense::present) return false;
    if (tense(i) == Tense::past || tense(i) == Tense::planned || tense(i) == Tense::state) return true;
    return ends_any(form(i), endings) && !cells_[i].is(~bit(Sort::tense));
}

Direction Clause::by_ending(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 5> preterite{"èrent", "irent", "urent", "ça", "gea"};
    static constexpr std::array<std::string_view, 2> imperfect{"ait", "aient"};
    static constexpr std::array<std::string_view, 5> future{"era", "ira", "eront", "iront", "dra"};
    static constexpr std::array<std::string_view, 8> future_more{"dront", "vra",   "vront", "rront",
                                                                 "erons", "irons", "drons", "erez"};
    static constexpr std::array<std::string_view, 4> participles{"é", "ée", "és", "ées"};
    auto const& token = cells_.token(i);
    auto const word = form(i);
    if (token.kind != TokenKind::word || word.size() < 4 || (token.capital && !token.sentence_start))
        return Direction::unknown;
    if (english_) return ends(word, "ed") ? Direction::past : Direction::unknown;
    if (ends_any(word, preterite)) return Direction::past;
    if (ends_any(word, imperfect)) {
        bool const conditional = ends(word, "erait") || ends(word, "irait") || ends(word, "drait") ||
                                 ends(word, "eraient") || ends(word, "iraient") || ends(word, "draient") ||
                                 ends(word, "vrait");
        return conditional ? Direction::future : Direction::past;
    }
    static constexpr std::array<std::string_view, 8> future_rest{"ttra", "ttront", "îtra", "îtront",
                                                                 "rra",  "lura",   "dira", "lira"};
    if (ends_any(word, future) || ends_any(word, future_more) || ends_any(word, future_rest)) return Direction::future;
    bool const noun = ends(word, "té") || ends(word, "tés") || cells_[i].is(bits(Sort::unit, Sort::moment));
    if (!noun && ends_any(word, participles)) return Direction::past;
    return Direction::unknown;
}

Direction Clause::helped_by(std::uint32_t i) const {
    // «sera versé», «doit être versé» are to come; «aura été versé», «a été versé» are done.
    for (std::uint32_t j = 1; j <= 4 && j <= i && !ends_at(i - j); ++j) {
        if (cells_.token(i - j).kind != TokenKind::word) continue;
        auto const word = form(i - j);
        if (word == "sera" || word == "seront" || word == "serait" || word == "seraient") return Direction::future;
        if (word == "aura" || word == "auront" || word == "aurait" || word == "auraient") return Direction::past;
        if (word == "être" || word == "etre" || word == "be") return governed(i - j);
        if (tense(i - j) == Tense::auxiliary) return Direction::past;
    }
    return Direction::unknown;
}

Direction Clause::governed(std::uint32_t infinitive) const {
    for (std::uint32_t j = 1; j <= 3 && j <= infinitive && !ends_at(infinitive - j); ++j) {
        auto const kind = tense(infinitive - j);
        if (kind == Tense::intention || kind == Tense::future) return Direction::future;
    }
    return Direction::unknown;
}

Direction Clause::told_by(std::uint32_t i, bool after) const {
    auto const planned = [&](std::uint32_t j) { return tense(j) == Tense::planned && !negated(j); };
    auto const done = [&](std::uint32_t j) { return participle(j); };
    if (cells_.token(i).kind == TokenKind::word && tense(i) != Tense::being && participle(i)) {
        if (auto const passive = helped_by(i); passive != Direction::unknown) return passive;
        // «l'accord annoncé mercredi»: a participle alone tells of the date after it, not of one before.
        if ((finite_ || after) && tense(i) != Tense::past) return Direction::unknown;
    }
    switch (tense(i)) {
        case Tense::auxiliary:
            return soon(i, done) ? Direction::past : Direction::unknown;
        case Tense::being:
            if (finite_) return Direction::unknown;
            if (soon(i, planned)) return Direction::future;
            // «est ouvert» tells how things are, not what was done.
            if (soon(i, [&](std::uint32_t j) { return tense(j) == Tense::state; })) return Direction::unknown;
            return soon(i, done) ? Direction::past : Direction::unknown;
        case Tense::past:
            return Direction::past;
        case Tense::future:
        case Tense::intention:
            return Direction::future;
        case Tense::planned:
            return negated(i) ? Direction::unknown : Direction::future;
        case Tense::present:
        case Tense::state:
        case Tense::infinitive:
            return Direction::unknown;
        case Tense::none:
            break;
    }
    return by_ending(i);
}

} // namespace

Direction direction_around(Cells const& cells, std::uint32_t begin, std::uint32_t end, Reading reading) {
    Clause const clause{cells, reading};
    Direction left = Direction::unknown, right = Direction::unknown;
    std::uint32_t left_distance = reach + 1, right_distance = reach + 1;
    for (std::uint32_t step = 1; step <= reach && step <= begin; ++step) {
        auto const i = begin - step;
        if (clause.ends_at(i) || cells.token(i + 1).line_start) break;
        left = clause.told_by(i);
        if (left == Direction::unknown) continue;
        left_distance = step;
        break;
    }
    for (std::uint32_t step = 1; step <= reach; ++step) {
        auto const i = end + step - 1;
        if (clause.ends_at(i) || cells.token(i).line_start) break;
        right = clause.told_by(i, true);
        if (right == Direction::unknown) continue;
        right_distance = step;
        break;
    }
    // «La saison est morte, l'hiver sera maigre»: the verb beside it wins over that of the clause before.
    bool const next_clause = begin > 0 && cells[begin - 1].is(Role::comma) && right_distance == 1;
    bool const leftmost = left_distance <= right_distance + 1 && !next_clause;
    return leftmost && left != Direction::unknown ? left : right;
}

} // namespace depeche::dates
