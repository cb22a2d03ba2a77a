#pragma once
#include <string>
#include <string_view>

namespace depeche {

/// Are all of a name's Latin letters upper case, two at least?
bool is_all_capitals(std::string_view name);

/// A name written in capitals as names are written: «JOHN KERRY», «ÉMILE» become «John Kerry», «Émile».
std::string in_name_case(std::string_view name);

} // namespace depeche
