// A feed as the window sees it: signals in order, ids that stay, reloads.
#include "core/feed/feed.h"
#include "tests/feed/tempfeed.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <gmock/gmock.h>

#include <unistd.h>

namespace galley {
namespace {

using testing::SizeIs;

const QString pathA = QStringLiteral("_news/a.md");
const QString pathB = QStringLiteral("_news/b.md");

class FeedLoadTest : public testing::Test {
protected:
    void SetUp() override {
        folder.write(pathA, document("A"));
        folder.write(pathB, document("B"));
    }

    void writeMany(int count) const {
        for (int i = 0; i < count; ++i)
            folder.write(QStringLiteral("_news/n%1.md").arg(i, 5, 10, QChar(u'0')),
                         document("N" + std::to_string(i)));
    }

    void openAndWait() {
        feed.open(folder.root());
        ASSERT_TRUE(waitFor([&] { return !feed.isLoading(); }));
    }

    void reloadAndWait() {
        feed.reload();
        ASSERT_TRUE(waitFor([&] { return !feed.isLoading(); }));
    }

    QString title(const QString& path) const { return feed.article(feed.find(path)).title(); }

    static QString u(const char16_t* text) { return QStringView(text).toString(); }

    TempFeed folder;
    Feed feed;
    QSignalSpy added{&feed, &Feed::articlesAdded};
    QSignalSpy changed{&feed, &Feed::articlesChanged};
    QSignalSpy removed{&feed, &Feed::articlesRemoved};
    QSignalSpy layoutReady{&feed, &Feed::layoutReady};
    QSignalSpy failed{&feed, &Feed::openFailed};
    QSignalSpy loaded{&feed, &Feed::loaded};
};

TEST_F(FeedLoadTest, OpensInFileOrder) {
    openAndWait();
    EXPECT_THAT(layoutReady, SizeIs(1));
    EXPECT_THAT(loaded, SizeIs(1));
    EXPECT_FALSE(loaded[0][0].toBool());
    ASSERT_EQ(feed.count(), 2);
    EXPECT_EQ(feed.article(0).title(), u"A");
    EXPECT_EQ(feed.article(1).title(), u"B");
    EXPECT_EQ(feed.find(pathB), 1);
    EXPECT_EQ(feed.find(QStringLiteral("absent")), -1);
    EXPECT_TRUE(feed.contains(1));
    EXPECT_FALSE(feed.contains(2));
    EXPECT_FALSE(feed.contains(-1));
    EXPECT_EQ(feed.article(0).collection(), u"news");
}

TEST_F(FeedLoadTest, DeliversContiguousBatchesWithProgress) {
    writeMany(1000);
    QSignalSpy progress(&feed, &Feed::progress);
    openAndWait();
    int next = 0;
    for (const auto& batch : added) {
        EXPECT_EQ(batch[0].toInt(), next);
        next = batch[1].toInt() + 1;
    }
    EXPECT_EQ(next, 1002);
    EXPECT_GT(added.size(), 1);
    EXPECT_LE(added[0][1].toInt(), 200);
    EXPECT_EQ(progress.last()[0].toInt(), 1002);
    EXPECT_EQ(progress.last()[1].toInt(), 1002);
}

TEST_F(FeedLoadTest, SaysWhenAFolderCannotBeOpened) {
    openAndWait();
    feed.open(folder.absolute(QStringLiteral("absent")));
    ASSERT_TRUE(waitFor([&] { return !feed.isLoading(); }));
    ASSERT_THAT(failed, SizeIs(1));
    EXPECT_EQ(failed[0][0].value<Error>().code, Error::Code::NotAFeed);
    EXPECT_EQ(feed.count(), 2) << "what was open stays";
    EXPECT_TRUE(feed.contains(0));
}

TEST_F(FeedLoadTest, OneBadFileDoesNotStopTheOthers) {
    folder.write(QStringLiteral("_news/bad.md"), "---\ntitle: \"open\n---\n");
    folder.write(QStringLiteral("_news/binary.md"), std::string("---\ntitle: \0\n---\n", 17));
    folder.link(QStringLiteral("_news/dangling.md"), QStringLiteral("absent.md"));
    folder.link(QStringLiteral("_news/out.md"), QStringLiteral("/etc/passwd"));
    openAndWait();
    ASSERT_EQ(feed.count(), 6);
    for (const auto* name : {u"_news/bad.md", u"_news/binary.md", u"_news/dangling.md", u"_news/out.md"}) {
        const Article& article = feed.article(feed.find(u(name)));
        EXPECT_FALSE(article.isReadable()) << u(name).toStdString();
        EXPECT_THAT(article.problems(), SizeIs(1)) << u(name).toStdString();
    }
    EXPECT_TRUE(feed.article(feed.find(pathA)).isReadable());
}

TEST_F(FeedLoadTest, ReloadsOnlyWhatChanged) {
    openAndWait();
    added.clear();
    folder.write(pathB, document("B2"));
    folder.write(QStringLiteral("_news/c.md"), document("C"));
    reloadAndWait();
    ASSERT_THAT(changed, SizeIs(1));
    EXPECT_EQ(changed[0][0].value<QList<int>>(), QList<int>{1});
    ASSERT_THAT(added, SizeIs(1));
    EXPECT_EQ(added[0][0].toInt(), 2);
    EXPECT_EQ(title(pathB), u"B2");
    EXPECT_EQ(title(QStringLiteral("_news/c.md")), u"C");
    EXPECT_THAT(removed, SizeIs(0));
    EXPECT_THAT(layoutReady, SizeIs(1));

    reloadAndWait();
    EXPECT_THAT(changed, SizeIs(1)) << "nothing changed since";
    EXPECT_THAT(loaded, SizeIs(3));
}

TEST_F(FeedLoadTest, NoticesAFileReplacedByOneOfEqualSizeAndTime) {
    openAndWait();
    folder.write(QStringLiteral("_news/tmp"), document("X"));
    const std::string old = folder.absolute(pathA).toStdString();
    const std::string replacement = folder.absolute(QStringLiteral("_news/tmp")).toStdString();
    ASSERT_EQ(
        std::system(("touch -r '" + old + "' '" + replacement + "' && mv '" + replacement + "' '" + old + "'")
                        .c_str()),
        0);
    reloadAndWait();
    EXPECT_EQ(title(pathA), u"X");
}

TEST_F(FeedLoadTest, NoticesVanishedFiles) {
    openAndWait();
    folder.remove(pathA);
    reloadAndWait();
    ASSERT_THAT(removed, SizeIs(1));
    EXPECT_EQ(removed[0][0].value<QList<int>>(), QList<int>{0});
    EXPECT_FALSE(feed.contains(0));
    EXPECT_TRUE(feed.contains(1));
    EXPECT_EQ(feed.find(pathA), -1);
    EXPECT_EQ(feed.article(0).title(), u"A") << "the last snapshot stays";

    folder.write(pathA, document("A again"));
    reloadAndWait();
    EXPECT_EQ(feed.find(pathA), 0) << "a file that comes back is who it was";
    EXPECT_TRUE(feed.contains(0));
    EXPECT_EQ(title(pathA), u"A again");
    EXPECT_EQ(added.back(), (QList<QVariant>{0, 0}));
    EXPECT_EQ(changed.back()[0].value<QList<int>>(), QList<int>{0});
    folder.write(QStringLiteral("_news/c.md"), document("C"));
    reloadAndWait();
    EXPECT_EQ(feed.find(QStringLiteral("_news/c.md")), 2) << "ids are never reused";
}

TEST_F(FeedLoadTest, KeepsWhatWasSetWhileItReloads) {
    openAndWait();
    folder.write(pathA, document("Older"));
    feed.reload();
    folder.write(pathA, document("Saved meanwhile"));
    const std::string bytes = document("Saved meanwhile");
    feed.setArticles({{0, Article::read(pathA, QStringLiteral("news"), bytes, 1)}});
    ASSERT_TRUE(waitFor([&] {
        EXPECT_EQ(feed.article(0).title(), u"Saved meanwhile");
        return !feed.isLoading();
    }));
    EXPECT_EQ(title(pathA), u"Saved meanwhile");
}

TEST_F(FeedLoadTest, SurvivesAFolderThatDisappears) {
    openAndWait();
    folder.remove({});
    feed.reload();
    ASSERT_TRUE(waitFor([&] { return !feed.isLoading(); }));
    ASSERT_THAT(failed, SizeIs(1));
    EXPECT_EQ(feed.count(), 2);
    EXPECT_TRUE(feed.contains(0));
}

TEST_F(FeedLoadTest, CancelKeepsWhatCame) {
    writeMany(1000);
    bool canceledOnce = false;
    QObject::connect(&feed, &Feed::articlesAdded, &feed, [&] {
        if (!std::exchange(canceledOnce, true))
            feed.cancel();
    });
    openAndWait();
    EXPECT_THAT(loaded, SizeIs(1));
    EXPECT_TRUE(loaded[0][0].toBool());
    const int came = feed.count();
    EXPECT_GT(came, 0);
    EXPECT_LT(came, 1002);
    QTest::qWait(50);
    EXPECT_EQ(feed.count(), came);
    reloadAndWait();
    EXPECT_EQ(feed.count(), 1002) << "a reload fetches the rest";
    EXPECT_THAT(changed, SizeIs(0));
}

TEST_F(FeedLoadTest, ARefreshLeavesAloneWhatACanceledLoadLeftUnread) {
    writeMany(1000);
    const QMetaObject::Connection stop =
        QObject::connect(&feed, &Feed::progress, &feed, [this] { feed.cancel(); });
    openAndWait();
    QObject::disconnect(stop);
    const int came = feed.count();
    EXPECT_EQ(feed.unreadCount(), 1002 - came);
    QSignalSpy refreshed(&feed, &Feed::refreshed);
    folder.write(pathA, document("A, changed"));
    folder.write(QStringLiteral("_news/n00999.md"), document("Changed"));
    for (const QStringList& paths :
         {QStringList{QString()}, QStringList{QStringLiteral("_news/n00999.md")}}) {
        refreshed.clear();
        feed.refresh(paths);
        ASSERT_TRUE(waitFor([&] { return !refreshed.isEmpty(); }));
        EXPECT_EQ(feed.count(), came);
    }
    EXPECT_EQ(title(pathA), u"A, changed") << "what is known is kept up to date";
    folder.remove(pathB);
    folder.write(QStringLiteral("_news/moved.md"), document("B"));
    feed.refresh({pathB});
    ASSERT_TRUE(waitFor([&] { return !feed.contains(1); }));
    reloadAndWait();
    EXPECT_EQ(feed.unreadCount(), 0);
    EXPECT_EQ(feed.count(), 1002);
    EXPECT_EQ(feed.find(QStringLiteral("_news/moved.md")), 1) << "it is who it was";
    feed.refresh({QString()});
    folder.write(QStringLiteral("_news/new.md"), document("New"));
    feed.refresh({QString()});
    EXPECT_TRUE(waitFor([&] { return feed.count() == 1003; })) << "all is read: new files are taken in again";
}

TEST_F(FeedLoadTest, CanBeDestroyedWhileLoading) {
    writeMany(1000);
    for (int wait = 0; wait < 12; ++wait) {
        Feed brief;
        brief.open(folder.root());
        QTest::qWait(wait);
    }
    auto suicidal = std::make_unique<Feed>();
    QObject::connect(suicidal.get(), &Feed::articlesAdded, suicidal.get(), [&] { suicidal.reset(); });
    suicidal->open(folder.root());
    EXPECT_TRUE(waitFor([&] { return !suicidal; }));
}

TEST_F(FeedLoadTest, OpensAnotherFolder) {
    openAndWait();
    const TempFeed other;
    other.write(QStringLiteral("_news/z.md"), document("Z"));
    feed.open(other.root());
    ASSERT_TRUE(waitFor([&] { return !feed.isLoading(); }));
    ASSERT_THAT(removed, SizeIs(1));
    EXPECT_EQ(removed[0][0].value<QList<int>>(), (QList<int>{0, 1}));
    EXPECT_EQ(feed.layout().root, other.root());
    EXPECT_EQ(feed.count(), 3);
    EXPECT_EQ(feed.article(2).title(), u"Z");
    EXPECT_FALSE(feed.contains(0));
}

TEST_F(FeedLoadTest, ReloadDuringALoadRunsAfterIt) {
    writeMany(500);
    feed.open(folder.root());
    feed.reload();
    EXPECT_TRUE(waitFor([&] { return loaded.size() == 2; }));
    EXPECT_EQ(feed.count(), 502);
}

TEST_F(FeedLoadTest, TakesNewSnapshots) {
    openAndWait();
    feed.setArticles({{1, Article::read(pathB, QStringLiteral("news"), document("New"))}});
    EXPECT_EQ(title(pathB), u"New");
    ASSERT_THAT(changed, SizeIs(1));
    EXPECT_EQ(changed[0][0].value<QList<int>>(), QList<int>{1});
}

TEST_F(FeedLoadTest, ReadsOneWholeDocument) {
    openAndWait();
    auto good = feed.readDocument(0);
    folder.remove(pathB);
    auto gone = feed.readDocument(1);
    good.waitForFinished();
    gone.waitForFinished();
    ASSERT_TRUE(good.result());
    EXPECT_EQ(good.result()->value(FieldPath("title")), Value("A"));
    ASSERT_FALSE(gone.result());
    EXPECT_EQ(gone.result().error().code, Error::Code::Vanished);
}

TEST_F(FeedLoadTest, KeepsTheEventLoopLively) {
    writeMany(1500);
    // A receiver that costs 20 microseconds an article: batches must adapt to it.
    std::vector<int> batches;
    QObject::connect(&feed, &Feed::articlesAdded, &feed, [&](int first, int last) {
        batches.push_back(last - first + 1);
        QElapsedTimer clock;
        clock.start();
        while (clock.nsecsElapsed() < 20'000LL * batches.back()) {
        }
    });
    int turns = 0; // of the event loop, between the batches
    QTimer heartbeat;
    QObject::connect(&heartbeat, &QTimer::timeout, &heartbeat, [&] { ++turns; });
    heartbeat.start(0);
    openAndWait();
    EXPECT_EQ(feed.count(), 1502);
    EXPECT_GE(batches.size(), 4U) << "a batch took 8 ms and more";
    EXPECT_GE(turns, static_cast<int>(batches.size()) - 1);
}

} // namespace
} // namespace galley
