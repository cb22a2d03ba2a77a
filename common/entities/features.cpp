#include "common/entities/features.h"

namespace depeche {

namespace {

std::uint64_t mix(std::uint64_t x) {
    x ^= x >> 33;
    x *= 0xFF51AFD7ED558CCDULL;
    x ^= x >> 33;
    x *= 0xC4CEB9FE1A85EC53ULL;
    return x ^ (x >> 33);
}

std::uint32_t combine(std::uint32_t kind, std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    std::uint64_t const ab = (std::uint64_t{a} << 32) | b;
    std::uint64_t const kc = (std::uint64_t{kind} << 32) | c;
    return static_cast<std::uint32_t>(mix(ab + 0x9E3779B97F4A7C15ULL * (kc + 1)) >> 32);
}

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

std::uint32_t known(Unit const& unit) { return unit.flags + (static_cast<std::uint32_t>(unit.shape) << 8); }

std::uint32_t place(Unit const& unit) {
    return static_cast<std::uint32_t>(unit.place) * 2 + (unit.risky_place ? 1 : 0);
}

class Window {
  public:
    Window(std::span<Unit const> units, std::size_t at, Corpus corpus, FeatureList& list)
        : units_(units), at_(at), corpus_(static_cast<std::uint32_t>(corpus)), list_(list) {}

    void read() {
        identities();
        list_.end_identities();
        words();
        shapes();
        context();
        corpus();
        if (unit(0).is_word()) parts();
        if (unit(0).shape != Shape::lower || unit(0).place != InRun::no || unit(0).organisation != InRun::no) lists();
    }

  private:
    Unit const& unit(int offset) const {
        std::size_t i = at_;
        for (; offset < 0; ++offset) {
            if (units_[i].starts_line || i == 0) return boundary;
            --i;
        }
        for (; offset > 0; --offset) {
            ++i;
            if (i >= units_.size() || units_[i].starts_line) return boundary;
        }
        return units_[i];
    }

    /// The nearest longer word in lower case on one side.
    std::uint32_t content(int step) const {
        for (int i = step; i != 5 * step; i += step) {
            Unit const& other = unit(i);
            if (other.word == boundary.word) return 2;
            if (other.shape == Shape::lower && other.size >= 4) return other.word;
            if (other.is_capital()) return 3;
        }
        return 4;
    }

    std::uint32_t class_at(int offset) const { return static_cast<std::uint32_t>(unit(offset).word_class); }

    /// The class of the nearest word on one side that tells something, and how far it is.
    std::uint32_t nearest_class(int step) const {
        for (int i = step; i != 5 * step; i += step) {
            Unit const& other = unit(i);
            if (other.shape == Shape::punctuation || other.is_capital()) return 100;
            bool const tells = other.word_class != WordClass::none && other.word_class < WordClass::joining;
            if (tells) return static_cast<std::uint32_t>(other.word_class) + (i == step ? 0 : 20);
        }
        return 101;
    }

    void add(std::uint32_t kind, std::uint32_t a = 0, std::uint32_t b = 0, std::uint32_t c = 0) {
        list_.add(combine(kind, a, b, c));
    }

    void identities() {
        Unit const& u = unit(0);
        add(2, u.word);
        add(7, unit(-1).word, u.word);
        add(8, u.word, unit(1).word);
        add(32, corpus_, u.word);
        if (u.first_part != u.word) {
            add(46, u.first_part);
            add(47, u.last_part);
        }
    }

    void words() {
        add(1);
        add(3, unit(-1).word);
        add(4, unit(1).word);
        add(5, unit(-2).word);
        add(6, unit(2).word);
    }

    void shapes() {
        std::uint32_t const s = look(unit(0));
        std::uint32_t const before = look(unit(-1));
        std::uint32_t const after = look(unit(1));
        add(10, s);
        add(11, before, s);
        add(12, s, after);
        add(13, before, s, after);
        add(14, look(unit(-2)), before, s);
        add(15, s, after, look(unit(2)));
    }

    void context() {
        std::uint32_t const s = look(unit(0));
        add(20, s, unit(-1).word);
        add(21, s, unit(1).word);
        add(22, s, unit(-2).word, unit(-1).word);
        add(23, s, unit(1).word, unit(2).word);
        add(24, s, content(-1));
        add(25, s, content(1));
        add(29, s, content(-1), unit(-1).word);
        add(34, s, class_at(-1), class_at(-2));
        add(35, s, class_at(1), look(unit(1)));
        add(36, s, nearest_class(-1), unit(-1).word);
        add(26, s, (unit(0).quoted ? 1U : 0U) + (unit(0).parenthesised ? 2U : 0U), look(unit(-1)));
        add(27, known(unit(0)), known(unit(1)));
        add(28, known(unit(-1)), known(unit(0)));
    }

    void corpus() {
        add(30, corpus_);
        add(31, corpus_, look(unit(0)));
        add(33, corpus_, place(unit(0)), unit(0).flags);
    }

    void parts() {
        Unit const& u = unit(0);
        std::uint32_t const shape = static_cast<std::uint32_t>(u.shape);
        for (std::uint32_t i = 0; i < 3; ++i) {
            if (u.prefixes[i] != 0) add(40 + i, u.prefixes[i], shape);
            if (u.suffixes[i] != 0) add(43 + i, u.suffixes[i], shape);
        }
        if (u.first_part != u.word) {
            add(48, u.end - u.begin, u.inner_part, shape);
            add(49, u.first_part, shape);
        }
    }

    void lists() {
        Unit const& u = unit(0);
        std::uint32_t const s = look(u);
        auto const organisation = static_cast<std::uint32_t>(u.organisation);
        add(50, u.flags, s);
        add(51, place(u), s);
        add(52, organisation, s);
        add(53, place(u), u.flags, organisation);
        add(54, u.evidence, s);
        add(55, u.evidence, u.flags, place(u));
        add(56, place(u), unit(-1).word);
        add(57, u.flags, unit(-1).word);
        add(58, u.flags, content(-1));
        add(59, known(unit(-1)), known(u), known(unit(1)));
        add(60, unit(1).evidence, u.flags, look(unit(1)));
        add(61, unit(-1).evidence, u.evidence, s);
        add(62, place(unit(-1)), place(u), place(unit(1)));
        auto const topic = static_cast<std::uint32_t>(u.topic);
        std::uint32_t const left = nearest_class(-1);
        add(70, left, u.flags, s);
        add(71, left, place(u), s);
        add(72, left, topic, s);
        add(73, left, nearest_class(1), s);
        add(74, class_at(1), u.flags, s);
        add(63, topic, place(u), s);
        add(64, topic, u.flags, s);
        add(65, topic, s, unit(-1).word);
        add(66, topic, s, unit(1).word);
        add(67, u.in_headline ? 1 : 0, s, topic);
        add(68, u.in_headline ? 1 : 0, place(u), u.flags);
    }

    std::span<Unit const> units_;
    std::size_t at_;
    std::uint32_t corpus_;
    FeatureList& list_;
};

} // namespace

void features_at(std::span<Unit const> units, std::size_t at, Corpus corpus, FeatureList& list) {
    list.clear();
    Window(units, at, corpus, list).read();
}

} // namespace depeche
