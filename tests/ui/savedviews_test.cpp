// Saved views by keys and clicks, and over restarts.
#include "tests/ui/windowfixture.h"
#include "ui/filterbar/filterhistory.h"
#include "ui/savedviews/savedviews.h"
#include "ui/support/messagebar.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>

namespace galley {
namespace {

class SavedViewsTest : public WindowTest {
protected:
    SavedViewsTest() {
        writeArticles(6);
        makeWindow();
        openFeed();
        action("toggleFacets")->setChecked(true);
    }
    QListWidget* list() { return find<QListWidget>("savedViews"); }
    QLineEdit* filter() { return find<QLineEdit>("filter"); }
    QStringList names() {
        QStringList names;
        for (int i = 0; i < list()->count(); ++i)
            names += list()->item(i)->text();
        return names;
    }
    /// Gives the view in a row another name, by keys.
    void rename(int row, const char* name) {
        list()->setCurrentRow(row);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_F2);
        auto* editor = list()->viewport()->findChild<QLineEdit*>();
        ASSERT_TRUE(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QString::fromLatin1(name));
        QTest::keyClick(editor, Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] { return names().at(row) == QString::fromLatin1(name); }));
        ASSERT_TRUE(waitFor([&] { return !list()->viewport()->findChild<QLineEdit*>(); }));
    }
    void altKey(Qt::Key key) { QTest::keyClick(m_window.get(), key, Qt::AltModifier); }
    /// Saves what is shown under a name, by keys.
    void save(const char* name) {
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        auto* editor = list()->viewport()->findChild<QLineEdit*>();
        ASSERT_TRUE(editor);
        QTest::keyClicks(editor, QString::fromLatin1(name));
        QTest::keyClick(editor, Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] { return names().contains(QString::fromLatin1(name)); }));
        ASSERT_TRUE(waitFor([&] { return !list()->viewport()->findChild<QLineEdit*>(); }));
    }
};

TEST_F(SavedViewsTest, OffersItsOwnOnKeys) {
    EXPECT_EQ(names().size(), 5);
    altKey(Qt::Key_3);
    EXPECT_EQ(filter()->text(), u"missing:image"_qs);
    altKey(Qt::Key_5);
    EXPECT_EQ(session()->list()->filterText(), u"is:unsaved"_qs);
    EXPECT_TRUE(table()->hasFocus() || !table()->isVisible());
}

TEST_F(SavedViewsTest, SavesFilterColumnsOrderAndKind) {
    filter()->setText(u"thing"_qs);
    table()->horizontalHeader()->setSectionHidden(ArticleTableModel::Heat, true);
    table()->sortByColumn(ArticleTableModel::Title, Qt::AscendingOrder);
    save("Things");
    EXPECT_EQ(names().back(), u"Things"_qs);
    filter()->clear();
    table()->horizontalHeader()->setSectionHidden(ArticleTableModel::Heat, false);
    table()->sortByColumn(ArticleTableModel::Date, Qt::DescendingOrder);
    action("showThumbnails")->trigger();
    altKey(Qt::Key_6);
    EXPECT_EQ(filter()->text(), u"thing"_qs);
    EXPECT_TRUE(table()->horizontalHeader()->isSectionHidden(ArticleTableModel::Heat));
    EXPECT_EQ(session()->list()->sortColumn(), ArticleTableModel::Title);
    EXPECT_TRUE(action("showTable")->isChecked());
}

TEST_F(SavedViewsTest, AClickShowsAView) {
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                      list()->visualItemRect(list()->item(3)).center());
    EXPECT_EQ(filter()->text(), u"is:problem"_qs);
}

TEST_F(SavedViewsTest, RenamesMovesAndRemoves) {
    filter()->setText(u"sea"_qs);
    save("Sea");
    rename(5, "Ocean");
    list()->setCurrentRow(5);
    list()->setFocus();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(names().front(), u"Ocean"_qs);
    ASSERT_TRUE(
        waitFor([&] { return find<QMenu>("savedViewsMenu")->actions().front()->text() == u"Ocean"_qs; }));
    filter()->clear();
    altKey(Qt::Key_1);
    EXPECT_EQ(filter()->text(), u"sea"_qs);
    list()->setCurrentRow(0);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Delete);
    EXPECT_TRUE(waitFor([&] { return names().size() == 5; }));
    list()->setCurrentRow(0);
    EXPECT_FALSE(action("removeView")->isEnabled()) << "Galley's own stay";
}

TEST_F(SavedViewsTest, AreThereAfterARestart) {
    filter()->setText(u"sea"_qs);
    save("Sea");
    list()->setCurrentRow(5);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
    const QStringList before = names();
    m_window->close();
    makeWindow();
    EXPECT_EQ(names(), before);
    EXPECT_EQ(before[4], u"Sea"_qs);
    const SavedViews views(m_settings.get());
    EXPECT_EQ(views.at(4).filter, u"sea"_qs);
    EXPECT_FALSE(views.at(4).columns.isEmpty());
}

