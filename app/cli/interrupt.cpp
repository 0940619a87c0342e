// Signals are waited for, so that nothing has to be safe inside a signal handler.
#include "app/cli/interrupt.h"

#include <ctime>
#include <utility>

namespace galley::cli {

InterruptWatch::InterruptWatch(std::function<void()> onInterrupt) {
    sigset_t watched;
    sigemptyset(&watched);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&watched, signal);
    pthread_sigmask(SIG_BLOCK, &watched, &m_before);
    m_thread = std::jthread([watched, react = std::move(onInterrupt)](const std::stop_token& stop) {
        constexpr timespec pause = {0, 20'000'000};
        while (!stop.stop_requested())
            if (sigtimedwait(&watched, nullptr, &pause) > 0)
                react();
    });
}

InterruptWatch::~InterruptWatch() {
    m_thread.request_stop();
    m_thread.join();
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

} // namespace galley::cli
