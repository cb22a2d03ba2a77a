#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <xapian.h>

#include "common/index/dictionary_entry.h"
#include "common/index/facet_kind.h"
#include "common/index/short_names.h"

namespace depeche {

/// Is a person's name, as an article writes it, a surname without a given name? Names where that is uncertain are none.
using IsSurname = std::function<bool(std::string_view name)>;

/// May a person's name, as written, be a shortened form of a full one («J.-M. Ayrault» of Jean-Marc Ayrault)?
using MayShorten = std::function<bool(std::string_view shorter, std::string_view full)>;

/// Which full name of the archive a short one stands for, wherever no longer name stands beside it: see Dictionary.
class FullNames {
  public:
    /// Both must outlive it.
    FullNames(Xapian::Database const& database, ShortNames& short_names, IsSurname is_surname, MayShorten may_shorten)
        : database_(database), short_names_(short_names), is_surname_(std::move(is_surname)),
          may_shorten_(std::move(may_shorten)) {}

    /// The number that the name of this key and number is counted under; nothing where there is a doubt. What was counted
    /// must have been written.
    std::optional<std::uint32_t> of(FacetKind kind, std::string const& key, std::uint32_t number);

  private:
    using Full = std::optional<std::uint32_t>;
    Full person(std::string const& key, std::uint32_t number, DictionaryEntry const& shorter);
    Full of_surname(std::string const& key, DictionaryEntry const& shorter);
    Full of_shortened(std::string const& key, DictionaryEntry const& shorter);
    Full of_variant(std::string const& key, std::uint32_t number, DictionaryEntry const& one);
    bool shortens(DictionaryEntry const& shorter, DictionaryEntry const& full) const;

    Xapian::Database const& database_;
    ShortNames& short_names_;
    IsSurname is_surname_;
    MayShorten may_shorten_;
};

} // namespace depeche
