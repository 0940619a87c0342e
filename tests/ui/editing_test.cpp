// Articles changed in the table by keys and clicks, one and many.
#include "tests/ui/windowfixture.h"
#include "ui/bulkchange/planbar.h"
#include "ui/bulkchange/qualitybox.h"
#include "ui/bulkchange/topicbar.h"

#include <QAction>
#include <QCompleter>
#include <QFile>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStringListModel>
#include <QStyledItemDelegate>
#include <QTest>

namespace galley {
namespace {

class EditingTest : public WindowTest {
protected:
    EditingTest() {
        writeArticles(12);
        openFeed();
    }
    /// Presses a key as a keyboard with such a layout does.
    void pressOn(quint32 scanCode, Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QKeyEvent event(QEvent::KeyPress, key, modifiers, scanCode, 0, 0);
        QCoreApplication::sendEvent(table(), &event);
    }
    void openHuge() {
        QByteArray bytes = article(20, true);
        write(u"_news/huge.md"_qs, bytes.replace("quality: 50", "quality: 5000000000"));
        openFeed();
        selectRows({rowOf(u"_news/huge.md"_qs)});
    }
    QAbstractSpinBox* cellEditor() { return table()->viewport()->findChild<QAbstractSpinBox*>(); }
    PlanBar* planBar() { return find<PlanBar>("planBar"); }
};

TEST_F(EditingTest, PublishesAndUnpublishesOneArticleByKey) {
    selectRows({rowOf(u"_news/a001.md"_qs)});
    press(Qt::Key_P);
    EXPECT_EQ(valueOf(u"_news/a001.md"_qs, "published"), u"true"_qs);
    press(Qt::Key_U);
    EXPECT_EQ(valueOf(u"_news/a001.md"_qs, "published"), u"false"_qs);
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
}

TEST_F(EditingTest, SpaceTogglesPublished) {
    selectRows({rowOf(u"_news/a000.md"_qs)});
    press(Qt::Key_Space);
    EXPECT_EQ(valueOf(u"_news/a000.md"_qs, "published"), u"false"_qs);
    press(Qt::Key_Space);
    EXPECT_EQ(valueOf(u"_news/a000.md"_qs, "published"), u"true"_qs);
}

TEST_F(EditingTest, AClickOnTheBoxTogglesPublished) {
    clickCell(rowOf(u"_news/a002.md"_qs), ArticleTableModel::Published);
    EXPECT_EQ(valueOf(u"_news/a002.md"_qs, "published"), u"true"_qs);
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/a002.md"_qs});
}

TEST_F(EditingTest, AClickBesideTheBoxOnlySelects) {
    const QModelIndex index =
        session()->list()->index(rowOf(u"_news/a002.md"_qs), ArticleTableModel::Published);
    const QPoint corner = table()->visualRect(index).topLeft() + QPoint(2, 2);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, Qt::NoModifier, corner);
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/a002.md"_qs});
}

TEST_F(EditingTest, QualityGoesByOneAndByTenOnAnyLayout) {
    const QString path = u"_news/a004.md"_qs;
    selectRows({rowOf(path)});
    const auto after = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        press(key, modifiers);
        return valueOf(path, "quality");
    };
    EXPECT_EQ(after(Qt::Key_Plus, Qt::NoModifier), u"51"_qs);
    EXPECT_EQ(after(Qt::Key_Equal, Qt::NoModifier), u"52"_qs);
    EXPECT_EQ(after(Qt::Key_Plus, Qt::KeypadModifier), u"53"_qs);
    EXPECT_EQ(after(Qt::Key_Plus, Qt::ShiftModifier), u"54"_qs) << "where plus needs Shift";
    EXPECT_EQ(after(Qt::Key_Plus, Qt::ShiftModifier | Qt::KeypadModifier), u"64"_qs);
    EXPECT_EQ(after(Qt::Key_Plus, Qt::AltModifier), u"74"_qs);
    EXPECT_EQ(after(Qt::Key_Plus, Qt::AltModifier | Qt::ShiftModifier), u"84"_qs);
    EXPECT_EQ(after(Qt::Key_Equal, Qt::AltModifier), u"94"_qs);
    EXPECT_EQ(after(Qt::Key_Minus, Qt::NoModifier), u"93"_qs);
    EXPECT_EQ(after(Qt::Key_Minus, Qt::ShiftModifier), u"92"_qs) << "where minus needs Shift";
    EXPECT_EQ(after(Qt::Key_Minus, Qt::ShiftModifier | Qt::KeypadModifier), u"82"_qs);
    EXPECT_EQ(after(Qt::Key_Underscore, Qt::ShiftModifier), u"72"_qs);
    EXPECT_EQ(after(Qt::Key_Underscore, Qt::NoModifier), u"72"_qs) << "a key of its own in France";
    EXPECT_EQ(after(Qt::Key_Minus, Qt::AltModifier), u"62"_qs);
    EXPECT_EQ(after(Qt::Key_Asterisk, Qt::ShiftModifier), u"62"_qs);
    pressOn(17, Qt::Key_Asterisk, Qt::ShiftModifier); // over the 8
    EXPECT_EQ(valueOf(path, "quality"), u"62"_qs);
    pressOn(35, Qt::Key_Asterisk, Qt::ShiftModifier); // over the plus of a German keyboard
    EXPECT_EQ(valueOf(path, "quality"), u"72"_qs);
}

