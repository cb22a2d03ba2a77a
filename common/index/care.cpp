#include "common/index/care.h"

#include <optional>
#include <thread>

#include "common/index/guard.h"

namespace depeche {
namespace fs = std::filesystem;
namespace {

/// The shard locked; an empty database where it cannot be opened; nothing where another has it.
std::optional<Xapian::WritableDatabase> try_lock(fs::path const& shard) {
    try {
        return Xapian::WritableDatabase(shard.string(), Xapian::DB_OPEN);
    } catch (Xapian::DatabaseLockError const&) {
        return std::nullopt;
    } catch (Xapian::Error const&) {
        return Xapian::WritableDatabase();
    }
}

/// The shard in use; an empty path where the index does not say.
fs::path shard_of(IndexLayout const& layout) {
    try {
        return layout.shard();
    } catch (Failure const&) {
        return {};
    }
}

} // namespace

ShardLock::ShardLock(IndexLayout const& layout, std::chrono::seconds wait) {
    auto const until = std::chrono::steady_clock::now() + wait;
    for (;;) {
        fs::path const shard = shard_of(layout);
        auto locked = try_lock(shard);
        if (locked && shard_of(layout) == shard) {
            held_ = *locked;
            return;
        }
        if (locked) continue;
        if (std::chrono::steady_clock::now() >= until) {
            throw Failure(Failure::Code::locked,
                          layout.directory().string() + ": another depeche-index is writing to it");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
}

void compact(IndexLayout const& layout) {
    ShardLock const lock(layout, std::chrono::seconds{0});
    fs::path const old = layout.shard();
    fs::path const next = layout.next_shard();
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

} // namespace depeche
