#include "common/dates/tagger.h"

#include <algorithm>

#include "common/dates/arithmetic.h"
#include "common/dates/quotations.h"
#include "common/dates/tense.h"

namespace depeche::dates {
namespace {

/// «PARIS (AFP) - …»: an agency is named in brackets at the start.
bool is_wire(Cells const& cells) {
    constexpr std::uint32_t start = 24;
    for (std::uint32_t i = 1; i < std::min(start, cells.size()); ++i) {
        if (cells[i].is(Sort::agency) && cells[i - 1].is(Role::open)) return true;
    }
    return false;
}

bool past_event(Node const& node, Resolved const& resolved) {
    using Kind = Node::Kind;
    switch (node.kind) {
        case Kind::since:
        case Kind::until:
        case Kind::before:
        case Kind::after:
        case Kind::onwards:
        case Kind::by:
        case Kind::window:
            return false;
        default:
            return resolved.interval.from && resolved.interval.to;
    }
}

} // namespace

Granularity granularity_of(Unit unit, DateInterval const& interval) {
    switch (unit) {
        case Unit::weekend:
            return Granularity::weekend;
        case Unit::week:
        case Unit::fortnight:
            return Granularity::week;
        case Unit::month:
            return Granularity::month;
        case Unit::quarter:
            return Granularity::quarter;
        case Unit::half:
            return Granularity::half;
        case Unit::year:
            return Granularity::year;
        case Unit::decade:
            return Granularity::decade;
        case Unit::century:
        case Unit::millennium:
            return Granularity::century;
        case Unit::none: {
            bool const season = interval.from && interval.to && (*interval.to - *interval.from).count() < 100;
            return season ? Granularity::season : Granularity::period;
        }
        default:
            return Granularity::day;
    }
}

Tagger::Tagger(TokenisedText const& text, std::optional<Day> published, std::string_view language)
    : cells_(text, Lexicon::of(language)), english_(language == "en"), parser_(cells_, english_, false) {
    context_.published = published;
    context_.today_told = is_wire(cells_);
}

bool Tagger::read_sole() {
    constexpr std::uint32_t longest = 16;
    auto const size = cells_.size();
    if (size > longest) return false;
    Parser parser{cells_, english_, true};
    std::vector<Found> found;
    auto const end = parser.parse(0, found);
    bool const whole = end == size || (end + 1 == size && cells_[end].is(Role::stop));
    if (!whole || found.size() != 1) return false;
    parser_ = parser;
    context_.sole = true;
    resolve(found.front());
    return true;
}

std::vector<DateMention> Tagger::run() {
    if (read_sole()) return std::move(mentions_);
    auto const all = find_expressions(cells_, parser_);
    auto const quotations = quotations_in(cells_);
    auto const published = context_.published;
    for (auto const& found : all) {
        auto const quotation = quotation_around(quotations, found.begin);
        if (quotation) anchor_to_utterance(utterance_of(*quotation, all, cells_), all);
        resolve(found);
        context_.published = published;
    }
    return std::move(mentions_);
}

void Tagger::anchor_to_utterance(std::optional<std::size_t> utterance, std::vector<Found> const& all) {
    if (!utterance || !context_.published) return;
    auto const& node = parser_.nodes()[static_cast<std::size_t>(all[*utterance].node)];
    auto past = context_;
    past.direction = Direction::past;
    auto const told = Resolver{parser_.nodes(), cells_.lexicon()}.resolve(all[*utterance].node, past);
    if (!told || !told->interval.from || *told->interval.from > *context_.published) return;
    bool const a_day = told->interval.from == told->interval.to;
    // «disait-il en 2011»: what «hier» was then is not known.
    bool const a_year = node.is(Node::Kind::calendar) && node.has_year();
    if (a_day) context_.published = told->interval.from;
    if (!a_day && a_year) context_.published.reset();
}

void Tagger::enter_sentence(std::uint32_t i) {
    for (; seen_ <= i && seen_ < cells_.size(); ++seen_) {
        if (!cells_.token(seen_).sentence_start) continue;
        ++sentence_;
        context_.sentence_year.reset();
    }
}

Direction Tagger::direction_of(Found const& found) {
    auto const& node = parser_.nodes()[static_cast<std::size_t>(found.node)];
    bool const lasting = node.is(Node::Kind::until) || node.is(Node::Kind::by);
    auto direction = direction_around(cells_, found.begin, found.end, {english_, lasting});
    bool const weekday = node.is(Node::Kind::calendar) && node.weekday >= 0;
    // «Elle sera samedi à Brest, …, dimanche à Sein»: two weekdays of one sentence go the same way.
    if (weekday && direction == Direction::unknown && weekday_sentence_ == sentence_) direction = weekday_direction_;
    if (weekday) {
        weekday_direction_ = direction;
        weekday_sentence_ = sentence_;
    }
    return direction;
}

void Tagger::resolve(Found const& found) {
    enter_sentence(found.begin);
    Resolver const resolver{parser_.nodes(), cells_.lexicon()};
    context_.year_is_beside = context_.sentence_year && found.begin - year_end_ <= 4;
    context_.sentences_since_focus = sentence_ - focus_sentence_;
    context_.direction = resolver.depends_on_direction(found.node) ? direction_of(found) : Direction::unknown;
    auto const resolved = resolver.resolve(found.node, context_);
    if (!resolved || (!resolved->interval.from && !resolved->interval.to)) return;
    DateMention mention;
    mention.where = {cells_.token(found.begin).where.begin, cells_.token(found.end - 1).where.end};
    if (!mentions_.empty() && mention.where.begin < mentions_.back().where.end) return;
    mention.interval = resolved->interval;
    mention.granularity = granularity_of(resolved->unit, resolved->interval);
    mention.approximate = resolved->vague;
    mention.confidence = resolved->confidence;
    mentions_.push_back(mention);
    note_today(found, *resolved);
    keep_focus(found, *resolved, context_.direction);
}

void Tagger::note_today(Found const& found, Resolved const& resolved) {
    auto const& node = parser_.nodes()[static_cast<std::size_t>(found.node)];
    bool const today = context_.published && resolved.interval == DateInterval::day(*context_.published);
    bool const written = node.is(Node::Kind::calendar) && (node.day != 0 || node.mod == Node::Mod::current);
    if (today && written) context_.today_told = true;
}

bool Tagger::governs_sentence(std::uint32_t i) const {
    if (i == 0 || cells_.token(i).sentence_start) return true;
    auto const& before = cells_[i - 1];
    // «fondée en 1952» dates a thing, not the sentence.
    bool const head = cells_.token(i - 1).sentence_start || i < 2 || cells_[i - 2].is(Role::comma);
    if (!head) return false;
    return before.is(Role::in) || before.is(Role::during) || before.is(Role::towards) || before.is(Sort::unit);
}

void Tagger::keep_focus(Found const& found, Resolved const& resolved, Direction direction) {
    auto const& node = parser_.nodes()[static_cast<std::size_t>(found.node)];
    if (!past_event(node, resolved) || direction == Direction::future) return;
    if (context_.published && *resolved.interval.from > *context_.published) return;
    bool const bare_year = node.is(Node::Kind::calendar) && node.month == 0 && node.has_year();
    if (bare_year && !node.two_digit_year && governs_sentence(found.begin)) {
        context_.sentence_year = node.year;
        year_end_ = found.end;
    }
    if (bare_year && context_.focus && found.begin > 0 && cells_[found.begin - 1].is(Role::of)) return;
    if (node.is(Node::Kind::same) || (found.begin > 0 && cells_[found.begin - 1].is(Role::open))) return;
    context_.focus = resolved.interval;
    focus_sentence_ = sentence_;
}

} // namespace depeche::dates
