// The thread sleeps until something is posted, or something waits to be flushed or tried again.
#include "core/editing/sessionwriter.h"

#include "core/article/field.h"
#include "core/editing/sessioncodec.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace galley {

using namespace std::chrono_literals;

namespace {

constexpr auto flushPause = 400ms; ///< between flushes; with the flush itself well within a second
constexpr auto retryPause = 3s;
constexpr std::size_t leastToCompact = 4 * 1024 * 1024;

Error logError(const std::string& folder, int code) {
    return {Error::Code::CannotWrite,
            QCoreApplication::translate("SessionWriter", "%1 cannot be written: %2.")
                .arg(QDir::toNativeSeparators(toQString(folder)), qt_error_string(code)),
            {}};
}

} // namespace

SessionWriter::SessionWriter(const QString& folder, Reports reports,
                             std::vector<std::shared_future<void>> after)
    : m_folder(toUtf8(folder))
    , m_reports(std::move(reports))
    , m_after(std::move(after))
    , m_thread([this] { run(); }) {}

SessionWriter::~SessionWriter() {
    {
        const std::lock_guard lock(m_mutex);
        m_isFinished = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void SessionWriter::post(SessionRecord record) {
    {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(record));
    }
    m_wake.notify_one();
}

void SessionWriter::setAside(const QStringList& logs) {
    const std::lock_guard lock(m_mutex);
    m_aside += logs;
}

bool SessionWriter::isAside(const QString& log) {
    const std::lock_guard lock(m_mutex);
    return m_aside.contains(log);
}

void SessionWriter::finish(bool isEmpty) {
    {
        const std::lock_guard lock(m_mutex);
        m_isFinished = true;
        m_isEmpty = isEmpty;
    }
    m_wake.notify_one();
}

void SessionWriter::run() {
    for (const std::shared_future<void>& other : m_after)
        other.wait();
    reportEarlier();
    bool isLast = false;
    while (!isLast) {
        isLast = waitForWork();
        std::vector<SessionRecord> records;
        {
            const std::lock_guard lock(m_mutex);
            records.swap(m_posted);
        }
        write(records);
        if (m_isUnflushed && (isLast || Clock::now() - m_lastFlush >= flushPause))
            flush();
    }
    end();
}

/// Whether there will be no more.
bool SessionWriter::waitForWork() {
    std::unique_lock lock(m_mutex);
    const auto isWork = [this] { return m_isFinished || !m_posted.empty(); };
    if (!m_unwritten.empty())
        m_wake.wait_until(lock, m_lastTry + retryPause, isWork);
    else if (m_isUnflushed)
        m_wake.wait_until(lock, m_lastFlush + flushPause, isWork);
    else
        m_wake.wait(lock, isWork);
    return m_isFinished;
}

void SessionWriter::reportEarlier() {
    m_earlier = claimEarlierLogs(m_folder);
    EarlierSessions found;
    for (EarlierLog& log : m_earlier) {
        const bool isCrashed = log.isCrashed();
        log.state.limitSteps(mostSteps, mostBytes);
        (isCrashed ? found.crashedLogs : found.settledLogs) += QString::fromStdString(log.file.name());
        (isCrashed ? found.crashed : found.settled).append(std::move(log.state));
    }
    if (!m_earlier.empty())
        m_reports.found(std::move(found));
}

void SessionWriter::write(const std::vector<SessionRecord>& records) {
    for (const SessionRecord& record : records) {
        m_unwritten += encodeRecord(record);
        m_taken += record.taken;
    }
    if (m_unwritten.empty())
        return;
    m_lastTry = Clock::now();
    int error = open();
    if (error == 0)
        error = m_file->append(m_unwritten);
    if (error != 0)
        return fail(error);
    m_unwritten.clear();
    m_isUnflushed = true;
    if (m_file->size() > leastToCompact + 4 * m_compactSize)
        compact();
}

int SessionWriter::open() {
    if (m_file)
        return 0;
    if (const int error = makeSessionFolder(m_folder))
        return error;
    auto file = SessionFile::create(m_folder);
    if (!file)
        return file.error();
    m_file = std::move(*file);
    return 0;
}

void SessionWriter::flush() {
    m_lastFlush = Clock::now();
    if (const int error = m_file->flush())
        return fail(error);
    onFlushed();
}

void SessionWriter::onFlushed() {
    m_isUnflushed = false;
    clearTaken();
    if (m_unwritten.empty() && std::exchange(m_hasFailed, false))
        m_reports.recovered();
}

/// What a log says is less than what was ever written to it.
void SessionWriter::compact() {
    const auto records = m_file->read();
    if (!records)
        return;
    SessionState state = readSession(*records).state;
    state.limitSteps(mostSteps, mostBytes);
    if (m_file->rewrite(encodeRecord(std::move(state).toRecord())) == 0)
        onFlushed();
    m_compactSize = m_file->size(); // also where it failed: not again before it has grown as much
}

/// Only what stands in this log and on the disk is cleared away.
void SessionWriter::clearTaken() {
    for (const QString& name : std::exchange(m_taken, {})) {
        const auto log = std::ranges::find(m_earlier, name.toStdString(),
                                           [](const EarlierLog& earlier) { return earlier.file.name(); });
        if (log == m_earlier.end())
            continue;
        if (log->isDamaged || isAside(name))
            log->file.setAside(); // somebody may make out more of it
        else
            log->file.remove();
        m_earlier.erase(log);
    }
}

void SessionWriter::fail(int code) {
    if (!std::exchange(m_hasFailed, true))
        m_reports.failed(logError(m_folder, code));
}

void SessionWriter::end() {
    const bool isEmpty = [this] {
        const std::lock_guard lock(m_mutex);
        return m_isEmpty;
    }();
    if (isEmpty && m_file && m_unwritten.empty() && !m_isUnflushed)
        m_file->remove();
    m_file.reset();
    m_earlier.clear();
    m_letGo.set_value();
    m_reports.finished();
}

} // namespace galley