TEST_F(SavedViewsTest, AViewIsGivenToTheTeam) {
    filter()->setText(u"sea"_qs);
    table()->sortByColumn(ArticleTableModel::Title, Qt::AscendingOrder);
    table()->horizontalHeader()->setSectionHidden(ArticleTableModel::Date, true);
    save("Sea");
    list()->setCurrentRow(5);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_T, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return read(u".galley.yml"_qs).contains("filter: sea"); }));
    EXPECT_TRUE(read(u".galley.yml"_qs).contains("sort: title"));
    EXPECT_FALSE(read(u".galley.yml"_qs).contains("date"));
    ASSERT_TRUE(waitFor([&] { return names().size() == 6 && SavedViews(m_settings.get()).count() == 5; }))
        << "it is the feed's now, and no longer the user's";
    filter()->clear();
    table()->sortByColumn(ArticleTableModel::Date, Qt::DescendingOrder);
    altKey(Qt::Key_6);
    EXPECT_EQ(filter()->text(), u"sea"_qs);
    EXPECT_EQ(session()->list()->sortColumn(), ArticleTableModel::Title);
    list()->setCurrentRow(5);
    EXPECT_FALSE(action("shareView")->isEnabled());
    EXPECT_FALSE(action("moveViewUp")->isEnabled());
    rename(5, "Ocean");
    ASSERT_TRUE(waitFor([&] { return read(u".galley.yml"_qs).contains("name: Ocean"); }));
    list()->setCurrentRow(5);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Delete);
    ASSERT_TRUE(waitFor([&] { return !read(u".galley.yml"_qs).contains("Ocean"); }));
    EXPECT_TRUE(waitFor([&] { return names().size() == 5; }));
}

TEST_F(SavedViewsTest, TheTeamsViewsComeAndGoWithTheFeed) {
    write(u".galley.yml"_qs, "views:\n- name: Wind\n  filter: wind\n  kind: thumbnails\n");
    action("reloadFeed")->trigger();
    ASSERT_TRUE(waitFor([&] { return names().back() == u"Wind"_qs; }));
    altKey(Qt::Key_6);
    EXPECT_EQ(filter()->text(), u"wind"_qs);
    EXPECT_TRUE(action("showThumbnails")->isChecked());
    m_window->workbench()->close();
    EXPECT_TRUE(waitFor([&] { return names().size() == 5; }));
}

TEST_F(SavedViewsTest, WhatIsWrongWithTheTeamsViewsIsTold) {
    write(u".galley.yml"_qs, "views: 7\n");
    action("reloadFeed")->trigger();
    auto* message = find<MessageBar>("messageBar");
    ASSERT_TRUE(message);
    EXPECT_TRUE(waitFor([&] { return message->text().contains(u".galley.yml:1"_qs); }));
}

TEST_F(SavedViewsTest, ARemovedViewIsBroughtBack) {
    save("All of them");
    list()->setCurrentRow(5);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Delete);
    ASSERT_TRUE(waitFor([&] { return names().size() == 5; }));
    auto* message = find<MessageBar>("messageBar");
    const auto buttons = message->findChildren<QPushButton*>();
    ASSERT_FALSE(buttons.isEmpty());
    buttons.last()->click();
    EXPECT_TRUE(waitFor([&] { return names().back() == u"All of them"_qs; }));
}

TEST_F(SavedViewsTest, AViewChosenAgainIsRunAgain) {
    filter()->setText(u"published:true"_qs);
    save("Out");
    altKey(Qt::Key_6);
    const int count = session()->shownCount();
    clickCell(0, ArticleTableModel::Published);
    EXPECT_EQ(session()->shownCount(), count) << "it stays, dimmed";
    altKey(Qt::Key_6);
    EXPECT_EQ(session()->shownCount(), count - 1);
}

TEST_F(SavedViewsTest, AWrongFilterIsNotSaved) {
    filter()->setText(u"sea"_qs);
    filter()->setText(u"sea qualty:9"_qs);
    save("Sea");
    filter()->clear();
    altKey(Qt::Key_6);
    EXPECT_EQ(filter()->text(), u"sea"_qs);
}

TEST_F(SavedViewsTest, WhatIsTypedIsSavedAlsoWhileFilesAreRead) {
    write(u"_news/z.md"_qs, "---\ntitle: Zebra\nrelated:\n- title: A herd of gnus\n---\n");
    openFeed();
    filter()->setText(u"sea"_qs);
    filter()->setText(u"related:gnus"_qs);
    ASSERT_TRUE(session()->list()->isSearching());
    save("Gnus");
    EXPECT_EQ(SavedViews(m_settings.get()).at(5).filter, u"related:gnus"_qs);
}

