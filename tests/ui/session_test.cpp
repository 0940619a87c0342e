// Unsaved edits and the undo history outlive the window, however it ends.
#include "core/editing/sessionfolder.h"
#include "tests/ui/windowfixture.h"
#include "ui/session/sessionbar.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QProcess>
#include <QTest>

#include <algorithm>

namespace galley {
namespace {

class SessionTest : public WindowTest {
protected:
    static constexpr int articles = 5;

    /// The window is gone as if its process had been killed; the next one opens the feed.
    void crashAndReopen() {
        m_window.reset();
        makeWindow();
        openFeed();
    }
    void closeAndReopen() {
        m_window->close();
        crashAndReopen();
    }
    SessionBar* bar() { return find<SessionBar>("sessionBar"); }
    bool waitForBar() {
        return waitFor([this] { return bar()->isVisible(); });
    }
    void click(const char* button) { QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton); }
    QString folder() { return state().folderOf(root()); }

    /// How many steps and edits the logs in the state folder hold, read beside their owner.
    SessionState logged() {
        SessionState state;
        const QDir logs(folder());
        for (const QString& name : logs.entryList({u"session-*.log"_qs})) {
            QFile file(logs.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            file.readLine();
            state.append(readSession(file.readAll().toStdString()).state);
        }
        return state;
    }
};

/// A window in another process.
class Victim {
public:
    Victim(const QString& mode, const QString& feed, const StateHome& state) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(SESSION_VICTIM), {mode, feed, state.folder()});
    }
    bool hasEdited() { return m_process.waitForReadyRead(30000) && m_process.readLine() == "edited\n"; }
    void kill() {
        m_process.kill();
        ASSERT_TRUE(m_process.waitForFinished());
        ASSERT_EQ(m_process.exitStatus(), QProcess::CrashExit);
    }

private:
    QProcess m_process;
};

TEST_F(SessionTest, EditsOfAKilledProcessAreBackAndCanBeUndone) {
    writeArticles(articles);
    Victim victim(u"publish"_qs, root(), state());
    ASSERT_TRUE(victim.hasEdited());
    ASSERT_TRUE(waitFor([this] { return !logged().edits.empty(); }));
    victim.kill();
    openFeed();
    ASSERT_TRUE(waitForBar());
    EXPECT_EQ(bar()->text(), u"Galley did not end as it should. Kept: 3 unsaved edit(s) in 3 article(s)."_qs);
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
    EXPECT_EQ(valueOf(u"_news/a001.md"_qs, "published"), u"false"_qs);
    click("restoreSession");
    EXPECT_FALSE(bar()->isVisible());
    EXPECT_EQ(session()->edits()->dirtyCount(), 3);
    EXPECT_TRUE(m_window->isWindowModified());
    EXPECT_EQ(valueOf(u"_news/a001.md"_qs, "published"), u"true"_qs);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(session()->edits()->dirtyCount(), 3);
    saveAndWait();
    EXPECT_TRUE(read(u"_news/a004.md"_qs).contains("published: true"));
}

TEST_F(SessionTest, WhateverTheMomentOfAKillAllEditsUpToOneAreBack) {
    writeArticles(articles);
    for (int round = 0; round < 3; ++round) {
        Victim victim(u"stream"_qs, root(), state());
        ASSERT_TRUE(victim.hasEdited());
        const auto least = static_cast<std::size_t>(7 * (round + 1));
        ASSERT_TRUE(waitFor([&] { return logged().steps.size() >= least; }));
        victim.kill();
        makeWindow();
        openFeed();
        ASSERT_TRUE(waitForBar());
        click("restoreSession");
        std::vector<qint64> qualities;
        for (int id = 0; id < articles; ++id)
            qualities.push_back(session()->edits()->value(id, FieldPath("quality"))->text().empty()
                                    ? -1
                                    : *session()->edits()->value(id, FieldPath("quality"))->integer());
        const qint64 last = *std::ranges::max_element(qualities);
        EXPECT_GE(last, static_cast<qint64>(least));
        EXPECT_EQ(session()->edits()->undoStack()->index(), last);
        for (const qint64 quality : qualities)
            EXPECT_GT(quality, last - articles); // each article was edited in turn
        session()->edits()->undoStack()->setIndex(0);
        EXPECT_EQ(session()->edits()->dirtyCount(), 0);
        m_window->close();
        m_window.reset();
        QDir(folder()).removeRecursively();
    }
}

