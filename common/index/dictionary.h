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

#include "common/index/facet_kind.h"
#include "common/index/short_names.h"

namespace depeche {

/// One entity (or source, section, language) of the archive.
struct DictionaryEntry {
    struct Form {
        std::string name;
        std::uint64_t articles = 0; ///< that name it so
        bool operator==(Form const&) const = default;
    };
    std::string key; ///< what makes it one entity; for places the gazetteer's id
    std::vector<Form> forms;

    /// The archive's commonest full form; of equals the longest, then the first in byte order. An acronym is no full
    /// form, nor is a single word where the key has several.
    std::string const& name() const;
    std::uint64_t articles() const;
    bool operator==(DictionaryEntry const&) const = default;
};

/// The entry of a number; an empty one where there is none.
DictionaryEntry read_entry(Xapian::Database const& database, FacetKind kind, std::uint32_t number);

/// The number of a key; nothing where the archive never had it.
std::optional<std::uint32_t> read_number(Xapian::Database const& database, FacetKind kind, std::string_view key);

/// Is a person's name, as an article writes it, a surname without a given name? Names where that is uncertain are none.
using IsSurname = std::function<bool(std::string_view name)>;

/// The writer's dictionary: gives numbers and counts forms; what changed is written by flush. Part of the same commit
/// as the documents.
///
/// It also decides which short names stand for a full one throughout the archive (see Merges), by what the archive
/// holds alone, not by how it came there:
/// - an acronym, where every article that defines it defines it as the same name;
/// - a lone surname, where one full name alone of the archive ends in it, none begins with it, that full name is in two
///   articles at least (one may be a namesake or a misreading), and in no fewer than a quarter of those with the
///   surname alone (else it is hardly who they mean).
class Dictionary {
  public:
    explicit Dictionary(Xapian::WritableDatabase& database, IsSurname is_surname = {})
        : database_(database), is_surname_(std::move(is_surname)), short_names_(database) {}

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
    std::optional<std::uint32_t> full_name_of(FacetKind kind, std::string const& short_key, std::uint32_t number);

    Xapian::WritableDatabase& database_;
    IsSurname is_surname_;
    ShortNames short_names_;
    std::unordered_map<std::string, Cached> cache_;
    std::set<ShortKey> unsettled_; ///< short names whose full one may have changed since the last flush
};

} // namespace depeche
