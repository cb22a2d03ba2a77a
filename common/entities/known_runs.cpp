#include "common/entities/known_runs.h"

#include "common/entities/active_units.h"
#include "common/entities/token_keys.h"

namespace depeche {

namespace {

constexpr std::size_t longest_place = 5; ///< units of a known place's name
constexpr std::size_t longest_run = 9;   ///< units of another known name
constexpr std::size_t longest_key = 80;  ///< bytes

class RunMarker {
  public:
    RunMarker(TokenisedText const& text, Gazetteer const& gazetteer, Lexicon const& lexicon, std::span<Unit> units)
        : text_(text), gazetteer_(gazetteer), lexicon_(lexicon), units_(units), keys_(text) {}

    void run() {
        KnownRuns free;
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (!units_[i].is_capital() && units_[i].shape != Shape::mixed) continue;
            KnownRuns const found = known_runs(i);
            if (found.place > 0 && i >= free.place) {
                for (std::size_t k = i; k < found.place; ++k) units_[k].risky_place = found.risky;
            }
            mark(i, found.place, free.place, &Unit::place);
            mark(i, found.organisation, free.organisation, &Unit::organisation);
            mark(i, found.person, free.person, &Unit::person);
            mark(i, found.work, free.work, &Unit::work);
        }
    }

  private:
    /// The longest known names that begin at a unit: where each ends, 0 for none.
    struct KnownRuns {
        std::size_t place = 0;
        std::size_t organisation = 0;
        std::size_t person = 0;
        std::size_t work = 0;
        bool risky = false;
    };

    void find_place(std::string_view key, std::size_t end, KnownRuns& runs) const {
        PlaceCandidates const found = gazetteer_.candidates(key);
        if (found.places.empty()) return;
        runs.place = end;
        runs.risky = found.risky;
    }

    KnownRuns known_runs(std::size_t i) {
        KnownRuns runs;
        keys_.clear();
        bool const begins_place = gazetteer_.may_begin_name(text_.folded(text_.tokens()[units_[i].begin]));
        std::size_t const longest = units_[i].begins_name ? longest_run : begins_place ? longest_place : 1;
        for (std::size_t end = i + 1; end <= i + longest && (end == i + 1 || may_go_on(units_, end - 1)); ++end) {
            std::string_view const key = keys_.append(units_[end - 1].begin, units_[end - 1].end);
            if (key.size() > longest_key) break;
            bool const closes = units_[end - 1].is_capital() || units_[end - 1].shape != Shape::elision;
            if (!closes) continue;
            if (end == i + 1 || (begins_place && end <= i + longest_place)) find_place(key, end, runs);
            bool const single = end == i + 1;
            if (!single && !units_[i].begins_name) continue;
            std::uint16_t const flags =
                single && units_[i].end == units_[i].begin + 1 ? units_[i].flags : lexicon_.flags(word_hash(key));
            if ((flags & WordFlags::organisation) != 0) runs.organisation = end;
            if ((flags & WordFlags::person_name) != 0) runs.person = end;
            if ((flags & WordFlags::work) != 0) runs.work = end;
        }
        return runs;
    }

    /// Marks [begin, end) unless it begins in a run that is marked already.
    void mark(std::size_t begin, std::size_t end, std::size_t& free, InRun Unit::*member) {
        if (end == 0 || begin < free) return;
        mark(begin, end, member);
        free = end;
    }

    void mark(std::size_t begin, std::size_t end, InRun Unit::*member) {
        for (std::size_t i = begin; i < end; ++i) units_[i].*member = InRun::inside;
        units_[begin].*member = InRun::begin;
        units_[end - 1].*member = end == begin + 1 ? InRun::single : InRun::end;
    }

    TokenisedText const& text_;
    Gazetteer const& gazetteer_;
    Lexicon const& lexicon_;
    std::span<Unit> units_;
    TokenKeys keys_;
};

} // namespace

void mark_known_runs(TokenisedText const& text, Gazetteer const& gazetteer, Lexicon const& lexicon,
                     std::span<Unit> units) {
    RunMarker(text, gazetteer, lexicon, units).run();
}

} // namespace depeche
