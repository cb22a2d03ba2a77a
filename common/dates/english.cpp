#include "common/dates/parser.h"

namespace depeche::dates {

Match Parser::english_relative(std::uint32_t i, std::int32_t count) {
    if (!english_) return {};
    auto const unit = static_cast<Unit>(at(i).value(Sort::unit));
    Node node;
    if (unit == Unit::weekend) {
        node.kind = Kind::weekend;
        node.mod = count < 0 ? Mod::last : Mod::next;
        return make(next(i), node);
    }
    if (unit < Unit::week || unit == Unit::fortnight) return {};
    node.kind = Kind::relative;
    node.unit = unit;
    node.count = count;
    return make(next(i), node);
}

} // namespace depeche::dates
