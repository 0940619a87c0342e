// The filter field: the query language by keys and clicks in a real window.
#include "tests/ui/windowfixture.h"
#include "ui/filterbar/filterbar.h"

#include <QAccessible>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

namespace galley {
namespace {

class FilterTest : public WindowTest {
protected:
    FilterTest() {
        writeArticles(9);
        write(u"_news/z.md"_qs, "---\ntitle: Zebra\ntype: Video\nquality: 90\ntopics: [Open Sea]\nrelated:\n"
                                "- title: A herd of gnus\n---\n");
        openFeed();
        press(Qt::Key_F, Qt::ControlModifier);
    }
    QLineEdit* filter() { return find<QLineEdit>("filter"); }
    QTreeWidget* suggestions() { return find<QTreeWidget>("suggestions"); }
    QWidget* note() { return find<QWidget>("queryNote"); }
    QToolButton* correction() { return find<QToolButton>("querySuggestion"); }
    QList<QToolButton*> chips() {
        QList<QToolButton*> all = find<QWidget>("filterChips")->findChildren<QToolButton*>();
        all.removeIf([](const QToolButton* chip) { return chip->isHidden(); });
        return all;
    }
    int shown() { return session()->list()->rowCount(); }
    void type(const QString& text) { QTest::keyClicks(filter(), text); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(filter(), key, modifiers);
    }
};

TEST_F(FilterTest, FieldsFilterAsOneTypes) {
    type(u"published:true"_qs);
    EXPECT_EQ(shown(), 4);
    type(u" quality:>60"_qs);
    EXPECT_EQ(shown(), 1);
    EXPECT_EQ(rowOf(u"_news/z.md"_qs), 0);
}

TEST_F(FilterTest, AWrongQueryKeepsTheResultAndIsToldBelowTheField) {
    type(u"zebra"_qs);
    EXPECT_EQ(shown(), 1);
    filter()->insert(u" qualty:90"_qs); // as pasted: letter by letter it would be words at first
    EXPECT_EQ(shown(), 1);
    EXPECT_TRUE(filter()->hasFocus());
    ASSERT_TRUE(waitFor([&] { return note() && note()->isVisible(); }));
    QString said;
    for (const QLabel* label : note()->findChildren<QLabel*>())
        said += label->text();
    EXPECT_TRUE(said.contains(u"7"_qs) && said.contains(u"qualty"_qs)) << said.toStdString();
    EXPECT_EQ(correction()->text(), u"quality"_qs);
    EXPECT_FALSE(QAccessible::queryAccessibleInterface(correction())->text(QAccessible::Name).isEmpty());
    QTest::mouseClick(correction(), Qt::LeftButton);
    EXPECT_EQ(filter()->text(), u"zebra quality:90"_qs);
    EXPECT_FALSE(note()->isVisible());
    EXPECT_EQ(shown(), 1);
}

TEST_F(FilterTest, AKeyTakesTheCorrection) {
    type(u"tilte:zebra"_qs);
    ASSERT_TRUE(waitFor([&] { return note() && note()->isVisible(); }));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(filter()->text(), u"title:zebra"_qs);
    EXPECT_EQ(shown(), 1);
    EXPECT_TRUE(m_openedUrls.isEmpty());
}

TEST_F(FilterTest, ReturnOnAWrongQueryTellsAndStays) {
    type(u"is:strange"_qs);
    key(Qt::Key_Return);
    EXPECT_TRUE(filter()->hasFocus());
    ASSERT_TRUE(note());
    EXPECT_TRUE(note()->isVisible());
    key(Qt::Key_Escape);
    EXPECT_TRUE(table()->hasFocus());
    EXPECT_FALSE(note()->isVisible());
}

TEST_F(FilterTest, SuggestsFieldsThenValuesWithTheirNumbers) {
    type(u"ty"_qs);
    ASSERT_TRUE(suggestions() && suggestions()->isVisible());
    EXPECT_EQ(suggestions()->topLevelItem(0)->text(0), u"type:"_qs);
    EXPECT_TRUE(filter()->hasFocus());
    key(Qt::Key_Tab);
    EXPECT_EQ(filter()->text(), u"type:"_qs);
    ASSERT_TRUE(waitFor([&] { return suggestions()->isVisible(); })) << "once the values are counted";
    EXPECT_EQ(suggestions()->topLevelItem(0)->text(0), u"type:Video"_qs);
    EXPECT_EQ(suggestions()->topLevelItem(0)->text(1), u"1"_qs);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    EXPECT_EQ(filter()->text(), u"type:Video"_qs);
    EXPECT_FALSE(suggestions()->isVisible());
    EXPECT_EQ(shown(), 1);
    EXPECT_TRUE(filter()->hasFocus());
}

TEST_F(FilterTest, ValuesWithBlanksAreQuotedAndTakenByAClick) {
    type(u"topic:o"_qs);
    ASSERT_TRUE(waitFor([&] { return suggestions() && suggestions()->isVisible(); }));
    QTreeWidgetItem* item = suggestions()->topLevelItem(0);
    EXPECT_EQ(item->text(0), u"topic:\"Open Sea\""_qs);
    QTest::mouseClick(suggestions()->viewport(), Qt::LeftButton, Qt::NoModifier,
                      suggestions()->visualItemRect(item).center());
    EXPECT_EQ(filter()->text(), u"topic:\"Open Sea\""_qs);
    EXPECT_EQ(shown(), 1);
}

TEST_F(FilterTest, EscapeFirstHidesTheSuggestions) {
    key(Qt::Key_Space, Qt::ControlModifier);
    ASSERT_TRUE(suggestions() && suggestions()->isVisible());
    EXPECT_GT(suggestions()->topLevelItemCount(), 20);
    key(Qt::Key_Escape);
    EXPECT_FALSE(suggestions()->isVisible());
    EXPECT_TRUE(filter()->hasFocus());
}

TEST_F(FilterTest, UpListsEarlierFilters) {
    type(u"quality:>60"_qs);
    key(Qt::Key_Return);
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"thing 7"_qs);
    key(Qt::Key_Return);
    press(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_Up);
    ASSERT_TRUE(suggestions()->isVisible());
    EXPECT_EQ(suggestions()->topLevelItem(0)->text(0), u"quality:>60"_qs);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    EXPECT_EQ(filter()->text(), u"quality:>60"_qs);
    EXPECT_EQ(shown(), 1);
}

TEST_F(FilterTest, EarlierFiltersOutliveTheProgram) {
    type(u"quality:>60"_qs);
    table()->setFocus(); // leaving the field by the mouse is enough
    m_window->close();
    openFeed();
    press(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_Space, Qt::ControlModifier);
    EXPECT_EQ(suggestions()->topLevelItem(0)->text(0), u"quality:>60"_qs) << "ahead of the fields";
    EXPECT_GT(suggestions()->topLevelItemCount(), 20);
    filter()->setText(u"quality:"_qs); // nothing is remembered of what is wrong
    table()->setFocus();
    EXPECT_EQ(m_settings->value(u"filter/history"_qs).toStringList(), QStringList(u"quality:>60"_qs));
}

TEST_F(FilterTest, AWrongFilterIsToldWhoeverSetsIt) {
    type(u"qualty:9"_qs);
    table()->setFocus();
    action("toggleFacets")->setChecked(true);
    m_window->findChild<FilterBar*>()->setText(u"qualty:9 topic:sea"_qs);
    EXPECT_TRUE(note()->isVisible());
}

TEST_F(FilterTest, NoTextOfTheFeedIsTakenForMarkup) {
    filter()->setText(u"provider:\"<b>x</b>\" quality:>1"_qs);
    ASSERT_EQ(chips().size(), 2);
    EXPECT_FALSE(chips().first()->toolTip().contains(u"<b>"_qs));
}

TEST_F(FilterTest, ChipsTakeTermsAway) {
    type(u"published:true quality:>60"_qs);
    ASSERT_EQ(chips().size(), 2);
    EXPECT_TRUE(chips().first()->isVisible());
    EXPECT_EQ(QAccessible::queryAccessibleInterface(chips().last())->text(QAccessible::Name),
              u"Take quality:>60 out of the filter"_qs);
    QTest::mouseClick(chips().last(), Qt::LeftButton);
    EXPECT_EQ(filter()->text(), u"published:true"_qs);
    EXPECT_EQ(shown(), 4);
    filter()->clear();
    EXPECT_FALSE(find<QWidget>("filterChips")->isVisible());
    type(u"thing"_qs);
    EXPECT_FALSE(find<QWidget>("filterChips")->isVisible()) << "words alone need no chips";
}

TEST_F(FilterTest, FilesAreReadForWhatTheListDoesNotKnow) {
    type(u"related:gnus"_qs);
    ASSERT_TRUE(waitFor([&] { return shown() == 1; }));
    EXPECT_EQ(rowOf(u"_news/z.md"_qs), 0);
}

TEST_F(FilterTest, WhatIsEditedOutOfTheFilterStaysDimmedUntilItRunsAgain) {
    type(u"published:true"_qs);
    key(Qt::Key_Return);
    const QModelIndex first = session()->list()->index(rowOf(u"_news/a003.md"_qs), ArticleTableModel::Title);
    const QPersistentModelIndex cell = first;
    const auto ink = [&] {
        table()->clearSelection();
        const QImage picture = table()->viewport()->grab(table()->visualRect(cell)).toImage();
        int darkest = 255;
        for (int x = 0; x < picture.width(); ++x)
            for (int y = 0; y < picture.height(); ++y)
                darkest = std::min(darkest, qGray(picture.pixel(x, y)));
        return darkest;
    };
    const int before = ink();
    selectRows({cell.row()});
    press(Qt::Key_U);
    EXPECT_EQ(shown(), 4) << "it stays";
    EXPECT_GT(ink(), before + 40) << "dimmed";
    press(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_Return);
    EXPECT_EQ(shown(), 3);
    action("undo")->trigger();
    EXPECT_GE(rowOf(u"_news/a003.md"_qs), 0) << "undo finds it";
}

TEST_F(FilterTest, TheLanguageIsExplainedInTheHelpMenu) {
    action("showQueryHelp")->trigger();
    auto* help = find<QDialog>("queryHelp");
    ASSERT_TRUE(help && help->isVisible());
    auto* tree = help->findChild<QTreeWidget*>();
    const QList<QTreeWidgetItem*> found =
        tree->findItems(u"quality:>=60"_qs, Qt::MatchExactly | Qt::MatchRecursive);
    ASSERT_FALSE(found.isEmpty());
    for (const QString& example : {u".author:jane"_qs, u"images[0].width:>=800"_qs})
        EXPECT_FALSE(tree->findItems(example, Qt::MatchExactly | Qt::MatchRecursive).isEmpty());
    EXPECT_TRUE(std::ranges::any_of(help->findChildren<QLabel*>(), [](const QLabel* label) {
        return label->text().contains(u"part { part }");
    }));
    emit tree->itemActivated(found.first(), 0);
    EXPECT_EQ(filter()->text(), u"quality:>=60"_qs);
    EXPECT_EQ(shown(), 1);
    filter()->clear();
    help->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(help));
    tree->setCurrentItem(found.first());
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Return);
    EXPECT_EQ(filter()->text(), u"quality:>=60"_qs);
    EXPECT_TRUE(help->isVisible()) << "Return is for the example, not for closing";
}

} // namespace
} // namespace galley
