#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace depeche {

/// First in, first out, at most `capacity` items. Safe for many givers and takers.
template <typename Item>
class BoundedQueue {
  public:
    explicit BoundedQueue(std::size_t capacity) : capacity_(capacity) {}

    /// Waits while the queue is full. False once it is closed.
    bool give(Item item) {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return closed_ || items_.size() < capacity_; });
        if (closed_) return false;
        items_.push_back(std::move(item));
        ready_.notify_one();
        return true;
    }

    /// Waits for an item. Nothing once the queue is closed and empty.
    std::optional<Item> take() {
        std::unique_lock lock(mutex_);
        ready_.wait(lock, [&] { return closed_ || !items_.empty(); });
        if (items_.empty()) return std::nullopt;
        std::optional<Item> item{std::move(items_.front())};
        items_.pop_front();
        room_.notify_one();
        return item;
    }

    /// No more items are taken in; those inside still leave.
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
    std::deque<Item> items_;
    std::size_t const capacity_;
    bool closed_ = false;
};

} // namespace depeche
