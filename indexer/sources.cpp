#include "indexer/sources.h"

#include <algorithm>
#include <istream>
#include <system_error>

namespace depeche {
namespace fs = std::filesystem;
namespace {

std::string absolute(std::string const& path) {
    fs::path normal = fs::absolute(path).lexically_normal();
    if (!normal.has_filename() && normal.has_relative_path()) normal = normal.parent_path();
    return normal.string();
}

bool holds_index(fs::path const& folder) {
    std::error_code ignored;
    return fs::exists(folder / "XAPIANDB", ignored) || fs::exists(folder / "iamglass", ignored);
}

/// Walks one SOURCE; stops for good once the caller wants no more.
class Walk {
  public:
    Walk(std::string root, std::function<bool(SourceFile const&)> const& file,
         std::function<void(std::string const&, std::string const&)> const& unreadable)
        : root_(std::move(root)), file_(file), unreadable_(unreadable) {}

    bool folder(fs::path const& path) {
        if (holds_index(path)) return true;
        std::error_code error;
        std::vector<fs::directory_entry> entries;
        fs::directory_iterator at(path, error);
        for (; !error && at != fs::directory_iterator(); at.increment(error)) entries.push_back(*at);
        if (error) unreadable_(path.string(), error.message());
        std::sort(entries.begin(), entries.end());
        return std::all_of(entries.begin(), entries.end(), [&](auto const& entry) { return visit(entry); });
    }

  private:
    bool visit(fs::directory_entry const& entry) {
        if (entry.path().filename().string().starts_with('.')) return true;
        std::error_code error;
        bool const is_link = entry.is_symlink(error);
        if (entry.is_directory(error)) return is_link || folder(entry.path());
        if (entry.is_regular_file(error)) {
            return file_({entry.path().string(), entry.path().string().substr(root_.size() + (root_ == "/" ? 0 : 1))});
        }
        std::string const reason = error ? error.message() : is_link ? "a link to nothing" : "not a file";
        unreadable_(entry.path().string(), reason);
        return true;
    }

    std::string root_;
    std::function<bool(SourceFile const&)> const& file_;
    std::function<void(std::string const&, std::string const&)> const& unreadable_;
};

} // namespace

Source named_source(std::string const& path) {
    std::string const where = absolute(path);
    return {where, fs::path(where).filename().string()};
}

Source listed_source(std::string const& path) { return {absolute(path), path}; }

void walk(Source const& source, std::function<bool(SourceFile const&)> const& file,
          std::function<void(std::string const& path, std::string const& reason)> const& unreadable) {
    std::error_code error;
    if (fs::is_directory(source.path, error)) {
        Walk(source.path, file, unreadable).folder(source.path);
    } else {
        file({source.path, source.id_base});
    }
}

bool is_within(std::unordered_set<std::string> const& places, std::string const& path) {
    if (places.empty()) return false;
    std::string above = path;
    while (!places.contains(above)) {
        std::size_t const slash = above.rfind('/');
        if (slash == std::string::npos || slash == 0) return places.contains("/");
        above.resize(slash);
    }
    return true;
}

std::vector<std::string> read_paths(std::istream& in, bool nul_separated) {
    std::vector<std::string> paths;
    std::string path;
    while (std::getline(in, path, nul_separated ? '\0' : '\n')) {
        if (!path.empty()) paths.push_back(path);
    }
    return paths;
}

} // namespace depeche
