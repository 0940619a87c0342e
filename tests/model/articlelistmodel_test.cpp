// Filtering, sorting and what views hear of it, one case at a time.
#include "core/model/articlelistmodel.h"
#include "tests/editing/testfeed.h"
#include "tests/model/modelwatch.h"

#include <QItemSelectionModel>
#include <QSignalSpy>

#include <gmock/gmock.h>

namespace galley {
namespace {

using Table = ArticleTableModel;

class ArticleListModelTest : public testing::Test {
protected:
    ArticleListModelTest() { list.setSourceModel(&table); }

    QString titles() const {
        QString text;
        for (int row = 0; row < list.rowCount(); ++row)
            text += list.index(row, Table::Title).data().toString().left(1);
        return text;
    }
    void setQuality(int document, int quality) {
        const FieldPath where = path("quality");
        test.edits.push(
            QStringLiteral("Edit"),
            {{test.id(document), where, test.edits.value(test.id(document), where), Value(quality)}});
    }

    TestFeed test{{"title: Cherry\nquality: 5\nexcerpt: red\n", "title: apple\nquality: 9\nexcerpt: green\n",
                   "title: Éclair\nexcerpt: brown\n", "title: Banana\nquality: 5\nexcerpt: yellow\n",
                   "title: date\nquality: 7\nexcerpt: brown\ntopics: [Fruit]\n"}};
    Table table{&test.feed, &test.edits};
    ArticleListModel list;
    ModelWatch watch{&list};
};

TEST_F(ArticleListModelTest, StartsInTheSourcesOrder) {
    EXPECT_EQ(titles(), QStringLiteral("CaÉBd"));
    EXPECT_EQ(list.columnCount(), int(Table::ColumnCount));
    EXPECT_EQ(list.sortColumn(), -1);
}

TEST_F(ArticleListModelTest, SortsTextWithoutCaseAndAccents) {
    list.sort(Table::Title);
    EXPECT_EQ(titles(), QStringLiteral("aBCdÉ"));
    list.sort(Table::Title, Qt::DescendingOrder);
    EXPECT_EQ(titles(), QStringLiteral("ÉdCBa"));
    EXPECT_EQ(list.sortOrder(), Qt::DescendingOrder);
    list.sort(-1);
    EXPECT_EQ(titles(), QStringLiteral("CaÉBd"));
}

TEST_F(ArticleListModelTest, MissingValuesSortLastAndEqualOnesStay) {
    list.sort(Table::Quality);
    EXPECT_EQ(titles(), QStringLiteral("CBdaÉ"));
    list.sort(Table::Quality, Qt::DescendingOrder);
    EXPECT_EQ(titles(), QStringLiteral("adCBÉ"));
}

TEST_F(ArticleListModelTest, FiltersByAllWords) {
    const QSignalSpy spy(&list, &ArticleListModel::filterChanged);
    list.setFilterText(QStringLiteral("BROWN"));
    EXPECT_EQ(titles(), QStringLiteral("Éd"));
    list.setFilterText(QStringLiteral("brown fruit"));
    EXPECT_EQ(titles(), QStringLiteral("d"));
    list.setFilterText(QStringLiteral("eclair"));
    EXPECT_EQ(titles(), QStringLiteral("É"));
    list.setFilterText(QStringLiteral("nothing like this"));
    EXPECT_EQ(list.rowCount(), 0);
    EXPECT_EQ(list.headerData(Table::Title, Qt::Horizontal), table.headerData(Table::Title, Qt::Horizontal));
    list.setFilterText(QString());
    EXPECT_EQ(titles(), QStringLiteral("CaÉBd"));
    EXPECT_EQ(spy.count(), 5);
}

TEST_F(ArticleListModelTest, AnEditedArticleStaysUntilAskedAgain) {
    list.sort(Table::Quality);
    setQuality(0, 100);
    EXPECT_EQ(titles(), QStringLiteral("CBdaÉ"));
    list.sort(Table::Quality);
    EXPECT_EQ(titles(), QStringLiteral("BdaCÉ"));
    list.setFilterText(QStringLiteral("cherry"));
    test.edits.push(QStringLiteral("Edit"), {{test.id(0), path("title"), Value("Cherry"), Value("Prune")}});
    EXPECT_EQ(titles(), QStringLiteral("P"));
    list.setFilterText(QStringLiteral("cherry"));
    EXPECT_EQ(titles(), QString());
    test.edits.undoStack()->undo();
    list.setFilterText(QStringLiteral("cherry r"));
    EXPECT_EQ(titles(), QStringLiteral("C")) << "typing on finds what was edited meanwhile";
}

TEST_F(ArticleListModelTest, WhatIsShownAlsoStandsInItsPlaceUntilAskedAgain) {
    list.sort(Table::Title);
    list.setFilterText(QStringLiteral("brown"));
    ASSERT_EQ(titles(), QStringLiteral("dÉ"));
    list.showAlso({test.id(3), test.id(1), test.id(4), -1});
    EXPECT_EQ(titles(), QStringLiteral("aBdÉ"));
    EXPECT_FALSE(list.index(0, 0).data(ArticleListModel::MatchesRole).toBool());
    EXPECT_TRUE(list.index(2, 0).data(ArticleListModel::MatchesRole).toBool());
    EXPECT_EQ(list.filterText(), QStringLiteral("brown"));
    list.setFilterText(QStringLiteral("brown"));
    EXPECT_EQ(titles(), QStringLiteral("dÉ"));
}

TEST_F(ArticleListModelTest, NewArticlesAreMergedIn) {
    list.sort(Table::Title);
    list.setFilterText(QStringLiteral("e"));
    test.add({"title: Cell\n", "title: zoo\n", "title: abbey\n"});
    EXPECT_EQ(titles(), QStringLiteral("aaBCCdÉ"));
}

TEST_F(ArticleListModelTest, GoneArticlesGo) {
    list.sort(Table::Title);
    test.remove({0, 2, 4});
    EXPECT_EQ(titles(), QStringLiteral("aB"));
    EXPECT_EQ(list.rowOf(test.id(0)), -1);
    EXPECT_EQ(list.rowOf(test.id(3)), 1);
    list.sort(Table::Title, Qt::DescendingOrder);
    EXPECT_EQ(titles(), QStringLiteral("Ba"));
}

TEST(ScatteredRowsTest, ManyGoAtOnceAndTheSelectionStays) {
    std::vector<std::string> documents;
    for (int i = 0; i < 200; ++i)
        documents.push_back("title: Article " + std::to_string(i % 7) +
                            "\nquality: " + std::to_string(i * 37 % 101) + "\n");
    TestFeed test(documents);
    Table table(&test.feed, &test.edits);
    ArticleListModel list;
    list.setSourceModel(&table);
    list.sort(Table::Quality);
    list.setFilterText(QStringLiteral("article"));
    const ModelWatch watch(&list);
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Warning);
    QItemSelectionModel selection(&list);
    const auto select = [&](int document) {
        selection.select(list.index(list.rowOf(test.id(document)), 0),
                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    };
    select(41);
    select(160);
    const QPersistentModelIndex source(table.index(table.rowOf(test.id(41)), Table::Quality));
    std::vector<int> gone;
    for (int i = 0; i < 200; i += 2)
        gone.push_back(i);
    const QList<ArticleId> before = list.ids();
    const QSignalSpy removals(&table, &QAbstractItemModel::rowsRemoved);
    test.remove(gone);
    EXPECT_EQ(removals.size(), 1);
    EXPECT_EQ(table.rowCount(), 100);
    QList<ArticleId> expected = before;
    expected.removeIf([&](ArticleId id) { return !test.feed.contains(id); });
    EXPECT_EQ(list.ids(), expected);
    EXPECT_EQ(list.idsOf(selection.selection()), QList<ArticleId>{test.id(41)});
    EXPECT_EQ(table.idAt(source.row()), test.id(41));
    list.sort(Table::Title);
    list.setFilterText(QStringLiteral("article 3"));
    for (int row = 0; row < list.rowCount(); ++row)
        EXPECT_EQ(list.index(row, Table::Title).data().toString(), QStringLiteral("Article 3"));
    EXPECT_GT(list.rowCount(), 10);
}

TEST_F(ArticleListModelTest, ChangesAreForwardedAsRanges) {
    list.sort(Table::Title);
    const QSignalSpy spy(&list, &ArticleListModel::dataChanged);
    BulkPlan plan = planBulkChange(test.feed, test.edits, test.ids(), BulkChange::setQuality(1));
    test.edits.push(plan.undoText, std::move(plan.changes));
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy[0][0].toModelIndex().row(), 0);
    EXPECT_EQ(spy[0][1].toModelIndex().row(), 4);
}

TEST_F(ArticleListModelTest, SelectionsMapBothWays) {
    list.sort(Table::Title);
    list.setFilterText(QStringLiteral("a"));
    ASSERT_EQ(titles(), QStringLiteral("aBdÉ"));
    const QItemSelection all(list.index(0, 0), list.index(3, Table::ColumnCount - 1));
    EXPECT_EQ(list.idsOf(all), (QList<ArticleId>{test.id(1), test.id(3), test.id(4), test.id(2)}));
    EXPECT_EQ(list.ids(), list.idsOf(all));
    const QItemSelection source = list.mapSelectionToSource(all);
    ASSERT_EQ(source.size(), 1);
    EXPECT_EQ(source[0].top(), 1);
    EXPECT_EQ(source[0].bottom(), 4);
    EXPECT_EQ(list.mapSelectionFromSource(QItemSelection(table.index(0, 0), table.index(4, 0))),
              QItemSelection(list.index(0, 0), list.index(3, 0)));
}

TEST_F(ArticleListModelTest, EditingGoesThroughToTheTable) {
    list.sort(Table::Title);
    EXPECT_TRUE(list.setData(list.index(0, Table::Quality), 3));
    EXPECT_EQ(test.edits.value(test.id(1), path("quality")), std::optional<Value>(3));
    EXPECT_EQ(list.index(0, Table::Title).data(Table::IdRole).toInt(), test.id(1));
}

TEST_F(ArticleListModelTest, SelectingAllThenFilteringKeepsWhatIsShown) {
    QItemSelectionModel selection(&list);
    selection.select({list.index(0, 0), list.index(4, Table::ColumnCount - 1)}, QItemSelectionModel::Select);
    selection.setCurrentIndex(list.index(0, Table::Title), QItemSelectionModel::NoUpdate);
    list.setFilterText(QStringLiteral("brown"));
    EXPECT_EQ(list.idsOf(selection.selection()), (QList<ArticleId>{test.id(2), test.id(4)}));
    EXPECT_EQ(selection.currentIndex().row(), 0) << "the first article shown, not the last";
    list.setFilterText(QString());
    EXPECT_EQ(list.idsOf(selection.selection()), (QList<ArticleId>{test.id(2), test.id(4)}));
}

TEST_F(ArticleListModelTest, AViewHearsOfFewChanges) {
    std::vector<std::string> more;
    for (int i = 0; i < 300; ++i)
        more.push_back("title: " + std::string(i % 3 ? "odd " : "even ") + std::to_string(i * 7919 % 300) +
                       "\n");
    test.add(more);
    list.sort(Table::Title);
    const QSignalSpy removed(&list, &ArticleListModel::rowsRemoved);
    const QSignalSpy inserted(&list, &ArticleListModel::rowsInserted);
    const QSignalSpy moved(&list, &ArticleListModel::layoutChanged);
    list.sort(-1);
    list.setFilterText(QStringLiteral("even"));
    list.setFilterText(QStringLiteral("odd"));
    list.setFilterText(QString());
    EXPECT_LE(removed.count(), 2);
    EXPECT_LE(inserted.count(), 2);
    EXPECT_LE(moved.count(), 4);
    EXPECT_EQ(list.rowCount(), 305);
}

TEST_F(ArticleListModelTest, ASourceThatIsDestroyedLeavesAnEmptyList) {
    auto other = std::make_unique<Table>(&test.feed, &test.edits);
    ArticleListModel second;
    second.setSourceModel(other.get());
    EXPECT_EQ(second.rowCount(), 5);
    other.reset();
    EXPECT_EQ(second.rowCount(), 0);
    second.setFilterText(QStringLiteral("x"));
    second.sort(2);
}

} // namespace
} // namespace galley
