#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/index/facet_kind.h"

namespace depeche {

/// Whom a short name may stand for in this archive. Only what can be counted up and down is kept, so that the order in
/// which articles come and go is of no account.
struct ShortName {
    std::uint64_t names = 0;    ///< distinct full names that it shortens
    std::uint64_t sum = 0;      ///< of their dictionary numbers
    std::uint64_t as_first = 0; ///< distinct full names that begin with it, as with a given name
    std::uint64_t sum_as_first = 0;        ///< of their numbers
    std::vector<std::uint32_t> with_initials = {}; ///< names of the archive with initials that may stand for those; ascending

    /// The full name's number where there is one alone.
    std::optional<std::uint32_t> only() const {
        return names == 1 ? std::optional(static_cast<std::uint32_t>(sum)) : std::nullopt;
    }
    /// That of the one full name that begins with it.
    std::optional<std::uint32_t> only_as_first() const {
        return as_first == 1 ? std::optional(static_cast<std::uint32_t>(sum_as_first)) : std::nullopt;
    }
    bool operator==(ShortName const&) const = default;
};

/// What the archive knows of a short name; nothing known is all zeroes.
ShortName read_short_name(Xapian::Database const& database, FacetKind kind, std::string_view short_key);

/// What a person's key is shortened to: its ends («geskard esteng», «esteng»). Empty for a key that is itself short or
/// begins with an initial.
std::vector<std::string_view> surnames_in(std::string_view person_key);

/// The word a full name's key begins with; empty as above.
std::string_view first_name_in(std::string_view person_key);

/// Under what else than its ends a person's full key is counted: with its first letter's class for given names
/// («~g eyru» for «jan mark eyru» and whoever J. Ayrault may be, «~gm eyru» for J.-M. Ayrault), by a word between («^geskard»), without the middle one
/// of three («hilare klentun»). Empty for a key that is itself short.
std::vector<std::string> shortened(std::string_view person_key);

/// What a key that begins with initials («j m eyru») is looked up by: «~g eyru», with `all` of them «~gm eyru». Empty for
/// any other.
std::string initials_class(std::string_view person_key, bool all = false);

/// What a single word is looked up by as a word between others.
std::string inner_key(std::string_view word);

/// The archive's short names, part of the writer's commit.
class ShortNames {
  public:
    explicit ShortNames(Xapian::WritableDatabase& database) : database_(database) {}

    ShortName const& of(FacetKind kind, std::string_view short_key) { return load(kind, short_key).name; }

    /// A name of this number appears in the archive, or is gone.
    void person_appears(std::string_view key, std::uint32_t number) { count_person(key, number, true); }
    void person_vanishes(std::string_view key, std::uint32_t number) { count_person(key, number, false); }

    /// One article more, or fewer, defines `short_key` as the name of this number. True where it is the first or was
    /// the last.
    bool define(FacetKind kind, std::uint32_t number, std::string_view short_key);
    bool undefine(FacetKind kind, std::uint32_t number, std::string_view short_key);

    void flush();

  private:
    struct Cached {
        ShortName name;
        bool changed = false;
    };
    Cached& load(FacetKind kind, std::string_view short_key);
    void count_person(std::string_view key, std::uint32_t number, bool appears);
    void count(FacetKind kind, std::string_view short_key, std::uint32_t number, bool appears);

    Xapian::WritableDatabase& database_;
    std::unordered_map<std::string, Cached> cache_;
};

} // namespace depeche
