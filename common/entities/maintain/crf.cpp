#include "common/entities/maintain/crf.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>

namespace depeche::maintain {

namespace {

using Column = std::array<double, label_count>;

/// Label probabilities of one chain by the forward-backward algorithm, each column scaled to sum 1.
class Lattice {
  public:
    void run(std::span<Emission const> emissions, Transitions const& transitions) {
        prepare(emissions, transitions);
        std::size_t const size = emissions.size();
        for (std::size_t i = 0; i < size; ++i) forward(i);
        Column last{};
        for (Label l = 0; l < label_count; ++l) last[l] = leaves_open(l) ? 0.0 : 1.0;
        beta_[size - 1] = last;
        for (std::size_t i = size - 1; i > 0; --i) backward(i);
        for (std::size_t i = 0; i < size; ++i) {
            double sum = 0;
            for (Label l = 0; l < label_count; ++l) sum += alpha_[i][l] * beta_[i][l];
            for (Label l = 0; l < label_count; ++l) marginal_[i][l] = alpha_[i][l] * beta_[i][l] / sum;
        }
    }

    Column const& marginal(std::size_t i) const { return marginal_[i]; }

    /// Adds the probabilities of label pairs at i-1, i.
    void add_pairs(std::size_t i, std::array<Column, label_count>& pairs) const {
        double sum = 0;
        std::array<Column, label_count> found{};
        for (Label a = 0; a < label_count; ++a) {
            for (Label b = 0; b < label_count; ++b) {
                found[a][b] = alpha_[i - 1][a] * step_[a][b] * weight_[i][b] * beta_[i][b];
                sum += found[a][b];
            }
        }
        for (Label a = 0; a < label_count; ++a) {
            for (Label b = 0; b < label_count; ++b) pairs[a][b] += found[a][b] / sum;
        }
    }

  private:
    void prepare(std::span<Emission const> emissions, Transitions const& transitions) {
        alpha_.assign(emissions.size(), {});
        beta_.assign(emissions.size(), {});
        weight_.assign(emissions.size(), {});
        marginal_.assign(emissions.size(), {});
        for (std::size_t i = 0; i < emissions.size(); ++i) {
            float const top = *std::max_element(emissions[i].begin(), emissions[i].end());
            for (Label l = 0; l < label_count; ++l) weight_[i][l] = std::exp(double{emissions[i][l] - top});
        }
        for (Label a = 0; a < label_count; ++a) {
            for (Label b = 0; b < label_count; ++b) {
                step_[a][b] = may_follow(a, b) ? std::exp(double{transitions[a][b]}) : 0.0;
            }
        }
    }

    void forward(std::size_t i) {
        double sum = 0;
        for (Label b = 0; b < label_count; ++b) {
            double in = 0;
            if (i == 0) {
                in = goes_on(b) ? 0.0 : 1.0;
            } else {
                for (Label a = 0; a < label_count; ++a) in += alpha_[i - 1][a] * step_[a][b];
            }
            alpha_[i][b] = in * weight_[i][b];
            sum += alpha_[i][b];
        }
        for (double& value : alpha_[i]) value /= sum;
    }

    void backward(std::size_t i) {
        double sum = 0;
        for (Label a = 0; a < label_count; ++a) {
            double out = 0;
            for (Label b = 0; b < label_count; ++b) out += step_[a][b] * weight_[i][b] * beta_[i][b];
            beta_[i - 1][a] = out;
            sum += out;
        }
        for (double& value : beta_[i - 1]) value /= sum;
    }

    std::vector<Column> alpha_, beta_, weight_, marginal_;
    std::array<Column, label_count> step_{};
};

class Trainer {
  public:
    Trainer(TrainingSet const& set, TrainingOptions const& options)
        : set_(set),
          options_(options),
          random_(options.seed),
          weights_(set.hashes.size()),
          squares_(set.hashes.size()),
          sums_(set.hashes.size()) {}

    TrainedWeights run() {
        transitions_ = set_.transitions;
        for (FloatRow& square : squares_) square.fill(options_.start);
        std::vector<std::uint32_t> order(set_.chains.size() - 1);
        for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
        for (int epoch = 0; epoch < options_.epochs; ++epoch) {
            for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_() % i]);
            for (std::uint32_t const chain : order) learn(chain);
            if (epoch >= options_.epochs - options_.averaged_epochs) add_to_average();
            std::fprintf(stderr, ".");
        }
        std::fprintf(stderr, "\n");
        return averaged();
    }

  private:
    /// The features of an example that this pass sees.
    void draw(std::uint32_t example) {
        auto const threshold = static_cast<std::uint32_t>(options_.dropout * 65536.0F);
        auto const blind_below = static_cast<std::uint32_t>(options_.blindness * 65536.0F);
        Example const& seen_now = set_.examples[example];
        bool const blind = (random_() & 0xFFFFU) < blind_below;
        std::uint32_t const first = seen_now.first_feature + (blind ? seen_now.identities : 0);
        for (std::uint32_t f = first; f < set_.examples[example + 1].first_feature; ++f) {
            if ((random_() & 0xFFFFU) >= threshold) seen_.push_back(set_.features[f]);
        }
        seen_ends_.push_back(seen_.size());
    }

