// Disks that fail and files that may not be touched, made by strace and by other users.
#include "tests/cli/program.h"
#include "tests/feed/tempfeed.h"

#include <QDir>

#include <gmock/gmock.h>

#include <algorithm>
#include <unistd.h>

namespace galley {
namespace {

using testing::HasSubstr;

const QString path = QStringLiteral("_news/a.md");

class FaultTest : public testing::Test {
protected:
    FaultTest() { feed.write(path, document("A")); }

    void writeMany() const {
        for (int i = 0; i < 40; ++i)
            feed.write(QStringLiteral("_news/n%1.md").arg(i), document("N"));
    }

    /// unpublish on everything, with faults injected into its system calls.
    Ran unpublishWith(const QString& fault) const {
        return shell(QStringLiteral("strace -f -o /dev/null -e inject=%1 $CLI unpublish '%2' --all")
                         .arg(fault, feed.root()));
    }

    bool canTrace() const {
        return hasProgram(QStringLiteral("strace")) &&
               shell(QStringLiteral("strace -o /dev/null true")).status == 0;
    }

    QStringList leftovers() const {
        return QDir(feed.absolute(QStringLiteral("_news")))
            .entryList({QStringLiteral(".galley*")}, QDir::Files | QDir::Hidden);
    }

    void expectUntouched(const Ran& run) const {
        EXPECT_EQ(run.status, 1);
        EXPECT_EQ(run.out, "");
        EXPECT_THAT(run.err, HasSubstr("_news/a.md: "));
        EXPECT_EQ(feed.read(path), document("A"));
        EXPECT_TRUE(leftovers().isEmpty());
    }

    TempFeed feed;
};

TEST_F(FaultTest, AFailingFlushReplacesNothing) {
    if (!canTrace())
        GTEST_SKIP() << "strace cannot be used";
    expectUntouched(unpublishWith(QStringLiteral("fdatasync:error=EIO:when=2")));
    writeMany();
    const Ran many = unpublishWith(QStringLiteral("syncfs:error=EIO"));
    expectUntouched(many);
    EXPECT_THAT(many.err, HasSubstr("failed: 41"));
    EXPECT_EQ(feed.read(QStringLiteral("_news/n0.md")), document("N"));
}

TEST_F(FaultTest, AFolderListedInPartIsNamed) {
    if (!canTrace())
        GTEST_SKIP() << "strace cannot be used";
    writeMany();
    const QString trace =
        QStringLiteral("strace -f -P '%1' -o /dev/null -e inject=getdents64:error=EIO:when=1 ")
            .arg(feed.absolute(QStringLiteral("_news")));
    const Ran run = shell(trace + QStringLiteral("$CLI list '%1' --format paths").arg(feed.root()));
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr("_news: "));
}

TEST_F(FaultTest, AFailingStepReplacesNothing) {
    if (!canTrace())
        GTEST_SKIP() << "strace cannot be used";
    for (const auto* fault : {u"renameat2:error=EIO", u"fchmod:error=EIO", u"renameat2:error=ENOSPC"})
        expectUntouched(unpublishWith(QStringView(fault).toString()));
}

TEST_F(FaultTest, ADiskThatFailsAmidTheRenamesChangesNothing) {
    if (!canTrace())
        GTEST_SKIP() << "strace cannot be used";
    writeMany();
    for (const auto* fault : {u"renameat2:error=EIO:when=20", u"renameat2:error=ENOSPC:when=41"}) {
        const Ran run = unpublishWith(QStringView(fault).toString());
        expectUntouched(run);
        EXPECT_THAT(run.err, HasSubstr("failed: 41"));
        for (int i = 0; i < 40; ++i)
            EXPECT_EQ(feed.read(QStringLiteral("_news/n%1.md").arg(i)), document("N"));
        EXPECT_THAT(cli({QStringLiteral("recover"), feed.root()}).err, HasSubstr("nothing to recover"));
    }
}

TEST_F(FaultTest, WhatCannotBeTakenBackIsReportedAsChanged) {
    if (!canTrace())
        GTEST_SKIP() << "strace cannot be used";
    writeMany();
    const Ran run = unpublishWith(QStringLiteral("renameat2:error=EIO:when=20+"));
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr("changed: 19, already so: 0, failed: 22"));
    int changed = feed.read(path) == document("A", false) ? 1 : 0;
    for (int i = 0; i < 40; ++i)
        changed += feed.read(QStringLiteral("_news/n%1.md").arg(i)) == document("N", false) ? 1 : 0;
    EXPECT_EQ(changed, 19);
    EXPECT_TRUE(leftovers().isEmpty());
    EXPECT_THAT(cli({QStringLiteral("recover"), feed.root()}).err, HasSubstr("nothing to recover"));
}

