#include "common/entities/viterbi.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace depeche {

namespace {

constexpr float impossible = -std::numeric_limits<float>::infinity();

/// The labels that may stand before each label, ascending.
class Predecessors {
  public:
    constexpr Predecessors() {
        for (Label label = 0; label < label_count; ++label) {
            for (Label before = 0; before < label_count; ++before) {
                if (may_follow(before, label)) labels_[label][counts_[label]++] = before;
            }
        }
    }
    std::span<Label const> of(Label label) const { return {labels_[label].data(), counts_[label]}; }

  private:
    std::array<std::array<Label, label_count>, label_count> labels_{};
    std::array<std::size_t, label_count> counts_{};
};

constexpr Predecessors predecessors;

/// One number for each kind of name; the processor handles the four at once.
using Kinds = float __attribute__((vector_size(16)));

Kinds kinds_at(std::array<float, 4> const& numbers) { return std::bit_cast<Kinds>(numbers); }

/// The four numbers of one position in a name.
Kinds kinds_at(std::array<float, label_count> const& numbers, Position position) {
    Kinds kinds;
    std::memcpy(&kinds, &numbers[label_of(SpanKind::person, position)], sizeof kinds);
    return kinds;
}

void set(std::array<float, label_count>& numbers, Position position, Kinds kinds) {
    std::memcpy(&numbers[label_of(SpanKind::person, position)], &kinds, sizeof kinds);
}

Kinds larger(Kinds a, Kinds b) { return a > b ? a : b; }

} // namespace

Viterbi::Viterbi(Transitions const& transitions) {
    for (Label before = 0; before < label_count; ++before) {
        for (Label label = 0; label < label_count; ++label) {
            behind_[before][label] = may_follow(before, label) ? transitions[before][label] : impossible;
        }
    }
    auto const gather = [&](Position before, Position now, std::array<float, 4>& numbers) {
        for (std::size_t k = 0; k < numbers.size(); ++k) {
            auto const kind = static_cast<SpanKind>(k);
            numbers[k] = transitions[label_of(kind, before)][label_of(kind, now)];
        }
    };
    gather(Position::begin, Position::inside, begin_inside_);
    gather(Position::begin, Position::end, begin_end_);
    gather(Position::inside, Position::inside, inside_inside_);
    gather(Position::inside, Position::end, inside_end_);
}

Viterbi::Scores Viterbi::first_scores(Emission const& emission, bool outside_before) const {
    Scores scores;
    scores.fill(impossible);
    for (Label label = 0; label < label_count; ++label) {
        if (!goes_on(label)) scores[label] = emission[label] + (outside_before ? behind_[outside][label] : 0.0F);
    }
    return scores;
}

/// The best score of a path that ends in each label, a unit further on.
Viterbi::Scores Viterbi::next_scores(Scores const& scores, Emission const& emission) const {
    float out = impossible;
    Kinds begin = kinds_at(behind_[outside], Position::begin) + scores[outside];
    Kinds single = kinds_at(behind_[outside], Position::single) + scores[outside];
    for (Label const before : predecessors.of(outside)) {
        Scores const& behind = behind_[before];
        out = std::max(out, scores[before] + behind[outside]);
        begin = larger(begin, kinds_at(behind, Position::begin) + scores[before]);
        single = larger(single, kinds_at(behind, Position::single) + scores[before]);
    }
    Kinds const begun = kinds_at(scores, Position::begin);
    Kinds const open = kinds_at(scores, Position::inside);
    Kinds const inside = larger(begun + kinds_at(begin_inside_), open + kinds_at(inside_inside_));
    Kinds const end = larger(begun + kinds_at(begin_end_), open + kinds_at(inside_end_));
    Scores next;
    next[outside] = out + emission[outside];
    set(next, Position::begin, begin + kinds_at(emission, Position::begin));
    set(next, Position::inside, inside + kinds_at(emission, Position::inside));
    set(next, Position::end, end + kinds_at(emission, Position::end));
    set(next, Position::single, single + kinds_at(emission, Position::single));
    return next;
}

Label Viterbi::best_end(Scores const& scores, bool outside_after) const {
    auto const at_end = [&](Label label) {
        return scores[label] + (outside_after ? behind_[label][outside] : 0.0F);
    };
    Label best = outside;
    for (Label label = 1; label < label_count; ++label) {
        if (!leaves_open(label) && at_end(label) > at_end(best)) best = label;
    }
    return best;
}

/// The label before `label` on the best path.
Label Viterbi::best_before(Label label, Scores const& scores) const {
    std::span<Label const> const possible = predecessors.of(label);
    Label best = possible.front();
    for (Label const before : possible.subspan(1)) {
        if (scores[before] + behind_[before][label] > scores[best] + behind_[best][label]) best = before;
    }
    return best;
}

std::span<Label const> Viterbi::best_labels(std::span<Emission const> emissions, Beside beside) {
    std::size_t const size = emissions.size();
    labels_.resize(size);
    scores_.resize(size);
    if (size == 0) return labels_;
    scores_.front() = first_scores(emissions.front(), beside.outside_before);
    for (std::size_t i = 1; i < size; ++i) scores_[i] = next_scores(scores_[i - 1], emissions[i]);
    labels_.back() = best_end(scores_.back(), beside.outside_after);
    for (std::size_t i = size - 1; i > 0; --i) labels_[i - 1] = best_before(labels_[i], scores_[i - 1]);
    return labels_;
}

} // namespace depeche
