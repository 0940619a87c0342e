// Saving from the window: exactly the lines meant, conflicts told, edits not lost.
#include "core/feed/feedlock.h"
#include "tests/ui/windowfixture.h"
#include "ui/articledetail/articledetail.h"
#include "ui/articledetail/articlepage.h"
#include "ui/articledetail/fieldrow.h"
#include "ui/articledetail/selectionpage.h"
#include "ui/articledetail/topicseditor.h"
#include "ui/saving/failurepanel.h"
#include "ui/saving/savecontroller.h"
#include "ui/support/messagebar.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <chrono>
#include <optional>

namespace galley {
namespace {

class SavingTest : public WindowTest {
protected:
    SavingTest() {
        writeArticles(6);
        openFeed();
    }
    void editQuality(const QString& path) {
        selectRows({rowOf(path)});
        press(Qt::Key_Plus);
    }
    void changeOnDisk(const QString& path, const QByteArray& from, const QByteArray& to) {
        QByteArray bytes = read(path);
        ASSERT_TRUE(bytes.contains(from));
        write(path, bytes.replace(from, to));
    }
    QMessageBox* question() { return find<QMessageBox>("unsavedQuestion"); }
    MessageBar* messages() { return find<MessageBar>("messageBar"); }
    QString messageText() { return messages()->text(); }
};

TEST_F(SavingTest, WritesExactlyTheLineMeant) {
    const QString path = u"_news/a001.md"_qs;
    QByteArray expected = read(path);
    expected.replace("quality: 50 # checked", "quality: 51 # checked");
    const QByteArray other = read(u"_news/a002.md"_qs);
    editQuality(path);
    EXPECT_NE(read(path), expected);
    press(Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return session()->edits()->dirtyCount() == 0; }));
    EXPECT_EQ(read(path), expected);
    EXPECT_EQ(read(u"_news/a002.md"_qs), other);
    EXPECT_FALSE(m_window->isWindowModified());
    EXPECT_FALSE(messages()->isVisible());
}

TEST_F(SavingTest, SaveSelectedLeavesTheOthersUnsaved) {
    editQuality(u"_news/a001.md"_qs);
    editQuality(u"_news/a002.md"_qs);
    action("saveSelected")->trigger();
    ASSERT_TRUE(waitFor([&] { return session()->edits()->dirtyCount() == 1; }));
    EXPECT_TRUE(read(u"_news/a002.md"_qs).contains("quality: 51"));
    EXPECT_TRUE(read(u"_news/a001.md"_qs).contains("quality: 50"));
}

TEST_F(SavingTest, CountingMovesNothingInTheToolBar) {
    m_window->resize(1900, 800);
    QTest::qWait(20);
    const int before = find<QWidget>("qualityBox")->x();
    editQuality(u"_news/a001.md"_qs);
    QTest::qWait(20);
    EXPECT_EQ(find<QWidget>("qualityBox")->x(), before);
}

TEST_F(SavingTest, TheToolBarCountsUnsavedArticles) {
    EXPECT_FALSE(action("saveAll")->isEnabled());
    editQuality(u"_news/a001.md"_qs);
    editQuality(u"_news/a002.md"_qs);
    EXPECT_TRUE(action("saveAll")->isEnabled());
    EXPECT_TRUE(action("saveAll")->iconText().contains(u"2"_qs));
}

TEST_F(SavingTest, AnotherFieldChangedByOthersIsKept) {
    const QString path = u"_news/a001.md"_qs;
    editQuality(path);
    changeOnDisk(path, "Article 1\"", "Article 1, corrected\"");
    saveAndWait();
    EXPECT_TRUE(read(path).contains("Article 1, corrected"));
    EXPECT_TRUE(read(path).contains("quality: 51"));
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
}

TEST_F(SavingTest, AConflictIsListedAndTheRestSaved) {
    const QString path = u"_news/a001.md"_qs;
    editQuality(path);
    editQuality(u"_news/a002.md"_qs);
    changeOnDisk(path, "quality: 50", "quality: 7");
    saveAndWait();
    EXPECT_TRUE(read(path).contains("quality: 7 "));
    EXPECT_EQ(session()->edits()->dirtyCount(), 1);
    ASSERT_TRUE(messages()->isVisible());
    EXPECT_TRUE(messageText().startsWith(u"In 1 article(s) somebody else changed fields"_qs));
    EXPECT_EQ(find<QLabel>("statusMessage")->text(), u"1 article(s) saved"_qs);
    action("toggleConflicts")->setChecked(false);
    auto* details = messages()->findChild<QPushButton*>();
    ASSERT_TRUE(details);
    QTest::mouseClick(details, Qt::LeftButton);
    EXPECT_FALSE(find<QTableView>("failures")->isVisible());
    auto* conflicts = find<QTableView>("conflicts");
    ASSERT_TRUE(conflicts->isVisible());
    ASSERT_EQ(conflicts->model()->rowCount(), 1);
    EXPECT_EQ(conflicts->model()->index(0, 2).data().toString(), u"50"_qs);
    EXPECT_EQ(conflicts->model()->index(0, 3).data().toString(), u"7"_qs);
    EXPECT_EQ(conflicts->model()->index(0, 4).data().toString(), u"51"_qs);
    press(conflicts, Qt::Key_K);
    EXPECT_FALSE(messages()->isVisible()) << "it is decided";
    saveAndWait();
    EXPECT_TRUE(read(path).contains("quality: 51 "));
}

