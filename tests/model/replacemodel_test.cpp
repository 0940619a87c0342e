// The preview of a replacement, row by row.
#include "core/model/replacemodel.h"
#include "tests/editing/testfeed.h"
#include "tests/model/modelwatch.h"

#include <QSignalSpy>

namespace galley {
namespace {

class ReplaceModelTest : public testing::Test {
protected:
    void showPlan(bool keepsChoice = false, const QString& replacement = QStringLiteral("Ocean")) {
        const auto sources = replaceSources(test.feed, test.edits, test.ids(), path("title"));
        const TextReplacer replacer =
            TextReplacer::make({QStringLiteral("sea"), replacement, false, false, false}).value();
        auto plan = planReplace(sources, path("title"), replacer, [] { return false; }).value();
        model.setPlan(&test.feed, std::make_shared<const ReplacePlan>(std::move(plan)), keepsChoice);
    }
    QVariant cell(int row, int column, int role = Qt::DisplayRole) const {
        return model.index(row, column).data(role);
    }

    TestFeed test{{"title: The <b>Sea\n", "title: Wind\n", "title: Sea\n"}};
    ReplaceModel model;
    ModelWatch watch{&model};
};

TEST_F(ReplaceModelTest, ShowsBothTextsAndTheirMarks) {
    showPlan();
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(cell(0, ReplaceModel::BeforeColumn).toString(), QStringLiteral("The <b>Sea"));
    EXPECT_EQ(cell(0, ReplaceModel::AfterColumn).toString(), QStringLiteral("The <b>Ocean"));
    EXPECT_EQ(cell(0, ReplaceModel::AfterColumn, ReplaceModel::MarksRole).value<std::vector<TextSpan>>(),
              (std::vector<TextSpan>{{7, 5}}));
    EXPECT_TRUE(cell(0, ReplaceModel::AfterColumn, Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"));
}

TEST_F(ReplaceModelTest, LeavesOutWhatIsUnticked) {
    showPlan();
    const QSignalSpy spy(&model, &ReplaceModel::ticksChanged);
    EXPECT_TRUE(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_EQ(spy.count(), 1);
    EXPECT_EQ(model.tickedCount(), 1);
    EXPECT_EQ(model.tickedChanges().at(0).id, test.id(2));
    EXPECT_FALSE(model.setData(model.index(0, 1), Qt::Unchecked, Qt::CheckStateRole));
}

TEST_F(ReplaceModelTest, RemembersTicksForTheSameQuestionOnly) {
    showPlan();
    model.setTicked({0}, false);
    showPlan(true);
    EXPECT_FALSE(model.isTicked(0));
    EXPECT_TRUE(model.isTicked(1));
    showPlan(false);
    EXPECT_TRUE(model.isTicked(0));
}

TEST_F(ReplaceModelTest, StaysAsItIsWhereThePlanIsTheSame) {
    showPlan();
    const QPersistentModelIndex cell(model.index(1, 1));
    const QSignalSpy told(&model, &ReplaceModel::ticksChanged);
    showPlan();
    EXPECT_TRUE(cell.isValid());
    EXPECT_EQ(told.count(), 1) << "an answer is an answer";
    showPlan(true, QStringLiteral("Wind"));
    EXPECT_FALSE(cell.isValid());
    EXPECT_EQ(model.rowOf(test.id(2)), 1);
    EXPECT_EQ(model.rowOf(test.id(1)), -1);
}

TEST_F(ReplaceModelTest, EmptiesItself) {
    showPlan();
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.tickedCount(), 0);
}

} // namespace
} // namespace galley
