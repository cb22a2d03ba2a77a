#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/index/dictionary_entry.h"
#include "common/index/facet_kind.h"
#include "common/index/full_names.h"
#include "common/index/short_names.h"

namespace depeche {

/// The writer's dictionary: gives numbers and counts forms; what changed is written by flush. Part of the same commit
/// as the documents.
///
/// It also decides which short names stand for a full one throughout the archive (see Merges), by what the archive
/// holds alone, not by how it came there:
/// - an acronym, where every article that defines it defines it as the same name;
/// - a lone surname, where one full name alone of the archive ends in it, none begins with it, that full name is in two
///   articles at least (one may be a namesake or a misreading), and in no fewer than a quarter of those with the
///   surname alone (else it is hardly who they mean);
/// - initials and surname, a family name that stands first, the first half of a joined surname, a name without its middle
///   one, as MayShorten tells them, under the same conditions: one full name alone fits. Of a name with and one without
///   the middle the rarer is counted under the other.
class Dictionary {
  public:
    explicit Dictionary(Xapian::WritableDatabase& database, IsSurname is_surname = {}, MayShorten may_shorten = {})
        : database_(database), short_names_(database),
          full_names_(database, short_names_, std::move(is_surname), std::move(may_shorten)) {}

    /// The number of a key, a new one where it is new (`is_new` then says so). `form` is counted for one more article.
    std::uint32_t count(FacetKind kind, std::string_view key, std::string_view form, bool* is_new = nullptr);
    /// One article fewer says `form`.
    void discount(FacetKind kind, std::string_view key, std::string_view form);
    /// One article more, or fewer, says that `acronym` (a key) means the organisation of this key, which it names.
    void define(std::string_view key, std::string_view acronym);
    void undefine(std::string_view key, std::string_view acronym);
    void flush();

  private:
    struct Cached {
        std::uint32_t number = 0;
        DictionaryEntry entry;
        bool changed = false;
    };
    using ShortKey = std::pair<FacetKind, std::string>;

    Cached& load(FacetKind kind, std::string_view key, bool& is_new);
    void write_entries();
    void settle_merges();
    void unsettle_person(std::string const& key);

    Xapian::WritableDatabase& database_;
    ShortNames short_names_;
    FullNames full_names_;
    std::unordered_map<std::string, Cached> cache_;
    std::set<ShortKey> unsettled_; ///< short names whose full one may have changed since the last flush
};

} // namespace depeche
