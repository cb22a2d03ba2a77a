#include "common/index/place_node.h"

#include <algorithm>

#include "common/index/codec.h"
#include "common/index/schema.h"

namespace depeche {

void write_place_node(Xapian::WritableDatabase& database, std::string_view id, PlaceNode const& node) {
    Encoder out;
    out.text(node.name);
    out.number(static_cast<std::uint64_t>(node.level));
    out.number(node.parents.size());
    for (std::string const& parent : node.parents) out.text(parent);
    database.set_metadata(make_term(schema::key::place, id), out.take());
}

std::optional<PlaceNode> read_place_node(Xapian::Database const& database, std::string_view id) {
    std::string const bytes = database.get_metadata(make_term(schema::key::place, id));
    if (bytes.empty()) return std::nullopt;
    Decoder in(bytes);
    PlaceNode node;
    node.name = in.text();
    node.level = static_cast<PlaceLevel>(std::min<std::uint64_t>(in.number(), static_cast<std::uint64_t>(PlaceLevel::other)));
    for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) node.parents.emplace_back(in.text());
    if (!in.ok()) return std::nullopt;
    return node;
}

} // namespace depeche
