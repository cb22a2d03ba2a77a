#include "common/entities/features.h"

#include <array>

namespace depeche {

namespace {

/// What stands before a line's first unit and behind its last.
Unit const boundary = [] {
    Unit unit;
    unit.word = 1;
    unit.shape = Shape::punctuation;
    return unit;
}();

/// The unit as its neighbours see it: its shape, or which mark it is.
std::uint32_t look(Unit const& unit) {
    if (unit.shape == Shape::punctuation || unit.shape == Shape::symbol) return unit.word | 0x8000'0000U;
    bool const article = unit.shape == Shape::elision && unit.upper && !unit.starts_sentence; // L'Aquila
    return static_cast<std::uint32_t>(unit.shape) * 4 + (unit.starts_sentence ? 1U : 0U) + (article ? 2U : 0U);
}

std::uint32_t known(Unit const& unit) { return unit.flags + (static_cast<std::uint32_t>(unit.shape) << 16); }

std::uint32_t place(Unit const& unit) {
    return static_cast<std::uint32_t>(unit.place) * 2 + (unit.risky_place ? 1 : 0);
}

/// A unit with its neighbours, and what is made of them once for all features.
class Window {
  public:
    Window(std::span<Unit const> units, std::size_t at, Corpus corpus, FeatureList& list)
        : list_(list), corpus_(static_cast<std::uint32_t>(corpus)) {
        look_around(units, at);
        sight_ = look(unit(0));
        class_before_ = nearest_class(-1);
    }

    void read() {
        identities();
        list_.end_identities();
        context();
        corpus();
        Unit const& u = unit(0);
        if (u.is_word()) parts();
        if (u.shape != Shape::lower || u.place != InRun::no || u.organisation != InRun::no) known_names();
    }

  private:
    static constexpr std::size_t reach = 4; ///< how far the window sees on either side

    void look_around(std::span<Unit const> units, std::size_t at) {
        around_.fill(&boundary);
        around_[reach] = &units[at];
        for (std::size_t i = 1; i <= reach && i <= at && !units[at - i + 1].starts_line; ++i) {
            around_[reach - i] = &units[at - i];
        }
        for (std::size_t i = 1; i <= reach && at + i < units.size() && !units[at + i].starts_line; ++i) {
            around_[reach + i] = &units[at + i];
        }
    }

    Unit const& unit(int offset) const { return *around_[static_cast<std::size_t>(static_cast<int>(reach) + offset)]; }

    /// The nearest longer word in lower case on one side.
    std::uint32_t content(int step) const {
        for (int i = step; i != 5 * step; i += step) {
            Unit const& other = unit(i);
            if (&other == &boundary) return 2;
            if (other.shape == Shape::lower && other.size >= 4) return other.word;
            if (other.is_capital()) return 3;
        }
        return 4;
    }

    /// The class of the nearest word on one side that tells something, and how far it is.
    std::uint32_t nearest_class(int step) const {
        for (int i = step; i != 5 * step; i += step) {
            Unit const& other = unit(i);
            if (other.shape == Shape::punctuation || other.is_capital()) return 100;
            if (other.word_class != WordClass::none) {
                return static_cast<std::uint32_t>(other.word_class) + (i == step ? 0 : 20);
            }
        }
        return 101;
    }

    void add(std::uint32_t kind, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
        list_.add(feature_hash(kind, a, b, c));
    }

    void identities() {
        Unit const& u = unit(0);
        add(1, u.word);
        add(2, unit(-1).word, u.word);
        add(3, u.word, unit(1).word);
        add(4, corpus_, u.word);
        if (u.first_part == u.word) return;
        add(5, u.first_part);
        add(6, u.last_part);
    }

    void context() {
        std::uint32_t const before = content(-1);
        add(10, unit(-1).word);
        add(11, unit(-2).word);
        add(12, look(unit(-1)), sight_);
        add(13, sight_, look(unit(1)), look(unit(2)));
        add(14, sight_, unit(-1).word);
        add(15, sight_, unit(1).word);
        add(16, sight_, unit(-2).word, unit(-1).word);
        add(17, sight_, unit(1).word, unit(2).word);
        add(18, sight_, before);
        add(19, sight_, content(1));
        add(20, sight_, class_before_, unit(-1).word);
        add(21, unit(0).flags, before);
    }

    void corpus() {
        add(30, corpus_, sight_);
        add(31, corpus_, place(unit(0)), unit(0).flags);
    }

    void parts() {
        Unit const& u = unit(0);
        auto const shape = static_cast<std::uint32_t>(u.shape);
        for (std::uint32_t i = 0; i < 2; ++i) {
            if (u.prefixes[i] != 0) add(40 + i, u.prefixes[i], shape);
            if (u.suffixes[i] != 0) add(42 + i, u.suffixes[i], shape);
        }
        if (u.first_part != u.word) add(44, u.end - u.begin, u.inner_part, shape);
    }

    void known_names() {
        Unit const& u = unit(0);
        auto const organisation = static_cast<std::uint32_t>(u.organisation);
        std::uint32_t const runs =
            organisation * 25 + static_cast<std::uint32_t>(u.person) * 5 + static_cast<std::uint32_t>(u.work);
        add(50, u.flags, sight_);
        add(51, place(u), sight_);
        add(52, runs, sight_);
        add(53, runs, unit(-1).word);
        add(54, place(u), u.flags, organisation);
        add(55, place(unit(-1)), place(u), place(unit(1)));
        add(56, known(unit(-1)), known(u), known(unit(1)));
        add(57, u.evidence, u.flags, place(u));
        add(58, class_before_, place(u), sight_);
        add(59, class_before_, nearest_class(1), sight_);
    }

    FeatureList& list_;
    std::uint32_t corpus_;
    std::array<Unit const*, 2 * reach + 1> around_;
    std::uint32_t sight_ = 0; ///< the unit's own look
    std::uint32_t class_before_ = 0;
};

} // namespace

void features_at(std::span<Unit const> units, std::size_t at, Corpus corpus, FeatureList& list) {
    list.clear();
    Window(units, at, corpus, list).read();
}

} // namespace depeche