TEST_F(SavingTest, AnArticleSavedInPartIsSaidToBe) {
    const QString path = u"_news/a001.md"_qs;
    editQuality(path);
    press(Qt::Key_P);
    changeOnDisk(path, "quality: 50", "quality: 7");
    editQuality(u"_news/a003.md"_qs);
    ASSERT_TRUE(QFile::remove(root() + u"/_news/a003.md"_qs));
    saveAndWait();
    EXPECT_TRUE(read(path).contains("published: true"));
    EXPECT_EQ(find<QLabel>("statusMessage")->text(), u"0 article(s) saved, 1 saved in part"_qs);
    const QString text = messageText();
    EXPECT_TRUE(text.startsWith(u"1 article(s) could not be saved"_qs)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"In 1 article(s) somebody else changed"_qs)) << text.toStdString();
}

TEST_F(SavingTest, UndoAfterTakingTheirsDoesNotOverwriteThem) {
    const QString path = u"_news/a001.md"_qs;
    selectRows({rowOf(path)});
    press(Qt::Key_Minus);
    press(Qt::Key_Minus);
    changeOnDisk(path, "quality: 50", "quality: 7");
    saveAndWait();
    session()->edits()->revert({session()->feed()->find(path)});
    for (int steps = 2; steps >= 0; --steps) {
        session()->edits()->undoStack()->undo();
        if (session()->edits()->dirtyCount() > 0)
            saveAndWait();
        EXPECT_TRUE(read(path).contains("quality: 7 ")) << steps;
    }
    EXPECT_EQ(valueOf(path, "quality"), u"7"_qs);
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
}

TEST_F(SavingTest, AFileThatIsGoneIsListed) {
    editQuality(u"_news/a003.md"_qs);
    ASSERT_TRUE(QFile::remove(root() + u"/_news/a003.md"_qs));
    saveAndWait();
    EXPECT_TRUE(messages()->isVisible());
    EXPECT_EQ(find<QTableView>("failures")->model()->rowCount(), 1);
    EXPECT_FALSE(QFile::exists(root() + u"/_news/a003.md"_qs));
    action("reloadFeed")->trigger();
    ASSERT_TRUE(waitFor([&] { return rowOf(u"_news/a003.md"_qs) < 0; }));
    EXPECT_EQ(find<QTableView>("failures")->model()->rowCount(), 1) << "still so";
    EXPECT_TRUE(messages()->isVisible());
    write(u"_news/a003.md"_qs, article(3, true));
    action("reloadFeed")->trigger();
    EXPECT_TRUE(waitFor([&] { return !messages()->isVisible(); })) << "it is back";
    EXPECT_EQ(find<QTableView>("failures")->model()->rowCount(), 0);
    EXPECT_EQ(session()->edits()->dirtyCount(), 1);
    saveAndWait();
    EXPECT_TRUE(read(u"_news/a003.md"_qs).contains("quality: 51"));
}

TEST_F(SavingTest, ClosingWithoutEditsAsksNothing) {
    EXPECT_TRUE(m_window->close());
    EXPECT_FALSE(question());
}

TEST_F(SavingTest, ClosingWithEditsAsksOnceAndCancelStays) {
    editQuality(u"_news/a001.md"_qs);
    EXPECT_FALSE(m_window->close());
    EXPECT_FALSE(m_window->close());
    ASSERT_EQ(m_window->findChildren<QMessageBox*>().size(), 1);
    QTest::mouseClick(question()->button(QMessageBox::Cancel), Qt::LeftButton);
    EXPECT_TRUE(m_window->isVisible());
    EXPECT_EQ(session()->edits()->dirtyCount(), 1);
    EXPECT_TRUE(waitFor([&] { return !question(); }));
    EXPECT_FALSE(m_window->close());
    EXPECT_TRUE(question());
}

