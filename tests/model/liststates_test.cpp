// Rows that come and go because of other articles, or of what is found in them.
#include "core/model/articlelistmodel.h"
#include "core/model/problemfinder.h"
#include "tests/editing/testfeed.h"
#include "tests/model/modelwatch.h"

namespace galley {
namespace {

QString u(const char* text) {
    return QString::fromUtf8(text);
}

class DuplicateListTest : public testing::Test {
protected:
    DuplicateListTest() { list.setSourceModel(&table); }
    bool matches(int document) const {
        return list.index(list.rowOf(test.id(document)), 0).data(ArticleListModel::MatchesRole).toBool();
    }
    void edit(int document, const char* field, const char* before, const char* after) {
        test.edits.push(u("Edit"), {{test.id(document), path(field), Value(before), Value(after)}});
    }

    TestFeed test{{"title: a\nwebUrl: https://a.example/x/\n", "title: b\nwebUrl: http://www.A.example/x\n",
                   "title: c\nwebUrl: https://a.example/y\n", "title: d\n", "title: e\n"}};
    ArticleTableModel table{&test.feed, &test.edits};
    ArticleListModel list;
    ModelWatch watch{&list};
};

TEST_F(DuplicateListTest, AnEditElsewhereDimsNothing) {
    list.setFilterText(u("-is:duplicate"));
    ASSERT_EQ(list.rowCount(), 3);
    edit(2, "title", "c", "C");
    EXPECT_TRUE(matches(2));
    list.setFilterText(u("is:duplicate"));
    edit(0, "title", "a", "A");
    EXPECT_TRUE(matches(0));
}

TEST_F(DuplicateListTest, BothComeAndGoWithOne) {
    list.setFilterText(u("is:duplicate"));
    ASSERT_EQ(list.ids(), (QList<ArticleId>{test.id(0), test.id(1)}));
    test.add({"originalUrl: https://a.example/y#top\n"});
    EXPECT_EQ(list.ids(), (QList<ArticleId>{test.id(0), test.id(1), test.id(2), test.id(5)}));
    test.remove({5});
    EXPECT_EQ(list.ids(), (QList<ArticleId>{test.id(0), test.id(1)}));
    test.remove({0});
    EXPECT_EQ(list.rowCount(), 0);
}

TEST_F(DuplicateListTest, WhatWasEditedStays) {
    list.setFilterText(u("is:duplicate title:a"));
    edit(0, "webUrl", "https://a.example/x/", "https://a.example/z");
    test.add({"title: f\n"});
    EXPECT_EQ(list.ids(), QList<ArticleId>{test.id(0)});
    list.setFilterText(u("is:duplicate title:a"));
    EXPECT_EQ(list.rowCount(), 0);
    test.edits.undoStack()->undo();
    list.setFilterText(u("is:duplicate"));
    EXPECT_EQ(list.rowCount(), 2);
}

class ProblemListTest : public testing::Test {
protected:
    ProblemListTest() {
        table.setProblems(&finder);
        list.setSourceModel(&table);
    }
    void settle() {
        EXPECT_TRUE(waitFor([&] { return finder.isLooking() || finder.knows(test.id(0)); }));
        EXPECT_TRUE(waitFor([&] { return !finder.isLooking(); }));
    }

    TestFeed test{{"title: Sea\n", "title: Salt &amp; wind\n", "title: Storm\nquality: x\n"}};
    ProblemFinder finder{&test.feed, &test.edits};
    ArticleTableModel table{&test.feed, &test.edits};
    ArticleListModel list;
    ModelWatch watch{&list};
};

TEST_F(ProblemListTest, RowsLeaveAsTheirProblemsAreFound) {
    list.setFilterText(u("-is:problem"));
    ASSERT_EQ(list.ids(), (QList<ArticleId>{test.id(0), test.id(1)})) << "only what the reader found";
    settle();
    EXPECT_EQ(list.ids(), QList<ArticleId>{test.id(0)});
    finder.setChoices({{Rule::HtmlEntity, std::nullopt}});
    settle();
    EXPECT_EQ(list.ids(), (QList<ArticleId>{test.id(0), test.id(1)}));
}

TEST_F(ProblemListTest, ARuleFindsItsArticles) {
    list.setFilterText(u("problem:html-entity"));
    EXPECT_EQ(list.rowCount(), 0);
    settle();
    EXPECT_EQ(list.ids(), QList<ArticleId>{test.id(1)});
    list.setFilterText(u("has:problem -problem:html-* -problem:no-image"));
    EXPECT_EQ(list.rowCount(), 0);
    list.setFilterText(u("problem:html-entity OR problem:not-an-integer"));
    EXPECT_EQ(list.ids(), (QList<ArticleId>{test.id(1), test.id(2)}));
    finder.setChoices({{Rule::HtmlEntity, std::nullopt}});
    settle();
    EXPECT_EQ(list.ids(), QList<ArticleId>{test.id(2)});
}

TEST_F(ProblemListTest, WhatIsEditedIntoAProblemStaysDimmed) {
    list.setFilterText(u("-is:problem"));
    settle();
    test.edits.push(u("Edit"), {{test.id(0), path("title"), Value("Sea"), Value("Sea &#38; wind")}});
    EXPECT_TRUE(waitFor([&] { return table.hasProblem(table.rowOf(test.id(0))); }));
    ASSERT_EQ(list.ids(), QList<ArticleId>{test.id(0)});
    EXPECT_FALSE(list.index(0, 0).data(ArticleListModel::MatchesRole).toBool());
    list.setFilterText(u("-is:problem"));
    EXPECT_EQ(list.rowCount(), 0);
}

} // namespace
} // namespace galley
