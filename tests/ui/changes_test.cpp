// The view of changes, by keys and clicks.
#include "tests/ui/windowfixture.h"
#include "ui/changes/changesmodel.h"
#include "ui/changes/changestree.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>

#include <gmock/gmock.h>

#include <random>
#include <set>

namespace galley {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

std::vector<ChangesModel::Row> rowsNamed(const std::set<int>& numbers, const QString& fields = {}) {
    std::vector<ChangesModel::Row> rows;
    for (const int number : numbers)
        rows.push_back({number, u"_news/%1.md"_qs.arg(number, 5, 10, QLatin1Char('0')), {}, fields, {}});
    return rows;
}

QStringList paths(const ChangesModel& model, ChangesModel::Group group) {
    QStringList found;
    const QModelIndex parent = model.groupIndex(group);
    for (int row = 0; row < model.rowCount(parent); ++row)
        found.append(model.index(row, ChangesModel::Path, parent).data().toString());
    return found;
}

TEST(ChangesModelTest, HoldsWhatItWasGivenLast) {
    ChangesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::mt19937 random(7); // NOLINT(bugprone-random-generator-seed): the same run each time
    for (const auto& [most, rounds] : {std::pair(5, 40), std::pair(30, 20), std::pair(1000, 2)})
        for (int round = 0; round < rounds; ++round) {
            std::set<int> numbers;
            for (int i = 0; i < most; ++i)
                if (random() % 2 == 0)
                    numbers.insert(i);
            const auto group = static_cast<ChangesModel::Group>(round / 2 % ChangesModel::GroupCount);
            model.setRows(group, rowsNamed(numbers, QString::number(round)));
            QStringList wanted;
            for (const ChangesModel::Row& row : rowsNamed(numbers))
                wanted.append(row.path);
            ASSERT_EQ(paths(model, group), wanted);
            if (!numbers.empty()) {
                EXPECT_EQ(model.index(0, ChangesModel::Fields, model.groupIndex(group)).data().toString(),
                          QString::number(round));
            }
        }
    model.clear();
    EXPECT_TRUE(model.isEmpty());
}

TEST(ChangesModelTest, RowsThatStayKeepTheirPlaces) {
    ChangesModel model;
    model.setRows(ChangesModel::Added, rowsNamed({2, 4, 6}));
    const QPersistentModelIndex four = model.find(4);
    model.setRows(ChangesModel::Added, rowsNamed({1, 3, 4, 7}));
    EXPECT_TRUE(four.isValid());
    EXPECT_EQ(four.row(), 2);
    EXPECT_EQ(model.rowAt(four).id, 4);
}

class ChangesTest : public WindowTest {
protected:
    ChangesTest() { writeArticles(5); }
    ~ChangesTest() override {
        m_window.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    ChangesTree* tree() { return find<ChangesTree>("changes"); }
    ChangesModel* model() { return m_window->findChild<ChangesModel*>(); }
    QPlainTextEdit* difference() { return find<QPlainTextEdit>("difference"); }
    QString summary() { return find<QLabel>("changesSummary")->text(); }
    QString message() { return find<QLabel>("statusMessage")->text(); }

    /// Opens the feed and waits until all of it counts as seen.
    void openSeen() {
        openFeed();
        ASSERT_TRUE(waitFor([this] {
            return QFile::exists(state().folderOf(m_window->workbench()->session()->feed()->layout().root) +
                                 u"/seen"_qs);
        }));
    }
    void showChanges() {
        QTest::keyClick(table(), Qt::Key_3, Qt::ControlModifier);
        ASSERT_TRUE(tree()->isVisible());
        ASSERT_TRUE(waitFor([this] { return !summary().isEmpty() && !isLooking(); }));
    }
    /// The feed is read and compared, but the summary does not tell of it yet.
    bool isLooking() {
        return summary().startsWith(u"Looking"_qs) || summary().startsWith(u"Reading the feed"_qs);
    }
    /// Changes title and heat of a1, heat of a2, removes a3 and adds b.
    void crawl() {
        QByteArray first = article(1, false);
        write(u"_news/a001.md"_qs, first.replace("\"Article 1\"", "\"Changed 1\""));
        write(u"_news/a002.md"_qs, article(2, false).replace("quality:", "heat: 7\nquality:"));
        QFile::remove(root() + u"/_news/a003.md"_qs);
        write(u"_news/b.md"_qs, article(9, true));
    }
    void reloadAndWait() {
        action("reloadFeed")->trigger();
        ASSERT_TRUE(waitFor([this] { return !session()->feed()->isLoading() && !isLooking(); }));
    }
    int count(ChangesModel::Group group) { return model()->count(group); }
    QModelIndex place(ChangesModel::Group group, int row, int column = 0) {
        return model()->index(row, column, model()->groupIndex(group));
    }
    void click(const QModelIndex& index) {
        tree()->scrollTo(index);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, Qt::NoModifier,
                          tree()->visualRect(index).center());
        ASSERT_TRUE(waitFor([this] { return selectedPaths().size() <= 1; }));
    }
    bool selects(const QStringList& wanted) {
        return waitFor([&] { return selectedPaths() == wanted; });
    }
    bool shows(const QString& text) {
        return waitFor([&] { return difference()->toPlainText().contains(text); });
    }
    bool saysInPlaceOfADifference(const QString& text) {
        return waitFor([&] {
            for (const QLabel* label : difference()->viewport()->findChildren<QLabel*>())
                if (label->isVisible() && label->text() == text)
                    return true;
            return false;
        });
    }
};

TEST_F(ChangesTest, ListsWhatChangedSinceTheFeedWasSeen) {
    openSeen();
    showChanges();
    EXPECT_THAT(summary().toStdString(), StartsWith("Nothing changed since "));
    crawl();
    reloadAndWait();
    ASSERT_TRUE(waitFor([this] { return count(ChangesModel::Removed) == 1; }));
    EXPECT_THAT(summary().toStdString(), StartsWith("4 article(s) changed since "));
    EXPECT_EQ(count(ChangesModel::Unsaved), 0);
    EXPECT_EQ(place(ChangesModel::Added, 0, ChangesModel::Path).data().toString(), u"_news/b.md");
    EXPECT_EQ(place(ChangesModel::Changed, 0).data().toString(), u"Changed 1");
    EXPECT_EQ(place(ChangesModel::Changed, 0, ChangesModel::Fields).data().toString(), u"Title");
    EXPECT_EQ(place(ChangesModel::Noise, 0).data().toString(), u"Article 2");
    EXPECT_EQ(place(ChangesModel::Removed, 0).data().toString(), u"Article 3");
    EXPECT_EQ(model()->groupIndex(ChangesModel::Noise).data().toString(), u"Only heat and secured (1)");
    EXPECT_FALSE(tree()->isExpanded(model()->groupIndex(ChangesModel::Noise)));
    EXPECT_TRUE(tree()->isExpanded(model()->groupIndex(ChangesModel::Added)));
    EXPECT_TRUE(tree()->isRowHidden(ChangesModel::Unsaved, {}));
    EXPECT_FALSE(tree()->isRowHidden(ChangesModel::Noise, {}));
}

TEST_F(ChangesTest, AreStillThereOnTheNextStart) {
    openSeen();
    m_window.reset();
    crawl();
    openFeed();
    showChanges();
    EXPECT_TRUE(waitFor([this] { return count(ChangesModel::Added) == 1; }));
    EXPECT_EQ(count(ChangesModel::Changed), 1);
}

TEST_F(ChangesTest, MarkAsSeenStartsAnew) {
    openSeen();
    showChanges();
    crawl();
    reloadAndWait();
    ASSERT_TRUE(waitFor([this] { return count(ChangesModel::Added) == 1; }));
    QTest::keyClick(tree(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(waitFor([this] { return model()->isEmpty(); }));
    EXPECT_EQ(message(), u"4 changed article(s) marked as seen");
    EXPECT_THAT(summary().toStdString(), StartsWith("Nothing changed since "));
    write(u"_news/c.md"_qs, article(8, true));
    reloadAndWait();
    ASSERT_TRUE(waitFor([this] { return count(ChangesModel::Added) == 1; }));
    EXPECT_EQ(place(ChangesModel::Added, 0, ChangesModel::Path).data().toString(), u"_news/c.md");
    EXPECT_EQ(count(ChangesModel::Changed) + count(ChangesModel::Noise) + count(ChangesModel::Removed), 0)
        << "the rest stays seen";
}

TEST_F(ChangesTest, AnArticleChosenIsSelectedEverywhere) {
    openSeen();
    showChanges();
    crawl();
    reloadAndWait();
    ASSERT_TRUE(waitFor([this] { return count(ChangesModel::Removed) == 1; }));
    click(place(ChangesModel::Added, 0));
    EXPECT_TRUE(selects({u"_news/b.md"_qs}));
    QTest::keyClick(tree(), Qt::Key_J);
    EXPECT_TRUE(selects({u"_news/a001.md"_qs}));
    QTest::keyClick(tree(), Qt::Key_K);
    EXPECT_TRUE(selects({u"_news/b.md"_qs}));
    EXPECT_TRUE(saysInPlaceOfADifference(u"No unsaved edits in this article"_qs));
    QTest::keyClick(tree(), Qt::Key_U);
    EXPECT_TRUE(waitFor([this] { return count(ChangesModel::Unsaved) == 1; }));
    EXPECT_EQ(place(ChangesModel::Unsaved, 0, ChangesModel::Fields).data().toString(), u"Published");
    EXPECT_TRUE(shows(u"-published: true\n+published: false\n"_qs));
    QTest::keyClick(tree(), Qt::Key_Return);
    EXPECT_TRUE(waitFor([this] { return !tree()->hasFocus(); }));
}

TEST_F(ChangesTest, AnArticleThatIsGoneSaysSo) {
    openSeen();
    showChanges();
    crawl();
    reloadAndWait();
    ASSERT_TRUE(waitFor([this] { return count(ChangesModel::Removed) == 1; }));
    click(place(ChangesModel::Removed, 0));
    EXPECT_TRUE(selects({}));
    EXPECT_TRUE(saysInPlaceOfADifference(u"The file of this article is gone"_qs));
}

TEST_F(ChangesTest, TheFilterGivesWayToWhatIsChosen) {
    openSeen();
    crawl();
    reloadAndWait();
    auto* filter = find<QLineEdit>("filter");
    ASSERT_TRUE(filter);
    filter->setText(u"4"_qs);
    ASSERT_TRUE(waitFor([this] { return session()->shownCount() == 1; }));
    showChanges();
    ASSERT_TRUE(waitFor([this] { return count(ChangesModel::Added) == 1; }));
    click(place(ChangesModel::Added, 0));
    EXPECT_TRUE(selects({u"_news/b.md"_qs}));
    EXPECT_TRUE(filter->text().isEmpty());
}

TEST_F(ChangesTest, TheTableLeadsToTheUnsavedDifference) {
    openSeen();
    selectRows({rowOf(u"_news/a001.md"_qs)});
    press(Qt::Key_P);
    press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_TRUE(tree()->isVisible());
    EXPECT_TRUE(tree()->hasFocus());
    ASSERT_TRUE(shows(u"+published: true"_qs));
    EXPECT_EQ(tree()->selectedArticles(), QList<int>{session()->feed()->find(u"_news/a001.md"_qs)});
    EXPECT_THAT(difference()->toPlainText().toStdString(),
                StartsWith("--- a/_news/a001.md\n+++ b/_news/a001.md\n@@ "));
    EXPECT_TRUE(difference()->isReadOnly());
    QTest::mouseClick(find<QToolButton>("copyDifference"), Qt::LeftButton);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), difference()->toPlainText());
    action("undo")->trigger();
    EXPECT_TRUE(saysInPlaceOfADifference(u"No unsaved edits in this article"_qs));
    EXPECT_THAT(difference()->toPlainText().toStdString(), IsEmpty());
}

TEST_F(ChangesTest, TheCopiedPatchKeepsItsLineEnds) {
    write(u"_news/a001.md"_qs, article(1, false).replace("\n", "\r\n"));
    openSeen();
    selectRows({rowOf(u"_news/a001.md"_qs)});
    press(Qt::Key_P);
    press(Qt::Key_D, Qt::ControlModifier);
    ASSERT_TRUE(shows(u"+published: true"_qs));
    QTest::mouseClick(find<QToolButton>("copyDifference"), Qt::LeftButton);
    EXPECT_THAT(QGuiApplication::clipboard()->text().toStdString(), HasSubstr("+published: true\r\n"));
}

TEST_F(ChangesTest, WhatIsSavedHereIsNoNews) {
    openSeen();
    for (const QString& path : {u"_news/a001.md"_qs, u"_news/a002.md"_qs}) {
        selectRows({rowOf(path)});
        press(Qt::Key_P);
    }
    showChanges();
    ASSERT_TRUE(waitFor([this] { return count(ChangesModel::Unsaved) == 2; }));
    saveAndWait();
    EXPECT_TRUE(waitFor([this] { return model()->isEmpty(); }));
    reloadAndWait();
    EXPECT_THAT(summary().toStdString(), StartsWith("Nothing changed since "));
    m_window.reset();
    openFeed();
    showChanges();
    EXPECT_TRUE(waitFor([this] { return summary().startsWith(u"Nothing changed since "); }));
    EXPECT_TRUE(model()->isEmpty());
}

TEST_F(ChangesTest, FollowsAChangeOfTheFileUnderTheEdits) {
    openSeen();
    selectRows({rowOf(u"_news/a001.md"_qs)});
    press(Qt::Key_P);
    press(Qt::Key_D, Qt::ControlModifier);
    ASSERT_TRUE(shows(u" quality: 50"_qs));
    write(u"_news/a001.md"_qs, article(1, false, 60));
    reloadAndWait();
    EXPECT_TRUE(shows(u" quality: 60"_qs));
    EXPECT_TRUE(shows(u"+published: true"_qs));
}

TEST_F(ChangesTest, KeepsTheTreeWhileRowsComeAndGo) {
    openSeen();
    showChanges();
    crawl();
    reloadAndWait();
    ASSERT_TRUE(waitFor([this] { return count(ChangesModel::Noise) == 1; }));
    tree()->collapse(model()->groupIndex(ChangesModel::Added));
    tree()->expand(model()->groupIndex(ChangesModel::Noise));
    click(place(ChangesModel::Noise, 0));
    ASSERT_TRUE(selects({u"_news/a002.md"_qs}));
    write(u"_news/a000.md"_qs, article(0, true, 99));
    reloadAndWait();
    ASSERT_TRUE(waitFor([this] { return count(ChangesModel::Changed) == 2; }));
    EXPECT_FALSE(tree()->isExpanded(model()->groupIndex(ChangesModel::Added)));
    EXPECT_TRUE(tree()->isExpanded(model()->groupIndex(ChangesModel::Noise)));
    EXPECT_TRUE(selects({u"_news/a002.md"_qs}));
    EXPECT_EQ(tree()->currentIndex(), place(ChangesModel::Noise, 0));
}

TEST_F(ChangesTest, ClosingAndOpeningAnotherFeedIsSafe) {
    openSeen();
    showChanges();
    action("closeFeed")->trigger();
    EXPECT_TRUE(model()->isEmpty());
    openFeed();
    EXPECT_TRUE(waitFor([this] { return summary().startsWith(u"Nothing changed"); }));
}

TEST_F(ChangesTest, EverythingHasAName) {
    openSeen();
    showChanges();
    for (QWidget* widget : {static_cast<QWidget*>(tree()), static_cast<QWidget*>(difference()),
                            static_cast<QWidget*>(find<QToolButton>("markSeenButton")),
                            static_cast<QWidget*>(find<QToolButton>("copyDifference"))}) {
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        ASSERT_TRUE(interface);
        EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty()) << widget->objectName().toStdString();
    }
    for (const char* name : {"markSeen", "showDifference", "showChanges"}) {
        EXPECT_FALSE(action(name)->shortcut().isEmpty()) << name;
        EXPECT_FALSE(action(name)->toolTip().isEmpty()) << name;
        EXPECT_FALSE(action(name)->associatedObjects().isEmpty()) << name;
    }
}

} // namespace
} // namespace galley
