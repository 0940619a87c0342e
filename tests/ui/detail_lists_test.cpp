// Lists in the detail panel: topics, images, related articles, and the records in them.
#include "tests/ui/detailfixture.h"
#include "ui/articledetail/dateeditor.h"
#include "ui/articledetail/datepopup.h"
#include "ui/articledetail/recordlisteditor.h"
#include "ui/articledetail/topicseditor.h"

#include <QCalendarWidget>
#include <QCompleter>
#include <QTimeEdit>

namespace galley::test {

namespace {

class DetailListsTest : public DetailTest {
protected:
    TopicsEditor* topics() const { return qobject_cast<TopicsEditor*>(row("topics")->editor()); }
    QListWidget* list(const char* field) const { return input<QListWidget>(field); }

    void press(QListWidget* target, int row, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        target->setFocus();
        target->setCurrentRow(row);
        QTest::keyClick(target, key, modifiers);
    }

    QStringList titles(const char* field) const {
        QStringList result;
        for (int i = 0; i < list(field)->count(); ++i)
            result.append(list(field)->item(i)->text());
        return result;
    }
};

TEST_F(DetailListsTest, ATopicStandsOnAGroundCloseToTheListsOwn) {
    openAndShow("harbour.md");
    QListWidget* shown = list("topics");
    const QRect place = shown->visualRect(shown->model()->index(0, 0));
    const QImage picture = shown->viewport()->grab(place).toImage();
    const int ground = picture.pixelColor(picture.width() / 2, picture.height() / 6).lightness();
    const int base = shown->palette().color(QPalette::Base).lightness();
    EXPECT_NE(ground, base);
    EXPECT_LT(std::abs(ground - base), 64) << "its text is to be read";
}

TEST_F(DetailListsTest, TopicsAreAddedRemovedMovedAndRenamed) {
    openAndShow("harbour.md");
    topics()->line()->setFocus();
    QTest::keyClicks(topics()->line(), QStringLiteral("Tides"));
    QTest::keyClick(topics()->line(), Qt::Key_Return);
    EXPECT_EQ(diff(), texts({"+  - Tides"}));
    press(list("topics"), 2, Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(titles("topics"), texts({"Boats", "Tides", "Weather"}));
    press(list("topics"), 0, Qt::Key_Delete);
    EXPECT_EQ(titles("topics"), texts({"Tides", "Weather"}));
    list("topics")->item(0)->setText(QStringLiteral("High tides"));
    EXPECT_EQ(value("harbour.md", "topics"), Value(frontmatter::Sequence{"High tides", "Weather"}));
    EXPECT_EQ(edits.undoStack()->count(), 4);
    edits.undoStack()->setIndex(0);
    EXPECT_EQ(titles("topics"), texts({"Boats", "Weather"}));
    EXPECT_FALSE(edits.isDirty(idOf("harbour.md")));
}

TEST_F(DetailListsTest, ATopicIsThereOnlyOnce) {
    openAndShow("harbour.md");
    topics()->line()->setFocus();
    QTest::keyClicks(topics()->line(), QStringLiteral("boats"));
    QTest::keyClick(topics()->line(), Qt::Key_Return);
    EXPECT_FALSE(edits.isDirty(idOf("harbour.md")));
}

TEST_F(DetailListsTest, TopicsCompleteFromTheSite) {
    openAndShow("harbour.md");
    topics()->line()->setFocus();
    const QCompleter* completer = topics()->line()->completer();
    ASSERT_EQ(completer->model()->rowCount(), 1);
    EXPECT_EQ(completer->model()->index(0, 0).data().toString(), u"Tides");
}

TEST_F(DetailListsTest, ACompletedTopicIsTheOnlyOneAdded) {
    openAndShow("harbour.md");
    QLineEdit* line = topics()->line();
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("tid"));
    QWidget* proposals = line->completer()->popup();
    ASSERT_TRUE(proposals->isVisible());
    QTest::keyClick(proposals, Qt::Key_Down);
    QTest::keyClick(proposals, Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_EQ(titles("topics"), texts({"Boats", "Weather", "Tides"}));
    EXPECT_EQ(edits.undoStack()->count(), 1);
    EXPECT_EQ(line->text(), QString());
}

TEST_F(DetailListsTest, AFlowListStaysOne) {
    openAndShow("bare.md");
    topics()->line()->setFocus();
    QTest::keyClicks(topics()->line(), QStringLiteral("Sea"));
    QTest::keyClick(topics()->line(), Qt::Key_Return);
    EXPECT_EQ(diff(), texts({"-topics: [Boats]", "+topics: [Boats, Sea]"}));
}

TEST_F(DetailListsTest, RecordsMoveAndGoAsLines) {
    openAndShow("harbour.md");
    press(list("images"), 1, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(titles("images"), texts({"b.png", "640 × 480  a.png"}));
    EXPECT_EQ(list("images")->currentRow(), 0);
    edits.undoStack()->undo();
    press(list("related"), 1, Qt::Key_Delete);
    EXPECT_EQ(titles("related"), texts({"First related", "Third related"}));
    EXPECT_EQ(diff(), texts({"-  - title: \"Second related\""}));
    EXPECT_TRUE(row("related")->isMarkedDirty());
    row("related")->revertAction()->trigger();
    EXPECT_EQ(list("related")->count(), 3);
    EXPECT_FALSE(edits.isDirty(idOf("harbour.md")));
}

TEST_F(DetailListsTest, RecordsAreDragged) {
    openAndShow("harbour.md");
    // What a drop inside the list comes down to.
    list("related")->model()->moveRow({}, 0, {}, 3);
    EXPECT_EQ(titles("related"), texts({"Second related", "Third related", "First related"}));
    const std::optional<Value> related = value("harbour.md", "related");
    EXPECT_EQ(recordTitle(related->sequence()->at(2), false), u"First related");
    EXPECT_EQ(edits.undoStack()->count(), 1);
}

TEST_F(DetailListsTest, ARelatedArticleOpensAndIsEdited) {
    openAndShow("harbour.md");
    press(list("related"), 0, Qt::Key_F2);
    EXPECT_EQ(form()->record(), *FieldPath::parse("related[0]"));
    auto* title = input<QPlainTextEdit>("title");
    EXPECT_EQ(QApplication::focusWidget(), title);
    title->moveCursor(QTextCursor::End);
    QTest::keyClicks(title, QStringLiteral("!"));
    EXPECT_EQ(diff(), texts({"-  - title: \"First related\"", "+  - title: \"First related!\""}));
    EXPECT_TRUE(row("title")->isMarkedDirty());
    QTest::keyClick(title, Qt::Key_Escape);
    EXPECT_TRUE(form()->record().empty());
    EXPECT_EQ(titles("related").first(), u"First related!");
    EXPECT_EQ(list("related")->currentRow(), 0);
    EXPECT_EQ(QApplication::focusWidget(), list("related"));
}

TEST_F(DetailListsTest, KeysLeadFromRecordToRecord) {
    openAndShow("harbour.md");
    press(list("related"), 0, Qt::Key_Return);
    ASSERT_EQ(form()->record(), *FieldPath::parse("related[0]"));
    QTest::keyClick(input<QPlainTextEdit>("title"), Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_EQ(form()->record(), *FieldPath::parse("related[1]"));
    EXPECT_EQ(input<QPlainTextEdit>("title")->toPlainText(), u"Second related");
    QTest::keyClick(input<QPlainTextEdit>("title"), Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_EQ(form()->record(), *FieldPath::parse("related[0]"));
    QTest::keyClick(input<QPlainTextEdit>("title"), Qt::Key_Left, Qt::AltModifier);
    EXPECT_TRUE(form()->record().empty());
}

TEST_F(DetailListsTest, AnImageOfARelatedArticleIsEdited) {
    openAndShow("harbour.md");
    press(list("related"), 2, Qt::Key_F2);
    press(list("images"), 0, Qt::Key_F2);
    EXPECT_EQ(form()->record(), *FieldPath::parse("related[2].images[0]"));
    auto* width = input<QAbstractSpinBox>("width");
    width->setFocus();
    QTest::keyClicks(width, QStringLiteral("80"));
    EXPECT_EQ(diff(), texts({"+        width: 80"}));
    QTest::keyClick(width, Qt::Key_Escape);
    EXPECT_EQ(form()->record(), *FieldPath::parse("related[2]"));
}

TEST_F(DetailListsTest, ANewImageIsThereOnceSomethingIsTyped) {
    openAndShow("bare.md");
    press(list("images"), -1, Qt::Key_Insert);
    EXPECT_FALSE(edits.isDirty(idOf("bare.md")));
    auto* url = input<QLineEdit>("url");
    EXPECT_EQ(QApplication::focusWidget(), url);
    QTest::keyClicks(url, QStringLiteral("/a.png"));
    EXPECT_EQ(diff(), texts({"+images:", "+  - url: \"/a.png\""}));
    EXPECT_EQ(edits.undoStack()->count(), 1);
    QTest::keyClick(url, Qt::Key_Escape);
    EXPECT_EQ(titles("images"), texts({"a.png"}));
    edits.undoStack()->undo();
    EXPECT_EQ(list("images")->count(), 0);
}

TEST_F(DetailListsTest, RemovingTheLastOfANewListLeavesNothing) {
    openAndShow("bare.md");
    press(list("related"), -1, Qt::Key_Insert);
    QTest::keyClicks(input<QPlainTextEdit>("title"), QStringLiteral("New"));
    QTest::keyClick(input<QPlainTextEdit>("title"), Qt::Key_Escape);
    press(list("related"), 0, Qt::Key_Delete);
    EXPECT_EQ(value("bare.md", "related"), std::nullopt);
    EXPECT_FALSE(edits.isDirty(idOf("bare.md")));
}

TEST_F(DetailListsTest, ARecordThatAnUndoTakesAwayIsLeft) {
    openAndShow("bare.md");
    const ArticleId id = idOf("bare.md");
    const Value image = frontmatter::Mapping{{"url", "/a.png"}};
    edits.push(QStringLiteral("two"),
               {{id, FieldPath("images"), std::nullopt, frontmatter::Sequence{image, image}}});
    panel->articlePage()->open(*FieldPath::parse("images[1]"));
    edits.undoStack()->undo();
    EXPECT_TRUE(form()->record().empty());
}

TEST_F(DetailListsTest, AnotherArticleStartsAtItsTop) {
    openAndShow("harbour.md");
    press(list("related"), 0, Qt::Key_F2);
    show("bare.md");
    EXPECT_TRUE(form()->record().empty());
    EXPECT_EQ(input<QPlainTextEdit>("title")->toPlainText(), u"Bare");
}

TEST_F(DetailListsTest, TheCalendarChangesDigitsOnly) {
    openAndShow("harbour.md");
    auto* date = qobject_cast<DateEditor*>(row("publishedDateTime")->editor());
    date->popup()->setText(date->line()->text());
    date->popup()->calendar()->setSelectedDate(QDate(2025, 1, 2));
    date->popup()->clock()->setTime(QTime(9, 5, 7));
    EXPECT_EQ(diff(), texts({"-publishedDateTime: 2024-05-31T14:00:00.5+02:00",
                             "+publishedDateTime: 2025-01-02T09:05:07.5+02:00"}));
    EXPECT_EQ(edits.undoStack()->count(), 1);
}

TEST_F(DetailListsTest, AHalfTypedDateIsNotTaken) {
    openAndShow("harbour.md");
    auto* line = input<QLineEdit>("publishedDateTime");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("2025-13"));
    EXPECT_FALSE(row("publishedDateTime")->remark().isEmpty());
    EXPECT_FALSE(edits.isDirty(idOf("harbour.md")));
    input<QLineEdit>("webUrl")->setFocus();
    EXPECT_EQ(line->text(), u"2024-05-31T14:00:00.5+02:00");
    EXPECT_TRUE(row("publishedDateTime")->remark().isEmpty());
}

TEST_F(DetailListsTest, WhatWasUndoneWhileTypingStaysUndone) {
    openAndShow("harbour.md");
    auto* line = input<QLineEdit>("publishedDateTime");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("2025-01-02"));
    row("publishedDateTime")->removeAction()->trigger();
    EXPECT_EQ(line->text(), QString());
    QTest::keyClicks(line, QStringLiteral("2"));
    EXPECT_FALSE(row("publishedDateTime")->remark().isEmpty());
    EXPECT_EQ(value("harbour.md", "publishedDateTime"), std::nullopt) << "it was removed";
    edits.undoStack()->setIndex(0);
    EXPECT_FALSE(edits.isDirty(idOf("harbour.md")));
}

TEST_F(DetailListsTest, AnotherWindowDoesNotEndTyping) {
    openAndShow("harbour.md");
    auto* line = input<QLineEdit>("publishedDateTime");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("2025-01-02"));
    QFocusEvent aside(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
    QApplication::sendEvent(line, &aside);
    QFocusEvent back(QEvent::FocusIn, Qt::ActiveWindowFocusReason);
    QApplication::sendEvent(line, &back);
    QTest::keyClicks(line, QStringLiteral("T09:00"));
    EXPECT_FALSE(edits.isDirty(idOf("harbour.md")));
}

TEST_F(DetailListsTest, TheBeginningOfADateIsNotTakenForIt) {
    openAndShow("harbour.md");
    auto* line = input<QLineEdit>("publishedDateTime");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("2025-01-02"));
    EXPECT_TRUE(edits.isDirty(idOf("harbour.md")));
    QTest::keyClicks(line, QStringLiteral("T09:00"));
    EXPECT_EQ(line->text(), u"2025-01-02T09:00");
    EXPECT_FALSE(row("publishedDateTime")->remark().isEmpty());
    EXPECT_FALSE(edits.isDirty(idOf("harbour.md"))) << "saved now, the file would lose its time";
    QTest::keyClicks(line, QStringLiteral(":00"));
    EXPECT_EQ(diff(), texts({"-publishedDateTime: 2024-05-31T14:00:00.5+02:00",
                             "+publishedDateTime: 2025-01-02T09:00:00"}));
    QTest::keyClick(line, Qt::Key_Backspace, Qt::ControlModifier);
    EXPECT_NE(line->text(), u"2025-01-02T09:00:00");
    input<QLineEdit>("webUrl")->setFocus();
    EXPECT_EQ(line->text(), u"2024-05-31T14:00:00.5+02:00");
    EXPECT_FALSE(edits.isDirty(idOf("harbour.md")));
}

} // namespace

} // namespace galley::test
