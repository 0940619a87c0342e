// Problems in the window: the panel, from one to the next, mended by keys.
#include "tests/ui/windowfixture.h"
#include "ui/articledetail/fieldrow.h"
#include "ui/problems/problempanel.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <gmock/gmock.h>

namespace galley {
namespace {

class ProblemsTest : public WindowTest {
protected:
    ProblemsTest() {
        writeArticles(9);
        write(u"_news/a002.md"_qs,
              QByteArray(article(2, true)).replace("'About thing 2'", "'Fish &amp; nets'"));
        write(u"_news/a004.md"_qs, QByteArray(article(4, true))
                                       .replace("\"Article 4\"", "\"Article &#52;\"")
                                       .replace("quality: 50", "quality: '50'"));
    }

    void open() {
        openFeed();
        ASSERT_TRUE(settle());
    }
    bool settle() {
        return waitFor([&] {
            ProblemFinder* finder = session()->problems();
            return finder->knows(session()->feed()->find(u"_news/a000.md"_qs)) && !finder->isLooking();
        });
    }
    void showPanel() {
        QTest::keyClick(m_window.get(), Qt::Key_F10, Qt::ControlModifier);
        ASSERT_TRUE(panel()->isVisible());
        view()->expandAll();
    }
    ProblemPanel* panel() { return m_window->findChild<ProblemPanel*>(); }
    QTreeView* view() { return find<QTreeView>("problems"); }
    ProblemModel* model() { return static_cast<ProblemModel*>(view()->model()); }
    QStringList branches() {
        QStringList texts;
        for (int row = 0; row < model()->rowCount(); ++row)
            texts.append(model()->index(row, 0).data().toString());
        return texts;
    }
    QString told() { return find<QLabel>("statusMessage")->text(); }
    ArticleState stateOf(const QString& path) {
        return session()->table()->stateAt(session()->table()->rowOf(session()->feed()->find(path)));
    }
};

TEST_F(ProblemsTest, AreListedByRule) {
    open();
    EXPECT_FALSE(panel()->isVisible());
    showPanel();
    EXPECT_EQ(branches(), (QStringList{u"No whole number (1)"_qs, u"HTML character code (2)"_qs}));
    EXPECT_TRUE(view()->hasFocus());
    EXPECT_EQ(stateOf(u"_news/a002.md"_qs), ArticleState::Problem);
    EXPECT_EQ(stateOf(u"_news/a000.md"_qs), ArticleState::Fine);
    auto* least = find<QComboBox>("leastSeverity");
    least->setCurrentIndex(least->count() - 1);
    EXPECT_EQ(branches().constLast(), u"No image (9)"_qs);
    least->setCurrentIndex(0);
    EXPECT_EQ(model()->rowCount(), 0);
    QTest::keyClick(m_window.get(), Qt::Key_F10, Qt::ControlModifier);
    EXPECT_FALSE(panel()->isVisible());
}

TEST_F(ProblemsTest, F8GoesThroughThemAndBack) {
    open();
    selectRows({rowOf(u"_news/a005.md"_qs)}); // the newest, which are listed first, have the highest numbers
    press(Qt::Key_F8);
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/a004.md"_qs});
    EXPECT_TRUE(told().contains(u"&#52;")) << told().toStdString();
    press(Qt::Key_F8);
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/a004.md"_qs});
    EXPECT_TRUE(told().contains(u"50")) << told().toStdString();
    press(Qt::Key_F8);
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/a002.md"_qs});
    press(Qt::Key_F8, Qt::ShiftModifier);
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/a004.md"_qs});
    EXPECT_TRUE(told().contains(u"50")) << told().toStdString();
    press(Qt::Key_F8, Qt::ShiftModifier);
    EXPECT_TRUE(told().contains(u"&#52;")) << told().toStdString();
    press(Qt::Key_F8, Qt::ShiftModifier);
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/a002.md"_qs});
}

TEST_F(ProblemsTest, F8StaysAmongTheArticlesShown) {
    open();
    session()->list()->setFilterText(u"fish"_qs);
    ASSERT_EQ(session()->shownCount(), 1);
    selectRows({0});
    for (int i = 0; i < 3; ++i) {
        press(Qt::Key_F8);
        EXPECT_EQ(selectedPaths(), QStringList{u"_news/a002.md"_qs});
    }
    session()->list()->setFilterText(u"thing 7"_qs);
    press(Qt::Key_F8);
    EXPECT_FALSE(told().isEmpty());
}

TEST_F(ProblemsTest, ReturnLeadsToTheField) {
    open();
    showPanel();
    view()->setCurrentIndex(model()->index(0, 0, model()->index(0, 0)));
    press(view(), Qt::Key_Return);
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/a004.md"_qs});
    const auto isInRow = [&] {
        for (QWidget* w = QApplication::focusWidget(); w; w = w->parentWidget())
            if (qobject_cast<FieldRow*>(w))
                return w->objectName() == u"quality";
        return false;
    };
    EXPECT_TRUE(waitFor(isInRow));
}

TEST_F(ProblemsTest, FieldsAreMarked) {
    open();
    selectRows({rowOf(u"_news/a004.md"_qs)});
    const auto row = [&](const QString& field) { return m_window->findChild<FieldRow*>(field); };
    ASSERT_TRUE(waitFor([&] { return row(u"quality"_qs) && row(u"quality"_qs)->remark().contains(u"50"); }));
    EXPECT_TRUE(row(u"quality"_qs)->findChild<QLabel*>(u"problemSign"_qs)->isVisibleTo(row(u"quality"_qs)));
    EXPECT_TRUE(row(u"title"_qs)->remark().contains(u"&#52;"));
    EXPECT_FALSE(row(u"excerpt"_qs)->findChild<QLabel*>(u"problemSign"_qs)->isVisibleTo(row(u"excerpt"_qs)));
    selectRows({rowOf(u"_news/a000.md"_qs)});
    EXPECT_TRUE(waitFor([&] { return row(u"quality"_qs)->remark().isEmpty(); }));
}

TEST_F(ProblemsTest, AreFixedByAKeyAndUndone) {
    open();
    showPanel();
    view()->setCurrentIndex(model()->index(0, 0, model()->index(0, 0)));
    press(view(), Qt::Key_X);
    ASSERT_TRUE(waitFor([&] { return session()->edits()->dirtyCount() == 1; }));
    EXPECT_EQ(session()->edits()->value(session()->feed()->find(u"_news/a004.md"_qs), FieldPath("quality")),
              Value(50));
    EXPECT_TRUE(waitFor([&] { return branches() == QStringList{u"HTML character code (2)"_qs}; }));
    EXPECT_FALSE(session()->edits()->undoStack()->undoText().isEmpty());
    action("undo")->trigger();
    EXPECT_TRUE(waitFor([&] { return branches().size() == 2; }));
}

TEST_F(ProblemsTest, AllOfARuleAreFixedAndSaved) {
    open();
    showPanel();
    view()->setCurrentIndex(model()->index(1, 0));
    press(view(), Qt::Key_X, Qt::ShiftModifier);
    ASSERT_TRUE(waitFor([&] { return session()->edits()->dirtyCount() == 2; }));
    EXPECT_EQ(session()->edits()->undoStack()->count(), 1);
    saveAndWait();
    EXPECT_EQ(read(u"_news/a002.md"_qs),
              QByteArray(article(2, true)).replace("'About thing 2'", "'Fish & nets'"));
    EXPECT_EQ(read(u"_news/a004.md"_qs),
              QByteArray(article(4, true)).replace("quality: 50", "quality: '50'"));
    EXPECT_TRUE(waitFor([&] { return branches() == QStringList{u"No whole number (1)"_qs}; }));
}

TEST_F(ProblemsTest, EditsAreLookedAtAsTheyAreMade) {
    open();
    const ArticleId id = session()->feed()->find(u"_news/a007.md"_qs);
    session()->edits()->push(u"Edit"_qs,
                             {{id, FieldPath("title"), Value("Article 7"), Value("<b>Seven</b>")}});
    EXPECT_TRUE(waitFor([&] { return session()->problems()->problemsOf(id).size() == 2; })); // and no image
    EXPECT_EQ(stateOf(u"_news/a007.md"_qs), ArticleState::Edited);
}

TEST_F(ProblemsTest, RulesAreSwitchedInThePreferences) {
    open();
    showPanel();
    action("showPreferences")->trigger();
    auto* choice = find<QComboBox>("html-entity");
    ASSERT_TRUE(choice);
    choice->setCurrentIndex(choice->findData(u"off"_qs));
    EXPECT_TRUE(waitFor([&] { return branches() == QStringList{u"No whole number (1)"_qs}; }));
    choice->setCurrentIndex(choice->findData(u"error"_qs));
    EXPECT_TRUE(waitFor([&] { return branches().value(0) == u"HTML character code (2)"_qs; }));
    makeWindow();
    openFeed();
    ASSERT_TRUE(settle());
    EXPECT_EQ(session()->problems()->switches().severityOf(Rule::HtmlEntity), Problem::Severity::Error);
    action("showPreferences")->trigger();
    choice = find<QComboBox>("html-entity");
    EXPECT_EQ(choice->currentData().toString(), u"error"_qs);
    choice->setCurrentIndex(0);
    EXPECT_TRUE(waitFor([&] {
        return session()->problems()->switches().severityOf(Rule::HtmlEntity) == Problem::Severity::Warning;
    }));
}

TEST_F(ProblemsTest, APictureThatFailsIsOne) {
    write(u"_news/a005.md"_qs,
          QByteArray(article(5, true))
              .replace("topics:", "images:\n  - url: /gone.png\n    width: 1\n    height: 1\ntopics:"));
    open();
    const ArticleId id = session()->feed()->find(u"_news/a005.md"_qs);
    EXPECT_TRUE(session()->problems()->problemsOf(id).empty());
    selectRows({rowOf(u"_news/a005.md"_qs)});
    ASSERT_TRUE(waitFor([&] { return !session()->problems()->problemsOf(id).empty(); }));
    EXPECT_EQ(session()->problems()->problemsOf(id).front().rule, u"picture-failed"_qs);
    EXPECT_EQ(stateOf(u"_news/a005.md"_qs), ArticleState::Problem);
}

TEST_F(ProblemsTest, TheFeedsSettingsAreHonoured) {
    write(u".galley.yml"_qs, "rules: {html-entity: off}\n");
    open();
    showPanel();
    EXPECT_EQ(branches(), QStringList{u"No whole number (1)"_qs});
}

TEST_F(ProblemsTest, WhatIsCurrentStaysWhileThereIsMore) {
    for (int i = 20; i < 60; ++i)
        write(u"_news/b%1.md"_qs.arg(i), QByteArray(article(i, true)).replace("quality: 50", "quality: '5'"));
    open();
    showPanel();
    const QModelIndex integers = model()->index(0, 0);
    ASSERT_EQ(model()->rowCount(integers), 41);
    const ProblemFinder::Place place = *model()->placeAt(model()->index(20, 0, integers));
    view()->selectionModel()->setCurrentIndex(
        model()->index(20, 0, integers), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    view()->selectionModel()->select(model()->index(21, 0, integers),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    std::vector<FieldChange> changes;
    for (int i = 20; i < 60; ++i)
        changes.push_back({session()->feed()->find(u"_news/b%1.md"_qs.arg(i)), FieldPath("title"),
                           Value("Article " + std::to_string(i)), Value("<b>Article</b>")});
    QSignalSpy reset(model(), &QAbstractItemModel::modelReset);
    session()->edits()->push(u"Edit"_qs, changes);
    ASSERT_TRUE(waitFor([&] { return branches().contains(u"HTML tag (40)"_qs); }));
    ASSERT_FALSE(reset.isEmpty());
    const auto current = model()->placeAt(view()->currentIndex());
    ASSERT_TRUE(current);
    EXPECT_EQ(current->id, place.id);
    EXPECT_EQ(current->problem, place.problem);
    EXPECT_EQ(view()->selectionModel()->selectedRows().size(), 2);
    EXPECT_TRUE(view()->visualRect(view()->currentIndex()).isValid());
    for (int row = 0; row < model()->rowCount(); ++row)
        EXPECT_TRUE(view()->isExpanded(model()->index(row, 0)));
}

TEST_F(ProblemsTest, ANewBranchIsOpenAndAClosedOneStaysClosed) {
    open();
    showPanel();
    view()->collapse(model()->index(0, 0));
    const ArticleId id = session()->feed()->find(u"_news/a007.md"_qs);
    session()->edits()->push(u"Edit"_qs,
                             {{id, FieldPath("title"), Value("Article 7"), Value("<b>Seven</b>")}});
    ASSERT_TRUE(waitFor([&] { return branches().contains(u"HTML tag (1)"_qs); }));
    EXPECT_TRUE(view()->isExpanded(model()->index(branches().indexOf(u"HTML tag (1)"_qs), 0)));
    EXPECT_FALSE(view()->isExpanded(model()->index(0, 0)));
}

TEST_F(ProblemsTest, AHiddenListDoesNothing) {
    open();
    showPanel();
    view()->setCurrentIndex(model()->index(1, 0));
    EXPECT_TRUE(action("fixRule")->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_F10, Qt::ControlModifier);
    ASSERT_FALSE(panel()->isVisible());
    for (const char* name : {"fixProblem", "fixRule", "editProblem"})
        EXPECT_FALSE(action(name)->isEnabled()) << name;
    QSignalSpy reset(model(), &QAbstractItemModel::modelReset);
    QSignalSpy inserted(model(), &QAbstractItemModel::rowsInserted);
    const ArticleId id = session()->feed()->find(u"_news/a007.md"_qs);
    session()->edits()->push(u"Edit"_qs,
                             {{id, FieldPath("title"), Value("Article 7"), Value("<b>Seven</b>")}});
    ASSERT_TRUE(waitFor([&] { return session()->problems()->problemsOf(id).size() == 2; }));
    QTest::qWait(200);
    EXPECT_TRUE(reset.isEmpty() && inserted.isEmpty());
    QTest::keyClick(m_window.get(), Qt::Key_F10, Qt::ControlModifier);
    EXPECT_TRUE(branches().contains(u"HTML tag (1)"_qs));
    EXPECT_TRUE(action("fixRule")->isEnabled()) << "the same row is current";
}

TEST_F(ProblemsTest, F8GoesOnFromWhatWasMended) {
    open();
    selectRows({rowOf(u"_news/a005.md"_qs)});
    press(Qt::Key_F8);
    ASSERT_TRUE(told().contains(u"&#52;")) << told().toStdString();
    const ArticleId id = session()->feed()->find(u"_news/a004.md"_qs);
    session()->edits()->push(u"Edit"_qs,
                             {{id, FieldPath("title"), Value("Article &#52;"), Value("Article 4")}});
    ASSERT_TRUE(waitFor([&] { return session()->problems()->problemsOf(id).size() == 2; })); // and no image
    press(Qt::Key_F8);
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/a004.md"_qs});
    EXPECT_TRUE(told().contains(u"50")) << told().toStdString();
    press(Qt::Key_F8);
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/a002.md"_qs});
}

TEST_F(ProblemsTest, F8BeginsAnewInAnotherFeed) {
    open();
    selectRows({rowOf(u"_news/a005.md"_qs)});
    press(Qt::Key_F8);
    ASSERT_EQ(selectedPaths(), QStringList{u"_news/a004.md"_qs});
    open();
    selectRows({rowOf(u"_news/a004.md"_qs)});
    press(Qt::Key_F8);
    EXPECT_EQ(selectedPaths(), QStringList{u"_news/a002.md"_qs});
}

TEST_F(ProblemsTest, WhatIsShownIsRemembered) {
    open();
    auto* least = find<QComboBox>("leastSeverity");
    least->setCurrentIndex(least->count() - 1);
    m_window->close();
    makeWindow();
    openFeed();
    ASSERT_TRUE(settle());
    showPanel();
    EXPECT_EQ(find<QComboBox>("leastSeverity")->currentIndex(), 2);
    EXPECT_EQ(branches().constLast(), u"No image (9)"_qs);
}

} // namespace
} // namespace galley
