#pragma once
#include "indexer/readers/byte_stream.h"
#include "indexer/readers/delivery.h"
#include "indexer/readers/detect.h"
#include "indexer/readers/record.h"

namespace depeche {

/// Reads a stream that holds one article as plain text. False, and told, where it cannot be.
bool read_text(ByteStream& stream, Origin const& origin, Delivery& delivery);

/// Reads a stream of records, `content` telling how they lie in it. False, and told, where it holds none or cannot be
/// read to its end.
bool read_records(ByteStream& stream, Content content, Origin const& origin, RecordReader& reader, Delivery& delivery);

} // namespace depeche
