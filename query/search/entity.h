#pragma once
#include <optional>
#include <string_view>

#include "common/index/reader.h"
#include "common/model/entity.h"
#include "query/render/answer.h"

namespace depeche {

/// Who or what a name is in this archive: the entity that most articles name so, among those of `kind` where one is given.
/// A part of a name will do («Kerry»). `limit` variants and companions of each kind (0: all). Nothing where no article
/// names it. Throws Failure.
std::optional<EntityView> describe_entity(IndexReader& reader, std::string_view name, std::optional<EntityKind> kind,
                                          std::size_t limit);

}  // namespace depeche
