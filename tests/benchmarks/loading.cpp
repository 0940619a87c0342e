// A feed opened the way the window opens it.
#include "tests/benchmarks/loading.h"

#include <QEventLoop>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <iostream>

namespace galley::benchmarks {

namespace {

double threadMilliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

Heartbeat::Heartbeat() {
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
    restart();
    m_timer.start(1);
}

void Heartbeat::restart() {
    m_sinceBeat = Stopwatch();
    m_workAtBeat = threadMilliseconds();
    m_longestWait = 0;
    m_longestWork = 0;
}

void Heartbeat::beat() {
    const double work = threadMilliseconds();
    m_longestWait = std::max(m_longestWait, m_sinceBeat.milliseconds());
    m_longestWork = std::max(m_longestWork, work - m_workAtBeat);
    m_workAtBeat = work;
    m_sinceBeat = Stopwatch();
}

LoadedFeed::LoadedFeed()
    : edits(&feed)
    , table(&feed, &edits) {
    list.setSourceModel(&table);
    list.sort(ArticleTableModel::Date, Qt::DescendingOrder);
}

void LoadedFeed::open(const std::filesystem::path& folder) {
    QEventLoop loop;
    Stopwatch stopwatch;
    bool rows = false;
    const auto seen = [&] {
        if (!rows && list.rowCount() > 0) {
            rows = true;
            firstRows = stopwatch.milliseconds();
        }
    };
    QObject context;
    QObject::connect(&list, &QAbstractItemModel::rowsInserted, &context, seen);
    QObject::connect(&list, &QAbstractItemModel::layoutChanged, &context, seen);
    QObject::connect(&list, &QAbstractItemModel::modelReset, &context, seen);
    QObject::connect(&feed, &Feed::openFailed, &context, [](const Error& error) {
        std::cerr << error.toString().toStdString() << '\n';
        std::exit(1);
    });
    QObject::connect(&feed, &Feed::loaded, &context, [&] {
        allRows = stopwatch.milliseconds();
        loop.quit();
    });
    stopwatch = Stopwatch();
    feed.open(QString::fromStdString(folder.string()));
    loop.exec();
}

} // namespace galley::benchmarks
