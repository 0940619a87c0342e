// Turns Ctrl+C into an orderly cancel.
#pragma once

#include <csignal>
#include <functional>
#include <thread>

namespace galley::cli {

/// While it lives, SIGINT, SIGTERM and SIGHUP call a function, on a thread of their own, instead of ending
/// the program. Make it before any other thread is started, since threads inherit what is blocked.
class InterruptWatch {
public:
    explicit InterruptWatch(std::function<void()> onInterrupt);
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;

private:
    sigset_t m_before = {};
    std::jthread m_thread;
};

} // namespace galley::cli
