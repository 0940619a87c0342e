// galley-cli recover, and what the commands that write do about interrupted saves.
#include "tests/cli/program.h"
#include "tests/feed/tempfeed.h"

#include <QDir>

#include <gmock/gmock.h>

namespace galley {
namespace {

using testing::HasSubstr;

class RecoverTest : public testing::Test {
protected:
    RecoverTest() {
        for (int i = 0; i < 3; ++i)
            feed.write(path(i), document("N"));
    }

    static QString path(int i) { return QStringLiteral("_news/n%1.md").arg(i); }

    /// unpublish on everything, killed at a system call.
    void killUnpublishAt(const QString& call) const {
        shell(QStringLiteral("strace -f -o /dev/null -e inject=%1 $CLI unpublish '%2' --all")
                  .arg(call, feed.root()));
    }
    static bool canTrace() {
        return hasProgram(QStringLiteral("strace")) &&
               shell(QStringLiteral("strace -o /dev/null true")).status == 0;
    }
    Ran recover(const QStringList& options = {}) const {
        return cli(QStringList{QStringLiteral("recover"), feed.root()} + options);
    }
    int leftovers() const {
        return static_cast<int>(QDir(feed.absolute(QStringLiteral("_news")))
                                    .entryList({QStringLiteral(".galley*")}, QDir::Files | QDir::Hidden)
                                    .size());
    }
    void expectAll(bool published) const {
        for (int i = 0; i < 3; ++i)
            EXPECT_EQ(feed.read(path(i)), document("N", published));
        EXPECT_EQ(leftovers(), 0);
    }

    TempFeed feed;
};

TEST_F(RecoverTest, HasNothingToDoOnASoundFeed) {
    const Ran run = recover();
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(run.out, "");
    EXPECT_THAT(run.err, HasSubstr("nothing to recover"));
}

TEST_F(RecoverTest, WantsOneFeed) {
    EXPECT_EQ(cli({QStringLiteral("recover")}).status, 2);
    EXPECT_EQ(recover({QStringLiteral("other")}).status, 2);
    EXPECT_EQ(recover({QStringLiteral("--all")}).status, 2);
    EXPECT_EQ(cli({QStringLiteral("recover"), feed.absolute(QStringLiteral("gone"))}).status, 3);
    const Ran help = cli({QStringLiteral("recover"), QStringLiteral("--help")});
    EXPECT_EQ(help.status, 0);
    EXPECT_THAT(help.out, HasSubstr("--dry-run"));
}

TEST_F(RecoverTest, RollsBackAndForward) {
    if (!canTrace())
        GTEST_SKIP() << "strace cannot be used";
    killUnpublishAt(QStringLiteral("fdatasync:signal=KILL:when=2"));
    EXPECT_EQ(leftovers(), 3);
    const Ran dry = recover({QStringLiteral("--dry-run")});
    EXPECT_EQ(dry.status, 0);
    EXPECT_EQ(dry.out, "rolled back: _news/n0.md\nrolled back: _news/n1.md\nrolled back: _news/n2.md\n");
    EXPECT_EQ(leftovers(), 3);
    const Ran back = recover();
    EXPECT_EQ(back.status, 0);
    EXPECT_EQ(back.out, dry.out);
    expectAll(true);

    killUnpublishAt(QStringLiteral("renameat2:signal=KILL:when=2"));
    EXPECT_EQ(leftovers(), 3) << "of the first file the old one, until all are replaced";
    const Ran forward = recover();
    EXPECT_EQ(forward.status, 0);
    EXPECT_THAT(forward.out, HasSubstr("rolled forward: _news/n"));
    expectAll(false);
    EXPECT_THAT(recover().err, HasSubstr("nothing to recover"));
}

TEST_F(RecoverTest, NamesWhatItCannotRecover) {
    if (!canTrace())
        GTEST_SKIP() << "strace cannot be used";
    killUnpublishAt(QStringLiteral("renameat2:signal=KILL:when=1"));
    feed.write(path(1), document("Theirs"));
    const Ran run = recover();
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr("_news/n1.md: "));
    EXPECT_EQ(feed.read(path(0)), document("N", false));
    EXPECT_EQ(feed.read(path(1)), document("Theirs"));
    EXPECT_EQ(leftovers(), 0);
    EXPECT_EQ(recover().status, 0);
}

TEST_F(RecoverTest, CommandsThatWriteRecoverFirstAndSaySo) {
    if (!canTrace())
        GTEST_SKIP() << "strace cannot be used";
    killUnpublishAt(QStringLiteral("renameat2:signal=KILL:when=1"));
    const Ran list = cli({QStringLiteral("list"), feed.root()});
    EXPECT_EQ(list.status, 0);
    EXPECT_EQ(leftovers(), 3) << "one that only reads leaves it";
    const Ran dry = cli({QStringLiteral("set"), feed.root(), QStringLiteral("quality=60"),
                         QStringLiteral("--all"), QStringLiteral("--dry-run")});
    EXPECT_THAT(dry.err, HasSubstr("interrupted"));
    EXPECT_EQ(leftovers(), 3);
    const Ran set =
        cli({QStringLiteral("set"), feed.root(), QStringLiteral("quality=50"), QStringLiteral("--all")});
    EXPECT_EQ(set.status, 0);
    EXPECT_THAT(set.err, HasSubstr("interrupted"));
    expectAll(false);
}

TEST_F(RecoverTest, TellsOfAFeedThatIsGone) {
    if (!canTrace())
        GTEST_SKIP() << "strace cannot be used";
    killUnpublishAt(QStringLiteral("renameat2:signal=KILL:when=1"));
    const QString moved = feed.root() + QStringLiteral("-moved");
    ASSERT_TRUE(QDir().rename(feed.root(), moved));
    const Ran gone = recover();
    EXPECT_EQ(gone.status, 3);
    EXPECT_THAT(gone.err, HasSubstr("interrupted"));
    const Ran found = cli({QStringLiteral("recover"), moved});
    EXPECT_EQ(found.status, 0);
    EXPECT_THAT(found.out, HasSubstr("rolled forward: _news/n0.md"));
    ASSERT_TRUE(QDir().rename(moved, feed.root()));
    expectAll(false);
}

} // namespace
} // namespace galley
