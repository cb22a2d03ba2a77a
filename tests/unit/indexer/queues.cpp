#include <atomic>
#include <catch2/catch.hpp>
#include <random>
#include <thread>
#include <vector>

#include "indexer/pipeline/bounded_queue.h"
#include "indexer/pipeline/byte_budget.h"
#include "indexer/pipeline/ordered_queue.h"

using namespace depeche;

TEST_CASE("pipeline: an ordered queue gives in order what comes in any") {
    OrderedQueue<int> queue(8);
    std::atomic<std::uint64_t> next{0};
    std::vector<int> taken;
    {
        std::vector<std::jthread> givers;
        for (unsigned seed = 0; seed < 4; ++seed) {
            givers.emplace_back([&, seed] {
                std::mt19937 random(seed); // NOLINT
                for (;;) {
                    std::uint64_t const number = next++;
                    if (number >= 2000) return;
                    if (random() % 50 == 0) std::this_thread::yield();
                    queue.give(number, static_cast<int>(number));
                }
            });
        }
        queue.end(2000);
        while (auto item = queue.take()) taken.push_back(*item);
    }
    REQUIRE(taken.size() == 2000);
    CHECK(std::is_sorted(taken.begin(), taken.end()));
}

TEST_CASE("pipeline: who waits at a queue goes on when it is closed") {
    OrderedQueue<int> ordered(1);
    BoundedQueue<int> bounded(1);
    ByteBudget budget(10);
    CHECK(budget.take(10));
    CHECK(bounded.give(1));
    std::atomic<int> refused{0};
    {
        std::jthread const ahead([&] { refused += ordered.give(5, 1) ? 0 : 1; });
        std::jthread const full([&] { refused += bounded.give(2) ? 0 : 1; });
        std::jthread const heavy([&] { refused += budget.take(1) ? 0 : 1; });
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        CHECK(refused == 0);
        ordered.close();
        bounded.close();
        budget.close();
    }
    CHECK(refused == 3);
    CHECK(bounded.take() == 1);
    CHECK_FALSE(bounded.take());
    CHECK_FALSE(ordered.take());
}

TEST_CASE("pipeline: a budget lets one item through that is larger than itself, alone") {
    ByteBudget budget(10);
    CHECK(budget.take(1000));
    std::atomic<bool> second{false};
    {
        std::jthread const other([&] { second = budget.take(1); });
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        CHECK_FALSE(second);
        budget.give_back(1000);
    }
    CHECK(second);
}
