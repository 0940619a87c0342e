// Finding and replacing in texts, in lists, over articles.
#include "core/editing/replaceplan.h"
#include "tests/editing/testfeed.h"

#include <QThread>

#include <gtest/gtest.h>

namespace galley {
namespace {

QString u(const char* text) {
    return QString::fromUtf8(text);
}

TextReplacer replacerFor(const ReplaceRule& rule) {
    return TextReplacer::make(rule).value();
}

/// What a rule makes of a text; "(same)" where it finds nothing.
QString made(const ReplaceRule& rule, const char* text) {
    const auto replaced = replacerFor(rule).replaced(u(text));
    return !replaced ? replaced.error().message : *replaced ? (*replaced)->text : u("(same)");
}

ReplaceRule plain(const char* find, const char* replacement) {
    return {u(find), u(replacement), false, false, false};
}

ReplaceRule expression(const char* find, const char* replacement) {
    return {u(find), u(replacement), true, false, false};
}

TEST(TextReplacer, ReplacesEveryFindWhateverItsCase) {
    EXPECT_EQ(made(plain("sea", "ocean"), "Sea by the sea"), u("ocean by the ocean"));
    EXPECT_EQ(made(plain("ÄRGER", "Freude"), "Viel Ärger"), u("Viel Freude"));
    EXPECT_EQ(made(plain("sky", "air"), "Sea by the sea"), u("(same)"));
    EXPECT_EQ(made(plain("sea", "sea"), "sea"), u("(same)")) << "nothing changes";
}

TEST(TextReplacer, TellsCapitalsApartWhereAsked) {
    EXPECT_EQ(made({u("sea"), u("ocean"), false, true, false}, "Sea by the sea"), u("Sea by the ocean"));
}

TEST(TextReplacer, FindsWholeWordsWhereAsked) {
    EXPECT_EQ(made({u("AI"), u("KI"), false, true, true}, "AI, MAIL and AI_2 (AI)"),
              u("KI, MAIL and AI_2 (KI)"));
    EXPECT_EQ(made({u("à"), u("a"), false, false, true}, "déjà à"), u("déjà a")) << "letters with accents";
    EXPECT_EQ(made({u("a|b"), u("x"), true, false, true}, "a ab b"), u("x ab x"));
}

TEST(TextReplacer, TakesPlainTextLiterally) {
    EXPECT_EQ(made(plain("a.c (1)", "$1 \\1"), "abc a.c (1)"), u("abc $1 \\1"));
}

TEST(TextReplacer, PutsGroupsIntoTheReplacement) {
    EXPECT_EQ(made(expression("(\\w+) (\\w+)", "\\2, $1"), "Ada Lovelace"), u("Lovelace, Ada"));
    EXPECT_EQ(made(expression("b+", "[\\0]"), "abbc"), u("a[bb]c"));
    EXPECT_EQ(made(expression("(a)|(b)", "<$1$2>"), "ab"), u("<a><b>"));
    EXPECT_EQ(made(expression("x", "$$\\\\\\n$"), "x"), u("$\\\n$"));
    EXPECT_EQ(made(expression("^", "New: "), "text"), u("New: text")) << "a find of no length";
}

TEST(TextReplacer, SaysWhereAnExpressionIsWrong) {
    const auto wrong = TextReplacer::make(expression("ab(c", "x"));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, Error::Code::Usage);
    EXPECT_EQ(wrong.error().column, 5);
    const auto group = TextReplacer::make(expression("(a)", "x\\2"));
    ASSERT_FALSE(group);
    EXPECT_EQ(group.error().column, 2);
    EXPECT_FALSE(TextReplacer::make(plain("", "x")));
    EXPECT_FALSE(TextReplacer::make({u(")("), u("x"), true, false, true}))
        << "what makes whole words must not make sense of it";
}

TEST(TextReplacer, EndsAHostileExpression) {
    const TextReplacer replacer = replacerFor(expression("(a+)+$", "x"));
    const auto replaced = replacer.replaced(QString(60, QLatin1Char('a')) + u("!"));
    ASSERT_FALSE(replaced);
    EXPECT_EQ(replaced.error().code, Error::Code::Usage);
}

TEST(TextReplacer, EndsOneThatIsTriedAtEveryPlaceOfAText) {
    const QString excerpt = u("Azur ").repeated(120);
    for (const char* find : {".*.*.*foo|Azure", "(.*)*foo|Azure", "(?:\\w+\\s?)+foo|Azure"}) {
        for (const int length : {600, 6000}) // without a limit, it would not end before the test is stopped
            EXPECT_FALSE(replacerFor(expression(find, "x")).replaced(excerpt.repeated(length / 600))) << find;
    }
}

TEST(TextReplacer, TakesWhatLongTextsNeed) {
    const QString rest = u("Azur ").repeated(600);
    const auto replaced = replacerFor(expression(".*foo", "")).replaced(u("x foo") + rest);
    ASSERT_TRUE(replaced && *replaced);
    EXPECT_EQ((*replaced)->text, rest);
}

TEST(TextReplacer, SaysWhatBelongsToWhat) {
    const auto replaced = replacerFor(plain("sea", "ocean")).replaced(u("The sea, a sea"));
    ASSERT_TRUE(replaced && *replaced);
    EXPECT_EQ((*replaced)->found, (std::vector<TextSpan>{{4, 3}, {11, 3}}));
    EXPECT_EQ((*replaced)->inserted, (std::vector<TextSpan>{{4, 5}, {13, 5}}));
}

class ReplacePlanTest : public testing::Test {
protected:
    ReplacePlan planWithMarks(const char* field, const ReplaceRule& rule) {
        const auto sources = replaceSources(test.feed, test.edits, test.ids(), path(field));
        return planReplace(sources, path(field), replacerFor(rule), [] { return false; }).value();
    }
    std::vector<FieldChange> plan(const char* field, const ReplaceRule& rule) {
        std::vector<FieldChange> changes;
        for (const PlannedChange& planned : planWithMarks(field, rule))
            changes.push_back(planned.change);
        return changes;
    }

