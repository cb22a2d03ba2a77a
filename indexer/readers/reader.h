#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/article.h"
#include "common/model/result.h"

namespace depeche {

/// What a file holds. `automatic` finds out: by its first bytes, then by its name.
enum class InputFormat : std::uint8_t { automatic, text, jsonl };

/// What the user says about the files. What is given here wins over what a file says of itself.
struct ReadOptions {
    InputFormat format = InputFormat::automatic;
    std::string source;
    std::optional<Day> published;
    std::string language;
    /// Record field (one of record_fields()) → key of the JSON object that holds it, and no other; `doc.body` is `body`
    /// of the object `doc`, `authors.0` an array's first element.
    std::map<std::string, std::string> field_map;
};

/// The fields a field_map may name: id title text published source language section authors url.
std::vector<std::string_view> const& record_fields();

/// An article and its place in its file.
struct ReadArticle {
    Article article;           ///< with path and id: its own, else its file's (`news/2016.jsonl#12`, `news/alep.txt`)
    bool own_id = false;       ///< the record had an id
    std::uint32_t ordinal = 1; ///< the record's number in its file or archive member; unreadable ones count too, so
                               ///< that mending one renumbers no other

    bool operator==(ReadArticle const&) const = default;
};

/// Takes what a reader finds, in the file's order.
class ArticleSink {
  public:
    virtual ~ArticleSink() = default;
    /// False stops the reading.
    virtual bool article(ReadArticle article) = 0;
    /// A file, member or record that gave no article.
    virtual void failed(Error error) = 0;
    /// Something in an article that was not understood; the article itself is delivered.
    virtual void warning(Error warning) = 0;
};

/// Reads files as articles: plain text, JSON lines and JSON documents, these compressed (gz, zst, xz, bz2) or in a zip
/// or tar archive. Holds one record and a few chunks at a time, whatever a file's size. Reuse it; one per thread.
class ArticleReader {
  public:
    /// A text file, a record or a line longer than this is an error and is skipped.
    static constexpr std::size_t max_article_bytes = std::size_t{64} << 20U;

    explicit ArticleReader(ReadOptions options);
    ~ArticleReader();
    ArticleReader(ArticleReader&&) noexcept;
    ArticleReader& operator=(ArticleReader&&) noexcept;

    /// Reads every article of a file. `id_base` is the file's path below the SOURCE named: ids are made of it, and a
    /// date may be read in it. False where the file as a whole could not be read to its end: told to the sink, and what
    /// came before the fault is delivered. True otherwise, be some of its records unreadable or the reading stopped.
    bool read_file(std::filesystem::path const& file, std::string const& id_base, ArticleSink& sink);

    /// The same over bytes in memory; `name` stands for path, id and in messages.
    bool read_bytes(std::string_view bytes, std::string const& name, ArticleSink& sink);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace depeche
