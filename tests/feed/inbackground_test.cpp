// Long work leaves painting its threads.
#include "core/feed/inbackground.h"

#include <QSemaphore>

#include <gtest/gtest.h>

#include <vector>

namespace galley {
namespace {

constexpr int patienceMSecs = 10'000;

/// So many jobs as fill the global pool, all under way and waiting to be let go.
class Jobs {
public:
    template<typename Start>
    explicit Jobs(Start start) {
        for (int i = 0; i < count; ++i)
            m_running.push_back(start([this] {
                m_begun.release();
                m_letGo.acquire();
            }));
    }
    ~Jobs() {
        m_letGo.release(count);
        for (QFuture<void>& running : m_running)
            running.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Jobs)
    bool areUnderWay() { return m_begun.tryAcquire(count, patienceMSecs); }

private:
    const int count = QThreadPool::globalInstance()->maxThreadCount();
    QSemaphore m_begun, m_letGo;
    std::vector<QFuture<void>> m_running;
};

/// Whether a thread of the global pool is there at once for what is to be painted.
bool paintsAtOnce() {
    QSemaphore painted;
    QThreadPool::globalInstance()->start([&painted] { painted.release(); });
    return painted.tryAcquire(1, patienceMSecs);
}

TEST(InBackgroundTest, leavesPaintingItsThreads) {
    Jobs jobs([](auto work) { return inBackground(work); });
    ASSERT_TRUE(jobs.areUnderWay());
    EXPECT_TRUE(paintsAtOnce());
}

TEST(InBackgroundTest, leavesPaintingItsThreadsWhileItTellsOfProgress) {
    Jobs jobs([](auto work) { return inBackground<void>([work](QPromise<void>&) { work(); }); });
    ASSERT_TRUE(jobs.areUnderWay());
    EXPECT_TRUE(paintsAtOnce());
}

TEST(InBackgroundTest, givesBackWhatItTook) {
    const int before = QThreadPool::globalInstance()->activeThreadCount();
    {
        Jobs jobs([](auto work) { return inBackground(work); });
    }
    QThreadPool::globalInstance()->waitForDone();
    EXPECT_EQ(QThreadPool::globalInstance()->activeThreadCount(), before);
}

TEST(InBackgroundTest, bringsAResult) {
    EXPECT_EQ(inBackground([] { return 7; }).result(), 7);
}

TEST(InBackgroundTest, maySeeThatItWasCanceled) {
    QSemaphore begun;
    QFuture<int> future = inBackground<int>([&begun](QPromise<int>& promise) {
        begun.release();
        while (!promise.isCanceled())
            QThread::yieldCurrentThread();
    });
    ASSERT_TRUE(begun.tryAcquire(1, patienceMSecs));
    future.cancel();
    future.waitForFinished();
    EXPECT_EQ(future.resultCount(), 0);
}

TEST(InBackgroundTest, workInAPoolOfItsOwnLeavesTheGlobalOneAlone) {
    QThreadPool pool;
    pool.setMaxThreadCount(QThreadPool::globalInstance()->maxThreadCount());
    Jobs jobs([&pool](auto work) { return inBackground(&pool, work); });
    ASSERT_TRUE(jobs.areUnderWay());
    EXPECT_TRUE(paintsAtOnce());
}

} // namespace
} // namespace galley