TEST_F(EditingTest, QualityIsEditedInItsCell) {
    const QString path = u"_news/a005.md"_qs;
    selectRows({rowOf(path)});
    press(Qt::Key_F2);
    QAbstractSpinBox* spin = cellEditor();
    ASSERT_TRUE(spin);
    EXPECT_EQ(spin->text(), u"50"_qs);
    QTest::keyClicks(spin, u"87"_qs);
    QTest::keyClick(spin, Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return valueOf(path, "quality") == u"87"_qs; }))
        << valueOf(path, "quality").toStdString();
}

TEST_F(EditingTest, AnUntouchedQualityEditorChangesNothing) {
    selectRows({0});
    press(Qt::Key_F2);
    ASSERT_TRUE(cellEditor());
    QTest::keyClick(cellEditor(), Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return !cellEditor(); }));
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
}

TEST_F(EditingTest, AHugeQualityStaysWhenItIsLookedAt) {
    openHuge();
    press(Qt::Key_F2);
    ASSERT_TRUE(cellEditor());
    EXPECT_EQ(cellEditor()->text(), u"5000000000"_qs);
    QTest::keyClick(cellEditor(), Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return !cellEditor(); }));
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
    auto* box = find<QualityBox>("qualityBox");
    EXPECT_TRUE(box->text().trimmed().isEmpty()) << box->text().toStdString();
    press(Qt::Key_Q);
    QTest::keyClick(box, Qt::Key_Return);
    press(box, Qt::Key_Up);
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
}

TEST_F(EditingTest, AHugeQualityIsEdited) {
    openHuge();
    press(Qt::Key_F2);
    QTest::keyClicks(cellEditor(), u"6000000000"_qs);
    QTest::keyClick(cellEditor(), Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return valueOf(u"_news/huge.md"_qs, "quality") == u"6000000000"_qs; }));
}

TEST_F(EditingTest, AQualityIsNeverBelowZero) {
    selectRows({0});
    press(Qt::Key_F2);
    QTest::keyClicks(cellEditor(), u"3"_qs);
    QTest::keyClick(cellEditor(), Qt::Key_Down);
    EXPECT_EQ(cellEditor()->text(), u"2"_qs);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(cellEditor(), Qt::Key_Down);
    EXPECT_EQ(cellEditor()->text(), u"0"_qs);
}

TEST_F(EditingTest, TheWholeQualityIsPainted) {
    openHuge();
    const QModelIndex index =
        session()->list()->index(rowOf(u"_news/huge.md"_qs), ArticleTableModel::Quality);
    QStyleOptionViewItem option;
    option.initFrom(table());
    option.state = QStyle::State_Enabled | QStyle::State_Active;
    option.palette.setColor(QPalette::Text, Qt::red);
    option.palette.setColor(QPalette::Highlight, Qt::blue);
    option.rect = QRect(0, 0, 400, 30);
    QImage image(option.rect.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    table()->itemDelegateForColumn(ArticleTableModel::Quality)->paint(&painter, option, index);
    painter.end();
    int first = image.width();
    int last = 0;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            const QColor color = image.pixelColor(x, y);
            if (color.red() > color.blue() + 60 && color.red() > color.green() + 60) {
                first = qMin(first, x);
                last = x;
            }
        }
    }
    EXPECT_GT(last - first, option.fontMetrics.horizontalAdvance(u"5000000000"_qs) - 10);
}

