// The window as a whole: filter, moving about, what assistive technology and the menus are told.
#include "tests/ui/windowfixture.h"
#include "ui/articledetail/articledetail.h"
#include "ui/mainwindow/sidepanel.h"
#include "ui/support/emptystate.h"
#include "ui/support/messagebar.h"
#include "ui/support/progressstrip.h"
#include "ui/support/tintedbar.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTest>
#include <QToolBar>
#include <QTreeWidget>
#include <QWidgetAction>

#include <algorithm>

namespace galley {
namespace {

class WholeWindowTest : public WindowTest {
protected:
    WholeWindowTest() {
        writeArticles(10);
        write(u"_news/broken.md"_qs, "---\ntitle: \"never closed\n---\nBody\n");
        openFeed();
    }
    /// Waits until the panel of fields is made and shows an article.
    void showDetails() {
        selectRows({rowOf(u"_news/a001.md"_qs)});
        ASSERT_TRUE(waitFor([&] { return m_window->findChild<ArticleDetail*>(); }));
        QTest::qWait(50);
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
    filter()->setFocus();
    QTest::keyClicks(filter(), u"no such words"_qs);
    auto* state = table()->viewport()->findChild<EmptyState*>();
    ASSERT_TRUE(state->isVisible());
    const QString heading = state->findChild<QLabel*>()->text();
    EXPECT_TRUE(heading.contains(u"“no such words”"_qs)) << heading.toStdString();
    QTest::mouseClick(state->findChild<QPushButton*>(), Qt::LeftButton);
    EXPECT_EQ(session()->list()->rowCount(), 11);
    EXPECT_FALSE(state->isVisible());
}

TEST_F(WholeWindowTest, ReturnInTheFilterLeadsToTheFirstArticleFound) {
    selectRows({rowOf(u"_news/a003.md"_qs)});
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(filter(), u"thing 7"_qs);
    QTest::keyClick(filter(), Qt::Key_Return);
    EXPECT_TRUE(table()->hasFocus());
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/a007.md"_qs});
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(filter(), Qt::Key_Escape);
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/a007.md"_qs}) << "what is selected stays";
}

TEST_F(WholeWindowTest, UnreadableArticlesAreNamedAndFound) {
    filter()->setText(u"broken"_qs);
    ASSERT_EQ(session()->list()->rowCount(), 1);
    EXPECT_EQ(session()->list()->index(0, ArticleTableModel::Title).data().toString(), u"broken.md"_qs);
    const QModelIndex state = session()->list()->index(0, ArticleTableModel::State);
    QStyleOptionViewItem option;
    option.initFrom(table());
    EXPECT_GE(table()->columnWidth(ArticleTableModel::State),
              table()->itemDelegateForIndex(state)->sizeHint(option, state).width());
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
    const auto pathOf = [](qsizetype number) { return u"_news/hostile%1.md"_qs.arg(number); };
    for (qsizetype i = 0; i < addresses.size(); ++i)
        write(pathOf(i), "---\ntitle: H\nwebUrl: '" + addresses[i] + "'\n---\n");
    openFeed();
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        find<QLabel>("statusMessage")->clear();
        selectRows({rowOf(pathOf(i))});
        press(Qt::Key_Return, Qt::ControlModifier);
        EXPECT_TRUE(m_openedUrls.isEmpty()) << addresses[i].toStdString();
        EXPECT_FALSE(find<QLabel>("statusMessage")->text().isEmpty()) << addresses[i].toStdString();
    }
    selectRows({rowOf(u"_news/a004.md"_qs)});
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(m_openedUrls.size(), 1);
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

/// Signs within lines, widgets in tool bars, and what Qt makes for its tool bars, are no commands.
bool isNoCommand(const QAction* action) {
    const auto* bar = qobject_cast<const QToolBar*>(action->parent());
    return action->menu() || action->isSeparator() || qobject_cast<const QWidgetAction*>(action) ||
           qobject_cast<const QLineEdit*>(action->parent()) || (bar && action == bar->toggleViewAction());
}

TEST_F(WholeWindowTest, EveryActionHasTextToolTipAndAMenuPlace) {
    QList<QAction*> inMenus;
    for (QAction* top : m_window->menuBar()->actions()) {
        ASSERT_TRUE(top->menu());
        collect(top->menu(), inMenus);
    }
    showDetails();
    const QList<QAction*> all = m_window->findChildren<QAction*>();
    int checked = 0;
    for (QAction* action : all) {
        const std::string name = action->objectName().toStdString();
        if (isNoCommand(action))
            continue;
        ++checked;
        EXPECT_FALSE(name.empty()) << action->text().toStdString();
        EXPECT_FALSE(action->text().isEmpty()) << name;
        EXPECT_FALSE(action->shortcut().isEmpty()) << name;
        // Without a tool tip of its own an action answers with its text.
        const QAction bare(action->text(), nullptr);
        EXPECT_NE(action->toolTip(), bare.toolTip()) << name;
        // What works within a field is told by an entry of the same name.
        EXPECT_TRUE(std::ranges::any_of(inMenus, [action](const QAction* entry) {
            return entry == action || (entry->objectName() == action->objectName() &&
                                       entry->shortcuts().first() == action->shortcuts().first());
        })) << name;
    }
    EXPECT_GT(checked, 40);
}

/// Whether an action answers from somewhere at or below a place.
bool answersIn(const QAction* action, const QWidget* place, Qt::ShortcutContext reach) {
    return std::ranges::any_of(action->associatedObjects(), [&](const QObject* object) {
        const auto* own = qobject_cast<const QWidget*>(object);
        if (!own || own->inherits("QMenu") || own->inherits("QToolButton"))
            return false;
        return own == place || (reach != Qt::WidgetShortcut && place->isAncestorOf(own));
    });
}

/// Whether there is a place for the focus from which both actions answer.
bool canMeet(const QAction* left, const QAction* right) {
    const QStringList names = {left->objectName(), right->objectName()};
    if (names.contains(u"topicEarlier"_qs) && names.contains(u"recordBack"_qs))
        return false; // records in lists have no topics; going back works only in them
    if (left->shortcutContext() == Qt::WindowShortcut || right->shortcutContext() == Qt::WindowShortcut)
        return true;
    const auto reaches = [](const QAction* one, const QAction* other) {
        return std::ranges::any_of(one->associatedObjects(), [&](const QObject* object) {
            const auto* place = qobject_cast<const QWidget*>(object);
            return place && !place->inherits("QMenu") && !place->inherits("QToolButton") &&
                   answersIn(other, place, one->shortcutContext());
        });
    };
    return reaches(left, right) || reaches(right, left);
}

TEST_F(WholeWindowTest, NoShortcutMeansTwoThings) {
    QHash<QString, QList<const QAction*>> seen;
    QList<QAction*> actions;
    for (QAction* top : m_window->menuBar()->actions())
        collect(top->menu(), actions);
    showDetails();
    for (QAction* action : m_window->findChild<ArticleDetail*>()->findChildren<QAction*>()) {
        if (!action->objectName().isEmpty() && !action->objectName().startsWith(u"_q_"_qs))
            actions.append(action);
    }
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

TEST_F(WholeWindowTest, AllKeysAreListed) {
    action("showShortcuts")->trigger();
    auto* list = find<QDialog>("shortcutList");
    ASSERT_TRUE(list && list->isVisible());
    EXPECT_FALSE(list->isModal());
    auto* tree = list->findChild<QTreeWidget*>();
    QStringList listed;
    for (const QTreeWidgetItem* item : tree->findItems({}, Qt::MatchContains | Qt::MatchRecursive))
        listed.append(item->text(0) + u'\t' + item->text(1));
    QList<QAction*> actions;
    for (QAction* top : m_window->menuBar()->actions())
        collect(top->menu(), actions);
    int keys = 0;
    for (const QAction* action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        const QString text = action->text().remove(u'&').remove(u'…');
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        EXPECT_TRUE(std::ranges::any_of(
            listed, [&](const QString& line) { return line.startsWith(text + u'\t') && line.contains(key); }))
            << text.toStdString() << ' ' << key.toStdString();
        ++keys;
    }
    EXPECT_GT(keys, 40);
    EXPECT_FALSE(listed.filter(u"Revert Field"_qs).isEmpty());
    EXPECT_FALSE(listed.filter(u"Zoom In"_qs).isEmpty());
}

TEST_F(WholeWindowTest, FeedTextIsNeverMarkup) {
    const QByteArray hostile = "'<img src=\"file:///etc/passwd\">if a < b'\n";
    write(u"_news/markup.md"_qs,
          "---\ntitle: " + hostile + "excerpt: " + hostile + "type: " + hostile + "category: " + hostile +
              "topics:\n  - " + hostile + "provider:\n  name: " + hostile + "images:\n  - url: " + hostile +
              "    title: " + hostile + "related:\n  - title: " + hostile + "mood: " + hostile + "---\n");
    openFeed();
    showDetails();
    selectRows({rowOf(u"_news/markup.md"_qs)});
    press(Qt::Key_P);
    press(Qt::Key_U);
    QTest::qWait(200);
    for (const QWidget* widget : m_window->findChildren<QWidget*>())
        EXPECT_FALSE(widget->toolTip().contains(u"<img"_qs))
            << widget->metaObject()->className() << ": " << widget->toolTip().toStdString();
    for (const QAction* action : m_window->findChildren<QAction*>())
        EXPECT_FALSE(action->toolTip().contains(u"<img"_qs)) << action->toolTip().toStdString();
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

TEST_F(WholeWindowTest, WhatIsUndoneIsNoMarkupInItsToolTip) {
    write(u"_news/markup.md"_qs, "---\ntitle: M\ntopics: ['<b>bold</b><br><h1>huge']\n---\n");
    openFeed();
    selectRows({rowOf(u"_news/markup.md"_qs)});
    press(Qt::Key_T, Qt::ShiftModifier);
    QTest::keyClicks(find<QLineEdit>("topic"), u"<b>bold</b><br><h1>huge"_qs);
    QTest::keyClick(find<QLineEdit>("topic"), Qt::Key_Return);
    const QString tip = action("undo")->toolTip();
    EXPECT_TRUE(tip.contains(u"&lt;b&gt;bold"_qs)) << tip.toStdString();
    EXPECT_FALSE(tip.contains(u"<b>"_qs)) << tip.toStdString();
}

TEST_F(WholeWindowTest, FitsASmallWindow) {
    m_window->resize(900, 560);
    QTest::qWait(20);
    EXPECT_EQ(m_window->size(), QSize(900, 560));
    EXPECT_TRUE(filter()->isVisible());
    EXPECT_GE(filter()->width(), 100);
    EXPECT_GT(table()->width(), 400);
    auto* side = m_window->findChild<SidePanel*>();
    EXPECT_GE(side->detailPart()->height(), side->height() * 58 / 100);
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

TEST_F(WholeWindowTest, CanBeDestroyedWhileItIsShown) {
    writeArticles(3);
    openFeed();
    table()->selectRow(1);
    table()->setFocus();
    int changes = 0;
    QWidget* window = m_window.get();
    const auto listening = QObject::connect(qApp, &QApplication::focusChanged, qApp, [&] {
        ++changes;
        EXPECT_TRUE(qobject_cast<MainWindow*>(window)) << "told when it was half gone";
    });
    m_window.reset();
    QObject::disconnect(listening);
    EXPECT_GT(changes, 0);
    EXPECT_EQ(QApplication::focusWidget(), nullptr);
}

/// Presses the only button of the message shown.
void useButton(MessageBar& bar) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::mouseClick(bar.findChild<QPushButton*>(), Qt::LeftButton);
}

TEST(MessageBarTest, TheNewestIsOnTopAndAllGetTheirTurn) {
    MessageBar bar;
    int retried = 0;
    int undone = 0;
    bar.showMessage(TintedBar::Tone::Neutral, u"removed"_qs, {{u"Undo"_qs, [&] { ++undone; }}}, u"views"_qs);
    bar.showMessage(TintedBar::Tone::Error, u"failed"_qs, {{u"Retry"_qs, [&] { ++retried; }}}, u"feed"_qs);
    bar.showMessage(TintedBar::Tone::Warning, u"odd"_qs);
    bar.showMessage(TintedBar::Tone::Success, u"done"_qs);
    EXPECT_EQ(bar.text(), u"done"_qs);
    bar.showMessage(TintedBar::Tone::Error, u"failed, too"_qs, {}, u"saving"_qs);
    EXPECT_EQ(bar.text(), u"failed, too"_qs);
    bar.clear(u"saving"_qs);
    EXPECT_EQ(bar.text(), u"odd"_qs) << "a success waits for nobody";
    bar.clear();
    EXPECT_EQ(bar.text(), u"failed"_qs) << "an error is only covered, not lost";
    useButton(bar);
    EXPECT_EQ(retried, 1);
    EXPECT_EQ(bar.text(), u"removed"_qs);
    useButton(bar);
    EXPECT_EQ(undone, 1);
    EXPECT_TRUE(bar.isHidden());
}

TEST(MessageBarTest, NewsAboutTheSameReplaceWhatWasSaid) {
    MessageBar bar;
    bar.showMessage(TintedBar::Tone::Error, u"not saved"_qs, {}, u"saving"_qs);
    bar.showMessage(TintedBar::Tone::Success, u"saved"_qs, {}, u"saving"_qs);
    EXPECT_EQ(bar.text(), u"saved"_qs);
    bar.showMessage(TintedBar::Tone::Warning, u"odd"_qs);
    bar.showMessage(TintedBar::Tone::Warning, u"odd"_qs);
    bar.clear();
    EXPECT_TRUE(bar.isHidden()) << "a success waits for nobody, and nothing is said twice";
}

TEST_F(WholeWindowTest, ProgressCanBeCanceled) {
    ProgressStrip strip;
    bool canceled = false;
    QObject::connect(&strip, &ProgressStrip::canceled, &strip, [&] { canceled = true; });
    strip.start(u"Loading"_qs);
    EXPECT_TRUE(waitFor([&] { return !strip.isHidden(); }));
    strip.setProgress(61, 100);
    EXPECT_TRUE(waitFor([&] { return strip.findChild<QLabel*>()->text().contains(u"61"_qs); }));
    QTest::mouseClick(strip.findChild<QAbstractButton*>(), Qt::LeftButton);
    EXPECT_TRUE(canceled);
    strip.finish();
    EXPECT_TRUE(strip.isHidden());
}

class ManyArticlesTest : public WindowTest {};

TEST_F(ManyArticlesTest, ThousandsOfRowsAreSelectedAndPlanned) {
    writeArticles(5000);
    openFeed();
    press(Qt::Key_A, Qt::ControlModifier);
    session()->selection()->settle();
    QApplication::processEvents();
    EXPECT_EQ(session()->selection()->count(), 5000);
    press(Qt::Key_P);
    EXPECT_TRUE(find<QWidget>("planBar")->isVisible());
}

} // namespace
} // namespace galley
