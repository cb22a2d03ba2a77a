#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <xapian.h>

namespace depeche {

/// The ids an article may get, the wished one first.
struct WishedIds {
    std::string_view own;      ///< its record's, or made of its path below the SOURCE
    std::string_view if_taken; ///< where a file that still exists holds `own`
    std::string_view path;     ///< the article's; tells it apart where both are held
    std::uint64_t ordinal = 1; ///< tells it apart where its own file has given an id twice
    std::uint64_t hash = 0;    ///< of its record: the last resort
};

/// The file being read: what it gave at the last run and what it has given so far.
class GivingFile {
  public:
    GivingFile() = default;
    explicit GivingFile(std::uint64_t path_hash) : hash_(path_hash) {}

    /// A document it gave at the last run, and the hash of its record. In ascending order of documents.
    void gave(std::uint64_t record_hash, Xapian::docid document) {
        earlier_[record_hash].documents.push_back(document);
    }
    /// It gives the document, new or replaced.
    void gives(Xapian::docid document) { given_.insert(document); }
    /// It gives a record of this hash unchanged: the first such document that is not given yet.
    void keeps(std::uint64_t record_hash);

    bool has_given(Xapian::docid document) const { return given_.contains(document); }
    /// What it gave at the last run and has not given now, ascending.
    std::vector<Xapian::docid> gone() const;
    /// Of its path.
    std::uint64_t hash() const { return hash_; }

  private:
    /// Documents of one record's hash; those before `next` have been looked at.
    struct Equals {
        std::vector<Xapian::docid> documents;
        std::size_t next = 0;
    };

    std::uint64_t hash_ = 0;
    std::unordered_map<std::uint64_t, Equals> earlier_;
    std::unordered_set<Xapian::docid> given_;
};

/// The document of an article's id.
std::optional<Xapian::docid> find_article(Xapian::Database const& database, std::string_view id);

/// The id an article gets: one that nobody holds, or that its own file or a file that is gone held before, so that the
/// article there is replaced. Never one that loses another article, except an equal one.
std::string settle_id(Xapian::Database const& database, GivingFile const& file, WishedIds const& wished);

} // namespace depeche
