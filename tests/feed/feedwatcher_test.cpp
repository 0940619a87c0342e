// What happens in the folders of a feed arrives in it: by inotify and by looking again.
#include "core/feed/feed.h"
#include "core/feed/feedwatcher.h"
#include "tests/feed/tempfeed.h"

#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <thread>

namespace galley {
namespace {

using testing::SizeIs;

const QString pathA = QStringLiteral("_news/a.md");
const QString pathB = QStringLiteral("_news/b.md");
const QString pathC = QStringLiteral("_news/c.md");

/// The same tests for both ways of noticing.
class FeedWatcherTest : public testing::TestWithParam<bool> {
protected:
    void SetUp() override {
        folder.write(QStringLiteral("_config.yml"), "title: Watched\n");
        folder.write(pathA, document("A"));
        folder.write(pathB, document("B"));
        feed.open(folder.root());
        ASSERT_TRUE(
            waitFor([&] { return !feed.isLoading() && watcher.mode() == FeedWatcher::Mode::Watching; }));
        settle();
        if (GetParam())
            watcher.poll(FolderWatch::Obstacle::FileSystem, 20);
        added.clear();
        changed.clear();
        removed.clear();
    }

    /// Waits until what the watcher does on its own is done.
    void settle() {
        ASSERT_TRUE(waitFor([&] { return !refreshed.isEmpty(); }));
        QTest::qWait(100);
    }

    void rename(const QString& from, const QString& to) const {
        std::filesystem::rename(folder.absolute(from).toStdString(), folder.absolute(to).toStdString());
    }
    QString title(const QString& path) const {
        const ArticleId id = feed.find(path);
        return id < 0 ? QString() : feed.article(id).title();
    }

