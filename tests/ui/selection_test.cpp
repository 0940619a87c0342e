// Which articles are selected: by keys, clicks and from elsewhere, and which of them is the current one.
#include "tests/ui/windowfixture.h"
#include "ui/changes/changesmodel.h"
#include "ui/changes/changestree.h"
#include "ui/imagepreview/previewcontroller.h"
#include "ui/mainwindow/sidepanel.h"
#include "ui/triage/triagepage.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <numeric>

namespace galley {
namespace {

class SelectionTest : public WindowTest {
protected:
    SelectionTest() {
        writeArticles(40);
        openFeed();
        table()->sortByColumn(ArticleTableModel::Title, Qt::AscendingOrder);
    }
    QList<int> selectedRows() {
        QList<int> rows;
        for (const ArticleId id : session()->selection()->ids())
            rows.append(session()->list()->rowOf(id));
        return rows;
    }
    static QList<int> range(int from, int to) {
        QList<int> rows(to - from + 1);
        std::iota(rows.begin(), rows.end(), from);
        return rows;
    }
    void click(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        const QModelIndex index = session()->list()->index(row, ArticleTableModel::Provider);
        table()->scrollTo(index);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers,
                          table()->visualRect(index).center());
    }
    ArticleId idAt(int row) { return session()->list()->idAt(row); }
};

TEST_F(SelectionTest, WhatAFilterTookAwayComesBackWithIt) {
    ArticleSelection* selection = session()->selection();
    const auto filter = [&](const QString& text) {
        session()->list()->setFilterText(text);
        selection->settle();
    };
    const QList<ArticleId> chosen{idAt(30), idAt(33)};
    selection->select(chosen, chosen.last());
    filter(u"nothing like this"_qs);
    EXPECT_EQ(selection->count(), 0);
    filter(session()->feed()->article(chosen.first()).title());
    EXPECT_EQ(selection->count(), 0) << "a part of it would be another selection";
    filter({});
    EXPECT_EQ(selection->ids(), chosen);
    EXPECT_EQ(selection->current(), chosen.last());
    const QRect row = table()->visualRect(table()->currentIndex());
    EXPECT_TRUE(table()->viewport()->rect().contains(row.center()));

    session()->list()->setFilterText(u"nothing like this"_qs);
    filter({});
    EXPECT_EQ(selection->ids(), chosen) << "be it at once";
    filter(u"\"Article 5\""_qs);
    click(0);
    selection->settle();
    filter({});
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/a005.md"_qs}) << "what was chosen meanwhile stays";
    table()->clearSelection();
    selection->settle();
    filter(u"nothing like this"_qs);
    filter({});
    EXPECT_EQ(selection->count(), 0) << "nor does anything come that was given up";
}

TEST_F(SelectionTest, EscapeInTheFilterLeadsBackToWhatWasSelected) {
    const QString path = u"_news/a030.md"_qs;
    selectRows({rowOf(path)});
    press(Qt::Key_F, Qt::ControlModifier);
    auto* filter = find<QLineEdit>("filter");
    QTest::keyClicks(filter, u"nothing like this"_qs);
    ASSERT_TRUE(waitFor([&] { return session()->selection()->count() == 0; }));
    QTest::keyClick(filter, Qt::Key_Escape);
    EXPECT_EQ(selectedPaths(), QStringList{path});
}

TEST_F(SelectionTest, WhatWentWithItsFileIsNotSelectedWhenThatIsBack) {
    const QString path = u"_news/a030.md"_qs;
    const QByteArray bytes = read(path);
    selectRows({rowOf(path)});
    ASSERT_TRUE(QFile::remove(root() + u'/' + path));
    action("reloadFeed")->trigger();
    ASSERT_TRUE(waitFor([&] { return rowOf(path) < 0; }));
    session()->selection()->settle();
    write(path, bytes);
    action("reloadFeed")->trigger();
    ASSERT_TRUE(waitFor([&] { return rowOf(path) >= 0; }));
    session()->selection()->settle();
    EXPECT_FALSE(selectedPaths().contains(path));
}

TEST_F(SelectionTest, RangesBeginWhereTheCursorWasMovedTo) {
    click(5);
    for (int i = 0; i < 20; ++i)
        press(Qt::Key_J);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), range(25, 26));
    press(Qt::Key_Up, Qt::ShiftModifier);
    press(Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), range(24, 25));
    press(Qt::Key_K);
    click(20, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), range(20, 23));
    click(30, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), range(23, 30)) << "from where it began";
}

TEST_F(SelectionTest, RangesBeginAtWhatWasSelectedFromElsewhere) {
    click(5);
    session()->selection()->select({idAt(12)});
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), range(12, 13));
    session()->selection()->select({idAt(13)}); // where the cursor is already
    click(15, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), range(13, 15));
}

TEST_F(SelectionTest, RangesBeginWhereAnUndoLeads) {
    click(20);
    press(Qt::Key_Plus);
    click(3);
    action("undo")->trigger();
    ASSERT_EQ(selectedRows(), QList<int>{20});
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), range(20, 21));
}

TEST_F(SelectionTest, RangesBeginWhereTriageWasLeft) {
    click(3);
    press(Qt::Key_F9);
    auto* triage = m_window->findChild<TriagePage*>();
    ASSERT_TRUE(triage && triage->isVisible());
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(triage, Qt::Key_Space);
    QTest::keyClick(triage, Qt::Key_Escape);
    ASSERT_EQ(selectedRows(), QList<int>{7});
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), range(7, 8));
}

