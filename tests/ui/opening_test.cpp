// Opening feeds: by call, by drop, from the list, at start; failures; what is remembered.
#include "tests/ui/windowfixture.h"
#include "ui/articledetail/articledetail.h"
#include "ui/articledetail/articlepage.h"
#include "ui/articledetail/fieldrow.h"
#include "ui/mainwindow/recentfeeds.h"
#include "ui/mainwindow/welcomepage.h"
#include "ui/support/emptystate.h"
#include "ui/support/messagebar.h"
#include "ui/support/settingskeys.h"

#include <QAction>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace galley {
namespace {

class OpeningTest : public WindowTest {
protected:
    void drop(const QUrl& url) {
        QMimeData data;
        data.setUrls({url});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        m_dropAccepted = enter.isAccepted();
        if (!m_dropAccepted)
            return;
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
    }
    bool m_dropAccepted = false;
};

TEST_F(OpeningTest, ShowsAllArticlesOfAFeed) {
    writeArticles(20);
    openFeed();
    EXPECT_EQ(session()->list()->rowCount(), 20);
    EXPECT_TRUE(table()->isVisible());
    EXPECT_TRUE(waitFor([&] { return find<QLabel>("statusSummary")->text().startsWith(u"20 "_qs); }));
    EXPECT_TRUE(m_window->windowTitle().contains(u"Test feed"_qs));
}

TEST_F(OpeningTest, NewestArticlesStandFirst) {
    writeArticles(5);
    openFeed();
    EXPECT_EQ(rowOf(u"_news/a004.md"_qs), 0);
    EXPECT_EQ(rowOf(u"_news/a000.md"_qs), 4);
}

TEST_F(OpeningTest, WithoutAFeedSaysHowToOpenOne) {
    makeWindow();
    EXPECT_FALSE(table()->isVisible());
    auto* button = find<QPushButton>("welcomeOpen");
    ASSERT_TRUE(button && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    auto* dialog = find<QFileDialog>("openFeedDialog");
    ASSERT_TRUE(dialog && dialog->isVisible());
    dialog->close();
}

TEST_F(OpeningTest, AFolderDroppedOnTheWindowIsOpened) {
    writeArticles(3);
    makeWindow();
    drop(QUrl::fromLocalFile(m_root));
    EXPECT_TRUE(m_dropAccepted);
    EXPECT_TRUE(waitFor([&] { return session() && session()->list()->rowCount() == 3; }));
}

TEST_F(OpeningTest, AFolderDroppedOnATextBoxIsOpenedToo) {
    writeArticles(3);
    openFeed();
    FeedSession* before = session();
    ASSERT_TRUE(waitFor([&] { return m_window->findChild<ArticleDetail*>(); }));
    ASSERT_TRUE(waitFor(
        [&] { return m_window->findChild<ArticleDetail*>()->articlePage()->shownArticle()->document(); }));
    FieldRow* row = m_window->findChild<ArticleDetail*>()->articlePage()->shownForm()->row(u"excerpt"_qs);
    auto* box = qobject_cast<QPlainTextEdit*>(row->editor()->inputs().first());
    ASSERT_TRUE(box);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_root + u"/_news"_qs)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(box->viewport(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(box->viewport(), &event);
    EXPECT_EQ(before->edits()->dirtyCount(), 0);
    EXPECT_TRUE(waitFor([&] { return session() != before; }));
}

TEST_F(OpeningTest, WhatIsDroppedIsCopiedNotMoved) {
    makeWindow();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_root)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                          Qt::ShiftModifier);
    enter.setDropAction(Qt::MoveAction);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    EXPECT_EQ(enter.dropAction(), Qt::CopyAction);
}

TEST_F(OpeningTest, AFileThatIsDroppedIsToldToBeNoFolder) {
    makeWindow();
    drop(QUrl(u"https://news.example/"_qs));
    EXPECT_FALSE(m_dropAccepted);
    drop(QUrl::fromLocalFile(m_root + u"/_config.yml"_qs));
    auto* bar = find<MessageBar>("messageBar");
    ASSERT_TRUE(waitFor([&] { return bar->isVisible(); }));
    EXPECT_TRUE(bar->text().contains(u"_config.yml"_qs)) << bar->text().toStdString();
    EXPECT_EQ(session(), nullptr);
}

TEST_F(OpeningTest, AFailureIsToldAndTheOpenFeedStays) {
    writeArticles(3);
    openFeed();
    FeedSession* before = session();
    m_window->openFeed(m_folder.filePath(u"nowhere"_qs));
    auto* bar = find<MessageBar>("messageBar");
    ASSERT_TRUE(waitFor([&] { return bar->isVisible(); }));
    EXPECT_TRUE(bar->text().contains(u"nowhere"_qs)) << bar->text().toStdString();
    EXPECT_EQ(session(), before);
    EXPECT_FALSE(find<QWidget>("loadProgress")->isVisible());
}

TEST_F(OpeningTest, AFeedThatDisappearsIsToldOnReload) {
    writeArticles(3);
    openFeed();
    ASSERT_TRUE(QDir().rename(m_root, m_root + u"-gone"_qs));
    press(Qt::Key_F5);
    EXPECT_TRUE(waitFor([&] { return find<MessageBar>("messageBar")->isVisible(); }));
    EXPECT_EQ(session()->list()->rowCount(), 3);
}

TEST_F(OpeningTest, AFailureTellsOfTheFeedThatFailed) {
    writeArticles(3);
    openFeed();
    session()->edits()->push(
        u"Edit"_qs, {{session()->list()->idAt(0), FieldPath("title"), Value("Article 2"), Value("Two")}});
    const QString other = QDir(m_folder.path()).canonicalPath() + u"/other"_qs;
    QDir().mkpath(other);
    QFile::copy(m_root + u"/_news/a000.md"_qs, other + u"/a.md"_qs);
    m_window->openFeed(other);
    ASSERT_TRUE(waitFor([&] { return find<QMessageBox>("unsavedQuestion"); }));
    QTest::mouseClick(find<QMessageBox>("unsavedQuestion")->button(QMessageBox::Cancel), Qt::LeftButton);
    ASSERT_TRUE(QDir().rename(m_root, m_root + u"-gone"_qs));
    press(Qt::Key_F5);
    auto* bar = find<MessageBar>("messageBar");
    ASSERT_TRUE(waitFor([&] { return bar->isVisible(); }));
    EXPECT_TRUE(bar->text().startsWith(m_root)) << bar->text().toStdString();
}

TEST_F(OpeningTest, AFolderThatIsMovedAwayIsMissedUntilItIsBack) {
    writeArticles(3);
    openFeed();
    auto* bar = find<MessageBar>("messageBar");
    ASSERT_TRUE(waitFor([&] { return session()->watcher()->mode() == FeedWatcher::Mode::Watching; }));
    ASSERT_TRUE(QDir().rename(m_root, m_root + u"-gone"_qs));
    EXPECT_TRUE(waitFor([&] { return bar->isVisible(); })) << "without being asked";
    EXPECT_TRUE(waitFor([&] { return session()->watcher()->mode() == FeedWatcher::Mode::Polling; }));
    ASSERT_TRUE(QDir().rename(m_root + u"-gone"_qs, m_root));
    press(Qt::Key_F5);
    EXPECT_TRUE(waitFor([&] { return !bar->isVisible(); })) << bar->text().toStdString();
    EXPECT_TRUE(waitFor([&] { return session()->watcher()->mode() == FeedWatcher::Mode::Watching; }));
    EXPECT_EQ(session()->articleCount(), 3);
}

TEST_F(OpeningTest, ReloadShowsWhatChangedOnDisk) {
    writeArticles(3);
    openFeed();
    write(u"_news/a001.md"_qs, article(1, true, 91));
    write(u"_news/b.md"_qs, article(7, true));
    press(Qt::Key_F5);
    EXPECT_TRUE(waitFor([&] { return session()->list()->rowCount() == 4; }));
    EXPECT_TRUE(waitFor([&] { return valueOf(u"_news/a001.md"_qs, "quality") == u"91"_qs; }));
}

TEST_F(OpeningTest, ReadingThatWasStoppedStaysStoppedAndGoesOnByItsButton) {
    writeArticles(1500);
    makeWindow();
    auto* stop = find<QWidget>("loadProgress")->findChild<QToolButton*>();
    const QMetaObject::Connection stopping =
        QObject::connect(m_window->workbench(), &Workbench::loadProgress, stop, [stop] { stop->click(); });
    openFolder(m_root);
    QObject::disconnect(stopping);
    const int came = session()->articleCount();
    ASSERT_LT(came, 1500);
    auto* bar = find<MessageBar>("messageBar");
    ASSERT_TRUE(bar->isVisible());
    EXPECT_TRUE(bar->text().contains(QLocale().toString(came)) &&
                bar->text().contains(QLocale().toString(1500)))
        << bar->text().toStdString();
    ASSERT_TRUE(waitFor([&] { return session()->watcher()->mode() == FeedWatcher::Mode::Watching; }));
    const QString changed = session()->feed()->article(0).path();
    write(changed, article(0, true, 91));
    ASSERT_TRUE(waitFor([&] { return valueOf(changed, "quality") == u"91"_qs; })) << "it was looked";
    EXPECT_EQ(session()->articleCount(), came);
    QTest::mouseClick(bar->findChild<QPushButton*>(), Qt::LeftButton);
    EXPECT_TRUE(waitFor([&] { return session()->articleCount() == 1500; }));
    EXPECT_FALSE(bar->isVisible());
}

TEST_F(OpeningTest, AFeedStoppedBeforeItsFirstArticleIsNotCalledEmpty) {
    writeArticles(300);
    makeWindow();
    QObject::connect(m_window->workbench(), &Workbench::sessionChanged, m_window.get(),
                     [this] { m_window->workbench()->cancelLoading(); });
    openFolder(m_root);
    ASSERT_EQ(session()->articleCount(), 0);
    auto* state = table()->viewport()->findChild<EmptyState*>();
    ASSERT_TRUE(state->isVisible());
    EXPECT_TRUE(state->findChild<QLabel*>()->text().contains(u"stopped"_qs));
    press(Qt::Key_F5);
    EXPECT_TRUE(waitFor([&] { return session()->articleCount() == 300; }));
}

TEST_F(OpeningTest, RecentFeedsAreListedNewestFirst) {
    writeArticles(1);
    openFeed();
    const QString other = QDir(m_folder.path()).canonicalPath() + u"/other"_qs;
    QDir().mkpath(other);
    QFile::copy(m_root + u"/_news/a000.md"_qs, other + u"/a.md"_qs);
    openFolder(other);
    RecentFeeds recent(m_settings.get());
    EXPECT_EQ(recent.folders(), (QStringList{other, m_root}));
    openFeed();
    EXPECT_EQ(recent.folders(), (QStringList{m_root, other}));
    QMenu* menu = action("recentFeeds")->menu();
    ASSERT_TRUE(menu);
    emit menu->aboutToShow();
    ASSERT_GE(menu->actions().size(), 3);
    EXPECT_EQ(menu->actions().first()->text(), QDir::toNativeSeparators(m_root));
    menu->actions().last()->trigger();
    EXPECT_TRUE(recent.folders().isEmpty());
}

TEST_F(OpeningTest, TheOpenFeedIsReadAgainInsteadOfOpenedAgain) {
    writeArticles(3);
    openFeed();
    FeedSession* before = session();
    session()->edits()->push(
        u"Edit"_qs, {{session()->list()->idAt(0), FieldPath("title"), Value("Article 2"), Value("Two")}});
    const QString link = m_folder.filePath(u"link"_qs);
    ASSERT_TRUE(QFile::link(m_root, link));
    int written = 3;
    for (const QString& name : {m_root, link, QString(m_root + u'/')}) {
        find<QLineEdit>("filter")->setFocus();
        write(u"_news/b%1.md"_qs.arg(written), article(written, true));
        ++written;
        m_window->openFeed(name);
        EXPECT_TRUE(waitFor([&] { return session()->articleCount() == written; }));
        EXPECT_TRUE(waitFor([&] { return table()->hasFocus(); }));
        EXPECT_TRUE(waitFor([&] { return !session()->feed()->isLoading(); }));
        EXPECT_EQ(session(), before);
        EXPECT_FALSE(find<QMessageBox>("unsavedQuestion")) << "nothing is left";
    }
    EXPECT_EQ(session()->edits()->dirtyCount(), 1);
}

TEST_F(OpeningTest, AClickOrReturnInTheListOpensAFeedOnce) {
    writeArticles(1);
    openFeed();
    action("closeFeed")->trigger();
    auto* list = find<QListWidget>("recentList");
    int requests = 0;
    auto* page = m_window->findChild<WelcomePage*>();
    QObject::connect(page, &WelcomePage::feedRequested, page, [&] { ++requests; });
    const QPoint place = list->visualItemRect(list->item(0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, place);
    emit list->itemActivated(list->item(0)); // as a style does that activates by one click
    EXPECT_EQ(requests, 1);
    EXPECT_TRUE(waitFor([&] { return session() && !session()->feed()->isLoading(); }));
    action("closeFeed")->trigger();
    list->setCurrentRow(0);
    press(list, Qt::Key_Return);
    EXPECT_EQ(requests, 2);
    EXPECT_TRUE(waitFor([&] { return session() && !session()->feed()->isLoading(); }));
}

TEST_F(OpeningTest, NoMoreThanTenRecentFeedsAreKept) {
    RecentFeeds recent(m_settings.get());
    for (int i = 0; i < 12; ++i)
        recent.add(u"/feed/%1"_qs.arg(i));
    EXPECT_EQ(recent.folders().size(), RecentFeeds::maximum);
    EXPECT_EQ(recent.folders().first(), u"/feed/11"_qs);
}

TEST_F(OpeningTest, TheLastFeedComesBackAtStart) {
    writeArticles(2);
    openFeed();
    m_window->close();
    makeWindow();
    m_window->openLastFeed();
    EXPECT_TRUE(waitFor([&] { return session() && session()->list()->rowCount() == 2; }));
}

TEST_F(OpeningTest, AClosedFeedDoesNotComeBackAtStart) {
    writeArticles(2);
    openFeed();
    action("closeFeed")->trigger();
    EXPECT_EQ(session(), nullptr);
    EXPECT_FALSE(table()->isVisible());
    m_window->close();
    makeWindow();
    m_window->openLastFeed();
    QTest::qWait(50);
    EXPECT_EQ(session(), nullptr);
    EXPECT_EQ(find<QListWidget>("recentList")->count(), 1);
}

TEST_F(OpeningTest, ColumnsAndSortOrderComeBack) {
    writeArticles(4);
    openFeed();
    QHeaderView* header = table()->horizontalHeader();
    header->setSectionHidden(ArticleTableModel::Heat, true);
    header->setSectionHidden(ArticleTableModel::Path, false);
    header->resizeSection(ArticleTableModel::Topics, 231);
    header->moveSection(header->visualIndex(ArticleTableModel::Provider), 0);
    table()->sortByColumn(ArticleTableModel::Title, Qt::AscendingOrder);
    m_window->close();
    makeWindow();
    openFeed();
    header = table()->horizontalHeader();
    EXPECT_TRUE(header->isSectionHidden(ArticleTableModel::Heat));
    EXPECT_FALSE(header->isSectionHidden(ArticleTableModel::Path));
    EXPECT_EQ(header->sectionSize(ArticleTableModel::Topics), 231);
    EXPECT_EQ(header->visualIndex(ArticleTableModel::Provider), 0);
    EXPECT_EQ(session()->list()->sortColumn(), ArticleTableModel::Title);
    EXPECT_EQ(rowOf(u"_news/a000.md"_qs), 0);
}

TEST_F(OpeningTest, WidthsOfAnotherLanguageOrFontLeaveRoomForTheHeaders) {
    constexpr int narrow = 40;
    writeArticles(2);
    openFeed();
    table()->horizontalHeader()->resizeSection(ArticleTableModel::Heat, narrow);
    openFeed();
    EXPECT_EQ(table()->columnWidth(ArticleTableModel::Heat), narrow) << "as one chose it";
    m_window->close();
    makeWindow();
    openFeed();
    EXPECT_EQ(table()->columnWidth(ArticleTableModel::Heat), narrow) << "after a restart, too";
    m_window->close();
    m_settings->setValue(settingskeys::columnsAppearance, u"Ver\u00f6ffentlicht"_qs);
    makeWindow();
    openFeed();
    QHeaderView* header = table()->horizontalHeader();
    EXPECT_EQ(header->sectionSize(ArticleTableModel::Heat), header->sectionSizeHint(ArticleTableModel::Heat));
    EXPECT_EQ(header->length(), table()->viewport()->width());
}

TEST_F(OpeningTest, ColumnsStayWhenAnotherFeedIsOpened) {
    writeArticles(2);
    openFeed();
    table()->horizontalHeader()->setSectionHidden(ArticleTableModel::Heat, true);
    openFeed();
    EXPECT_TRUE(table()->horizontalHeader()->isSectionHidden(ArticleTableModel::Heat));
}

TEST_F(OpeningTest, TheColumnMenuShowsAndHides) {
    writeArticles(2);
    openFeed();
    QMenu* columns = nullptr;
    for (QMenu* menu : m_window->findChildren<QMenu*>()) {
        if (menu->objectName() == u"columnsMenu"_qs)
            columns = menu;
    }
    ASSERT_TRUE(columns);
    emit columns->aboutToShow();
    QAction* heat = columns->actions().at(ArticleTableModel::Heat);
    ASSERT_TRUE(heat->isChecked());
    heat->trigger();
    EXPECT_TRUE(table()->horizontalHeader()->isSectionHidden(ArticleTableModel::Heat));
    columns->actions().last()->trigger();
    EXPECT_FALSE(table()->horizontalHeader()->isSectionHidden(ArticleTableModel::Heat));
}

TEST_F(OpeningTest, TheArticlesAreSortedByKeys) {
    writeArticles(4);
    openFeed();
    const auto sort = [this](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        press(Qt::Key_R, Qt::ControlModifier);
        press(key, modifiers);
    };
    EXPECT_TRUE(action("sortBy-date")->isChecked() && action("sortDescending")->isChecked());
    sort(Qt::Key_T);
    EXPECT_EQ(session()->list()->sortColumn(), ArticleTableModel::Title);
    EXPECT_EQ(rowOf(u"_news/a000.md"_qs), 0);
    EXPECT_TRUE(action("sortBy-title")->isChecked() && action("sortAscending")->isChecked());
    EXPECT_FALSE(action("sortBy-date")->isChecked() || action("sortDescending")->isChecked());
    sort(Qt::Key_T);
    EXPECT_EQ(rowOf(u"_news/a000.md"_qs), 3) << "once more reverses";
    sort(Qt::Key_Up);
    EXPECT_EQ(rowOf(u"_news/a000.md"_qs), 0);
    sort(Qt::Key_Down);
    EXPECT_EQ(rowOf(u"_news/a000.md"_qs), 3);
    table()->sortByColumn(ArticleTableModel::Quality, Qt::AscendingOrder);
    EXPECT_TRUE(action("sortBy-quality")->isChecked() && action("sortAscending")->isChecked());
    sort(Qt::Key_F, Qt::ShiftModifier);
    EXPECT_FALSE(table()->horizontalHeader()->isSectionHidden(ArticleTableModel::Path));
    sort(Qt::Key_0);
    EXPECT_TRUE(table()->horizontalHeader()->isSectionHidden(ArticleTableModel::Path));
    EXPECT_TRUE(action("sortBy-date")->isChecked());
}

TEST_F(OpeningTest, PanelsComeBackAsTheyWereLeft) {
    makeWindow();
    action("togglePreview")->trigger();
    m_window->resize(780, 655); // smaller than the screen, or it would not come back like that
    const QSize size = m_window->size();
    m_window->close();
    makeWindow(false);
    EXPECT_EQ(m_window->size(), size);
    EXPECT_FALSE(action("togglePreview")->isChecked());
    EXPECT_TRUE(action("toggleDetails")->isChecked());
}

TEST_F(OpeningTest, FullScreenIsLeftByItsKeyAfterARestart) {
    makeWindow();
    action("fullScreen")->trigger();
    ASSERT_TRUE(m_window->isFullScreen());
    m_window->close();
    makeWindow(false);
    ASSERT_TRUE(m_window->isFullScreen());
    EXPECT_TRUE(action("fullScreen")->isChecked());
    action("fullScreen")->trigger();
    EXPECT_FALSE(m_window->isFullScreen());
    m_window->setWindowState(Qt::WindowFullScreen);
    EXPECT_TRUE(action("fullScreen")->isChecked()) << "by the window manager";
}

TEST_F(OpeningTest, AnEmptyFeedSaysSo) {
    openFeed();
    auto* state = table()->viewport()->findChild<EmptyState*>();
    ASSERT_TRUE(state);
    EXPECT_TRUE(state->isVisible());
}

} // namespace
} // namespace galley
