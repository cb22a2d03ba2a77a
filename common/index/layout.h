#pragma once
#include <filesystem>
#include <string>

namespace depeche {

/// The files of an index directory: a Xapian stub database (XAPIANDB) that names the shards beside it, so that every
/// Xapian tool opens the directory as it is, and a rebuilt or compacted shard takes the old one's place by one rename.
class IndexLayout {
  public:
    explicit IndexLayout(std::filesystem::path directory) : directory_(std::move(directory)) {}

    std::filesystem::path const& directory() const { return directory_; }
    /// Is there an index?
    bool exists() const;
    /// The shard in use. Throws Failure where there is no index or its stub cannot be read.
    std::filesystem::path shard() const;
    /// Makes the directory and its stub where there are none. Throws Failure for a directory that holds something else.
    void create() const;
    /// The path for a new shard beside the one in use; nothing is there yet.
    std::filesystem::path next_shard() const;
    /// Names `shard` as the one in use, atomically, and removes the others. Readers that have one open go on reading
    /// it.
    void use(std::filesystem::path const& shard) const;
    /// Removes shards that are not in use: what a rebuild that was killed has left. For who holds the lock.
    void remove_unused() const;

  private:
    std::filesystem::path stub() const { return directory_ / "XAPIANDB"; }
    void write_stub(std::string const& shard_name) const;

    std::filesystem::path directory_;
};

} // namespace depeche
