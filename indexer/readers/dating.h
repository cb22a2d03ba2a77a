#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "common/dates/published.h"
#include "common/model/article.h"
#include "common/text/tokenise.h"

namespace depeche {

/// Finds an article's publication date where its metadata has none. Reuse it; one per thread.
class Dating {
  public:
    /// The date of a line near the start or the end of the text («Publié le 6 octobre 2016»), else the one in the path;
    /// never the file's own time. Title and body are looked at, `path` is the file's path below its SOURCE.
    std::optional<Day> date_of(Article const& article, std::string_view path);

    /// The day that the whole text's own evidence leaves no doubt about («hier mercredi», «le 22 septembre», «il y a deux
    /// semaines»): for articles that nothing else dates.
    std::optional<Day> evident_date(Article const& article);

  private:
    void tokenise(std::string const& text);

    std::optional<Tokeniser> tokeniser_;
    TokenisedText tokens_;
};

/// The text's first and last lines, about `head_bytes` and `tail_bytes` of them, cut between lines where there are any.
/// The whole text where it is not longer than both.
std::string ends_of(std::string_view text, std::size_t head_bytes, std::size_t tail_bytes);

} // namespace depeche