    void learn(std::uint32_t chain) {
        std::uint32_t const begin = set_.chains[chain];
        std::uint32_t const end = set_.chains[chain + 1];
        seen_.clear();
        seen_ends_.assign(1, 0);
        emissions_.assign(end - begin, Emission{});
        float const scale = 1.0F / (1.0F - options_.dropout);
        for (std::uint32_t i = begin; i < end; ++i) {
            draw(i);
            Emission& emission = emissions_[i - begin];
            if (!set_.given.empty()) emission = set_.given[i];
            for (std::size_t f = seen_ends_[i - begin]; f < seen_ends_[i - begin + 1]; ++f) {
                FloatRow const& row = weights_[seen_[f]];
                for (std::size_t k = 0; k < weighted_labels; ++k) emission[k + 1] += row[k] * scale;
            }
        }
        lattice_.run(emissions_, transitions_);
        for (std::uint32_t i = begin; i < end; ++i) update(i - begin, set_.examples[i].gold);
        update_transitions(begin, end);
    }

    void update(std::size_t i, Label gold) {
        FloatRow gradient{};
        float size = 0;
        for (std::size_t k = 0; k < weighted_labels; ++k) {
            gradient[k] = static_cast<float>(lattice_.marginal(i)[k + 1]) - (gold == k + 1 ? 1.0F : 0.0F);
            size += std::fabs(gradient[k]);
        }
        if (size < 1e-4F) return;
        for (std::size_t f = seen_ends_[i]; f < seen_ends_[i + 1]; ++f) {
            FloatRow& row = weights_[seen_[f]];
            FloatRow& square = squares_[seen_[f]];
            for (std::size_t k = 0; k < weighted_labels; ++k) {
                square[k] += gradient[k] * gradient[k];
                row[k] -= options_.rate * gradient[k] / (std::sqrt(square[k]) + 1e-3F);
            }
        }
    }

    void update_transitions(std::uint32_t begin, std::uint32_t end) {
        std::array<Column, label_count> pairs{};
        for (std::uint32_t i = begin + 1; i < end; ++i) {
            lattice_.add_pairs(i - begin, pairs);
            pairs[set_.examples[i - 1].gold][set_.examples[i].gold] -= 1;
        }
        for (Label a = 0; a < label_count; ++a) {
            for (Label b = 0; b < label_count; ++b) {
                auto const gradient = static_cast<float>(pairs[a][b]);
                if (!may_follow(a, b) || std::fabs(gradient) < 1e-6F) continue;
                transition_squares_[a][b] += gradient * gradient;
                transitions_[a][b] -= options_.rate * gradient / (std::sqrt(transition_squares_[a][b]) + 1e-3F);
            }
        }
    }

    void add_to_average() {
        for (std::size_t f = 0; f < weights_.size(); ++f) {
            for (std::size_t k = 0; k < weighted_labels; ++k) sums_[f][k] += weights_[f][k];
        }
        for (Label a = 0; a < label_count; ++a) {
            for (Label b = 0; b < label_count; ++b) transition_sums_[a][b] += transitions_[a][b];
        }
        ++averaged_;
    }

    TrainedWeights averaged() {
        auto const count = static_cast<float>(averaged_);
        for (FloatRow& row : sums_) {
            for (float& weight : row) weight /= count;
        }
        for (auto& row : transition_sums_) {
            for (float& weight : row) weight /= count;
        }
        return {std::move(sums_), transition_sums_};
    }

    TrainingSet const& set_;
    TrainingOptions options_;
    std::mt19937 random_;
    std::vector<FloatRow> weights_, squares_, sums_;
    Transitions transitions_{}, transition_squares_{}, transition_sums_{};
    int averaged_ = 0;
    Lattice lattice_;
    std::vector<Emission> emissions_;
    std::vector<std::uint32_t> seen_;
    std::vector<std::size_t> seen_ends_;
};

} // namespace

void drop_rare(TrainingSet& set, std::uint32_t least) {
    set.counts.assign(set.hashes.size(), 0);
    for (std::uint32_t const feature : set.features) ++set.counts[feature];
    constexpr std::uint32_t dropped = 0xFFFF'FFFFU;
    std::vector<std::uint32_t> number(set.hashes.size(), dropped);
    std::uint32_t kept = 0;
    for (std::uint32_t f = 0; f < set.hashes.size(); ++f) {
        if (set.counts[f] < least) continue;
        set.hashes[kept] = set.hashes[f];
        set.counts[kept] = set.counts[f];
        number[f] = kept++;
    }
    set.hashes.resize(kept);
    set.counts.resize(kept);
    std::uint32_t to = 0;
    std::uint32_t from = 0;
    for (std::size_t e = 0; e + 1 < set.examples.size(); ++e) {
        std::uint32_t const end = set.examples[e + 1].first_feature;
        std::uint32_t const identities_end = from + set.examples[e].identities;
        set.examples[e].first_feature = to;
        set.examples[e].identities = 0;
        for (; from < end; ++from) {
            std::uint32_t const feature = number[set.features[from]];
            if (feature == dropped) continue;
            set.features[to++] = feature;
            if (from < identities_end) ++set.examples[e].identities;
        }
    }
    set.examples.back().first_feature = to;
    set.features.resize(to);
}

void add(TrainedWeights& to, TrainedWeights const& other) {
    for (std::size_t f = 0; f < to.rows.size(); ++f) {
        for (std::size_t k = 0; k < weighted_labels; ++k) to.rows[f][k] += other.rows[f][k];
    }
    for (Label a = 0; a < label_count; ++a) {
        for (Label b = 0; b < label_count; ++b) to.transitions[a][b] += other.transitions[a][b];
    }
}

void scale(TrainedWeights& weights, float factor) {
    for (FloatRow& row : weights.rows) {
        for (float& weight : row) weight *= factor;
    }
    for (auto& row : weights.transitions) {
        for (float& weight : row) weight *= factor;
    }
}

TrainedWeights train(TrainingSet const& set, TrainingOptions const& options) { return Trainer(set, options).run(); }

} // namespace depeche::maintain