TEST_F(SessionTest, AnUnansweredOfferStaysInNobodysWay) {
    writeArticles(articles);
    openFeed();
    selectRows({0, 1});
    press(Qt::Key_Plus);
    click("applyPlan");
    crashAndReopen();
    ASSERT_TRUE(waitForBar());
    selectRows({2});
    press(Qt::Key_Plus);
    EXPECT_EQ(session()->edits()->dirtyCount(), 1);
    saveAndWait();
    EXPECT_TRUE(bar()->isVisible());
    closeAndReopen();
    ASSERT_TRUE(waitForBar());
    click("restoreSession");
    EXPECT_EQ(session()->edits()->dirtyCount(), 2);
}

TEST_F(SessionTest, DiscardedEditsAreNotOfferedAgainAndCanBeUndone) {
    writeArticles(articles);
    openFeed();
    selectRows({0});
    press(Qt::Key_Plus);
    crashAndReopen();
    ASSERT_TRUE(waitForBar());
    click("discardSession");
    EXPECT_FALSE(bar()->isVisible());
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(session()->edits()->dirtyCount(), 1);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    closeAndReopen();
    ASSERT_TRUE(waitFor([this] { return session()->edits()->undoStack()->count() > 0; }));
    EXPECT_FALSE(bar()->isVisible());
}

TEST_F(SessionTest, UndoReversesASavedChangeAfterARestart) {
    writeArticles(articles);
    openFeed();
    const QString path = session()->feed()->article(session()->list()->idAt(0)).path();
    selectRows({0});
    press(Qt::Key_Plus);
    saveAndWait();
    closeAndReopen();
    ASSERT_TRUE(waitFor([this] { return action("undo")->isEnabled(); }));
    EXPECT_FALSE(bar()->isVisible());
    EXPECT_EQ(valueOf(path, "quality"), u"51"_qs);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(valueOf(path, "quality"), u"50"_qs);
    EXPECT_EQ(session()->edits()->dirtyCount(), 1);
    EXPECT_EQ(selectedPaths(), QStringList(path));
    saveAndWait();
    EXPECT_TRUE(read(path).contains("quality: 50"));
}

TEST_F(SessionTest, WhatIsDiscardedOnClosingIsNotOfferedButUndone) {
    writeArticles(articles);
    openFeed();
    selectRows({0});
    press(Qt::Key_Plus);
    m_window->close();
    auto* question = find<QMessageBox>("unsavedQuestion");
    ASSERT_TRUE(question);
    EXPECT_EQ(question->informativeText(),
              u"Undo brings discarded edits back once the feed is opened again."_qs);
    QTest::mouseClick(question->button(QMessageBox::Discard), Qt::LeftButton);
    ASSERT_FALSE(m_window->isVisible());
    crashAndReopen();
    ASSERT_TRUE(waitFor([this] { return action("undo")->isEnabled(); }));
    EXPECT_FALSE(bar()->isVisible());
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(session()->edits()->dirtyCount(), 1);
}

TEST_F(SessionTest, AnotherFeedHasAHistoryOfItsOwn) {
    writeArticles(articles);
    openFeed();
    selectRows({0});
    press(Qt::Key_Plus);
    saveAndWait();
    const QString other = m_folder.filePath(u"other"_qs);
    ASSERT_TRUE(QDir().mkpath(other + u"/_news"_qs));
    ASSERT_TRUE(QFile::copy(root() + u"/_news/a000.md"_qs, other + u"/_news/a.md"_qs));
    openFolder(other);
    EXPECT_FALSE(action("undo")->isEnabled());
    openFeed();
    ASSERT_TRUE(waitFor([this] { return action("undo")->isEnabled(); }));
    openFeed(); // once more, while its log is still being written
    ASSERT_TRUE(waitFor([this] { return action("undo")->isEnabled(); }));
}

TEST_F(SessionTest, WhereNothingCanBeNotedTheWindowSaysSoAndGoesOn) {
    writeArticles(articles);
    QFile inTheWay(state().folder());
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    openFeed();
    selectRows({0});
    press(Qt::Key_Plus);
    auto* messages = find<TintedBar>("messageBar");
    ASSERT_TRUE(waitFor([&] { return messages->isVisible(); }));
    EXPECT_TRUE(messages->text().contains(u"cannot be noted"_qs)) << messages->text().toStdString();
    press(Qt::Key_Plus);
    EXPECT_EQ(session()->edits()->dirtyCount(), 1);
    inTheWay.remove(); // a save notes there what it is about to do
    saveAndWait();
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
}

} // namespace
} // namespace galley
