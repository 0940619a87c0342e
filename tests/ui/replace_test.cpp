// Find and replace, by keys in the real window.
#include "core/model/replacemodel.h"
#include "tests/ui/windowfixture.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

namespace galley {
namespace {

class ReplaceTest : public WindowTest {
protected:
    ReplaceTest() {
        writeArticles(12);
        openFeed();
    }
    void open() { QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier); }
    QLineEdit* findEdit() { return find<QLineEdit>("findText"); }
    QLineEdit* replacementEdit() { return find<QLineEdit>("replacementText"); }
    QTableView* list() { return find<QTableView>("replacements"); }
    void type(QLineEdit* edit, const char* text) {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromLatin1(text));
    }
    void chooseField(const char* field) {
        auto* box = find<QComboBox>("replaceField");
        box->setCurrentIndex(box->findData(QString::fromLatin1(field)));
    }
    bool listsRows(int rows) {
        return waitFor([&] { return list()->model()->rowCount() == rows; });
    }
    /// Waits until so many rows are listed that could be made, then makes them by key.
    void applyTo(int rows) {
        ASSERT_TRUE(waitFor([&] {
            return list()->model()->rowCount() == rows && action("applyReplace")->isEnabled();
        })) << list()->model()->rowCount();
        QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    }
};

TEST_F(ReplaceTest, ReplacesInAllShownAsOneStepThatSavingWritesAlone) {
    const QByteArray before = read(u"_news/a004.md"_qs);
    open();
    EXPECT_TRUE(findEdit()->hasFocus());
    type(findEdit(), "article");
    type(replacementEdit(), "Story");
    applyTo(12);
    EXPECT_EQ(valueOf(u"_news/a004.md"_qs, "title"), u"Story 4"_qs);
    EXPECT_EQ(session()->edits()->undoStack()->count(), 1);
    saveAndWait();
    EXPECT_EQ(read(u"_news/a004.md"_qs), QByteArray(before).replace("\"Article 4\"", "\"Story 4\""));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(valueOf(u"_news/a004.md"_qs, "title"), u"Article 4"_qs);
}

TEST_F(ReplaceTest, KeepsToTheSelection) {
    selectRows({1, 3});
    open();
    type(findEdit(), "article");
    type(replacementEdit(), "Story");
    applyTo(2);
    EXPECT_EQ(session()->edits()->dirtyCount(), 2);
}

TEST_F(ReplaceTest, UntickedArticlesStayAsTheyAre) {
    open();
    type(findEdit(), "Article 1");
    type(replacementEdit(), "Stor");
    ASSERT_TRUE(waitFor([&] { return action("applyReplace")->isEnabled(); }));
    ASSERT_TRUE(listsRows(3)) << "1, 10 and 11";
    QTest::keyClick(replacementEdit(), Qt::Key_Return);
    EXPECT_TRUE(list()->hasFocus());
    QTest::keyClick(list(), Qt::Key_Space);
    ASSERT_EQ(static_cast<ReplaceModel*>(list()->model())->tickedCount(), 2);
    const ArticleId unticked = static_cast<ReplaceModel*>(list()->model())->idAt(0);
    QTest::keyClicks(replacementEdit(), u"y"_qs); // what is found stays the same
    applyTo(3);
    EXPECT_FALSE(session()->edits()->isDirty(unticked));
    EXPECT_EQ(session()->edits()->dirtyCount(), 2);
}

TEST_F(ReplaceTest, ReplacesByExpressionInALotOfFields) {
    open();
    find<QAbstractButton>("regularExpression")->click();
    chooseField("provider.name");
    type(findEdit(), "Paper (\\d)");
    type(replacementEdit(), "Journal no. \\1");
    applyTo(12);
    EXPECT_EQ(valueOf(u"_news/a002.md"_qs, "provider.name"), u"Journal no. 2"_qs);
}

TEST_F(ReplaceTest, ReplacesItemsOfLists) {
    open();
    chooseField("topics");
    type(findEdit(), "wind");
    type(replacementEdit(), "Storm");
    applyTo(12);
    EXPECT_EQ(valueOf(u"_news/a002.md"_qs, "topics[1]"), u"Storm"_qs);
    saveAndWait();
    EXPECT_TRUE(read(u"_news/a002.md"_qs).contains("topics: [Sea, Storm]\n"));
}

TEST_F(ReplaceTest, SaysWhatIsWrongWithAnExpression) {
    open();
    find<QAbstractButton>("regularExpression")->click();
    type(findEdit(), "ab(c");
    auto* heading = find<QWidget>("replaceHeading");
    EXPECT_TRUE(waitFor([&] { return heading->accessibleName().contains(u"5"_qs); }))
        << heading->accessibleName().toStdString();
    EXPECT_FALSE(action("applyReplace")->isEnabled());
}

TEST_F(ReplaceTest, FollowsTheFilterAndEdits) {
    open();
    type(findEdit(), "article");
    type(replacementEdit(), "Story");
    ASSERT_TRUE(listsRows(12));
    find<QLineEdit>("filter")->setText(u"thing 7"_qs);
    ASSERT_TRUE(listsRows(1));
    applyTo(1);
    EXPECT_TRUE(listsRows(0));
    EXPECT_FALSE(action("applyReplace")->isEnabled());
}

TEST_F(ReplaceTest, LookingAtAnArticleLeavesTheList) {
    open();
    type(findEdit(), "article");
    type(replacementEdit(), "Story");
    ASSERT_TRUE(listsRows(12));
    ASSERT_TRUE(waitFor([&] { return action("applyReplace")->isEnabled(); }));
    list()->setCurrentIndex(list()->model()->index(5, 1));
    const QPersistentModelIndex current = list()->currentIndex();
    press(list(), Qt::Key_Return);
    EXPECT_TRUE(table()->hasFocus());
    QTest::qWait(250);
    EXPECT_TRUE(current.isValid()) << "nothing is planned anew";
    EXPECT_EQ(list()->currentIndex().row(), 5);
}

TEST_F(ReplaceTest, TheCursorStaysOnItsArticleInAnotherList) {
    open();
    type(findEdit(), "article");
    type(replacementEdit(), "Story");
    ASSERT_TRUE(listsRows(12));
    auto* model = static_cast<ReplaceModel*>(list()->model());
    const ArticleId id = session()->feed()->find(u"_news/a007.md"_qs);
    list()->setCurrentIndex(model->index(model->rowOf(id), 1));
    find<QLineEdit>("filter")->setText(u"thing 7 OR thing 5"_qs);
    ASSERT_TRUE(listsRows(2));
    ASSERT_TRUE(list()->currentIndex().isValid());
    EXPECT_EQ(model->idAt(list()->currentIndex().row()), id);
    EXPECT_TRUE(list()->selectionModel()->isSelected(list()->currentIndex()));
}

TEST_F(ReplaceTest, EscapeLeadsBackToTheArticles) {
    open();
    QTest::keyClick(findEdit(), Qt::Key_Escape);
    EXPECT_FALSE(find<QWidget>("replacePanel")->isVisible());
    EXPECT_TRUE(table()->hasFocus());
}

} // namespace
} // namespace galley
