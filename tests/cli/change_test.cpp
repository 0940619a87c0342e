// galley-cli set, publish and unpublish.
#include "tests/cli/program.h"
#include "tests/feed/tempfeed.h"

#include <gmock/gmock.h>

namespace galley {
namespace {

using testing::HasSubstr;

const QString pathA = QStringLiteral("_news/a.md");
const QString pathB = QStringLiteral("_news/b.md");

class ChangeTest : public testing::Test {
protected:
    ChangeTest() {
        feed.write(pathA, document("A"));
        feed.write(pathB, document("B", false));
    }

    Ran run(const char16_t* command, const QStringList& more) const {
        return cli(QStringList{QStringView(command).toString(), feed.root()} + more);
    }

    TempFeed feed;
};

TEST_F(ChangeTest, Publishes) {
    const Ran published = run(u"publish", args(u"--all"));
    EXPECT_EQ(published.status, 0);
    EXPECT_EQ(published.out, "_news/b.md: published: false -> true\n");
    EXPECT_EQ(published.err, "changed: 1, already so: 1, failed: 0\n");
    EXPECT_EQ(feed.read(pathB), document("B", true));
    EXPECT_EQ(run(u"unpublish", args(u"--files", u"_news/a.md")).status, 0);
    EXPECT_EQ(feed.read(pathA), document("A", false));
}

TEST_F(ChangeTest, UnpublishInsertsAMissingFieldAndPublishLeavesItMissing) {
    feed.write(pathA, "---\ntitle: A\n---\n");
    EXPECT_EQ(run(u"publish", args(u"--files", u"_news/a.md")).out, "");
    EXPECT_EQ(feed.read(pathA), "---\ntitle: A\n---\n");
    EXPECT_EQ(run(u"unpublish", args(u"--files", u"_news/a.md")).out,
              "_news/a.md: published: (none) -> false\n");
    EXPECT_EQ(feed.read(pathA), "---\ntitle: A\npublished: false\n---\n");
}

TEST_F(ChangeTest, MakesSeveralChanges) {
    const Ran set = run(u"set", args(u"quality+=5", u"--files", u"_news/a.md", u"--format", u"text", u"--",
                                     u"title=A: \"new\"", u"topics+=AI", u"topics+=Glass", u"provider.name=P",
                                     u"heat+=3"));
    EXPECT_EQ(set.status, 0) << set.err;
    EXPECT_EQ(cli({QStringLiteral("show"), feed.absolute(pathA), QStringLiteral("--format"),
                   QStringLiteral("jsonl")})
                  .out,
              "{\"path\":\"" + feed.absolute(pathA).toStdString() +
                  "\",\"frontMatter\":{\"title\":\"A: "
                  "\\\"new\\\"\",\"quality\":55,\"heat\":3,\"published\":true,\"provider\":{"
                  "\"name\":\"P\"},\"topics\":[\"AI\",\"Glass\"]}}\n");
    EXPECT_THAT(set.out, HasSubstr("_news/a.md: topics: (none) -> [\"AI\",\"Glass\"]\n"));
    EXPECT_EQ(feed.read(pathB), document("B", false));
}

TEST_F(ChangeTest, SeveralChangesOfOneFieldAddUp) {
    EXPECT_EQ(run(u"set", args(u"quality+=5", u"quality-=5", u"--all")).err,
              "changed: 0, already so: 2, failed: 0\n");
    EXPECT_EQ(run(u"set", args(u"quality=1", u"quality+=5", u"--files", u"_news/a.md")).out,
              "_news/a.md: quality: 50 -> 6\n");
}

TEST_F(ChangeTest, ChangesFieldsDeepInADocument) {
    feed.write(pathA, "---\nrelated:\n  - title: R  # kept\n    quality: 1\n---\n");
    EXPECT_EQ(
        run(u"set", args(u"related[0].title=S", u"related[0].quality+=1", u"--files", u"_news/a.md")).status,
        0);
    EXPECT_EQ(feed.read(pathA), "---\nrelated:\n  - title: S  # kept\n    quality: 2\n---\n");
}

TEST_F(ChangeTest, ADateKeepsItsKind) {
    feed.write(pathA, "---\npublishedDateTime: \"2020-01-01\"\n---\n");
    feed.write(pathB, "---\npublishedDateTime: 2020-01-01\n---\n");
    EXPECT_EQ(run(u"set", args(u"publishedDateTime=2021-02-03", u"--all")).status, 0);
    EXPECT_EQ(feed.read(pathA), "---\npublishedDateTime: \"2021-02-03\"\n---\n");
    EXPECT_EQ(feed.read(pathB), "---\npublishedDateTime: 2021-02-03\n---\n");
}

TEST_F(ChangeTest, DryRunWritesNothing) {
    const Ran dry = run(u"unpublish", args(u"--all", u"--dry-run"));
    EXPECT_EQ(dry.status, 0);
    EXPECT_EQ(dry.out, "_news/a.md: published: true -> false\n");
    EXPECT_EQ(dry.err, "would change: 1, already so: 1, cannot change: 0\n");
    EXPECT_EQ(feed.read(pathA), document("A"));
}

TEST_F(ChangeTest, ReportsAsJson) {
    feed.write(QStringLiteral("_news/bad.md"), "---\ntitle: \"x\n---\n");
    const Ran run1 = run(u"set", args(u"published=false", u"--all", u"--format", u"json"));
    EXPECT_EQ(run1.status, 1);
    EXPECT_THAT(
        run1.out,
        testing::StartsWith("{\"dryRun\":false,\"changed\":[{\"path\":\"_news/a.md\",\"changes\":[{\"field\":"
                            "\"published\",\"old\":true,\"new\":false}]}],\"unchanged\":[\"_news/b.md\"],"
                            "\"failed\":[{\"path\":\"_news/bad.md\",\"message\":\""));
    EXPECT_THAT(run1.out, HasSubstr("\"line\":2,\"column\":8"));
}

TEST_F(ChangeTest, FailuresAreNamedAndTheRestIsDone) {
    feed.write(QStringLiteral("_news/bad.md"), "---\ntitle: \"x\n---\n");
    feed.write(QStringLiteral("_news/none.md"), "Nothing.\n");
    feed.write(QStringLiteral("_news/odd.md"), "---\nquality: high\n---\n");
    feed.write(QStringLiteral("_news/anchor.md"), "---\na: &x 5\nquality: *x\n---\n");
    for (const bool dry : {true, false}) {
        const Ran set = run(u"set", args(u"quality+=1", u"--all") + (dry ? args(u"--dry-run") : args()));
        EXPECT_EQ(set.status, 1);
        EXPECT_THAT(set.err, HasSubstr("_news/bad.md:2:8: "));
        EXPECT_THAT(set.err, HasSubstr("_news/none.md:"));
        EXPECT_THAT(set.err, HasSubstr("_news/odd.md:2:10: "));
        EXPECT_THAT(set.err, HasSubstr("_news/anchor.md:"));
        EXPECT_THAT(set.err, HasSubstr("already so: 0"));
        EXPECT_EQ(set.out, "_news/a.md: quality: 50 -> 51\n_news/b.md: quality: 50 -> 51\n");
    }
    EXPECT_EQ(feed.read(QStringLiteral("_news/bad.md")), "---\ntitle: \"x\n---\n");
    EXPECT_EQ(feed.read(QStringLiteral("_news/none.md")), "Nothing.\n");
    EXPECT_EQ(feed.read(QStringLiteral("_news/anchor.md")), "---\na: &x 5\nquality: *x\n---\n");
}

TEST_F(ChangeTest, TakesWhatListPrints) {
    const Ran piped = shell(
        QStringLiteral("$CLI list '%1' --format paths | $CLI publish '%1' --files-from -").arg(feed.root()));
    EXPECT_EQ(piped.status, 0);
    EXPECT_EQ(feed.read(pathB), document("B", true));
}

TEST_F(ChangeTest, RefusesALinkOutOfTheFeed) {
    const TempFeed other;
    other.write(QStringLiteral("o.md"), document("O"));
    feed.link(QStringLiteral("_news/out.md"), other.absolute(QStringLiteral("o.md")));
    const Ran set = run(u"unpublish", args(u"--all"));
    EXPECT_EQ(set.status, 1);
    EXPECT_THAT(set.err, HasSubstr("_news/out.md: "));
    EXPECT_EQ(other.read(QStringLiteral("o.md")), document("O"));
    EXPECT_EQ(feed.read(pathA), document("A", false));
}

TEST_F(ChangeTest, SomeAndAllAreNotMixed) {
    for (const QStringList& some : {args(u"--files", u"_news/a.md"), args(u"--files-from", u"/dev/null")}) {
        const Ran both = run(u"unpublish", some + args(u"--all"));
        EXPECT_EQ(both.status, 2);
        EXPECT_THAT(both.err, HasSubstr("--all takes all articles"));
    }
    EXPECT_EQ(feed.read(pathA), document("A"));
    EXPECT_EQ(run(u"unpublish", args(u"--where", u"title:A", u"--all")).out,
              "_news/a.md: published: true -> false\n");
}

TEST_F(ChangeTest, WhatJekyllHidesAlreadyIsUnpublished) {
    feed.write(pathA, "---\ntitle: A\npublished:\n---\n");
    EXPECT_EQ(run(u"unpublish", args(u"--all")).err, "changed: 0, already so: 2, failed: 0\n");
    EXPECT_EQ(feed.read(pathA), "---\ntitle: A\npublished:\n---\n");
}

TEST_F(ChangeTest, ExplainsWrongUsage) {
    const QStringList everything = args(u"--all");
    EXPECT_EQ(run(u"set", everything).status, 2) << "no change";
    EXPECT_EQ(run(u"set", args(u"published=true")).status, 2) << "no selection";
    EXPECT_EQ(run(u"publish", args()).status, 2) << "no selection";
    EXPECT_EQ(run(u"publish", everything + args(u"quality=5")).status, 2);
    EXPECT_EQ(run(u"set", everything + args(u"quality")).status, 2);
    EXPECT_EQ(run(u"set", everything + args(u"quality=high")).status, 2);
    EXPECT_EQ(run(u"set", everything + args(u"secured=x")).status, 2);
    EXPECT_EQ(run(u"set", everything + args(u"published=true", u"--format", u"csv")).status, 2);
    EXPECT_EQ(cli(args(u"set", u"--all")).status, 2);
    EXPECT_EQ(feed.read(pathA), document("A"));
    EXPECT_EQ(cli(args(u"publish", u"/absent", u"--all")).status, 3);
}

TEST_F(ChangeTest, RefusesArgumentsThatAreNoText) {
    const QString call =
        QStringLiteral(R"sh("$CLI" set '%1' "$(printf 'title=a\377b')" --all)sh").arg(feed.root());
    const Ran ran = shell(call);
    EXPECT_EQ(ran.status, 2);
    EXPECT_NE(ran.err.find("UTF-8"), std::string::npos) << ran.err;
    EXPECT_EQ(feed.read(pathA), document("A"));
}

TEST_F(ChangeTest, SavesEvenWhenNobodyReadsItsOutput) {
    const Ran set = shell(QStringLiteral("$CLI unpublish '%1' --all | true").arg(feed.root()));
    EXPECT_EQ(set.status, 0);
    EXPECT_EQ(feed.read(pathA), document("A", false));
}

} // namespace
} // namespace galley
