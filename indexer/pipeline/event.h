#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "common/index/file_record.h"
#include "common/index/prepared_article.h"
#include "common/model/result.h"

/// What happens in an update, in the order of the archive: told by the scan, carried out by whoever applies it.
namespace depeche {

/// A file is read: its articles follow.
struct FileBegun {
    std::string path;
};

/// An article to add, or to put in the place of the one of the same id.
struct ArticlePut {
    PreparedArticle article;
    std::string id_if_taken; ///< the id it gets where a file that still exists holds its own
    std::uint64_t ordinal = 1;
};

/// An article of the file begun is as it was.
struct ArticleKept {
    std::uint64_t hash = 0;
};

/// The file has been read. `whole`: to its end, so that articles not seen are gone.
struct FileEnded {
    FileRecord record;
    bool whole = true;
};

/// A file is as it was; `touched`: but for its time, which is to be remembered.
struct FileUnchanged {
    FileRecord record;
    bool touched = false;
};

/// Everything of a SOURCE has been seen.
struct SourceEnded {
    std::string root;
    std::vector<FileRecord> vanished;  ///< files known that are no longer there
    std::uint64_t articles_before = 0; ///< that its files held at the last run
    bool missing = false;              ///< the SOURCE itself is not there
    bool empty = false;                ///< it holds no file
};

/// Something that could not be read or understood. A warning costs no article.
struct Trouble {
    Error error;
    bool warning = false;
};

using Event = std::variant<FileBegun, ArticlePut, ArticleKept, FileEnded, FileUnchanged, SourceEnded, Trouble>;

/// Who carries events out.
class EventSink {
  public:
    virtual ~EventSink() = default;
    virtual void apply(Event event) = 0;
};

} // namespace depeche
