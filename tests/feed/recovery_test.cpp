// What is done about transactions that were interrupted.
#include "core/feed/feed.h"
#include "core/feed/feedlock.h"
#include "core/feed/journal.h"
#include "core/feed/recovery.h"
#include "core/feed/save.h"
#include "core/feed/tempfile.h"
#include "tests/feed/tempfeed.h"

#include <QDir>
#include <QSignalSpy>

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <thread>

namespace galley {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Outcome = RecoveryReport::Outcome;

const QString pathA = QStringLiteral("_news/a.md");
const QString pathB = QStringLiteral("_news/b.md");

/// A feed in which a transaction on two files was interrupted.
class RecoveryTest : public testing::Test {
protected:
    RecoveryTest() {
        feed.write(pathA, document("A"));
        feed.write(pathB, document("B"));
        makeFolder();
    }

    void makeFolder() const { QDir().mkpath(folder()); }
    QString folder() const { return feed.state().folderOf(feed.root()); }
    static QString temporary(int number) {
        return QString::fromStdString("_news/" + temporaryName("x1", static_cast<std::size_t>(number)));
    }

    /// Leaves what a killed transaction leaves.
    void interrupt(bool committed) const {
        struct stat state = {};
        ASSERT_EQ(stat(feed.root().toUtf8().constData(), &state), 0);
        JournalContent content{feed.root().toStdString(), state.st_dev, state.st_ino, {}, {}};
        content.files = {{pathA.toStdString(), temporaryName("x1", 0)},
                         {pathB.toStdString(), temporaryName("x1", 1)}};
        auto journal = Journal::begin(folder().toStdString(), content);
        ASSERT_TRUE(journal);
        feed.write(temporary(0), document("A", false));
        feed.write(temporary(1), document("B", false));
        if (committed) {
            ASSERT_EQ(journal->commit(
                          {{0, ContentDigest::of(document("A")), ContentDigest::of(document("A", false))},
                           {1, ContentDigest::of(document("B")), ContentDigest::of(document("B", false))}}),
                      0);
        }
    }

