#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "common/dates/cells.h"
#include "common/dates/parser.h"
#include "common/dates/resolve.h"
#include "common/model/date_interval.h"

namespace depeche::dates {

/// One text's reading: finds its expressions from left to right and tells their days, keeping what was spoken of last.
class Tagger {
  public:
    Tagger(TokenisedText const& text, std::optional<Day> published, std::string_view language);

    std::vector<DateMention> run();

  private:
    /// A text that is nothing but a date: what needs a licence in prose has it.
    bool read_sole();
    void resolve(Found const& found);
    Direction direction_of(Found const& found);
    /// What a quotation says is said on the day of its utterance.
    void anchor_to_utterance(std::optional<std::size_t> utterance, std::vector<Found> const& all);
    void note_today(Found const& found, Resolved const& resolved);
    /// «En 1997, …»: a year that the whole sentence is about, not one of some thing in it.
    bool governs_sentence(std::uint32_t i) const;
    void keep_focus(Found const& found, Resolved const& resolved, Direction direction);
    void enter_sentence(std::uint32_t i);

    Cells cells_;
    bool english_;
    Parser parser_;
    Context context_;
    std::uint32_t sentence_ = 0; ///< sentences begun so far
    std::uint32_t year_end_ = 0; ///< where the sentence's year ended
    std::uint32_t focus_sentence_ = 0;
    Direction weekday_direction_ = Direction::unknown; ///< of the last weekday
    std::uint32_t weekday_sentence_ = 0;               ///< and its sentence
    std::uint32_t seen_ = 0;                           ///< tokens whose sentence is known
    std::vector<DateMention> mentions_;
};

/// The grain a unit's days are told in.
Granularity granularity_of(Unit unit, DateInterval const& interval);

} // namespace depeche::dates