TEST_F(EditingTest, SeveralArticlesAreChangedAfterAPlanOnly) {
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_P);
    ASSERT_TRUE(planBar()->isVisible());
    EXPECT_TRUE(planBar()->text().contains(u"8"_qs)) << planBar()->text().toStdString();
    EXPECT_TRUE(planBar()->text().contains(u"4"_qs));
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
    EXPECT_TRUE(find<QPushButton>("applyPlan")->hasFocus());
    QTest::keyClick(find<QPushButton>("applyPlan"), Qt::Key_Return);
    EXPECT_FALSE(planBar()->isVisible());
    EXPECT_EQ(session()->edits()->dirtyCount(), 8);
    EXPECT_EQ(session()->edits()->undoStack()->count(), 1);
    EXPECT_TRUE(table()->hasFocus());
}

TEST_F(EditingTest, EscapeDropsThePlan) {
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_P);
    QTest::keyClick(find<QPushButton>("applyPlan"), Qt::Key_Escape);
    EXPECT_FALSE(planBar()->isVisible());
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
    EXPECT_TRUE(table()->hasFocus());
}

TEST_F(EditingTest, EscapeInTheTableDropsThePlanToo) {
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_P);
    press(Qt::Key_Escape);
    EXPECT_FALSE(planBar()->isVisible());
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
}

TEST_F(EditingTest, APlanDoesNotOutliveItsSelection) {
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_P);
    ASSERT_TRUE(planBar()->isVisible());
    selectRows({0, 1});
    EXPECT_FALSE(planBar()->isVisible());
}

TEST_F(EditingTest, APlanNamesWhatCannotBeChanged) {
    write(u"_news/broken.md"_qs, "---\ntitle: \"never closed\n---\n");
    openFeed();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_P);
    ASSERT_TRUE(planBar()->isVisible());
    auto* skipped = planBar()->findChild<QListView*>();
    EXPECT_FALSE(skipped->isVisible());
    for (auto* button : planBar()->findChildren<QPushButton*>()) {
        if (button->isCheckable())
            button->click();
    }
    ASSERT_TRUE(skipped->isVisible());
    ASSERT_EQ(skipped->model()->rowCount(), 1);
    const QString named = skipped->model()->index(0, 0).data().toString();
    EXPECT_TRUE(named.contains(u"broken.md"_qs)) << named.toStdString();
    QTest::keyClick(find<QPushButton>("applyPlan"), Qt::Key_Return);
    EXPECT_EQ(session()->edits()->dirtyCount(), 8);
    EXPECT_FALSE(session()->edits()->isDirty(session()->feed()->find(u"_news/broken.md"_qs)));
}

TEST_F(EditingTest, UndoBringsBackValueSelectionAndRow) {
    selectRows({rowOf(u"_news/a001.md"_qs), rowOf(u"_news/a002.md"_qs)});
    press(Qt::Key_P);
    QTest::keyClick(find<QPushButton>("applyPlan"), Qt::Key_Return);
    selectRows({rowOf(u"_news/a009.md"_qs)});
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(session()->edits()->dirtyCount(), 0);
    EXPECT_EQ(selectedPaths(), (QStringList{u"_news/a001.md"_qs, u"_news/a002.md"_qs}));
    EXPECT_TRUE(
        selectedPaths().contains(session()->feed()->article(session()->selection()->current()).path()));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(session()->edits()->dirtyCount(), 2);
}

TEST_F(EditingTest, UndoBringsBackWhatWasSelectedAndTheCursor) {
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_A, Qt::ControlModifier); // of twelve articles eight change
    const ArticleId current = session()->list()->idAt(5);
    table()->selectionModel()->setCurrentIndex(session()->list()->index(5, 0), QItemSelectionModel::NoUpdate);
    press(Qt::Key_P);
    QTest::keyClick(find<QPushButton>("applyPlan"), Qt::Key_Return);
    for (const bool forth : {false, true}) {
        selectRows({0});
        press(Qt::Key_Z, forth ? Qt::ControlModifier | Qt::ShiftModifier : Qt::ControlModifier);
        EXPECT_EQ(selectedPaths().size(), 12);
        EXPECT_EQ(session()->selection()->current(), current);
    }
}

