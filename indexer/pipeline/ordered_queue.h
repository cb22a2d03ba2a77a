#pragma once
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace depeche {

/// Items numbered 0, 1, 2 … that come in any order and leave in theirs. Holds at most `window` items: who is too far
/// ahead waits. Safe for many givers and one taker.
template <typename Item>
class OrderedQueue {
  public:
    explicit OrderedQueue(std::size_t window) : slots_(window) {}

    /// Waits while `number` is `window` or more ahead of the next to leave. False once the queue is closed.
    bool give(std::uint64_t number, Item item) {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return closed_ || number < next_ + slots_.size(); });
        if (closed_) return false;
        slots_[number % slots_.size()] = std::move(item);
        if (number == next_) ready_.notify_one();
        return true;
    }

    /// The next item in order. Nothing once the queue is closed, or after `end` items have left.
    std::optional<Item> take() {
        std::unique_lock lock(mutex_);
        auto& slot = slots_[next_ % slots_.size()];
        ready_.wait(lock, [&] { return closed_ || slot.has_value() || (end_ && next_ == *end_); });
        if (closed_ || !slot.has_value()) return std::nullopt;
        std::optional<Item> item = std::move(slot);
        slot.reset();
        ++next_;
        room_.notify_all();
        return item;
    }

    /// There are `count` items in all.
    void end(std::uint64_t count) {
        std::lock_guard const lock(mutex_);
        end_ = count;
        ready_.notify_all();
    }

    /// Nobody waits any longer.
    void close() {
        std::lock_guard const lock(mutex_);
        closed_ = true;
        ready_.notify_all();
        room_.notify_all();
    }

  private:
    std::mutex mutex_;
    std::condition_variable ready_;
    std::condition_variable room_;
    std::vector<std::optional<Item>> slots_;
    std::uint64_t next_ = 0;
    std::optional<std::uint64_t> end_;
    bool closed_ = false;
};

} // namespace depeche