TEST_F(SavingTest, ClosingSavesAndThenCloses) {
    editQuality(u"_news/a001.md"_qs);
    m_window->close();
    QTest::mouseClick(question()->button(QMessageBox::Save), Qt::LeftButton);
    EXPECT_TRUE(waitFor([&] { return !m_window->isVisible(); }));
    EXPECT_TRUE(read(u"_news/a001.md"_qs).contains("quality: 51"));
}

TEST_F(SavingTest, ClosingDiscards) {
    editQuality(u"_news/a001.md"_qs);
    m_window->close();
    QTest::mouseClick(question()->button(QMessageBox::Discard), Qt::LeftButton);
    EXPECT_TRUE(waitFor([&] { return !m_window->isVisible(); }));
    EXPECT_TRUE(read(u"_news/a001.md"_qs).contains("quality: 50"));
}

TEST_F(SavingTest, ASaveThatFailsKeepsTheWindowOpen) {
    editQuality(u"_news/a001.md"_qs);
    changeOnDisk(u"_news/a001.md"_qs, "quality: 50", "quality: 7");
    m_window->close();
    QTest::mouseClick(question()->button(QMessageBox::Save), Qt::LeftButton);
    EXPECT_TRUE(waitFor([&] { return messages()->isVisible(); }));
    EXPECT_TRUE(m_window->isVisible());
    EXPECT_EQ(session()->edits()->dirtyCount(), 1);
}

TEST_F(SavingTest, OpeningAnotherFeedAsksToo) {
    editQuality(u"_news/a001.md"_qs);
    FeedSession* before = session();
    m_window->openFeed(root() + u"/_news"_qs);
    ASSERT_TRUE(waitFor([&] { return question(); }));
    EXPECT_EQ(session(), before);
    QTest::mouseClick(question()->button(QMessageBox::Discard), Qt::LeftButton);
    EXPECT_TRUE(waitFor([&] { return session() != before; }));
}

TEST_F(SavingTest, EditsMadeWhileAnotherFeedIsOpenedAreAskedAbout) {
    FeedSession* before = session();
    m_window->openFeed(root() + u"/_news"_qs);
    editQuality(u"_news/a001.md"_qs);
    ASSERT_TRUE(waitFor([&] { return question(); }));
    QTest::mouseClick(question()->button(QMessageBox::Cancel), Qt::LeftButton);
    EXPECT_TRUE(waitFor([&] { return !question(); }));
    EXPECT_EQ(session(), before);
    EXPECT_FALSE(find<QWidget>("loadProgress")->isVisible());
    saveAndWait();
    QTest::qWait(50);
    EXPECT_EQ(session(), before) << "what was canceled does not come later";
    EXPECT_TRUE(read(u"_news/a001.md"_qs).contains("quality: 51"));
}

TEST_F(SavingTest, AFeedTakesOverOnceARunningSaveIsDone) {
    writeArticles(400);
    openFeed();
    const QString other = m_folder.filePath(u"other/_news"_qs);
    ASSERT_TRUE(QDir().mkpath(other));
    ASSERT_TRUE(QFile::copy(root() + u"/_news/a000.md"_qs, other + u"/a.md"_qs));
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_P);
    QTest::keyClick(find<QPushButton>("applyPlan"), Qt::Key_Return);
    FeedSession* before = session();
    m_window->openFeed(other);
    action("saveAll")->trigger();
    ASSERT_TRUE(waitFor([&] { return session() != before && !session()->feed()->isLoading(); }));
    EXPECT_EQ(session()->articleCount(), 1);
    EXPECT_FALSE(question());
    for (int i = 0; i < 400; ++i)
        EXPECT_TRUE(read(u"_news/a%1.md"_qs.arg(i, 3, 10, QLatin1Char('0'))).contains("published: true"));
}

/// A save that waits for its turn, since this test holds the feed's lock.
class RunningSaveTest : public SavingTest {
protected:
    void SetUp() override {
        lock.emplace(FeedLock::acquire(root(), state(), std::chrono::seconds(10)));
        ASSERT_TRUE(lock->has_value());
        editQuality(u"_news/a001.md"_qs);
        editQuality(u"_news/a002.md"_qs);
        press(Qt::Key_S, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([&] { return strip()->isVisible(); }));
    }
    QWidget* strip() { return find<QWidget>("saveProgress"); }
    QToolButton* cancelButton() { return strip()->findChild<QToolButton*>(); }
    void expectCanceled() {
        ASSERT_TRUE(waitFor([&] { return messages()->isVisible(); }));
        EXPECT_TRUE(messages()->text().contains(u"canceled: 2 article"_qs))
            << messages()->text().toStdString();
        EXPECT_FALSE(strip()->isVisible());
        EXPECT_EQ(session()->edits()->dirtyCount(), 2);
        EXPECT_TRUE(read(u"_news/a001.md"_qs).contains("quality: 50"));
        EXPECT_TRUE(action("saveAll")->isEnabled());
    }
    void expectSaved() {
        ASSERT_TRUE(waitFor([&] { return session()->edits()->dirtyCount() == 0; }));
        EXPECT_TRUE(read(u"_news/a001.md"_qs).contains("quality: 51"));
        EXPECT_TRUE(read(u"_news/a002.md"_qs).contains("quality: 51"));
        EXPECT_FALSE(messages()->isVisible());
    }

