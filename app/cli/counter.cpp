// One line, written over and over.
#include "app/cli/counter.h"

#include "core/article/field.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <unistd.h>

namespace galley::cli {
namespace {

constexpr int pauseMSecs = 100;
constexpr auto clearedLine = "\r\033[K";

void write(const std::string& text) {
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

void showUntil(const std::stop_token& stop, const std::function<QString()>& text) {
    Counter counter;
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any stopped;
    while (!stopped.wait_for(lock, stop, std::chrono::milliseconds(pauseMSecs),
                             [&] { return stop.stop_requested(); }))
        counter.show(text());
}

} // namespace

Counter::Counter()
    : m_isTerminal(isatty(STDERR_FILENO) != 0) {}

void Counter::show(const QString& text) {
    if (!m_isTerminal || (m_time.isValid() && m_time.elapsed() < pauseMSecs))
        return;
    m_time.start();
    write(clearedLine + toUtf8(text));
}

void Counter::clear() {
    if (m_time.isValid())
        write(clearedLine);
    m_time.invalidate();
}

BackgroundCounter::BackgroundCounter(std::function<QString()> text) {
    if (isatty(STDERR_FILENO) != 0)
        m_thread =
            std::jthread([text = std::move(text)](const std::stop_token& stop) { showUntil(stop, text); });
}

} // namespace galley::cli
