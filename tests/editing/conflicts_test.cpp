// Files that change under unsaved edits: what is a conflict, for how long, and how it is decided.
#include "core/article/contentdigest.h"
#include "core/editing/conflictfinder.h"
#include "core/editing/valuetext.h"
#include "tests/editing/testfeed.h"

#include <QSignalSpy>

#include <gmock/gmock.h>

#include <fstream>

namespace galley {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::string related = "related:\n  - title: First\n    webUrl: https://a.example\n"
                            "  - title: Second\n    webUrl: https://b.example\n";
const std::string start = "title: One\nquality: 57\nheat: 3\n" + related;

class ConflictsTest : public testing::Test {
protected:
    void push(const char* field, MaybeValue before, MaybeValue after) {
        edits.push(QStringLiteral("Edit"), {{id, path(field), std::move(before), std::move(after)}});
    }
    void onDisk(const std::string& yaml) {
        values = valuesOf(yaml);
        test.replace(0, yaml);
    }
    /// As the detail panel does when it has read the document.
    void show() { edits.rebaseSnapshot(id, values); }
    MaybeValue conflicting(std::size_t number = 0) const { return edits.conflictsOf(id).at(number).onDisk; }
    QUndoStack& stack() { return *edits.undoStack(); }

    TestFeed test{{start, start}};
    Edits& edits = test.edits;
    ArticleId id = test.id(0);
    frontmatter::Mapping values = valuesOf(start);
};

TEST_F(ConflictsTest, ASameFieldWithAnotherValueIsOneAtOnce) {
    push("quality", Value(57), Value(80));
    const QSignalSpy changed(&edits, &Edits::changed);
    onDisk("title: Another title\nquality: 60\nheat: 9\n" + related);
    ASSERT_THAT(edits.conflictsOf(id), SizeIs(1));
    EXPECT_EQ(edits.conflictsOf(id)[0].edit, (Edit{path("quality"), Value(57), Value(80)}));
    EXPECT_EQ(conflicting(), MaybeValue(60));
    EXPECT_EQ(edits.value(id, path("title")), MaybeValue("Another title")) << "other fields follow the disk";
    EXPECT_EQ(edits.value(id, path("quality")), MaybeValue(80));
    EXPECT_THAT(changed, SizeIs(1));
}

TEST_F(ConflictsTest, AnotherFieldIsNone) {
    push("quality", Value(57), Value(80));
    onDisk("title: One\nquality: 57\nheat: 99\n" + related);
    EXPECT_THAT(edits.conflictsOf(id), IsEmpty());
    EXPECT_TRUE(edits.isDirty(id));
}

TEST_F(ConflictsTest, ItGoesWhenTheDiskGoesBackOrTheEditIsUndone) {
    push("quality", Value(57), Value(80));
    onDisk("title: One\nquality: 60\n");
    onDisk("title: One\nquality: 57\n");
    EXPECT_THAT(edits.conflictsOf(id), IsEmpty());
    EXPECT_TRUE(edits.isDirty(id));
    onDisk("title: One\nquality: 60\n");
    ASSERT_THAT(edits.conflictsOf(id), SizeIs(1));
    stack().undo();
    EXPECT_THAT(edits.conflictsOf(id), IsEmpty());
    stack().redo();
    EXPECT_THAT(edits.conflictsOf(id), SizeIs(1)) << "the edit has never seen 60";
}

TEST_F(ConflictsTest, TheEditedValueOnDiskSettlesIt) {
    push("quality", Value(57), Value(80));
    onDisk("title: One\nquality: 60\n");
    onDisk("title: One\nquality: 80\n");
    EXPECT_FALSE(edits.isDirty(id));
    EXPECT_THAT(edits.conflictingArticles(), IsEmpty());
}

TEST_F(ConflictsTest, ARemovedFieldIsOne) {
    push("quality", Value(57), Value(80));
    onDisk("title: One\n");
    ASSERT_THAT(edits.conflictsOf(id), SizeIs(1));
    EXPECT_EQ(conflicting(), MaybeValue());
}

TEST_F(ConflictsTest, KeepMineWritesOverTheDiskAndCanBeUndone) {
    push("quality", Value(57), Value(80));
    onDisk("title: One\nquality: 60\n");
    edits.resolve({{id, path("quality")}}, Edits::Side::Mine);
    EXPECT_THAT(edits.editsOf(id), ElementsAre(Edit{path("quality"), Value(60), Value(80)}));
    EXPECT_THAT(edits.conflictsOf(id), IsEmpty());
    stack().undo();
    EXPECT_THAT(edits.editsOf(id), ElementsAre(Edit{path("quality"), Value(57), Value(80)}));
    EXPECT_THAT(edits.conflictsOf(id), SizeIs(1));
    stack().redo();
    EXPECT_THAT(edits.conflictsOf(id), IsEmpty());
    onDisk("title: One\nquality: 61\n");
    EXPECT_THAT(edits.conflictsOf(id), SizeIs(1)) << "what came later was not decided about";
}

TEST_F(ConflictsTest, TakeTheirsDropsTheEditAndCanBeUndone) {
    push("quality", Value(57), Value(80));
    push("title", Value("One"), Value("Two"));
    onDisk("title: One\nquality: 60\n");
    edits.resolve({{id, path("quality")}}, Edits::Side::Theirs);
    EXPECT_THAT(edits.editsOf(id), ElementsAre(Edit{path("title"), Value("One"), Value("Two")}));
    EXPECT_EQ(edits.value(id, path("quality")), MaybeValue(60));
    stack().undo();
    EXPECT_EQ(edits.value(id, path("quality")), MaybeValue(80));
    EXPECT_THAT(edits.conflictsOf(id), SizeIs(1)) << "undo brings the conflict back, it overwrites nobody";
}

TEST_F(ConflictsTest, OnlyConflictsAreDecided) {
    push("quality", Value(57), Value(80));
    const int steps = stack().count();
    edits.resolve({{id, path("quality")}}, Edits::Side::Mine);
    edits.resolve({{id, path("quality")}, {id, path("title")}}, Edits::Side::Theirs);
    EXPECT_EQ(stack().count(), steps);
    EXPECT_TRUE(edits.isDirty(id));
}

TEST_F(ConflictsTest, ManyAreOneStep) {
    push("quality", Value(57), Value(80));
    edits.push(QStringLiteral("Edit"), {{test.id(1), path("heat"), Value(3), Value(4)}});
    onDisk("title: One\nquality: 60\n");
    test.replace(1, "title: One\nheat: 5\n");
    const int steps = stack().count();
    edits.resolve({{id, path("quality")}, {test.id(1), path("heat")}}, Edits::Side::Mine);
    EXPECT_EQ(stack().count(), steps + 1);
    EXPECT_THAT(edits.conflictingArticles(), IsEmpty());
    stack().undo();
    EXPECT_EQ(edits.conflictingArticles(), (QList<ArticleId>{id, test.id(1)}));
}

TEST_F(ConflictsTest, AFieldTheSummaryDoesNotKnowIsAskedFor) {
    show();
    push("related[0].title", Value("First"), Value("Mine"));
    const QSignalSpy wanted(&edits, &Edits::documentsWanted);
    onDisk("title: One\nrelated:\n  - title: Theirs\n    webUrl: https://a.example\n");
    ASSERT_THAT(wanted, SizeIs(1));
    EXPECT_EQ(wanted[0][0].value<QList<int>>(), QList<int>{id});
    EXPECT_THAT(edits.conflictsOf(id), IsEmpty()) << "nobody knows yet";
    edits.learn(id, {{path("related"), *frontmatter::find(values, "related")}});
    ASSERT_THAT(edits.conflictsOf(id), SizeIs(1));
    EXPECT_EQ(conflicting(), MaybeValue("Theirs"));
}

TEST_F(ConflictsTest, AnItemIsFollowedToItsNewPlace) {
    show();
    push("related[0].title", Value("First"), Value("Mine"));
    onDisk("title: One\nrelated:\n  - title: New\n    webUrl: https://n.example\n"
           "  - title: First\n    webUrl: https://a.example\n");
    show();
    EXPECT_THAT(edits.conflictsOf(id), IsEmpty());
    onDisk("title: One\nrelated:\n  - title: New\n    webUrl: https://n.example\n"
           "  - title: Theirs\n    webUrl: https://a.example\n");
    show();
    ASSERT_THAT(edits.conflictsOf(id), SizeIs(1));
    EXPECT_EQ(edits.conflictsOf(id)[0].place, path("related[1].title"));
    edits.resolve({{id, path("related[0].title")}}, Edits::Side::Mine);
    EXPECT_THAT(edits.conflictsOf(id), IsEmpty());
    EXPECT_THAT(edits.editsOf(id),
                ElementsAre(Edit{path("related[1].title"), Value("Theirs"), Value("Mine")}));
    stack().undo();
    EXPECT_THAT(edits.conflictsOf(id), SizeIs(1));
}

TEST_F(ConflictsTest, AnItemThatIsGoneCanOnlyBeGivenUp) {
    show();
    push("related[0].title", Value("First"), Value("Mine"));
    onDisk("title: One\nrelated:\n  - title: Second\n    webUrl: https://b.example\n");
    show();
    ASSERT_THAT(edits.conflictsOf(id), SizeIs(1));
    EXPECT_FALSE(edits.conflictsOf(id)[0].place);
    edits.resolve({{id, path("related[0].title")}}, Edits::Side::Mine);
    EXPECT_THAT(edits.conflictsOf(id), SizeIs(1));
    edits.resolve({{id, path("related[0].title")}}, Edits::Side::Theirs);
    EXPECT_FALSE(edits.isDirty(id));
}

TEST_F(ConflictsTest, EditsOfAFileThatIsGoneAreKeptOrGivenUp) {
    push("quality", Value(57), Value(80));
    test.remove({0});
    EXPECT_TRUE(edits.isDirty(id));
    edits.resolve({{id, path("quality")}}, Edits::Side::Mine);
    EXPECT_TRUE(edits.isDirty(id));
    edits.resolve({{id, path("quality")}}, Edits::Side::Theirs);
    EXPECT_FALSE(edits.isDirty(id));
    stack().undo();
    EXPECT_TRUE(edits.isDirty(id));
}

TEST_F(ConflictsTest, AFieldOfALongDocumentIsReadInTheBackground) {
    ConflictFinder finder(&test.feed, &edits);
    show();
    push("related[0].title", Value("First"), Value("Mine"));
    const std::string path0 = QString(test.root() + u'/' + test.feed.article(id).path()).toStdString();
    const std::string now =
        "---\ntitle: One\nrelated:\n  - title: Theirs\n    webUrl: https://a.example\n---\nBody.\n";
    std::ofstream(path0) << now;
    test.feed.reload();
    ASSERT_TRUE(waitFor([&] { return !edits.conflictsOf(id).empty(); }));
    EXPECT_EQ(conflicting(), MaybeValue("Theirs"));
    std::ofstream(path0)
        << "---\ntitle: One\nrelated:\n  - title: Mine\n    webUrl: https://a.example\n---\n";
    test.feed.reload();
    EXPECT_TRUE(waitFor([&] { return !edits.isDirty(id); })) << "the edit stands there now";
}

TEST(ValueText, ReadsWell) {
    EXPECT_EQ(valueText({}), QStringLiteral("not set"));
    EXPECT_EQ(valueText(Value("Two\n lines")), QStringLiteral("Two lines"));
    EXPECT_EQ(valueText(Value(80)), QStringLiteral("80"));
    EXPECT_EQ(valueText(Value(false)), QStringLiteral("false"));
    const frontmatter::Mapping lists = valuesOf("topics: [Sea, Wind]\nnone: []\n" + related +
                                                "provider:\n  name: Example\n  domain: example.org\n");
    const auto of = [&](const char* key) { return valueText(*frontmatter::find(lists, key)); };
    EXPECT_EQ(of("topics"), QStringLiteral("Sea, Wind"));
    EXPECT_EQ(of("none"), QStringLiteral("empty list"));
    EXPECT_EQ(of("related"), QStringLiteral("First, Second"));
    EXPECT_EQ(of("provider"), QStringLiteral("name: Example, domain: example.org"));
    EXPECT_EQ(valueLines(*frontmatter::find(lists, "provider")),
              QStringLiteral("name: Example\ndomain: example.org"));
}

TEST(ContentDigest, TellsBytesApart) {
    std::string bytes;
    QSet<quint64> seen;
    for (int size = 0; size < 200; ++size, bytes += 'x') {
        seen.insert(contentDigest(bytes));
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            std::string other = bytes;
            other[i] = 'y';
            seen.insert(contentDigest(other));
        }
    }
    EXPECT_EQ(seen.size(), 200 + 200 * 199 / 2);
    EXPECT_NE(contentDigest(std::string("a\0", 2)), contentDigest("a")) << "what is padded is not the same";
}

} // namespace
} // namespace galley
