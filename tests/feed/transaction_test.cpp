// Replacing files: all or nothing, nothing lost, nothing left over.
#include "core/feed/transaction.h"
#include "tests/feed/smalldisk.h"
#include "tests/feed/tempfeed.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <gmock/gmock.h>

#include <fstream>
#include <memory>
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
    /// Begins a transaction for these paths.
    std::unique_ptr<Transaction> begin(const std::vector<QString>& paths = {pathA, pathB},
                                       const std::function<bool()>& canceled = {}) const {
        auto transaction = std::make_unique<Transaction>(feed.root(), feed.state(), canceled);
        const auto error = transaction->begin(paths);
        EXPECT_FALSE(error) << error->message.toStdString();
        return transaction;
    }
    /// All that is in the feed's state folder but the lock.
    QStringList notes() const {
        return QDir(feed.state().folderOf(feed.root()))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
            .filter(QRegularExpression(QStringLiteral("^(?!lock$)")));
    }
    TempFeed feed;
};

TEST_F(TransactionTest, ReplacesAllOnCommit) {
    const auto transaction = begin();
    ASSERT_TRUE(transaction->stage(0, "old a", "new a"));
    ASSERT_TRUE(transaction->stage(1, "old b", "new b"));
    EXPECT_EQ(feed.read(pathA), "old a");
    EXPECT_THAT(leftovers(feed), SizeIs(2));
    const auto outcome = transaction->commit();
    EXPECT_THAT(outcome.replaced, ElementsAre(pathA, pathB));
    EXPECT_THAT(outcome.failures, IsEmpty());
    EXPECT_EQ(feed.read(pathA), "new a");
    EXPECT_EQ(feed.read(pathB), "new b");
    EXPECT_THAT(leftovers(feed), IsEmpty());
    EXPECT_THAT(notes(), IsEmpty());
}

TEST_F(TransactionTest, NamesItsTemporaryFilesBeforeTheyAre) {
    const auto transaction = begin();
    EXPECT_THAT(leftovers(feed), IsEmpty());
    const auto noted = Journal::read(feed.state().folderOf(feed.root()).toStdString());
    ASSERT_TRUE(noted.has_value() && noted->has_value());
    EXPECT_EQ((*noted)->root, feed.root().toStdString());
    EXPECT_FALSE((*noted)->commit);
    ASSERT_THAT((*noted)->files, SizeIs(2));
    EXPECT_EQ((*noted)->files[1].target, pathB.toStdString());
    ASSERT_TRUE(transaction->stage(1, "old b", "new b"));
    EXPECT_THAT(leftovers(feed), ElementsAre(QString::fromStdString((*noted)->files[1].temporary)));
}

TEST_F(TransactionTest, CanceledBeforeTheCommitRecordItUndoesAll) {
    bool canceled = false;
    const auto transaction = begin({pathA, pathB}, [&] { return canceled; });
    ASSERT_TRUE(transaction->stage(0, "old a", "new a"));
    canceled = true;
    const auto outcome = transaction->commit();
    EXPECT_THAT(outcome.replaced, IsEmpty());
    ASSERT_THAT(outcome.failures, SizeIs(1));
    EXPECT_EQ(outcome.failures[0].code, Error::Code::Canceled);
    EXPECT_EQ(outcome.failures[0].path, pathA);
    EXPECT_EQ(feed.read(pathA), "old a");
    EXPECT_THAT(leftovers(feed), IsEmpty());
    EXPECT_THAT(notes(), IsEmpty());
}

TEST_F(TransactionTest, TwoPathsToOneFileComeOneAfterTheOther) {
    feed.link(QStringLiteral("_news/link.md"), QStringLiteral("a.md"));
    const auto transaction = begin({pathA, QStringLiteral("_news/link.md"), pathB});
    ASSERT_TRUE(transaction->stage(0, "old a", "new a"));
    const auto second = transaction->stage(1, "old a", "newer a");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, Error::Code::Conflict);
    ASSERT_TRUE(transaction->stage(2, "old b", "new b"));
    EXPECT_THAT(transaction->commit().replaced, ElementsAre(pathA, pathB));
    EXPECT_EQ(feed.read(pathB), "new b");
}

