// The fields of one article in the detail panel: shown, typed, undone, removed.
#include "tests/ui/detailfixture.h"
#include "ui/articledetail/bodyview.h"
#include "ui/articledetail/readonlyeditors.h"
#include "ui/articledetail/unreadablepage.h"
#include "ui/articledetail/urleditor.h"
#include "ui/support/optionalspinbox.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

namespace galley::test {

namespace {

TEST_F(DetailTest, ShowsEveryFieldWithItsValue) {
    openAndShow("harbour.md");
    EXPECT_EQ(input<QPlainTextEdit>("title")->toPlainText(), u"Harbour opens at dawn");
    EXPECT_EQ(input<QPlainTextEdit>("excerpt")->toPlainText(), u"Boats <b>leave</b> early & come back late.");
    EXPECT_EQ(input<QLineEdit>("publishedDateTime")->text(), u"2024-05-31T14:00:00.5+02:00");
    EXPECT_EQ(input<QComboBox>("type")->currentText(), u"article");
    EXPECT_FALSE(input<QCheckBox>("published")->isChecked());
    EXPECT_EQ(input<QLineEdit>("provider.name")->text(), u"Harbour News");
    EXPECT_EQ(input<QListWidget>("topics")->count(), 2);
    EXPECT_EQ(input<QListWidget>("images")->item(0)->text(), u"640 × 480  a.png");
    EXPECT_EQ(input<QListWidget>("related")->item(2)->text(), u"Third related");
    EXPECT_EQ(input<QLineEdit>("updatedDateTime")->placeholderText(), u"not set");
    EXPECT_TRUE(input<QLineEdit>("secured")->text().contains(u'6'));
    EXPECT_TRUE(input<QLineEdit>("secured")->isReadOnly());
    EXPECT_EQ(input<QPlainTextEdit>("mood")->toPlainText(), u"calm");
    EXPECT_EQ(row("provider.authors")->findChild<OutlineView*>()->text(), u"– name: A. Sailor");
    EXPECT_FALSE(edits.isDirty(idOf("harbour.md"))) << "showing an article changes nothing";
}

TEST_F(DetailTest, TypingIsOneUndoStepAndChangesOneLine) {
    openAndShow("harbour.md");
    auto* title = input<QPlainTextEdit>("title");
    title->setFocus();
    title->moveCursor(QTextCursor::End);
    QTest::keyClicks(title, QStringLiteral(" again"));
    EXPECT_EQ(edits.undoStack()->count(), 1);
    EXPECT_EQ(diff(),
              texts({"-title: \"Harbour opens at dawn\"", "+title: \"Harbour opens at dawn again\""}));
    EXPECT_TRUE(row("title")->isMarkedDirty());
    EXPECT_FALSE(row("excerpt")->isMarkedDirty());
    QTest::keySequence(title, QKeySequence::Undo);
    EXPECT_EQ(title->toPlainText(), u"Harbour opens at dawn");
    EXPECT_FALSE(edits.isDirty(idOf("harbour.md")));
    EXPECT_FALSE(row("title")->isMarkedDirty());
}

TEST_F(DetailTest, TypingInTheMiddleKeepsTheCursor) {
    openAndShow("harbour.md");
    auto* line = input<QLineEdit>("provider.name");
    line->setFocus();
    line->setCursorPosition(7);
    QTest::keyClicks(line, QStringLiteral("xy"));
    EXPECT_EQ(line->text(), u"Harbourxy News");
    EXPECT_EQ(line->cursorPosition(), 9);
    EXPECT_EQ(edits.undoStack()->count(), 1);
}

TEST_F(DetailTest, TwoFieldsAreTwoUndoSteps) {
    openAndShow("harbour.md");
    input<QLineEdit>("provider.name")->setFocus();
    QTest::keyClicks(input<QLineEdit>("provider.name"), QStringLiteral("x"));
    input<QLineEdit>("provider.domain")->setFocus();
    QTest::keyClicks(input<QLineEdit>("provider.domain"), QStringLiteral("y"));
    EXPECT_EQ(edits.undoStack()->count(), 2);
    input<QLineEdit>("provider.name")->setFocus();
    QTest::keyClicks(input<QLineEdit>("provider.name"), QStringLiteral("z"));
    EXPECT_EQ(edits.undoStack()->count(), 3);
}

TEST_F(DetailTest, TypingInAMissingFieldInsertsItAndClearingItLeavesItMissing) {
    openAndShow("bare.md");
    auto* line = input<QLineEdit>("webUrl");
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("a"));
    EXPECT_EQ(value("bare.md", "webUrl"), Value("a"));
    QTest::keyClick(line, Qt::Key_Backspace);
    EXPECT_EQ(value("bare.md", "webUrl"), std::nullopt);
    EXPECT_FALSE(edits.isDirty(idOf("bare.md")));
}

TEST_F(DetailTest, TypingInAFieldOfAMissingMappingMakesTheMappingInOneStep) {
    openAndShow("bare.md");
    auto* line = input<QLineEdit>("provider.name");
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("Sea Post"));
    EXPECT_EQ(diff(), texts({"+provider:", "+  name: Sea Post"}));
    EXPECT_EQ(edits.undoStack()->count(), 1);
    edits.undoStack()->undo();
    EXPECT_FALSE(edits.isDirty(idOf("bare.md")));
    EXPECT_EQ(line->text(), QString());
}