    std::optional<std::expected<FeedLock, FeedLock::Failure>> lock;
};

TEST_F(RunningSaveTest, ShowsItselfAndTakesItsTurn) {
    EXPECT_TRUE(strip()->findChild<QLabel*>()->text().startsWith(u"Saving"_qs));
    EXPECT_FALSE(action("saveAll")->isEnabled());
    QSignalSpy progress(m_window->findChild<SaveController*>(), &SaveController::progress);
    lock.reset();
    expectSaved();
    EXPECT_TRUE(waitFor([&] { return !strip()->isVisible(); }));
    ASSERT_FALSE(progress.isEmpty());
    EXPECT_EQ(progress.back()[1].toInt(), 2);
}

TEST_F(RunningSaveTest, IsCanceledByAClick) {
    QTest::mouseClick(cancelButton(), Qt::LeftButton);
    expectCanceled();
    lock.reset();
    press(Qt::Key_S, Qt::ControlModifier);
    expectSaved();
}

TEST_F(RunningSaveTest, IsCanceledByAKey) {
    EXPECT_FALSE(cancelButton()->accessibleName().isEmpty());
    cancelButton()->setFocus();
    QTest::keyClick(cancelButton(), Qt::Key_Space);
    expectCanceled();
}

TEST_F(RunningSaveTest, LeavesTheEditsMadeMeanwhile) {
    editQuality(u"_news/a001.md"_qs);
    lock.reset();
    ASSERT_TRUE(waitFor([&] { return read(u"_news/a001.md"_qs).contains("quality: 51"); }));
    ASSERT_TRUE(waitFor([&] { return session()->edits()->dirtyCount() == 1; }));
    EXPECT_EQ(valueOf(u"_news/a001.md"_qs, "quality"), u"52"_qs);
}

TEST_F(SavingTest, AStateFolderThatCannotBeMadeIsNamedAndTheEditsStay) {
    editQuality(u"_news/a001.md"_qs);
    QFile inTheWay(state().folder());
    ASSERT_TRUE(waitFor([&] { // the session log may make the folder once more meanwhile
        QDir(state().folder()).removeRecursively();
        return inTheWay.open(QIODevice::WriteOnly);
    }));
    saveAndWait();
    EXPECT_TRUE(messages()->text().contains(state().folder())) << messages()->text().toStdString();
    EXPECT_EQ(session()->edits()->dirtyCount(), 1);
    EXPECT_TRUE(read(u"_news/a001.md"_qs).contains("quality: 50"));
    ASSERT_TRUE(inTheWay.remove());
    saveAndWait();
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
    EXPECT_TRUE(waitFor([&] { return !messages()->isVisible(); }))
        << "the log says so, too, until it is written";
}

TEST_F(SavingTest, SaveProceedsWhereNothingIsUnsavedAnyMore) {
    editQuality(u"_news/a001.md"_qs);
    m_window->close();
    session()->edits()->undoStack()->undo();
    QTest::mouseClick(question()->button(QMessageBox::Save), Qt::LeftButton);
    EXPECT_TRUE(waitFor([&] { return !m_window->isVisible(); }));
}

/// What was typed counts before Return is pressed, too.
class TypedInputTest : public SavingTest {
protected:
    QAbstractSpinBox* typeInCell(const QString& path, const QString& text) {
        selectRows({rowOf(path)});
        press(Qt::Key_F2);
        auto* editor = table()->viewport()->findChild<QAbstractSpinBox*>();
        if (editor)
            QTest::keyClicks(editor, text);
        return editor;
    }
    ArticleDetail* detail() { return m_window->findChild<ArticleDetail*>(); }
    TopicsEditor* topicsOf(const QString& path) {
        selectRows({rowOf(path)});
        EXPECT_TRUE(waitFor([&] {
            return detail() && detail()->articlePage()->isVisible() &&
                   detail()->articlePage()->shownArticle()->document();
        }));
        FieldRow* row = detail()->articlePage()->shownForm()->row(u"topics"_qs);
        return qobject_cast<TopicsEditor*>(row->editor());
    }
    void saveByKey(QWidget* focus, const QByteArray& expected) {
        QTest::keyClick(focus, Qt::Key_S, Qt::ControlModifier);
        EXPECT_TRUE(waitFor([&] { return read(path).contains(expected); })) << read(path).toStdString();
        EXPECT_TRUE(waitFor([&] { return session()->edits()->dirtyCount() == 0; }));
    }
    const QString path = u"_news/a001.md"_qs;
};

