#include "common/entities/document_pass.h"

#include <array>
#include <unordered_map>

namespace depeche {

namespace {

constexpr std::uint32_t longest_repeat = 6; ///< units of a name that is looked for again

using Key = std::uint64_t;

Key next_key(Key key, Unit const& unit) { return (key ^ unit.word) * 0x9E3779B97F4A7C15ULL + 1; }

Key key_of(std::span<Unit const> units, std::uint32_t begin, std::uint32_t end) {
    Key key = 0;
    for (std::uint32_t i = begin; i < end; ++i) key = next_key(key, units[i]);
    return key;
}

/// What is known of one name in this article.
struct Known {
    std::array<int, 4> votes{}; ///< by SpanKind
    bool surname = false;       ///< it ends a full name

    SpanKind winner(SpanKind otherwise) const {
        SpanKind best = otherwise;
        for (std::size_t k = 0; k < votes.size(); ++k) {
            if (votes[k] > votes[static_cast<std::size_t>(best)]) best = static_cast<SpanKind>(k);
        }
        return best;
    }
};

class DocumentPass {
  public:
    DocumentPass(std::span<Unit const> units, std::vector<FoundSpan>& spans) : units_(units), spans_(spans) {}

    void run() {
        trim();
        count();
        agree();
        add_acronyms();
        add_repeats();
    }

  private:
    bool has_capital(FoundSpan const& span) const {
        for (std::uint32_t i = span.begin; i < span.end; ++i) {
            if (units_[i].is_capital() || units_[i].shape == Shape::mixed) return true;
        }
        return false;
    }

    /// An elided article before a name is no part of it.
    void trim() {
        for (FoundSpan& span : spans_) {
            while (span.size() > 1 && is_small_elision(units_[span.begin])) ++span.begin;
        }
    }

    static bool is_small_elision(Unit const& unit) { return unit.shape == Shape::elision && !unit.upper; }

    void count() {
        for (FoundSpan const& span : spans_) {
            if (span.size() > longest_repeat) continue;
            ++known_[key_of(units_, span.begin, span.end)].votes[static_cast<std::size_t>(span.kind)];
            if (span.kind != SpanKind::person || span.size() < 2) continue;
            for (std::uint32_t size = 1; size < std::min(span.size(), 3U); ++size) {
                if (units_[span.end - size].is_capital())
                    known_[key_of(units_, span.end - size, span.end)].surname = true;
            }
        }
    }

    void agree() {
        for (FoundSpan& span : spans_) {
            if (span.size() > longest_repeat) continue;
            Known const& name = known_[key_of(units_, span.begin, span.end)];
            bool const surname = name.surname && units_[span.begin].place == InRun::no;
            span.kind = surname ? SpanKind::person : name.winner(span.kind);
        }
    }

    bool is_mark(std::size_t i, char mark) const {
        static constexpr std::array<char, 2> marks{'(', ')'};
        static std::array<std::uint32_t, 2> const hashes{word_hash("("), word_hash(")")};
        return i < units_.size() && units_[i].word == hashes[mark == marks[0] ? 0 : 1];
    }

    /// «Full Name (ACR)»
    void add_acronyms() {
        std::vector<FoundSpan> found;
        for (FoundSpan const& span : spans_) {
            std::uint32_t const at = span.end + 1;
            if (span.kind != SpanKind::organisation || !is_mark(span.end, '(') || !is_mark(at + 1, ')')) continue;
            if (units_[at].shape != Shape::capitals) continue;
            found.push_back({at, at + 1, SpanKind::organisation});
            known_[key_of(units_, at, at + 1)].votes[static_cast<std::size_t>(SpanKind::organisation)] += 3;
        }
        if (found.empty()) return;
        std::erase_if(spans_, [&](FoundSpan const& span) {
            auto const at =
                std::lower_bound(found.begin(), found.end(), span.begin,
                                 [](FoundSpan const& one, std::uint32_t begin) { return one.begin < begin; });
            return at != found.end() && at->begin == span.begin && at->end == span.end;
        });
        spans_.insert(spans_.end(), found.begin(), found.end());
        keep_disjoint(spans_);
        agree();
    }

    void add_repeats() {
        std::vector<FoundSpan> all;
        std::uint32_t at = 0;
        for (FoundSpan const& span : spans_) {
            add_repeats_between(at, span.begin, all);
            all.push_back(span);
            at = span.end;
        }
        add_repeats_between(at, static_cast<std::uint32_t>(units_.size()), all);
        spans_ = std::move(all);
    }

    void add_repeats_between(std::uint32_t begin, std::uint32_t end, std::vector<FoundSpan>& to) const {
        for (std::uint32_t i = begin; i < end;) {
            std::uint32_t const last = repeat_end(i, end, to);
            i = std::max(last, i + 1);
        }
    }

    /// Adds the longest known name that begins at unit i; its end, or 0.
    std::uint32_t repeat_end(std::uint32_t i, std::uint32_t limit, std::vector<FoundSpan>& to) const {
        Unit const& first = units_[i];
        if (!first.is_capital() && first.shape != Shape::mixed) return 0;
        FoundSpan best{i, 0, SpanKind::other};
        Key key = 0;
        for (std::uint32_t end = i + 1; end <= std::min(limit, i + longest_repeat); ++end) {
            key = next_key(key, units_[end - 1]);
            auto const name = known_.find(key);
            if (name == known_.end() || !is_trusted(name->second, i, end)) continue;
            best.end = end;
            best.kind = name->second.surname ? SpanKind::person : name->second.winner(SpanKind::other);
        }
        if (best.end > 0) to.push_back(best);
        return best.end;
    }

    bool is_trusted(Known const& name, std::uint32_t begin, std::uint32_t end) const {
        if (end > begin + 1) return true;
        Unit const& unit = units_[begin];
        bool const word = (unit.flags & WordFlags::common) != 0;
        if (unit.size < 3 || unit.shape == Shape::letter || (word && unit.starts_sentence)) return false;
        // Beside another capital it may be part of a longer name that the model did not believe in.
        auto const is_name_like = [&](std::size_t i) { return i < units_.size() && units_[i].is_capital(); };
        bool const beside = (begin > 0 && !unit.starts_line && is_name_like(begin - 1)) || is_name_like(end);
        return !beside && (name.surname || !word);
    }

    std::span<Unit const> units_;
    std::vector<FoundSpan>& spans_;
    std::unordered_map<Key, Known> known_;
};

} // namespace

void document_pass(std::span<Unit const> units, std::vector<FoundSpan>& spans) { DocumentPass(units, spans).run(); }

} // namespace depeche
