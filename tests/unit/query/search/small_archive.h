#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "common/index/reader.h"
#include "common/index/writer.h"
#include "query/search/search.h"
#include "tests/support/temporary.h"

namespace depeche {

/// An article and what is said to be found in it.
struct Given {
    Article article;
    Analysis analysis;
};

/// An article of an id and a text, in French, on one day (none where the text of the day is empty).
Given given(std::string id, std::string body, std::string const& day = "", std::string title = "");

/// A person or organisation as the linker would give it.
Entity named(EntityKind kind, std::string const& name);

/// A place of an id, with the ids of those that contain it.
Entity place(std::string id, std::string name, std::vector<std::string> containers);

/// A few articles in an index of their own.
class SmallArchive {
  public:
    explicit SmallArchive(std::vector<Given> articles);
    /// Articles whose text is analysed, with the compiled gazetteer.
    static SmallArchive analysed(std::vector<Article> articles);

    std::filesystem::path index() const { return *directory_ / "index"; }
    /// Puts articles in, or in the place of those with their ids, and commits.
    void put(std::vector<Given> articles) const;

    /// The answer to a query as typed; a query that cannot be read fails the test.
    Answer ask(std::string const& query, std::function<void(Search&)> const& adjust = {}) const;
    /// Ids found, sorted by id, a space between.
    std::string ids(std::string const& query, std::function<void(Search&)> const& adjust = {}) const;
    /// Ids found, in their order.
    std::string ranked(std::string const& query, std::function<void(Search&)> const& adjust = {}) const;
    std::unique_ptr<IndexReader> reader() const { return std::make_unique<IndexReader>(index()); }

  private:
    SmallArchive() : directory_(std::make_unique<support::TemporaryDirectory>()) {}

    std::unique_ptr<support::TemporaryDirectory> directory_;
};

/// What is asked by a query as typed, all of the results wanted.
Search asked(std::string const& query);

}  // namespace depeche
