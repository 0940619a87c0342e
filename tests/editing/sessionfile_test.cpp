// Logs on a real disk: owners that live and die, full disks, what is left behind.
#include "core/editing/sessioncodec.h"
#include "core/editing/sessionwriter.h"
#include "tests/editing/testfeed.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

#include <atomic>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

namespace galley {
namespace {

/// A folder for logs, and what a writer reports.
class SessionFileTest : public testing::Test {
protected:
    SessionWriter::Reports reports() {
        return {[this](EarlierSessions earlier) {
                    found = std::move(earlier);
                    isFound = true;
                },
                [this](const Error& error) {
                    message = error.message;
                    isFailed = true;
                },
                [this] { isRecovered = true; }, [this] { isFinished = true; }};
    }

    std::string folder() const { return toUtf8(m_folder.path()) + "/state/feed"; }
    QString folderName() const { return QString::fromStdString(folder()); }
    void makeFolder() const { ASSERT_EQ(makeSessionFolder(folder()), 0); }
    QStringList files() const {
        return QDir(folderName()).entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    static SessionRecord recordOf(const std::string& value) {
        SessionRecord record;
        record.edits = {{QStringLiteral("a.md"), {{path("title"), "old", value, std::nullopt}}}};
        return record;
    }
    static Value valueIn(const SessionState& state) {
        return state.edits.contains(QStringLiteral("a.md"))
                   ? state.edits.at(QStringLiteral("a.md")).front().value.value_or(Value())
                   : Value();
    }
    /// What the next session would find.
    SessionState left() const {
        SessionState state;
        for (EarlierLog& log : claimEarlierLogs(folder()))
            state.append(std::move(log.state));
        return state;
    }

    QTemporaryDir m_folder;
    EarlierSessions found;
    QString message;
    std::atomic<bool> isFound = false;
    std::atomic<bool> isFailed = false;
    std::atomic<bool> isRecovered = false;
    std::atomic<bool> isFinished = false;
};

TEST_F(SessionFileTest, ALogIsClaimedOnlyOnceItsOwnerIsGone) {
    makeFolder();
    auto file = SessionFile::create(folder());
    ASSERT_TRUE(file.has_value());
    ASSERT_EQ(file->append(encodeRecord(recordOf("new"))), 0);
    EXPECT_TRUE(claimEarlierLogs(folder()).empty());
    file = std::unexpected(0);
    const auto logs = claimEarlierLogs(folder());
    ASSERT_EQ(logs.size(), 1U);
    EXPECT_TRUE(logs[0].isCrashed());
    EXPECT_EQ(valueIn(logs[0].state), Value("new"));
    EXPECT_TRUE(claimEarlierLogs(folder()).empty()); // claimed by us by now
}

TEST_F(SessionFileTest, AKilledProcessLeavesItsLogToOthers) {
    makeFolder();
    int ready[2] = {};
    ASSERT_EQ(pipe(ready), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        auto file = SessionFile::create(folder());
        const bool done = file && file->append(encodeRecord(recordOf("new"))) == 0;
        (void)!write(ready[1], done ? "y" : "n", 1);
        for (;;)
            pause();
    }
    char answer = 0;
    ASSERT_EQ(read(ready[0], &answer, 1), 1);
    ASSERT_EQ(answer, 'y');
    EXPECT_TRUE(claimEarlierLogs(folder()).empty());
    EXPECT_EQ(files().size(), 1);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    EXPECT_EQ(valueIn(left()), Value("new"));
    close(ready[0]);
    close(ready[1]);
}

TEST_F(SessionFileTest, ForeignFilesStayAndUnfinishedOnesGo) {
    makeFolder();
    const auto put = [this](const char* name, const QByteArray& bytes) {
        QFile file(folderName() + u'/' + QString::fromLatin1(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    put("session-garbage.log", QByteArray("\0\xff\n\n{", 5));
    put("session-empty.log", "");
    put("session-later.log", "galley session log 2\nwho knows\n");
    put("journal", "something else");
    put(".session-XYZ.tmp", "galley ses");
    EXPECT_TRUE(claimEarlierLogs(folder()).empty());
    EXPECT_EQ(files(),
              QStringList({QStringLiteral("journal"), QStringLiteral("session-empty.log"),
                           QStringLiteral("session-garbage.log"), QStringLiteral("session-later.log")}));
}

TEST_F(SessionFileTest, OnlyItsUserMayReadALog) {
    {
        SessionWriter writer(folderName(), reports());
        writer.post(recordOf("new"));
    }
    ASSERT_EQ(files().size(), 1);
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    EXPECT_FALSE(QFile::permissions(folderName() + u'/' + files().front()) & others);
    EXPECT_FALSE(QFile::permissions(folderName()) & others);
}

TEST_F(SessionFileTest, TheWriterWritesWhatIsPostedBeforeItEnds) {
    {
        SessionWriter writer(folderName(), reports());
        for (int i = 0; i <= 500; ++i)
            writer.post(recordOf(std::to_string(i)));
    }
    EXPECT_TRUE(isFinished);
    EXPECT_FALSE(isFound);
    EXPECT_FALSE(isFailed);
    EXPECT_EQ(valueIn(left()), Value("500"));
}

TEST_F(SessionFileTest, NothingIsLeftWhereNothingWasDoneOrAllIsEmpty) {
    { const SessionWriter writer(folderName(), reports()); }
    EXPECT_FALSE(QFile::exists(folderName()));
    {
        SessionWriter writer(folderName(), reports());
        writer.post(recordOf("new"));
        writer.finish(true);
    }
    EXPECT_EQ(files(), QStringList());
}

TEST_F(SessionFileTest, TheWriterFindsWhatOthersLeftAndClearsAwayWhatIsTaken) {
    {
        SessionWriter crashed(folderName(), reports());
        crashed.post(recordOf("crashed"));
    }
    {
        SessionWriter writer(folderName(), reports());
        ASSERT_TRUE(waitFor([&] { return isFound.load(); }));
        EXPECT_EQ(valueIn(found.crashed), Value("crashed"));
        ASSERT_EQ(found.crashedLogs, files());
        SessionRecord record = recordOf("mine");
        record.taken = found.crashedLogs;
        record.ended = true;
        writer.post(record);
    }
    ASSERT_EQ(files().size(), 1);
    EXPECT_NE(files(), found.crashedLogs);
    const SessionState state = left();
    EXPECT_TRUE(state.edits.size() == 1 && valueIn(state) == Value("mine"));
}

TEST_F(SessionFileTest, ALogThatAnotherOneHoldsAlreadyIsNotReadTwice) {
    makeFolder();
    std::string taken;
    {
        auto old = SessionFile::create(folder());
        ASSERT_EQ(old->append(encodeRecord(recordOf("old"))), 0);
        taken = old->name();
        auto next = SessionFile::create(folder());
        SessionRecord record = recordOf("next");
        record.taken = {QString::fromStdString(taken)};
        ASSERT_EQ(next->append(encodeRecord(record)), 0);
    } // died before it could remove the other one
    const auto logs = claimEarlierLogs(folder());
    ASSERT_EQ(logs.size(), 1U);
    EXPECT_EQ(valueIn(logs[0].state), Value("next"));
    EXPECT_FALSE(files().contains(QString::fromStdString(taken)));
}

TEST_F(SessionFileTest, ALogGrownLargeIsCompactedAndStaysLocked) {
    const auto inode = [this] {
        struct stat about = {};
        return files().isEmpty()                                                       ? 0
               : stat((folder() + '/' + toUtf8(files().front())).c_str(), &about) == 0 ? about.st_ino
                                                                                       : 0;
    };
    {
        SessionWriter writer(folderName(), reports());
        writer.post(recordOf("first"));
        ASSERT_TRUE(waitFor([&] { return inode() != 0; }));
        const auto before = inode();
        for (int i = 0; i < 600; ++i)
            writer.post(recordOf(std::string(20'000, 'x') + std::to_string(i)));
        writer.post(recordOf("last"));
        ASSERT_TRUE(waitFor([&] { return files().size() == 1 && inode() != before; }));
        EXPECT_TRUE(claimEarlierLogs(folder()).empty());
    }
    ASSERT_EQ(files().size(), 1);
    EXPECT_LT(QFileInfo(folderName() + u'/' + files().front()).size(), 5'000'000);
    EXPECT_EQ(valueIn(left()), Value("last"));
}

TEST_F(SessionFileTest, AFolderThatCannotBeMadeIsToldOnceAndTriedAgain) {
    const QString inTheWay = m_folder.filePath(QStringLiteral("state"));
    {
        QFile file(inTheWay);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    }
    {
        SessionWriter writer(folderName(), reports());
        writer.post(recordOf("first"));
        ASSERT_TRUE(waitFor([&] { return isFailed.load(); }));
        EXPECT_TRUE(message.contains(folderName())) << message.toStdString();
        ASSERT_TRUE(QFile::remove(inTheWay));
        SessionRecord other;
        other.edits = {{QStringLiteral("b.md"), {{path("title"), 1, 2, std::nullopt}}}};
        writer.post(other);
        ASSERT_TRUE(waitFor([&] { return isRecovered.load(); }));
    }
    const SessionState state = left();
    EXPECT_EQ(valueIn(state), Value("first"));
    EXPECT_EQ(state.edits.size(), 2U);
}

/// Lets no file of this process grow beyond a size.
class SizeLimit {
public:
    explicit SizeLimit(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, SIG_DFL);
    }

private:
    rlimit m_before = {};
};

TEST_F(SessionFileTest, AFullDiskCostsNothingThatWasWrittenNorThePartsToCome) {
    {
        SessionWriter writer(folderName(), reports());
        writer.post(recordOf("first"));
        ASSERT_TRUE(waitFor([&] { return files().size() == 1; }));
        {
            const SizeLimit limit(4096);
            SessionRecord large;
            large.edits = {
                {QStringLiteral("b.md"), {{path("title"), 1, std::string(10'000, 'x'), std::nullopt}}}};
            writer.post(large);
            ASSERT_TRUE(waitFor([&] { return isFailed.load(); }));
            const ReadSession sofar = [this] {
                QFile file(folderName() + u'/' + files().front());
                EXPECT_TRUE(file.open(QIODevice::ReadOnly));
                file.readLine();
                return readSession(file.readAll().toStdString());
            }();
            EXPECT_EQ(valueIn(sofar.state), Value("first"));
            EXPECT_FALSE(sofar.isDamaged);
        }
        writer.post(recordOf("last"));
        ASSERT_TRUE(waitFor([&] { return isRecovered.load(); }));
    }
    const auto logs = claimEarlierLogs(folder());
    ASSERT_EQ(logs.size(), 1U);
    EXPECT_FALSE(logs[0].isDamaged);
    EXPECT_EQ(logs[0].state.edits.size(), 2U);
    EXPECT_EQ(valueIn(logs[0].state), Value("last"));
}

} // namespace
} // namespace galley
