#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/index/date_terms.h"
#include "common/index/merges.h"
#include "query/render/answer.h"
#include "query/search/facet_field.h"

namespace depeche {

/// Counts the values of fields over every article that a search matches: give it to the match, then take the facets.
class FacetCounter : public Xapian::MatchSpy {
  public:
    /// For one state of the database: who is merged with whom is read from it.
    FacetCounter(Xapian::Database const& database, std::vector<FacetField> fields);

    void operator()(Xapian::Document const& document, double weight) override;

    /// The facets in the order of the fields: at most `limit` values each (0: all), most articles first; periods by time.
    std::vector<Facet> facets(Xapian::Database const& database, std::size_t limit) const;

  private:
    /// Articles by dictionary number, or by packed calendar node.
    struct Counts {
        std::vector<std::uint64_t> by_number;
        std::unordered_map<std::uint32_t, std::uint64_t> by_node;
    };
    void count(FacetField field, Xapian::Document const& document, Counts& counts);
    void count_merged(std::string_view packed, Merges const& merges, Counts& counts);

    std::vector<FacetField> fields_;
    std::vector<Counts> counts_;
    Merges persons_;
    Merges organisations_;
    std::vector<std::uint32_t> scratch_;
};

/// Counts articles by period.
class TimelineCounter : public Xapian::MatchSpy {
  public:
    enum class Period : std::uint8_t { day, week, month, year, decade };
    enum class On : std::uint8_t { published, mentioned };
    TimelineCounter(Period by, On on) : by_(by), on_(on) {}

    void operator()(Xapian::Document const& document, double weight) override;

    /// Every period from the first with an article to the last. A mention counts in each period it touches, unless it is
    /// longer than ten of them: «since 1950» is no news of each day. Articles without a period are `undated`.
    Timeline timeline() const;

  private:
    std::int32_t period_of(Day day) const;
    std::string label(std::int32_t period) const;

    Period by_;
    On on_;
    std::unordered_map<std::int32_t, std::uint64_t> counts_;
    std::vector<std::int32_t> scratch_;
    std::uint64_t undated_ = 0;
};

}  // namespace depeche