    TempFeed folder;
    Feed feed;
    FeedWatcher watcher{&feed};
    QSignalSpy added{&feed, &Feed::articlesAdded};
    QSignalSpy changed{&feed, &Feed::articlesChanged};
    QSignalSpy removed{&feed, &Feed::articlesRemoved};
    QSignalSpy loaded{&feed, &Feed::loaded};
    QSignalSpy refreshed{&feed, &Feed::refreshed};
};

INSTANTIATE_TEST_SUITE_P(Ways, FeedWatcherTest, testing::Bool(),
                         [](const auto& way) { return way.param ? "polled" : "watched"; });

TEST_P(FeedWatcherTest, AFileWrittenInPlaceIsReadAgain) {
    folder.write(pathA, document("A, rewritten"));
    EXPECT_TRUE(waitFor([&] { return title(pathA) == u"A, rewritten"; }));
    ASSERT_THAT(changed, SizeIs(1));
    EXPECT_EQ(changed[0][0].value<QList<int>>(), QList<int>{0});
    EXPECT_THAT(loaded, SizeIs(1)) << "this is no load anybody sees";
}

TEST_P(FeedWatcherTest, AFeedThatIsMovedAwayIsMissedAndFoundAgain) {
    QSignalSpy failed(&feed, &Feed::openFailed);
    const std::filesystem::path root = folder.root().toStdString();
    const std::filesystem::path away = root.string() + ".away";
    std::filesystem::rename(root, away);
    EXPECT_TRUE(waitFor([&] { return !failed.isEmpty(); }));
    EXPECT_TRUE(waitFor([&] { return watcher.mode() == FeedWatcher::Mode::Polling; }));
    EXPECT_FALSE(watcher.reason().isEmpty());
    std::ofstream(away / pathA.toStdString()) << document("A, meanwhile");
    std::filesystem::rename(away, root);
    if (!GetParam())
        feed.refresh({QString()}); // without waiting for seconds
    EXPECT_TRUE(waitFor([&] { return title(pathA) == u"A, meanwhile"; }));
    EXPECT_THAT(failed, SizeIs(1)) << "once is enough";
    EXPECT_TRUE(waitFor([&] { return GetParam() || watcher.mode() == FeedWatcher::Mode::Watching; }));
    folder.write(pathB, document("B, later"));
    EXPECT_TRUE(waitFor([&] { return title(pathB) == u"B, later"; }));
}

TEST_P(FeedWatcherTest, AFileReplacedByRenameIsReadAgain) {
    folder.write(QStringLiteral("_news/.a.md.tmp"), document("A, replaced"));
    rename(QStringLiteral("_news/.a.md.tmp"), pathA);
    EXPECT_TRUE(waitFor([&] { return title(pathA) == u"A, replaced"; }));
}

TEST_P(FeedWatcherTest, NewFilesAndFoldersJoin) {
    folder.write(pathC, document("C"));
    EXPECT_TRUE(waitFor([&] { return title(pathC) == u"C"; }));
    const QString deep = QStringLiteral("_news/2026/may/d.md");
    folder.write(deep, document("D"));
    EXPECT_TRUE(waitFor([&] { return title(deep) == u"D"; }));
    QTest::qWait(100);
    folder.write(deep, document("D2"));
    EXPECT_TRUE(waitFor([&] { return title(deep) == u"D2"; })) << "the new folder is watched as well";
    const QString other = QStringLiteral("_guides/e.md");
    folder.write(other, document("E"));
    EXPECT_TRUE(waitFor([&] { return title(other) == u"E"; }));
    EXPECT_EQ(feed.article(feed.find(other)).collection(), u"guides");
    EXPECT_THAT(removed, SizeIs(0));
}

TEST_P(FeedWatcherTest, AFileThatIsGoneLeavesAfterAMoment) {
    folder.remove(pathA);
    EXPECT_TRUE(waitFor([&] { return feed.find(pathA) < 0; }));
    ASSERT_THAT(removed, SizeIs(1));
    EXPECT_EQ(removed[0][0].value<QList<int>>(), QList<int>{0});
    folder.write(pathA, document("A again"));
    EXPECT_TRUE(waitFor([&] { return feed.find(pathA) == 0; })) << "it is who it was";
}

TEST_P(FeedWatcherTest, AFileThatIsGoneForAMomentIsNotMissed) {
    folder.remove(pathA);
    QTest::qWait(150);
    folder.write(pathA, document("A, back"));
    EXPECT_TRUE(waitFor([&] { return title(pathA) == u"A, back"; }));
    QTest::qWait(500);
    EXPECT_THAT(removed, SizeIs(0));
}

TEST_P(FeedWatcherTest, AHalfWrittenFileIsWaitedFor) {
    folder.write(pathA, "---\ntitle: \"A, half");
    QTest::qWait(150);
    EXPECT_TRUE(feed.article(0).isReadable());
    folder.write(pathA, document("A, whole"));
    EXPECT_TRUE(waitFor([&] { return title(pathA) == u"A, whole"; }));
    QTest::qWait(500);
    EXPECT_THAT(changed, SizeIs(1));
    folder.write(pathA, "---\ntitle: \"A, half");
    EXPECT_TRUE(waitFor([&] { return !feed.article(0).isReadable(); })) << "it stays like that";
    folder.write(pathA, document("A, whole"));
    EXPECT_TRUE(waitFor([&] { return feed.article(0).isReadable(); }));
}

TEST_P(FeedWatcherTest, ARenamedFileIsTheSameArticle) {
    rename(pathA, pathC);
    EXPECT_TRUE(waitFor([&] { return feed.find(pathC) == 0; }));
    EXPECT_EQ(feed.find(pathA), -1);
    EXPECT_EQ(feed.article(0).path(), pathC);
    QTest::qWait(500);
    EXPECT_THAT(removed, SizeIs(0));
    EXPECT_THAT(added, SizeIs(0));
    EXPECT_EQ(feed.count(), 2);
}

TEST_P(FeedWatcherTest, ACopyThatOutlivesItsOriginalIsTheSameArticle) {
    folder.remove(pathA); // as a switch of branch does: gone first, there under another name later
    QTest::qWait(150);
    folder.write(pathC, document("A"));
    EXPECT_TRUE(waitFor([&] { return feed.find(pathC) == 0; }));
    QTest::qWait(500);
    EXPECT_THAT(removed, SizeIs(0));
    EXPECT_THAT(added, SizeIs(0));
}

TEST_P(FeedWatcherTest, AFileThatTurnsUpAfterItWasTakenAwayComesBack) {
    folder.remove(pathA);
    EXPECT_TRUE(waitFor([&] { return !feed.contains(0); }));
    folder.write(pathC, document("A"));
    EXPECT_TRUE(waitFor([&] { return feed.find(pathC) == 0; }));
    EXPECT_EQ(added.back(), (QList<QVariant>{0, 0}));
}

TEST_P(FeedWatcherTest, NobodyGuessesWhichOfTwoEqualFilesWasRenamed) {
    folder.write(pathC, document("A")); // equal to a.md
    EXPECT_TRUE(waitFor([&] { return feed.find(pathC) == 2; }));
    watcher.hold(); // so that all of it is one batch
    rename(pathA, QStringLiteral("_news/x.md"));
    rename(pathC, QStringLiteral("_news/y.md"));
    QTest::qWait(200);
    watcher.release();
    EXPECT_TRUE(waitFor([&] { return feed.find(QStringLiteral("_news/y.md")) >= 0; }));
    EXPECT_EQ(feed.find(QStringLiteral("_news/x.md")), 3);
    EXPECT_EQ(feed.find(QStringLiteral("_news/y.md")), 4);
    EXPECT_TRUE(waitFor([&] { return !feed.contains(0) && !feed.contains(2); }));
}

TEST_P(FeedWatcherTest, AFolderThatIsRenamedTakesItsArticlesAlong) {
    rename(QStringLiteral("_news"), QStringLiteral("_stories"));
    const QString now = QStringLiteral("_stories/a.md");
    EXPECT_TRUE(waitFor([&] { return feed.find(now) == 0; }));
    EXPECT_EQ(feed.article(0).collection(), u"stories");
    folder.write(now, document("A in its new place"));
    EXPECT_TRUE(waitFor([&] { return title(now) == u"A in its new place"; }));
    EXPECT_THAT(removed, SizeIs(0));
}

TEST_P(FeedWatcherTest, WhatIsNoArticleIsNotLookedAt) {
    if (GetParam())
        GTEST_SKIP() << "a look at everything is what polling is";
    refreshed.clear();
    folder.write(QStringLiteral("_news/.a.md.swp"), "x");
    folder.write(QStringLiteral("_news/a.md~"), "x");
    folder.write(QStringLiteral("_news/4913"), "x");
    folder.write(QStringLiteral("_news/picture.png"), "x");
    folder.write(QStringLiteral(".git/index.lock"), "x");
    QTest::qWait(300);
    EXPECT_THAT(refreshed, SizeIs(0));
    EXPECT_EQ(feed.count(), 2);
}

TEST_P(FeedWatcherTest, AFileThatOnlyLooksNewerChangesNothing) {
    refreshed.clear();
    const auto file = folder.absolute(pathA).toStdString();
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now());
    EXPECT_TRUE(waitFor([&] { return !refreshed.isEmpty(); }));
    QTest::qWait(100);
    EXPECT_THAT(changed, SizeIs(0));
}

TEST_P(FeedWatcherTest, WhatHappensWhileHeldComesLater) {
    watcher.hold();
    folder.write(pathA, document("A, held"));
    QTest::qWait(200);
    EXPECT_EQ(title(pathA), u"A");
    watcher.release();
    EXPECT_TRUE(waitFor([&] { return title(pathA) == u"A, held"; }));
}

TEST_P(FeedWatcherTest, SomebodyWhoWritesAllTheTimeIsHeard) {
    std::atomic<bool> over = false;
    std::thread crawler([&] {
        for (int i = 0; !over; ++i) {
            folder.write(pathB, document("B" + std::to_string(i)));
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    });
    EXPECT_TRUE(waitFor([&] { return changed.size() >= 2; }));
    over = true;
    crawler.join();
}

TEST_P(FeedWatcherTest, ConfigurationAndTopicsAreReadAgain) {
    folder.write(QStringLiteral("_config.yml"), "title: Another title\n");
    EXPECT_TRUE(waitFor([&] { return feed.layout().title == u"Another title"; }));
    folder.write(QStringLiteral("_data/topics/sea.yml"), "name: Sea\n");
    EXPECT_TRUE(waitFor([&] { return feed.layout().topics == QStringList{QStringLiteral("Sea")}; }));
    folder.write(QStringLiteral("_data/topics/sea.yml"), "name: Lake\n");
    EXPECT_TRUE(waitFor([&] { return feed.layout().topics == QStringList{QStringLiteral("Lake")}; }));
}

TEST_P(FeedWatcherTest, AFeedThatIsAwaySaysSoOnceAndComesBack) {
    QSignalSpy failed(&feed, &Feed::openFailed);
    const std::string root = folder.root().toStdString();
    std::filesystem::rename(root, root + ".away");
    if (GetParam()) {
        EXPECT_TRUE(waitFor([&] { return refreshed.size() > 4; }));
    }
    EXPECT_TRUE(waitFor([&] { return !failed.isEmpty(); }));
    EXPECT_THAT(failed, SizeIs(1));
    EXPECT_TRUE(feed.contains(0)) << "the articles stay";
    std::filesystem::rename(root + ".away", root);
    folder.write(pathA, document("A, home again"));
    feed.reload();
    EXPECT_TRUE(waitFor([&] { return title(pathA) == u"A, home again"; }));
}

TEST_P(FeedWatcherTest, ThousandsOfChangesAreAFewUpdates) {
    watcher.hold();
    for (int i = 0; i < 1000; ++i)
        folder.write(QStringLiteral("_news/n%1.md").arg(i), document("N" + std::to_string(i)));
    QTest::qWait(100);
    watcher.release();
    EXPECT_TRUE(waitFor([&] { return feed.count() == 1002; }));
    QTest::qWait(600);
    EXPECT_LE(added.size(), 20);
    for (int i = 0; i < 1000; ++i)
        folder.remove(QStringLiteral("_news/n%1.md").arg(i));
    EXPECT_TRUE(waitFor([&] { return feed.find(QStringLiteral("_news/n999.md")) < 0; }));
    EXPECT_TRUE(waitFor([&] { return !feed.contains(2) && !feed.contains(1001); }));
    EXPECT_LE(removed.size(), 12);
    EXPECT_TRUE(feed.contains(0));
}

TEST(FolderWatch, AnOverflowMeansEverything) {
    const TempFeed folder;
    std::atomic<int> deliveries = 0;
    std::atomic<bool> everything = false;
    std::atomic<bool> goesOn = false;
    const auto take = [&](const FolderWatch::Changes& changes) {
        everything = changes.everything;
        ++deliveries;
        while (deliveries == 2 && !goesOn) // a watcher that is kept busy
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
    FolderWatch watch(folder.root().toStdString(),
                      {take, [](FolderWatch::Obstacle) { ADD_FAILURE(); }, [] {}});
    watch.watch({""});
    EXPECT_TRUE(waitFor([&] { return deliveries == 1; })) << "a new folder";
    EXPECT_TRUE(everything);
    folder.write(QStringLiteral("a.md"), document("A"));
    EXPECT_TRUE(waitFor([&] { return deliveries == 2; }));
    EXPECT_FALSE(everything);
    int queued = 16384;
    std::ifstream("/proc/sys/fs/inotify/max_queued_events") >> queued;
    const std::string one = folder.absolute(QStringLiteral("a.md")).toStdString();
    const std::string other = folder.absolute(QStringLiteral("b.md")).toStdString();
    for (int i = 0; i < queued; i += 2) { // four events each
        std::filesystem::rename(one, other);
        std::filesystem::rename(other, one);
    }
    goesOn = true;
    EXPECT_TRUE(waitFor([&] { return everything.load(); }));
}

TEST(FolderWatch, SaysWhenTheSystemAllowsNoMore) {
    const TempFeed folder;
    rlimit before{};
    getrlimit(RLIMIT_NOFILE, &before);
    const rlimit none{0, before.rlim_max};
    std::atomic<bool> failed = false;
    setrlimit(RLIMIT_NOFILE, &none);
    {
        const FolderWatch watch(folder.root().toStdString(), {[](const FolderWatch::Changes&) {},
                                                              [&](FolderWatch::Obstacle obstacle) {
                                                                  EXPECT_EQ(obstacle,
                                                                            FolderWatch::Obstacle::Limit);
                                                                  failed = true;
                                                              },
                                                              [] {}});
        while (!failed)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    setrlimit(RLIMIT_NOFILE, &before);
    EXPECT_TRUE(failed);
}

TEST(StoppedFeed, IsNotReadToItsEndByTheWatcher) {
    const TempFeed folder;
    for (int i = 0; i < 1000; ++i)
        folder.write(QStringLiteral("_news/n%1.md").arg(i), document("N"));
    Feed feed;
    const FeedWatcher watcher(&feed);
    QObject::connect(&feed, &Feed::progress, &feed, [&feed] { feed.cancel(); });
    QSignalSpy refreshed(&feed, &Feed::refreshed);
    feed.open(folder.root());
    ASSERT_TRUE(waitFor([&] { return !feed.isLoading() && watcher.mode() == FeedWatcher::Mode::Watching; }));
    const int came = feed.count();
    ASSERT_LT(came, 1000);
    ASSERT_TRUE(waitFor([&] { return !refreshed.isEmpty(); }));
    EXPECT_EQ(feed.count(), came);
}

TEST_P(FeedWatcherTest, TellsHowItLooks) {
    EXPECT_EQ(watcher.mode() == FeedWatcher::Mode::Polling, GetParam());
    EXPECT_EQ(watcher.reason().isEmpty(), !GetParam());
}

} // namespace
} // namespace galley