TEST_F(FaultTest, KilledWhileTakingBackAllIsDone) {
    if (!canTrace())
        GTEST_SKIP() << "strace cannot be used";
    writeMany();
    shell(QStringLiteral("strace -f -o /dev/null -e inject=renameat2:error=EIO:when=20 "
                         "-e inject=ftruncate:signal=KILL $CLI unpublish '%1' --all")
              .arg(feed.root()));
    EXPECT_EQ(cli({QStringLiteral("recover"), feed.root()}).status, 0);
    for (int i = 0; i < 40; ++i)
        EXPECT_EQ(feed.read(QStringLiteral("_news/n%1.md").arg(i)), document("N", false));
    EXPECT_TRUE(leftovers().isEmpty());
}

TEST_F(FaultTest, AFolderThatCannotBeFlushedIsReported) {
    if (!canTrace())
        GTEST_SKIP() << "strace cannot be used";
    // The folder's second flush: the first one is ahead of the commit record.
    const Ran run =
        shell(QStringLiteral("strace -f -o /dev/null -P '%1/_news' -e inject=fsync:error=EIO:when=2 "
                             "$CLI unpublish '%1' --all")
                  .arg(feed.root()));
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr("_news/a.md: "));
    EXPECT_EQ(feed.read(path), document("A", false)) << "it was replaced all the same";
}

TEST_F(FaultTest, AJournalThatCannotBeWrittenIsReported) {
    if (!canTrace())
        GTEST_SKIP() << "strace cannot be used";
    const Ran run = unpublishWith(QStringLiteral("fdatasync:error=ENOSPC:when=1"));
    expectUntouched(run);
    EXPECT_THAT(run.err, HasSubstr("No space left"));
    EXPECT_EQ(cli({QStringLiteral("unpublish"), feed.root(), QStringLiteral("--all")}).status, 0);
}

TEST_F(FaultTest, KilledAmidTheRenamesEachFileIsOldOrNew) {
    if (!canTrace())
        GTEST_SKIP() << "strace cannot be used";
    writeMany();
    unpublishWith(QStringLiteral("renameat2:signal=KILL:when=20"));
    int changed = 0;
    for (int i = 0; i < 40; ++i) {
        const std::string bytes = feed.read(QStringLiteral("_news/n%1.md").arg(i));
        EXPECT_TRUE(bytes == document("N") || bytes == document("N", false));
        changed += bytes == document("N", false) ? 1 : 0;
    }
    EXPECT_GT(changed, 0);
    EXPECT_LT(changed, 40);
    const Ran recovered = cli({QStringLiteral("recover"), feed.root()});
    EXPECT_EQ(recovered.status, 0);
    EXPECT_EQ(std::count(recovered.out.begin(), recovered.out.end(), '\n'), 40 + 1 - 19)
        << "a.md among them, and nineteen had been renamed";
    for (int i = 0; i < 40; ++i)
        EXPECT_EQ(feed.read(QStringLiteral("_news/n%1.md").arg(i)), document("N", false));
    EXPECT_TRUE(leftovers().isEmpty());
}

