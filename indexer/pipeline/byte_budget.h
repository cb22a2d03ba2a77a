#pragma once
#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace depeche {

/// So many bytes may be on their way at once; one item larger than that goes alone. Safe for many threads.
class ByteBudget {
  public:
    explicit ByteBudget(std::size_t most) : most_(most) {}

    /// Waits until there is room. False once closed.
    bool take(std::size_t bytes) {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return closed_ || used_ == 0 || used_ + bytes <= most_; });
        if (!closed_) used_ += bytes;
        return !closed_;
    }

    void give_back(std::size_t bytes) {
        std::lock_guard const lock(mutex_);
        used_ -= bytes;
        room_.notify_all();
    }

    /// Nobody waits any longer.
    void close() {
        std::lock_guard const lock(mutex_);
        closed_ = true;
        room_.notify_all();
    }

  private:
    std::mutex mutex_;
    std::condition_variable room_;
    std::size_t const most_;
    std::size_t used_ = 0;
    bool closed_ = false;
};

} // namespace depeche
