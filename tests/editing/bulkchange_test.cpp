// What a CHANGE means, what it makes of a value, and what a plan says about many articles.
#include "core/editing/bulkchange.h"
#include "core/editing/fieldvalues.h"
#include "tests/editing/testfeed.h"

#include <gmock/gmock.h>

namespace galley {
namespace {

using frontmatter::Sequence;
using Operation = BulkChange::Operation;

BulkChange parsed(const char16_t* text) {
    const Result<BulkChange> change = BulkChange::parse(QString::fromUtf16(text));
    EXPECT_TRUE(change.has_value()) << change.error().message.toStdString();
    return change.value_or(BulkChange());
}

void expectUsageError(const char16_t* text, const QString& named) {
    const Result<BulkChange> change = BulkChange::parse(QString::fromUtf16(text));
    ASSERT_FALSE(change.has_value()) << QString::fromUtf16(text).toStdString();
    EXPECT_EQ(change.error().code, Error::Code::Usage);
    EXPECT_TRUE(change.error().message.contains(named)) << change.error().message.toStdString();
}

TEST(BulkChangeParse, TypesTheValueByTheField) {
    EXPECT_EQ(parsed(u"published=true").operand, Value(true));
    EXPECT_EQ(parsed(u"quality=80").operand, Value(80));
    EXPECT_EQ(parsed(u"title=80").operand, Value("80"));
    EXPECT_EQ(parsed(u"provider.name=A = B").operand, Value("A = B"));
    EXPECT_EQ(parsed(u"provider.name=x").path, path("provider.name"));
    EXPECT_EQ(parsed(u"unheardOf=80").operand, Value(80));
    EXPECT_EQ(parsed(u"unheardOf=yes").operand, Value(true));
    EXPECT_EQ(parsed(u" quality = 80 ").operand, Value(80));
    EXPECT_EQ(parsed(u"quality= 80 ").operand, Value(80));
    EXPECT_EQ(parsed(u"quality + = 5").operation, Operation::Increase);
    EXPECT_EQ(parsed(u"weight= 80").operand, Value(80));
    EXPECT_EQ(parsed(u"title = A title ").operand, Value("A title"));
    EXPECT_EQ(parsed(u"title= A title\n").operand, Value(" A title\n")) << "its own blanks";
    EXPECT_EQ(parsed(u"topics-= x ").operand, Value(" x "));
    for (const char16_t* change : {u"version=1.10", u"version=010", u"version=1_000", u"version=1:30",
                                   u"version=0x1F", u"version=3.14159265358979323846"})
        EXPECT_EQ(parsed(change).operand, Value(toUtf8(QString::fromUtf16(change).mid(8))));
    EXPECT_TRUE(parsed(u"publishedDateTime=2024-04-30T12:00:00Z").operand.timestamp());
}

TEST(BulkChangeParse, KnowsTheOperators) {
    EXPECT_EQ(parsed(u"quality+=5").operation, Operation::Increase);
    EXPECT_EQ(parsed(u"quality-=5").operation, Operation::Decrease);
    EXPECT_EQ(parsed(u"topics+=AI").operation, Operation::AddItem);
    EXPECT_EQ(parsed(u"topics-=365").operation, Operation::RemoveItem);
    EXPECT_EQ(parsed(u"topics-=365").operand, Value("365"));
    EXPECT_EQ(parsed(u"tags+=new").operation, Operation::AddItem);
    EXPECT_EQ(parsed(u"count+=2").operation, Operation::Increase);
    EXPECT_EQ(parsed(u"[\"a=b\"]=c").path, FieldPath("a=b"));
}

TEST(BulkChangeParse, AnEmptyValue) {
    EXPECT_EQ(parsed(u"title=").operand, Value(""));
    EXPECT_EQ(parsed(u"unheardOf=").operand, Value(""));
    EXPECT_EQ(parsed(u"topics=").operand, Value(Sequence{}));
    expectUsageError(u"quality=", QStringLiteral("quality"));
    expectUsageError(u"published=", QStringLiteral("true"));
    expectUsageError(u"topics+=", QStringLiteral("+="));
}

TEST(BulkChangeParse, NamesTheBadPart) {
    expectUsageError(u"quality80", QStringLiteral("quality80"));
    expectUsageError(u"=80", QStringLiteral("=80"));
    expectUsageError(u"a..b=80", QStringLiteral("a..b"));
    expectUsageError(u"quality=high", QStringLiteral("high"));
    expectUsageError(u"quality=-1", QStringLiteral("0"));
    expectUsageError(u"quality+=some", QStringLiteral("some"));
    expectUsageError(u"published=perhaps", QStringLiteral("perhaps"));
    expectUsageError(u"publishedDateTime=soon", QStringLiteral("soon"));
    expectUsageError(u"title+=x", QStringLiteral("title"));
    expectUsageError(u"images=x", QStringLiteral("images"));
    expectUsageError(u"secured=x", QStringLiteral("secured"));
}

MaybeValue after(const BulkChange& change, const MaybeValue& current) {
    const auto result = change.applyTo(current);
    EXPECT_TRUE(result.has_value());
    return result.value_or(std::nullopt);
}

TEST(BulkChangeApply, NumbersClampAtZero) {
    EXPECT_EQ(after(BulkChange::adjustQuality(5), Value(80)), MaybeValue(85));
    EXPECT_EQ(after(BulkChange::adjustQuality(5), std::nullopt), MaybeValue(5));
    EXPECT_EQ(after(BulkChange::adjustQuality(-5), Value(3)), MaybeValue(0));
    EXPECT_EQ(after(BulkChange::adjustQuality(-5), std::nullopt), std::nullopt)
        << "no default is ever written";
    EXPECT_EQ(after(BulkChange::adjustQuality(-5), Value(-1)), MaybeValue(-1)) << "lowering never raises";
    EXPECT_EQ(after(parsed(u"heat+=-4"), Value(3)), MaybeValue(0));
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(after(BulkChange::adjustQuality(5), Value(most)), MaybeValue(most));
    EXPECT_FALSE(BulkChange::adjustQuality(5).applyTo(Value("80")).has_value());
    EXPECT_FALSE(BulkChange::adjustQuality(5).applyTo(Value(4.5)).has_value());
}

TEST(BulkChangeApply, TopicsAreAddedOnceAndRemovedEverywhere) {
    const QString ai = QStringLiteral("AI");
    const MaybeValue both(Sequence{Value("AI"), Value("Cloud")});
    EXPECT_EQ(after(BulkChange::addTopic(ai), both), both);
    EXPECT_EQ(after(BulkChange::addTopic(ai), std::nullopt), MaybeValue(Sequence{Value("AI")}));
    EXPECT_EQ(after(BulkChange::addTopic(ai), Value()), MaybeValue(Sequence{Value("AI")}));
    EXPECT_EQ(after(BulkChange::addTopic(QStringLiteral("ai")), both),
              MaybeValue(Sequence{Value("AI"), Value("Cloud"), Value("ai")}));
    EXPECT_EQ(after(BulkChange::removeTopic(ai), MaybeValue(Sequence{Value("AI"), Value("B"), Value("AI")})),
              MaybeValue(Sequence{Value("B")}));
    EXPECT_EQ(after(BulkChange::removeTopic(ai), std::nullopt), std::nullopt);
    EXPECT_FALSE(BulkChange::addTopic(ai).applyTo(Value("Cloud")).has_value());
}

TEST(BulkChangeApply, AForeignFieldKeepsItsKind) {
    EXPECT_EQ(after(parsed(u"version=1.5"), Value("1.20")), MaybeValue("1.5"));
    EXPECT_EQ(after(parsed(u"version=2"), Value("1")), MaybeValue("2"));
    EXPECT_EQ(after(parsed(u"version=2"), Value(1)), MaybeValue(2));
    EXPECT_EQ(after(parsed(u"price=2.50"), Value(1.25)), MaybeValue(2.5));
    EXPECT_EQ(after(parsed(u"price=2.50"), std::nullopt), MaybeValue("2.50"));
    EXPECT_EQ(after(parsed(u"versions-=1.10"), MaybeValue(Sequence{"1.10"})), MaybeValue(Sequence{}));
    EXPECT_EQ(after(parsed(u"tags+=2024"), MaybeValue(Sequence{"a"})), MaybeValue(Sequence{"a", 2024}));
    EXPECT_EQ(after(parsed(u"tags-=2024"), MaybeValue(Sequence{"a", 2024})), MaybeValue(Sequence{"a"}));
}

TEST(BulkChangeApply, UnpublishingLeavesAloneWhatIsHidden) {
    EXPECT_EQ(after(BulkChange::publish(false), Value()), MaybeValue(Value()));
    EXPECT_EQ(after(BulkChange::publish(false), Value(false)), MaybeValue(false));
    EXPECT_EQ(after(BulkChange::publish(false), Value("false")), MaybeValue(false));
}

TEST(BulkChangeApply, PublishingLeavesAloneWhatIsPublished) {
    EXPECT_EQ(after(BulkChange::publish(true), std::nullopt), std::nullopt);
    EXPECT_EQ(after(BulkChange::publish(true), Value("false")), MaybeValue("false"));
    EXPECT_EQ(after(BulkChange::publish(true), Value(false)), MaybeValue(true));
    EXPECT_EQ(after(BulkChange::publish(true), Value()), MaybeValue(true));
    EXPECT_EQ(after(BulkChange::publish(false), std::nullopt), MaybeValue(false));
    EXPECT_FALSE(parsed(u"title=x").applyTo(Value(Sequence{})).has_value());
}

class BulkPlanTest : public testing::Test {
protected:
    BulkPlan plan(const BulkChange& change) {
        return planBulkChange(test.feed, test.edits, test.ids(), change);
    }
    void make(const BulkChange& change) {
        BulkPlan made = plan(change);
        test.edits.push(made.undoText, std::move(made.changes));
    }

