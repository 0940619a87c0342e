// The window as a whole: filter, moving about, what assistive technology and the menus are told.
#include "tests/ui/windowfixture.h"
#include "ui/articledetail/articledetail.h"
#include "ui/support/emptystate.h"
#include "ui/support/progressstrip.h"
#include "ui/support/tintedbar.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include <set>

namespace galley {
namespace {

class WholeWindowTest : public WindowTest {
protected:
    WholeWindowTest() {
        writeArticles(10);
        write(u"_news/broken.md"_qs, "---\ntitle: \"never closed\n---\nBody\n");
        openFeed();
    }
    QLineEdit* filter() { return find<QLineEdit>("filter"); }
};

TEST_F(WholeWindowTest, TheFilterWorksAsOneTypes) {
    press(Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(filter()->hasFocus());
    QTest::keyClicks(filter(), u"thing 7"_qs);
    EXPECT_EQ(session()->list()->rowCount(), 1);
    EXPECT_EQ(rowOf(u"_news/a007.md"_qs), 0);
    filter()->clear();
    QTest::keyClicks(filter(), u"paper 2 sea"_qs);
    EXPECT_EQ(session()->list()->rowCount(), 3);
    EXPECT_TRUE(waitFor([&] { return find<QLabel>("statusSummary")->text().contains(u"3 shown"_qs); }))
        << find<QLabel>("statusSummary")->text().toStdString();
}

TEST_F(WholeWindowTest, LettersTypedIntoTheFilterAreNoCommands) {
    selectRows({rowOf(u"_news/a001.md"_qs)});
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(filter(), u"p+u-q"_qs);
    EXPECT_EQ(filter()->text(), u"p+u-q"_qs);
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
}

TEST_F(WholeWindowTest, EscapeClearsTheFilterAndGoesBackDownKeepsIt) {
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(filter(), u"thing 7"_qs);
    QTest::keyClick(filter(), Qt::Key_Down);
    EXPECT_TRUE(table()->hasFocus());
    EXPECT_EQ(session()->list()->rowCount(), 1);
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(filter(), Qt::Key_Escape);
    EXPECT_TRUE(table()->hasFocus());
    EXPECT_EQ(session()->list()->rowCount(), 11);
}

TEST_F(WholeWindowTest, AFilterWithoutResultsOffersToClearIt) {
    filter()->setText(u"no such words"_qs);
    auto* state = table()->viewport()->findChild<EmptyState*>();
    ASSERT_TRUE(state->isVisible());
    QTest::mouseClick(state->findChild<QPushButton*>(), Qt::LeftButton);
    EXPECT_EQ(session()->list()->rowCount(), 11);
    EXPECT_FALSE(state->isVisible());
}

TEST_F(WholeWindowTest, JAndKMove) {
    selectRows({2});
    press(Qt::Key_J);
    EXPECT_EQ(table()->currentIndex().row(), 3);
    press(Qt::Key_K);
    press(Qt::Key_K);
    EXPECT_EQ(table()->currentIndex().row(), 1);
    EXPECT_EQ(session()->selection()->count(), 1);
    press(Qt::Key_J, Qt::ShiftModifier);
    EXPECT_EQ(session()->selection()->count(), 2);
}

TEST_F(WholeWindowTest, ReturnGoesToTheDetailsAndEscapeBack) {
    selectRows({2});
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return !table()->hasFocus() && QApplication::focusWidget(); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_TRUE(waitFor([&] { return table()->hasFocus(); }));
}

TEST_F(WholeWindowTest, ControlReturnOpensTheWebPage) {
    selectRows({rowOf(u"_news/a004.md"_qs)});
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(m_openedUrls, QList<QUrl>{QUrl(u"https://news.example/4"_qs)});
}

TEST_F(WholeWindowTest, OnlyWebPagesAreOpened) {
    const QByteArrayList addresses = {"javascript:alert(1)", "file:///etc/passwd", "--help", "http:///nohost",
                                      "ftp://a/b"};
    for (const QByteArray& address : addresses)
        write(u"_news/hostile.md"_qs, "---\ntitle: H\nwebUrl: '" + address + "'\n---\n");
    openFeed();
    selectRows({rowOf(u"_news/hostile.md"_qs)});
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(m_openedUrls.isEmpty());
    for (const QByteArray& address : addresses)
        EXPECT_FALSE(isWebPage(QUrl(QString::fromUtf8(address)))) << address.toStdString();
    EXPECT_FALSE(find<QLabel>("statusMessage")->text().isEmpty());
}

TEST_F(WholeWindowTest, F8GoesToTheNextProblem) {
    selectRows({0});
    press(Qt::Key_F8);
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/broken.md"_qs});
    EXPECT_FALSE(find<QLabel>("statusMessage")->text().isEmpty());
}

TEST_F(WholeWindowTest, AddressesAreCopied) {
    selectRows({rowOf(u"_news/a001.md"_qs), rowOf(u"_news/a002.md"_qs)});
    action("copyWebAddress")->trigger();
    EXPECT_EQ(QApplication::clipboard()->text().split(u'\n').size(), 2);
}

TEST_F(WholeWindowTest, AllWidgetsThatTakeTheFocusHaveNames) {
    for (const int row : {rowOf(u"_news/a001.md"_qs), rowOf(u"_news/broken.md"_qs)}) {
        selectRows({row});
        QTest::qWait(200);
        const QList<QWidget*> widgets = m_window->findChildren<QWidget*>();
        int named = 0;
        for (QWidget* widget : widgets) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() ||
                !widget->isVisibleTo(m_window.get()) || widget->objectName().startsWith(u"qt_"_qs) ||
                widget->inherits("QHeaderView"))
                continue;
            QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
            ASSERT_TRUE(interface);
            EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty())
                << widget->metaObject()->className() << ' ' << widget->objectName().toStdString() << " in "
                << widget->parentWidget()->metaObject()->className();
            ++named;
        }
        EXPECT_GT(named, 5);
    }
}