    TestFeed test{{"title: The Sea\ntopics: [Sea, Wind, 2024]\nprovider:\n  name: Sea Times\n",
                   "title: Wind\ntopics: [Ocean, Sea]\n", "title: 1984\ntopics: Sea\n",
                   "--- \ntitle: 'unclosed Sea\n---\n"}};
};

TEST_F(ReplacePlanTest, ChangesTheTextsThatHoldIt) {
    const auto changes = plan("title", plain("Sea", "Ocean"));
    ASSERT_EQ(changes.size(), 1U) << "no number, nothing in a file Jekyll would refuse";
    EXPECT_EQ(changes[0].id, test.id(0));
    EXPECT_EQ(changes[0].before, MaybeValue("The Sea"));
    EXPECT_EQ(changes[0].after, MaybeValue("The Ocean"));
    EXPECT_EQ(plan("title", plain("19", "20")).size(), 0U);
    EXPECT_EQ(plan("provider.name", plain("sea", "Wind")).at(0).after, MaybeValue("Wind Times"));
}

TEST_F(ReplacePlanTest, ReplacesItemsOfAList) {
    using frontmatter::Sequence;
    const auto changes = plan("topics", plain("sea", "Ocean"));
    ASSERT_EQ(changes.size(), 3U);
    EXPECT_EQ(changes[0].after, MaybeValue(Sequence{"Ocean", "Wind", 2024}));
    EXPECT_EQ(changes[1].after, MaybeValue(Sequence{"Ocean"})) << "no item twice";
    EXPECT_EQ(changes[2].after, MaybeValue("Ocean")) << "a text where a list belongs";
    EXPECT_EQ(plan("topics", plain("wind", "")).at(0).after, MaybeValue(Sequence{"Sea", 2024}))
        << "an item without text goes";
}

TEST_F(ReplacePlanTest, GoesByUnsavedEdits) {
    test.edits.push(u("Edit"), {{test.id(1), path("title"), Value("Wind"), Value("Sea wind")}});
    const auto changes = plan("title", plain("Sea", "Land"));
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[1].before, MaybeValue("Sea wind"));
    EXPECT_EQ(changes[1].after, MaybeValue("Land wind"));
}

TEST_F(ReplacePlanTest, IsOneUndoStep) {
    test.edits.push(u("Replace"), plan("topics", plain("sea", "Ocean")));
    EXPECT_EQ(test.edits.dirtyCount(), 3);
    test.edits.undoStack()->undo();
    EXPECT_EQ(test.edits.dirtyCount(), 0);
}

TEST_F(ReplacePlanTest, EndsWhereCanceled) {
    const auto sources = replaceSources(test.feed, test.edits, test.ids(), path("title"));
    const auto result =
        planReplace(sources, path("title"), replacerFor(plain("Sea", "x")), [] { return true; });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Error::Code::Canceled);
}

TEST_F(ReplacePlanTest, GivesUpAnExpressionThatNeedsTooLongInSum) {
    const auto sources = replaceSources(test.feed, test.edits, test.ids(), path("title"));
    const auto slow = [] {
        QThread::msleep(10);
        return false;
    };
    const auto result = planReplace(sources, path("title"), replacerFor(plain("Sea", "x")), slow,
                                    std::chrono::milliseconds(5));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Error::Code::Usage);
    EXPECT_EQ(result.error().message, TextReplacer::tooLong().message);
}

TEST_F(ReplacePlanTest, MarksItems) {
    const ReplacePlan changes = planWithMarks("topics", plain("sea", "Ocean"));
    const PlannedChange& first = changes.at(0);
    EXPECT_EQ(shownText(first.change.before), u("Sea, Wind, 2024"));
    EXPECT_EQ(first.found, (std::vector<TextSpan>{{0, 3}}));
    EXPECT_EQ(shownText(first.change.after), u("Ocean, Wind, 2024"));
    EXPECT_EQ(first.inserted, (std::vector<TextSpan>{{0, 5}}));
    const PlannedChange& doubled = changes.at(1);
    EXPECT_EQ(doubled.found, (std::vector<TextSpan>{{7, 3}}));
    EXPECT_EQ(shownText(doubled.change.after), u("Ocean"));
    EXPECT_TRUE(doubled.inserted.empty());
}

TEST_F(ReplacePlanTest, MarksWhatStandsBehindAnItemThatWent) {
    const ReplacePlan changes = planWithMarks("topics", expression("sea|i", ""));
    const PlannedChange& first = changes.at(0);
    EXPECT_EQ(shownText(first.change.before), u("Sea, Wind, 2024"));
    EXPECT_EQ(first.found, (std::vector<TextSpan>{{0, 3}, {6, 1}}));
    EXPECT_EQ(shownText(first.change.after), u("Wnd, 2024"));
    EXPECT_EQ(first.inserted, (std::vector<TextSpan>{{1, 0}}));
}

TEST(ReplaceableFields, AreTextsThatSummariesKnow) {
    std::vector<std::string> names;
    for (const FieldPath& field : replaceableFields())
        names.push_back(field.toString());
    EXPECT_EQ(names,
              (std::vector<std::string>{"category", "title", "name", "excerpt", "originalUrl", "webUrl",
                                        "ampWebUrl", "cdnAmpWebUrl", "type", "featuredContent",
                                        "provider.name", "provider.domain", "topics"}));
}

} // namespace
} // namespace galley
