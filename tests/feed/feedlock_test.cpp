// Two Galleys on one feed take turns.
#include "core/feed/feedlock.h"
#include "core/feed/save.h"
#include "tests/feed/tempfeed.h"

#include <gmock/gmock.h>

#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace galley {
namespace {

using namespace std::chrono_literals;

const QString path = QStringLiteral("_news/a.md");

class FeedLockTest : public testing::Test {
protected:
    FeedLockTest() { feed.write(path, document("A")); }

    auto acquire(std::chrono::milliseconds patience = 0ms) const {
        return FeedLock::acquire(feed.root(), feed.state(), patience);
    }
    std::vector<SaveResult> unpublish(QPromise<std::vector<SaveResult>>* promise = nullptr) const {
        return save(feed.root(), feed.state(),
                    {{0, path, {}, {{FieldPath("published"), Value(true), Value(false), {}}}}}, promise);
    }

    TempFeed feed;
};

TEST_F(FeedLockTest, OneAtATime) {
    {
        const auto first = acquire();
        ASSERT_TRUE(first);
        const auto second = acquire(30ms);
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().refusal, FeedLock::Refusal::Busy);
        const TempFeed other;
        EXPECT_TRUE(FeedLock::acquire(other.root(), feed.state(), 0ms)) << "another feed is free";
        EXPECT_FALSE(FeedLock::acquire(feed.root(), other.state(), 0ms)) << "another user has another state";
    }
    EXPECT_TRUE(acquire());
}

TEST_F(FeedLockTest, ADeadProcessHoldsNothing) {
    int ready[2] = {};
    ASSERT_EQ(pipe(ready), 0);
    const pid_t other = fork();
    if (other == 0) {
        const auto lock = acquire();
        (void)!write(ready[1], lock ? "y" : "n", 1);
        pause();
        _exit(0);
    }
    char held = 0;
    ASSERT_EQ(read(ready[0], &held, 1), 1);
    EXPECT_EQ(held, 'y');
    EXPECT_FALSE(acquire());
    kill(other, SIGKILL);
    waitpid(other, nullptr, 0);
    EXPECT_TRUE(acquire());
    close(ready[0]);
    close(ready[1]);
}

TEST_F(FeedLockTest, ASaveWaitsForItsTurn) {
    auto lock = acquire();
    ASSERT_TRUE(lock);
    std::string meanwhile;
    std::jthread other([&] {
        std::this_thread::sleep_for(100ms);
        meanwhile = feed.read(path);
        lock = std::unexpected(FeedLock::Failure{});
    });
    const auto results = unpublish();
    other.join();
    EXPECT_EQ(meanwhile, document("A"));
    EXPECT_FALSE(results[0].error);
    EXPECT_EQ(feed.read(path), document("A", false));
}

TEST_F(FeedLockTest, AWaitingSaveCanBeCanceled) {
    const auto lock = acquire();
    QPromise<std::vector<SaveResult>> promise;
    promise.start();
    std::jthread user([&] {
        std::this_thread::sleep_for(50ms);
        promise.future().cancel();
    });
    const auto results = unpublish(&promise);
    user.join();
    promise.finish();
    ASSERT_TRUE(results[0].error);
    EXPECT_EQ(results[0].error->code, Error::Code::Canceled);
    EXPECT_EQ(results[0].error->path, path);
    EXPECT_EQ(feed.read(path), document("A"));
}

} // namespace
} // namespace galley