TEST_F(FaultTest, InterruptedBeforeTheFlushNothingChanges) {
    if (!canTrace() || !hasProgram(QStringLiteral("ps")))
        GTEST_SKIP() << "strace or ps cannot be used";
    writeMany();
    // Every temporary file takes a while, so that the signal comes amid them.
    for (const auto* signal : {u"INT", u"TERM"}) {
        const Ran run =
            shell(QStringLiteral(
                      "strace -f -o /dev/null -e inject=fchmod:delay_exit=50000 $CLI unpublish '%1' --all & "
                      "for i in $(seq 500); do ls -A '%1/_news' | grep -q galley && break; sleep 0.02; done; "
                      "kill -%2 $(ps -o pid= --ppid $!); wait $!")
                      .arg(feed.root(), QStringView(signal)));
        EXPECT_EQ(run.status, 1);
        EXPECT_EQ(run.out, "");
        EXPECT_THAT(run.err, HasSubstr("Saving was canceled; articles left as they were: 41"));
        EXPECT_EQ(feed.read(path), document("A"));
        EXPECT_EQ(feed.read(QStringLiteral("_news/n39.md")), document("N"));
        EXPECT_TRUE(leftovers().isEmpty());
    }
    EXPECT_THAT(cli({QStringLiteral("recover"), feed.root()}).err, HasSubstr("nothing to recover"));
}

TEST_F(FaultTest, ATerminalIsToldHowFarTheSaveIs) {
    if (!canTrace() || !hasProgram(QStringLiteral("script")))
        GTEST_SKIP() << "strace or script cannot be used";
    writeMany();
    const Ran run =
        shell(QStringLiteral("script -qec \"strace -f -o /dev/null -e "
                             "inject=fchmod:delay_exit=30000 $CLI unpublish '%1' --all\" /dev/null")
                  .arg(feed.root()));
    EXPECT_THAT(run.out, HasSubstr("of 41 articles"));
    EXPECT_THAT(run.out, HasSubstr("changed: 41"));
    const Ran silent = cli({QStringLiteral("publish"), feed.root(), QStringLiteral("--all")});
    EXPECT_THAT(silent.err, testing::Not(HasSubstr("of 41 articles")));
}

TEST_F(FaultTest, AnotherUsersFileIsRefusedWithAReason) {
    if (geteuid() != 0 || !hasProgram(QStringLiteral("setpriv")))
        GTEST_SKIP() << "needs root and setpriv";
    const QTemporaryDir state;
    ASSERT_EQ(chown(state.path().toUtf8().constData(), 65534, 65534), 0);
    const auto run = [&](const QString& option) {
        return shell(
            QStringLiteral("XDG_STATE_HOME='%2' setpriv --reuid=65534 --regid=65534 --clear-groups $CLI "
                           "unpublish '%1' --all %3")
                .arg(feed.root(), state.path(), option));
    };
    // What would be refused is foretold.
    const auto asNobody = [&] {
        const Ran foretold = run(QStringLiteral("--dry-run"));
        Ran done = run({});
        EXPECT_EQ(foretold.out, done.out);
        EXPECT_EQ(foretold.status, done.status);
        EXPECT_EQ(foretold.err.substr(0, foretold.err.rfind("would")),
                  done.err.substr(0, done.err.rfind("changed")));
        return done;
    };
    if (shell(QStringLiteral("setpriv --reuid=65534 --regid=65534 --clear-groups $CLI --version")).status !=
        0)
        GTEST_SKIP() << "the program is out of reach for another user";
    shell(QStringLiteral("chmod 755 '%1' '%1/_news'; chmod 644 '%1/_news/a.md'").arg(feed.root()));
    expectUntouched(asNobody());
    // A writable folder makes no protected file writable.
    shell(QStringLiteral("chmod 777 '%1/_news'").arg(feed.root()));
    const Ran refused = asNobody();
    expectUntouched(refused);
    EXPECT_THAT(refused.err, HasSubstr("ermission"));
    shell(QStringLiteral("chmod 600 '%1/_news/a.md'").arg(feed.root()));
    expectUntouched(asNobody());
    // A folder that cannot be listed is named, and the rest works.
    shell(QStringLiteral("mkdir -m 700 '%1/_news/closed'; chmod 666 '%1/_news/a.md'").arg(feed.root()));
    const Ran partly = asNobody();
    EXPECT_EQ(partly.status, 1);
    EXPECT_THAT(partly.err, HasSubstr("_news/closed: "));
    EXPECT_EQ(feed.read(path), document("A", false));
}

} // namespace
} // namespace galley
