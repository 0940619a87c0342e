// Several articles in the detail panel: common values, "differs", and plans instead of changes.
#include "tests/ui/detailfixture.h"
#include "ui/articledetail/topicseditor.h"

#include <QAction>

namespace galley::test {

namespace {

class DetailSelectionTest : public DetailTest {
protected:
    void showBoth() {
        open();
        QObject::connect(panel.get(), &ArticleDetail::changesRequested, panel.get(),
                         [this](const BulkPlan& plan) { plans.push_back(plan); });
        panel->setArticles({idOf("harbour.md"), idOf("bare.md")});
        ASSERT_TRUE(panel->selectionPage()->isVisible());
    }

    FieldRow* common(const char* field) const { return panel->selectionPage()->row(QLatin1String(field)); }
    template<typename Widget>
    Widget* commonInput(const char* field) const {
        return qobject_cast<Widget*>(common(field)->editor()->inputs().first());
    }

    std::vector<BulkPlan> plans;
};

TEST_F(DetailSelectionTest, ShowsWhatIsCommonAndWhatDiffers) {
    showBoth();
    EXPECT_EQ(commonInput<QCheckBox>("published")->checkState(), Qt::PartiallyChecked);
    EXPECT_EQ(commonInput<QComboBox>("type")->lineEdit()->placeholderText(), u"differs");
    EXPECT_EQ(commonInput<QComboBox>("type")->currentText(), QString());
    ASSERT_EQ(commonInput<QListWidget>("topics")->count(), 1);
    EXPECT_EQ(commonInput<QListWidget>("topics")->item(0)->text(), u"Boats");
    EXPECT_TRUE(plans.empty());
}

TEST_F(DetailSelectionTest, TypingPlansOnceItIsFinishedAndChangesNothingItself) {
    showBoth();
    auto* name = commonInput<QLineEdit>("provider.name");
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("Sea Post"));
    EXPECT_TRUE(plans.empty());
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_EQ(plans.size(), 1u);
    EXPECT_EQ(plans[0].changing, 2);
    EXPECT_EQ(plans[0].changes[0].after, Value("Sea Post"));
    EXPECT_EQ(edits.dirtyCount(), 0);
    EXPECT_EQ(name->text(), QString()) << "nothing has been changed yet";
    commonInput<QLineEdit>("provider.domain")->setFocus();
    EXPECT_EQ(plans.size(), 1u) << "leaving the field plans nothing again";
}

TEST_F(DetailSelectionTest, UntouchedFieldsPlanNothing) {
    showBoth();
    for (const char* field : {"published", "quality", "topics", "type", "category", "provider.name"})
        common(field)->focusEditor();
    EXPECT_TRUE(plans.empty());
}

TEST_F(DetailSelectionTest, PublishingPlansForThoseThatAreNot) {
    showBoth();
    commonInput<QCheckBox>("published")->click();
    ASSERT_EQ(plans.size(), 1u);
    EXPECT_EQ(plans[0].changing + plans[0].alreadyThere, 2);
    edits.push(plans[0].undoText, plans[0].changes);
    ASSERT_TRUE(waitFor([this] { return commonInput<QCheckBox>("published")->checkState() == Qt::Checked; }));
}

TEST_F(DetailSelectionTest, TopicsAreAddedToAllAndRemovedFromAll) {
    showBoth();
    auto* topics = qobject_cast<TopicsEditor*>(common("topics")->editor());
    topics->line()->setFocus();
    QTest::keyClicks(topics->line(), QStringLiteral("Tides"));
    QTest::keyClick(topics->line(), Qt::Key_Return);
    ASSERT_EQ(plans.size(), 1u);
    const Value both = frontmatter::Sequence{"Boats", "Weather", "Tides"};
    const auto harbourChange =
        std::find_if(plans[0].changes.begin(), plans[0].changes.end(),
                     [this](const FieldChange& c) { return c.id == idOf("harbour.md"); });
    ASSERT_NE(harbourChange, plans[0].changes.end());
    EXPECT_EQ(harbourChange->after, both) << "the other topics stay";
    EXPECT_EQ(topics->list()->count(), 1) << "nothing has been changed yet";
    topics->list()->setFocus();
    topics->list()->setCurrentRow(0);
    QTest::keyClick(topics->list(), Qt::Key_Delete);
    ASSERT_EQ(plans.size(), 2u);
    EXPECT_EQ(plans[1].changing, 2);
}

TEST_F(DetailSelectionTest, TellsOfAllFieldsThatHoldOneValue) {
    showBoth();
    EXPECT_EQ(commonInput<QLineEdit>("publishedDateTime")->placeholderText(), u"differs");
    EXPECT_EQ(commonInput<QLineEdit>("webUrl")->placeholderText(), u"differs");
    EXPECT_EQ(commonInput<QLineEdit>("updatedDateTime")->placeholderText(), u"not set");
    for (const char* field : {"title", "excerpt", "heat", "originalUrl", "ampWebUrl", "cdnAmpWebUrl",
                              "featuredContent", "removed"})
        EXPECT_TRUE(common(field)) << field;
    auto* updated = commonInput<QLineEdit>("updatedDateTime");
    updated->setFocus();
    QTest::keyClicks(updated, QStringLiteral("2024-06-01"));
    QTest::keyClick(updated, Qt::Key_Return);
    ASSERT_EQ(plans.size(), 1u);
    EXPECT_EQ(plans[0].changing, 2);
}

TEST_F(DetailSelectionTest, SaysSoWhereNoArticleWouldChange) {
    showBoth();
    QStringList told;
    QObject::connect(panel.get(), &ArticleDetail::told, panel.get(),
                     [&](const QString& message) { told.append(message); });
    edits.push(QStringLiteral("Edit"),
               {{idOf("bare.md"), FieldPath("type"), Value("video"), Value("article")}});
    ASSERT_TRUE(waitFor([this] { return commonInput<QComboBox>("type")->currentText() == u"article"; }));
    auto* type = commonInput<QComboBox>("type")->lineEdit();
    type->setFocus();
    type->selectAll();
    QTest::keyClicks(type, QStringLiteral("article"));
    QTest::keyClick(type, Qt::Key_Return);
    EXPECT_TRUE(plans.empty());
    ASSERT_EQ(told.size(), 1);
    EXPECT_FALSE(told.first().isEmpty());
}

TEST_F(DetailSelectionTest, AFieldIsTakenOutOfAllThatHaveIt) {
    showBoth();
    const auto removeAction = [this](const char* field) {
        return common(field)->findChild<QAction*>(QStringLiteral("removeField"));
    };
    EXPECT_FALSE(removeAction("updatedDateTime")->isEnabled());
    removeAction("quality")->trigger();
    ASSERT_EQ(plans.size(), 1u);
    EXPECT_EQ(plans[0].changing, 1) << "the other has none";
    EXPECT_EQ(plans[0].changes[0].after, std::nullopt);
    EXPECT_FALSE(plans[0].summary.isEmpty());
    edits.push(plans[0].undoText, plans[0].changes);
    EXPECT_TRUE(waitFor([&] { return !removeAction("quality")->isEnabled(); }));
}

TEST_F(DetailSelectionTest, EscapeDropsWhatIsNotFinished) {
    showBoth();
    auto* quality = commonInput<QAbstractSpinBox>("quality");
    quality->setFocus();
    QTest::keyClicks(quality, QStringLiteral("5"));
    QTest::keyClick(quality, Qt::Key_Escape);
    commonInput<QLineEdit>("provider.name")->setFocus();
    EXPECT_TRUE(plans.empty());
    EXPECT_EQ(quality->text(), QString());
}

TEST_F(DetailSelectionTest, UnreadableArticlesTakeNoPart) {
    open();
    panel->setArticles({idOf("harbour.md"), idOf("broken.md")});
    EXPECT_EQ(commonInput<QComboBox>("type")->currentText(), u"article");
}

} // namespace

} // namespace galley::test
