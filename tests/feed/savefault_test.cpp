// Saves that meet a full disk, a read-only one and permissions lost in between: nothing is truncated, the
// edits are kept, the message names the cause, and once that is gone the same edits are saved.
#include "core/editing/edits.h"
#include "core/feed/journal.h"
#include "core/feed/recovery.h"
#include "core/feed/tempfile.h"
#include "tests/feed/ordinaryuser.h"
#include "tests/feed/smalldisk.h"
#include "tests/feed/tempfeed.h"

#include <QDir>

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace galley {
namespace {

using std::filesystem::perms;
using testing::IsEmpty;
using testing::SizeIs;

constexpr int articleCount = 20;
constexpr std::size_t pageSize = 4096;

/// Twenty unsaved articles in one folder.
class SaveFaultTest : public testing::Test {
protected:
    void SetUp() override { feed.makeFolder(QStringLiteral("_news")); }

    static QString path(int i) { return QStringLiteral("_news/a%1.md").arg(i); }
    static std::string documentOf(int i, bool published) {
        return document("Article " + std::to_string(i), published) + std::string(1000, 'x') + '\n';
    }
    void openAndEdit() {
        for (int i = 0; i < articleCount; ++i)
            feed.write(path(i), documentOf(i, true));
        opened.open(feed.root());
        ASSERT_TRUE(waitFor([&] { return opened.count() == articleCount && !opened.isLoading(); }));
        std::vector<FieldChange> changes;
        for (int i = 0; i < articleCount; ++i)
            changes.push_back({opened.find(path(i)), FieldPath("published"), Value(true), Value(false)});
        edits.push(QStringLiteral("Unpublish"), changes);
        ASSERT_EQ(edits.dirtyCount(), articleCount);
    }
    std::vector<SaveResult> saveAll() {
        auto results = save(feed.root(), feed.state(), edits.saveRequests(edits.dirtyArticles()));
        edits.absorb(results);
        return results;
    }
    /// Every article fails for this reason, and is as it was, with its edit.
    void expectRefused(QStringView reason) {
        const auto results = saveAll();
        ASSERT_THAT(results, SizeIs(articleCount));
        for (const SaveResult& result : results) {
            ASSERT_TRUE(result.error);
            EXPECT_TRUE(result.error->message.contains(reason)) << result.error->message.toStdString();
            EXPECT_EQ(result.error->path, result.path);
        }
        EXPECT_EQ(edits.dirtyCount(), articleCount);
        expectOnDisk(true);
    }
    void expectSaved() {
        saveAll();
        EXPECT_EQ(edits.dirtyCount(), 0);
        expectOnDisk(false);
    }
    void expectOnDisk(bool published) const {
        for (int i = 0; i < articleCount; ++i)
            EXPECT_EQ(feed.read(path(i)), documentOf(i, published));
        const auto leftovers = QDir(feed.absolute(QStringLiteral("_news")))
                                   .entryList({QStringLiteral(".galley*")}, QDir::AllEntries | QDir::Hidden);
        EXPECT_THAT(leftovers, IsEmpty());
    }
    void setMode(const QString& path, unsigned mode) const {
        std::filesystem::permissions(feed.absolute(path).toStdString(), perms(mode));
    }

    TempFeed feed;
    Feed opened;
    Edits edits{&opened};
};

TEST_F(SaveFaultTest, AFullDisk) {
    const SmallDisk disk(feed.absolute(QStringLiteral("_news")));
    if (!disk.isMounted())
        GTEST_SKIP() << "mounting is not permitted";
    openAndEdit();
    const std::string ballast = feed.absolute(QStringLiteral("_news/.ballast")).toStdString();
    fillDisk(ballast);
    // Some of the temporary files still fit.
    std::filesystem::resize_file(ballast, std::filesystem::file_size(ballast) - 5 * pageSize);
    expectRefused(u"full");
    std::filesystem::remove(ballast);
    expectSaved();
}

TEST_F(SaveFaultTest, ADiskMadeReadOnly) {
    const SmallDisk disk(feed.absolute(QStringLiteral("_news")));
    if (!disk.isMounted())
        GTEST_SKIP() << "mounting is not permitted";
    openAndEdit();
    ASSERT_TRUE(disk.makeReadOnly());
    expectRefused(u"read-only");
    ASSERT_TRUE(disk.makeWritable());
    expectSaved();
}

TEST_F(SaveFaultTest, AFolderMadeReadOnly) {
    openAndEdit();
    const OrdinaryUser user({feed.root(), feed.state().folder().section(u'/', 0, -2)});
    if (!user.isOne())
        GTEST_SKIP() << "there is no other user";
    setMode(QStringLiteral("_news"), 0555);
    expectRefused(u"Permission to replace the file is missing");
    setMode(QStringLiteral("_news"), 0755);
    expectSaved();
}

TEST_F(SaveFaultTest, AnInterruptedSaveThatCannotBeEndedHoldsUpNothingElse) {
    openAndEdit();
    const QString locked = QStringLiteral("_locked/x.md");
    const std::string temporary = temporaryName("x1", 0);
    feed.write(locked, document("X"));
    feed.write(QStringLiteral("_locked/") + QString::fromStdString(temporary), document("X", false));
    const QString notes = feed.state().folderOf(feed.root());
    QDir().mkpath(notes);
    {
        auto journal = Journal::begin(
            notes.toStdString(), {feed.root().toStdString(), 0, 0, {{locked.toStdString(), temporary}}, {}});
        ASSERT_TRUE(journal);
        ASSERT_EQ(
            journal->commit({{0, ContentDigest::of(document("X")), ContentDigest::of(document("X", false))}}),
            0);
    }
    const OrdinaryUser user({feed.root(), feed.state().folder().section(u'/', 0, -2)});
    if (!user.isOne())
        GTEST_SKIP() << "there is no other user";
    setMode(QStringLiteral("_locked"), 0555);
    expectSaved();
    EXPECT_EQ(feed.read(locked), document("X"));
    EXPECT_TRUE(Journal::exists(notes.toStdString()));
    setMode(QStringLiteral("_locked"), 0755);
    const RecoveryReport report = recover(feed.root(), feed.state());
    EXPECT_EQ(report.outcome, RecoveryReport::Outcome::RolledForward);
    EXPECT_THAT(report.failures, IsEmpty());
    EXPECT_EQ(feed.read(locked), document("X", false));
    EXPECT_FALSE(Journal::exists(notes.toStdString()));
}

TEST_F(SaveFaultTest, AFileMadeReadOnly) {
    openAndEdit();
    const OrdinaryUser user({feed.root(), feed.state().folder().section(u'/', 0, -2)});
    if (!user.isOne())
        GTEST_SKIP() << "there is no other user";
    setMode(path(3), 0444);
    const auto results = saveAll();
    EXPECT_EQ(edits.dirtyArticles(), QList<ArticleId>{opened.find(path(3))}) << "the others went through";
    for (const SaveResult& result : results) {
        EXPECT_EQ(result.error.has_value(), result.path == path(3));
        if (result.error) {
            EXPECT_TRUE(result.error->message.contains(u"Permission")) << result.error->message.toStdString();
        }
    }
    EXPECT_EQ(feed.read(path(3)), documentOf(3, true));
    setMode(path(3), 0644);
    expectSaved();
}

TEST_F(SaveFaultTest, AFolderThatCannotBeEnteredAnyMore) {
    openAndEdit();
    const OrdinaryUser user({feed.root(), feed.state().folder().section(u'/', 0, -2)});
    if (!user.isOne())
        GTEST_SKIP() << "there is no other user";
    setMode(QStringLiteral("_news"), 0);
    const auto results = saveAll();
    ASSERT_TRUE(results[0].error);
    EXPECT_TRUE(results[0].error->message.contains(u"ermission")) << results[0].error->message.toStdString();
    EXPECT_EQ(edits.dirtyCount(), articleCount);
    setMode(QStringLiteral("_news"), 0755);
    expectOnDisk(true);
    expectSaved();
}

TEST_F(SaveFaultTest, AStateFolderThatIsReadOnly) {
    openAndEdit();
    const QString stateParent = feed.state().folder().section(u'/', 0, -2);
    const OrdinaryUser user({feed.root(), stateParent});
    if (!user.isOne())
        GTEST_SKIP() << "there is no other user";
    std::filesystem::permissions(stateParent.toStdString(), perms(0555));
    expectRefused(u"Permission denied");
    std::filesystem::permissions(stateParent.toStdString(), perms(0755));
    expectSaved();
}

TEST_F(SaveFaultTest, AStateFolderOnAFullDisk) {
    const QString stateParent = feed.state().folder().section(u'/', 0, -2);
    const SmallDisk disk(stateParent);
    if (!disk.isMounted())
        GTEST_SKIP() << "mounting is not permitted";
    openAndEdit();
    const std::string ballast = stateParent.toStdString() + "/ballast";
    fillDisk(ballast);
    expectRefused(u"No space left");
    std::filesystem::remove(ballast);
    expectSaved();
}

} // namespace
} // namespace galley