TEST_F(TypedInputTest, InACellIsSaved) {
    QAbstractSpinBox* editor = typeInCell(path, u"77"_qs);
    ASSERT_TRUE(editor);
    saveByKey(editor, "quality: 77");
}

TEST_F(TypedInputTest, InACellIsAskedAboutOnClosing) {
    ASSERT_TRUE(typeInCell(path, u"77"_qs));
    EXPECT_FALSE(m_window->close());
    ASSERT_TRUE(question());
    QTest::mouseClick(question()->button(QMessageBox::Save), Qt::LeftButton);
    EXPECT_TRUE(waitFor([&] { return !m_window->isVisible(); }));
    EXPECT_TRUE(read(path).contains("quality: 77"));
}

TEST_F(TypedInputTest, InTheToolBarIsSaved) {
    selectRows({rowOf(path)});
    press(Qt::Key_Q);
    auto* box = find<QAbstractSpinBox>("qualityBox");
    QTest::keyClicks(box, u"78"_qs);
    saveByKey(box, "quality: 78");
}

TEST_F(TypedInputTest, ForSeveralArticlesShowsItsPlanAndStopsTheClose) {
    selectRows({0, 1});
    ASSERT_TRUE(waitFor([&] { return detail() && detail()->selectionPage()->isVisible(); }));
    QWidget* quality = detail()->selectionPage()->row(u"quality"_qs)->editor()->inputs().first();
    quality->setFocus();
    QTest::keyClicks(quality, u"55"_qs);
    for (int times = 0; times < 2; ++times) {
        EXPECT_FALSE(m_window->close());
        EXPECT_TRUE(m_window->isVisible());
        EXPECT_TRUE(find<QWidget>("planBar")->isVisible());
    }
    EXPECT_FALSE(question());
    QTest::keyClick(find<QPushButton>("applyPlan"), Qt::Key_Return);
    EXPECT_EQ(session()->edits()->dirtyCount(), 2);
    EXPECT_FALSE(m_window->close());
    EXPECT_TRUE(question());
}

TEST_F(TypedInputTest, APlanThatNobodyAppliedDoesNotKeepTheWindowOpen) {
    selectRows({0, 1});
    press(Qt::Key_P);
    ASSERT_TRUE(find<QWidget>("planBar")->isVisible());
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(find<QWidget>("planBar")->isVisible());
    EXPECT_TRUE(m_window->close());
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
}

TEST_F(TypedInputTest, ARenamedTopicIsSaved) {
    TopicsEditor* topics = topicsOf(path);
    ASSERT_TRUE(topics);
    topics->list()->setFocus();
    topics->list()->setCurrentRow(0);
    topics->list()->editItem(topics->list()->item(0));
    auto* line = topics->list()->viewport()->findChild<QLineEdit*>();
    ASSERT_TRUE(line);
    line->setText(u"Ocean"_qs);
    saveByKey(line, "[Ocean, Wind]");
}

TEST_F(TypedInputTest, ANewTopicIsSavedAndLeavingItsLineTakesIt) {
    TopicsEditor* topics = topicsOf(path);
    ASSERT_TRUE(topics);
    topics->line()->setFocus();
    QTest::keyClicks(topics->line(), u"Tide"_qs);
    saveByKey(topics->line(), "[Sea, Wind, Tide]");
    QTest::keyClicks(topics->line(), u"Foam"_qs);
    table()->setFocus();
    saveByKey(table(), "[Sea, Wind, Tide, Foam]");
    topics->line()->setFocus();
    QTest::keyClicks(topics->line(), u"Dropped"_qs);
    QTest::keyClick(topics->line(), Qt::Key_Escape);
    EXPECT_TRUE(topics->line()->text().isEmpty());
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
}

TEST_F(TypedInputTest, IsPartOfWhatIsReverted) {
    ASSERT_TRUE(typeInCell(path, u"77"_qs));
    action("revert")->trigger();
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
    EXPECT_EQ(valueOf(path, "quality"), u"50"_qs);
}

} // namespace
} // namespace galley
