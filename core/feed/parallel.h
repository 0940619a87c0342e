// Runs a function over a range on all cores, from a worker thread.
#pragma once

#include <QThread>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace galley {

/// Calls work(state, i) for every 0 <= i < count, roughly in order, and returns when all are done. Each
/// thread makes itself one state by makeState(). Blocks: never call it on the GUI thread.
template<typename MakeState, typename Work>
void parallelFor(std::size_t count, MakeState makeState, Work work) {
    if (count == 0)
        return;
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        auto state = makeState();
        for (std::size_t i = next++; i < count; i = next++)
            work(state, i);
    };
    // The cores this process may use, unlike hardware_concurrency().
    const auto cores = static_cast<std::size_t>(std::max(1, QThread::idealThreadCount()));
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min(cores, count); ++i)
        helpers.emplace_back(run);
    run();
}

} // namespace galley
