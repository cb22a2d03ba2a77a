#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "common/index/article_ids.h"
#include "common/index/dictionary.h"
#include "common/index/file_record.h"
#include "common/index/layout.h"
#include "common/index/place_node.h"
#include "common/index/prepared_article.h"
#include "common/index/stems.h"

namespace depeche {

/// A place's names by its id: what the writer keeps of the gazetteer, so that a search needs none.
struct PlaceNames {
    std::string name;               ///< the usual one
    std::vector<std::string> names; ///< every other
    PlaceLevel level = PlaceLevel::other;
    std::vector<std::string> parents = {}; ///< ids of the places that directly contain it
};
using DescribePlace = std::function<std::optional<PlaceNames>(std::string_view id)>;

/// What the writer asks about names of persons and organisations.
struct NameKnowledge {
    IsSurname is_surname = {};
    /// The keys of a well-known organisation's other names, by its own; nothing for any other key.
    std::function<std::optional<std::vector<std::string>>(std::string_view key)> aliases = {};
    MayShorten may_shorten = {};
};

enum class PutOutcome { added, changed };

/// The one writer of an index. Articles come file by file: begin_file, then put or keep for each article, then
/// end_file; what a file no longer holds is handed back by end_file and removed only on request. Nothing is visible to
/// readers, or survives a crash, before commit.
class IndexWriter {
  public:
    struct Options {
        std::chrono::seconds wait{0}; ///< for another writer to finish
        NameKnowledge names = {};
    };
    /// Opens or makes the index at `shard`. Throws Failure: locked, unusable, another schema version.
    IndexWriter(std::filesystem::path const& shard, Options const& options, DescribePlace describe_place);

    IndexWriter(IndexWriter const&) = delete;
    IndexWriter& operator=(IndexWriter const&) = delete;

    void begin_file(std::string_view path);
    /// Adds the article, or replaces the one of the same id. Where another file that still exists holds the id, it
    /// becomes `id_if_taken`; where this file has given it twice, `id#ordinal`: see settle_id. The id it has is left in
    /// `article.stored`.
    PutOutcome put(PreparedArticle& article, std::string_view id_if_taken, std::uint64_t ordinal);
    /// The article of this hash in the file begun stays as it is.
    void keep(std::uint64_t hash);
    /// The articles the file held before and holds no longer. They are still there: see remove.
    std::vector<Xapian::docid> end_file();

    void remove(std::vector<Xapian::docid> const& documents);
    /// Documents of a file.
    std::vector<Xapian::docid> documents_of(std::string_view path) const;

    void remember(FileRecord const& record);
    void forget_file(std::string_view path);
    void remember_root(std::string_view path);
    void forget_root(std::string_view path);

    void commit();
    std::uint64_t article_count() const;

  private:
    Xapian::Document make_document(PreparedArticle& article);
    void add_place_nodes(Xapian::Document& document, StoredArticle const& stored);
    void add_facets(Xapian::Document& document, StoredArticle const& stored);
    void add_label(Xapian::Document& document, FacetKind kind, std::string_view name);
    void discount(StoredArticle const& stored);
    void note_place(std::string_view id);
    void note_organisation(std::string_view key);

    std::string where_;
    Xapian::WritableDatabase database_;
    DescribePlace describe_place_;
    NameKnowledge names_;
    Dictionary dictionary_{database_, names_.is_surname, names_.may_shorten};
    StemTable stems_{database_};
    GivingFile file_; ///< the file begun
    std::unordered_set<std::string> known_places_;
};

/// Opens the shard of `layout` for writing, making the index where there is none. Whoever replaces the shard while this
/// waits for it is followed to the new one.
std::unique_ptr<IndexWriter> open_writer(IndexLayout const& layout, IndexWriter::Options const& options,
                                         DescribePlace describe_place);

} // namespace depeche
