// What several articles have in common.
#include "core/editing/fieldselection.h"
#include "tests/editing/testfeed.h"

#include <gmock/gmock.h>

namespace galley {
namespace {

class FieldSelectionTest : public testing::Test {
protected:
    TestFeed test{{"title: A\nquality: 80\ntopics: [AI]\n", "title: B\nquality: 80\ntopics: [AI]\n",
                   "title: \"unclosed\n"}};
    FieldSelection selection{&test.feed, &test.edits, test.ids()};
};

TEST_F(FieldSelectionTest, KnowsCommonValuesAndDifferences) {
    EXPECT_TRUE(selection.field(path("title")).differs);
    EXPECT_FALSE(selection.field(path("quality")).differs);
    EXPECT_EQ(selection.field(path("quality")).value, std::optional<Value>(80));
    EXPECT_FALSE(selection.field(path("heat")).differs);
    EXPECT_EQ(selection.field(path("heat")).value, std::nullopt);
    EXPECT_TRUE(selection.isEditable());
    EXPECT_FALSE(FieldSelection(&test.feed, &test.edits, {test.id(2)}).isEditable());
}

TEST_F(FieldSelectionTest, FollowsEdits) {
    test.edits.push(QStringLiteral("Edit"), {{test.id(0), path("quality"), Value(80), Value(1)}});
    EXPECT_TRUE(selection.field(path("quality")).differs);
}

TEST_F(FieldSelectionTest, ChangesOnlyWhatHasAnotherValue) {
    const auto changes = selection.set(path("title"), Value("B"));
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].id, test.id(0));
    EXPECT_EQ(changes[0].before, std::optional<Value>("A"));
    EXPECT_EQ(changes[0].after, std::optional<Value>("B"));
    EXPECT_EQ(selection.set(path("quality"), std::nullopt).size(), 2U);
}

} // namespace
} // namespace galley
