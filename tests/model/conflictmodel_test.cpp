// The list of conflicts follows edits and files, row by row.
#include "core/model/conflictmodel.h"
#include "tests/editing/testfeed.h"
#include "tests/model/modelwatch.h"

#include <QSignalSpy>

namespace galley {
namespace {

const std::string start = "title: One\nquality: 50\ntopics: [Sea, Wind]\n";

class ConflictModelTest : public testing::Test {
protected:
    ConflictModelTest() { model.setSource(&test.feed, &test.edits); }

    void edit(int document, const char* field, const Value& before, const Value& after) {
        test.edits.push(QStringLiteral("Edit"), {{test.id(document), path(field), before, after}});
    }
    QString cell(int row, int column, int role = Qt::DisplayRole) const {
        return model.index(row, column).data(role).toString();
    }

    TestFeed test{std::vector<std::string>(60, start)};
    ConflictModel model;
    ModelWatch watch{&model};
};

TEST_F(ConflictModelTest, ShowsWhatWasIsAndIsToBe) {
    edit(3, "quality", Value(50), Value(80));
    edit(3, "topics", Value(frontmatter::Sequence{Value("Sea"), Value("Wind")}),
         Value(frontmatter::Sequence{Value("Sea")}));
    EXPECT_EQ(model.rowCount(), 0);
    test.replace(3, "title: Three\nquality: 60\ntopics: [Rain]\n");
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.articleCount(), 1);
    EXPECT_EQ(cell(0, ConflictModel::ArticleColumn), QStringLiteral("Three"));
    EXPECT_EQ(cell(0, ConflictModel::FieldColumn), QStringLiteral("Quality"));
    EXPECT_EQ(cell(0, ConflictModel::OriginalColumn), QStringLiteral("50"));
    EXPECT_EQ(cell(0, ConflictModel::DiskColumn), QStringLiteral("60"));
    EXPECT_EQ(cell(0, ConflictModel::MineColumn), QStringLiteral("80"));
    EXPECT_EQ(cell(1, ConflictModel::OriginalColumn), QStringLiteral("Sea, Wind"));
    EXPECT_EQ(cell(1, ConflictModel::DiskColumn), QStringLiteral("Rain"));
    test.replace(3, "title: Three\nquality: 61\ntopics: [Rain]\n");
    EXPECT_EQ(cell(0, ConflictModel::DiskColumn), QStringLiteral("61"));
    test.replace(3, "title: Three\nquality: 50\ntopics: [Rain]\n");
    EXPECT_EQ(model.rowCount(), 1);
}

TEST_F(ConflictModelTest, StaysInOrderAndKeepsPlaces) {
    for (const int document : {5, 2, 9}) {
        edit(document, "quality", Value(50), Value(80));
        test.replace(document, "title: D" + std::to_string(document) + "\nquality: 60\n");
    }
    ASSERT_EQ(model.rowCount(), 3);
    const QPersistentModelIndex five = model.index(1, 0);
    EXPECT_EQ(five.data().toString(), QStringLiteral("D5"));
    test.edits.resolve({model.fieldAt(0)}, Edits::Side::Mine);
    EXPECT_EQ(five.row(), 0);
    test.edits.undoStack()->undo();
    EXPECT_EQ(five.row(), 1);
    EXPECT_EQ(model.fieldAt(2).id, test.id(9));
}

TEST_F(ConflictModelTest, ManyComeAtOnce) {
    std::vector<FieldChange> changes;
    std::vector<std::pair<ArticleId, Article>> articles;
    for (int document = 0; document < 60; ++document) {
        changes.push_back({test.id(document), path("quality"), Value(50), Value(80)});
        articles.emplace_back(test.id(document), test.article(document, "title: X\nquality: 60\n"));
    }
    test.edits.push(QStringLiteral("Edit"), changes);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    test.feed.setArticles(articles);
    EXPECT_EQ(model.rowCount(), 60);
    EXPECT_EQ(reset.size(), 1);
    EXPECT_EQ(model.rowsLike(7).size(), 60U);
}

TEST_F(ConflictModelTest, ListsEditsOfFilesThatAreGone) {
    edit(4, "quality", Value(50), Value(80));
    test.remove({4});
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_FALSE(model.canKeepAt(0));
    EXPECT_EQ(cell(0, ConflictModel::MineColumn), QStringLiteral("80"));
    test.edits.resolve({model.fieldAt(0)}, Edits::Side::Theirs);
    EXPECT_EQ(model.rowCount(), 0);
    test.edits.undoStack()->undo();
    EXPECT_EQ(model.rowCount(), 1);
}

TEST_F(ConflictModelTest, FeedTextIsNoMarkup) {
    edit(1, "title", Value("One"), Value("<b>Two</b>"));
    test.replace(1, "title: <img src=x>\nquality: 50\n");
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_FALSE(cell(0, ConflictModel::DiskColumn, Qt::ToolTipRole).contains(QStringLiteral("<img")));
    EXPECT_TRUE(cell(0, ConflictModel::MineColumn, Qt::ToolTipRole).contains(QStringLiteral("&lt;b&gt;")));
}

TEST_F(ConflictModelTest, CanBeWithoutAFeed) {
    edit(1, "quality", Value(50), Value(80));
    test.replace(1, "title: X\nquality: 60\n");
    EXPECT_EQ(model.rowCount(), 1);
    model.setSource(nullptr, nullptr);
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace galley
