#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <xapian.h>

namespace depeche {

/// The stems of words by language. Two words meet when any of their stem keys is equal: Snowball's stem of the accented
/// form (stemming a folded word loses a fifth of the pairs that should meet), and in French the word without its
/// endings of gender and number, where Snowball leaves pairs apart (français/française, jeu/jeux).
class Stemmer {
  public:
    /// The stem keys of a word in its folded form and in lower case with its accents. `language` is an ISO 639-1 code;
    /// empty is French, one without a stemmer gives no key.
    std::vector<std::string> keys(std::string_view folded, std::string_view accented, std::string_view language);

  private:
    Xapian::Stem const* snowball(std::string_view language);

    std::unordered_map<std::string, Xapian::Stem> stems_;
};

/// Fills the table stem key → folded words of an index while articles are written.
class StemTable {
  public:
    explicit StemTable(Xapian::WritableDatabase& database) : database_(database) {}
    /// Notes a word; costs a look-up when it has been seen in this run.
    void add(std::string_view folded, std::string_view accented, std::string_view language);

  private:
    Xapian::WritableDatabase& database_;
    Stemmer stemmer_;
    std::unordered_set<std::uint64_t> seen_; ///< hashes of the words noted
};

/// Every indexed word that shares a stem with a query's word, the word itself first. `languages`: those to stem by.
std::vector<std::string> same_stem(Xapian::Database const& database, Stemmer& stemmer, std::string_view folded,
                                   std::string_view accented, std::vector<std::string> const& languages);

} // namespace depeche
