// How far a long command is, for who watches it.
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <functional>
#include <thread>

namespace galley::cli {

/// A line on a terminal that counts; nothing where standard error leads elsewhere. Cleared in the end.
class Counter {
public:
    Counter();
    ~Counter() { clear(); }
    Counter(const Counter&) = delete;
    Counter& operator=(const Counter&) = delete;

    /// Several times a second at most.
    void show(const QString& text);
    void clear();

private:
    const bool m_isTerminal;
    QElapsedTimer m_time;
};

/// Asks for the text from time to time, on a thread of its own, as long as it lives.
class BackgroundCounter {
public:
    explicit BackgroundCounter(std::function<QString()> text);

private:
    std::jthread m_thread;
};

} // namespace galley::cli
