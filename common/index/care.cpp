#include "common/index/care.h"

#include <optional>
#include <thread>

#include "common/index/guard.h"

namespace depeche {
namespace fs = std::filesystem;
namespace {

std::optional<Xapian::WritableDatabase> try_lock(std::string const& path) {
    try {
        return Xapian::WritableDatabase(path, Xapian::DB_OPEN);
    } catch (Xapian::DatabaseLockError const&) {
        return std::nullopt;
    } catch (Xapian::Error const&) {
        return Xapian::WritableDatabase();
    }
}

}  // namespace

ShardLock::ShardLock(fs::path const& shard, std::chrono::seconds wait) {
    auto const until = std::chrono::steady_clock::now() + wait;
    for (;;) {
        if (auto locked = try_lock(shard.string())) {
            held_ = *locked;
            return;
        }
        if (std::chrono::steady_clock::now() >= until) {
            throw Failure(Failure::Code::locked, shard.parent_path().string() + ": another depeche-index is writing to it");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
}

void compact(IndexLayout const& layout) {
    fs::path const old = layout.shard();
    fs::path const next = layout.next_shard();
    ShardLock const lock(old, std::chrono::seconds{0});
    try {
        guarded(layout.directory().string(), [&] {
            Xapian::Database database(old.string());
            database.compact(next.string(), Xapian::DBCOMPACT_NO_RENUMBER);
        });
    } catch (Failure const&) {
        std::error_code ignored;
        fs::remove_all(next, ignored);
        throw;
    }
    layout.use(next);
}

std::uint64_t check(IndexLayout const& layout, std::ostream& report) {
    return guarded(layout.directory().string(), [&] {
        return static_cast<std::uint64_t>(Xapian::Database::check(layout.shard().string(), 0, &report));
    });
}

std::uint64_t size_on_disk(IndexLayout const& layout) {
    std::uint64_t bytes = 0;
    std::error_code ignored;
    for (auto const& entry : fs::recursive_directory_iterator(layout.directory(), ignored)) {
        if (entry.is_regular_file(ignored)) bytes += entry.file_size(ignored);
    }
    return bytes;
}

}  // namespace depeche
