#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

#include "common/model/result.h"

namespace depeche {

/// A file or folder that the user named, or that was named in an earlier run.
struct Source {
    std::string path;    ///< absolute, without . and .. ; links as given
    std::string id_base; ///< what ids of a single file begin with: its name, or the path as it came on stdin
    bool operator==(Source const&) const = default;
};

/// A SOURCE as named on the command line.
Source named_source(std::string const& path);

/// A path read from stdin.
Source listed_source(std::string const& path);

/// A file of an archive, and its path below the SOURCE named.
struct SourceFile {
    std::string path;
    std::string id_base;
};

/// Calls `file` for every regular file of a SOURCE, in order of path, folder by folder; links to files are followed,
/// links to folders only where the SOURCE itself is one. Names that begin with a dot are left out, and so are folders
/// that hold an index. `unreadable` is told of folders and files that cannot be read or followed, by path and why.
/// Stops when `file` returns false.
void walk(Source const& source, std::function<bool(SourceFile const&)> const& file,
          std::function<void(std::string const& path, std::string const& reason)> const& unreadable);

/// Is the path one of the places, or below one?
bool is_within(std::unordered_set<std::string> const& places, std::string const& path);

/// Paths from a stream, one a line or each ended by NUL.
std::vector<std::string> read_paths(std::istream& in, bool nul_separated);

} // namespace depeche
