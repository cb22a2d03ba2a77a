#include "common/dates/evidence.h"

#include <algorithm>

#include "common/dates/arithmetic.h"
#include "common/dates/parser.h"
#include "common/dates/published.h"
#include "common/dates/tense.h"

namespace depeche::dates {
namespace {

constexpr std::size_t most_pieces = 40;
constexpr std::uint32_t beside = 14;     ///< tokens around an expression in which its event is named
constexpr std::size_t shortest_noun = 7; ///< letters of a word that may name an event

class Reader {
  public:
    Reader(TokenisedText const& text, std::string_view language)
        : cells_(text, Lexicon::of(language)), english_(language == "en"), parser_(cells_, english_, false) {}

    Evidence read() {
        auto const found = find_expressions(cells_, parser_);
        for (auto const& one : found) take(one);
        for (auto const& far : offsets_) {
            for (auto const& [where, day] : days_) relate(far, where, day);
        }
        return evidence_;
    }

  private:
    using Kind = Node::Kind;

    Node const& node(Found const& found) const { return parser_.nodes()[static_cast<std::size_t>(found.node)]; }

    void take(Found const& found) {
        auto const* told = &node(found);
        bool const since = told->is(Kind::since), by = told->is(Kind::by);
        if ((since || by) && told->base >= 0) told = &parser_.nodes()[static_cast<std::size_t>(told->base)];
        auto const side = since ? -1 : by ? 1 : side_of(found);
        if (told->is(Kind::relative) && told->unit == Unit::day && told->weekday >= 0) take_weekday(*told);
        if (told->is(Kind::distance) && told->anchor == Node::Anchor::published && told->count < 0 &&
            offsets_.size() < most_pieces) {
            offsets_.push_back(found);
        }
        if (told->is(Kind::calendar)) take_calendar(found, *told, side);
    }

    int side_of(Found const& found) const {
        switch (direction_around(cells_, found.begin, found.end, {english_})) {
            case Direction::past:
                return -1;
            case Direction::future:
                return 1;
            default:
                return 0;
        }
    }

    void take_weekday(Node const& told) {
        if (evidence_.weekdays.size() < most_pieces)
            evidence_.weekdays.push_back(((told.weekday - told.count) % 7 + 7) % 7);
    }

    void take_calendar(Found const& found, Node const& told, int side) {
        if (told.has_year() && !told.two_digit_year) return take_year(told, side);
        bool const near = told.day != 0 && told.month != 0 && !told.has_year() && told.base < 0 && !told.named;
        if (!near || evidence_.near_days.size() >= most_pieces) return;
        auto const aside = told.mod == Node::Mod::last ? -1 : told.mod == Node::Mod::next ? 1 : side;
        evidence_.near_days.push_back({told.month, told.day, told.weekday, aside});
        days_.emplace_back(found, evidence_.near_days.back());
    }

    void take_year(Node const& told, int side) {
        if (told.year < 1700 || told.year > 2150) return;
        if (side > 0) {
            auto& first = evidence_.first_future_year;
            if (!first || told.year < *first) first = told.year;
            return;
        }
        auto const day = make_day(told.year, static_cast<unsigned>(told.month), static_cast<unsigned>(told.day));
        if (day && side < 0 && evidence_.past_days.size() < most_pieces) evidence_.past_days.push_back(*day);
        auto& latest = evidence_.latest_past_year;
        if (!latest || told.year > *latest) latest = told.year;
    }

    /// «… offensive il y a deux semaines», «l'annonce le 22 septembre … de l'offensive»: one event where a noun is
    /// shared.
    void relate(Found const& far, Found const& where, Evidence::NearDay const& day) {
        auto const& told = node(far);
        if (evidence_.distances.size() >= most_pieces || !share_noun(far, where)) return;
        int const unit_days = told.unit == Unit::week ? 7 : told.unit == Unit::month ? 30 : 1;
        if (told.unit > Unit::month) return;
        double const slack = told.unit == Unit::week ? 2.5 : told.unit == Unit::month ? 10 : 0.7;
        evidence_.distances.push_back({day, -told.count * unit_days, slack});
    }

    bool share_noun(Found const& a, Found const& b) const {
        auto const near_b = nouns_beside(b);
        for (auto const noun : nouns_beside(a)) {
            if (std::find(near_b.begin(), near_b.end(), noun) != near_b.end()) return true;
        }
        return false;
    }

    std::vector<std::string_view> nouns_beside(Found const& found) const {
        std::vector<std::string_view> nouns;
        auto const first = found.begin > beside ? found.begin - beside : 0;
        for (auto i = first; i < std::min(found.end + beside, cells_.size()); ++i) {
            if (i >= found.begin && i < found.end) continue;
            auto const word = cells_.text().folded(cells_.token(i));
            if (cells_[i].plain && word.size() >= shortest_noun) nouns.push_back(word);
        }
        return nouns;
    }

    Cells cells_;
    bool english_;
    Parser parser_;
    Evidence evidence_;
    std::vector<Found> offsets_;
    std::vector<std::pair<Found, Evidence::NearDay>> days_;
};

} // namespace

Evidence evidence_in(TokenisedText const& text, std::string_view language) {
    auto evidence = Reader{text, language.empty() ? "fr" : language}.read();
    evidence.dateline = published_in_text(text, std::nullopt);
    return evidence;
}

} // namespace depeche::dates
