#pragma once
#include <cstdint>
#include <string>

#include "indexer/readers/dating.h"
#include "indexer/readers/reader.h"

namespace depeche {

/// Where articles come from: a file, or a member of an archive.
struct Origin {
    std::string path; ///< as opened, an archive's member below it; valid UTF-8
    std::string id;   ///< the same below the SOURCE named
    std::string name; ///< what tells its format: without the extension of a compressed file

    static Origin of_file(std::string_view path, std::string_view id);
    /// The member of an archive; the one content of a compressed file where `member` is empty.
    Origin inside(std::string_view member) const;
};

/// What a reader gives on: completes articles and messages, remembers whether more is wanted.
class Delivery {
  public:
    Delivery(ReadOptions const& options, Dating& dating, ArticleSink& sink)
        : options_(options), dating_(dating), sink_(sink) {}

    /// Sets path, id and what the options say, finds the date, hands over. False where no more is wanted.
    bool article(Origin const& origin, ReadArticle read, std::string const& unread_date = {}, std::uint64_t line = 0);
    /// Tells that a file, or the record on a line of it (from 1), gave nothing.
    void failed(Origin const& origin, std::string message, std::uint64_t line = 0);
    /// The same for a fault of the bytes themselves: damaged, truncated, unreadable.
    void damaged(Origin const& origin, std::string const& fault);

    bool stopped() const { return stopped_; }
    /// What damaged() told last; empty where all bytes were sound.
    std::string const& last_fault() const { return last_fault_; }
    ReadOptions const& options() const { return options_; }

  private:
    void apply_options(Article& article) const;
    void find_date(Origin const& origin, Article& article);

    ReadOptions const& options_;
    Dating& dating_;
    ArticleSink& sink_;
    bool stopped_ = false;
    std::string last_fault_;
};

} // namespace depeche
