#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/index/facet_kind.h"

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

} // namespace depeche
