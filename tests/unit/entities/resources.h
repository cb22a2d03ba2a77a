#pragma once
#include "common/places/gazetteer.h"
#include "common/entities/tag.h"

/// The compiled resources of this build, loaded once.
depeche::EntityResources const& built_resources();

/// An article's entities, each as «kind name [mention|mention]», in order.
std::vector<std::string> tagged(std::string const& text);