TEST_F(EditingTest, UndoShowsWhatTheFilterHidesAndKeepsTheFilter) {
    const QString path = u"_news/a001.md"_qs;
    selectRows({rowOf(path)});
    press(Qt::Key_P);
    auto* filter = find<QLineEdit>("filter");
    filter->setText(u"Article 9"_qs);
    ASSERT_EQ(rowOf(path), -1);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(selectedPaths(), QStringList{path});
    EXPECT_EQ(filter->text(), u"Article 9"_qs);
    EXPECT_EQ(session()->list()->rowCount(), 2);
    EXPECT_FALSE(session()->list()->index(rowOf(path), 0).data(ArticleListModel::MatchesRole).toBool())
        << "dimmed";
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(filter, Qt::Key_Return);
    EXPECT_EQ(rowOf(path), -1) << "the filter ran again";
}

TEST_F(EditingTest, UndoOfWhatWasNotSelectedSelectsThat) {
    selectRows({rowOf(u"_news/a005.md"_qs)});
    const ArticleId other = session()->feed()->find(u"_news/a007.md"_qs);
    session()->edits()->push(u"Elsewhere"_qs, {{other, FieldPath("quality"), Value(50), Value(60)}});
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/a007.md"_qs});
    EXPECT_EQ(session()->selection()->current(), other);
}

TEST_F(EditingTest, TopicsAreAddedAndRemoved) {
    const QString path = u"_news/a003.md"_qs;
    selectRows({rowOf(path)});
    press(Qt::Key_T);
    auto* line = find<QLineEdit>("topic");
    ASSERT_TRUE(line->hasFocus());
    QTest::keyClicks(line, u"Tide"_qs);
    QTest::keyClick(line, Qt::Key_Return);
    const auto topics = [&] {
        return session()->list()->index(rowOf(path), ArticleTableModel::Topics).data().toString();
    };
    EXPECT_TRUE(topics().contains(u"Tide"_qs)) << topics().toStdString();
    EXPECT_TRUE(table()->hasFocus());
    press(Qt::Key_T, Qt::ShiftModifier);
    QTest::keyClicks(line, u"Sea"_qs);
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_FALSE(topics().contains(u"Sea"_qs)) << topics().toStdString();
}

TEST_F(EditingTest, TopicsInUseAreProposedWhereTheSiteNamesNone) {
    selectRows({0});
    press(Qt::Key_T);
    const QCompleter* completer = find<QLineEdit>("topic")->completer();
    ASSERT_TRUE(completer);
    EXPECT_EQ(static_cast<QStringListModel*>(completer->model())->stringList(),
              (QStringList{u"Sea"_qs, u"Wind"_qs}));
}

TEST_F(EditingTest, TheTopicBarGoesWithItsFeedAndInTriage) {
    auto* bar = find<TopicBar>("topicBar");
    selectRows({0});
    press(Qt::Key_T);
    ASSERT_TRUE(bar->isVisible());
    action("triage")->trigger();
    EXPECT_FALSE(bar->isVisible());
    action("triage")->trigger();
    selectRows({0});
    press(Qt::Key_T);
    ASSERT_TRUE(bar->isVisible());
    action("closeFeed")->trigger();
    EXPECT_FALSE(bar->isVisible());
}

TEST_F(EditingTest, TheQualityBoxShowsAndSetsQuality) {
    auto* box = find<QualityBox>("qualityBox");
    selectRows({0});
    EXPECT_EQ(box->value(), 50);
    press(Qt::Key_Q);
    ASSERT_TRUE(box->hasFocus());
    QTest::keyClicks(box, u"33"_qs);
    QTest::keyClick(box, Qt::Key_Return);
    EXPECT_EQ(session()->list()->index(0, 0).data(ArticleTableModel::QualityRole).toInt(), 33);
    EXPECT_TRUE(table()->hasFocus());
    selectRows({0, 1});
    EXPECT_TRUE(box->text().trimmed().isEmpty()) << box->text().toStdString();
}

