// The preview of a replacement, row by row.
#include "core/model/replacemodel.h"
#include "tests/editing/testfeed.h"
#include "tests/model/modelwatch.h"

#include <QSignalSpy>

namespace galley {
namespace {

class ReplaceModelTest : public testing::Test {
protected:
    void showPlan(bool keepsChoice = false) {
        const auto sources = replaceSources(test.feed, test.edits, test.ids(), path("title"));
        const TextReplacer replacer =
            TextReplacer::make({QStringLiteral("sea"), QStringLiteral("Ocean"), false, false, false}).value();
        model.setPlan(&test.feed, replacer,
                      planReplace(sources, path("title"), replacer, [] { return false; }).value(),
                      keepsChoice);
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

TEST_F(ReplaceModelTest, EmptiesItself) {
    showPlan();
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.tickedCount(), 0);
}

} // namespace
} // namespace galley
