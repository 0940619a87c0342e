// The feed changes underneath the window: what is selected, shown and typed stays, conflicts are listed and
// decided.
#include "tests/ui/windowfixture.h"
#include "ui/articledetail/articledetail.h"
#include "ui/articledetail/articlepage.h"
#include "ui/articledetail/fieldrow.h"
#include "ui/conflicts/conflictcount.h"
#include "ui/conflicts/conflictpanel.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <cstdio>

namespace galley {
namespace {

const QString first = QStringLiteral("_news/a001.md");
const QString second = QStringLiteral("_news/a002.md");

class WatchingTest : public WindowTest {
protected:
    void open(int articles) {
        writeArticles(articles);
        openFeed();
        ASSERT_TRUE(waitFor([&] { return session()->watcher()->mode() == FeedWatcher::Mode::Watching; }));
        QTest::qWait(100); // until the look that follows the beginning of watching is over
    }
    void changeOnDisk(const QString& path, const QByteArray& from, const QByteArray& to) {
        QByteArray bytes = read(path);
        ASSERT_TRUE(bytes.contains(from)) << bytes.toStdString();
        write(path + u".tmp"_qs, bytes.replace(from, to)); // as a crawler that knows its craft
        ASSERT_EQ(rename(file(path + u".tmp"_qs).constData(), file(path).constData()), 0);
    }
    QByteArray file(const QString& path) const { return QFile::encodeName(root() + u'/' + path); }
    void raiseQuality(const QString& path) {
        selectRows({rowOf(path)});
        press(Qt::Key_Plus);
    }
    /// Edits a field and has it changed on disk as well.
    void makeConflict(const QString& path) {
        raiseQuality(path);
        changeOnDisk(path, "quality: 50", "quality: 7");
        ASSERT_TRUE(waitFor([&] { return !conflictsOf(path).empty(); }));
    }
    const std::vector<Conflict>& conflictsOf(const QString& path) {
        return session()->edits()->conflictsOf(session()->feed()->find(path));
    }
    QTableView* conflicts() { return find<QTableView>("conflicts"); }
    ConflictPanel* panel() { return m_window->findChild<ConflictPanel*>(); }
    QString cell(int row, int column) { return conflicts()->model()->index(row, column).data().toString(); }
    void click(QAction* act) {
        QTest::qWait(50); // laid out
        for (QToolButton* button : panel()->findChildren<QToolButton*>()) {
            if (button->defaultAction() != act)
                continue;
            ASSERT_TRUE(button->isVisible() && button->isEnabled());
            QTest::mouseClick(button, Qt::LeftButton, Qt::NoModifier, QPoint(8, button->height() / 2));
            return;
        }
        FAIL() << "no such button";
    }
    QString topRow() {
        const QModelIndex top = table()->indexAt(QPoint(5, 1));
        return top.isValid() ? session()->feed()->article(session()->list()->idAt(top.row())).path()
                             : QString();
    }
};

TEST_F(WatchingTest, ChangesOnDiskShowByThemselves) {
    open(6);
    EXPECT_EQ(find<QLabel>("watchLabel")->text(), u"Watching"_qs);
    EXPECT_TRUE(find<QLabel>("watchLabel")->isVisible());
    changeOnDisk(first, "Article 1\"", "Article 1, corrected\"");
    EXPECT_TRUE(waitFor([&] { return valueOf(first, "title") == u"Article 1, corrected"_qs; }));
    write(u"_news/new.md"_qs, article(77, true));
    EXPECT_TRUE(waitFor([&] { return session()->shownCount() == 7; }));
    write(u"_news/new.md"_qs, article(78, true)); // in place
    EXPECT_TRUE(waitFor([&] { return valueOf(u"_news/new.md"_qs, "title") == u"Article 78"_qs; }));
    QFile::remove(root() + u'/' + second);
    EXPECT_TRUE(waitFor([&] { return session()->shownCount() == 6; }));
    EXPECT_FALSE(find<QWidget>("loadProgress")->isVisible());
}

TEST_F(WatchingTest, SaysWhenItLooksAgainInPlaceOfWatching) {
    open(3);
    session()->watcher()->poll(FolderWatch::Obstacle::FileSystem, 5000);
    EXPECT_TRUE(find<QLabel>("watchLabel")->text().contains(u"5"_qs));
    EXPECT_TRUE(find<QLabel>("watchLabel")->toolTip().contains(u"network"_qs));
    changeOnDisk(first, "quality: 50", "quality: 9");
    QTest::keyClick(table(), Qt::Key_F5);
    EXPECT_TRUE(waitFor([&] { return valueOf(first, "quality") == u"9"_qs; })) << "F5 does not wait";
}

TEST_F(WatchingTest, SelectionScrollAndFilterStay) {
    open(120);
    find<QLineEdit>("filter")->setText(u"article"_qs);
    table()->sortByColumn(ArticleTableModel::Title, Qt::AscendingOrder);
    ASSERT_TRUE(waitFor([&] { return session()->shownCount() == 120; }));
    selectRows({60, 61, 64});
    const QStringList selected = selectedPaths();
    const ArticleId current = session()->selection()->current();
    table()->verticalScrollBar()->setValue(table()->rowHeight(0) * 55 + 7);
    const QString top = topRow();
    const int offset = table()->visualRect(table()->indexAt(QPoint(5, 1))).top();

    for (int i = 0; i < 20; ++i) // ahead of what is shown, and behind it
        write(u"_news/new%1.md"_qs.arg(i),
              article(i, true).replace("\"Article", i % 2 ? "\"A new article" : "\"Zz new article"));
    ASSERT_TRUE(waitFor([&] { return session()->shownCount() == 140; }));
    EXPECT_EQ(selectedPaths(), selected);
    EXPECT_EQ(session()->selection()->current(), current);
    EXPECT_EQ(topRow(), top);
    EXPECT_EQ(table()->visualRect(table()->indexAt(QPoint(5, 1))).top(), offset);
    EXPECT_EQ(session()->list()->filterText(), u"article"_qs);

    for (int i = 0; i < 20; ++i)
        QFile::remove(root() + u"/_news/new%1.md"_qs.arg(i));
    ASSERT_TRUE(waitFor([&] { return session()->shownCount() == 120; }));
    EXPECT_EQ(selectedPaths(), selected);
    EXPECT_EQ(topRow(), top);
    EXPECT_EQ(table()->visualRect(table()->indexAt(QPoint(5, 1))).top(), offset);
}

TEST_F(WatchingTest, RenamingAFileKeepsSelectionEditsAndUndo) {
    open(6);
    raiseQuality(first);
    QDir(root()).rename(first, u"_news/z.md"_qs);
    ASSERT_TRUE(waitFor([&] { return session()->feed()->find(u"_news/z.md"_qs) >= 0; }));
    QTest::qWait(500);
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/z.md"_qs});
    EXPECT_EQ(session()->shownCount(), 6);
    EXPECT_EQ(valueOf(u"_news/z.md"_qs, "quality"), u"51"_qs);
    saveAndWait();
    EXPECT_TRUE(read(u"_news/z.md"_qs).contains("quality: 51 "));
    EXPECT_FALSE(QFile::exists(root() + u'/' + first));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(valueOf(u"_news/z.md"_qs, "quality"), u"50"_qs);
}

TEST_F(WatchingTest, TypedTextStaysWhileTheFileChanges) {
    open(6);
    selectRows({rowOf(first)});
    auto* detail = [this] {
        waitFor([this] { return m_window->findChild<ArticleDetail*>(); });
        return m_window->findChild<ArticleDetail*>();
    }();
    ASSERT_TRUE(waitFor([&] { return detail->articlePage()->shownArticle()->document(); }));
    auto* date = detail->articlePage()->shownForm()->row(u"publishedDateTime"_qs);
    auto* line = date->findChild<QLineEdit*>();
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, u"2024-13"_qs); // no date yet
    changeOnDisk(first, "2024-01-01T00:00:01Z", "2025-02-02T00:00:00Z");
    ASSERT_TRUE(waitFor([&] { return valueOf(first, "publishedDateTime").startsWith(u"2025"_qs); }));
    QTest::qWait(100);
    EXPECT_EQ(line->text(), u"2024-13"_qs);
    EXPECT_TRUE(line->hasFocus());
    auto* title = detail->articlePage()->shownForm()->row(u"title"_qs)->findChild<QPlainTextEdit*>();
    ASSERT_TRUE(title);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, u"Half a tit"_qs);
    changeOnDisk(first, "About thing 1", "About something else");
    ASSERT_TRUE(waitFor([&] { return valueOf(first, "excerpt") == u"About something else"_qs; }));
    QTest::keyClicks(title, u"le"_qs);
    EXPECT_EQ(valueOf(first, "title"), u"Half a title"_qs);
}