    TestFeed test{{"title: A\npublished: false\nquality: 80\ntopics: [AI]\n",
                   "title: B\npublished: false\nquality: high\ntopics: AI\n", "title: C\n",
                   "title: \"unclosed\n"}};
};

TEST_F(BulkPlanTest, CountsWhatWillHappen) {
    const BulkPlan publish = plan(BulkChange::publish(true));
    EXPECT_EQ(publish.changing, 2);
    EXPECT_EQ(publish.alreadyThere, 1);
    ASSERT_EQ(publish.skipped.size(), 1U);
    EXPECT_EQ(publish.skipped[0].code, Error::Code::NotReadable);
    EXPECT_EQ(publish.skipped[0].path, QStringLiteral("_news/000003.md"));
    EXPECT_EQ(publish.skipped[0].line, 2);
    EXPECT_EQ(publish.summary, QStringLiteral("2 will be published, 1 already are, 1 cannot be changed"));
    EXPECT_TRUE(publish.undoText.startsWith(QStringLiteral("Publish 2 ")));
    EXPECT_EQ(test.edits.dirtyCount(), 0);
}

TEST_F(BulkPlanTest, SkipsValuesOfTheWrongType) {
    const BulkPlan raise = plan(BulkChange::adjustQuality(5));
    EXPECT_EQ(raise.changing, 2);
    EXPECT_EQ(raise.adding, 1);
    EXPECT_TRUE(raise.summary.startsWith(QStringLiteral("Quality of 2 will be raised by 5, 1 of them ")))
        << raise.summary.toStdString();
    ASSERT_EQ(raise.skipped.size(), 2U);
    EXPECT_EQ(raise.skipped[0].code, Error::Code::NotWritable);
    EXPECT_EQ(raise.skipped[0].path, QStringLiteral("_news/000001.md"));
    const BulkPlan topic = plan(BulkChange::addTopic(QStringLiteral("AI %2")));
    EXPECT_EQ(topic.summary, QStringLiteral("2 will get “AI %2”, 2 cannot be changed"));
}

TEST_F(BulkPlanTest, SaysWhatIsThereAlready) {
    EXPECT_EQ(plan(BulkChange::setQuality(80)).summary,
              QStringLiteral("Quality of 2 will be set to “80”, 1 of them have none yet, 1 already have it, "
                             "1 cannot be changed"));
    const BulkPlan lower = plan(BulkChange::adjustQuality(-5));
    EXPECT_EQ(lower.summary,
              QStringLiteral("Quality of 1 will be lowered by 5, 1 stay as they are, 2 cannot be changed"));
    const QString longText = QString(200, u'x');
    const BulkPlan longer = plan(*BulkChange::parse(u"title=" + longText));
    EXPECT_FALSE(longer.summary.contains(longText));
    EXPECT_TRUE(longer.summary.contains(longText.left(60)));
    const BulkPlan nothing =
        planBulkChange(test.feed, test.edits, {test.id(2), test.id(2)}, BulkChange::publish(true));
    EXPECT_EQ(nothing.summary, QStringLiteral("None will be published, 1 already are"));
}

TEST_F(BulkPlanTest, UnpublishingAndPublishingAgainIsNoEdit) {
    make(BulkChange::publish(false));
    EXPECT_TRUE(test.edits.isDirty(test.id(2)));
    make(BulkChange::publish(true));
    EXPECT_FALSE(test.edits.isDirty(test.id(2)));
    EXPECT_TRUE(test.edits.isDirty(test.id(0)));
    test.edits.undoStack()->undo();
    EXPECT_TRUE(test.edits.isDirty(test.id(2)));
    test.edits.undoStack()->undo();
    EXPECT_EQ(test.edits.dirtyCount(), 0);
}

TEST_F(BulkPlanTest, WhatIsHiddenWithoutFalseIsUnpublishedAlready) {
    TestFeed hidden{{"title: A\npublished:\n"}};
    const auto planOf = [&](bool published) {
        return planBulkChange(hidden.feed, hidden.edits, hidden.ids(), BulkChange::publish(published));
    };
    EXPECT_EQ(planOf(false).alreadyThere, 1);
    BulkPlan publish = planOf(true);
    EXPECT_EQ(publish.changing, 1);
    hidden.edits.push(publish.undoText, std::move(publish.changes));
    BulkPlan back = planOf(false);
    hidden.edits.push(back.undoText, std::move(back.changes));
    EXPECT_EQ(hidden.edits.dirtyCount(), 0);
}

TEST_F(BulkPlanTest, ArticlesThatAreGoneAreSkipped) {
    test.remove({0});
    const BulkPlan publish =
        planBulkChange(test.feed, test.edits, {test.id(0), -1, 4711}, BulkChange::publish(true));
    EXPECT_EQ(publish.changing, 0);
    EXPECT_EQ(publish.skipped.size(), 3U);
}

} // namespace
} // namespace galley
