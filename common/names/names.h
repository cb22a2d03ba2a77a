#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "common/model/entity.h"

namespace depeche {

/// The key under which spellings and transliterations of one name meet: «Bachar el-Assad» and «Bashar al-Assad»,
/// «Sergueï Lavrov» and «Sergei Lavrov». Titles, particles and case do not matter; regnal numbers do.
/// Used alike when indexing and when a query names someone. Empty for a name without a letter.
std::string name_key(EntityKind kind, std::string_view name);

/// Every key a search may name the entity by: its whole name, each word, each run of words («Abdel Rahmane» of «Rami
/// Abdel Rahmane»). Sorted, distinct; at most a few dozen.
std::vector<std::string> lookup_keys(EntityKind kind, std::string_view name);

/// What name_key and lookup_keys give of an organisation's name, at one go; the lookup keys neither sorted nor
/// distinct.
struct OrganisationKeys {
    std::string key;
    std::vector<std::string> lookups;
};
OrganisationKeys organisation_keys(std::string_view name);

/// What fold() gives of a word of a name, sooner for ASCII.
std::string fold_word(std::string_view word);

/// The words of a name as written: cut at spaces, hyphens, apostrophes and dots.
std::vector<std::string> name_words(std::string_view name);

/// The sound of one folded word, under which transliterations meet: «gorbatchev» and «gorbachev» alike.
std::string skeleton(std::string_view folded_word);

} // namespace depeche