TEST_F(SelectionTest, ControlClickAddsAndBeginsRanges) {
    click(5);
    press(Qt::Key_J);
    click(10, Qt::ControlModifier);
    EXPECT_EQ(selectedRows(), (QList<int>{6, 10}));
    click(12, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), (QList<int>{6, 10, 11, 12})) << "beside what was selected one by one";
}

TEST_F(SelectionTest, ShiftWithJAndKGrowsAndShrinks) {
    click(5);
    press(Qt::Key_J, Qt::ShiftModifier);
    press(Qt::Key_J, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), range(5, 7));
    press(Qt::Key_K, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), range(5, 6));
    press(Qt::Key_K, Qt::ShiftModifier);
    press(Qt::Key_K, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), range(4, 5));
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_J, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), range(5, 6)) << "arrows and letters go on with each other's range";
}

TEST_F(SelectionTest, RangesAreTheSameWhereTheColumnOfTheCursorIsHidden) {
    session()->selection()->select({idAt(5)}); // the cursor begins in the first column
    table()->setColumnHidden(ArticleTableModel::State, true);
    press(Qt::Key_J);
    press(Qt::Key_J, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), range(6, 7));
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), range(6, 8));
    session()->selection()->select({idAt(12)});
    press(Qt::Key_J, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), range(12, 13));
}

TEST_F(SelectionTest, TheChangesHaveTheSameRanges) {
    session()->edits()->push(u"Edit"_qs, {{idAt(1), FieldPath("quality"), Value(50), Value(60)},
                                          {idAt(2), FieldPath("quality"), Value(50), Value(60)},
                                          {idAt(3), FieldPath("quality"), Value(50), Value(60)},
                                          {idAt(4), FieldPath("quality"), Value(50), Value(60)}});
    action("showChanges")->trigger();
    auto* tree = m_window->findChild<ChangesTree*>();
    const QModelIndex unsaved = tree->model()->index(ChangesModel::Unsaved, 0);
    ASSERT_TRUE(waitFor([&] { return tree->model()->rowCount(unsaved) == 4; }));
    tree->choose(tree->model()->index(0, 0, unsaved));
    press(tree, Qt::Key_J);
    press(tree, Qt::Key_J, Qt::ShiftModifier);
    press(tree, Qt::Key_J, Qt::ShiftModifier);
    EXPECT_EQ(tree->selectedArticles().size(), 3);
    press(tree, Qt::Key_K, Qt::ShiftModifier);
    EXPECT_EQ(tree->selectedArticles().size(), 2);
    press(tree, Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(tree->selectedArticles().size(), 1);
}

TEST_F(SelectionTest, ADoubleClickGoesToTheDetailsUnlessItEdits) {
    const auto doubleClick = [this](int row, int column) {
        clickCell(row, column);
        QTest::mouseDClick(table()->viewport(), Qt::LeftButton, Qt::NoModifier,
                           table()->visualRect(session()->list()->index(row, column)).center());
    };
    doubleClick(3, ArticleTableModel::Quality);
    EXPECT_TRUE(table()->viewport()->findChild<QAbstractSpinBox*>());
    EXPECT_TRUE(table()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    doubleClick(4, ArticleTableModel::Published);
    EXPECT_TRUE(table()->hasFocus());
    doubleClick(5, ArticleTableModel::Title);
    auto* side = m_window->findChild<SidePanel*>();
    EXPECT_TRUE(waitFor([&] { return side->isAncestorOf(QApplication::focusWidget()); }));
    EXPECT_EQ(selectedRows(), QList<int>{5});
}

TEST_F(SelectionTest, TheCurrentArticleIsASelectedOne) {
    click(4);
    click(9, Qt::ControlModifier);
    click(9, Qt::ControlModifier);
    ASSERT_EQ(selectedRows(), QList<int>{4});
    EXPECT_EQ(session()->selection()->current(), idAt(4)) << "not where the cursor was left";
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(m_openedUrls, QList<QUrl>{QUrl(session()->feed()->article(idAt(4)).webUrl())});
    auto* preview = m_window->findChild<PreviewController*>();
    ASSERT_TRUE(preview);
    EXPECT_TRUE(waitFor([&] { return preview->article() == idAt(4); }));
    click(4, Qt::ControlModifier);
    EXPECT_EQ(session()->selection()->current(), -1);
}

TEST_F(SelectionTest, TheNearestSelectedArticleIsTheCurrentOne) {
    selectRows({2, 10, 30});
    click(12, Qt::ControlModifier);
    click(12, Qt::ControlModifier);
    EXPECT_EQ(session()->selection()->current(), idAt(10));
    auto* preview = m_window->findChild<PreviewController*>();
    EXPECT_TRUE(waitFor([&] { return preview->article() == idAt(10); }));
    QTest::keyClick(table(), Qt::Key_Down, Qt::ControlModifier);
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(table(), Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(session()->selection()->current(), idAt(30)) << "the cursor alone was moved";
    EXPECT_TRUE(waitFor([&] { return preview->article() == idAt(30); }));
}

} // namespace
} // namespace galley