TEST_F(TransactionTest, SavesNothingWhereItCannotKeepAJournal) {
    // A file where the folder should be.
    std::ofstream(feed.state().folder().toStdString()) << "in the way";
    Transaction transaction(feed.root(), feed.state());
    const auto error = transaction.begin({pathA});
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, Error::Code::CannotWrite);
    EXPECT_TRUE(error->message.contains(feed.state().folder()));
    EXPECT_EQ(feed.read(pathA), "old a");
}

TEST_F(TransactionTest, LeavesNothingBehindWithoutCommit) {
    {
        const auto transaction = begin();
        ASSERT_TRUE(transaction->stage(0, "old a", "new a"));
    }
    EXPECT_EQ(feed.read(pathA), "old a");
    EXPECT_THAT(leftovers(feed), IsEmpty());
}

TEST_F(TransactionTest, ReplacesManyAtOnce) {
    std::vector<QString> paths;
    for (int i = 0; i < 50; ++i) {
        paths.push_back(QStringLiteral("_news/n%1.md").arg(i));
        feed.write(paths.back(), "old");
    }
    const auto transaction = begin(paths);
    for (std::size_t i = 0; i < paths.size(); ++i)
        ASSERT_TRUE(transaction->stage(i, "old", "new " + std::to_string(i)));
    EXPECT_THAT(transaction->commit().replaced, SizeIs(50));
    EXPECT_EQ(feed.read(QStringLiteral("_news/n49.md")), "new 49");
    EXPECT_THAT(leftovers(feed), IsEmpty());
}

TEST_F(TransactionTest, RefusesATargetThatChangedMeanwhile) {
    const auto transaction = begin();
    ASSERT_TRUE(transaction->stage(0, "old a", "new a"));
    ASSERT_TRUE(transaction->stage(1, "old b", "new b"));
    feed.write(pathA, "theirs");
    const auto outcome = transaction->commit();
    EXPECT_THAT(outcome.replaced, ElementsAre(pathB));
    ASSERT_THAT(outcome.failures, SizeIs(1));
    EXPECT_EQ(outcome.failures[0].code, Error::Code::Conflict);
    EXPECT_EQ(outcome.failures[0].path, pathA);
    EXPECT_EQ(feed.read(pathA), "theirs");
    EXPECT_THAT(leftovers(feed), IsEmpty());
}

TEST_F(TransactionTest, NeverBringsBackADeletedFile) {
    const auto transaction = begin();
    ASSERT_TRUE(transaction->stage(0, "old a", "new a"));
    feed.remove(pathA);
    const auto outcome = transaction->commit();
    ASSERT_THAT(outcome.failures, SizeIs(1));
    EXPECT_EQ(outcome.failures[0].code, Error::Code::Vanished);
    EXPECT_FALSE(QFile::exists(feed.absolute(pathA)));
    EXPECT_THAT(leftovers(feed), IsEmpty());
    EXPECT_EQ(begin()->stage(0, "old a", "new a").error().code, Error::Code::Vanished);
}

TEST_F(TransactionTest, WritesThroughALinkInside) {
    feed.link(QStringLiteral("_news/link.md"), QStringLiteral("a.md"));
    const auto transaction = begin({QStringLiteral("_news/link.md")});
    ASSERT_TRUE(transaction->stage(0, "old a", "new a"));
    EXPECT_THAT(transaction->commit().replaced, SizeIs(1));
    EXPECT_EQ(feed.read(pathA), "new a");
    EXPECT_TRUE(QFileInfo(feed.absolute(QStringLiteral("_news/link.md"))).isSymLink());
}

