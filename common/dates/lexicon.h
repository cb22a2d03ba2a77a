#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/dates/holidays.h"
#include "common/dates/word.h"

namespace depeche::dates {

/// A phrase of several words («avant-hier», «il y a», «fête du travail»); hyphens and apostrophes between them are
/// free.
struct Phrase {
    std::vector<std::string_view> words;
    Word word;
};

/// A day that bears its date as a name («le 11-Septembre»).
struct Eponym {
    int month = 0;
    int day = 0;
    Day stands_for;
};

/// The words of a language's tables. Constant; safe for any number of threads.
class Lexicon {
  public:
    /// The tables of data/dates/LANGUAGE that were built in; `language` is "fr" or "en", anything else has no words.
    static Lexicon const& of(std::string_view language);

    /// A form that stands in a table or begins a phrase of one.
    struct Entry {
        std::string_view form;
        Word word;                 ///< without a sense where the form only begins phrases
        std::int32_t phrases = -1; ///< what `phrases_from` reads
    };

    /// An entry by its lower-case form, accents kept («août»; «aout» is found as well); nothing for an unknown one.
    Entry const* find(std::string_view form) const;
    /// The phrases that begin with that word, longest first.
    std::span<Phrase const> phrases_from(Entry const& entry) const;

    HolidayRule const& holiday(std::int32_t index) const { return holidays_[static_cast<std::size_t>(index)]; }
    DateInterval const& period(std::int32_t index) const { return periods_[static_cast<std::size_t>(index)]; }
    std::vector<Eponym> const& eponyms() const { return eponyms_; }

  private:
    explicit Lexicon(std::string_view language);
    void read_table(std::string_view table);
    void read_line(std::string_view line);
    std::int32_t value_of(Sort sort, std::string_view written);
    void add(std::string_view form, Sort sort, std::int32_t value);
    void add_phrase(std::string_view form, Sort sort, std::int32_t value);
    Entry& entry_for(std::string_view form);
    void grow();
    std::string_view keep(std::string form);

    std::vector<Entry> entries_;
    std::size_t used_ = 0;
    std::vector<std::vector<Phrase>> phrases_;
    std::vector<HolidayRule> holidays_;
    std::vector<DateInterval> periods_;
    std::vector<Eponym> eponyms_;
    std::vector<std::unique_ptr<std::string>> kept_;
};

} // namespace depeche::dates
