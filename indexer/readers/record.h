#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "common/model/article.h"
#include "common/model/result.h"

namespace depeche {

/// An article as a record gives it: fields the record lacks are empty, and so are path and, without an own id, id.
struct RecordArticle {
    Article article;
    std::string unread_date; ///< what the record calls its date and nobody understands; empty where there is none
};

/// Reads JSON objects as articles. Reuse it; one per thread.
class RecordReader {
  public:
    /// `field_map` as in ReadOptions.
    explicit RecordReader(std::map<std::string, std::string> field_map);
    ~RecordReader();
    RecordReader(RecordReader&&) noexcept;
    RecordReader& operator=(RecordReader&&) noexcept;

    /// The article of a record; its Error's `where` is empty. Bytes that are not UTF-8 are decoded as decode_text()
    /// does; small faults that many programs write (NaN, half a surrogate pair, a bare line end in a string) are
    /// mended.
    Result<RecordArticle> read(std::string const& json);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// JSON with NaN and Infinity as null, halves of surrogate pairs as U+FFFD and bare control characters as spaces.
std::string mended_json(std::string_view json);

} // namespace depeche