TEST_F(TransactionTest, RefusesALinkOut) {
    const TempFeed elsewhere;
    elsewhere.write(QStringLiteral("o.md"), "outside");
    feed.link(QStringLiteral("_news/out.md"), elsewhere.absolute(QStringLiteral("o.md")));
    feed.link(QStringLiteral("_out"), elsewhere.root());
    const auto transaction = begin({QStringLiteral("_news/out.md"), QStringLiteral("_out/o.md")});
    for (const std::size_t path : {0, 1}) {
        const auto staged = transaction->stage(path, "outside", "new");
        ASSERT_FALSE(staged);
        EXPECT_EQ(staged.error().code, Error::Code::LeavesFeed);
    }
    EXPECT_THAT(transaction->commit().replaced, IsEmpty());
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
    const auto transaction = begin();
    ASSERT_TRUE(transaction->stage(0, "old a", "new a"));
    ASSERT_THAT(transaction->commit().replaced, SizeIs(1));
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

TEST_F(TransactionTest, SurvivesAFullDisk) {
    feed.makeFolder(QStringLiteral("_small"));
    const SmallDisk disk(feed.absolute(QStringLiteral("_small")));
    if (!disk.isMounted())
        GTEST_SKIP() << "mounting is not permitted";
    const QString path = QStringLiteral("_small/a.md");
    feed.write(path, "old");
    const auto transaction = begin({path});
    const auto staged = transaction->stage(0, "old", std::string(200'000, 'x'));
    ASSERT_FALSE(staged);
    EXPECT_EQ(staged.error().code, Error::Code::CannotWrite);
    EXPECT_EQ(staged.error().path, path);
    EXPECT_TRUE(staged.error().message.contains(u"full"));
    EXPECT_EQ(feed.read(path), "old");
    EXPECT_THAT(leftovers(feed, QStringLiteral("_small")), IsEmpty());
}

TEST_F(TransactionTest, AFullDiskUndoesTheWholeTransaction) {
    feed.makeFolder(QStringLiteral("_small"));
    const SmallDisk disk(feed.absolute(QStringLiteral("_small")));
    if (!disk.isMounted())
        GTEST_SKIP() << "mounting is not permitted";
    const QString path = QStringLiteral("_small/a.md");
    feed.write(path, "old");
    const auto transaction = begin({pathA, path, pathB});
    ASSERT_TRUE(transaction->stage(0, "old a", "new a"));
    ASSERT_FALSE(transaction->stage(1, "old", std::string(200'000, 'x')));
    EXPECT_FALSE(transaction->stage(2, "old b", "new b"));
    const auto outcome = transaction->commit();
    EXPECT_THAT(outcome.replaced, IsEmpty());
    ASSERT_THAT(outcome.failures, SizeIs(1));
    EXPECT_TRUE(outcome.failures[0].message.contains(u"full"));
    EXPECT_EQ(feed.read(pathA), "old a");
    EXPECT_EQ(feed.read(path), "old");
    EXPECT_THAT(leftovers(feed), IsEmpty());
    EXPECT_THAT(leftovers(feed, QStringLiteral("_small")), IsEmpty());
    EXPECT_THAT(notes(), IsEmpty());
}

TEST_F(TransactionTest, SurvivesAReadOnlyDisk) {
    feed.makeFolder(QStringLiteral("_small"));
    const SmallDisk disk(feed.absolute(QStringLiteral("_small")));
    if (!disk.isMounted())
        GTEST_SKIP() << "mounting is not permitted";
    const QString path = QStringLiteral("_small/a.md");
    feed.write(path, "old");
    ASSERT_TRUE(disk.makeReadOnly());
    const auto transaction = begin({path});
    const auto staged = transaction->stage(0, "old", "new");
    ASSERT_FALSE(staged);
    EXPECT_EQ(staged.error().code, Error::Code::CannotWrite);
    EXPECT_TRUE(staged.error().message.contains(u"read-only"));
}

} // namespace
} // namespace galley