TEST_F(DetailTest, APublishedBoxSaysWhatCountsAndWhatIsNotSet) {
    openAndShow("bare.md");
    auto* box = input<QCheckBox>("published");
    EXPECT_TRUE(box->isChecked());
    EXPECT_TRUE(box->text().contains(u"not set"));
    box->click();
    EXPECT_EQ(value("bare.md", "published"), Value(false));
    EXPECT_FALSE(box->isChecked());
    row("published")->revertAction()->trigger();
    EXPECT_EQ(value("bare.md", "published"), std::nullopt);
    EXPECT_FALSE(row("published")->revertAction()->isEnabled());
}

TEST_F(DetailTest, NumbersStepAndRefuseOtherText) {
    openAndShow("harbour.md");
    auto* quality = input<QAbstractSpinBox>("quality");
    quality->setFocus();
    QTest::keyClick(quality, Qt::Key_Up);
    QTest::keyClick(quality, Qt::Key_Up);
    EXPECT_EQ(value("harbour.md", "quality"), Value(42));
    EXPECT_EQ(edits.undoStack()->count(), 1);
    quality->selectAll();
    QTest::keyClicks(quality, QStringLiteral("-"));
    EXPECT_EQ(value("harbour.md", "quality"), Value(42));
    EXPECT_FALSE(row("quality")->remark().isEmpty());
    QTest::keyClick(quality, Qt::Key_Return);
    EXPECT_EQ(quality->text(), u"42");
    EXPECT_TRUE(row("quality")->remark().isEmpty());
}

TEST_F(DetailTest, ASignAddsToANumberAndSubtracts) {
    openAndShow("harbour.md");
    auto* box = input<QAbstractSpinBox>("quality");
    const auto type = [box](const char* text) {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QLatin1String(text));
        QTest::keyClick(box, Qt::Key_Return);
    };
    type("+5");
    EXPECT_EQ(value("harbour.md", "quality"), Value(45));
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("-50"));
    EXPECT_EQ(value("harbour.md", "quality"), Value(45)) << "only once it is finished";
    QTest::keyClick(box, Qt::Key_Return);
    EXPECT_EQ(value("harbour.md", "quality"), Value(0));
    EXPECT_EQ(box->text(), u"0");
}

