#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "common/entities/features.h"
#include "common/entities/found_span.h"
#include "common/model/span.h"

namespace depeche::maintain {

struct GoldSpan {
    ByteSpan where;
    SpanKind kind = SpanKind::person;
    bool operator==(GoldSpan const&) const = default;
};

/// An article whose names are marked by hand.
struct Annotated {
    std::string id;
    std::string text;
    std::vector<GoldSpan> spans;
    Corpus corpus = Corpus::ours;
};

/// Articles of a file: JSON lines with "text" and "mentions" (.jsonl), or ours with {p|…} marks in the text.
/// Throws std::runtime_error naming the file where it cannot be read.
std::vector<Annotated> read_annotated(std::filesystem::path const& file);

} // namespace depeche::maintain