    RecoveryReport recoverNow(bool dryRun = false) const {
        RecoveryOptions options;
        options.dryRun = dryRun;
        return recover(feed.root(), feed.state(), options);
    }
    QStringList names() const {
        return QDir(feed.absolute(QStringLiteral("_news")))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    bool hasJournal() const { return Journal::exists(folder().toStdString()); }

    TempFeed feed;
};

TEST_F(RecoveryTest, FindsNothingWhereNothingWasInterrupted) {
    QDir(feed.state().folder()).removeRecursively();
    EXPECT_EQ(recoverNow().outcome, Outcome::Nothing);
    EXPECT_FALSE(QDir(feed.state().folder()).exists()) << "nothing is made either";
}

TEST_F(RecoveryTest, RollsBackWithoutACommitRecord) {
    interrupt(false);
    const RecoveryReport report = recoverNow();
    EXPECT_EQ(report.outcome, Outcome::RolledBack);
    EXPECT_THAT(report.files, ElementsAre(pathA, pathB));
    EXPECT_THAT(report.failures, IsEmpty());
    EXPECT_EQ(feed.read(pathA), document("A"));
    EXPECT_THAT(names(), ElementsAre(QStringLiteral("a.md"), QStringLiteral("b.md")));
    EXPECT_FALSE(hasJournal());
    EXPECT_EQ(recoverNow().outcome, Outcome::Nothing);
}

TEST_F(RecoveryTest, RollsForwardWithACommitRecord) {
    interrupt(true);
    std::filesystem::rename(feed.absolute(temporary(0)).toStdString(), feed.absolute(pathA).toStdString());
    const RecoveryReport report = recoverNow();
    EXPECT_EQ(report.outcome, Outcome::RolledForward);
    EXPECT_THAT(report.files, ElementsAre(pathB)) << "the other one had been replaced";
    EXPECT_EQ(feed.read(pathA), document("A", false));
    EXPECT_EQ(feed.read(pathB), document("B", false));
    EXPECT_THAT(names(), ElementsAre(QStringLiteral("a.md"), QStringLiteral("b.md")));
    EXPECT_FALSE(hasJournal());
    EXPECT_EQ(recoverNow().outcome, Outcome::Nothing);
}

TEST_F(RecoveryTest, ATornCommitRecordCountsAsNone) {
    interrupt(true);
    const std::string journal = folder().toStdString() + "/journal";
    const auto size = std::filesystem::file_size(journal);
    const std::string whole = [&] {
        std::ifstream file(journal, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }();
    const std::size_t commit = whole.rfind("commit ");
    ASSERT_NE(commit, std::string::npos);
    for (std::size_t cut = commit; cut < size; ++cut) {
        std::filesystem::resize_file(journal, cut);
        EXPECT_EQ(recoverNow(true).outcome, Outcome::RolledBack) << "cut at " << cut;
        std::ofstream(journal, std::ios::binary) << whole;
    }
    std::string wrong = whole;
    wrong.back() = '1';
    wrong[wrong.size() - 3] ^= 1;
    std::ofstream(journal, std::ios::binary) << wrong;
    EXPECT_EQ(recoverNow(true).outcome, Outcome::RolledBack);
    std::ofstream(journal, std::ios::binary) << whole;
    EXPECT_EQ(recoverNow(true).outcome, Outcome::RolledForward);
    for (std::size_t cut = 0; cut < commit; ++cut) {
        std::ofstream(journal, std::ios::binary) << whole.substr(0, cut);
        EXPECT_EQ(recoverNow(true).outcome, Outcome::Nothing) << "torn before anything was made, at " << cut;
    }
    recoverNow();
    EXPECT_FALSE(hasJournal()) << "a journal never begun in full is removed";
}

TEST_F(RecoveryTest, ADryRunTouchesNothing) {
    for (const bool committed : {false, true}) {
        interrupt(committed);
        const RecoveryReport report = recoverNow(true);
        EXPECT_EQ(report.outcome, committed ? Outcome::RolledForward : Outcome::RolledBack);
        EXPECT_THAT(report.files, ElementsAre(pathA, pathB));
        EXPECT_THAT(names(), SizeIs(4));
        EXPECT_TRUE(hasJournal());
        EXPECT_EQ(feed.read(pathA), document("A"));
        recoverNow();
    }
}

TEST_F(RecoveryTest, LeavesWhatSomebodyElseChangedSince) {
    interrupt(true);
    feed.write(pathA, "theirs");
    const RecoveryReport report = recoverNow();
    ASSERT_THAT(report.failures, SizeIs(1));
    EXPECT_EQ(report.failures[0].code, Error::Code::Conflict);
    EXPECT_EQ(report.failures[0].path, pathA);
    EXPECT_THAT(report.files, ElementsAre(pathB));
    EXPECT_EQ(feed.read(pathA), "theirs");
    EXPECT_EQ(feed.read(pathB), document("B", false));
    EXPECT_THAT(names(), SizeIs(2));
    EXPECT_FALSE(hasJournal());
}

TEST_F(RecoveryTest, PutsBackWhatCameOutInPlaceOfTheOldFile) {
    // Killed between the swap and the look at what came out.
    interrupt(true);
    feed.write(pathA, document("A", false));
    feed.write(temporary(0), "theirs");
    EXPECT_THAT(recoverNow(true).failures, SizeIs(1));
    EXPECT_EQ(feed.read(temporary(0)), "theirs") << "a dry run";
    const RecoveryReport report = recoverNow();
    ASSERT_THAT(report.failures, SizeIs(1));
    EXPECT_EQ(report.failures[0].code, Error::Code::Conflict);
    EXPECT_EQ(feed.read(pathA), "theirs");
    EXPECT_EQ(feed.read(pathB), document("B", false));
    EXPECT_THAT(names(), SizeIs(2));
    EXPECT_FALSE(hasJournal());
}

TEST_F(RecoveryTest, WhatBecameOfAReplacedFileSinceIsNoFailure) {
    // Killed between the swap and the removal of the old file; then somebody went on from the new one.
    interrupt(true);
    feed.write(temporary(0), document("A"));
    feed.write(pathA, "theirs, made of ours");
    const RecoveryReport report = recoverNow();
    EXPECT_THAT(report.failures, IsEmpty());
    EXPECT_THAT(report.files, ElementsAre(pathB));
    EXPECT_EQ(feed.read(pathA), "theirs, made of ours");
    EXPECT_THAT(names(), SizeIs(2));
}

TEST_F(RecoveryTest, ADamagedJournalIsSetAsideAndTold) {
    interrupt(true);
    const std::string journal = folder().toStdString() + "/journal";
    const std::string whole = [&] {
        std::ifstream file(journal, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }();
    const std::size_t firstPath = whole.find(pathA.toStdString());
    ASSERT_NE(firstPath, std::string::npos);
    std::string flipped = whole;
    flipped[firstPath + 2] ^= 4;
    std::string cleared = whole;
    std::fill_n(cleared.begin(), 40, '\0');
    for (const std::string& damaged : {std::string("rubbish\n"), flipped, cleared}) {
        std::ofstream(journal, std::ios::binary) << damaged;
        EXPECT_THAT(recoverNow(true).failures, SizeIs(1));
        EXPECT_TRUE(hasJournal()) << "a dry run";
        const RecoveryReport report = recoverNow();
        ASSERT_THAT(report.failures, SizeIs(1));
        EXPECT_TRUE(report.isWorthTelling());
        EXPECT_TRUE(report.failures[0].message.contains(folder()))
            << report.failures[0].message.toStdString();
        EXPECT_TRUE(std::filesystem::exists(journal + ".damaged"));
        EXPECT_FALSE(hasJournal());
        EXPECT_EQ(recoverNow().outcome, Outcome::Nothing);
        EXPECT_EQ(feed.read(pathA), document("A"));
    }
    std::ofstream(journal, std::ios::binary) << std::string(whole.size(), '\0');
    EXPECT_THAT(recoverNow().failures, IsEmpty()) << "never begun in full";
    EXPECT_FALSE(hasJournal());
}

TEST_F(RecoveryTest, DoesNotBringBackWhatSomebodyElseDeleted) {
    interrupt(true);
    feed.remove(pathA);
    EXPECT_THAT(recoverNow().failures, SizeIs(1));
    EXPECT_THAT(names(), ElementsAre(QStringLiteral("b.md")));
    feed.write(pathA, document("A"));
    feed.write(pathB, document("B"));
    interrupt(true);
    feed.remove(QStringLiteral("_news"));
    EXPECT_THAT(recoverNow().failures, SizeIs(2));
    EXPECT_FALSE(hasJournal());
    EXPECT_EQ(recoverNow().outcome, Outcome::Nothing);
}

TEST_F(RecoveryTest, ReportsContentsThatAreGone) {
    interrupt(true);
    feed.remove(temporary(0));
    feed.write(temporary(1), "half");
    const RecoveryReport report = recoverNow();
    ASSERT_THAT(report.failures, SizeIs(2));
    EXPECT_EQ(report.failures[0].code, Error::Code::CannotWrite);
    EXPECT_EQ(feed.read(pathA), document("A"));
    EXPECT_EQ(feed.read(pathB), document("B"));
    EXPECT_THAT(names(), SizeIs(2));
}

TEST_F(RecoveryTest, FollowsNoLink) {
    const TempFeed elsewhere;
    elsewhere.write(QStringLiteral("a.md"), document("A"));
    for (const bool committed : {true, false}) {
        interrupt(committed);
        feed.remove(QStringLiteral("_news"));
        elsewhere.write(temporary(0).section(u'/', 1), document("A", false));
        feed.link(QStringLiteral("_news"), elsewhere.root());
        recoverNow();
        EXPECT_EQ(elsewhere.read(QStringLiteral("a.md")), document("A"));
        EXPECT_EQ(elsewhere.read(temporary(0).section(u'/', 1)), document("A", false))
            << "not ours to remove";
        feed.remove(QStringLiteral("_news"));
        feed.write(pathA, document("A"));
        feed.write(pathB, document("B"));
    }
}

TEST_F(RecoveryTest, TouchesNothingAJournalShouldNotName) {
    for (const std::string target : {"../a.md", "/a.md", "_news/../../a.md", "_news//a.md", ""}) {
        ASSERT_TRUE(
            Journal::begin(folder().toStdString(),
                           {feed.root().toStdString(), 1, 1, {{target, temporaryName("x1", 0)}}, {}}));
        EXPECT_FALSE(recoverNow().isWorthTelling()) << target;
    }
    for (const std::string name :
         {"a.md", ".galley-x-1.tmp/", "../.galley-x-1.tmp", ".galley-X-1.tmp", ".galley--1.tmp"}) {
        ASSERT_TRUE(Journal::begin(folder().toStdString(),
                                   {feed.root().toStdString(), 1, 1, {{pathB.toStdString(), name}}, {}}));
        EXPECT_FALSE(recoverNow().isWorthTelling()) << name;
    }
    EXPECT_EQ(feed.read(pathA), document("A"));
    EXPECT_FALSE(hasJournal());
}

TEST_F(RecoveryTest, KnowsAFeedThatWasMoved) {
    interrupt(true);
    const QString before = feed.root() + QStringLiteral("/inner");
    const QString after = feed.root() + QStringLiteral("/moved");
    QDir().mkpath(before + QStringLiteral("/_news"));
    struct stat state = {};
    ASSERT_EQ(stat(before.toUtf8().constData(), &state), 0);
    recoverNow();
    const std::string notes = feed.state().folderOf(before).toStdString();
    std::filesystem::create_directories(notes);
    ASSERT_TRUE(Journal::begin(
        notes,
        {before.toStdString(), state.st_dev, state.st_ino, {{"_news/a.md", temporaryName("x1", 0)}}, {}}));
    feed.write(QStringLiteral("inner/") + temporary(0), "half");
    EXPECT_EQ(recover(feed.root(), feed.state()).outcome, Outcome::Nothing) << "another feed";
    std::filesystem::rename(before.toStdString(), after.toStdString());
    const RecoveryReport report = recover(after, feed.state());
    EXPECT_EQ(report.outcome, Outcome::RolledBack);
    EXPECT_THAT(QDir(after + QStringLiteral("/_news")).entryList(QDir::Files | QDir::Hidden), IsEmpty());
    EXPECT_FALSE(Journal::exists(notes));
}

TEST_F(RecoveryTest, WaitsForNobodyUnlessTold) {
    interrupt(false);
    auto lock = FeedLock::acquire(feed.root(), feed.state(), {});
    ASSERT_TRUE(lock);
    EXPECT_EQ(recoverNow().outcome, Outcome::Busy);
    EXPECT_TRUE(hasJournal());
    RecoveryOptions options;
    options.patience = std::chrono::minutes(1);
    int asked = 0;
    options.canceled = [&] { return ++asked > 3; };
    EXPECT_EQ(recover(feed.root(), feed.state(), options).outcome, Outcome::Busy) << "canceled";
    options.canceled = {};
    std::jthread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        lock = std::unexpected(FeedLock::Failure{});
    });
    EXPECT_EQ(recover(feed.root(), feed.state(), options).outcome, Outcome::RolledBack);
}

TEST_F(RecoveryTest, ASaveRecoversFirst) {
    interrupt(true);
    const auto results =
        save(feed.root(), feed.state(), {{0, pathA, {}, {{FieldPath("quality"), Value(50), Value(60)}}}});
    ASSERT_THAT(results, SizeIs(1));
    EXPECT_FALSE(results[0].error);
    EXPECT_EQ(feed.read(pathA), "---\ntitle: \"A\"\nquality: 60\npublished: false\n---\nBody.\n");
    EXPECT_EQ(feed.read(pathB), document("B", false));
    EXPECT_FALSE(hasJournal());
}

TEST_F(RecoveryTest, OpeningAFeedRecoversFirst) {
    interrupt(true);
    Feed opened;
    opened.setStateHome(feed.state());
    QSignalSpy recovered(&opened, &Feed::recovered);
    opened.open(feed.root());
    ASSERT_TRUE(waitFor([&] { return opened.count() == 2 && !opened.isLoading(); }));
    ASSERT_EQ(recovered.size(), 1);
    EXPECT_THAT(recovered[0][0].value<RecoveryReport>().files, ElementsAre(pathA, pathB));
    EXPECT_FALSE(opened.article(opened.find(pathA)).isPublished());
    EXPECT_THAT(opened.lastRecovery().files, ElementsAre(pathA, pathB));
    opened.reload();
    ASSERT_TRUE(waitFor([&] { return !opened.isLoading(); }));
    EXPECT_EQ(recovered.size(), 1);
    EXPECT_FALSE(opened.lastRecovery().isWorthTelling());
}

} // namespace
} // namespace galley
