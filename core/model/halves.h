// Two processors for what a window waits for.
#pragma once

#include <thread>

namespace galley {

/// Calls `work(first, last)` for the items [0, count) in two halves at the same time, one of them on this
/// thread, and waits for both; for few items all at once. `work` only reads what both look at, and throws
/// nothing.
template<typename Work>
void inHalves(int count, const Work& work) {
    constexpr int few = 8192;
    if (count < few)
        return work(0, count);
    const int middle = count / 2;
    const std::jthread other([&work, middle, count] { work(middle, count); });
    work(0, middle);
}

} // namespace galley