TEST_F(SavedViewsTest, BlanksInQuotesAreSaved) {
    filter()->setText(u"  title:\"a  b\"   sea "_qs);
    save("Blanks");
    EXPECT_EQ(SavedViews(m_settings.get()).at(5).filter, u"title:\"a  b\" sea"_qs);
}

/// Two views of the team, in rows 5 and 6.
class TeamViewsTest : public SavedViewsTest {
protected:
    TeamViewsTest() {
        write(u".galley.yml"_qs, "views:\n- name: Wind\n- name: Sea\n");
        action("reloadFeed")->trigger();
        EXPECT_TRUE(waitFor([&] { return names().size() == 7; }));
    }
    MessageBar* message() { return find<MessageBar>("messageBar"); }
};

TEST_F(TeamViewsTest, ATakenNameIsRefused) {
    list()->setCurrentRow(6);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_F2);
    auto* editor = list()->viewport()->findChild<QLineEdit*>();
    ASSERT_TRUE(editor);
    editor->setText(u"Wind"_qs);
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return message()->isVisible() && message()->text().contains(u"Wind"_qs); }));
    EXPECT_EQ(names().back(), u"Sea"_qs);
    EXPECT_EQ(read(u".galley.yml"_qs), "views:\n- name: Wind\n- name: Sea\n");
}

TEST_F(TeamViewsTest, ARemovedOneComesBackToItsPlace) {
    list()->setCurrentRow(5);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Delete);
    ASSERT_TRUE(waitFor([&] { return names().size() == 6; }));
    const auto buttons = message()->findChildren<QPushButton*>();
    ASSERT_FALSE(buttons.isEmpty());
    buttons.last()->click();
    ASSERT_TRUE(waitFor([&] { return names().size() == 7; }));
    EXPECT_EQ(names().mid(5), (QStringList{u"Wind"_qs, u"Sea"_qs}));
}

/// Two windows that keep their settings in one file.
class SharedSettingsTest : public testing::Test {
protected:
    static QStringList names(const SavedViews& views) {
        QStringList names;
        for (const SavedView& view : views.views())
            if (view.isOwn())
                names += view.name;
        return names;
    }

    QTemporaryDir folder;
    QSettings firstSettings{folder.filePath(u"settings.ini"_qs), QSettings::IniFormat};
    QSettings secondSettings{folder.filePath(u"settings.ini"_qs), QSettings::IniFormat};
};

TEST_F(SharedSettingsTest, ViewsOfBothStay) {
    SavedViews first(&firstSettings);
    SavedViews second(&secondSettings);
    first.add({u"First"_qs, u"a"_qs});
    const int place = second.add({u"Second"_qs, u"b"_qs});
    EXPECT_EQ(second.at(place).name, u"Second"_qs);
    first.add({u"Third"_qs, u"c"_qs});
    const QStringList all = {u"First"_qs, u"Second"_qs, u"Third"_qs};
    EXPECT_EQ(names(first), all);
    EXPECT_EQ(names(SavedViews(&secondSettings)), all);
}

TEST_F(SharedSettingsTest, ChangesConcernTheViewWhereverItStandsNow) {
    SavedViews first(&firstSettings);
    first.add({u"A"_qs, u"a"_qs});
    first.add({u"B"_qs, u"b"_qs});
    first.add({u"C"_qs, u"c"_qs});
    SavedViews second(&secondSettings);
    first.remove(5);
    second.rename(6, u"Bee"_qs);
    EXPECT_EQ(names(second), (QStringList{u"Bee"_qs, u"C"_qs}));
    first.remove(5);
    EXPECT_EQ(names(first), (QStringList{u"Bee"_qs, u"C"_qs})) << "it is called otherwise now";
    EXPECT_EQ(second.move(6, -1), 5);
    first.remove(first.findOwn(u"C"_qs));
    EXPECT_EQ(names(SavedViews(&secondSettings)), QStringList{u"Bee"_qs});
}

TEST_F(SharedSettingsTest, FiltersOfBothStay) {
    FilterHistory first(&firstSettings);
    FilterHistory second(&secondSettings);
    first.add(u"sea"_qs);
    second.add(u"title:\"a  b\"   wind"_qs);
    first.add(u"sand"_qs);
    EXPECT_EQ(first.filters(), (QStringList{u"sand"_qs, u"title:\"a  b\" wind"_qs, u"sea"_qs}));
}

TEST(SavedViews, SurviveSettingsThatMakeNoSense) {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_qs), QSettings::IniFormat);
    settings.beginWriteArray(u"views/saved"_qs);
    const QStringList ids = {u"unsaved"_qs, u"unsaved"_qs, u"gone"_qs, QString()};
    for (int i = 0; i < ids.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(u"builtIn"_qs, ids[i]);
    }
    settings.endArray();
    const SavedViews views(&settings);
    EXPECT_EQ(views.count(), 5);
    EXPECT_EQ(views.at(0).builtIn, u"unsaved"_qs);
}

} // namespace
} // namespace galley
