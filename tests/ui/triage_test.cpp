// Triage in the real window, by keys and clicks.
#include "tests/images/pictures.h"
#include "tests/ui/windowfixture.h"
#include "ui/cardpreview/cardpreview.h"
#include "ui/filterbar/filterbar.h"
#include "ui/imagepreview/imagecaption.h"
#include "ui/imagepreview/pictureplaceholder.h"
#include "ui/imagepreview/picturestage.h"
#include "ui/imagepreview/picturestrip.h"
#include "ui/imagepreview/pictureview.h"
#include "ui/triage/triagepage.h"
#include "ui/triage/triagesummary.h"

#include <QAccessible>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace galley {
namespace {

constexpr QSize pictureSize(1200, 630);

class TriageTest : public WindowTest {
protected:
    /// Articles a000 ... with a picture each but for the last; a000, a003 ... are published.
    void openArticles(int count) {
        QDir(root()).mkpath(u"assets"_qs);
        for (int i = 0; i < count; ++i) {
            QByteArray bytes = article(i, i % 3 == 0);
            if (i + 1 < count) {
                write(u"assets/%1.png"_qs.arg(i), test::encoded(pictureSize, "png"));
                const QByteArray picture = "images:\n  - url: /assets/" + QByteArray::number(i) +
                                           ".png\n    width: 1200\n    height: 600\ntopics:";
                bytes.replace("topics:", picture);
            }
            write(pathOf(i), bytes);
        }
        openFeed();
        table()->sortByColumn(ArticleTableModel::Path, Qt::AscendingOrder);
        selectRows({0});
    }
    static QString pathOf(int number) { return u"_news/a%1.md"_qs.arg(number, 3, 10, QLatin1Char('0')); }

    TriagePage* page() { return find<TriagePage>("triagePage"); }
    PictureStage* stage() { return page()->findChild<PictureStage*>(); }
    PictureStrip* film() { return page()->findChild<PictureStrip*>(); }
    QString place() { return find<QLabel>("triagePlace")->text(); }
    QString title() { return find<QLabel>("triageTitle")->text(); }
    QString state() { return find<QLabel>("triageState")->text(); }
    QString published(int number) { return valueOf(pathOf(number), "published"); }
    QString quality(int number) { return valueOf(pathOf(number), "quality"); }

