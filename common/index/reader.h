#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/index/file_record.h"
#include "common/index/guard.h"
#include "common/index/layout.h"
#include "common/index/stored_article.h"

namespace depeche {

/// What an index holds, in numbers.
struct IndexSummary {
    std::uint64_t articles = 0;
    std::uint64_t undated = 0;
    std::uint64_t files = 0;
    std::uint64_t failed = 0; ///< files and records that gave no article
    std::optional<Day> first; ///< publication dates
    std::optional<Day> last;
};

/// An index open for reading. A writer may commit meanwhile: what is read is retried whole on the new state. One
/// thread's.
class IndexReader {
  public:
    /// Throws Failure where there is no index, it cannot be opened, or another version of the schema made it.
    explicit IndexReader(std::filesystem::path const& directory);

    /// Runs `work(database)` on one state of the index; again from the start, on the newest, where that state is gone.
    /// `work` must have no effect that a second run would double.
    template <typename Work>
    auto read(Work work) {
        for (int attempt = 1;; ++attempt) {
            try {
                return work(database_);
            } catch (Xapian::DatabaseModifiedError const& error) {
                if (attempt == most_attempts) throw to_failure(error, where_);
                reopen();
            } catch (Xapian::Error const& error) {
                throw to_failure(error, where_);
            }
        }
    }

    std::uint64_t article_count();
    IndexSummary summary();
    /// The document of an article's id.
    std::optional<Xapian::docid> find(std::string_view id);
    std::optional<StoredArticle> article(std::string_view id);

    /// What is known of a file; nothing where it was never read.
    std::optional<FileRecord> file(std::string_view path);
    /// An article of a file.
    struct FileArticle {
        Xapian::docid document = 0;
        std::uint64_t hash = 0; ///< of its record
    };
    std::vector<FileArticle> articles_of(std::string_view path);
    /// Every file known whose path begins with `prefix`, in order of path.
    void for_each_file(std::string_view prefix, std::function<void(FileRecord const&)> const& each);
    /// The SOURCEs ever named to update, sorted.
    std::vector<std::string> source_roots();

  private:
    static constexpr int most_attempts = 20;
    void open();
    void reopen();

    IndexLayout layout_;
    std::string where_;
    Xapian::Database database_;
};

} // namespace depeche