TEST_F(WatchingTest, OwnSavesAreNotReadAgain) {
    open(6);
    raiseQuality(first);
    const QSignalSpy changed(session()->feed(), &Feed::articlesChanged);
    saveAndWait();
    QTest::qWait(300);
    EXPECT_EQ(changed.size(), 1) << "what the save tells itself";
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
}

TEST_F(WatchingTest, AConflictShowsWithoutTakingTheFocus) {
    open(6);
    EXPECT_FALSE(conflicts()->isVisible());
    EXPECT_FALSE(find<ConflictCount>("conflictCount")->isVisible());
    makeConflict(first);
    EXPECT_TRUE(conflicts()->isVisible());
    EXPECT_TRUE(table()->hasFocus());
    EXPECT_EQ(cell(0, 0), u"Article 1"_qs);
    EXPECT_EQ(cell(0, 1), u"Quality"_qs);
    EXPECT_EQ(cell(0, 2), u"50"_qs);
    EXPECT_EQ(cell(0, 3), u"7"_qs);
    EXPECT_EQ(cell(0, 4), u"51"_qs);
    EXPECT_TRUE(find<ConflictCount>("conflictCount")->text().contains(u"1"_qs));
    const int row = rowOf(first);
    EXPECT_EQ(session()->list()->index(row, ArticleTableModel::State).data().toString(), u"Conflict"_qs);
    changeOnDisk(first, "quality: 7", "quality: 50");
    EXPECT_TRUE(waitFor([&] { return !conflicts()->isVisible(); })) << "the disk went back";
    EXPECT_EQ(session()->edits()->dirtyCount(), 1);
}