TEST_F(DetailTest, WhatIsHalfTypedStaysWhileAnotherWindowHasTheFocus) {
    openAndShow("harbour.md");
    auto* line = input<QLineEdit>("publishedDateTime");
    const auto goAndComeBack = [](QWidget* widget, Qt::FocusReason reason) {
        QFocusEvent out(QEvent::FocusOut, reason);
        QCoreApplication::sendEvent(widget, &out);
        QFocusEvent in(QEvent::FocusIn, reason);
        QCoreApplication::sendEvent(widget, &in);
    };
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("2024-06"));
    goAndComeBack(line, Qt::ActiveWindowFocusReason);
    EXPECT_EQ(line->text(), u"2024-06");
    goAndComeBack(line, Qt::PopupFocusReason);
    EXPECT_EQ(line->text(), u"2024-06");
    QTest::keyClicks(line, QStringLiteral("-01"));
    EXPECT_EQ(value("harbour.md", "publishedDateTime")->text(), "2024-06-01");
    auto* box = input<QAbstractSpinBox>("quality");
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("+1"));
    goAndComeBack(box, Qt::ActiveWindowFocusReason);
    EXPECT_EQ(box->text(), u"+1");
    QTest::keyClick(box, Qt::Key_Return);
    EXPECT_EQ(value("harbour.md", "quality"), Value(41));
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("2024-"));
    box->setFocus(Qt::TabFocusReason);
    EXPECT_EQ(line->text(), u"2024-06-01") << "left for good";
}

TEST_F(DetailTest, AMissingNumberIsEmptyAndStepsToZero) {
    openAndShow("bare.md");
    auto* heat = input<QAbstractSpinBox>("heat");
    EXPECT_EQ(heat->text(), QString());
    heat->setFocus();
    QTest::keyClick(heat, Qt::Key_Up);
    EXPECT_EQ(value("bare.md", "heat"), Value(0));
}

TEST_F(DetailTest, OnlyQualityTakesAMinusForAStep) {
    openAndShow("harbour.md");
    auto* heat = input<QAbstractSpinBox>("heat");
    heat->setFocus();
    heat->selectAll();
    QTest::keyClicks(heat, QStringLiteral("-1"));
    QTest::keyClick(heat, Qt::Key_Return);
    EXPECT_EQ(value("harbour.md", "heat"), Value(-1)) << "as of all that are not published";
    auto* quality = input<OptionalSpinBox>("quality");
    quality->setFocus();
    quality->selectAll();
    QTest::keyClicks(quality, QStringLiteral("-9999"));
    QTest::keyClick(quality, Qt::Key_Return);
    EXPECT_EQ(value("harbour.md", "quality"), Value(0));
    quality->selectAll();
    QTest::keyClicks(quality, QStringLiteral("-5"));
    QTest::keyClick(quality, Qt::Key_Return);
    EXPECT_EQ(quality->line()->text(), u"0") << "a step that changes nothing is done, too";
}

