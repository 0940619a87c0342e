// Writes a session's log, on a thread of its own.
#pragma once

#include "core/article/error.h"
#include "core/editing/sessionfolder.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>

namespace galley {

/// What earlier sessions left behind.
struct EarlierSessions {
    SessionState settled; ///< of sessions that ended as they should, or left nothing unsaved
    SessionState crashed; ///< of the others
    QStringList settledLogs;
    QStringList crashedLogs;
};

/// Takes over what earlier sessions left in a folder, then appends records as they come and forces them to
/// the disk within a second. What cannot be written is tried again. Called from one thread; reports come
/// from another one.
class SessionWriter {
public:
    struct Reports {
        std::function<void(EarlierSessions)> found; ///< once, where there is anything
        std::function<void(const Error&)> failed;   ///< after anything was written, or at first: nothing is
        std::function<void()> recovered;            ///< after a failure: all is written now
        std::function<void()> finished;             ///< after finish(); nothing is reported any more
    };
    /// Waits, in its own thread, until the writers in `after` are over: what they leave is found then.
    SessionWriter(const QString& folder, Reports reports, std::vector<std::shared_future<void>> after = {});
    ~SessionWriter(); ///< waits until all that was posted is written, or cannot be

    void post(SessionRecord record);
    /// These logs are not removed once they are taken, but kept under another name.
    void setAside(const QStringList& logs);
    /// Nothing comes any more. `isEmpty`: the log holds nothing worth keeping and goes.
    void finish(bool isEmpty);

    /// Ready once the thread has let go of all logs.
    std::shared_future<void> over() const { return m_over; }

    /// How many steps are kept for another session, and how many bytes they may weigh.
    static constexpr std::size_t mostSteps = 500;
    static constexpr std::size_t mostBytes = 32 * 1024 * 1024;

private:
    using Clock = std::chrono::steady_clock;

    void run();
    bool waitForWork();
    bool isAside(const QString& log);
    void reportEarlier();
    void write(const std::vector<SessionRecord>& records);
    int open();
    void flush();
    void onFlushed();
    void compact();
    void clearTaken();
    void fail(int code);
    void end();

    const std::string m_folder;
    const Reports m_reports;
    const std::vector<std::shared_future<void>> m_after;
    std::promise<void> m_letGo;
    const std::shared_future<void> m_over{m_letGo.get_future()};

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::vector<SessionRecord> m_posted;
    QStringList m_aside;
    bool m_isFinished = false;
    bool m_isEmpty = false;

    // The thread's own.
    std::vector<EarlierLog> m_earlier;
    std::optional<SessionFile> m_file;
    std::string m_unwritten;
    QStringList m_taken; ///< logs whose content is written, but perhaps not on the disk yet
    bool m_isUnflushed = false;
    bool m_hasFailed = false;
    std::size_t m_compactSize = 0; ///< of the log when it was compacted last
    Clock::time_point m_lastFlush;
    Clock::time_point m_lastTry;

    std::thread m_thread; ///< last: begins when all else is there
};

} // namespace galley