void collect(const QMenu* menu, QList<QAction*>& actions) {
    for (QAction* action : menu->actions()) {
        if (action->menu())
            collect(action->menu(), actions);
        else if (!action->isSeparator())
            actions.append(action);
    }
}

TEST_F(WholeWindowTest, EveryActionHasTextToolTipAndAMenuPlace) {
    QList<QAction*> inMenus;
    for (QAction* top : m_window->menuBar()->actions()) {
        ASSERT_TRUE(top->menu());
        collect(top->menu(), inMenus);
    }
    const auto* detail = m_window->findChild<ArticleDetail*>();
    const QList<QAction*> all = m_window->findChildren<QAction*>();
    for (QAction* action : all) {
        // The detail panel's are the context menus of its fields.
        if (detail->findChildren<QAction*>().contains(action) || action->objectName().isEmpty() ||
            action->menu() || action->objectName().startsWith(u"_q_"_qs))
            continue;
        EXPECT_FALSE(action->text().isEmpty()) << action->objectName().toStdString();
        EXPECT_FALSE(action->toolTip().isEmpty()) << action->objectName().toStdString();
        EXPECT_FALSE(action->shortcut().isEmpty()) << action->objectName().toStdString();
        const QObjectList places = action->associatedObjects();
        EXPECT_TRUE(std::any_of(places.begin(), places.end(), [](QObject* place) {
            return place->inherits("QMenu");
        })) << action->objectName().toStdString();
    }
    EXPECT_GT(inMenus.size(), 25);
}

/// Whether there is a place for the focus from which both actions answer.
bool canMeet(const QAction* left, const QAction* right) {
    if (left->shortcutContext() == Qt::WindowShortcut || right->shortcutContext() == Qt::WindowShortcut)
        return true;
    for (const QObject* place : left->associatedObjects())
        if (!place->inherits("QMenu") && right->associatedObjects().contains(const_cast<QObject*>(place)))
            return true;
    return false;
}

TEST_F(WholeWindowTest, NoShortcutMeansTwoThings) {
    QHash<QString, QList<const QAction*>> seen;
    QList<QAction*> actions;
    for (QAction* top : m_window->menuBar()->actions())
        collect(top->menu(), actions);
    for (const QAction* action : actions) {
        for (const QKeySequence& keys : action->shortcuts()) {
            QList<const QAction*>& others = seen[keys.toString()];
            for (const QAction* other : std::as_const(others))
                EXPECT_FALSE(canMeet(action, other))
                    << keys.toString().toStdString() << " of " << action->objectName().toStdString()
                    << " and " << other->objectName().toStdString();
            others.append(action);
        }
    }
    EXPECT_GT(seen.size(), 30);
}

