// Work that takes a while, on a thread of its own, without keeping painting from one.
#pragma once

#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <utility>

namespace galley {

/// While it lives, the thread it was made on does not count among those the global pool may run at a time.
/// Qt 6.4 hands parts of what it paints to that pool and waits for them (qdrawhelper.cpp): where long work
/// fills it, the window stands still until some of that is done.
class AsideOfThePool {
public:
    AsideOfThePool() { QThreadPool::globalInstance()->releaseThread(); }
    ~AsideOfThePool() { QThreadPool::globalInstance()->reserveThread(); }
    Q_DISABLE_COPY_MOVE(AsideOfThePool)
};

/// Runs `work()` on another thread. The program waits for it in its end.
template<typename Work>
auto inBackground(Work work) {
    return QtConcurrent::run([work = std::move(work)]() mutable {
        const AsideOfThePool aside;
        return work();
    });
}

/// Runs `work()` on a thread of that pool, not owned.
template<typename Work>
auto inBackground(QThreadPool* pool, Work work) {
    return QtConcurrent::run(pool, std::move(work));
}

/// Runs `work(promise)` on another thread, which may look whether it was canceled and tell of its progress.
template<typename T, typename Work>
QFuture<T> inBackground(Work work) {
    return QtConcurrent::run([work = std::move(work)](QPromise<T>& promise) mutable {
        const AsideOfThePool aside;
        work(promise);
    });
}

} // namespace galley