TEST_F(DetailTest, HalfAForeignValueStaysWhileAnotherWindowHasTheFocus) {
    openAndShow("harbour.md");
    auto* depth = input<QPlainTextEdit>("depth");
    depth->setFocus();
    depth->selectAll();
    QTest::keyClicks(depth, QStringLiteral("15m"));
    QFocusEvent aside(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
    QApplication::sendEvent(depth, &aside);
    EXPECT_EQ(depth->toPlainText(), u"15m");
    QFocusEvent left(QEvent::FocusOut, Qt::TabFocusReason);
    QApplication::sendEvent(depth, &left);
    EXPECT_EQ(depth->toPlainText(), u"12") << "15 was not meant";
}

TEST_F(DetailTest, RemovingAFieldTakesOutItsLine) {
    openAndShow("harbour.md");
    input<QAbstractSpinBox>("heat")->setFocus();
    QTest::keyClick(input<QAbstractSpinBox>("heat"), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(diff(), texts({"-heat: 7"}));
    EXPECT_FALSE(row("heat")->removeAction()->isEnabled());
    EXPECT_TRUE(row("heat")->isMarkedDirty());
}

TEST_F(DetailTest, ForeignScalarsKeepTheirType) {
    openAndShow("harbour.md");
    auto* depth = input<QPlainTextEdit>("depth");
    depth->setFocus();
    depth->selectAll();
    QTest::keyClicks(depth, QStringLiteral("15"));
    EXPECT_EQ(value("harbour.md", "depth"), Value(15));
    QTest::keyClicks(depth, QStringLiteral("m"));
    EXPECT_EQ(value("harbour.md", "depth"), Value(12));
    EXPECT_FALSE(row("depth")->remark().isEmpty());
}

TEST_F(DetailTest, OnlyWebPagesCanBeOpened) {
    openAndShow("harbour.md");
    QSignalSpy asked(panel.get(), &ArticleDetail::openUrlRequested);
    auto* editor = qobject_cast<UrlEditor*>(row("webUrl")->editor());
    editor->openButton()->click();
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.first().first().toUrl(), QUrl(QStringLiteral("https://harbour.example/dawn")));
    editor->line()->setFocus();
    for (const char* bad : {"javascript:alert(1)", "file:///etc/passwd", "--help", "https://", ""}) {
        editor->line()->selectAll();
        QTest::keyClick(editor->line(), Qt::Key_Delete);
        QTest::keyClicks(editor->line(), QLatin1String(bad));
        EXPECT_FALSE(editor->openButton()->isEnabled()) << bad;
    }
}

TEST_F(DetailTest, ChangesFromElsewhereShowAtOnce) {
    openAndShow("harbour.md");
    const ArticleId id = idOf("harbour.md");
    edits.push(QStringLiteral("table"), {{id, FieldPath("published"), Value(false), Value(true)}});
    EXPECT_TRUE(input<QCheckBox>("published")->isChecked());
    EXPECT_TRUE(row("published")->isMarkedDirty());
}

TEST_F(DetailTest, MovingOnShowsTheLatestArticle) {
    open();
    for (int i = 0; i < 20; ++i)
        panel->setArticles({i % 2 ? idOf("bare.md") : idOf("harbour.md")});
    EXPECT_EQ(input<QPlainTextEdit>("title")->toPlainText(), u"Bare") << "the summary shows at once";
    show("bare.md");
    QTest::qWait(50);
    EXPECT_EQ(input<QListWidget>("related")->count(), 0);
    EXPECT_EQ(row("mood"), nullptr);
}

TEST_F(DetailTest, ASharedValueIsReadOnlyWithItsReason) {
    write(QStringLiteral("_news/anchor.md"), "---\ntitle: &t Anchored\nexcerpt: *t\nquality: 3\n---\n");
    openAndShow("anchor.md");
    EXPECT_TRUE(input<QPlainTextEdit>("title")->isReadOnly());
    EXPECT_TRUE(input<QPlainTextEdit>("excerpt")->isReadOnly());
    EXPECT_FALSE(row("excerpt")->remark().isEmpty());
    EXPECT_FALSE(input<QAbstractSpinBox>("quality")->isReadOnly());
    QTest::keyClicks(input<QPlainTextEdit>("title"), QStringLiteral("x"));
    EXPECT_FALSE(edits.isDirty(idOf("anchor.md")));
}

TEST_F(DetailTest, AProviderThatIsNoMappingIsReadOnly) {
    write(QStringLiteral("_news/odd.md"), "---\ntitle: Odd\nprovider: Just a name\ntopics: one\n---\n");
    openAndShow("odd.md");
    EXPECT_TRUE(input<QLineEdit>("provider.name")->isReadOnly());
    EXPECT_FALSE(row("provider.name")->remark().isEmpty());
    EXPECT_FALSE(row("topics")->editor()->isVisible()) << "a text is shown as what it is, not as a list";
}

TEST_F(DetailTest, AnUnreadableArticleShowsItsProblemAndItsText) {
    open();
    panel->setArticles({idOf("broken.md")});
    UnreadablePage* page = panel->unreadablePage();
    ASSERT_TRUE(page->isVisible());
    ASSERT_TRUE(waitFor([page] { return !page->text()->toPlainText().isEmpty(); }));
    EXPECT_TRUE(page->problems()->item(0)->text().contains(u"2"));
    EXPECT_TRUE(page->text()->toPlainText().contains(u"<b>text</b>"));
    EXPECT_TRUE(page->text()->isReadOnly());
    EXPECT_EQ(page->text()->textCursor().blockNumber(), 1);
    const int blank = page->problems()->viewport()->height() -
                      page->problems()->visualItemRect(page->problems()->item(0)).bottom();
    EXPECT_GE(blank, 0);
    EXPECT_LT(blank, page->fontMetrics().height());
}

TEST_F(DetailTest, TheBodyIsPlainTextAndFoldedAway) {
    openAndShow("harbour.md");
    BodyView* body = panel->articlePage()->body();
    EXPECT_FALSE(body->text()->isVisibleTo(body));
    body->setExpanded(true);
    EXPECT_EQ(body->text()->toPlainText(), u"<p>Body text</p>\n");
    EXPECT_TRUE(body->text()->isReadOnly());
}

TEST_F(DetailTest, NoBreakSpacesSurviveTyping) {
    write(QStringLiteral("_news/space.md"), "---\ntitle: \"10\xC2\xA0km\"\nexcerpt: \"a\xC2\xA0"
                                            "b\"\n---\n");
    openAndShow("space.md");
    auto* excerpt = input<QPlainTextEdit>("excerpt");
    excerpt->setFocus();
    excerpt->moveCursor(QTextCursor::End);
    QTest::keyClicks(excerpt, QStringLiteral("c"));
    EXPECT_EQ(value("space.md", "excerpt"), Value("a\xC2\xA0"
                                                  "bc"));
}

TEST_F(DetailTest, AForeignTextKeepsItsLineBreaks) {
    write(QStringLiteral("_news/bio.md"), "---\ntitle: Bio\nbio: |-\n  one\n  two\n---\n");
    openAndShow("bio.md");
    auto* bio = input<QPlainTextEdit>("bio");
    bio->setFocus();
    bio->moveCursor(QTextCursor::End);
    QTest::keyClicks(bio, QStringLiteral("!"));
    EXPECT_EQ(diff(), texts({"-  two", "+  two!"}));
}

TEST_F(DetailTest, ATitleTakesNoLineBreak) {
    openAndShow("bare.md");
    auto* title = input<QPlainTextEdit>("title");
    title->setFocus();
    title->moveCursor(QTextCursor::End);
    QTest::keyClick(title, Qt::Key_Return);
    EXPECT_FALSE(edits.isDirty(idOf("bare.md")));
    title->insertPlainText(QStringLiteral("\nand\nmore"));
    EXPECT_EQ(value("bare.md", "title"), Value("Bare and more"));
}

TEST_F(DetailTest, ASaveIsTakenInWithoutShowingTheOldValue) {
    openAndShow("harbour.md");
    ShownArticle* shown = panel->articlePage()->shownArticle();
    shown->change(FieldPath("ampWebUrl"), Value("https://harbour.example/amp"));
    shown->change(*FieldPath::parse("related[1].title"), Value("Renamed"));
    const QTemporaryDir stateFolder;
    const StateHome state(stateFolder.filePath(QStringLiteral("galley")));
    QStringList seen;
    QObject::connect(shown, &ShownArticle::changed, panel.get(), [this, &seen] {
        seen.append(input<QLineEdit>("ampWebUrl")->text() + input<QListWidget>("related")->item(1)->text());
    });
    edits.absorb(save(feed.layout().root, state, edits.saveRequests({shown->id()})));
    EXPECT_FALSE(edits.isDirty(shown->id()));
    ASSERT_TRUE(waitFor([shown] { return shown->document()->bytes().find("Renamed") != std::string::npos; }));
    seen.removeDuplicates();
    EXPECT_EQ(seen, texts({"https://harbour.example/ampRenamed"}));
    EXPECT_FALSE(row("ampWebUrl")->isMarkedDirty());
    EXPECT_FALSE(row("related")->isMarkedDirty());
}

TEST_F(DetailTest, AFileChangedSinceItWasListedShowsWhatItHoldsNow) {
    open();
    write(QStringLiteral("_news/bare.md"),
          "---\ntitle: Newer\ntopics: [Boats]\ntype: video\nampWebUrl: x\n---\n");
    show("bare.md");
    EXPECT_EQ(input<QPlainTextEdit>("title")->toPlainText(), u"Newer");
    EXPECT_EQ(feed.article(idOf("bare.md")).title(), u"Newer") << "the list is told";
}

TEST_F(DetailTest, AFileThatIsGoneSaysSo) {
    open();
    QFile::remove(folder.filePath(QStringLiteral("_news/bare.md")));
    panel->setArticles({idOf("bare.md")});
    ASSERT_TRUE(waitFor([this] { return panel->unreadablePage()->isVisible(); }));
    EXPECT_EQ(panel->unreadablePage()->problems()->count(), 1);
}

TEST_F(DetailTest, MayGoWhileItReads) {
    open();
    for (int i = 0; i < 50; ++i) {
        panel->setArticles({i % 2 ? idOf("harbour.md") : idOf("broken.md")});
        panel = std::make_unique<ArticleDetail>(&feed, &edits);
    }
    show("bare.md");
}

TEST_F(DetailTest, MenusOfferToRevertAndToRemove) {
    openAndShow("harbour.md");
    for (const char* field : {"title", "webUrl", "quality", "type", "published", "topics"}) {
        QWidget* input = row(field)->editor()->inputs().first();
        QContextMenuEvent ask(QContextMenuEvent::Keyboard, QPoint(3, 3), input->mapToGlobal(QPoint(3, 3)));
        QCoreApplication::sendEvent(input, &ask);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr) << field;
        EXPECT_TRUE(menu->actions().contains(row(field)->revertAction())) << field;
        EXPECT_TRUE(menu->actions().contains(row(field)->removeAction())) << field;
        menu->close();
    }
}