TEST_F(WholeWindowTest, MenusHaveNoMnemonicTwice) {
    for (const QAction* top : m_window->menuBar()->actions()) {
        std::set<QString> seen;
        for (const QAction* action : top->menu()->actions()) {
            const QKeySequence mnemonic = QKeySequence::mnemonic(action->text());
            if (!mnemonic.isEmpty()) {
                EXPECT_TRUE(seen.insert(mnemonic.toString()).second) << action->text().toStdString();
            }
        }
    }
}

TEST_F(WholeWindowTest, AllKeysAreListed) {
    action("showShortcuts")->trigger();
    auto* list = find<QDialog>("shortcutList");
    ASSERT_TRUE(list && list->isVisible());
    EXPECT_FALSE(list->isModal());
    auto* tree = list->findChild<QTreeWidget*>();
    EXPECT_GE(tree->topLevelItemCount(), 5);
    EXPECT_EQ(tree->findItems(u"Publish"_qs, Qt::MatchExactly | Qt::MatchRecursive).size(), 1);
}

TEST_F(WholeWindowTest, FeedTextIsNeverMarkup) {
    write(u"_news/markup.md"_qs, "---\ntitle: '<img src=\"file:///etc/passwd\">if a < b'\n---\n");
    openFeed();
    const QModelIndex index =
        session()->list()->index(rowOf(u"_news/markup.md"_qs), ArticleTableModel::Title);
    EXPECT_EQ(index.data().toString(), u"<img src=\"file:///etc/passwd\">if a < b"_qs);
    const QString toolTip = index.data(Qt::ToolTipRole).toString();
    EXPECT_FALSE(toolTip.contains(u"<img"_qs)) << toolTip.toStdString();
    for (const QLabel* label : m_window->findChildren<QLabel*>()) {
        if (label->text().contains(u"<img"_qs)) {
            EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->objectName().toStdString();
        }
    }
}

TEST_F(WholeWindowTest, FitsASmallWindow) {
    m_window->resize(900, 560);
    QTest::qWait(20);
    EXPECT_EQ(m_window->size(), QSize(900, 560));
    EXPECT_TRUE(filter()->isVisible());
    EXPECT_GE(filter()->width(), 100);
    EXPECT_GT(table()->width(), 400);
}

TEST_F(WholeWindowTest, BarsFollowThePalette) {
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(0x20, 0x20, 0x20));
    QPalette light;
    light.setColor(QPalette::Window, QColor(0xf0, 0xf0, 0xf0));
    for (const auto tone : {TintedBar::Tone::Success, TintedBar::Tone::Warning, TintedBar::Tone::Error}) {
        EXPECT_GT(toneColor(tone, dark).lightnessF(), 0.5);
        EXPECT_LT(toneColor(tone, light).lightnessF(), 0.5);
    }
}

TEST_F(WholeWindowTest, ProgressCanBeCanceled) {
    ProgressStrip strip;
    bool canceled = false;
    QObject::connect(&strip, &ProgressStrip::canceled, &strip, [&] { canceled = true; });
    strip.start(u"Loading"_qs);
    EXPECT_TRUE(waitFor([&] { return !strip.isHidden(); }));
    strip.setProgress(61, 100);
    EXPECT_TRUE(strip.findChild<QLabel*>()->text().contains(u"61"_qs));
    QTest::mouseClick(strip.findChild<QAbstractButton*>(), Qt::LeftButton);
    EXPECT_TRUE(canceled);
    strip.finish();
    EXPECT_TRUE(strip.isHidden());
}

class ManyArticlesTest : public WindowTest {};

TEST_F(ManyArticlesTest, SelectingThousandsOfRowsStaysQuick) {
    writeArticles(5000);
    openFeed();
    QElapsedTimer timer;
    timer.start();
    press(Qt::Key_A, Qt::ControlModifier);
    session()->selection()->settle();
    QApplication::processEvents();
    EXPECT_EQ(session()->selection()->count(), 5000);
    EXPECT_LT(timer.elapsed(), 1000);
    timer.restart();
    press(Qt::Key_P);
    EXPECT_LT(timer.elapsed(), 2000);
    EXPECT_TRUE(find<QWidget>("planBar")->isVisible());
}

} // namespace
} // namespace galley
