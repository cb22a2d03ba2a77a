#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/index/facet_kind.h"
#include "common/index/merges.h"

namespace depeche {

/// Persons and organisations of one state of an index, as a query names them. Places are named otherwise: by ids.
class NamedEntities {
  public:
    /// `kind`: a person or an organisation.
    NamedEntities(Xapian::Database const& database, EntityKind kind);

    /// A query and the keys of the entities that it is about.
    struct Asked {
        Xapian::Query query;
        std::vector<std::string> keys;
    };
    /// The articles that name someone so. A part of a name finds whoever's name holds it («Kerry»: all Kerrys). The
    /// name of an organisation that the archive knows by it («ONU») finds that one alone, under all its names.
    Asked named(std::string_view name) const;
    /// The articles that facets count under this name: those of the entity alone whose whole name it is.
    Asked itself(std::string_view name) const;

    /// The numbers that facets count entities of this whole name under: one, but where the list of organisations has
    /// changed meanwhile. None where no article names one so.
    std::vector<std::uint32_t> numbers(std::string_view name) const;
    /// The articles that facets count under a number.
    Asked articles_of(std::uint32_t number) const;
    Merges const& merges() const { return merges_; }

  private:
    struct Whole {
        std::vector<std::uint32_t> numbers;
        bool certain = false; ///< the name means these and nothing else
    };
    bool lives(std::uint32_t number) const;
    Whole whole(std::string const& key) const;
    Asked any_of(std::vector<std::uint32_t> const& numbers) const;

    Xapian::Database const& database_;
    EntityKind kind_;
    Merges merges_;
};

} // namespace depeche
