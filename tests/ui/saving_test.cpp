// Saving from the window: exactly the lines meant, conflicts told, edits not lost.
#include "tests/ui/windowfixture.h"
#include "ui/saving/failurepanel.h"
#include "ui/support/messagebar.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTest>

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

TEST_F(SavingTest, AConflictIsListedAndLeadsToItsArticle) {
    const QString path = u"_news/a001.md"_qs;
    editQuality(path);
    editQuality(u"_news/a002.md"_qs);
    changeOnDisk(path, "quality: 50", "quality: 7");
    saveAndWait();
    EXPECT_TRUE(read(path).contains("quality: 7 "));
    EXPECT_EQ(session()->edits()->dirtyCount(), 1);
    ASSERT_TRUE(messages()->isVisible());
    auto* details = messages()->findChild<QPushButton*>();
    ASSERT_TRUE(details);
    QTest::mouseClick(details, Qt::LeftButton);
    auto* failures = find<QTableView>("failures");
    ASSERT_TRUE(failures->isVisible());
    ASSERT_EQ(failures->model()->rowCount(), 1);
    const QString reason = failures->model()->index(0, 2).data().toString();
    EXPECT_TRUE(reason.contains(u"50"_qs) && reason.contains(u"51"_qs) && reason.contains(u"“7”"_qs))
        << reason.toStdString();
    failures->setCurrentIndex(failures->model()->index(0, 0));
    press(failures, Qt::Key_Return);
    EXPECT_EQ(selectedPaths(), QStringList{path});
}

TEST_F(SavingTest, AConflictIsDecidedForEitherSide) {
    const QString mine = u"_news/a001.md"_qs;
    const QString theirs = u"_news/a002.md"_qs;
    editQuality(mine);
    editQuality(theirs);
    changeOnDisk(mine, "quality: 50", "quality: 7");
    changeOnDisk(theirs, "quality: 50", "quality: 8");
    saveAndWait();
    ASSERT_EQ(session()->edits()->dirtyCount(), 2);
    action("toggleFailures")->setChecked(true);
    QTest::qWait(50); // laid out, so that clicks meet the buttons
    auto* failures = find<QTableView>("failures");
    const auto choose = [&](const QString& title, const char* button) {
        for (int row = 0; row < failures->model()->rowCount(); ++row) {
            if (failures->model()->index(row, 0).data().toString() == title)
                failures->setCurrentIndex(failures->model()->index(row, 0));
        }
        ASSERT_TRUE(find<QPushButton>(button)->isVisible() && find<QPushButton>(button)->isEnabled());
        QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
    };
    choose(u"Article 1"_qs, "keepMine");
    ASSERT_TRUE(waitFor([&] { return read(mine).contains("quality: 51"); }));
    ASSERT_TRUE(waitFor([&] { return session()->edits()->dirtyCount() == 1; }));
    choose(u"Article 2"_qs, "takeTheirs");
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
    EXPECT_EQ(valueOf(theirs, "quality"), u"8"_qs);
    EXPECT_TRUE(read(theirs).contains("quality: 8 "));
}

TEST_F(SavingTest, AFileThatIsGoneIsListed) {
    editQuality(u"_news/a003.md"_qs);
    ASSERT_TRUE(QFile::remove(root() + u"/_news/a003.md"_qs));
    saveAndWait();
    EXPECT_TRUE(messages()->isVisible());
    EXPECT_EQ(find<QTableView>("failures")->model()->rowCount(), 1);
    EXPECT_FALSE(QFile::exists(root() + u"/_news/a003.md"_qs));
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
    ASSERT_TRUE(question());
    EXPECT_EQ(session(), before);
    QTest::mouseClick(question()->button(QMessageBox::Discard), Qt::LeftButton);
    EXPECT_TRUE(waitFor([&] { return session() != before; }));
}

} // namespace
} // namespace galley
