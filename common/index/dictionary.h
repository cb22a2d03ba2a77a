#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/model/entity.h"

namespace depeche {

/// What facets count. Each kind numbers its entries from 0; documents hold the numbers, the dictionary the names.
enum class FacetKind : char {
    person = 'p',
    place = 'g',
    organisation = 'o',
    source = 's',
    section = 'c',
    language = 'l'
};

FacetKind facet_kind(EntityKind kind);

/// One entity (or source, section, language) of the archive.
struct DictionaryEntry {
    struct Form {
        std::string name;
        std::uint64_t articles = 0; ///< that name it so
        bool operator==(Form const&) const = default;
    };
    std::string key; ///< what makes it one entity; for places the gazetteer's id
    std::vector<Form> forms;

    /// The archive's commonest form; of equals the longest, then the first in byte order.
    std::string const& name() const;
    std::uint64_t articles() const;
    bool operator==(DictionaryEntry const&) const = default;
};

/// The entry of a number; an empty one where there is none.
DictionaryEntry read_entry(Xapian::Database const& database, FacetKind kind, std::uint32_t number);

/// The number of a key; nothing where the archive never had it.
std::optional<std::uint32_t> read_number(Xapian::Database const& database, FacetKind kind, std::string_view key);

/// The writer's dictionary: gives numbers and counts forms; what changed is written by flush. Part of the same commit
/// as the documents.
class Dictionary {
  public:
    explicit Dictionary(Xapian::WritableDatabase& database) : database_(database) {}

    /// The number of a key, a new one where it is new (`is_new` then says so). `form` is counted for one more article.
    std::uint32_t count(FacetKind kind, std::string_view key, std::string_view form, bool* is_new = nullptr);
    /// One article fewer says `form`.
    void discount(FacetKind kind, std::string_view key, std::string_view form);
    void flush();

  private:
    struct Cached {
        std::uint32_t number = 0;
        DictionaryEntry entry;
        bool changed = false;
    };
    Cached& load(FacetKind kind, std::string_view key, bool& is_new);

    Xapian::WritableDatabase& database_;
    std::unordered_map<std::string, Cached> cache_;
};

} // namespace depeche
