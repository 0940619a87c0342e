// Lets what people do come before work in the background.
#pragma once

#include <sys/resource.h>
#include <unistd.h>

namespace galley {

/// From now on this thread, and those it starts, get a processor after the window's: it stays lively while
/// every core is at work. Linux keeps this value per thread. `nice` is 1 to 19, the most yielding.
inline void yieldToWindow(int nice) {
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), nice);
}

} // namespace galley
