// Replacing files: all or nothing, nothing lost, nothing left over.
#include "core/feed/files.h"
#include "tests/feed/tempfeed.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <gmock/gmock.h>

#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace galley {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const QString pathA = QStringLiteral("_news/a.md");
const QString pathB = QStringLiteral("_news/b.md");

QStringList leftovers(const TempFeed& feed, const QString& folder = QStringLiteral("_news")) {
    return QDir(feed.absolute(folder))
        .entryList({QStringLiteral(".galley*")}, QDir::AllEntries | QDir::Hidden);
}

struct stat stateOf(const TempFeed& feed, const QString& path) {
    struct stat state = {};
    EXPECT_EQ(stat(feed.absolute(path).toUtf8().constData(), &state), 0);
    return state;
}

class TransactionTest : public testing::Test {
protected:
    TransactionTest() {
        feed.write(pathA, "old a");
        feed.write(pathB, "old b");
    }
    TempFeed feed;
};

TEST_F(TransactionTest, ReplacesAllOnCommit) {
    Transaction transaction(feed.root());
    ASSERT_TRUE(transaction.stage(pathA, "old a", "new a"));
    ASSERT_TRUE(transaction.stage(pathB, "old b", "new b"));
    EXPECT_EQ(feed.read(pathA), "old a");
    EXPECT_THAT(leftovers(feed), SizeIs(2));
    const auto outcome = transaction.commit();
    EXPECT_THAT(outcome.replaced, ElementsAre(pathA, pathB));
    EXPECT_THAT(outcome.failures, IsEmpty());
    EXPECT_EQ(feed.read(pathA), "new a");
    EXPECT_EQ(feed.read(pathB), "new b");
    EXPECT_THAT(leftovers(feed), IsEmpty());
}

TEST_F(TransactionTest, LeavesNothingBehindWithoutCommit) {
    {
        Transaction transaction(feed.root());
        ASSERT_TRUE(transaction.stage(pathA, "old a", "new a"));
    }
    EXPECT_EQ(feed.read(pathA), "old a");
    EXPECT_THAT(leftovers(feed), IsEmpty());
}

TEST_F(TransactionTest, ReplacesManyAtOnce) {
    for (int i = 0; i < 50; ++i)
        feed.write(QStringLiteral("_news/n%1.md").arg(i), "old");
    Transaction transaction(feed.root());
    for (int i = 0; i < 50; ++i)
        ASSERT_TRUE(
            transaction.stage(QStringLiteral("_news/n%1.md").arg(i), "old", "new " + std::to_string(i)));
    EXPECT_THAT(transaction.commit().replaced, SizeIs(50));
    EXPECT_EQ(feed.read(QStringLiteral("_news/n49.md")), "new 49");
    EXPECT_THAT(leftovers(feed), IsEmpty());
}

TEST_F(TransactionTest, RefusesATargetThatChangedMeanwhile) {
    Transaction transaction(feed.root());
    ASSERT_TRUE(transaction.stage(pathA, "old a", "new a"));
    ASSERT_TRUE(transaction.stage(pathB, "old b", "new b"));
    feed.write(pathA, "theirs");
    const auto outcome = transaction.commit();
    EXPECT_THAT(outcome.replaced, ElementsAre(pathB));
    ASSERT_THAT(outcome.failures, SizeIs(1));
    EXPECT_EQ(outcome.failures[0].code, Error::Code::Conflict);
    EXPECT_EQ(outcome.failures[0].path, pathA);
    EXPECT_EQ(feed.read(pathA), "theirs");
    EXPECT_THAT(leftovers(feed), IsEmpty());
}

TEST_F(TransactionTest, NeverBringsBackADeletedFile) {
    Transaction transaction(feed.root());
    ASSERT_TRUE(transaction.stage(pathA, "old a", "new a"));
    feed.remove(pathA);
    const auto outcome = transaction.commit();
    ASSERT_THAT(outcome.failures, SizeIs(1));
    EXPECT_EQ(outcome.failures[0].code, Error::Code::Vanished);
    EXPECT_FALSE(QFile::exists(feed.absolute(pathA)));
    EXPECT_THAT(leftovers(feed), IsEmpty());
    EXPECT_EQ(transaction.stage(pathA, "old a", "new a").error().code, Error::Code::Vanished);
}

TEST_F(TransactionTest, WritesThroughALinkInside) {
    feed.link(QStringLiteral("_news/link.md"), QStringLiteral("a.md"));
    Transaction transaction(feed.root());
    ASSERT_TRUE(transaction.stage(QStringLiteral("_news/link.md"), "old a", "new a"));
    EXPECT_THAT(transaction.commit().replaced, SizeIs(1));
    EXPECT_EQ(feed.read(pathA), "new a");
    EXPECT_TRUE(QFileInfo(feed.absolute(QStringLiteral("_news/link.md"))).isSymLink());
}