TEST_F(EditingTest, ASignInTheQualityBoxAddsAndSubtracts) {
    auto* box = find<QualityBox>("qualityBox");
    const auto quality = [this] {
        return session()->list()->index(0, 0).data(ArticleTableModel::QualityRole).toInt();
    };
    const auto type = [&](const QString& text) {
        press(Qt::Key_Q);
        QTest::keyClicks(box, text);
        QTest::keyClick(box, Qt::Key_Return);
    };
    selectRows({0});
    type(u"+5"_qs);
    EXPECT_EQ(quality(), 55);
    type(u"-15"_qs);
    EXPECT_EQ(quality(), 40);
    type(u"-99"_qs);
    EXPECT_EQ(quality(), 0);
    selectRows({0, 1});
    type(u"+7"_qs);
    QTest::keyClick(find<QPushButton>("applyPlan"), Qt::Key_Return);
    EXPECT_EQ(quality(), 7);
    EXPECT_EQ(session()->list()->index(1, 0).data(ArticleTableModel::QualityRole).toInt(), 57);
}

TEST_F(EditingTest, AQualityTypedInTheToolBarIsNotLostWhenTheFocusLeaves) {
    auto* box = find<QualityBox>("qualityBox");
    selectRows({0});
    press(Qt::Key_Q);
    QTest::keyClicks(box, u"81"_qs);
    table()->setFocus(Qt::MouseFocusReason);
    EXPECT_EQ(session()->list()->index(0, 0).data(ArticleTableModel::QualityRole).toInt(), 81);
    selectRows({0, 1});
    press(Qt::Key_Q);
    QTest::keyClicks(box, u"+4"_qs);
    table()->setFocus(Qt::MouseFocusReason);
    EXPECT_EQ(box->text(), u"+4"_qs) << "several are asked about first";
    EXPECT_FALSE(find<QWidget>("planBar")->isVisible());
    selectRows({2});
    EXPECT_TRUE(find<QLabel>("statusMessage")->text().contains(u"+4"_qs));
    EXPECT_EQ(box->value(), 50);
}

TEST_F(EditingTest, AQualityBeingTypedSurvivesEditsElsewhere) {
    auto* box = find<QualityBox>("qualityBox");
    selectRows({0});
    press(Qt::Key_Q);
    QTest::keyClicks(box, u"6"_qs);
    session()->edits()->push(u"Edit"_qs,
                             {{session()->list()->idAt(1), FieldPath("quality"), Value(50), Value(60)}});
    QTest::keyClicks(box, u"3"_qs);
    QTest::keyClick(box, Qt::Key_Return);
    EXPECT_EQ(session()->list()->index(0, 0).data(ArticleTableModel::QualityRole).toInt(), 63);
}

TEST_F(EditingTest, ASignInTheQualityCellAddsAndSubtracts) {
    const auto type = [this](const QString& text) {
        press(Qt::Key_F2);
        ASSERT_TRUE(cellEditor());
        QTest::keyClicks(cellEditor(), text);
        QTest::keyClick(cellEditor(), Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] { return !cellEditor(); }));
    };
    selectRows({0});
    const QString path = selectedPaths().first();
    type(u"+5"_qs);
    EXPECT_EQ(valueOf(path, "quality"), u"55"_qs);
    type(u"-60"_qs);
    EXPECT_EQ(valueOf(path, "quality"), u"0"_qs);
}

TEST_F(EditingTest, RevertDropsTheEditsOfTheSelectedAndCanBeUndone) {
    selectRows({0});
    press(Qt::Key_Plus);
    selectRows({1});
    press(Qt::Key_Plus);
    action("revert")->trigger();
    EXPECT_EQ(session()->edits()->dirtyCount(), 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(session()->edits()->dirtyCount(), 2);
}

TEST_F(EditingTest, TheTitleMarksUnsavedEdits) {
    EXPECT_FALSE(m_window->isWindowModified());
    selectRows({0});
    press(Qt::Key_Plus);
    EXPECT_TRUE(m_window->isWindowModified());
    EXPECT_TRUE(m_window->windowTitle().contains(u"Test feed"_qs));
}

} // namespace
} // namespace galley
