// The grid in the window: switching views, selecting, changing, grouping, as keys and clicks do it.
#include "tests/ui/thumbnailgridfixture.h"
#include "ui/bulkchange/planbar.h"
#include "ui/support/emptystate.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSlider>

namespace galley {
namespace {

class GridWindowTest : public ThumbnailGridTest {};

TEST_F(GridWindowTest, TheViewsAreSwitchedByKeysAndKeepTheSelection) {
    EXPECT_TRUE(grid()->isVisible());
    EXPECT_TRUE(grid()->hasFocus());
    EXPECT_TRUE(action("showThumbnails")->isChecked());
    click(3);
    click(6, Qt::ShiftModifier);
    press(grid(), Qt::Key_1, Qt::ControlModifier);
    EXPECT_FALSE(grid()->isVisible());
    EXPECT_TRUE(table()->hasFocus());
    EXPECT_TRUE(action("showTable")->isChecked());
    EXPECT_FALSE(action("showThumbnails")->isChecked());
    EXPECT_EQ(selected(), (QList<int>{3, 4, 5, 6}));
    EXPECT_EQ(table()->currentIndex().row(), 6);
    press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(selected(), (QList<int>{3, 4, 5, 6}));
    EXPECT_TRUE(grid()->hasFocus());
}

TEST_F(GridWindowTest, TheViewAndHowItLooksAreRemembered) {
    action("groupByProvider")->trigger();
    action("picturesOnly")->trigger();
    action("largerThumbnails")->trigger();
    const int size = find<QSlider>("thumbnailSize")->value();
    m_window->close();
    makeWindow();
    EXPECT_TRUE(action("showThumbnails")->isChecked());
    EXPECT_TRUE(action("groupByProvider")->isChecked());
    EXPECT_EQ(grid()->grouping(), Grouping::Provider);
    EXPECT_TRUE(action("picturesOnly")->isChecked());
    EXPECT_EQ(find<QSlider>("thumbnailSize")->value(), size);
    openFeed();
    EXPECT_TRUE(grid()->isVisible());
}

TEST_F(GridWindowTest, ArrowsMoveAlongAndAcrossRows) {
    const int columns = this->columns();
    ASSERT_GT(columns, 2);
    key(Qt::Key_Right);
    EXPECT_EQ(selected(), QList<int>{1});
    key(Qt::Key_Down);
    EXPECT_EQ(selected(), QList<int>{columns + 1});
    key(Qt::Key_Left);
    EXPECT_EQ(selected(), QList<int>{columns});
    key(Qt::Key_Left);
    EXPECT_EQ(selected(), QList<int>{columns - 1});
    key(Qt::Key_Up);
    EXPECT_EQ(selected(), QList<int>{columns - 1});
    key(Qt::Key_End);
    EXPECT_EQ(selected(), QList<int>{29});
    EXPECT_TRUE(grid()->viewport()->rect().contains(rectOf(29).center()));
    key(Qt::Key_Right);
    EXPECT_EQ(selected(), QList<int>{29});
    key(Qt::Key_Home);
    EXPECT_EQ(selected(), QList<int>{0});
    EXPECT_EQ(grid()->verticalScrollBar()->value(), 0);
}

TEST_F(GridWindowTest, WhatWasEditedOutOfTheFilterStaysFaded) {
    const auto contrast = [&](int number) {
        const QImage card = grid()->viewport()->grab(rectOf(number)).toImage();
        const double ground = grid()->palette().color(QPalette::Base).lightnessF();
        double most = 0;
        for (int y = card.height() / 2; y < card.height(); ++y)
            for (int x = 0; x < card.width(); ++x)
                most = std::max(most, std::abs(card.pixelColor(x, y).lightnessF() - ground));
        return most;
    };
    session()->list()->setFilterText(u"missing:category"_qs);
    select(5);
    const double usual = contrast(0);
    const auto edit = [&](const char* field) {
        session()->edits()->push(
            u"Edit"_qs, {{session()->feed()->find(path(0)), FieldPath(field), std::nullopt, Value("Sea")}});
    };
    edit("type");
    EXPECT_NEAR(contrast(0), usual, 0.05) << "it matches still";
    edit("category");
    ASSERT_GE(rowOf(path(0)), 0);
    EXPECT_LT(contrast(0), 0.7 * usual);
    session()->edits()->undoStack()->undo();
    EXPECT_NEAR(contrast(0), usual, 0.05);
}

TEST_F(GridWindowTest, PagesMoveByWhatIsShown) {
    const int columns = this->columns();
    key(Qt::Key_PageDown);
    const int after = current();
    EXPECT_GE(after, columns);
    EXPECT_EQ(after % columns, 0);
    EXPECT_TRUE(grid()->viewport()->rect().intersects(rectOf(after)));
    key(Qt::Key_PageUp);
    EXPECT_EQ(current(), 0);
}

TEST_F(GridWindowTest, JAndKMoveAndExtend) {
    key(Qt::Key_J);
    key(Qt::Key_J);
    key(Qt::Key_K);
    EXPECT_EQ(selected(), QList<int>{1});
    key(Qt::Key_J, Qt::ShiftModifier);
    key(Qt::Key_J, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (QList<int>{1, 2, 3}));
    key(Qt::Key_K, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (QList<int>{1, 2}));
}

TEST_F(GridWindowTest, ShiftSelectsARangeFromWhereItBegan) {
    click(4);
    click(8, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (QList<int>{4, 5, 6, 7, 8}));
    click(2, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (QList<int>{2, 3, 4}));
    key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (QList<int>{3, 4}));
    key(Qt::Key_End, Qt::ShiftModifier);
    EXPECT_EQ(selected().size(), 26);
    EXPECT_EQ(current(), 29);
}

TEST_F(GridWindowTest, ControlAddsTakesAwayAndMovesWithoutSelecting) {
    click(1);
    click(3, Qt::ControlModifier);
    click(5, Qt::ControlModifier);
    EXPECT_EQ(selected(), (QList<int>{1, 3, 5}));
    click(3, Qt::ControlModifier);
    EXPECT_EQ(selected(), (QList<int>{1, 5}));
    click(6, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(selected(), (QList<int>{1, 3, 4, 5, 6}));
    key(Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(selected(), (QList<int>{1, 3, 4, 5, 6}));
    EXPECT_EQ(session()->selection()->model()->currentIndex().row(), 0);
    EXPECT_EQ(current(), 1) << "what is acted on is selected";
    key(Qt::Key_Space, Qt::ControlModifier);
    EXPECT_EQ(selected(), (QList<int>{0, 1, 3, 4, 5, 6}));
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
}

TEST_F(GridWindowTest, AClickBesideTheCardsSelectsNothing) {
    click(4);
    QTest::mouseClick(grid()->viewport(), Qt::LeftButton, Qt::ControlModifier, QPoint(2, 2));
    EXPECT_EQ(selected(), QList<int>{4});
    QTest::mouseClick(grid()->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(2, 2));
    EXPECT_TRUE(selected().isEmpty());
}

TEST_F(GridWindowTest, TheRightButtonKeepsASelectionItIsPressedOn) {
    click(2);
    click(4, Qt::ShiftModifier);
    click(3, Qt::NoModifier, Qt::RightButton);
    EXPECT_EQ(selected(), (QList<int>{2, 3, 4}));
    click(6, Qt::NoModifier, Qt::RightButton);
    EXPECT_EQ(selected(), QList<int>{6});
}

TEST_F(GridWindowTest, TheContextMenuIsTheArticleMenu) {
    click(2);
    QTimer::singleShot(0, grid(), [] {});
    emit grid()->customContextMenuRequested(rectOf(2).center());
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    ASSERT_TRUE(menu);
    EXPECT_TRUE(menu->actions().contains(action("publish")));
    menu->close();
}

TEST_F(GridWindowTest, ARubberBandSelectsWhatItTouches) {
    const int columns = this->columns();
    drag({2, 2}, rectOf(columns + 1).topLeft() + QPoint(5, 5));
    EXPECT_EQ(selected(), (QList<int>{0, 1, columns, columns + 1}));
    // From a card, with Control: what is selected changes, what is not is added.
    drag(rectOf(1).center(), rectOf(2).center(), Qt::ControlModifier);
    EXPECT_EQ(selected(), (QList<int>{0, 2, columns, columns + 1}));
    drag(rectOf(2).bottomRight() + QPoint(4, 4), rectOf(1).center(), Qt::ShiftModifier);
    EXPECT_EQ(selected(), (QList<int>{0, 1, 2, columns, columns + 1}));
    drag(rectOf(2).bottomRight() + QPoint(4, -30), rectOf(2).center());
    EXPECT_EQ(selected(), QList<int>{2});
    EXPECT_EQ(current(), 2);
}

TEST_F(GridWindowTest, ARubberBandScrollsOnBeyondTheEdge) {
    m_window->resize(900, 560);
    QTest::qWait(20);
    QWidget* viewport = grid()->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, Qt::NoModifier, QPoint(2, 2));
    const QPointF below(viewport->width() - 4, viewport->height() + 60);
    QMouseEvent move(QEvent::MouseMove, below, viewport->mapToGlobal(below), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(viewport, &move);
    EXPECT_TRUE(waitFor([&] { return selected().size() == 30; })) << selected().size();
    QTest::mouseRelease(viewport, Qt::LeftButton, Qt::NoModifier, below.toPoint());
    EXPECT_GT(grid()->verticalScrollBar()->value(), 0);
    EXPECT_EQ(selected().size(), 30);
}

TEST_F(GridWindowTest, KeysChangeArticlesAsInTheTable) {
    click(1);
    key(Qt::Key_P);
    EXPECT_EQ(valueOf(path(1), "published"), u"true"_qs);
    key(Qt::Key_U);
    EXPECT_EQ(valueOf(path(1), "published"), u"false"_qs);
    key(Qt::Key_Space);
    EXPECT_EQ(valueOf(path(1), "published"), u"true"_qs);
    key(Qt::Key_Plus);
    EXPECT_EQ(valueOf(path(1), "quality"), u"51"_qs);
    key(Qt::Key_Underscore, Qt::ShiftModifier); // what Shift makes of the minus key
    EXPECT_EQ(valueOf(path(1), "quality"), u"41"_qs);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(m_openedUrls, QList<QUrl>{QUrl(u"https://news.example/1"_qs)});
    key(Qt::Key_F2);
    EXPECT_TRUE(find<QWidget>("qualityBox")->hasFocus());
    QTest::keyClick(find<QWidget>("qualityBox"), Qt::Key_Escape);
    EXPECT_TRUE(grid()->hasFocus());
    key(Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return !grid()->hasFocus() && QApplication::focusWidget(); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_TRUE(waitFor([&] { return grid()->hasFocus(); }));
}

TEST_F(GridWindowTest, ManyAreChangedAfterAPlan) {
    key(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(selected().size(), 30);
    key(Qt::Key_P);
    ASSERT_TRUE(find<PlanBar>("planBar")->isVisible());
    QTest::keyClick(find<QPushButton>("applyPlan"), Qt::Key_Return);
    EXPECT_EQ(session()->edits()->dirtyCount(), 20);
    EXPECT_TRUE(grid()->hasFocus());
}

TEST_F(GridWindowTest, LettersAreNoTypeAhead) {
    write(u"_news/zebra.md"_qs, "---\ntitle: Zebra\n---\n");
    openGrid();
    select(3);
    key(Qt::Key_Z);
    EXPECT_EQ(selected(), QList<int>{3});
}

TEST_F(GridWindowTest, UndoComesBackToTheCard) {
    key(Qt::Key_End);
    key(Qt::Key_Plus);
    key(Qt::Key_Home);
    ASSERT_FALSE(grid()->viewport()->rect().intersects(rectOf(29)));
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(selected(), QList<int>{29});
    EXPECT_TRUE(grid()->viewport()->rect().contains(rectOf(29).center()));
}

TEST_F(GridWindowTest, TheNextProblemIsTheNextOneShown) {
    write(u"_news/broken.md"_qs, "---\ntitle: \"never closed\n---\nBody\n");
    openGrid();
    key(Qt::Key_F8);
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/broken.md"_qs});
    EXPECT_TRUE(grid()->viewport()->rect().intersects(grid()->visualRect(grid()->currentIndex())));
}

TEST_F(GridWindowTest, GroupsStandInOrderAndKeepTheListsWithin) {
    action("groupByProvider")->trigger();
    // Paper 0: 0, 3, 6 ...; Paper 1: 1, 4 ...
    EXPECT_EQ(grid()->placeOf(rowOf(path(0))), 0);
    EXPECT_EQ(grid()->placeOf(rowOf(path(3))), 1);
    EXPECT_EQ(grid()->placeOf(rowOf(path(1))), 10);
    EXPECT_EQ(grid()->placeOf(rowOf(path(29))), 29);
    for (int place = 0; place < 30; ++place)
        EXPECT_EQ(grid()->placeOf(grid()->rowAt(place)), place);
    EXPECT_GT(rectOf(1).top(), rectOf(27).bottom());
    EXPECT_EQ(rectOf(0).left(), rectOf(1).left());
    click(0);
    key(Qt::Key_Right);
    EXPECT_EQ(selected(), QList<int>{3});
    key(Qt::Key_J, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (QList<int>{3, 6}));
    session()->list()->sort(ArticleTableModel::Path, Qt::DescendingOrder);
    EXPECT_EQ(grid()->placeOf(rowOf(path(27))), 0);
    EXPECT_EQ(grid()->placeOf(rowOf(path(24))), 1);
    EXPECT_EQ(selected(), (QList<int>{3, 6}));
}

TEST_F(GridWindowTest, AHeaderSelectsItsGroup) {
    action("groupByProvider")->trigger();
    grid()->verticalScrollBar()->setValue(0);
    QTest::mouseClick(grid()->viewport(), Qt::LeftButton, Qt::NoModifier,
                      QPoint(rectOf(0).left() + 20, rectOf(0).top() - 14));
    EXPECT_EQ(selected(), (QList<int>{0, 3, 6, 9, 12, 15, 18, 21, 24, 27}));
    EXPECT_EQ(current(), 0);
}

TEST_F(GridWindowTest, AnEditDoesNotMoveACardToAnotherGroup) {
    action("groupByProvider")->trigger();
    const int place = grid()->placeOf(rowOf(path(4)));
    session()->edits()->push(u"Edit"_qs,
                             {{session()->feed()->find(path(4)), *FieldPath::parse("provider.name"),
                               Value("Paper 1"), Value("Another")}});
    EXPECT_EQ(grid()->placeOf(rowOf(path(4))), place);
    session()->list()->sort(ArticleTableModel::Path, Qt::DescendingOrder);
    EXPECT_EQ(grid()->placeOf(rowOf(path(4))), 0);
}

TEST_F(GridWindowTest, DaysRunFromTheNewestAndThoseWithoutComeLast) {
    write(u"_news/b1.md"_qs, "---\ntitle: Old\npublishedDateTime: 1969-12-31T23:00:00Z\n---\n");
    write(u"_news/b2.md"_qs, "---\ntitle: None\n---\n");
    write(u"_news/b3.md"_qs, "---\ntitle: New\npublishedDateTime: 2025-05-05T00:00:00Z\n---\n");
    openGrid();
    action("groupByDay")->trigger();
    EXPECT_EQ(grid()->placeOf(rowOf(u"_news/b3.md"_qs)), 0);
    EXPECT_EQ(grid()->placeOf(rowOf(path(0))), 1);
    EXPECT_EQ(grid()->placeOf(rowOf(u"_news/b1.md"_qs)), 31);
    EXPECT_EQ(grid()->placeOf(rowOf(u"_news/b2.md"_qs)), 32);
    session()->list()->sort(ArticleTableModel::Date, Qt::AscendingOrder);
    EXPECT_EQ(grid()->placeOf(rowOf(u"_news/b1.md"_qs)), 0);
    EXPECT_EQ(grid()->placeOf(rowOf(u"_news/b2.md"_qs)), 32);
}

TEST_F(GridWindowTest, AnArticleStandsUnderItsFirstTopicOnly) {
    write(u"_news/b1.md"_qs, "---\ntitle: W\ntopics: [Wind, Sea]\n---\n");
    write(u"_news/b2.md"_qs, "---\ntitle: N\ntopics: []\n---\n");
    openGrid();
    action("groupByTopic")->trigger();
    EXPECT_EQ(grid()->placeOf(rowOf(u"_news/b1.md"_qs)), 30);
    EXPECT_EQ(grid()->placeOf(rowOf(u"_news/b2.md"_qs)), 31);
    EXPECT_EQ(session()->list()->rowCount(), 32);
}

TEST_F(GridWindowTest, SizesChangeByKeysAndSliderAndKeepThePlace) {
    auto* slider = find<QSlider>("thumbnailSize");
    const int width = rectOf(0).width();
    key(Qt::Key_End);
    key(Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_GT(rectOf(0).width(), width);
    EXPECT_EQ(valueOf(path(29), "quality"), u"50"_qs);
    EXPECT_TRUE(grid()->viewport()->rect().intersects(rectOf(29)));
    key(Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_EQ(rectOf(0).width(), width);
    slider->setValue(slider->minimum());
    EXPECT_LT(rectOf(0).width(), width);
    EXPECT_FALSE(action("smallerThumbnails")->isEnabled());
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    EXPECT_EQ(slider->value(), slider->maximum());
    EXPECT_FALSE(action("largerThumbnails")->isEnabled());
    EXPECT_TRUE(grid()->viewport()->rect().intersects(rectOf(29)));
}

TEST_F(GridWindowTest, CardsStayWhereTheyAreWhileTheWindowIsResized) {
    for (int i = 0; i < 3; ++i)
        grid()->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    const QModelIndex seen = grid()->indexAt(QPoint(60, 60));
    ASSERT_TRUE(seen.isValid());
    const QPersistentModelIndex kept(seen);
    for (const int width : {900, 1400, 1100}) {
        m_window->resize(width, 700);
        QTest::qWait(10);
        EXPECT_TRUE(grid()->viewport()->rect().intersects(grid()->visualRect(kept))) << width;
    }
}

TEST_F(GridWindowTest, TheFilterSaysSoWhereNothingIsLeft) {
    find<QLineEdit>("filter")->setText(u"no such words"_qs);
    auto* state = grid()->viewport()->findChild<EmptyState*>();
    ASSERT_TRUE(state);
    EXPECT_TRUE(state->isVisible());
    QTest::mouseClick(state->findChild<QPushButton*>(), Qt::LeftButton);
    EXPECT_EQ(session()->list()->rowCount(), 30);
    EXPECT_FALSE(state->isVisible());
    EXPECT_FALSE(rectOf(29).isEmpty());
}

TEST_F(GridWindowTest, RowsThatGoLeaveNoHole) {
    click(2);
    find<QLineEdit>("filter")->setText(u"thing 2"_qs);
    const int rows = session()->list()->rowCount();
    ASSERT_EQ(rows, 17); // 2, 12, 20 to 29, and all others of Paper 2
    EXPECT_EQ(grid()->placeOf(rowOf(path(5))), 1);
    EXPECT_EQ(grid()->indexAt(rectOf(5).center()).row(), 1);
    EXPECT_EQ(grid()->placeOf(rows), -1);
    EXPECT_FALSE(grid()->indexAt(rectOf(29).center() + QPoint(0, rectOf(29).height())).isValid());
    EXPECT_EQ(selected(), QList<int>{2});
    find<QLineEdit>("filter")->clear();
    EXPECT_EQ(grid()->placeOf(rowOf(path(29))), 29);
}

TEST_F(GridWindowTest, AssistiveTechnologySeesAListOfCards) {
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(grid());
    ASSERT_TRUE(list);
    EXPECT_EQ(list->role(), QAccessible::List);
    EXPECT_FALSE(list->text(QAccessible::Name).isEmpty());
    ASSERT_EQ(list->childCount(), 30);
    QAccessibleInterface* card = list->child(4);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->role(), QAccessible::ListItem);
    const QString name = card->text(QAccessible::Name);
    EXPECT_TRUE(name.contains(u"Article 4"_qs)) << name.toStdString();
    EXPECT_TRUE(name.contains(u"Paper 1"_qs));
    EXPECT_TRUE(name.contains(u"Not published"_qs));
    EXPECT_EQ(list->indexOfChild(card), 4);
    click(4);
    EXPECT_TRUE(card->state().selected);
    EXPECT_EQ(list->focusChild(), card);
    EXPECT_EQ(list->childAt(card->rect().center().x(), card->rect().center().y()), card);
    action("groupByProvider")->trigger();
    EXPECT_TRUE(list->child(10)->text(QAccessible::Name).contains(u"Article 1,"_qs));
    EXPECT_FALSE(list->child(30));
}

TEST_F(GridWindowTest, ADoubleClickGoesToTheDetails) {
    QTest::mouseDClick(grid()->viewport(), Qt::LeftButton, Qt::NoModifier, rectOf(2).center());
    EXPECT_TRUE(waitFor([&] { return !grid()->hasFocus() && QApplication::focusWidget(); }));
}

TEST_F(GridWindowTest, AnotherFeedReplacesTheCards) {
    const QString other = QDir(m_folder.path()).canonicalPath() + u"/other"_qs;
    QDir().mkpath(other);
    QFile file(other + u"/x.md"_qs);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("---\ntitle: X\n---\n");
    file.close();
    click(7);
    openFolder(other);
    EXPECT_TRUE(grid()->isVisible());
    EXPECT_TRUE(grid()->hasFocus());
    EXPECT_EQ(grid()->placeOf(0), 0);
    EXPECT_EQ(grid()->placeOf(1), -1);
    EXPECT_FALSE(grid()->grab().isNull());
}

} // namespace
} // namespace galley