TEST_F(WatchingTest, ConflictsAreDecidedByClicks) {
    open(6);
    makeConflict(first);
    makeConflict(second);
    conflicts()->selectRow(0);
    click(action("keepMine"));
    EXPECT_TRUE(conflictsOf(first).empty());
    ASSERT_EQ(conflicts()->model()->rowCount(), 1);
    EXPECT_TRUE(conflicts()->selectionModel()->hasSelection()) << "the next one is ready";
    click(action("takeTheirs"));
    EXPECT_EQ(valueOf(second, "quality"), u"7"_qs);
    EXPECT_FALSE(conflicts()->isVisible());
    saveAndWait();
    EXPECT_TRUE(read(first).contains("quality: 51 "));
    EXPECT_TRUE(read(second).contains("quality: 7 "));
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
}

TEST_F(WatchingTest, ConflictsAreDecidedByKeysAndUndone) {
    open(6);
    makeConflict(first);
    makeConflict(second);
    raiseQuality(u"_news/a003.md"_qs);
    press(conflicts(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(session()->edits()->conflictingArticles().isEmpty());
    EXPECT_TRUE(table()->hasFocus()) << "the list went, the focus must be somewhere";
    press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_EQ(conflicts()->model()->rowCount(), 2);
    EXPECT_TRUE(conflicts()->isVisible());
    press(conflicts(), Qt::Key_T, Qt::ShiftModifier);
    EXPECT_EQ(session()->edits()->dirtyCount(), 1) << "all of the same field are dropped, and nothing else";
    EXPECT_EQ(valueOf(first, "quality"), u"7"_qs);
}

TEST_F(WatchingTest, AFieldInConflictIsEditedInTheDetails) {
    open(6);
    makeConflict(first);
    selectRows({rowOf(second)});
    press(conflicts(), Qt::Key_F2);
    EXPECT_EQ(selectedPaths(), QStringList{first});
    ASSERT_TRUE(waitFor([&] {
        const auto* row =
            m_window->findChild<ArticleDetail*>()->articlePage()->shownForm()->row(u"quality"_qs);
        return row->isAncestorOf(m_window->focusWidget());
    }));
    conflicts()->setFocus();
    press(conflicts(), Qt::Key_Return);
    EXPECT_TRUE(table()->hasFocus());
}

TEST_F(WatchingTest, SavingSavesTheRest) {
    open(6);
    makeConflict(first);
    raiseQuality(second);
    saveAndWait();
    EXPECT_TRUE(read(second).contains("quality: 51 "));
    EXPECT_TRUE(read(first).contains("quality: 7 "));
    EXPECT_EQ(session()->edits()->dirtyCount(), 1);
    EXPECT_EQ(conflicts()->model()->rowCount(), 1);
}

TEST_F(WatchingTest, EditsOfAFileThatIsGoneAreListedAndComeBackWithIt) {
    open(6);
    raiseQuality(first);
    const QByteArray bytes = read(first);
    QFile::remove(root() + u'/' + first);
    ASSERT_TRUE(waitFor([&] { return conflicts()->model()->rowCount() == 1; }));
    EXPECT_EQ(session()->shownCount(), 5);
    EXPECT_TRUE(cell(0, 3).contains(u"gone"_qs));
    EXPECT_TRUE(conflicts()->isVisible());
    conflicts()->selectRow(0);
    EXPECT_FALSE(action("keepMine")->isEnabled());
    EXPECT_TRUE(action("takeTheirs")->isEnabled());
    write(first, bytes);
    ASSERT_TRUE(waitFor([&] { return conflicts()->model()->rowCount() == 0; }));
    EXPECT_EQ(valueOf(first, "quality"), u"51"_qs);
    QFile::remove(root() + u'/' + first);
    ASSERT_TRUE(waitFor([&] { return conflicts()->model()->rowCount() == 1; }));
    press(conflicts(), Qt::Key_T);
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
}

} // namespace
} // namespace galley