    void startTriage() {
        press(Qt::Key_F9);
        ASSERT_TRUE(page()->isVisible());
        ASSERT_TRUE(page()->isAncestorOf(QApplication::focusWidget()));
    }
    /// A key as it comes from the keyboard: to whatever has the focus.
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    QPushButton* button(const char* name) { return find<QPushButton>(name); }
};

TEST_F(TriageTest, ShowsTheCurrentArticleWithPictureAndWords) {
    openArticles(4);
    selectRows({1});
    startTriage();
    EXPECT_EQ(place(), u"2 of 4"_qs);
    EXPECT_EQ(title(), u"Article 1"_qs);
    EXPECT_EQ(state(), u"Not published"_qs);
    ASSERT_TRUE(waitFor([&] { return stage()->image() != nullptr; }));
    EXPECT_EQ(stage()->image()->originalSize, pictureSize);
    EXPECT_TRUE(page()->findChild<ImageCaption*>()->text().contains(u"600 declared, really 1200"_qs));
    QString words;
    for (const QLabel* label : page()->findChildren<QLabel*>())
        if (label->isVisible())
            words += label->text() + u'\n';
    for (const char* word : {"About thing 1", "Paper 1", "1 January 2024", "Sea, Wind", "Quality 50"})
        EXPECT_TRUE(words.contains(QLatin1String(word))) << word << " in " << words.toStdString();
    EXPECT_EQ(film()->model()->rowCount(), 4);
    EXPECT_EQ(film()->currentIndex().row(), 1);
}

TEST_F(TriageTest, PublishesAndUnpublishesByKeyAndGoesOn) {
    openArticles(5);
    startTriage();
    type(Qt::Key_U);
    EXPECT_EQ(published(0), u"false"_qs);
    EXPECT_EQ(title(), u"Article 1"_qs);
    type(Qt::Key_P);
    EXPECT_EQ(published(1), u"true"_qs);
    EXPECT_EQ(place(), u"3 of 5"_qs);
    EXPECT_EQ(selectedPaths(), QStringList{pathOf(2)});
    EXPECT_EQ(film()->model()->index(0, 0).data(PictureStrip::MarkRole).toString(), u"unpublish"_qs);
    EXPECT_EQ(film()->model()->index(1, 0).data(PictureStrip::MarkRole).toString(), u"publish"_qs);
    EXPECT_EQ(find<QLabel>("triageCounts")->text(), u"1 published, 1 unpublished, 0 skipped"_qs);
}

TEST_F(TriageTest, UndoGoesBackToTheArticle) {
    openArticles(5);
    startTriage();
    type(Qt::Key_P); // it is published
    type(Qt::Key_P);
    type(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(title(), u"Article 1"_qs);
    EXPECT_EQ(published(1), u"false"_qs);
    type(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(title(), u"Article 0"_qs);
    EXPECT_FALSE(action("undo")->isEnabled());
    type(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    type(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(published(1), u"true"_qs);
    EXPECT_EQ(title(), u"Article 1"_qs);
    EXPECT_EQ(state(), u"Published, decided here"_qs);
}

TEST_F(TriageTest, SetsQualityBySignsAndDigitsAndStays) {
    openArticles(3);
    startTriage();
    type(Qt::Key_7);
    EXPECT_EQ(quality(0), u"70"_qs);
    type(Qt::Key_0);
    EXPECT_EQ(quality(0), u"100"_qs);
    type(Qt::Key_1);
    EXPECT_EQ(quality(0), u"10"_qs);
    type(Qt::Key_Plus);
    EXPECT_EQ(quality(0), u"11"_qs);
    type(Qt::Key_Equal);
    EXPECT_EQ(quality(0), u"12"_qs);
    type(Qt::Key_Plus, Qt::ShiftModifier); // where it takes Shift to write a plus
    EXPECT_EQ(quality(0), u"13"_qs);
    type(Qt::Key_Asterisk, Qt::ShiftModifier); // where plus stands bare, Shift with its key
    EXPECT_EQ(quality(0), u"23"_qs);
    type(Qt::Key_Equal, Qt::AltModifier);
    EXPECT_EQ(quality(0), u"33"_qs);
    type(Qt::Key_Minus);
    EXPECT_EQ(quality(0), u"32"_qs);
    type(Qt::Key_Underscore, Qt::ShiftModifier);
    EXPECT_EQ(quality(0), u"22"_qs);
    type(Qt::Key_Plus, Qt::KeypadModifier);
    EXPECT_EQ(quality(0), u"23"_qs);
    type(Qt::Key_Minus, Qt::AltModifier);
    EXPECT_EQ(quality(0), u"13"_qs);
    EXPECT_EQ(place(), u"1 of 3"_qs);
    type(Qt::Key_J);
    type(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(quality(0), u"23"_qs);
    EXPECT_EQ(place(), u"1 of 3"_qs);
}

TEST_F(TriageTest, AKeyHeldTooLongDecidesOnOneArticleOnly) {
    openArticles(6);
    startTriage();
    type(Qt::Key_U);
    ASSERT_EQ(place(), u"2 of 6"_qs);
    for (int repeat = 0; repeat < 3; ++repeat) // as the window system sends it
        qt_sendShortcutOverrideEvent(QApplication::focusWidget(), 0, Qt::Key_U, Qt::NoModifier, u"u"_qs,
                                     true);
    EXPECT_EQ(place(), u"2 of 6"_qs);
    qt_sendShortcutOverrideEvent(QApplication::focusWidget(), 0, Qt::Key_J, Qt::NoModifier, u"j"_qs, true);
    EXPECT_EQ(place(), u"3 of 6"_qs); // moving may go on
}

TEST_F(TriageTest, SkipsGoesBackAndMoves) {
    openArticles(4);
    startTriage();
    type(Qt::Key_Space);
    type(Qt::Key_Space);
    EXPECT_EQ(place(), u"3 of 4"_qs);
    type(Qt::Key_Backspace);
    EXPECT_EQ(place(), u"2 of 4"_qs);
    type(Qt::Key_Right);
    type(Qt::Key_J);
    EXPECT_EQ(place(), u"4 of 4"_qs);
    type(Qt::Key_Left);
    type(Qt::Key_K);
    EXPECT_EQ(place(), u"2 of 4"_qs);
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
    QTest::mouseClick(film()->viewport(), Qt::LeftButton, {},
                      film()->visualRect(film()->model()->index(3, 0)).center());
    EXPECT_EQ(place(), u"4 of 4"_qs);
    for (QToolButton* visible : page()->findChildren<QToolButton*>())
        if (visible->defaultAction() == action("triagePublish"))
            QTest::mouseClick(visible, Qt::LeftButton);
    EXPECT_EQ(published(3), u"true"_qs);
}

TEST_F(TriageTest, KeysStillPanAMagnifiedPicture) {
    openArticles(3);
    m_window->resize(900, 560);
    startTriage();
    ASSERT_TRUE(waitFor([&] { return stage()->image() != nullptr; }));
    type(Qt::Key_Z);
    EXPECT_EQ(stage()->view()->scale(), 1);
    const QRectF before = stage()->view()->pictureRect();
    type(Qt::Key_Right);
    EXPECT_EQ(place(), u"1 of 3"_qs);
    EXPECT_NE(stage()->view()->pictureRect(), before);
    type(Qt::Key_Z);
    type(Qt::Key_Right);
    EXPECT_EQ(place(), u"2 of 3"_qs);
}

TEST_F(TriageTest, KeepsDecidedArticlesThatAFilterWouldHide) {
    openArticles(6);
    auto* edit = find<QLineEdit>("filter");
    if (!edit)
        edit = m_window->findChild<FilterBar*>()->findChild<QLineEdit*>();
    ASSERT_TRUE(edit);
    session()->list()->setFilterText(u"Paper 1"_qs); // 1 and 4
    selectRows({0});
    startTriage();
    EXPECT_EQ(place(), u"1 of 2"_qs);
    EXPECT_FALSE(m_window->findChild<FilterBar*>()->isEnabled());
    type(Qt::Key_P);
    session()->list()->setFilterText(u"Paper 2"_qs); // the list behind has moved on
    EXPECT_EQ(film()->model()->rowCount(), 2);
    EXPECT_EQ(title(), u"Article 4"_qs);
    type(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(title(), u"Article 1"_qs);
    EXPECT_EQ(session()->list()->filterText(), u"Paper 2"_qs);
    EXPECT_EQ(published(1), u"false"_qs);
    type(Qt::Key_Escape);
    EXPECT_TRUE(table()->isVisible());
    EXPECT_TRUE(m_window->findChild<FilterBar*>()->isEnabled());
}

TEST_F(TriageTest, TakesTheSelectionWhereThereAreSeveral) {
    openArticles(6);
    selectRows({1, 3, 4});
    startTriage();
    EXPECT_EQ(place(), u"1 of 3"_qs);
    EXPECT_EQ(title(), u"Article 1"_qs);
    type(Qt::Key_Space);
    EXPECT_EQ(title(), u"Article 3"_qs);
}

TEST_F(TriageTest, EscapeLeavesAndSelectsTheArticle) {
    openArticles(5);
    startTriage();
    type(Qt::Key_Space);
    type(Qt::Key_Space);
    type(Qt::Key_Escape);
    EXPECT_TRUE(table()->isVisible());
    EXPECT_TRUE(table()->hasFocus());
    EXPECT_FALSE(action("triage")->isChecked());
    EXPECT_EQ(selectedPaths(), QStringList{pathOf(2)});
    type(Qt::Key_F9);
    EXPECT_EQ(place(), u"3 of 5"_qs);
    type(Qt::Key_F9);
    EXPECT_TRUE(table()->isVisible());
}

TEST_F(TriageTest, UndoAfterLeavingIsTheFeeds) {
    openArticles(4);
    startTriage();
    type(Qt::Key_P); // was published already
    type(Qt::Key_P);
    type(Qt::Key_Space);
    type(Qt::Key_Escape);
    EXPECT_TRUE(action("undo")->isEnabled());
    type(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(published(1), u"false"_qs);
    EXPECT_FALSE(action("undo")->isEnabled());
    EXPECT_EQ(selectedPaths(), QStringList{pathOf(1)});
}

TEST_F(TriageTest, TheEndTellsWhatItCameTo) {
    openArticles(5);
    startTriage();
    type(Qt::Key_P); // 0 was published
    type(Qt::Key_8);
    type(Qt::Key_P); // 1
    type(Qt::Key_U); // 2 was unpublished
    type(Qt::Key_Space);
    type(Qt::Key_Space);
    auto* summary = find<TriageSummary>("triageSummary");
    ASSERT_TRUE(summary->isVisible());
    const QString text = summary->accessibleDescription();
    EXPECT_TRUE(text.contains(u"2 published (1 of them before)"_qs)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"1 unpublished (1 of them before)"_qs)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"2 skipped"_qs)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"quality of 1 changed"_qs)) << text.toStdString();
    EXPECT_FALSE(action("triagePublish")->isEnabled());
    EXPECT_EQ(place(), u"5 of 5"_qs);

    type(Qt::Key_Space); // once too often
    EXPECT_TRUE(summary->isVisible());
    QTest::mouseClick(button("resumeTriage"), Qt::LeftButton);
    EXPECT_FALSE(summary->isVisible());
    EXPECT_EQ(place(), u"4 of 5"_qs);
    type(Qt::Key_U);
    type(Qt::Key_P);
    ASSERT_TRUE(summary->isVisible());
    EXPECT_FALSE(button("resumeTriage")->isVisible());
    type(Qt::Key_Backspace);
    EXPECT_FALSE(summary->isVisible());
    EXPECT_EQ(place(), u"5 of 5"_qs);
}

TEST_F(TriageTest, TheEndCanTakeAllBack) {
    openArticles(3);
    startTriage();
    type(Qt::Key_U);
    type(Qt::Key_P);
    type(Qt::Key_P);
    EXPECT_EQ(session()->edits()->dirtyCount(), 3);
    QTest::mouseClick(button("undoTriage"), Qt::LeftButton);
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
    EXPECT_EQ(place(), u"1 of 3"_qs);
    EXPECT_TRUE(page()->isVisible());
    EXPECT_TRUE(page()->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(TriageTest, TheEndSaves) {
    openArticles(3);
    startTriage();
    type(Qt::Key_U);
    type(Qt::Key_P);
    type(Qt::Key_P);
    QTest::mouseClick(button("saveTriage"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return session()->edits()->dirtyCount() == 0; }));
    EXPECT_TRUE(read(pathOf(0)).contains("published: false"));
    EXPECT_TRUE(read(pathOf(1)).contains("published: true"));
    QTest::mouseClick(button("endTriage"), Qt::LeftButton);
    EXPECT_TRUE(table()->isVisible());
}

TEST_F(TriageTest, WhatWasNotSavedIsShownInTheList) {
    openArticles(3);
    startTriage();
    type(Qt::Key_U);
    type(Qt::Key_P);
    type(Qt::Key_P);
    write(pathOf(1), article(1, true, 99).replace("published: true", "published: maybe"));
    QTest::mouseClick(button("saveTriage"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return session()->edits()->dirtyCount() == 1; }));
    EXPECT_TRUE(find<TriageSummary>("triageSummary")->isVisible());
    QPushButton* show = nullptr; // of the message above
    for (auto* candidate : m_window->findChildren<QPushButton*>())
        if (candidate->isVisible() && !page()->isAncestorOf(candidate))
            show = candidate;
    ASSERT_TRUE(show);
    QTest::mouseClick(show, Qt::LeftButton);
    EXPECT_TRUE(find<QWidget>("conflicts")->isVisible()); // somebody else decided otherwise
    EXPECT_FALSE(page()->isVisible());
}

TEST_F(TriageTest, AnArticleWithoutAPictureShowsItsText) {
    openArticles(3);
    selectRows({2});
    startTriage();
    auto* card = page()->findChild<CardPreview*>();
    EXPECT_TRUE(card->isVisible());
    EXPECT_FALSE(stage()->isVisible());
    EXPECT_EQ(card->card().title, u"Article 2"_qs);
    type(Qt::Key_Left);
    EXPECT_FALSE(card->isVisible());
    EXPECT_TRUE(waitFor([&] { return stage()->image() != nullptr; }));
}

TEST_F(TriageTest, AFailureSaysWhyAndCanBeRetried) {
    openArticles(3);
    QFile::rename(root() + u"/assets/1.png"_qs, root() + u"/assets/moved.png"_qs);
    write(pathOf(1), QByteArray(read(pathOf(1))).replace("/assets/1.png", "https://127.0.0.1:9/a.png"));
    openFolder(root());
    table()->sortByColumn(ArticleTableModel::Path, Qt::AscendingOrder);
    selectRows({1});
    startTriage();
    auto* placeholder = stage()->findChild<PicturePlaceholder*>();
    ASSERT_TRUE(waitFor([&] { return placeholder->retryButton()->isVisible(); }));
    EXPECT_FALSE(placeholder->text().isEmpty());
    type(Qt::Key_R);
    EXPECT_TRUE(waitFor([&] { return placeholder->retryButton()->isVisible(); }));
    type(Qt::Key_P);
    EXPECT_EQ(published(1), u"true"_qs);
}

TEST_F(TriageTest, LoadsTheNextPicturesAhead) {
    openArticles(9);
    startTriage();
    ASSERT_TRUE(waitFor([&] { return stage()->image() != nullptr; }));
    const QSize target = stage()->view()->deviceSize();
    const auto isThere = [&](int number) {
        return m_images
            ->cached({QFileInfo(root() + u"/assets/%1.png"_qs.arg(number)).canonicalFilePath(), {}}, target)
            .has_value();
    };
    EXPECT_TRUE(waitFor([&] { return isThere(1) && isThere(5); }));
    EXPECT_FALSE(isThere(6));
    type(Qt::Key_Space);
    EXPECT_TRUE(waitFor([&] { return isThere(6); }));
}

TEST_F(TriageTest, AReloadLeaves) {
    openArticles(4);
    startTriage();
    type(Qt::Key_P);
    write(pathOf(0), article(0, false));
    action("reloadFeed")->trigger();
    EXPECT_FALSE(page()->isVisible());
    EXPECT_TRUE(table()->isVisible());
    ASSERT_TRUE(waitFor([&] { return !session()->feed()->isLoading(); }));
    EXPECT_TRUE(action("triage")->isEnabled());
    EXPECT_FALSE(action("triagePublish")->isEnabled());
}

TEST_F(TriageTest, ClosingTheFeedLeaves) {
    openArticles(4);
    startTriage();
    type(Qt::Key_Space);
    action("closeFeed")->trigger();
    ASSERT_TRUE(waitFor([&] { return !session(); }));
    EXPECT_FALSE(page()->isVisible());
    EXPECT_FALSE(action("triage")->isEnabled());
    EXPECT_FALSE(action("undo")->isEnabled());
}

TEST_F(TriageTest, AnotherFeedLeaves) {
    openArticles(4);
    startTriage();
    type(Qt::Key_Space);
    openFolder(QStringLiteral(GALLEY_SAMPLE_FEED));
    EXPECT_TRUE(table()->isVisible());
    table()->setFocus();
    startTriage();
    EXPECT_TRUE(place().startsWith(u"1 of "_qs));
}

TEST_F(TriageTest, AnEmptyListHasNothingToDecide) {
    openArticles(3);
    EXPECT_TRUE(action("triage")->isEnabled());
    session()->list()->setFilterText(u"nothing holds this"_qs);
    EXPECT_FALSE(action("triage")->isEnabled());
    press(Qt::Key_F9);
    EXPECT_FALSE(page()->isVisible());
    session()->list()->setFilterText({});
    EXPECT_TRUE(action("triage")->isEnabled());
}

TEST_F(TriageTest, WhatIsAboutTheListRestsMeanwhile) {
    openArticles(3);
    startTriage();
    for (const char* name : {"publish", "setQuality", "nextArticle", "nextProblem", "toggleDetails"})
        EXPECT_FALSE(action(name)->isEnabled()) << name;
    EXPECT_FALSE(find<QWidget>("qualityBox")->isEnabled());
    EXPECT_TRUE(action("openWebPage")->isEnabled());
    action("openWebPage")->trigger();
    ASSERT_EQ(m_openedUrls.size(), 1);
    type(Qt::Key_Space);
    EXPECT_FALSE(find<QWidget>("qualityBox")->isEnabled());
    action("openWebPage")->trigger();
    EXPECT_TRUE(m_openedUrls.last().toString().endsWith(u"/1"_qs));
    type(Qt::Key_Escape);
    for (const char* name : {"publish", "setQuality", "nextArticle", "nextProblem", "toggleDetails"})
        EXPECT_TRUE(action(name)->isEnabled()) << name;
    EXPECT_TRUE(find<QWidget>("qualityBox")->isEnabled());
    for (const char* name : {"triagePublish", "triageSkip", "triageQuality50", "leaveTriage"})
        EXPECT_FALSE(action(name)->isEnabled()) << name;
}

TEST_F(TriageTest, AnUnreadableArticleSaysSoAndIsLeftAlone) {
    write(u"_news/b.md"_qs, "---\ntitle: \"never closed\n---\n");
    openArticles(3);
    selectRows({rowOf(u"_news/b.md"_qs)});
    startTriage();
    EXPECT_EQ(title(), u"_news/b.md"_qs);
    type(Qt::Key_P);
    EXPECT_EQ(title(), u"_news/b.md"_qs);
    EXPECT_FALSE(find<QLabel>("statusMessage")->text().isEmpty());
    type(Qt::Key_Space);
    EXPECT_EQ(title(), u"Article 0"_qs);
}

TEST_F(TriageTest, EverythingThatTakesFocusHasAName) {
    openArticles(2);
    startTriage();
    type(Qt::Key_Space);
    type(Qt::Key_Space);
    int named = 0;
    for (QWidget* widget : page()->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << ' ' << widget->objectName().toStdString();
        ++named;
    }
    EXPECT_GT(named, 4);
}

} // namespace
} // namespace galley