TEST_F(DetailTest, EscapeLeavesAndReturnComesBack) {
    openAndShow("harbour.md");
    QSignalSpy left(panel.get(), &ArticleDetail::leaveRequested);
    panel->focusFirstField();
    EXPECT_EQ(QApplication::focusWidget(), input<QPlainTextEdit>("title"));
    for (QWidget* place : {static_cast<QWidget*>(input<QPlainTextEdit>("title")),
                           static_cast<QWidget*>(input<QLineEdit>("webUrl")),
                           static_cast<QWidget*>(input<QAbstractSpinBox>("quality")),
                           static_cast<QWidget*>(input<QComboBox>("type")),
                           static_cast<QWidget*>(input<QListWidget>("topics"))}) {
        place->setFocus();
        QTest::keyClick(place, Qt::Key_Escape);
    }
    EXPECT_EQ(left.count(), 5);
}

TEST_F(DetailTest, NothingSelectedSaysWhatToDo) {
    open();
    EXPECT_FALSE(panel->articlePage()->isVisible());
    show("harbour.md");
    EXPECT_TRUE(panel->articlePage()->isVisible());
    panel->setArticles({});
    EXPECT_FALSE(panel->articlePage()->isVisible());
}

TEST_F(DetailTest, EveryFocusableWidgetHasAName) {
    openAndShow("harbour.md");
    panel->articlePage()->open(*FieldPath::parse("related[0]"));
    panel->articlePage()->open(*FieldPath::parse("related[2].images[0]"));
    panel->setArticles({idOf("harbour.md"), idOf("bare.md")});
    panel->setArticles({idOf("broken.md")});
    for (const QWidget* widget : panel->findChildren<QWidget*>()) {
        const bool isPart = widget->focusProxy() ||
                            qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) ||
                            qobject_cast<const QComboBox*>(widget->parentWidget());
        if (widget->focusPolicy() == Qt::NoFocus || isPart || widget->objectName().startsWith(u"qt_"))
            continue;
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        ASSERT_NE(interface, nullptr);
        EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << " in "
            << widget->parentWidget()->metaObject()->className();
    }
}

TEST_F(DetailTest, FitsIntoANarrowPanel) {
    openAndShow("harbour.md");
    panel->resize(320, 700);
    QTest::qWait(20);
    EXPECT_LE(panel->width(), 320);
    EXPECT_LE(form()->width(), 320);
    EXPECT_LE(form()->minimumSizeHint().width(), 300);
}

} // namespace

} // namespace galley::test
