// What is suggested where somebody types, and how long counted values hold.
#include "core/model/querycompletion.h"
#include "tests/editing/testfeed.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace galley {
namespace {

QString u(const char* text) {
    return QString::fromUtf8(text);
}

class CompletionTest : public testing::Test {
protected:
    void count(const char* field) {
        const QSignalSpy spy(&counts, &ValueCounts::counted);
        counts.count(table, u(field));
        ASSERT_TRUE(waitFor([&] { return spy.count() > 0; }));
    }
    /// "text help" of each suggestion at the end of a text.
    QStringList suggested(const char* text) const {
        QStringList texts;
        for (const QuerySuggestion& one : completionAt(u(text), u(text).size(), counts).suggestions)
            texts += QString(one.text + u' ' + one.help).trimmed();
        return texts;
    }

    TestFeed test{{"provider: {name: CIO, domain: cio.example}\ntopics: [Sea, sea, Big Wind]\nquality: x\n",
                   "provider: {name: CIOReview}\ntopics: [Sea, '']\n", "provider: {name: cio}\n"}};
    ArticleTableModel table{&test.feed, &test.edits};
    ValueCounts counts;
};

TEST_F(CompletionTest, CountsArticlesByWhatTheLanguageTakesForTheSame) {
    count("topic");
    EXPECT_EQ(suggested("topic:"), (QStringList{u("topic:Sea 2"), u("topic:\"Big Wind\" 1")}));
    EXPECT_EQ(suggested("x topic:=s"), QStringList{u("topic:=Sea 2")});
}

TEST_F(CompletionTest, SuggestsProvidersByTheirWholeNames) {
    count("provider");
    EXPECT_EQ(suggested("provider:ci"), (QStringList{u("provider:=CIO 2"), u("provider:=CIOReview 1")}));
}

TEST_F(CompletionTest, SuggestsRulesThatAreBroken) {
    count("problem");
    EXPECT_EQ(suggested("problem:"), QStringList{u("problem:not-an-integer 1")});
}

TEST_F(CompletionTest, SuggestsTrueAndFalse) {
    EXPECT_EQ(suggested("published:"), (QStringList{u("published:true"), u("published:false")}));
    EXPECT_EQ(suggested("-removed:f"), QStringList{u("removed:false")});
    EXPECT_EQ(suggested("published:=t"), QStringList{u("published:=true")});
    EXPECT_TRUE(suggested("published:true").isEmpty()) << "there it stands";
    EXPECT_TRUE(suggested("quality:").isEmpty());
}

TEST_F(CompletionTest, ForgetsWhatHoldsNoLonger) {
    const QSignalSpy forgotten(&counts, &ValueCounts::forgotten);
    int expected = 0;
    const auto isForgotten = [&] {
        ++expected;
        return waitFor([&] { return forgotten.count() == expected; }) && counts.field().isEmpty() &&
               counts.values().empty();
    };
    count("topic");
    test.add({"topics: [Sea]\n"});
    EXPECT_TRUE(isForgotten()) << "an article came";
    count("topic");
    EXPECT_EQ(suggested("topic:s"), QStringList{u("topic:Sea 3")});
    test.replace(0, "topics: [Storm]\n");
    EXPECT_TRUE(isForgotten()) << "one changed";
    count("topic");
    test.remove({1});
    EXPECT_TRUE(isForgotten()) << "one went";
    EXPECT_EQ(expected, forgotten.count());
}

} // namespace
} // namespace galley