TEST_F(TransactionTest, RefusesALinkOut) {
    const TempFeed elsewhere;
    elsewhere.write(QStringLiteral("o.md"), "outside");
    feed.link(QStringLiteral("_news/out.md"), elsewhere.absolute(QStringLiteral("o.md")));
    feed.link(QStringLiteral("_out"), elsewhere.root());
    Transaction transaction(feed.root());
    for (const auto& path : {QStringLiteral("_news/out.md"), QStringLiteral("_out/o.md")}) {
        const auto staged = transaction.stage(path, "outside", "new");
        ASSERT_FALSE(staged);
        EXPECT_EQ(staged.error().code, Error::Code::LeavesFeed);
    }
    EXPECT_THAT(transaction.commit().replaced, IsEmpty());
    EXPECT_EQ(elsewhere.read(QStringLiteral("o.md")), "outside");
}

TEST_F(TransactionTest, KeepsModeOwnerAndAttributes) {
    const QByteArray file = feed.absolute(pathA).toUtf8();
    ASSERT_EQ(chmod(file.constData(), 0640), 0);
    const bool isRoot = geteuid() == 0;
    if (isRoot) {
        ASSERT_EQ(chown(file.constData(), 12345, 23456), 0);
    }
    const bool hasAttributes = setxattr(file.constData(), "user.galley", "kept", 4, 0) == 0;
    const ino_t before = stateOf(feed, pathA).st_ino;
    Transaction transaction(feed.root());
    ASSERT_TRUE(transaction.stage(pathA, "old a", "new a"));
    ASSERT_THAT(transaction.commit().replaced, SizeIs(1));
    const struct stat after = stateOf(feed, pathA);
    EXPECT_NE(after.st_ino, before);
    EXPECT_EQ(after.st_mode & 07777, 0640u);
    if (isRoot) {
        EXPECT_EQ(after.st_uid, 12345u);
        EXPECT_EQ(after.st_gid, 23456u);
    }
    char value[8] = {};
    if (hasAttributes) {
        EXPECT_EQ(getxattr(file.constData(), "user.galley", value, sizeof value), 4);
        EXPECT_STREQ(value, "kept");
    }
}

/// A small file system of its own below a feed.
class SmallDisk {
public:
    explicit SmallDisk(const QString& folder)
        : m_folder(folder.toUtf8())
        , m_mounted(mount("galley", m_folder.constData(), "tmpfs", 0, "size=64k") == 0) {}
    ~SmallDisk() {
        if (m_mounted)
            umount2(m_folder.constData(), MNT_DETACH);
    }
    bool isMounted() const { return m_mounted; }
    bool makeReadOnly() const {
        return mount("galley", m_folder.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=64k") == 0;
    }

private:
    QByteArray m_folder;
    bool m_mounted;
};

TEST_F(TransactionTest, SurvivesAFullDisk) {
    feed.makeFolder(QStringLiteral("_small"));
    const SmallDisk disk(feed.absolute(QStringLiteral("_small")));
    if (!disk.isMounted())
        GTEST_SKIP() << "mounting is not permitted";
    const QString path = QStringLiteral("_small/a.md");
    feed.write(path, "old");
    Transaction transaction(feed.root());
    const auto staged = transaction.stage(path, "old", std::string(200'000, 'x'));
    ASSERT_FALSE(staged);
    EXPECT_EQ(staged.error().code, Error::Code::CannotWrite);
    EXPECT_EQ(staged.error().path, path);
    EXPECT_TRUE(staged.error().message.contains(u"full"));
    EXPECT_EQ(feed.read(path), "old");
    EXPECT_THAT(leftovers(feed, QStringLiteral("_small")), IsEmpty());
}

TEST_F(TransactionTest, SurvivesAReadOnlyDisk) {
    feed.makeFolder(QStringLiteral("_small"));
    const SmallDisk disk(feed.absolute(QStringLiteral("_small")));
    if (!disk.isMounted())
        GTEST_SKIP() << "mounting is not permitted";
    const QString path = QStringLiteral("_small/a.md");
    feed.write(path, "old");
    ASSERT_TRUE(disk.makeReadOnly());
    Transaction transaction(feed.root());
    const auto staged = transaction.stage(path, "old", "new");
    ASSERT_FALSE(staged);
    EXPECT_EQ(staged.error().code, Error::Code::CannotWrite);
    EXPECT_TRUE(staged.error().message.contains(u"read-only"));
}

} // namespace
} // namespace galley
