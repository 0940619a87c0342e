// Saving edits against what is on disk by then.
#include "core/feed/feedlayout.h"
#include "core/feed/files.h"
#include "core/feed/save.h"
#include "tests/feed/tempfeed.h"

#include <QDir>
#include <QFile>

#include <gmock/gmock.h>

namespace galley {
namespace {

using frontmatter::Document;
using frontmatter::Sequence;
using testing::IsEmpty;
using testing::SizeIs;

const QString path = QStringLiteral("_news/a.md");

Edit edit(std::string_view field, std::optional<Value> original, std::optional<Value> value) {
    return {*FieldPath::parse(field), std::move(original), std::move(value)};
}

class SaveTest : public testing::Test {
protected:
    SaveTest() { feed.write(path, document("A")); }

    SaveResult saveOne(std::vector<Edit> edits) const {
        auto results = save(feed.root(), feed.state(), {{7, path, QStringLiteral("news"), std::move(edits)}});
        EXPECT_THAT(results, SizeIs(1));
        EXPECT_EQ(results[0].id, 7);
        EXPECT_EQ(results[0].path, path);
        return results[0];
    }

    TempFeed feed;
};

TEST_F(SaveTest, ChangesOneLine) {
    const SaveResult result = saveOne({edit("published", true, false)});
    EXPECT_FALSE(result.error);
    EXPECT_THAT(result.saved, SizeIs(1));
    EXPECT_EQ(feed.read(path), document("A", false));
    ASSERT_TRUE(result.article);
    EXPECT_FALSE(result.article->isPublished());
    EXPECT_EQ(result.article->collection(), u"news");
}

TEST_F(SaveTest, KeepsCrlf) {
    feed.write(path, "---\r\ntitle: A\r\npublished: true\r\n---\r\nBody.\r\n");
    EXPECT_FALSE(saveOne({edit("published", true, false), edit("quality", std::nullopt, 5)}).error);
    EXPECT_EQ(feed.read(path), "---\r\ntitle: A\r\nquality: 5\r\npublished: false\r\n---\r\nBody.\r\n");
}

TEST_F(SaveTest, KeepsWhatOthersChangedMeanwhile) {
    feed.write(path, "---\ntitle: \"Theirs\"\nheat: 3\nquality: 50\npublished: true\n---\nTheir body.\n");
    const SaveResult result = saveOne({edit("published", true, false)});
    EXPECT_FALSE(result.error);
    EXPECT_EQ(feed.read(path),
              "---\ntitle: \"Theirs\"\nheat: 3\nquality: 50\npublished: false\n---\nTheir body.\n");
    EXPECT_EQ(result.article->title(), u"Theirs");
}

TEST_F(SaveTest, ReportsTheSameFieldChangedByOthers) {
    feed.write(path, document("Theirs"));
    const SaveResult result = saveOne({edit("title", "A", "Mine"), edit("published", true, false)});
    EXPECT_FALSE(result.error);
    ASSERT_THAT(result.conflicts, SizeIs(1));
    EXPECT_EQ(result.conflicts[0].onDisk, Value("Theirs"));
    EXPECT_EQ(result.conflicts[0].edit.value, Value("Mine"));
    EXPECT_THAT(result.saved, SizeIs(1));
    EXPECT_EQ(feed.read(path), document("Theirs", false)) << "the other edit is saved";
}

TEST_F(SaveTest, FollowsAListItemThatMoved) {
    const std::string head = "---\nrelated:\n";
    const std::string first = "  - title: One\n    webUrl: https://a.example/1\n    quality: 5\n";
    const std::string second = "  - title: Two\n    webUrl: https://a.example/2\n    quality: 5\n";
    const std::string tail = "---\n";
    feed.write(path, head + second + first + tail);
    Edit moved = edit("related[0].quality", 5, 90);
    moved.item = Document::read(head + first + tail)->value(*FieldPath::parse("related[0]"));
    const SaveResult result = saveOne({moved});
    EXPECT_THAT(result.conflicts, IsEmpty());
    ASSERT_THAT(result.saved, SizeIs(1));
    EXPECT_EQ(result.saved[0].path, moved.path);
    std::string changed = first;
    changed.replace(changed.find("quality: 5"), 10, "quality: 90");
    EXPECT_EQ(feed.read(path), head + second + changed + tail);

    feed.write(path, head + second + tail);
    EXPECT_THAT(saveOne({moved}).conflicts, SizeIs(1)) << "the item is gone";
    EXPECT_EQ(feed.read(path), head + second + tail);

    feed.write(path, head + second + first + first + tail);
    EXPECT_THAT(saveOne({moved}).conflicts, SizeIs(1)) << "nobody can tell which";
}

TEST_F(SaveTest, TakesRecordsForEqualWhateverTheOrderOfTheirKeys) {
    feed.write(path, "---\nimages:\n  - width: 5\n    url: /a.png\n---\n");
    const Value before = Sequence{frontmatter::Mapping{{"url", Value("/a.png")}, {"width", Value(5)}}};
    const SaveResult result = saveOne({edit("images", before, Sequence{})});
    EXPECT_THAT(result.conflicts, IsEmpty());
    EXPECT_THAT(result.saved, SizeIs(1));
}

TEST_F(SaveTest, TakesTheSameChangeByOthersAsSaved) {
    feed.write(path, document("A", false));
    const SaveResult result = saveOne({edit("published", true, false)});
    EXPECT_THAT(result.saved, SizeIs(1));
    EXPECT_THAT(result.conflicts, IsEmpty());
    EXPECT_FALSE(result.article->isPublished());
}

TEST_F(SaveTest, ComparesValuesNotSpelling) {
    feed.write(path, "---\ntitle: 'A'\npublished: yes\n---\n");
    const SaveResult result = saveOne({edit("published", true, false), edit("title", "A", "B")});
    EXPECT_THAT(result.conflicts, IsEmpty());
    EXPECT_EQ(feed.read(path), "---\ntitle: 'B'\npublished: false\n---\n");
}

TEST_F(SaveTest, InsertsAndRemovesFields) {
    EXPECT_FALSE(
        saveOne({edit("topics", std::nullopt, Sequence{"Glass"}), edit("quality", 50, std::nullopt)}).error);
    const auto read = readDocument(feed.root(), path);
    EXPECT_EQ(read->value(FieldPath("topics")), Value(Sequence{"Glass"}));
    EXPECT_FALSE(read->value(FieldPath("quality")));
}

TEST_F(SaveTest, RefusesReadOnlyFieldsAndSavesTheOthers) {
    feed.write(path, "---\ntitle: A\nsecured: \"abc;def\"\n---\n");
    const SaveResult result = saveOne({edit("secured", "abc;def", "x"), edit("title", "A", "B")});
    ASSERT_TRUE(result.error);
    EXPECT_EQ(result.error->code, Error::Code::NotWritable);
    EXPECT_TRUE(result.error->message.contains(u"secured"));
    EXPECT_THAT(result.saved, SizeIs(1));
    EXPECT_EQ(feed.read(path), "---\ntitle: B\nsecured: \"abc;def\"\n---\n");
}

TEST_F(SaveTest, DoesNotBringBackADeletedFile) {
    feed.remove(path);
    const SaveResult result = saveOne({edit("published", true, false)});
    ASSERT_TRUE(result.error);
    EXPECT_EQ(result.error->code, Error::Code::Vanished);
    EXPECT_FALSE(result.article);
    EXPECT_FALSE(QFile::exists(feed.absolute(path)));
}

TEST_F(SaveTest, LeavesAFileAloneThatBecameUnreadable) {
    for (const std::string bytes :
         {"---\ntitle: \"A\npublished: true\n---\n", "No front matter.\n", "---\ntitle: A\n"}) {
        feed.write(path, bytes);
        const SaveResult result = saveOne({edit("title", "A", "B")});
        EXPECT_TRUE(result.error || !result.conflicts.empty());
        EXPECT_THAT(result.saved, IsEmpty());
        EXPECT_EQ(feed.read(path), bytes);
    }
}

TEST_F(SaveTest, OneFailureDoesNotStopTheOthers) {
    std::vector<SaveRequest> requests;
    for (int i = 0; i < 60; ++i) {
        const QString name = QStringLiteral("_news/n%1.md").arg(i);
        if (i != 30)
            feed.write(name, document("N"));
        requests.push_back({i, name, QStringLiteral("news"), {edit("published", true, false)}});
    }
    const auto results = save(feed.root(), feed.state(), requests);
    ASSERT_THAT(results, SizeIs(60));
    for (int i = 0; i < 60; ++i) {
        EXPECT_EQ(results[static_cast<std::size_t>(i)].id, i);
        EXPECT_EQ(results[static_cast<std::size_t>(i)].error.has_value(), i == 30);
        if (i != 30) {
            EXPECT_EQ(feed.read(requests[static_cast<std::size_t>(i)].path), document("N", false));
        }
    }
    EXPECT_THAT(QDir(feed.absolute(QStringLiteral("_news")))
                    .entryList({QStringLiteral(".galley*")}, QDir::Files | QDir::Hidden),
                IsEmpty());
}

TEST_F(SaveTest, ALinkAndItsTargetAreSavedOneAfterTheOther) {
    feed.link(QStringLiteral("_news/link.md"), QStringLiteral("a.md"));
    const auto results = save(feed.root(), feed.state(),
                              {{0, path, {}, {edit("published", true, false)}},
                               {1, QStringLiteral("_news/link.md"), {}, {edit("quality", 50, 60)}}});
    EXPECT_FALSE(results[0].error);
    EXPECT_FALSE(results[1].error);
    EXPECT_EQ(feed.read(path), "---\ntitle: \"A\"\nquality: 60\npublished: false\n---\nBody.\n");
}

TEST_F(SaveTest, TheNewSnapshotIsWhatDiscoveryFinds) {
    const SaveResult result = saveOne({edit("published", true, false)});
    const auto layout = discover(feed.root());
    ASSERT_TRUE(layout);
    EXPECT_EQ(result.article->digest(), layout->files[0].digest);
}

TEST_F(SaveTest, RunsInTheBackgroundWithProgress) {
    auto future =
        saveInBackground(feed.root(), feed.state(), {{0, path, {}, {edit("published", true, false)}}});
    future.waitForFinished();
    EXPECT_EQ(future.progressMaximum(), 1);
    EXPECT_EQ(future.progressValue(), 1);
    ASSERT_EQ(future.resultCount(), 1);
    EXPECT_FALSE(future.result()[0].error);
    EXPECT_EQ(feed.read(path), document("A", false));
}

TEST_F(SaveTest, CanceledInTimeItChangesNothing) {
    QPromise<std::vector<SaveResult>> promise;
    promise.start();
    promise.future().cancel();
    const auto results =
        save(feed.root(), feed.state(), {{0, path, {}, {edit("published", true, false)}}}, &promise);
    promise.finish();
    ASSERT_TRUE(results[0].error);
    EXPECT_EQ(results[0].error->code, Error::Code::Canceled);
    EXPECT_EQ(feed.read(path), document("A"));
}

TEST_F(SaveTest, ProvesItsBytes) {
    const auto read = readDocument(feed.root(), path);
    EXPECT_EQ(editedBytes(*read, path, std::vector{edit("published", true, false)}), document("A", false));
    const auto impossible = editedBytes(*read, path, std::vector{edit("title", "A", std::string("\x01"))});
    if (!impossible) {
        EXPECT_EQ(impossible.error().code, Error::Code::NotWritable);
        EXPECT_EQ(impossible.error().path, path);
    } else {
        EXPECT_EQ(Document::read(*impossible)->value(FieldPath("title")), Value(std::string("\x01")));
    }
}

} // namespace
} // namespace galley
